// 連絡状況 as values: who was told by which means, what is left to do, and what can be printed.
import type { IncidentId } from '../incident/event.ts';

/** Labels are words; ids are for commands. */
export interface TellingView {
  readonly incident: IncidentId;
  /** The newest event in it. */
  readonly seq: number;
  readonly drill: boolean;
  readonly open: boolean;
  readonly title: string;
  /** 連絡済 31/38、未達 2 */
  readonly counts: string;
  /** Messages that are not known to have been sent: `maybe_sent` until somebody knows, `withheld` when they were called off. */
  readonly unsent: readonly {
    readonly contact: string;
    readonly channel: string;
    readonly state: 'maybe_sent' | 'withheld';
    readonly recipients: readonly string[];
    readonly text: string;
  }[];
  readonly rows: readonly ContactRowView[];
  /** By urgency. */
  readonly tasks: readonly TaskView[];
  readonly doneTasks: readonly TaskView[];
  readonly channels: readonly ChannelView[];
  readonly patterns: readonly { readonly id: string; readonly name: string }[];
  readonly decisions: readonly { readonly id: string; readonly name: string; readonly value: string }[];
  /** Systems that are not back, by impact; empty where the ward has set none. Beside the decisions. */
  readonly priorities: readonly { readonly label: string; readonly value: string }[];
  /** 指示: when, by whom, for whom, what; newest first. */
  readonly instructions: readonly (readonly [at: string, by: string, to: string, text: string])[];
  readonly leak: string;
  /** `name` may meet, and `body` deliberates now. Absent where the plan has no body that takes another's place. */
  readonly council?: { readonly held: boolean; readonly name: string; readonly body: string };
  /** What can be printed, in the order it is needed. */
  readonly sheets: readonly { readonly name: string; readonly label: string }[];
  /** Parties with a form of their own, and whether they are outside the ward. */
  readonly forms: readonly { readonly party: string; readonly label: string; readonly outside: boolean }[];
  readonly reports: readonly number[];
  /** Notices of the provider of which somebody is not known to have been told. */
  readonly openNotices: readonly { readonly key: string; readonly name: string }[];
  /** Keys of official posts that a person has still to deliver. */
  readonly pending: readonly string[];
  readonly routes: readonly (readonly [from: string, to: string, note: string, source: string])[];
}

export interface ContactRowView {
  /** `department/planning`, `section/taxation`, `party/nisc`, `channel/cabinet`. */
  readonly recipient: string;
  readonly name: string;
  readonly state: 'told' | 'not_told' | 'unreached' | 'not_relayed' | 'partly' | 'maybe_sent' | 'withheld';
  readonly stateLabel: string;
  readonly last: string;
  readonly channel: string;
  readonly by: string;
  /** Whether it can be ticked as told, relayed, unreached now. */
  readonly can: readonly ('tell' | 'relay' | 'unreach')[];
  /** Which report or request that would be of: a newer one may go out while a person is still on the telephone. */
  readonly contact?: { readonly key: string; readonly name: string };
}

export interface TaskView {
  readonly no: number;
  readonly name: string;
  readonly remarks: readonly string[];
  readonly party: string;
  readonly elapsed: string;
  readonly source: string;
  /** 要確認: what the ward has still to settle about it. */
  readonly confirm?: string;
  readonly held: boolean;
  /** It ends with a decision, not with a contact. */
  readonly decision?: string;
  /** A mail to somebody outside can be sent for it. */
  readonly sendable: boolean;
  readonly offices: string;
  /** Roles of which one has to do it; empty: whoever may record contacts. */
  readonly officeIds: readonly string[];
  /** Of a task to many: each is told, and recorded, by itself. */
  readonly parties: readonly { readonly recipient: string; readonly name: string; readonly told: boolean }[];
  readonly ticks: readonly string[];
}

export interface ChannelView {
  readonly id: string;
  readonly name: string;
  readonly state: 'usable' | 'down' | 'unknown';
  readonly stateLabel: string;
  readonly by: string;
  readonly because: string;
  /** What an answer suggests, for a person to confirm. */
  readonly proposed?: string;
  /** What a person has to do with a post for it. */
  readonly todo: string;
}
