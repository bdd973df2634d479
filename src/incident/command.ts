// What a person (or the clock) asks for: imperative, already parsed and resolved against the plan.

import type { Duty, LinkTarget, Person, Place } from '../directory/directory.ts';
import type { FindingOwner } from '../directory/finding.ts';
import type { Term } from '../directory/term.ts';
import type { ScenarioId, SectionId, SystemId } from '../plan/plan.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { ClockOpinion } from './clock/clock-doubt.ts';
import type { ConfirmationCommand } from './confirmation/confirmation-command.ts';
import type { Unseen } from './confirmation/states.ts';
import type { BeginDrillCommand, DrillCommand } from './drill/drill-command.ts';
import type { Speed } from './drill/drill-event.ts';
import type { Actor, IncidentId } from './event.ts';
import type { Facts } from './facts/facts.ts';
import type { FactsCommand } from './facts/facts-command.ts';
import type { OwnCommand } from './own-command.ts';
import type { PriorityCriterion } from './recovery/priority-criteria.ts';
import type { RecoveryCommand } from './recovery/recovery-command.ts';
import type { ReportingCommand } from './reporting/reporting-command.ts';
import type { TellingCommand } from './telling/telling-command.ts';
import { guardOf } from './type-guard.ts';

export type { AnswerGiven, ProxyGiven } from './confirmation/confirmation-command.ts';
export type { SystemCommand } from './own-command.ts';
export type { TimesGiven } from './reporting/schedule.ts';

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
  /** By a script of the plan, whose time it is then. */
  readonly script?: { readonly id: string; readonly speed: Speed };
}

/** Each subject has its own, with a guard. */
export type IncidentCommand =
  | OwnCommand
  | FactsCommand
  | ConfirmationCommand
  | ReportingCommand
  | TellingCommand
  | RecoveryCommand
  | DrillCommand;

/** Who is reached where, and who stands for what: no matter of one incident. */
export type DirectoryCommand =
  /** Without a place, the conversation it was said in. */
  | { readonly type: 'link'; readonly target: LinkTarget; readonly place?: Place }
  | { readonly type: 'unlink'; readonly target: LinkTarget; readonly platform?: string }
  | { readonly type: 'people_add'; readonly person: Person; readonly duty: Duty; readonly term: Term }
  /** Without a duty, every one they have. */
  | { readonly type: 'people_remove'; readonly person: Person; readonly duty?: Duty }
  | PreparingCommand
  | FindingCommand;

/** 課題: owned until it is closed with what was changed. */
export type FindingCommand =
  | { readonly type: 'finding_add'; readonly text: string; readonly owner: FindingOwner; readonly due: LocalDate }
  | { readonly type: 'finding_close'; readonly no: number; readonly because: string };

/** What is made ready outside any incident. Without a section, whoever says it means their own. */
export type PreparingCommand =
  | { readonly type: 'roster'; readonly section?: SectionId; readonly note?: string }
  | { readonly type: 'duty'; readonly duty: string; readonly note?: string }
  | {
      readonly type: 'offsite';
      readonly systems: readonly SystemId[];
      readonly saidBy: string;
      readonly note?: string;
    };

export type Query =
  | {
      readonly type:
        | 'readiness'
        | 'status'
        | 'log'
        | 'help'
        | 'links'
        | 'people'
        | 'contacts'
        | 'steps'
        | 'findings'
        | 'drill_show';
    }
  | HandoverQuery
  | PriorityQuery;

/** The newest event in what a person saw when they said it. Typed words say what they say, whatever was seen. */
export interface Seen {
  readonly seen?: number;
}

/** 優先度の一覧, sorted by one visible criterion when somebody asks for it. */
export type PriorityQuery = { readonly type: 'priority'; readonly by?: PriorityCriterion };

/** 引継書: as things stand, or as it was handed over then. */
export type HandoverQuery = { readonly type: 'handover'; readonly no?: number };

/** A parsed command and the incident it names, if it names one. */
export type Command = (DeclareCommand | BeginDrillCommand | IncidentCommand | DirectoryCommand | Query) & {
  readonly incident?: IncidentId;
} & Seen;
export type CommandType = Command['type'];

export const isDirectoryCommand = guardOf<DirectoryCommand>({
  link: true,
  unlink: true,
  people_add: true,
  people_remove: true,
  roster: true,
  duty: true,
  offsite: true,
  finding_add: true,
  finding_close: true,
});
export const isPreparing = guardOf<PreparingCommand>({ roster: true, duty: true, offsite: true });
export const isFindingCommand = guardOf<FindingCommand>({ finding_add: true, finding_close: true });
export const isQuery = guardOf<Query>({
  drill_show: true,
  status: true,
  log: true,
  help: true,
  links: true,
  people: true,
  contacts: true,
  steps: true,
  handover: true,
  readiness: true,
  findings: true,
  priority: true,
});

/**
 * Whether it may be said of an incident after its end: its last report is told then (図2) and may be corrected, and decisions
 * come when they come.
 */
export const AFTER_THE_END: Readonly<Record<IncidentCommand['type'], boolean>> = {
  update: false,
  times: false,
  answer: false,
  answer_unchanged: false,
  answer_all: false,
  confirm: false,
  ask: false,
  remind: false,
  report: false,
  correct: true,
  approve: false,
  resolve: false,
  note: false,
  instruction: false,
  owners: false,
  hand_over: true,
  stage: false,
  clock_ok: false,
  channel: true,
  pattern: true,
  told: true,
  relayed: true,
  unreached: true,
  send: true,
  leak: true,
  decided: true,
  council: false,
  provider_heard: false,
  provider_told: false,
  provider_times: false,
  step: false,
  crew: false,
  platform_restored: false,
  platform_withdrawn: false,
  priority_set: false,
  // A drill may go on after the final report, until its script is over.
  drill_pause: true,
  drill_resume: true,
  drill_stop: true,
  drill_skip: true,
  drill_play: true,
  drill_omit: true,
  drill_inject: true,
  drill_note: true,
};

export const isIncidentCommand = guardOf<IncidentCommand>(AFTER_THE_END);

export interface Context {
  readonly now: Instant;
  /** Where the incident has a clock of its own, what the real one shows. */
  readonly realAt?: Instant;
  readonly actor: Actor;
  /** What is known of the clock outside the log. */
  readonly clock?: ClockOpinion;
  /** The clock shows a time that cannot be: what is said is recorded, nothing is reported or chased by it. */
  readonly doubted?: boolean;
  /** At a start: requests that nobody is known to have seen. */
  readonly unseen?: Unseen;
  /** The next scheduled report, which confirmation deadlines are counted from. */
  readonly nextReportAt?: Instant;
}
