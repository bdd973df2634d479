// A range of seeds as tests, and the proof that enough went wrong in them to mean something.
import { describe, expect, test } from '@jest/globals';
import { addedUp, type Coverage } from './coverage.ts';
import { runSeed } from './run-seed.ts';

const SEEDS_A_TEST = 20;

/** What a hundred seeds must have gone through at least; about half of what they do now. */
const LEAST: Partial<Coverage> = {
  steps: 5000,
  crashes: 400,
  crashesAtStart: 60,
  storeFaults: 40,
  commands: 3000,
  accepted: 2200,
  refused: 700,
  neverAnswered: 150,
  repeats: 380,
  keysReused: 50,
  together: 430,
  ticks: 1800,
  jumps: 40,
  clockBack: 28,
  planChanges: 60,
  incidents: 60,
  closed: 11,
  events: 1700,
  reports: 430,
  lateReports: 50,
  missedSlots: 38,
  posts: 2400,
  parked: 70,
  delayed: 10,
  recovered: 70,
  possiblyDoubled: 30,
  deletedByPeople: 45,
  requestLost: 50,
  answerLost: 75,
  rateLimited: 50,
  refusedPosts: 17,
  slow: 20,
  away: 800,
  closedConversation: 90,
  messageGone: 11,
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
