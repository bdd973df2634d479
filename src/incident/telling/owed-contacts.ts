// What follows for telling people from whatever has just happened: contacts, tasks, questions. Called with everything
// folded in, after the reports, so that each report and request has its contact in the same breath.
import type { IncidentEvent } from '../event.ts';
import type { Happened } from '../happened.ts';
import type { Incident } from '../incident.ts';
import { proposalsAfterAnswer, proposalsAfterDelivery } from './channels/set-channels.ts';
import { readOfficialKey, reportContact, requestContact, taskOfContact } from './contact-keys.ts';
import { openReportContact, openRequestContact, reopenContacts } from './open-contact.ts';
import { expectedOfProvider } from './provider/provider-told.ts';
import { meansLeft, taskDefinition } from './read-contacting.ts';
import { owedTasks, settingsTasks } from './tasks/owed-tasks.ts';

export const owedContacts = (incident: Incident, { events }: Happened): readonly IncidentEvent[] => {
  if (events.length === 0) return [];
  const firstSeq = incident.seq - events.length + 1;
  const settingsChanged = events.some(isSettingsChange);
  const ownTasks = owedTasks(incident);
  return [
    ...events.flatMap((event, at) => opened(incident, event, firstSeq + at)),
    ...(events.some(isSetback) ? reopenContacts(incident) : []),
    ...ownTasks,
    ...(settingsChanged ? renumbered(settingsTasks(incident), countOpened(ownTasks)) : []),
    ...leakAsked(incident, events),
    ...events.flatMap((event) => followUps(incident, event)),
  ];
};

/** The first declaration sets both for the first time. */
const isSettingsChange = (event: IncidentEvent): boolean =>
  event.type === 'IncidentDeclared' ||
  event.type === 'ReportingTimesSet' ||
  (event.type === 'ChannelsSet' && event.main !== undefined);

/** Somebody has to be told who was thought to be: by what can be used now. */
const isSetback = ({ type }: IncidentEvent): boolean => type === 'ChannelsSet' || type === 'RecipientUnreached';

const opened = (incident: Incident, event: IncidentEvent, seq: number): readonly IncidentEvent[] => {
  switch (event.type) {
    case 'ReportIssued':
      return [openReportContact(incident, reportContact(event, seq))];
    case 'ConfirmationAsked':
      return [openRequestContact(incident, requestContact(event.round), event.sections, event.deadline)];
    case 'ProviderHeard':
      return event.notice === 'report' ? [] : [providerContact(incident, event)];
    default:
      return [];
  }
};

const providerContact = (
  incident: Incident,
  event: Extract<IncidentEvent, { type: 'ProviderHeard' }>,
): IncidentEvent => ({
  type: 'ContactOpened',
  contact: `provider/${incident.contacting.provider.notices}`,
  scope: 'provider',
  skipped: [],
  recipients: expectedOfProvider(incident, event),
  also: [],
});

const followUps = (incident: Incident, event: IncidentEvent): readonly IncidentEvent[] => {
  switch (event.type) {
    case 'AnswerRecorded':
      return proposalsAfterAnswer(incident, event);
    case 'DeliveryNoted':
      return [...proposalsAfterDelivery(incident, event), ...mailedTask(incident, event)];
    default:
      return [];
  }
};

/** At the declaration, and at every report after it; the last one leaves nothing to wait for. */
const leakAsked = ({ closedAt, facts }: Incident, happened: readonly IncidentEvent[]): readonly IncidentEvent[] => {
  if (closedAt !== undefined) return [];
  const known = facts.leak === undefined ? {} : { known: facts.leak };
  if (happened.some(({ type }) => type === 'IncidentDeclared')) return [{ type: 'LeakAsked', ...known }];
  const report = happened.find((event) => event.type === 'ReportIssued');
  return report === undefined || report.kind === 'correction'
    ? []
    : [{ type: 'LeakAsked', report: report.serial, ...known }];
};

/** The mail to somebody outside has gone: that means is ticked. */
const mailedTask = (
  incident: Incident,
  { post, outcome }: Extract<IncidentEvent, { type: 'DeliveryNoted' }>,
): readonly IncidentEvent[] => {
  const official = readOfficialKey(post);
  const no = official === undefined ? undefined : taskOfContact(official.contact);
  const task = no === undefined ? undefined : incident.contacting.tasks.get(no);
  const definition = task === undefined ? undefined : taskDefinition(incident, task);
  if (outcome !== 'delivered' || task?.status !== 'open' || definition === undefined) return [];
  const left = meansLeft(definition, task).filter((means) => means !== 'mail');
  return [{ type: 'TaskTicked', task: task.no, means: 'mail', readBack: false, done: left.length === 0 }];
};

const countOpened = (events: readonly IncidentEvent[]): number =>
  events.reduce((sum, event) => sum + (event.type === 'TasksOpened' ? event.tasks.length : 0), 0);

/** Both lists are numbered from the same state. */
const renumbered = (events: readonly IncidentEvent[], by: number): readonly IncidentEvent[] =>
  events.map((event) =>
    event.type === 'TasksOpened' ? { ...event, tasks: event.tasks.map((one) => ({ ...one, no: one.no + by })) } : event,
  );
