// The incident's own events: its beginning and its end, notes, the clock, and what the program notes of itself.
import type { Place } from '../directory/directory.ts';
import type { ChannelState, ScenarioId, SectionId, SystemId } from '../plan/plan.ts';
import type { Instant } from '../time.ts';
import type { Facts } from './facts/facts.ts';
import type { Office } from './handover.ts';
import type { PartFault } from './health-fault.ts';
import type { Moment } from './moment.ts';
import type { Schedule } from './reporting/schedule.ts';
import { guardOf } from './type-guard.ts';

/**
 * delayed: a platform cannot be reached for now; said once for all that waits for it. delivered: by one of the plan's own
 * channels, where that is the evidence that somebody was told. withheld: whom it was for was told otherwise while it waited,
 * or it does not hold any more. maybe_sent: the same, but whether an earlier try has sent it is not known; with the reason
 * `row_lost`, the database has lost what it knew of it. not_pinned: shown, but its pin is refused; said once for a
 * conversation, until one is pinned there after all (pinned).
 */
export type DeliveryOutcome =
  | 'parked'
  | 'delayed'
  | 'recovered'
  | 'possibly_doubled'
  | 'delivered'
  | 'withheld'
  | 'maybe_sent'
  | 'not_pinned'
  | 'pinned';

/** 指示, in the words of who entered it. */
export interface Instruction {
  readonly text: string;
  /** The post that gave it. */
  readonly saidBy: string;
  /** Whom it is for, if that was said. */
  readonly to?: string;
  /** When it was given, if that was earlier than it was entered. */
  readonly saidAt?: Instant;
}

export type OwnEvent =
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
  /** What was said until, or from, that time: from now on it reads otherwise. */
  | { readonly type: 'MomentsPassed'; readonly moments: readonly Moment[] }
  /** What a person wants kept, word for word; `saidAt` is when it was said, if that was earlier. */
  | { readonly type: 'NoteAdded'; readonly text: string; readonly saidAt?: Instant }
  /** 指示, received from whoever directs (P8(8)イ). */
  | ({ readonly type: 'InstructionRecorded' } & Instruction)
  /** Who owns the crisis from now on: all of them, in the order they came (P6(1)イ). */
  | { readonly type: 'OwnersSet'; readonly owners: readonly SectionId[] }
  /** 引継ぎ: an office to its next shift, or to another. */
  | { readonly type: 'HandedOver'; readonly from: Office; readonly to: Office }
  | { readonly type: 'IncidentClosed'; readonly exceptions: readonly SystemId[]; readonly because?: string }
  | {
      readonly type: 'DeliveryNoted';
      readonly post: string;
      readonly platform: string;
      readonly conversation: string;
      readonly outcome: DeliveryOutcome;
      readonly reason?: string;
    }
  /** A person has looked, and the clock is right. */
  | { readonly type: 'ClockConfirmed' }
  /** The clock showed `from` and shows `to` now; `since` is what it showed when it was first doubted. */
  | { readonly type: 'ClockSetRight'; readonly from: Instant; readonly to: Instant; readonly since?: Instant }
  /** A part of the program itself stopped working, or works again. */
  | ({ readonly type: 'HealthNoted'; readonly state: 'began' | 'ended' } & PartFault);

export const isOwnEvent = guardOf<OwnEvent>({
  IncidentDeclared: true,
  MomentsPassed: true,
  NoteAdded: true,
  InstructionRecorded: true,
  OwnersSet: true,
  HandedOver: true,
  IncidentClosed: true,
  DeliveryNoted: true,
  ClockConfirmed: true,
  ClockSetRight: true,
  HealthNoted: true,
});
