// The checks can fail: each of these programs breaks one promise, and some seed must notice.
import { expect, test } from '@jest/globals';
import type { Messenger } from '../../src/ports/messenger.ts';
import type { Store, StoreTransaction } from '../../src/ports/store.ts';
import { runSeed } from './run-seed.ts';
import type { Sabotage } from './world/world.ts';

const MOST_SEEDS = 40;

const firstFailure = async (sabotage: Sabotage): Promise<string> => {
  for (let seed = 1; seed <= MOST_SEEDS; seed += 1) {
    try {
      await runSeed(seed, { sabotage });
    } catch (error) {
      return String(error);
    }
  }
  return `none of ${MOST_SEEDS} seeds noticed`;
};

const messenger = (broken: (whole: Messenger) => Partial<Messenger>): Sabotage => ({
  messenger: (whole) => ({ ...whole, ...broken(whole) }),
});

const transaction = (broken: (whole: StoreTransaction) => Partial<StoreTransaction>): Sabotage => ({
  store: (whole: Store): Store => ({
    ...whole,
    transaction: (work) => whole.transaction((tx) => work({ ...tx, ...broken(tx) })),
  }),
});

const BROKEN: readonly (readonly [program: string, sabotage: Sabotage, promise: RegExp])[] = [
  ['does not ask the platform', messenger(() => ({ find: async () => undefined })), /nothing is shown twice/],
  ['never unpins', messenger(() => ({ unpin: async () => {} })), /in the end every post is shown as wanted/],
  [
    'edits nothing and says it did',
    messenger(() => ({ update: async () => {} })),
    /what counts as shown is shown as wanted/,
  ],
  [
    'loses an event of a batch',
    transaction((tx) => ({ append: (batch) => tx.append({ ...batch, events: batch.events.slice(0, -1) }) })),
    /the state is the fold of the log/,
  ],
  [
    'does not see that there are open incidents',
    { store: (whole) => ({ ...whole, read: { ...whole.read, openIncidents: async () => [] } }) },
    /no fixed time is missed/,
  ],
  [
    'forgets what it answered',
    transaction(() => ({ saveOutcome: async () => {} })),
    /an answer that was given is kept|events and the answer are kept together/,
  ],
  [
    'forgets that it died while posting',
    transaction((tx) => ({
      claim: async (claim) => (await tx.claim(claim)).map((delivery) => ({ ...delivery, uncertain: false })),
    })),
    /nothing is shown twice/,
  ],
  [
    'posts in the wrong order',
    transaction((tx) => ({ want: (id, seq, posts) => tx.want(id, seq, posts.toReversed()) })),
    /records are wanted in the order of the log/,
  ],
  [
    'wants one post less',
    transaction((tx) => ({ want: (id, seq, posts) => tx.want(id, seq, posts.slice(0, -1)) })),
    /every post of the log is wanted|the wanted card is what the log says/,
  ],
  [
    'leaves the old report pinned',
    transaction(() => ({ unpin: async () => {} })),
    /the board and the newest report are wanted pinned/,
  ],
  [
    'takes the mail to outside bodies for one of its own',
    { messenger: ({ outside: _, ...inside }) => inside },
    // Or, of a letter that nobody had sent, that it ticks a task.
    /no drill reaches anybody outside|a task of outside bodies is for its office/,
  ],
  [
    'takes every message for evidence',
    messenger(() => ({ evidence: true })),
    /only showing on a channel of the plan is telling/,
  ],
  [
    'takes no mail for evidence',
    { messenger: ({ evidence: _, ...silent }) => silent },
    /what was shown on a channel is told, once/,
  ],
];

test.each(BROKEN)('a program that %s is caught', async (_program, sabotage, promise) => {
  expect(await firstFailure(sabotage)).toMatch(promise);
});

test('a failure names its seed, what happened before, and how to see it again', async () => {
  const failure = await firstFailure(messenger(() => ({ unpin: async () => {} })));
  expect(failure).toMatch(
    /^Error: seed \d+: BrokenPromise [\s\S]+\n(timePasses|together|speak)[\s\S]+SEED=\d+ npm run sim$/,
  );
});
