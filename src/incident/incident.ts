// What is known of one incident: the fold of its events. Sections share structure, so that one answer copies little.
import type { Person, Place } from '../directory/directory.ts';
import { isAffectedBy, planIndex } from '../plan/find-in-plan.ts';
import type { ChannelState, Plan, ScenarioId, SectionId, System, SystemId } from '../plan/plan.ts';
import type { Instant, SlotKey } from '../time.ts';
import type { Change } from './change.ts';
import type { EnteredAs } from './confirmation/confirmation-event.ts';
import type { Damage, ServiceState, SystemState } from './confirmation/states.ts';
import type { DrillRun } from './drill/drill-run.ts';
import type { Actor, Facts, IncidentId, ProxyEntry, ReportContent, ReportKind } from './event.ts';
import type { Handover } from './handover.ts';
import type { PartFault } from './health-fault.ts';
import type { SetAhead } from './moment.ts';
import type { Instruction } from './own-event.ts';
import type { RecoveryState } from './recovery/recovery.ts';
import type { AnnouncedSchedule } from './reporting/schedule.ts';
import type { Contacting } from './telling/contacting.ts';

export interface Incident {
  readonly id: IncidentId;
  /** The plan it was declared under, which it keeps. */
  readonly plan: Plan;
  /** seq of the last event folded in. */
  readonly seq: number;
  readonly scenario: ScenarioId;
  readonly drill: boolean;
  /** A drill by a script: it has a clock of its own. */
  readonly run?: DrillRun;
  readonly declaredAt: Instant;
  readonly declaredBy: Actor;
  /** 主管課 of the crisis (P6(1)イ), beside those of the systems; empty: nobody is known to own it (P8(5)イ). */
  readonly owners: readonly SectionId[];
  /** Where the crisis is handled on the platform it was declared on. */
  readonly place?: Place;
  readonly closedAt?: Instant;
  readonly facts: Facts;
  readonly channels: Readonly<Record<string, ChannelState>>;
  readonly sections: ReadonlyMap<SectionId, SectionState>;
  /** Confirmation rounds opened so far. */
  readonly rounds: number;
  /** In the order they come into force. */
  readonly schedules: readonly (AnnouncedSchedule & SetAhead)[];
  /** Moments that have passed, by key (moment.ts). */
  readonly passed: ReadonlySet<string>;
  /** Every slot up to here has its report. */
  readonly reportedUntil: Instant;
  readonly reports: readonly ReportHead[];
  /** The newest numbered report, and the one that the next scheduled report is compared with (個別3(4)イ). */
  readonly lastReport?: ReportBaseline;
  readonly lastScheduled?: ReportBaseline;
  readonly timesSetSince: { readonly report: boolean; readonly scheduled: boolean };
  /** A report that waits for its approver, when the plan names one. */
  readonly draft?: { readonly kind: 'progress' | 'extra' | 'final'; readonly because?: string } | undefined;
  /** Who was told by which of the plan's own channels, and what is still to be done for it. */
  readonly contacting: Contacting;
  /** 個別4: its steps, and what came of each. */
  readonly recovery: RecoveryState;
  /** 指示 as they were entered; `at` is when each was given. */
  readonly instructions: readonly (Instruction & { readonly at: Instant })[];
  /** 引継ぎ, oldest first. */
  readonly handovers: readonly Handover[];
  /** Who changed what last, by what it is; of answers, see there. */
  readonly changes: ReadonlyMap<string, Change>;
  /** A report that waits until the clock can be believed. */
  readonly held?: { readonly kind: 'progress' | 'extra' } | undefined;
  /** When the newest event was written down. */
  readonly lastAt: Instant;
  /** Posts that could not be delivered, by post and destination, with the reason. */
  readonly parked: ReadonlyMap<string, ParkedPost>;
  /** Channels where pins are refused, after their platform, and why: said already. */
  readonly unpinned: ReadonlyMap<string, string>;
  /** What of the program itself does not work, by part and kind. */
  readonly ill: ReadonlyMap<string, PartFault>;
}

export interface ParkedPost {
  readonly post: string;
  readonly platform: string;
  readonly conversation: string;
  readonly reason: string;
}

export interface SectionState {
  readonly answers: ReadonlyMap<SystemId, Answer>;
  /** How many of its systems the present round asks about; before the first, how many it owns in this incident. */
  readonly of: number;
  /** How many of them have no answer in the present round. */
  readonly silent: number;
  readonly round?: Round;
}

