// What the store promises about messages: which post one is, where a post is, and what may not be shown any more.
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Store, StoreTransaction } from '../../src/ports/store.ts';
import { plusMinutes } from '../../src/time.ts';
import { LEASE_MINUTES, type Worker, workerOn } from './delivery-worker.ts';
import { batch, NOON, newIncident, openedStore, wanted } from './store-samples.ts';

const LATER = plusMinutes(NOON, 5);
const CHANNEL = { platform: 'slack', conversation: 'C1' };
const THREAD = 'C1#2026-001/tax';

const closed = (store: Store) => store.transaction((tx) => tx.append(batch({ closedAt: NOON })));

export const shownConformance = (store: () => Store): void => {
  const { want, claim, show, sendAll, decorateAll } = workerOn(store);
  const shownAs = (conversation: string, ref: string, platform = 'slack') =>
    store().read.shownAs({ platform, conversation }, ref);
  beforeEach(() => openedStore(store()));

  test('tells the conversations of a platform where a post is wanted or shown, in the order of wanting', async () => {
    await want(wanted('board', { conversation: 'C2' }), wanted('report/1'), wanted('board', { platform: 'web' }));
    await sendAll();
    await want(wanted('board', { conversation: 'C1' }));
    expect(await store().read.placesOf('2026-001', 'board', 'slack')).toEqual(['C2', 'C1']);
    expect(await store().read.placesOf('2026-001', 'board', 'teams')).toEqual([]);
    expect(await store().read.placesOf('2026-002', 'board', 'slack')).toEqual([]);
  });

  test('tells which post is shown as a message, of a closed incident too', async () => {
    await want(wanted('board'), wanted('board', { conversation: 'C2' }), wanted('board', { platform: 'web' }));
    expect(await shownAs('C1', 'ref of board')).toBeUndefined();
    await sendAll();
    await closed(store());
    expect(await shownAs('C1', 'ref of board')).toEqual({ incident: '2026-001', postKey: 'board' });
    expect(await shownAs('C1', 'ref of another')).toBeUndefined();
    expect(await shownAs('C3', 'ref of board')).toBeUndefined();
    expect(await shownAs('C1', 'ref of board', 'teams')).toBeUndefined();
  });

  test('finds a message in a thread by its channel, and never one of a channel whose name only begins alike', async () => {
    await want(wanted('ask/tax', { conversation: THREAD }), wanted('ask/family', { conversation: 'C12' }));
    await sendAll();
    expect(await shownAs('C1', 'ref of ask/tax')).toEqual({ incident: '2026-001', postKey: 'ask/tax' });
    expect(await shownAs(THREAD, 'ref of ask/tax')).toEqual({ incident: '2026-001', postKey: 'ask/tax' });
    expect(await shownAs('C1', 'ref of ask/family')).toBeUndefined();
    expect(await shownAs('C1#2026-001', 'ref of ask/tax')).toBeUndefined();
  });

  test('tells what is shown and pinned on a platform, of open incidents only', async () => {
    const pinned = () => store().read.pinsShown('slack');
    await want(
      wanted('board', { pinned: true }),
      wanted('report/1'),
      wanted('board', { platform: 'web', pinned: true }),
    );
    expect(await pinned()).toEqual([]);
    await sendAll();
    await decorateAll();
    expect(await pinned()).toEqual([{ conversation: 'C1', ref: 'ref of board' }]);
    await store().transaction((tx) => tx.showAgain(CHANNEL, NOON, { ref: 'ref of board', gone: false }));
    expect(await pinned()).toEqual([]);
    await sendAll();
    await closed(store());
    expect(await pinned()).toEqual([]);
  });

  test('tells the newest post when a message was several', async () => {
    await want(wanted('board'));
    const [board] = await claim();
    await show(board);
    await store().transaction(async (tx) => {
      await tx.openIncident(newIncident('2026-002'));
      await tx.want('2026-002', 0, [wanted('board')]);
    });
    await sendAll();
    expect(await shownAs('C1', 'ref of board')).toEqual({ incident: '2026-002', postKey: 'board' });
  });
};

type What = Parameters<StoreTransaction['showAgain']>[2];

export const showAgainConformance = (store: () => Store): void => {
  const worker = workerOn(store);
  const showAgain = (what: What, place = CHANNEL) => store().transaction((tx) => tx.showAgain(place, LATER, what));
  beforeEach(() => openedStore(store()));
  describe('one message', () => oneMessageConformance(store, worker, showAgain));
  describe('a conversation', () => conversationConformance(store, worker, showAgain));
  describe('one that is being sent', () => sendingConformance(worker, showAgain));
};

