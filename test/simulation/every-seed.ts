// A range of seeds as tests, and the proof that enough went wrong in them to mean something.
import { describe, expect, test } from '@jest/globals';
import { addedUp, type Coverage } from './coverage.ts';
import { runSeed } from './run-seed.ts';

const SEEDS_A_TEST = 20;

/** What a hundred seeds must have gone through at least; about half of what they do now. */
const LEAST: Partial<Coverage> = {
  steps: 6000,
  crashes: 400,
  crashesAtStart: 90,
  storeFaults: 75,
  commands: 4650,
  accepted: 3100,
  refused: 1250,
  neverAnswered: 250,
  repeats: 350,
  keysReused: 45,
  together: 450,
  ticks: 1850,
  jumps: 40,
  clockBack: 25,
  planChanges: 65,
  incidents: 70,
  closed: 15,
  events: 4450,
  reports: 350,
  lateReports: 70,
  missedSlots: 20,
  posts: 4850,
  parked: 95,
  delayed: 30,
  recovered: 95,
  possiblyDoubled: 60,
  delivered: 450,
  rowsForged: 19,
  contactsOpened: 450,
  contactsReopened: 25,
  contactsExtended: 17,
  recipientsTold: 300,
  departmentsRelayed: 20,
  recipientsUnreached: 40,
  contactsChased: 100,
  channelsSet: 100,
  channelsProposed: 80,
  tasksOpened: 800,
  tasksHeld: 250,
  tasksTicked: 95,
  tasksDropped: 150,
  tasksReminded: 75,
  tasksSent: 17,
  tasksSentByMail: 11,
  wrongOffices: 30,
  leaksAsked: 300,
  leaksAnswered: 100,
  decisions: 40,
  councils: 12,
  providerHeard: 12,
  providerLate: 4,
  stagesReached: 65,
  postsOutside: 16,
  evidenceByMail: 250,
  evidenceByFolder: 150,
  deletedByPeople: 30,
  requestLost: 25,
  answerLost: 50,
  rateLimited: 55,
  refusedPosts: 20,
  slow: 40,
  away: 850,
  closedConversation: 150,
  messageGone: 2,
};

export const everySeed = (from: number, to: number): void => {
  const done: Partial<Coverage>[] = [];
  describe(`seeds ${from} to ${to}`, () => {
    for (let first = from; first <= to; first += SEEDS_A_TEST) {
      const last = Math.min(to, first + SEEDS_A_TEST - 1);
      test(`${first} to ${last} keep every promise`, async () => {
        for (let seed = first; seed <= last; seed += 1) done.push(await runSeed(seed));
      });
    }

    test('and enough went wrong in them', () => {
      const counts = addedUp(done);
      const tooFew = Object.entries(LEAST).filter(
        ([happening, least]) => (counts[happening as keyof Coverage] ?? 0) < least,
      );
      expect({ tooFew, counts }).toEqual({ tooFew: [], counts });
    });
  });
};
