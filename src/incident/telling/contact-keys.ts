// The keys of contacts, and of their posts by the plan's own channels: which contact, by which channel, and to whom when there is a post for each.
import { toChannel } from '../../plan/recipient.ts';
import type { IncidentEvent } from '../event.ts';
import type { ContactKey, Recipient } from './telling-event.ts';

/** A correction is told to everybody as well; its serial number is another report's, so it is known by its place in the log. */
export const reportContact = (report: Extract<IncidentEvent, { type: 'ReportIssued' }>, seq: number): ContactKey =>
  report.kind === 'correction' ? `report/${report.serial}-${seq}` : `report/${report.serial}`;

export const isCorrection = (contact: ContactKey): boolean => contact.includes('-');

export const requestContact = (round: number): ContactKey => `request/${round}`;

/** `official/report/3@file-server`, `official/request/1@groupware-mail@section/taxation`. */
export const officialKey = (contact: ContactKey, channel: string, recipient?: Recipient): string =>
  `official/${contact}@${channel}${recipient === undefined ? '' : `@${recipient}`}`;

export interface OfficialPost {
  readonly contact: ContactKey;
  readonly channel: string;
  /** Showing it on the channel is telling everybody, unless it has a recipient of its own. */
  readonly recipient: Recipient;
}

/** undefined for any other post. */
export const readOfficialKey = (key: string): OfficialPost | undefined => {
  const [, contact, channel, recipient] = /^official\/([^@]+)@([^@]+)(?:@(.+))?$/.exec(key) ?? [];
  if (contact === undefined || channel === undefined) return undefined;
  return { contact, channel, recipient: recipient ?? channelRecipient(channel) };
};

/** Every 経営担当課 together: one mail tells them what their sections are asked. */
export const ALL_DEPARTMENTS: Recipient = 'departments';

export const channelRecipient = (channel: string): Recipient => toChannel(channel);

/** `task/12` is the contact of a task that is sent by mail. */
export const taskContact = (no: number): ContactKey => `task/${no}`;

export const taskOfContact = (contact: ContactKey): number | undefined => {
  const [, no] = /^task\/(\d+)$/.exec(contact) ?? [];
  return no === undefined ? undefined : Number(no);
};
