// What the store promises about deliveries: wanted, claimed in order under a lease, settled, parked.
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Delivery, Store } from '../../src/ports/store.ts';
import { plusMinutes } from '../../src/time.ts';
import { LEASE_MINUTES, type Worker, workerOn } from './delivery-worker.ts';
import { batch, NOON, newIncident, openedStore, wanted } from './store-samples.ts';

export const deliveriesConformance = (store: () => Store): void => {
  const worker = workerOn(store);
  beforeEach(() => openedStore(store()));
  describe('wanting', () => wantingConformance(store, worker));
  describe('claiming', () => claimingConformance(store, worker));
  describe('settling', () => settlingConformance(store, worker));
  describe('parking', () => parkingConformance(store, worker));
};

const wantingConformance = (store: () => Store, { want, claim, settle, show, sendAll, all }: Worker): void => {
  test('a wanted post is pending, due at once, and remembers since when it is wanted', async () => {
    await want(wanted('board', { pinned: true }));
    const { at, ...post } = wanted('board', { pinned: true });
    expect(await all()).toEqual([
      {
        ...post,
        id: expect.any(Number),
        incident: '2026-001',
        state: 'pending',
        shownPinned: false,
        uncertain: false,
        wantedSince: at,
        attempts: 0,
        dueAt: at,
      },
    ]);
  });

  test('what is shown already is not sent again', async () => {
    await want(wanted('board'));
    expect(await sendAll()).toEqual(['C1 board v1']);
    await want(wanted('board', { at: plusMinutes(NOON, 5) }));
    expect(await all()).toMatchObject([{ state: 'shown', shownHash: 'board v1', ref: 'ref of board' }]);
    expect(await sendAll(plusMinutes(NOON, 5))).toEqual([]);
  });

  test('twenty changes before the next send are one update with the latest card', async () => {
    await want(wanted('board'));
    await sendAll();
    for (let version = 2; version <= 21; version++) await want(wanted('board', { hash: `board v${version}` }));
    const [delivery, ...others] = await claim();
    expect(others).toEqual([]);
    expect(delivery).toMatchObject({ ref: 'ref of board', hash: 'board v21', card: { title: 'board v21' } });
  });

  test('a change that was taken back before it was sent needs no update', async () => {
    await want(wanted('board'));
    await sendAll();
    await want(wanted('board', { hash: 'board v2' }));
    await want(wanted('board'));
    expect(await sendAll()).toEqual([]);
    expect(await all()).toMatchObject([{ state: 'shown', hash: 'board v1' }]);
  });

  test('a pin alone is nothing to send', async () => {
    await want(wanted('board'));
    await sendAll();
    await want(wanted('board', { pinned: true }));
    expect(await claim()).toEqual([]);
    expect(await all()).toMatchObject([{ state: 'shown', pinned: true, shownPinned: false }]);
  });

  test('the card of a record never changes; only its pin does', async () => {
    const report = (hash: string, pinned: boolean) => wanted('report/1', { life: 'record', hash, pinned });
    await want(report('first', true));
    await want(report('second', true));
    await sendAll();
    await want(report('third', false));
    expect(await claim()).toEqual([]);
    expect(await all()).toMatchObject([{ state: 'shown', hash: 'first', card: { title: 'first' }, pinned: false }]);
  });

  test('a change while the post is being sent is sent after it', async () => {
    await want(wanted('board'));
    const [sending] = await claim();
    await want(wanted('board', { hash: 'board v2' }));
    expect(await claim()).toEqual([]);
    await show(sending);
    expect(await claim()).toMatchObject([{ hash: 'board v2', shownHash: 'board v1', ref: 'ref of board' }]);
  });

  test('a change while the former card is being refused gets its own try', async () => {
    await want(wanted('board'));
    const [sending] = await claim();
    await want(wanted('board', { hash: 'board v2' }));
    await settle(sending, { state: 'parked', error: 'rejected' });
    expect(await claim()).toMatchObject([{ hash: 'board v2', attempts: 1 }]);
  });

  test('a change keeps the wait that the platform asked for, and the place in the queue', async () => {
    await want(wanted('board'), wanted('notice'));
    const [sending] = await claim();
    await settle(sending, { state: 'pending', dueAt: plusMinutes(NOON, 3), error: 'rate_limited' });
    await want(wanted('board', { hash: 'board v2' }));
    expect(await claim(plusMinutes(NOON, 2))).toEqual([]);
    expect(await sendAll(plusMinutes(NOON, 3))).toEqual(['C1 board v2', 'C1 notice v1']);
  });

  test('posts are sent in the order in which they were wanted, per conversation', async () => {
    await want(wanted('report/1'), wanted('board'), wanted('board', { conversation: 'C2' }));
    await sendAll();
    await want(wanted('board', { hash: 'board v2' }), wanted('report/2'), wanted('report/1', { hash: 'report/1 v2' }));
    expect(await sendAll()).toEqual(['C1 board v2', 'C1 report/2 v1', 'C1 report/1 v2']);
  });

  test('the same post in two conversations and on two platforms is three deliveries', async () => {
    await want(wanted('board'), wanted('board', { conversation: 'C2' }), wanted('board', { platform: 'web' }));
    expect(await claim()).toHaveLength(3);
  });

  test('an incident is to be planned until its posts were compared with its last event', async () => {
    await store().transaction((tx) => tx.openIncident(newIncident('2026-002', { declaredAt: plusMinutes(NOON, -5) })));
    const toPlan = () => store().transaction(async (tx) => (await tx.incidentsToPlan()).map((head) => head.id));
    expect(await toPlan()).toEqual([]);
    await store().transaction((tx) => tx.append(batch({})));
    await store().transaction((tx) => tx.append(batch({ incident: '2026-002' })));
    expect(await toPlan()).toEqual(['2026-002', '2026-001']);
    await store().transaction((tx) => tx.want('2026-002', 1, []));
    expect(await toPlan()).toEqual(['2026-001']);
    expect(await store().read.incident('2026-002')).toMatchObject({ plannedSeq: 1 });
  });
};

