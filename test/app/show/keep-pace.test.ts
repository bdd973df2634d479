// However fast people answer, what they see keeps up: a stream of changes does not put the board off.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { openStore } from '../../../adapters/store/open-store.ts';
import { changes } from '../../../src/app/changes.ts';
import { directories } from '../../../src/app/directories.ts';
import { incidentStates } from '../../../src/app/incident-states.ts';
import { engine } from '../../../src/app/show/keep-shown.ts';
import { planHash } from '../../../src/plan/read/load-plan.ts';
import { planJson } from '../../../src/plan/read/plan-json.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { on, ward } from '../../incident/given-when-then.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] });
});
afterEach(() => {
  jest.useRealTimers();
});

const openEngine = async () => {
  const { store } = await openStore({ url: ':memory:' });
  const transactions = jest.spyOn(store, 'transaction');
  const recording = {
    states: incidentStates({ plan: ward, hash: planHash(planJson(ward)) }),
    texts: textsIn('ja'),
  };
  const clock = { now: () => on('11:20') };
  const kept = engine(
    { store, messengers: [], clock, logger: silent, recording, owner: 'test', directories: directories(store) },
    changes(),
  );
  const close = async (): Promise<void> => {
    await kept.stop();
    await store.close();
  };
  return { kept, transactions, close };
};

test('changes every ten milliseconds are compared within a tenth of a second, and go on being compared', async () => {
  const { kept, transactions, close } = await openEngine();
  /** A comparison that finds nothing new is one transaction. */
  const comparisons = (): number => transactions.mock.calls.length;
  const change = async (ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += 10) {
      kept.wake();
      await jest.advanceTimersByTimeAsync(10);
    }
  };
  await change(100);
  expect(comparisons()).toBeGreaterThanOrEqual(1);
  await change(1_000);
  expect(comparisons()).toBeGreaterThanOrEqual(4);
  await close();
});

test('an isolated change is compared at once, however little before it something else happened', async () => {
  const { kept, transactions, close } = await openEngine();
  for (let round = 0; round < 5; round += 1) {
    kept.wake();
    await jest.advanceTimersByTimeAsync(10);
    transactions.mockClear();
    await jest.advanceTimersByTimeAsync(60);
    kept.wake();
    await jest.advanceTimersByTimeAsync(10);
    expect(transactions.mock.calls.length).toBeGreaterThanOrEqual(1);
  }
  await close();
});
