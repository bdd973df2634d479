// A range of seeds as tests, and the proof that enough went wrong in them to mean something.
import { describe, expect, test } from '@jest/globals';
import { addedUp, type Coverage } from './coverage.ts';
import { runSeed } from './run-seed.ts';

const SEEDS_A_TEST = 20;

/** What a hundred seeds must have gone through at least; about half of what they do now. */
const LEAST: Partial<Coverage> = {
  steps: 6000,
  crashes: 400,
  crashesAtStart: 80,
  storeFaults: 55,
  commands: 4450,
  accepted: 3100,
  refused: 1100,
  neverAnswered: 200,
  repeats: 350,
  keysReused: 50,
  together: 450,
  ticks: 1850,
  jumps: 35,
  clockBack: 25,
  planChanges: 70,
  incidents: 65,
  closed: 10,
  events: 4100,
  reports: 300,
  lateReports: 60,
  missedSlots: 25,
  posts: 4350,
  parked: 90,
  delayed: 20,
  recovered: 95,
  possiblyDoubled: 55,
  delivered: 400,
  rowsForged: 15,
  contactsOpened: 400,
  contactsReopened: 5,
  contactsExtended: 20,
  recipientsTold: 450,
  departmentsRelayed: 55,
  recipientsUnreached: 60,
  contactsChased: 100,
  channelsSet: 75,
  channelsProposed: 75,
  tasksOpened: 700,
  tasksHeld: 200,
  tasksTicked: 65,
  tasksDropped: 80,
  tasksReminded: 65,
  tasksSent: 11,
  tasksSentByMail: 9,
  wrongOffices: 11,
  leaksAsked: 300,
  leaksAnswered: 50,
  decisions: 25,
  councils: 20,
  providerHeard: 18,
  providerLate: 7,
  stagesReached: 60,
  postsOutside: 9,
  evidenceByMail: 250,
  evidenceByFolder: 150,
  deletedByPeople: 30,
  requestLost: 35,
  answerLost: 55,
  rateLimited: 40,
  refusedPosts: 20,
  slow: 30,
  away: 650,
  closedConversation: 100,
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
