// The fold of messages by the plan's own channels that are not known to have been sent: withheld, or perhaps sent before the
// program ended. Uncertain is uncertain until a delivery, or a person who asked, says what became of it.
import type { Plan } from '../../plan/plan.ts';
import { meansOfChannel } from '../../plan/serving-channels.ts';
import type { IncidentEvent } from '../event.ts';
import type { Incident } from '../incident.ts';
import { ALL_DEPARTMENTS, readOfficialKey, taskContact, taskOfContact } from './contact-keys.ts';
import type { Contacting, Unsent } from './contacting.ts';
import { currentReports, newestContact, newestRequestTo } from './read-contacting.ts';
import type { TellingEvent } from './telling-event.ts';

type Noted = Extract<IncidentEvent, { type: 'DeliveryNoted' }>;

export const unsentAfterDelivery = ({ unsent }: Contacting, event: Noted): Contacting['unsent'] => {
  const post = readOfficialKey(event.post);
  if (post === undefined) return unsent;
  const outcome = outcomeOf(event);
  if (outcome !== undefined) return new Map(unsent).set(event.post, { ...post, outcome });
  return event.outcome === 'delivered' || event.outcome === 'recovered'
    ? without(unsent, (_, key) => key === event.post)
    : unsent;
};

type Known = Extract<TellingEvent, { type: 'RecipientTold' | 'RecipientUnreached' | 'TaskTicked' }>;

/** A person has asked, and knows. */
export const knownAfterAll = (contacting: Contacting, event: Known, plan: Plan): Contacting => ({
  ...contacting,
  unsent: unsentAfter(contacting, event, plan),
});

const unsentAfter = ({ unsent }: Contacting, event: Known, plan: Plan): Contacting['unsent'] => {
  switch (event.type) {
    case 'RecipientTold': {
      const { contact, recipient, means } = event;
      return without(unsent, (one) => isTo(one, contact, recipient) && meansOfChannel(plan, one.channel) === means);
    }
    case 'RecipientUnreached':
      return without(unsent, (one) => isTo(one, event.contact, event.recipient));
    case 'TaskTicked': {
      const contact = taskContact(event.task);
      const { means, recipient } = event;
      return without(
        unsent,
        (one) =>
          one.contact === contact &&
          (recipient === undefined || recipient === one.recipient) &&
          meansOfChannel(plan, one.channel) === means,
      );
    }
  }
};

/** Whether a later refusal or not: what may have left once is not known to have stayed. */
const outcomeOf = ({ outcome, reason }: Noted): Unsent['outcome'] | undefined => {
  if (outcome === 'withheld' || outcome === 'maybe_sent') return outcome;
  return outcome === 'parked' && reason === 'unknown_outcome' ? 'maybe_sent' : undefined;
};

const isTo = (one: Unsent, contact: string, recipient: string): boolean =>
  one.contact === contact && one.recipient === recipient;

const without = (
  unsent: Contacting['unsent'],
  isKnown: (one: Unsent, key: string) => boolean,
): Contacting['unsent'] => {
  const left = [...unsent].filter(([key, one]) => !isKnown(one, key));
  return left.length === unsent.size ? unsent : new Map(left);
};

/**
 * Whatever may have been sent; of what was called off only what still has to reach somebody by whatever means: what is asked
 * anew, or over, is no matter any more.
 */
export const unsentThatMatters = (incident: Incident): readonly Unsent[] =>
  [...incident.contacting.unsent.values()].filter((one) => one.outcome === 'maybe_sent' || isCalledFor(incident, one));

/** Whom it was for has it by no other means. */
export const isStillOpen = (incident: Incident, one: Unsent): boolean =>
  isCalledFor(incident, one) && !isTold(incident, one);

const isTold = ({ contacting }: Incident, { contact, recipient }: Unsent): boolean => {
  const task = taskOfContact(contact);
  return task === undefined
    ? contacting.contacts.get(contact)?.recipients.get(recipient)?.told !== undefined
    : contacting.tasks.get(task)?.status === 'done';
};

const isCalledFor = (incident: Incident, { contact, recipient }: Unsent): boolean => {
  const task = taskOfContact(contact);
  if (task !== undefined) return incident.contacting.tasks.get(task)?.status !== 'dropped';
  if (currentReports(incident).some(({ key }) => key === contact)) return true;
  if (incident.closedAt !== undefined) return false;
  const request =
    recipient === ALL_DEPARTMENTS
      ? newestContact(incident, 'request')
      : newestRequestTo(incident.contacting, recipient);
  return request?.key === contact;
};