const claimingConformance = (store: () => Store, { want, claim, settle, show, all }: Worker): void => {
  test('one conversation has one delivery in flight, others go on', async () => {
    await want(wanted('report/1'), wanted('report/2'), wanted('report/1', { conversation: 'C2' }));
    const claimed = await claim();
    expect(claimed.map((delivery) => [delivery.conversation, delivery.postKey])).toEqual([
      ['C1', 'report/1'],
      ['C2', 'report/1'],
    ]);
    expect(claimed).toMatchObject([{ state: 'sending', attempts: 1 }, { state: 'sending' }]);
    expect(await claim()).toEqual([]);
    await show(claimed[0]);
    expect(await claim()).toMatchObject([{ postKey: 'report/2' }]);
  });

  test('takes no more than the limit', async () => {
    await want(...['C1', 'C2', 'C3'].map((conversation) => wanted('board', { conversation })));
    expect(await claim(NOON, 'me', 2)).toHaveLength(2);
    expect(await claim(NOON, 'me', 2)).toHaveLength(1);
  });

  test('what is not due yet waits, and the rest of its conversation behind it', async () => {
    await want(wanted('report/1'), wanted('report/2'));
    const [first] = await claim();
    await settle(first, { state: 'pending', dueAt: plusMinutes(NOON, 5), error: 'unavailable' });
    expect(await claim(plusMinutes(NOON, 4))).toEqual([]);
    expect(await claim(plusMinutes(NOON, 5))).toMatchObject([{ postKey: 'report/1', attempts: 2 }]);
  });

  test('a lease that ran out is taken over, uncertain, and the former owner can settle no more', async () => {
    await want(wanted('report/1'), wanted('report/2'));
    const [former] = await claim(NOON, 'former');
    expect(await claim(plusMinutes(NOON, LEASE_MINUTES - 0.001))).toEqual([]);
    const [taken, ...others] = await claim(plusMinutes(NOON, LEASE_MINUTES), 'next');
    expect(others).toEqual([]);
    expect(taken).toMatchObject({ postKey: 'report/1', uncertain: true, attempts: 2, wantedSince: NOON });
    expect(await settle(former, { state: 'parked', error: 'late' }, 'former')).toBe(false);
    expect(await all()).toMatchObject([{ state: 'sending' }, { state: 'pending' }]);
    expect(await settle(taken, { state: 'shown', ref: 'found', shownHash: 'report/1 v1' }, 'next')).toBe(true);
    expect(await all()).toMatchObject([{ state: 'shown', ref: 'found', uncertain: false }, { state: 'pending' }]);
  });

  test('start-up gives back every lease, in place and uncertain', async () => {
    await want(wanted('report/1'), wanted('report/2'));
    const [died] = await claim(NOON, 'died');
    expect(await store().transaction((tx) => tx.releaseLeases())).toBe(1);
    expect(await store().transaction((tx) => tx.releaseLeases())).toBe(0);
    expect(await settle(died, { state: 'shown' }, 'died')).toBe(false);
    expect(await claim()).toMatchObject([{ postKey: 'report/1', uncertain: true }]);
  });

  test('start-up makes what was in flight due at once', async () => {
    await want(wanted('board'));
    const ahead = plusMinutes(NOON, 50);
    const [first] = await claim(ahead);
    await settle(first, { state: 'pending', dueAt: ahead });
    await claim(ahead);
    await store().transaction((tx) => tx.releaseLeases());
    expect(await claim()).toMatchObject([{ postKey: 'board', uncertain: true }]);
  });

  test('after the clock was set back nothing waits for the former time', async () => {
    const year = 60 * 24 * 365;
    const ahead = plusMinutes(NOON, year);
    const next = () => store().read.nextDeliveryDue(NOON);
    await want(wanted('late', { at: ahead, conversation: 'C1' }), wanted('board', { conversation: 'C2' }));
    expect(await next()).toBe(NOON);
    const [, board] = await claim(ahead);
    await settle(board, { state: 'pending', dueAt: plusMinutes(ahead, 1) });
    expect(await next()).toBe(NOON);
    expect(await claim(NOON, 'another')).toMatchObject([{ postKey: 'late', uncertain: true }, { postKey: 'board' }]);
    expect(await next()).toBe(plusMinutes(NOON, LEASE_MINUTES));
  });

  test('a wait is kept as long as it was meant to be', async () => {
    await want(wanted('board'));
    const [board] = await claim();
    await settle(board, { state: 'pending', dueAt: plusMinutes(NOON, 60), error: 'rate_limited' });
    expect(await claim(plusMinutes(NOON, 59))).toEqual([]);
    expect(await store().read.nextDeliveryDue(NOON)).toBe(plusMinutes(NOON, 60));
  });

  test.each([1, 30, 59])('a clock that stood %d minutes ahead delays nothing by as much', async (minutes) => {
    const ahead = plusMinutes(NOON, minutes);
    await want(wanted('new', { at: ahead, conversation: 'C1' }), wanted('retried', { at: ahead, conversation: 'C2' }));
    const [, retried] = await claim(ahead);
    await settle(retried, { state: 'pending', dueAt: plusMinutes(ahead, 0.5), error: 'unavailable' });
    await store().transaction((tx) => tx.releaseLeases());
    expect(await store().read.nextDeliveryDue(NOON)).toBe(NOON);
    expect((await claim()).map(({ postKey }) => postKey).sort()).toEqual(['new', 'retried']);
  });

  test('a clock set back does not take from anybody what he is just sending', async () => {
    await want(wanted('board'));
    const ahead = plusMinutes(NOON, 30);
    const [board] = await claim(ahead);
    expect(await claim()).toEqual([]);
    expect(await show(board)).toBe(true);
  });

  test('what is looked at again, wanted anew or unparked by a clock that stood ahead is due at once', async () => {
    const place = (conversation: string) => ({ platform: 'fake', conversation });
    const changed = (at = NOON, hash = 'v1') => wanted('changed', { conversation: 'C1', at, hash });
    await want(changed(), wanted('looked', { conversation: 'C2' }), wanted('parked', { conversation: 'C3' }));
    const [first, second, third] = await claim();
    for (const one of [first, second]) await show(one);
    await settle(third, { state: 'parked', error: 'rejected' });
    const ahead = plusMinutes(NOON, 30);
    await want(changed(ahead, 'v2'));
    await store().transaction(async (tx) => {
      await tx.showAgain({ ...place('C2'), platform: second?.platform ?? '' }, ahead, { gone: false });
      await tx.unpark(ahead);
    });
    expect((await claim()).map(({ postKey }) => postKey).sort()).toEqual(['changed', 'looked', 'parked']);
  });

  test('tells when there is next something to claim', async () => {
    const next = () => store().read.nextDeliveryDue();
    expect(await next()).toBeUndefined();
    await want(wanted('report/1'), wanted('report/2'));
    expect(await next()).toBe(NOON);
    const [first] = await claim();
    expect(await next()).toBe(plusMinutes(NOON, LEASE_MINUTES));
    await settle(first, { state: 'pending', dueAt: plusMinutes(NOON, 5) });
    expect(await next()).toBe(plusMinutes(NOON, 5));
    await want(wanted('board', { conversation: 'C2', at: plusMinutes(NOON, 2) }));
    expect(await next()).toBe(plusMinutes(NOON, 2));
  });
};

