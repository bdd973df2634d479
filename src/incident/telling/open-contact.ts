// Every report and every request goes out by the plan's own channel: which one, and whom it has to reach (図2, 図3).

import { calledOneByOne } from '../../plan/find-in-plan.ts';
import type { SectionId } from '../../plan/plan.ts';
import { toSection } from '../../plan/recipient.ts';
import { present } from '../../present.ts';
import type { Instant } from '../../time.ts';
import type { IncidentEvent } from '../event.ts';
import type { Incident } from '../incident.ts';
import { chooseChannel, isByTelephone } from './channels/choose-channel.ts';
import { channelRecipient, requestContact } from './contact-keys.ts';
import type { ContactState } from './contacting.ts';
import { currentReports, isComplete } from './read-contacting.ts';
import type { ContactKey } from './telling-event.ts';

type Event<T extends IncidentEvent['type']> = Extract<IncidentEvent, { type: T }>;

export const openReportContact = (
  incident: Incident,
  contact: ContactKey,
  instead?: string,
): Event<'ContactOpened'> => {
  const { plan, channels } = incident;
  const chosen = chooseChannel(plan, 'wholeOffice', channels);
  return {
    type: 'ContactOpened',
    contact,
    scope: 'wholeOffice',
    ...chosen,
    // With no channel left somebody has to go there: each department still has to be told.
    recipients:
      chosen.channel === undefined || isByTelephone(plan, chosen.channel)
        ? calledOneByOne(plan)
        : [channelRecipient(chosen.channel)],
    ...present({ instead }),
  };
};

/** To each section its own, by whatever channel; the relay of 図2 ※2 is not in figure 3. */
export const openRequestContact = (
  incident: Incident,
  contact: ContactKey,
  sections: readonly SectionId[],
  deadline: Instant,
  instead?: string,
): Event<'ContactOpened'> => ({
  type: 'ContactOpened',
  contact,
  scope: 'owningSections',
  ...chooseChannel(incident.plan, 'owningSections', incident.channels),
  recipients: sections.map(toSection),
  ...present({ instead }),
  deadline,
});

/** A channel failed before the newest report or a request had reached everybody: the rest is told by the next one. */
export const reopenContacts = (incident: Incident): readonly IncidentEvent[] => {
  const requests = [...incident.contacting.contacts.values()].filter(({ scope }) => scope === 'owningSections');
  return [
    ...currentReports(incident).flatMap((report) => reopenReport(incident, report)),
    ...requests.flatMap((request) => reopenRequest(incident, request)),
  ];
};

const failed = ({ channels }: Incident, contact: ContactState): boolean =>
  contact.channel === undefined || (channels[contact.channel] !== 'usable' && !isComplete(contact));

const reopenReport = (incident: Incident, contact: ContactState): readonly IncidentEvent[] => {
  if (failed(incident, contact)) {
    const opened = openReportContact(incident, contact.key, contact.channel);
    if (opened.channel !== contact.channel) return [withoutTold(opened, contact)];
  }
  const { also } = chooseChannel(incident.plan, 'wholeOffice', incident.channels);
  const added = also.filter((channel) => !contact.recipients.has(channelRecipient(channel)));
  return added.length === 0 ? [] : [{ type: 'ContactExtended', contact: contact.key, also: added }];
};

const reopenRequest = (incident: Incident, contact: ContactState): readonly IncidentEvent[] => {
  if (!failed(incident, contact)) return [];
  const asked = stillToBeAsked(incident, contact);
  if (asked.length === 0) return [];
  const deadline = incident.sections.get(asked[0] ?? '')?.round?.deadline ?? contact.openedAt;
  const opened = openRequestContact(incident, contact.key, asked, deadline, contact.channel);
  return opened.channel === contact.channel ? [] : [opened];
};

/** Neither those who were told, or have answered since, nor those who were asked again by another request. */
const stillToBeAsked = ({ sections }: Incident, { key, recipients }: ContactState): readonly SectionId[] =>
  [...sections]
    .filter(([, { round }]) => round !== undefined && requestContact(round.no) === key)
    .map(([id]) => id)
    .filter((id) => recipients.get(toSection(id))?.told === undefined);

const withoutTold = (opened: Event<'ContactOpened'>, { recipients }: ContactState): Event<'ContactOpened'> => ({
  ...opened,
  recipients: opened.recipients.filter((recipient) => recipients.get(recipient)?.told === undefined),
  also: opened.also.filter((channel) => !recipients.has(channelRecipient(channel))),
});
