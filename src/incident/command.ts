// What a person (or the clock) asks for: imperative, already parsed and resolved against the plan.
import type { Duty, LinkTarget, Person, Place, Term } from '../directory/directory.ts';
import type { ScenarioId, SectionId, SystemId } from '../plan/plan.ts';
import type { Instant } from '../time.ts';
import type { ClockOpinion } from './clock/clock-doubt.ts';
import type { Damage, ServiceState, SystemState } from './confirmation/states.ts';
import type { Actor, DeliveryOutcome, FactChanges, Facts, IncidentId, ProxyEntry } from './event.ts';
import type { PartFault } from './health-fault.ts';
import type { TimesGiven } from './reporting/schedule.ts';
import type { ContactCommand } from './telling/contact-command.ts';

export type { TimesGiven } from './reporting/schedule.ts';

export interface AnswerGiven {
  readonly system: SystemId;
  readonly state: SystemState;
  readonly serviceState?: ServiceState;
  readonly damage?: Damage;
  readonly note?: string;
}

/** An answer that somebody else said: `saidAt` is when, if it was not just now. */
export type ProxyGiven = ProxyEntry & { readonly saidAt?: Instant };

export interface DeclareCommand {
  readonly type: 'declare';
  readonly scenario: ScenarioId;
  readonly drill: boolean;
  /** Whoever says so has been asked, or has said it in so many words: the text decides nothing. */
  readonly sure?: boolean;
  /** Open another incident of a scenario that is already open. */
  readonly again: boolean;
  readonly facts: Facts;
  /** Where the crisis is handled on the platform it was declared on. */
  readonly place?: Place;
}

export type IncidentCommand =
  | ContactCommand
  | {
      readonly type: 'update';
      readonly changes: FactChanges;
    }
  | {
      readonly type: 'times';
      readonly times: TimesGiven;
      readonly from?: Instant;
      readonly because?: string;
    }
  | {
      readonly type: 'answer';
      readonly answers: readonly AnswerGiven[];
      /** The section it is said to be for; every system must be its own. */
      readonly section?: SectionId;
      readonly proxy?: ProxyGiven;
    }
  /** 変更なし: every system of the section as it was last answered. */
  | { readonly type: 'answer_unchanged'; readonly section?: SectionId; readonly proxy?: ProxyGiven }
  /** All systems of the section alike. */
  | {
      readonly type: 'answer_all';
      readonly section?: SectionId;
      readonly state: SystemState;
      readonly serviceState?: ServiceState;
      readonly damage?: Damage;
      readonly note?: string;
      readonly proxy?: ProxyGiven;
    }
  | { readonly type: 'ask'; readonly section?: SectionId }
  | { readonly type: 'remind'; readonly section?: SectionId }
  | { readonly type: 'report' }
  | { readonly type: 'correct'; readonly serial: number; readonly wrong?: string; readonly right: string }
  | { readonly type: 'approve' }
  | { readonly type: 'resolve'; readonly because?: string }
  | { readonly type: 'note'; readonly text: string; readonly saidAt?: Instant };

export type SystemCommand =
  /** The clock: opens due reports, reminders and escalations. */
  | { readonly type: 'tick' }
  | {
      readonly type: 'note_delivery';
      readonly post: string;
      readonly platform: string;
      readonly conversation: string;
      readonly outcome: DeliveryOutcome;
      readonly reason?: string;
    }
  /** All that is wrong with the program itself now. */
  | { readonly type: 'note_health'; readonly faults: readonly PartFault[] };

/** Who is reached where, and who stands for what: no matter of one incident. */
export type DirectoryCommand =
  /** Without a place, the conversation it was said in. */
  | { readonly type: 'link'; readonly target: LinkTarget; readonly place?: Place }
  | { readonly type: 'unlink'; readonly target: LinkTarget; readonly platform?: string }
  | { readonly type: 'people_add'; readonly person: Person; readonly duty: Duty; readonly term: Term }
  /** Without a duty, every one they have. */
  | { readonly type: 'people_remove'; readonly person: Person; readonly duty?: Duty };

export type Query = { readonly type: 'status' | 'log' | 'help' | 'links' | 'people' | 'contacts' };

/** The newest event in what a person saw when they said it. Typed words say what they say, whatever was seen. */
export interface Seen {
  readonly seen?: number;
}

/** A parsed command and the incident it names, if it names one. */
export type Command = (DeclareCommand | IncidentCommand | DirectoryCommand | Query) & {
  readonly incident?: IncidentId;
} & Seen;
export type CommandType = Command['type'];

const DIRECTORY: readonly CommandType[] = ['link', 'unlink', 'people_add', 'people_remove'];
const QUERIES: readonly CommandType[] = ['status', 'log', 'help', 'links', 'people', 'contacts'];

type Of<T> = T & Pick<Command, 'incident' | 'seen'>;

export const isDirectoryCommand = (command: Command): command is Of<DirectoryCommand> =>
  DIRECTORY.includes(command.type);
export const isQuery = (command: Command): command is Of<Query> => QUERIES.includes(command.type);
export const isIncidentCommand = (command: Command): command is Of<IncidentCommand> =>
  command.type !== 'declare' && !isDirectoryCommand(command) && !isQuery(command);

export interface Context {
  readonly now: Instant;
  readonly actor: Actor;
  /** What is known of the clock outside the log. */
  readonly clock?: ClockOpinion;
  /** The clock shows a time that cannot be: what is said is recorded, nothing is reported or chased by it. */
  readonly doubted?: boolean;
  /** The next scheduled report, which confirmation deadlines are counted from. */
  readonly nextReportAt?: Instant;
}
