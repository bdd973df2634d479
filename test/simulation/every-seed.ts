// A range of seeds as tests, and the proof that enough went wrong in them to mean something.
import { describe, expect, test } from '@jest/globals';
import { addedUp, type Coverage } from './coverage.ts';
import { runSeed } from './run-seed.ts';

const SEEDS_A_TEST = 20;

/** What a hundred seeds must have gone through at least; about half of what they do now. */
const LEAST: Partial<Coverage> = {
  steps: 6000,
  crashes: 350,
  crashesAtStart: 75,
  storeFaults: 80,
  commands: 4350,
  accepted: 2900,
  refused: 1150,
  neverAnswered: 200,
  repeats: 350,
  keysReused: 35,
  together: 400,
  ticks: 1800,
  jumps: 40,
  clockBack: 25,
  planChanges: 70,
  incidents: 65,
  closed: 16,
  events: 4250,
  reports: 300,
  lateReports: 70,
  missedSlots: 45,
  posts: 4450,
  parked: 95,
  delayed: 25,
  recovered: 95,
  possiblyDoubled: 40,
  delivered: 400,
  withheld: 35,
  rowsForged: 18,
  contactsOpened: 400,
  contactsReopened: 25,
  contactsExtended: 16,
  recipientsTold: 300,
  departmentsRelayed: 20,
  recipientsUnreached: 40,
  contactsChased: 100,
  channelsSet: 100,
  channelsProposed: 85,
  tasksOpened: 750,
  tasksHeld: 250,
  tasksTicked: 90,
  tasksDropped: 150,
  tasksReminded: 70,
  tasksSent: 17,
  tasksSentByMail: 12,
  wrongOffices: 25,
  leaksAsked: 300,
  leaksAnswered: 100,
  decisions: 40,
  councils: 16,
  providerHeard: 10,
  providerLate: 7,
  stagesReached: 70,
  postsOutside: 14,
  evidenceByMail: 200,
  evidenceByFolder: 150,
  deletedByPeople: 30,
  requestLost: 35,
  answerLost: 75,
  rateLimited: 45,
  refusedPosts: 20,
  slow: 40,
  away: 750,
  closedConversation: 200,
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