export interface Round {
  readonly no: number;
  /** Those it asks about; absent: all. */
  readonly systems?: ReadonlySet<SystemId>;
  /** The platform is back: whether the systems are, and what was checked (個別4(7)). */
  readonly recovery?: { readonly confirmedBefore: boolean };
  /** Rounds of the same section that this one took over from. */
  readonly earlier: readonly number[];
  readonly askedAt: Instant;
  readonly remindAt: Instant;
  readonly deadline: Instant;
  readonly reminded: boolean;
  /** When the section's manager was told of the silence. */
  readonly escalatedAt?: Instant;
  /** When it was taken to the director of the department. */
  readonly toDirectorAt?: Instant;
}

export interface Answer {
  readonly state: SystemState;
  readonly serviceState?: ServiceState;
  readonly damage?: Damage;
  readonly note?: string;
  /** 代替手段: since when, and what is done by hand (個別4(5)). */
  readonly alternativeSince?: Instant;
  readonly byHand?: string;
  /** Of a restored one: what was checked, up to when its data are, what was done by hand and is still to be entered. */
  readonly checked?: string;
  readonly dataUntil?: Instant;
  readonly toEnter?: string;
  readonly answeredBy: string;
  /** With post and name, as the console and paper say it; no chat does. */
  readonly answeredByNamed?: string;
  /** The person as their platform knows them; absent where there are no log-ins. */
  readonly person?: Person;
  readonly means: string;
  readonly proxy?: ProxyEntry;
  readonly saidAt: Instant;
  readonly enteredAt: Instant;
  /** Who first said it as it stands; who only repeated it changed nothing. */
  readonly changed: Change;
  readonly late: boolean;
  readonly round: number;
  readonly enteredAs?: EnteredAs;
  /** The section's manager stands for it. */
  readonly confirmed?: { readonly by: string; readonly at: Instant };
}

export interface ReportHead {
  readonly seq: number;
  readonly serial: number;
  readonly kind: ReportKind;
  readonly slot?: SlotKey;
  readonly issuedAt: Instant;
  readonly late: boolean;
}

export interface ReportBaseline {
  readonly serial: number;
  readonly at: Instant;
  readonly content: ReportContent;
}

export const answerOf = (incident: Incident, section: SectionId, system: SystemId): Answer | undefined =>
  incident.sections.get(section)?.answers.get(system);

/** Whether the incident's scenario touches that system. */
export const isAffected = ({ plan, scenario }: Incident, system: SystemId): boolean => {
  const found = planIndex(plan).scenarioById.get(scenario);
  return found === undefined || isAffectedBy(found, system);
};

/** A section's systems in this incident, by number. */
export const ownedSystems = (incident: Incident, section: SectionId): readonly System[] =>
  (planIndex(incident.plan).systemsOfSection.get(section) ?? []).filter(({ id }) => isAffected(incident, id));

/** Whether the round that stands asks about that system. */
export const isAskedAbout = ({ round }: SectionState, system: SystemId): boolean =>
  round !== undefined && (round.systems === undefined || round.systems.has(system));

/** Those that the round that stands asks about, in its order; without a round, and in one of all, by number. */
export const askedSystems = (incident: Incident, id: SectionId, { round }: SectionState): readonly System[] => {
  if (round?.systems === undefined) return ownedSystems(incident, id);
  const { systemById } = planIndex(incident.plan);
  return [...round.systems].flatMap((system) => systemById.get(system) ?? []);
};

/** Asked about, and not answered in the round that stands. */
export const isUnanswered = (section: SectionState, system: SystemId): boolean =>
  isAskedAbout(section, system) && section.answers.get(system)?.round !== section.round?.no;

/** 復旧済（動作確認済）, by its section: nobody is asked about it any more. */
export const isRestored = (section: SectionState, system: SystemId): boolean =>
  section.answers.get(system)?.state === 'restored';

export const isSilent = (section: SectionState): boolean => section.round !== undefined && section.silent > 0;

/** Silent in a round that was taken to the director of its department. */
export const isWithDirector = (section: SectionState): boolean =>
  isSilent(section) && section.round?.toDirectorAt !== undefined;

/** Asked, silent, and the time to answer is over. */
export const isOverdue = ({ closedAt }: Incident, section: SectionState, at: Instant): boolean =>
  closedAt === undefined && isSilent(section) && section.round !== undefined && section.round.deadline <= at;

/** Of this round, given after its deadline. */
export const lateAnswers = ({ answers, round }: SectionState): number =>
  [...answers.values()].filter((answer) => answer.late && answer.round === round?.no).length;

/** The newest report's serial number; 0 before the first. */
export const lastSerial = (incident: Incident): number => incident.lastReport?.serial ?? 0;