const settlingConformance = (store: () => Store, { want, claim, settle, show, all }: Worker): void => {
  test('only the owner settles, and only once', async () => {
    await want(wanted('board'));
    const [delivery] = await claim();
    expect(await settle(delivery, { state: 'shown' }, 'somebody else')).toBe(false);
    expect(await show(delivery)).toBe(true);
    expect(await show(delivery)).toBe(false);
  });

  test('what was shown clears the last error, the uncertainty and the count of tries', async () => {
    await want(wanted('board'));
    const [first] = await claim();
    await settle(first, { state: 'pending', uncertain: true, dueAt: NOON, error: 'unknown_outcome' });
    expect(await all()).toMatchObject([{ uncertain: true, lastError: 'unknown_outcome', attempts: 1 }]);
    const [second] = await claim();
    expect(second).toMatchObject({ uncertain: true, attempts: 2 });
    await show(second);
    const [shown] = await all();
    expect(shown).toMatchObject({ state: 'shown', uncertain: false, attempts: 0 });
    expect(shown).not.toHaveProperty('lastError');
  });

  test('half of the work is kept: found, but not yet edited', async () => {
    await want(wanted('board', { pinned: true }));
    const [delivery] = await claim();
    await settle(delivery, { state: 'pending', ref: 'ts1', dueAt: NOON, error: 'rate_limited' });
    expect(await claim()).toMatchObject([{ ref: 'ts1' }]);
  });

  test('what is withheld, or may have been sent, is a state of its own, and is done with', async () => {
    await want(wanted('mail/1', { life: 'record' }), wanted('mail/2', { life: 'record' }));
    await settle((await claim())[0], { state: 'withheld' });
    await settle((await claim())[0], { state: 'maybe_sent', uncertain: false });
    expect(await all()).toMatchObject([{ state: 'withheld' }, { state: 'maybe_sent' }]);
    expect((await all()).map((delivery) => 'shownHash' in delivery)).toEqual([false, false]);
    expect(await claim()).toEqual([]);
    await store().transaction((tx) => tx.unpark(NOON, { unacceptable: true }));
    expect(await claim(plusMinutes(NOON, 60))).toEqual([]);
  });

  test('a message that is gone is forgotten, so that it is posted anew', async () => {
    await want(wanted('board', { pinned: true }));
    await show((await claim())[0]);
    await want(wanted('board', { pinned: true, hash: 'board v2' }));
    const [delivery] = await claim();
    await settle(delivery, { state: 'pending', forgetRef: true, dueAt: NOON, error: 'gone' });
    const [again] = await claim();
    expect(again).toMatchObject({ hash: 'board v2', shownPinned: false });
    expect(again).not.toHaveProperty('ref');
    expect(again).not.toHaveProperty('shownHash');
  });

  test('an uncertain change that was taken back is still looked after', async () => {
    await want(wanted('board'));
    await show((await claim())[0]);
    await want(wanted('board', { hash: 'board v2' }));
    await settle((await claim())[0], { state: 'pending', uncertain: true, dueAt: NOON, error: 'unknown_outcome' });
    await want(wanted('board'));
    expect(await claim()).toMatchObject([{ hash: 'board v1', uncertain: true }]);
  });
};

