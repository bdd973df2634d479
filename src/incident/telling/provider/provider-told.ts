// Whom the provider should have told, and who is known to have been told of which notice (計画 個別3(3)②).

import { owningSections, planIndex } from '../../../plan/find-in-plan.ts';
import { isTo, toParty, toSection } from '../../../plan/recipient.ts';
import type { IncidentEvent } from '../../event.ts';
import type { Incident } from '../../incident.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { ContactState } from '../contacting.ts';
import { noticesOf } from '../read-contacting.ts';
import type { TellingCommand } from '../telling-command.ts';
import type { Recipient } from '../telling-event.ts';

type Command<T extends TellingCommand['type']> = Extract<TellingCommand, { type: T }>;

/** 個別3(3)②: a broad notice goes to every owning section and vendor, a specific one to those concerned. */
export const expectedOfProvider = (
  incident: Incident,
  { notice, systems }: Pick<Command<'provider_heard'>, 'notice' | 'systems'>,
): readonly string[] => {
  const { systemById, scenarioById } = planIndex(incident.plan);
  const scenario = scenarioById.get(incident.scenario);
  const owners =
    notice === 'broad'
      ? (scenario === undefined ? [] : owningSections(incident.plan, scenario)).map(({ section }) => section.id)
      : systems.flatMap((id) => systemById.get(id)?.section ?? []);
  const vendors = incident.plan.parties.filter(({ kind }) => kind === 'vendor').map(({ id }) => toParty(id));
  // Whoever hears it and writes it down was told.
  const others = owners.filter((id) => id !== incident.plan.organization.sender);
  return [...[...new Set(others)].map(toSection), ...vendors];
};

export const decideProviderTold = (
  incident: Incident,
  command: Command<'provider_told'>,
): readonly IncidentEvent[] | Refusal => {
  const notice = noticeMeant(incident, command);
  if ('refused' in notice) return notice;
  const { means = 'phone' } = notice;
  const stranger = namedIn(command, notice).find((recipient) => !notice.recipients.has(recipient));
  if (stranger !== undefined) return refuse({ code: 'not_a_recipient', recipient: stranger });
  return namedIn(command, notice)
    .filter((recipient) => isWaiting(notice, recipient))
    .map((recipient) => ({ type: 'RecipientTold', contact: notice.key, recipient, means, readBack: false }));
};

const isWaiting = ({ recipients }: ContactState, recipient: Recipient): boolean =>
  recipients.has(recipient) && recipients.get(recipient)?.told === undefined;

const namedIn = (
  { sections, vendors }: Pick<Command<'provider_told'>, 'sections' | 'vendors'>,
  { recipients }: ContactState,
): readonly Recipient[] => {
  const expected = [...recipients.keys()];
  const named = sections === 'all' ? expected.filter((one) => isTo('section', one)) : sections.map(toSection);
  return [...new Set([...named, ...(vendors ? expected.filter((one) => isTo('party', one)) : [])])];
};

/** The notice of that number; otherwise the only one of which any of them is not known to have been told. */
const noticeMeant = (incident: Incident, command: Command<'provider_told'>): ContactState | Refusal => {
  const notices = noticesOf(incident.contacting);
  const newest = notices.at(-1);
  if (newest === undefined) return refuse({ code: 'provider_not_heard' });
  if (command.contact !== undefined) {
    const named = notices.find(({ key }) => key === command.contact);
    return named ?? refuse({ code: 'unknown_notice', given: numberOf(command.contact), last: notices.length });
  }
  const waiting = notices.filter((one) => namedIn(command, one).some((recipient) => isWaiting(one, recipient)));
  if (waiting.length > 1)
    return refuse({ code: 'which_notice', open: waiting.map(({ key }) => Number(numberOf(key))) });
  return (
    waiting[0] ??
    notices.findLast((one) => namedIn(command, one).some((recipient) => one.recipients.has(recipient))) ??
    newest
  );
};

const numberOf = (key: string): string => key.slice('provider/'.length);
