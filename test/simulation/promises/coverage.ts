// What the seeds really went through: a simulation in which nothing goes wrong proves nothing.

export type Happening =
  | 'steps'
  | 'crashes'
  | 'crashesAtStart'
  | 'storeFaults'
  | 'commands'
  | 'accepted'
  | 'refused'
  | 'neverAnswered'
  | 'repeats'
  | 'keysReused'
  | 'together'
  | 'ticks'
  | 'jumps'
  | 'clockBack'
  | 'planChanges'
  | 'incidents'
  | 'closed'
  | 'events'
  | 'reports'
  | 'lateReports'
  | 'missedSlots'
  | 'posts'
  | 'parked'
  | 'delayed'
  | 'recovered'
  | 'possiblyDoubled'
  | 'delivered'
  | 'withheld'
  | 'maybeSent'
  | 'notPinned'
  | 'pinnedAgain'
  | 'rowsForged'
  | 'contactsOpened'
  | 'contactsReopened'
  | 'contactsExtended'
  | 'recipientsTold'
  | 'departmentsRelayed'
  | 'recipientsUnreached'
  | 'contactsChased'
  | 'channelsSet'
  | 'channelsProposed'
  | 'tasksOpened'
  | 'tasksHeld'
  | 'tasksTicked'
  | 'tasksDropped'
  | 'tasksReminded'
  | 'tasksSent'
  | 'tasksSentByMail'
  | 'lettersHeld'
  | 'wrongOffices'
  | 'leaksAsked'
  | 'leaksAnswered'
  | 'decisions'
  | 'councils'
  | 'causesSaid'
  | 'itemsAdded'
  | 'itemsWithdrawn'
  | 'answersConfirmed'
  | 'instructions'
  | 'handovers'
  | 'ownersSet'
  | 'platformsRestored'
  | 'stepsMarked'
  | 'stepsNoted'
  | 'stagesAnswered'
  | 'stagesReminded'
  | 'prioritiesSet'
  | 'providerHeard'
  | 'providerLate'
  | 'stagesReached'
  | 'postsOutside'
  | 'evidenceByMail'
  | 'evidenceByFolder'
  | 'deletedByPeople'
  | 'requestLost'
  | 'answerLost'
  | 'rateLimited'
  | 'refusedPosts'
  | 'slow'
  | 'thrown'
  | 'uneditable'
  | 'unacceptable'
  | 'away'
  | 'closedConversation'
  | 'messageGone';

export type Coverage = Record<Happening, number>;

export interface CoverageCounter {
  count(happening: Happening, times?: number): void;
  readonly counts: Partial<Coverage>;
}

export const coverageCounter = (): CoverageCounter => {
  const counts: Partial<Coverage> = {};
  return {
    counts,
    count: (happening, times = 1) => {
      counts[happening] = (counts[happening] ?? 0) + times;
    },
  };
};

export const addedUp = (all: readonly Partial<Coverage>[]): Partial<Coverage> => {
  const sum = coverageCounter();
  for (const counts of all) {
    for (const [happening, times] of Object.entries(counts)) sum.count(happening as Happening, times);
  }
  return sum.counts;
};
