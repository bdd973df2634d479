// What follows for telling people from whatever has just happened: contacts, tasks, questions. Called with everything
// folded in, after the reports, so that each report and request has its contact in the same breath.
import { isDrillEvent } from '../drill/drill-event.ts';
import type { IncidentEvent } from '../event.ts';
import type { Happened } from '../happened.ts';
import type { Incident } from '../incident.ts';
import { isRecoveryEvent } from '../recovery/recovery-event.ts';
import { leftOver } from '../type-guard.ts';
import { proposalsAfterAnswer, proposalsAfterDelivery } from './channels/set-channels.ts';
import { readOfficialKey, reportContact, requestContact, taskOfContact } from './contact-keys.ts';
import { openReportContact, openRequestContact, reopenContacts } from './open-contact.ts';
import { expectedOfProvider } from './provider/provider-told.ts';
import { meansLeft, taskDefinition } from './read-contacting.ts';
import { owedTasks, settingsTasks } from './tasks/owed-tasks.ts';
import { isTellingEvent, type TellingEvent } from './telling-event.ts';

export const owedContacts = (incident: Incident, { events }: Happened): readonly IncidentEvent[] => {
  if (events.length === 0) return [];
  const firstSeq = incident.seq - events.length + 1;
  const calls = events.map((event, at) => callsFor(incident, event, firstSeq + at));
  const ownTasks = owedTasks(incident);
  return [
    ...calls.flatMap(({ opened = [] }) => opened),
    ...(calls.some(({ setback }) => setback) ? reopenContacts(incident) : []),
    ...ownTasks,
    ...(calls.some(({ settings }) => settings) ? renumbered(settingsTasks(incident), countOpened(ownTasks)) : []),
    ...leakAsked(incident, events),
    ...calls.flatMap(({ followUps = [] }) => followUps),
  ];
};

/** What one event calls for. */
interface Calls {
  readonly opened?: readonly IncidentEvent[];
  readonly followUps?: readonly IncidentEvent[];
  /** Channels or times were set or changed: whoever has to know the settings is told. The declaration sets both first. */
  readonly settings?: boolean;
  /** Somebody has to be told who was thought to be: by what can be used now. */
  readonly setback?: boolean;
}

const callsFor = (incident: Incident, event: IncidentEvent, seq: number): Calls => {
  if (isTellingEvent(event)) return callsOfTelling(incident, event);
  if (isRecoveryEvent(event) || isDrillEvent(event)) return {};
  switch (event.type) {
    case 'IncidentDeclared':
    case 'ReportingTimesSet':
      return { settings: true };
    case 'ReportIssued':
      return { opened: [openReportContact(incident, reportContact(event, seq))] };
    case 'ConfirmationAsked':
      return {
        opened: [openRequestContact(incident, requestContact(event.round), event.sections, event.deadline)],
      };
    case 'AnswerRecorded':
      return { followUps: proposalsAfterAnswer(incident, event) };
    case 'DeliveryNoted':
      return { followUps: [...proposalsAfterDelivery(incident, event), ...mailedTask(incident, event)] };
    case 'FactsUpdated':
    case 'SectionsReminded':
    case 'AnswersConfirmed':
    case 'NoAnswerEscalated':
    case 'NoAnswerEscalatedToDirectors':
    case 'ReportingTimesProposed':
    case 'ReportDrafted':
    case 'ReportHeld':
    case 'MomentsPassed':
    case 'NoteAdded':
    case 'ClockConfirmed':
    case 'InstructionRecorded':
    case 'OwnersSet':
    case 'HandedOver':
    case 'IncidentClosed':
    case 'ClockSetRight':
    case 'HealthNoted':
      return {};
  }
  return leftOver(event, {});
};

const callsOfTelling = (incident: Incident, event: TellingEvent): Calls => {
  switch (event.type) {
    case 'ChannelsSet':
      return { setback: true, settings: event.main !== undefined };
    case 'RecipientUnreached':
      return { setback: true };
    case 'ProviderHeard':
      return event.notice === 'report' ? {} : { opened: [providerContact(incident, event)] };
    case 'ChannelProposed':
    case 'ContactOpened':
    case 'ContactExtended':
    case 'RecipientTold':
    case 'DepartmentRelayed':
    case 'ContactsChased':
    case 'TasksOpened':
    case 'TasksChanged':
    case 'TasksReminded':
    case 'TaskTicked':
    case 'TaskSent':
    case 'LeakAsked':
    case 'LeakAnswered':
    case 'DecisionRecorded':
    case 'CouncilSet':
    case 'ProviderTimesSet':
    case 'ProviderLate':
    case 'StageReached':
      return {};
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