const parkingConformance = (store: () => Store, { want, claim, settle, sendAll }: Worker): void => {
  const park = async () => settle((await claim())[0], { state: 'parked', error: 'rejected' });
  const count = (state: Delivery['state']) => store().read.countDeliveries('2026-001', state);

  test('a parked delivery blocks nothing and is counted', async () => {
    await want(wanted('report/1'), wanted('report/2'));
    await park();
    expect([await count('parked'), await count('pending')]).toEqual([1, 1]);
    expect(await sendAll()).toEqual(['C1 report/2 v1']);
  });

  test('it stays parked while the same is wanted, and is tried again when something else is', async () => {
    await want(wanted('board'));
    await park();
    await want(wanted('board', { at: plusMinutes(NOON, 1) }));
    expect(await count('parked')).toBe(1);
    await want(wanted('board', { hash: 'board v2', at: plusMinutes(NOON, 2) }));
    expect(await claim(plusMinutes(NOON, 2))).toMatchObject([{ hash: 'board v2', attempts: 1 }]);
  });

  test('what was refused for what it says stays parked until something else is wanted, or the program starts anew', async () => {
    await want(wanted('board'));
    await settle((await claim())[0], { state: 'parked', error: 'unacceptable' });
    expect(await store().transaction((tx) => tx.unpark(NOON))).toBe(0);
    await want(wanted('board', { hash: 'board v2' }));
    expect(await claim()).toMatchObject([{ hash: 'board v2' }]);
    expect(await store().transaction((tx) => tx.releaseLeases())).toBe(1);
    await settle((await claim())[0], { state: 'parked', error: 'unacceptable' });
    expect(await store().transaction((tx) => tx.unpark(NOON, { unacceptable: true }))).toBe(1);
  });

  test('unparking makes all of them due again, at the end of the queue, or those of one platform', async () => {
    await want(wanted('report/1'), wanted('board', { platform: 'teams' }));
    for (const delivery of await claim()) await settle(delivery, { state: 'parked', error: 'auth' });
    await want(wanted('report/2'));
    expect(await store().transaction((tx) => tx.unpark(plusMinutes(NOON, 9), { platform: 'slack' }))).toBe(1);
    expect(await count('parked')).toBe(1);
    expect(await sendAll(plusMinutes(NOON, 9))).toEqual(['C1 report/2 v1', 'C1 report/1 v1']);
    expect(await store().transaction((tx) => tx.unpark(plusMinutes(NOON, 9)))).toBe(1);
    expect(await claim(plusMinutes(NOON, 9))).toMatchObject([{ platform: 'teams', attempts: 1 }]);
  });
};
