// What happened in an incident: past tense, append-only, the only truth. Everything shown is derived from these.
import type { Actor } from '../directory/actor.ts';
import type { Place } from '../directory/directory.ts';
import type { ChannelState, ScenarioId, SectionId, SystemId } from '../plan/plan.ts';
import type { Instant, SlotKey } from '../time.ts';
import type { Damage, ProxyMeans, ServiceState, SystemState } from './confirmation/states.ts';
import type { Estimate } from './facts/estimate.ts';
import type { PartFault } from './health-fault.ts';
import type { Moment } from './moment.ts';
import type { AnnouncedSchedule, Schedule } from './reporting/schedule.ts';
import type { ContactEvent, Leak } from './telling/contact-event.ts';

export type { Actor } from '../directory/actor.ts';
export type { Schedule } from './reporting/schedule.ts';
export type { Leak } from './telling/contact-event.ts';

export type IncidentId = string;

/** 発生日時・覚知日時・発生状況・発生原因・対応状況・復旧見込日時 (個別3(2)), then what the situation adds. */
export interface Facts {
  readonly occurredAt?: Instant;
  readonly detectedAt?: Instant;
  readonly situation?: string;
  readonly cause?: string;
  readonly response?: string;
  /** A moment, or words that are none. */
  readonly estimate?: Estimate;
  readonly serviceEffect?: string;
  readonly leak?: Leak;
}
export type FactField = keyof Facts;

/** null withdraws a fact: it is unknown again. */
export type FactChanges = { readonly [K in FactField]?: Facts[K] | null };

export type ReportKind = 'scheduled' | 'progress' | 'extra' | 'final' | 'correction';

/** What a report said, frozen when it was issued, so that it reads the same for ever. */
export interface ReportContent {
  readonly facts: Facts;
  /**
   * Only the systems that have answered: [system state, service state], and `earlier` where the answer is of a former
   * round and the present one has none. Silence is everything else.
   */
  readonly answers: Readonly<Record<SystemId, readonly [SystemState, ServiceState | null, 'earlier'?]>>;
  /** What the sections wrote beside their answers, and how badly a system was hit; only where they said so. */
  readonly notes?: Readonly<Record<SystemId, string>>;
  readonly damages?: Readonly<Record<SystemId, Damage>>;
  /** Sections with at least one unanswered system in the round, with how many. */
  readonly silent: Readonly<Record<SectionId, number>>;
  readonly changes: ReportChanges;
  /** Serial numbers of the reports since the compared one, whose news this report carries on (個別3(4)イ). */
  readonly carried: readonly number[];
  readonly previous?: { readonly serial: number; readonly at: Instant };
  readonly nextAt?: Instant;
  /** The estimate had passed when this was issued, and no new one was known. */
  readonly estimatePassed?: true;
  /** Main channel to the whole office, by figure 2. */
  readonly channel?: string;
}

export interface ReportChanges {
  readonly facts: readonly FactField[];
  readonly systems: readonly SystemId[];
  readonly timesSet: boolean;
}

