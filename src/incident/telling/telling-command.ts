// What people ask for in telling others: imperative, already parsed and resolved against the plan.
import type { ChannelState, ContactMeans, DecisionId, SectionId, SystemId } from '../../plan/plan.ts';
import type { Instant } from '../../time.ts';
import type { TimesGiven } from '../reporting/schedule.ts';
import { guardOf } from '../type-guard.ts';
import type { ContactKey, LeakAnswer, ProviderNotice, Recipient } from './telling-event.ts';

/** A task by its number, or somebody whose open contact or task it is. */
export type TellTarget =
  | { readonly task: number; readonly recipients?: readonly Recipient[] | 'all' }
  | { readonly recipient: Recipient };

export interface TellCommand {
  readonly type: 'told';
  readonly target: TellTarget;
  /** Of which report or request they were told; the newest that was there when it was said, when nothing is given. */
  readonly contact?: ContactKey;
  readonly means?: ContactMeans;
  readonly to?: string;
  readonly saidAt?: Instant;
  readonly readBack: boolean;
  readonly note?: string;
  /** Said so by who enters it: the call was made although the task is on hold. */
  readonly whileHeld?: true;
}

export type TellingCommand =
  | {
      readonly type: 'channel';
      readonly channel: string;
      readonly state: ChannelState;
      readonly because?: string;
    }
  | { readonly type: 'pattern'; readonly pattern: string; readonly because?: string }
  | TellCommand
  | {
      readonly type: 'relayed';
      readonly department: string;
      readonly contact?: ContactKey;
      readonly saidBy?: string;
      readonly saidAt?: Instant;
    }
  | {
      readonly type: 'unreached';
      readonly recipient: Recipient;
      readonly contact?: ContactKey;
      readonly because?: string;
    }
  | { readonly type: 'send'; readonly task: number }
  | { readonly type: 'leak'; readonly leak: LeakAnswer }
  | {
      readonly type: 'decided';
      readonly decision: DecisionId;
      readonly will: boolean;
      readonly how?: string;
      readonly saidBy: string;
    }
  | { readonly type: 'council'; readonly held: boolean; readonly from?: Instant }
  | {
      readonly type: 'provider_heard';
      readonly notice: ProviderNotice;
      readonly systems: readonly SystemId[];
      readonly means: ContactMeans;
      readonly saidAt?: Instant;
      readonly text?: string;
    }
  /** Which of those who should have been told by the provider were. */
  | {
      readonly type: 'provider_told';
      readonly sections: readonly SectionId[] | 'all';
      readonly vendors: boolean;
      /** Of which notice, `provider/1`; needed when it could be of several. */
      readonly contact?: ContactKey;
    }
  | { readonly type: 'provider_times'; readonly times: TimesGiven | null };

export const isTellingCommand = guardOf<TellingCommand>({
  told: true,
  channel: true,
  pattern: true,
  relayed: true,
  unreached: true,
  send: true,
  leak: true,
  decided: true,
  council: true,
  provider_heard: true,
  provider_told: true,
  provider_times: true,
});