type ShowAgain = (what: What, place?: typeof CHANNEL) => Promise<number>;

const oneMessageConformance = (store: () => Store, worker: Worker, showAgain: ShowAgain): void => {
  const { want, claim, settle, show, sendAll, all } = worker;

  test('that is gone is posted anew, at the end of the queue', async () => {
    await want(wanted('board', { pinned: true }), wanted('notice'));
    await sendAll();
    await want(wanted('report/1'));
    expect(await showAgain({ ref: 'ref of board', gone: true })).toBe(1);
    await show((await claim(LATER))[0]);
    const [board] = await claim(LATER);
    expect(board).toMatchObject({ postKey: 'board', dueAt: LATER, uncertain: false, shownPinned: false, attempts: 1 });
    expect(board).not.toHaveProperty('ref');
    expect(board).not.toHaveProperty('shownHash');
  });

  test('that is gone is no message any more', async () => {
    await want(wanted('board'));
    await sendAll();
    await showAgain({ ref: 'ref of board', gone: true });
    expect(await store().read.shownAs(CHANNEL, 'ref of board')).toBeUndefined();
  });

  test('that is there is compared again, and known, so that nothing is posted', async () => {
    await want(wanted('report/1', { life: 'record', pinned: true }), wanted('board'));
    await sendAll();
    expect(await showAgain({ ref: 'ref of report/1', gone: false })).toBe(1);
    const claimed = await claim(LATER);
    expect(claimed).toMatchObject([
      { postKey: 'report/1', ref: 'ref of report/1', uncertain: true, pinned: true, dueAt: LATER },
    ]);
    await show(claimed[0]);
    expect(await claim(LATER)).toEqual([]);
    expect(await all()).toMatchObject([{ state: 'shown', uncertain: false }, { state: 'shown' }]);
  });

  test('that waits already keeps its place and the wait that the platform asked for', async () => {
    await want(wanted('board'));
    await sendAll();
    await want(wanted('board', { hash: 'board v2' }), wanted('notice'));
    const wait = plusMinutes(NOON, 9);
    await settle((await claim())[0], { state: 'pending', dueAt: wait, error: 'rate_limited' });
    expect(await showAgain({ ref: 'ref of board', gone: false })).toBe(1);
    expect(await claim(LATER)).toEqual([]);
    expect(await claim(wait)).toMatchObject([{ postKey: 'board', uncertain: true, attempts: 1 }]);
  });

  test('that was parked is tried again', async () => {
    await want(wanted('board'));
    await sendAll();
    await want(wanted('board', { hash: 'board v2' }));
    await settle((await claim())[0], { state: 'parked', error: 'rejected' });
    expect(await showAgain({ ref: 'ref of board', gone: false })).toBe(1);
    expect(await claim(LATER)).toMatchObject([
      { hash: 'board v2', uncertain: true, lastError: 'rejected', attempts: 1 },
    ]);
  });

  test('in a thread is found by its channel', async () => {
    await want(wanted('ask/tax', { conversation: THREAD }));
    await sendAll();
    expect(await showAgain({ ref: 'ref of ask/tax', gone: true })).toBe(1);
    expect(await claim(LATER)).toMatchObject([{ conversation: THREAD }]);
  });

  test('that is not ours, is elsewhere, or belongs to a closed incident is left alone', async () => {
    await want(wanted('board'));
    await sendAll();
    for (const gone of [true, false]) {
      expect(await showAgain({ ref: 'ref of lunch', gone })).toBe(0);
      expect(await showAgain({ ref: 'ref of board', gone }, { platform: 'slack', conversation: 'C' })).toBe(0);
      expect(await showAgain({ ref: 'ref of board', gone }, { platform: 'teams', conversation: 'C1' })).toBe(0);
    }
    await closed(store());
    expect(await showAgain({ ref: 'ref of board', gone: true })).toBe(0);
    expect(await claim(LATER)).toEqual([]);
  });
};

