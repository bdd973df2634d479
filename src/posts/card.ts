// The neutral card: what a post says, with no platform in it. Each adapter has one pure renderer of it.

import type { Instant } from '../time.ts';

export interface Card {
  /** Plain, short, complete: what a telephone's notification shows. */
  readonly title: string;
  readonly tone: 'alert' | 'calm' | 'done';
  readonly blocks: readonly Block[];
  /** People and groups that the platform is to notify of it, by its own ids; only on the card of a post for that platform. */
  readonly notify?: readonly string[];
  /** What stands at the foot of each of its pages on paper; only on the card of a sheet that is printed. */
  readonly foot?: string;
  /** The smallest form of a post that was refused as it was: a chat shows it as nothing but text. Never kept. */
  readonly plain?: true;
}

export type Block =
  | { readonly type: 'text'; readonly text: string; readonly style?: 'strong' | 'note' | 'warning' }
  | { readonly type: 'fields'; readonly fields: readonly { readonly label: string; readonly value: string }[] }
  | { readonly type: 'heading'; readonly text: string }
  | {
      readonly type: 'list';
      readonly items: readonly string[];
      /** What stands last is the newest and matters most: where room is short, the first items give way. */
      readonly newestLast?: true;
    }
  | {
      readonly type: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** How many rows were left out because the list is long; the card says so in words in a text block. */
      readonly leftOut?: number;
    }
  | Questions
  | Roster
  | CallSheet
  | Curve
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

/** How many stood how, over time: drawn where a picture can be (src/draw), otherwise read as its table. */
export interface Curve {
  readonly type: 'curve';
  readonly title: string;
  readonly from: Instant;
  readonly to: Instant;
  /** Until when it is drawn. */
  readonly now: Instant;
  /** From what is wrong to what is right. */
  readonly kinds: readonly { readonly id: string; readonly label: string }[];
  /** In the order of time, each until the next; one count for each kind. */
  readonly points: readonly { readonly at: Instant; readonly counts: readonly number[] }[];
  readonly ticks: readonly { readonly at: Instant; readonly label: string }[];
  readonly marks: readonly { readonly at: Instant; readonly label: string }[];
  readonly reports: { readonly label: string; readonly at: readonly Instant[] };
  readonly table: Extract<Block, { type: 'table' }>;
}

/**
 * 連絡票: whom to call, and what came of it (図2 ※2). Telephone numbers are no matter of a card: whoever prints it adds
 * them, so that they never stand in a chat, in the log or in the database.
 */
export interface CallSheet {
  readonly type: 'calls';
  /** That of the name first, then of the cells; without the telephone: such as 部名, 経営担当課, 受電者, 受電時刻, 備考. */
  readonly columns: readonly string[];
  readonly rows: readonly CallRow[];
}

export interface CallRow {
  /** `department/planning`, `section/taxation`, `party/iaas-provider`. */
  readonly recipient: string;
  readonly name: string;
  /** One for each column after the name; empty where it is still to be written in by hand. */
  readonly cells: readonly string[];
  readonly done: boolean;
}

/** A section's open question: one row a system, answered one by one or all at once. */
export interface Questions {
  readonly type: 'questions';
  readonly incident: string;
  readonly section: string;
  readonly round: number;
  readonly open: boolean;
  /** The newest event that changed one of these answers; 0: none did. */
  readonly seen: number;
  readonly systems: readonly QuestionRow[];
  /** Those of the section that the round does not ask about; on the console alone. */
  readonly others?: readonly QuestionRow[];
  /** Where the plan has managers confirm: whose post that is, and how many answers wait for it. */
  readonly manager?: { readonly post: string; readonly waiting: number };
}

export const BESIDE_FIELDS = ['since', 'byHand', 'checked', 'dataUntil', 'toEnter'] as const;
export type BesideField = (typeof BESIDE_FIELDS)[number];

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
  /** What a form asks beside it, and what was said of it: 代替手段 since when and how, or what of a restored one was checked. */
  readonly asks?: readonly BesideField[];
  readonly besides?: Readonly<Partial<Record<BesideField, string>>>;
  /** The same in words. */
  readonly besideText?: string;
  /** Who works on it; on the console and on paper alone. */
  readonly crew?: string;
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
  /** Which it is about, whatever else is open when it is pressed. */
  readonly incident?: string;
  /** The newest event in what the card says of it: what was changed after that is not overwritten. */
  readonly seen?: number;
  /** Whose own page has a form for it, with what a press alone cannot say. */
  readonly section?: string;
  /** Asked before it is said: what a slip of the thumb must not do. */
  readonly confirm?: string;
  readonly style?: 'primary' | 'danger';
}

/** `facts` is the form of the six items, `answer` that of a section's open request. */
export type FormAction = {
  readonly label: string;
  readonly incident: string;
  readonly style?: 'primary' | 'danger';
} & ({ readonly form: 'facts' } | { readonly form: 'answer'; readonly section: string });

/** For whoever shows no numbers. */
export const callsTable = ({ columns, rows }: CallSheet): Extract<Block, { type: 'table' }> => ({
  type: 'table',
  columns,
  rows: rows.map(({ name, cells }) => [name, ...cells]),
});

export const questionsOf = (card: Card | undefined): Questions | undefined =>
  card?.blocks.find((block) => block.type === 'questions');
