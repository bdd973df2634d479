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
  AnswersConfirmed: 'answersConfirmed',
  InstructionRecorded: 'instructions',
  PlatformRestored: 'platformsRestored',
  StepMarked: 'stepsMarked',
  StepsNoted: 'stepsNoted',
  StageAnswered: 'stagesAnswered',
  StageReminded: 'stagesReminded',
  PrioritySet: 'prioritiesSet',
  OwnersSet: 'ownersSet',
  HandedOver: 'handovers',
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
    case 'TasksChanged':
      countTasks(coverage, event);
      break;
    case 'IncidentDeclared':
      countCause(coverage, event.facts.causeKind);
      break;
    case 'FactsUpdated':
      countCause(coverage, event.changes.causeKind);
      countItems(coverage, event.items ?? []);
      break;
    case 'DeliveryNoted':
      countDelivery(coverage, event);
      break;
    default:
      break;
  }
};

const countTasks = (
  coverage: CoverageCounter,
  { type, tasks }: Extract<IncidentEvent, { type: 'TasksOpened' | 'TasksChanged' }>,
): void => {
  const opened = (status: string): Happening => (status === 'held' ? 'tasksHeld' : 'tasksOpened');
  for (const { status } of tasks) {
    if (type === 'TasksOpened') coverage.count(opened(status));
    else coverage.count('tasksDropped', status === 'dropped' ? 1 : 0);
  }
};

const countCause = (coverage: CoverageCounter, kind: string | null | undefined): void =>
  coverage.count('causesSaid', typeof kind === 'string' ? 1 : 0);

const countItems = (coverage: CoverageCounter, items: readonly { readonly text: string | null }[]): void => {
  const withdrawn = items.filter(({ text }) => text === null).length;
  coverage.count('itemsAdded', items.length - withdrawn);
  coverage.count('itemsWithdrawn', withdrawn);
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
