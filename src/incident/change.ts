// Who changed what last, so that it can be said to whoever was about to take it back.
import { type Actor, ANYBODY, nameInRecord } from '../directory/actor.ts';
import type { Person } from '../directory/directory.ts';
import type { ChannelState, DecisionId, SystemId } from '../plan/plan.ts';
import type { Instant } from '../time.ts';
import type { Damage, ServiceState, SystemState } from './confirmation/states.ts';
import type { FactField, Facts, RecordedEvent, Schedule } from './event.ts';
import type { Decided } from './telling/contacting.ts';
import type { Recipient } from './telling/telling-event.ts';

/** Who changed something last, and by which event. */
export interface Change {
  readonly seq: number;
  readonly by: string;
  readonly at: Instant;
  /** The person as their platform knows them; absent where there are no log-ins. */
  readonly person?: Person;
  /** With post and name, of whoever came in by an account or an access sheet: for those who did as well, and for no chat. */
  readonly named?: string;
}

/** How it is said to that person who changed it. */
export const changedBy = ({ by, named }: Pick<Change, 'by' | 'named'>, to: Actor): string =>
  to.person === undefined ? by : (named ?? by);

/** What was changed meanwhile, and how it stands now. */
export type Overtaken = Pick<Change, 'by' | 'at'> &
  (
    | { readonly of: 'answer'; readonly system: SystemId; readonly answer: AnswerWords }
    | { readonly of: 'fact'; readonly field: FactField; readonly facts: Facts }
    | { readonly of: 'item'; readonly title: string; readonly text: string | null }
    | { readonly of: 'times' | 'provider_times'; readonly schedule: Schedule | null }
    | { readonly of: 'channel'; readonly channel: string; readonly state: ChannelState }
    | { readonly of: 'decision'; readonly decision: DecisionId; readonly decided: Decided }
    | { readonly of: 'council'; readonly held: boolean; readonly from: Instant }
    | { readonly of: 'recipient'; readonly recipient: Recipient; readonly now: 'told' | 'relayed' | 'unreached' }
    | { readonly of: 'task'; readonly task: number }
  );

export interface AnswerWords {
  readonly state: SystemState;
  readonly serviceState?: ServiceState;
  readonly damage?: Damage;
  readonly note?: string;
  readonly alternativeSince?: Instant;
  readonly byHand?: string;
  readonly checked?: string;
  readonly dataUntil?: Instant;
  readonly toEnter?: string;
}

export const changeOf = ({ seq, actor, at }: Pick<RecordedEvent, 'seq' | 'actor' | 'at'>): Change => ({
  seq,
  by: actor.label,
  at,
  ...(actor.id === ANYBODY ? {} : { person: { platform: actor.platform, id: actor.id } }),
  ...(actor.person === undefined ? {} : { named: nameInRecord(actor) }),
});
