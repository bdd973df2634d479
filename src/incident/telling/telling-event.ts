// What happened in telling people: which channels can be used, who was told by which means, what is still to be done,
// what others decided, what the provider said (計画 個別3(3), 3(4), P6(3), P7).
import type { ChannelState, ContactMeans, DecisionId, SectionId, SystemId } from '../../plan/plan.ts';
import type { Instant } from '../../time.ts';
import type { Schedule } from '../reporting/schedule.ts';
import { guardOf } from '../type-guard.ts';

/** `report/3`, `report/2-17` for a correction of no. 2, `request/2`, `provider/1`. */
export type ContactKey = string;

/**
 * `department/planning` (its 経営担当課), `section/taxation`, `party/iaas-provider`, or the channel itself where showing it
 * there is telling everybody: `channel/file-server`; `director/planning` is its 主管部長.
 */
export type Recipient = string;

/** Who was told, by whom, when and how; the record names nobody who does not name themselves. */
export interface Evidence {
  readonly means: ContactMeans;
  /** Whom, in the words of who entered it. */
  readonly to?: string;
  /** When it was said, if that was earlier than it was entered. */
  readonly saidAt?: Instant;
  readonly readBack: boolean;
  readonly note?: string;
}

export type TaskStatus = 'open' | 'held' | 'done' | 'dropped';
export type ProviderNotice = 'broad' | 'specific' | 'report';

export type TellingEvent =
  | {
      readonly type: 'ChannelsSet';
      readonly states: Readonly<Record<string, ChannelState>>;
      readonly pattern?: string;
      readonly because?: string;
      /** The main channels by figures 2 and 3, where they changed; null: none is known to be usable. */
      readonly main?: MainChannels;
    }
  | {
      /** Somebody has to look: the system it stands on was answered so, or nothing can be delivered by it. */
      readonly type: 'ChannelProposed';
      readonly channel: string;
      readonly state: ChannelState;
      readonly before: ChannelState;
      readonly system?: SystemId;
    }
  | {
      readonly type: 'ContactOpened';
      readonly contact: ContactKey;
      readonly scope: 'wholeOffice' | 'owningSections' | 'provider';
      /** Absent: no channel is known to be usable. */
      readonly channel?: string;
      /** Higher ones that could not be used, with the reason. */
      readonly skipped: readonly { readonly channel: string; readonly state: ChannelState }[];
      readonly recipients: readonly Recipient[];
      /** Added whenever usable, never the main one (図2 ※1). */
      readonly also: readonly string[];
      /** The channel that failed before everybody was told. */
      readonly instead?: string;
      /** By when a request is to be answered. */
      readonly deadline?: Instant;
    }
  | { readonly type: 'ContactExtended'; readonly contact: ContactKey; readonly also: readonly string[] }
  | ({ readonly type: 'RecipientTold'; readonly contact: ContactKey; readonly recipient: Recipient } & Evidence)
  | {
      readonly type: 'DepartmentRelayed';
      readonly contact: ContactKey;
      readonly recipient: Recipient;
      readonly saidBy?: string;
      readonly saidAt?: Instant;
    }
  | {
      readonly type: 'RecipientUnreached';
      readonly contact: ContactKey;
      readonly recipient: Recipient;
      readonly because?: string;
    }
  | {
      readonly type: 'ContactsChased';
      readonly contact: ContactKey;
      readonly unreached: readonly Recipient[];
      readonly notRelayed: readonly Recipient[];
    }
  | {
      readonly type: 'TasksOpened';
      readonly tasks: readonly { readonly no: number; readonly task: string; readonly status: 'open' | 'held' }[];
    }
  | {
      readonly type: 'TasksChanged';
      readonly tasks: readonly { readonly no: number; readonly status: TaskStatus }[];
    }
  | { readonly type: 'TasksReminded'; readonly tasks: readonly number[] }
  | ({
      readonly type: 'TaskTicked';
      readonly task: number;
      readonly party?: string;
      /** Which of many. */
      readonly recipient?: Recipient;
      readonly whileHeld?: true;
      readonly done: boolean;
    } & Evidence)
  /** A person had it sent by the mail for outside parties: what that report said, and what was known of the leak then. */
  | {
      readonly type: 'TaskSent';
      readonly task: number;
      readonly party: string;
      readonly report: number;
      readonly leak?: Leak;
    }
  | { readonly type: 'LeakAsked'; readonly report?: number; readonly known?: Leak }
  | { readonly type: 'LeakAnswered'; readonly leak: LeakAnswer }
  | {
      readonly type: 'DecisionRecorded';
      readonly decision: DecisionId;
      readonly will: boolean;
      readonly how?: string;
      readonly saidBy: string;
    }
  | { readonly type: 'CouncilSet'; readonly held: boolean; readonly from: Instant }
  | {
      readonly type: 'ProviderHeard';
      readonly notice: ProviderNotice;
      readonly systems: readonly SystemId[];
      readonly means: ContactMeans;
      readonly saidAt?: Instant;
      readonly text?: string;
      /** Without the ward's mail the provider has to call. */
      readonly mailUsable: boolean;
    }
  | { readonly type: 'ProviderTimesSet'; readonly schedule: Schedule | null }
  | { readonly type: 'ProviderLate'; readonly due: Instant }
  | { readonly type: 'StageReached'; readonly stage: string; readonly sections: readonly SectionId[] };

/** 情報漏えいの有無 (P6(3)エ-カ); absent is 確認中, never なし. */
export type Leak = 'none' | 'leaked' | 'specific_personal_information';
export type LeakAnswer = Leak | 'unknown';

export interface MainChannels {
  readonly before: Readonly<Record<'wholeOffice' | 'owningSections', string | null>>;
  readonly after: Readonly<Record<'wholeOffice' | 'owningSections', string | null>>;
}

export const isTellingEvent = guardOf<TellingEvent>({
  ChannelsSet: true,
  ChannelProposed: true,
  ContactOpened: true,
  ContactExtended: true,
  RecipientTold: true,
  DepartmentRelayed: true,
  RecipientUnreached: true,
  ContactsChased: true,
  TasksOpened: true,
  TasksChanged: true,
  TasksReminded: true,
  TaskTicked: true,
  TaskSent: true,
  LeakAsked: true,
  LeakAnswered: true,
  DecisionRecorded: true,
  CouncilSet: true,
  ProviderHeard: true,
  ProviderTimesSet: true,
  ProviderLate: true,
  StageReached: true,
});