const conversationConformance = (store: () => Store, worker: Worker, showAgain: ShowAgain): void => {
  const { want, claim, settle, sendAll, all } = worker;

  test.each([true, false])('is compared, every living post and every pin (gone: %s)', async (gone) => {
    const report = (serial: number, pinned: boolean) => wanted(`report/${serial}`, { life: 'record', pinned });
    await want(wanted('board', { pinned: true }), report(1, false), report(2, true));
    await want(wanted('ask/tax', { conversation: THREAD }), wanted('board', { conversation: 'C2' }));
    await sendAll();
    expect(await showAgain({ gone })).toBe(3);
    expect((await all()).filter(({ state }) => state === 'pending')).toMatchObject([
      { postKey: 'board', ref: 'ref of board', uncertain: true, dueAt: LATER, pinned: true },
      { postKey: 'report/2', ref: 'ref of report/2', uncertain: true, pinned: true },
      { postKey: 'ask/tax', ref: 'ref of ask/tax', uncertain: true },
    ]);
    await sendAll(LATER);
    expect((await all()).map(({ state, uncertain }) => [state, uncertain])).toEqual(Array(5).fill(['shown', false]));
  });

  test('gets what could not be posted there, living or not, without a doubt that nobody had', async () => {
    await want(wanted('report/1', { life: 'record' }), wanted('board'));
    for (const _ of [1, 2]) await settle((await claim())[0], { state: 'parked', error: 'rejected' });
    expect(await showAgain({ gone: false })).toBe(2);
    expect(await all()).toMatchObject([
      { postKey: 'report/1', state: 'pending', uncertain: false },
      { postKey: 'board', state: 'pending', uncertain: false },
    ]);
  });

  test('keeps the doubt about what may have been posted already', async () => {
    await want(wanted('board'));
    await settle((await claim())[0], { state: 'parked', uncertain: true, error: 'unknown_outcome' });
    expect(await showAgain({ gone: false })).toBe(1);
    expect(await claim(LATER)).toMatchObject([{ uncertain: true }]);
  });

  test('whose post only waits is left as it is', async () => {
    await want(wanted('board'));
    expect(await showAgain({ gone: false })).toBe(0);
    expect(await claim()).toMatchObject([{ uncertain: false, attempts: 1 }]);
  });

  test('of a closed incident is left as it is', async () => {
    await want(wanted('board'));
    await sendAll();
    await closed(store());
    expect(await showAgain({ gone: false })).toBe(0);
  });
};

const sendingConformance = ({ want, claim, settle, show, sendAll, all }: Worker, showAgain: ShowAgain): void => {
  const beingSent = async () => {
    await want(wanted('board'));
    await sendAll();
    await want(wanted('board', { hash: 'board v2', pinned: true }));
    return (await claim())[0];
  };

  test.each([{ ref: 'ref of board', gone: false }, { gone: false }])('is compared again after it: %o', async (what) => {
    const sending = await beingSent();
    expect(await showAgain(what)).toBe(1);
    expect(await claim(plusMinutes(NOON, LEASE_MINUTES / 2))).toEqual([]);
    expect(await show(sending)).toBe(true);
    const [again] = await claim(LATER);
    expect(again).toMatchObject({ ref: 'ref of board', hash: 'board v2', uncertain: true, attempts: 1 });
    await show(again);
    expect(await all()).toMatchObject([{ state: 'shown', uncertain: false, attempts: 0 }]);
    expect(await claim(LATER)).toEqual([]);
  });

  test('is tried again when it could not be shown', async () => {
    const sending = await beingSent();
    await showAgain({ gone: false });
    await settle(sending, { state: 'parked', error: 'rejected' });
    expect(await claim(LATER)).toMatchObject([{ ref: 'ref of board', uncertain: true, lastError: 'rejected' }]);
  });

  test('for the first time is posted once, and nothing is said of it before', async () => {
    await want(wanted('board'));
    const [sending] = await claim();
    expect(await showAgain({ gone: false })).toBe(1);
    await show(sending);
    expect(await all()).toMatchObject([{ state: 'shown', ref: 'ref of board', uncertain: false }]);
  });

  test('and whose message is gone is posted anew when the sender has finished, whatever he says', async () => {
    const sending = await beingSent();
    expect(await showAgain({ ref: 'ref of board', gone: true })).toBe(1);
    // Told twice of it, the store still knows who is at it.
    await showAgain({ gone: false });
    expect(await claim(plusMinutes(NOON, LEASE_MINUTES / 2))).toEqual([]);
    expect(await show(sending)).toBe(false);
    const [anew] = await claim(plusMinutes(NOON, LEASE_MINUTES / 2));
    expect(anew).toMatchObject({ postKey: 'board', hash: 'board v2', shownPinned: false });
    expect(anew).not.toHaveProperty('ref');
    expect(await show(anew)).toBe(true);
    expect(await all()).toMatchObject([{ state: 'shown' }]);
  });

  test('and whose message is gone is posted anew when its lease is over, if the sender says nothing', async () => {
    await beingSent();
    await showAgain({ ref: 'ref of board', gone: true });
    const [anew] = await claim(plusMinutes(NOON, LEASE_MINUTES));
    expect(anew).toMatchObject({ postKey: 'board', hash: 'board v2', shownPinned: false });
    expect(anew).not.toHaveProperty('ref');
  });
};
