// The neutral card: what a post says, with no platform in it. Each adapter has one pure renderer of it.

export interface Card {
  /** Plain, short, complete: what a telephone's notification shows. */
  readonly title: string;
  readonly tone: 'alert' | 'calm' | 'done';
  readonly blocks: readonly Block[];
  /** People and groups that the platform is to notify of it, by its own ids; only on the card of a post for that platform. */
  readonly notify?: readonly string[];
}

export type Block =
  | { readonly type: 'text'; readonly text: string; readonly style?: 'strong' | 'note' | 'warning' }
  | { readonly type: 'fields'; readonly fields: readonly { readonly label: string; readonly value: string }[] }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | {
      readonly type: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** How many rows were left out because the list is long; the card says so in words in a text block. */
      readonly leftOut?: number;
    }
  | Questions
  | Roster
  | { readonly type: 'actions'; readonly actions: readonly CardAction[] };

/** Conversations and people of chats, by their own ids: a chat shows its own by name. */
export interface Roster {
  readonly type: 'roster';
  /** Said of a row that has neither. */
  readonly none: string;
  readonly rows: readonly RosterRow[];
}

export interface RosterRow {
  readonly label: string;
  readonly places: readonly { readonly platform: string; readonly conversation: string }[];
  /** `note` follows the person: their duty there, and until when. */
  readonly people: readonly { readonly platform: string; readonly id: string; readonly note: string }[];
}

/** A section's open question: one row a system, answered one by one or all at once. */
export interface Questions {
  readonly type: 'questions';
  readonly incident: string;
  readonly section: string;
  readonly round: number;
  readonly open: boolean;
  readonly systems: readonly QuestionRow[];
}

export interface QuestionRow {
  readonly id: string;
  readonly no: number;
  readonly name: string;
  /** The system state's id, or `no_answer`. */
  readonly state: string;
  readonly stateLabel: string;
  readonly serviceState?: string;
  readonly serviceStateLabel?: string;
  readonly damage?: string;
  readonly note?: string;
  /** Who answered, by what means and when, in words. */
  readonly answeredBy?: string;
  /** The person behind it as a platform knows them, when they answered on one. */
  readonly person?: { readonly platform: string; readonly id: string };
  /** Whether this round has an answer for it. */
  readonly answered: boolean;
}

/** A button: it says a command, as a person could have typed it, or opens a form where a platform has them. */
export type CardAction = CommandAction | FormAction;

export interface CommandAction {
  readonly label: string;
  readonly command: string;
  readonly style?: 'primary' | 'danger';
}

/** `facts` is the form of the six items. */
export interface FormAction {
  readonly label: string;
  readonly form: 'facts';
  readonly incident: string;
  readonly style?: 'primary' | 'danger';
}

export const questionsOf = (card: Card | undefined): Questions | undefined =>
  card?.blocks.find((block) => block.type === 'questions');