export type IncidentEvent =
  | ContactEvent
  | {
      readonly type: 'IncidentDeclared';
      readonly scenario: ScenarioId;
      readonly drill: boolean;
      /** sha256 of the plan the incident keeps, whatever the files say later. */
      readonly planHash: string;
      readonly facts: Facts;
      readonly channels: Readonly<Record<string, ChannelState>>;
      readonly schedule: Schedule;
      /** The conversation it was declared in, when that is where its crisis is handled on that platform. */
      readonly place?: Place;
    }
  | { readonly type: 'FactsUpdated'; readonly changes: FactChanges }
  | {
      readonly type: 'ReportingTimesSet';
      readonly before: Schedule;
      readonly after: Schedule;
      readonly from: Instant;
      readonly because?: string;
      /** Times that were announced for later, and will not come into force any more. */
      readonly replaces?: readonly AnnouncedSchedule[];
    }
  /** null: the estimate was withdrawn. Of words that are no moment nothing can be proposed: people are asked. */
  | {
      readonly type: 'ReportingTimesProposed';
      readonly estimate: Estimate | null;
      readonly everyMinutes: number | null;
    }
  /** What was said until, or from, that time: from now on it reads otherwise. */
  | { readonly type: 'MomentsPassed'; readonly moments: readonly Moment[] }
  | {
      readonly type: 'ConfirmationAsked';
      readonly round: number;
      readonly sections: readonly SectionId[];
      readonly remindAt: Instant;
      readonly deadline: Instant;
    }
  | {
      readonly type: 'AnswerRecorded';
      readonly system: SystemId;
      readonly section: SectionId;
      readonly state: SystemState;
      readonly serviceState?: ServiceState;
      readonly damage?: Damage;
      readonly note?: string;
      /** A platform's name, or how a proxy heard it. */
      readonly means: string;
      readonly proxy?: ProxyEntry;
      readonly saidAt: Instant;
      readonly late: boolean;
      readonly round: number;
      readonly noChange: boolean;
    }
  | {
      readonly type: 'SectionsReminded';
      readonly sections: readonly SectionId[];
      /** Those without an answer when it was said. */
      readonly systems: readonly SystemId[];
      readonly deadline: Instant;
      readonly byHand: boolean;
    }
  | {
      readonly type: 'NoAnswerEscalated';
      readonly sections: readonly SectionId[];
      readonly systems: readonly SystemId[];
      readonly deadline: Instant;
    }
  | { readonly type: 'ReportDrafted'; readonly kind: 'progress' | 'extra' | 'final'; readonly because?: string }
  | {
      readonly type: 'ReportIssued';
      readonly serial: number;
      readonly kind: ReportKind;
      /** The fixed time it answers, for a scheduled report. */
      readonly slot?: SlotKey;
      /** Earlier fixed times that nothing was sent for, which this report names (未発信). */
      readonly missedSlots: readonly SlotKey[];
      readonly late: boolean;
      readonly content: ReportContent;
      readonly correction?: { readonly wrong?: string; readonly right: string };
      readonly exceptions?: readonly SystemId[];
      readonly because?: string;
    }
  /** What a person wants kept, word for word; `saidAt` is when it was said, if that was earlier. */
  | { readonly type: 'NoteAdded'; readonly text: string; readonly saidAt?: Instant }
  | { readonly type: 'IncidentClosed'; readonly exceptions: readonly SystemId[]; readonly because?: string }
  | {
      readonly type: 'DeliveryNoted';
      readonly post: string;
      readonly platform: string;
      readonly conversation: string;
      readonly outcome: DeliveryOutcome;
      readonly reason?: string;
    }
  /** The clock showed `from` and shows `to` now; `since` is what it showed when it was first doubted. */
  | { readonly type: 'ClockSetRight'; readonly from: Instant; readonly to: Instant; readonly since?: Instant }
  /** A report that waits for a clock that can be believed. */
  | { readonly type: 'ReportHeld'; readonly kind: 'progress' | 'extra'; readonly because?: string }
  /** A part of the program itself stopped working, or works again. */
  | ({ readonly type: 'HealthNoted'; readonly state: 'began' | 'ended' } & PartFault);

/**
 * delayed: a platform cannot be reached for now; said once for all that waits for it. delivered: by one of the plan's own
 * channels, where that is the evidence that somebody was told. withheld: whom it was for was told otherwise while it waited,
 * or it does not hold any more. maybe_sent: the same, but whether an earlier try has sent it is not known. not_pinned: shown,
 * but its pin is refused; said once for a conversation.
 */
export type DeliveryOutcome =
  | 'parked'
  | 'delayed'
  | 'recovered'
  | 'possibly_doubled'
  | 'delivered'
  | 'withheld'
  | 'maybe_sent'
  | 'not_pinned';

/** An answer heard from somebody else: who said it, who heard it, how, and whether it was read back. */
export interface ProxyEntry {
  readonly means: ProxyMeans;
  readonly saidBy: string;
  readonly heardBy: string;
  readonly readBack: boolean;
}

export interface RecordedEvent {
  readonly incident: IncidentId;
  /** 1, 2, 3 … within the incident, no gaps. */
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly event: IncidentEvent;
  /** The chronology's line in words, written with the event so that plain SQL shows it. */
  readonly what: string;
}
