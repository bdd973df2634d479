// What the logs of one seed say of what it went through.
import type { DeliveryOutcome, IncidentEvent } from '../../../src/incident/event.ts';
import type { Chronicle } from './chronicle.ts';
import type { CoverageCounter, Happening } from './coverage.ts';

export const countLogs = (coverage: CoverageCounter, chronicles: Iterable<Chronicle>): void => {
  for (const { events, incident } of chronicles) {
    coverage.count('incidents');
    coverage.count('closed', incident.closedAt === undefined ? 0 : 1);
    coverage.count('events', events.length);
    for (const { event, actor } of events) {
      countEvent(coverage, event);
      const happening = ONE_EACH[event.type];
      if (happening !== undefined) coverage.count(happening);
      if (event.type === 'TaskTicked' && actor.platform === 'delivery') coverage.count('tasksSentByMail');
    }
  }
};

const ONE_EACH: Partial<Record<IncidentEvent['type'], Happening>> = {
  ContactExtended: 'contactsExtended',
  RecipientTold: 'recipientsTold',
  DepartmentRelayed: 'departmentsRelayed',
  RecipientUnreached: 'recipientsUnreached',
  ContactsChased: 'contactsChased',
  ChannelsSet: 'channelsSet',
  ChannelProposed: 'channelsProposed',
  TaskTicked: 'tasksTicked',
  TasksReminded: 'tasksReminded',
  TaskSent: 'tasksSent',
  LeakAsked: 'leaksAsked',
  LeakAnswered: 'leaksAnswered',
  DecisionRecorded: 'decisions',
  CouncilSet: 'councils',
  ProviderHeard: 'providerHeard',
  ProviderLate: 'providerLate',
  StageReached: 'stagesReached',
};

const countEvent = (coverage: CoverageCounter, event: IncidentEvent): void => {
  switch (event.type) {
    case 'ReportIssued':
      coverage.count('reports');
      coverage.count('lateReports', event.late ? 1 : 0);
      coverage.count('missedSlots', event.missedSlots.length);
      break;
    case 'ContactOpened':
      coverage.count(event.instead === undefined ? 'contactsOpened' : 'contactsReopened');
      break;
    case 'TasksOpened':
      for (const { status } of event.tasks) coverage.count(status === 'held' ? 'tasksHeld' : 'tasksOpened');
      break;
    case 'TasksChanged':
      for (const { status } of event.tasks) coverage.count('tasksDropped', status === 'dropped' ? 1 : 0);
      break;
    case 'DeliveryNoted':
      countDelivery(coverage, event);
      break;
    default:
      break;
  }
};

const countDelivery = (
  coverage: CoverageCounter,
  { outcome, platform, reason }: Extract<IncidentEvent, { type: 'DeliveryNoted' }>,
): void => {
  coverage.count(happeningOf(outcome));
  if (outcome === 'parked' && reason === 'held') coverage.count('lettersHeld');
  if (outcome === 'delivered') coverage.count(platform === 'files' ? 'evidenceByFolder' : 'evidenceByMail');
};

const happeningOf = (outcome: DeliveryOutcome): Happening => {
  if (outcome === 'possibly_doubled') return 'possiblyDoubled';
  if (outcome === 'maybe_sent') return 'maybeSent';
  if (outcome === 'pinned') return 'pinnedAgain';
  return outcome === 'not_pinned' ? 'notPinned' : outcome;
};
