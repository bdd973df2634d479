// The neutral card: what a post says, with no platform in it. Each adapter has one pure renderer of it.

export interface Card {
  /** Plain, short, complete: what a telephone's notification shows. */
  readonly title: string;
  readonly tone: 'alert' | 'calm' | 'done';
  readonly blocks: readonly Block[];
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
  | { readonly type: 'actions'; readonly actions: readonly CardAction[] };

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
  /** Whether this round has an answer for it. */
  readonly answered: boolean;
}

/** A button that says a command: what a person could have typed. */
export interface CardAction {
  readonly label: string;
  readonly command: string;
  readonly style?: 'primary' | 'danger';
}
