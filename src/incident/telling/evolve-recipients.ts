// The fold of who was told: by people, by a delivery, by having answered.

import type { Plan } from '../../plan/plan.ts';
import { toSection } from '../../plan/recipient.ts';
import { meansOfChannel } from '../../plan/serving-channels.ts';
import { present } from '../../present.ts';
import type { Instant } from '../../time.ts';
import type { IncidentEvent, RecordedEvent } from '../event.ts';
import { readOfficialKey } from './contact-keys.ts';
import type { Contacting, ContactState, RecipientState, Told } from './contacting.ts';
import { newestRequestTo } from './read-contacting.ts';
import type { ContactKey, Evidence, Recipient } from './telling-event.ts';

type Event<T extends IncidentEvent['type']> = Extract<IncidentEvent, { type: T }>;

export const told = (
  { means, to, saidAt, readBack, note }: Omit<Evidence, 'means'> & Pick<Told, 'means'>,
  { actor, at }: RecordedEvent,
): { readonly told: Told } => ({
  told: {
    means,
    readBack,
    by: actor.label,
    at: saidAt ?? at,
    enteredAt: at,
    ...present({ to, note }),
  },
});

export const chased = (contacting: Contacting, event: Event<'ContactsChased'>): Contacting =>
  withContact(contacting, event.contact, (contact) => {
    const recipients = new Map(contact.recipients);
    const mark = (all: readonly Recipient[], what: 'told' | 'relayed'): void => {
      for (const recipient of all) recipients.set(recipient, { ...recipients.get(recipient), chased: what });
    };
    mark(event.unreached, 'told');
    mark(event.notRelayed, 'relayed');
    return { ...contact, recipients };
  });

export const withContact = (
  contacting: Contacting,
  key: ContactKey,
  next: (contact: ContactState) => ContactState,
): Contacting => {
  const contact = contacting.contacts.get(key);
  if (contact === undefined) return contacting;
  return { ...contacting, contacts: new Map(contacting.contacts).set(key, next(contact)) };
};

/** Whoever was reached after all is not unreached any more. */
export const withRecipient = (
  contacting: Contacting,
  key: ContactKey,
  recipient: Recipient,
  change: RecipientState,
): Contacting =>
  withContact(contacting, key, (contact) => {
    const { unreached, ...before } = contact.recipients.get(recipient) ?? {};
    const still = unreached !== undefined && change.told === undefined ? { unreached } : {};
    return { ...contact, recipients: new Map(contact.recipients).set(recipient, { ...before, ...still, ...change }) };
  });

/** A person says so, who knows more: a mail that came back, or a call that was entered for the wrong one. */
export const withoutTold = (
  contacting: Contacting,
  { contact: key, recipient, because }: Event<'RecipientUnreached'>,
  at: Instant,
): Contacting =>
  withContact(contacting, key, (contact) => {
    const { told, relayed: _, chased, since, ...before } = contact.recipients.get(recipient) ?? {};
    const unreached = { at, ...present({ because }) };
    // Who was thought to know has to be told from now on, and has the whole wait for it.
    const waits = told === undefined ? { ...(since && { since }), ...(chased && { chased }) } : { since: at };
    return { ...contact, recipients: new Map(contact.recipients).set(recipient, { ...before, ...waits, unreached }) };
  });

/** A section that answers has been reached, by whatever means. */
export const answered = (
  contacting: Contacting,
  event: Event<'AnswerRecorded'>,
  recorded: RecordedEvent,
): Contacting => {
  const recipient = toSection(event.section);
  const request = newestRequestTo(contacting, recipient);
  if (request === undefined || request.recipients.get(recipient)?.told !== undefined) return contacting;
  const { proxy } = event;
  const evidence: Parameters<typeof told>[0] = {
    means: proxy?.means ?? 'answer',
    to: proxy?.saidBy ?? recorded.actor.label,
    saidAt: event.saidAt,
    readBack: proxy?.readBack ?? false,
  };
  return withRecipient(contacting, request.key, recipient, told(evidence, recorded));
};

/** By mail or into a folder, the delivery itself is the evidence; one that is refused was not reached. */
export const delivered = (
  contacting: Contacting,
  event: Event<'DeliveryNoted'>,
  recorded: RecordedEvent,
  plan: Plan,
): Contacting => {
  const post = readOfficialKey(event.post);
  if (post === undefined) return contacting;
  const evidence: Evidence = { means: meansOfChannel(plan, post.channel), readBack: false };
  if (event.outcome === 'delivered') {
    return withRecipient(contacting, post.contact, post.recipient, told(evidence, recorded));
  }
  const isExpected = contacting.contacts.get(post.contact)?.recipients.has(post.recipient) ?? false;
  if (event.outcome !== 'parked' || !isExpected) return contacting;
  const because = event.reason === undefined ? {} : { because: event.reason };
  return withRecipient(contacting, post.contact, post.recipient, { unreached: { at: recorded.at, ...because } });
};
