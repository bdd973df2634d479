// A range of seeds as tests, and the proof that enough went wrong in them to mean something.
import { describe, expect, test } from '@jest/globals';
import { addedUp, type Coverage } from './promises/coverage.ts';
import { runSeed } from './run-seed.ts';

const SEEDS_A_TEST = 20;

/** What a hundred seeds must have gone through at least; about half of what they do now. */
const LEAST: Partial<Coverage> = {
  steps: 6000,
  crashes: 350,
  crashesAtStart: 75,
  storeFaults: 75,
  commands: 4400,
  accepted: 2900,
  refused: 1200,
  neverAnswered: 200,
  repeats: 350,
  keysReused: 40,
  together: 400,
  ticks: 1750,
  jumps: 40,
  clockBack: 25,
  planChanges: 70,
  incidents: 65,
  closed: 14,
  events: 4250,
  reports: 300,
  lateReports: 65,
  missedSlots: 25,
  posts: 4500,
  parked: 100,
  delayed: 25,
  recovered: 100,
  possiblyDoubled: 50,
  delivered: 350,
  withheld: 18,
  rowsForged: 18,
  contactsOpened: 400,
  contactsReopened: 30,
  contactsExtended: 16,
  recipientsTold: 300,
  departmentsRelayed: 20,
  recipientsUnreached: 45,
  contactsChased: 100,
  channelsSet: 100,
  channelsProposed: 80,
  tasksOpened: 650,
  tasksHeld: 200,
  tasksTicked: 80,
  tasksDropped: 85,
  tasksReminded: 65,
  tasksSent: 30,
  tasksSentByMail: 20,
  lettersHeld: 2,
  wrongOffices: 35,
  leaksAsked: 300,
  leaksAnswered: 100,
  decisions: 30,
  councils: 18,
  platformsRestored: 5,
  stepsMarked: 4,
  stagesAnswered: 1,
  prioritiesSet: 1,
  stagesReminded: 10,
  stepsNoted: 150,
  providerHeard: 12,
  providerLate: 7,
  stagesReached: 70,
  postsOutside: 20,
  evidenceByMail: 200,
  evidenceByFolder: 150,
  deletedByPeople: 30,
  requestLost: 30,
  answerLost: 65,
  rateLimited: 50,
  refusedPosts: 17,
  slow: 35,
  thrown: 25,
  uneditable: 8,
  unacceptable: 12,
  away: 800,
  closedConversation: 150,
  messageGone: 1,
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
