// What the store promises about decorations: pins, and the removal of messages that others have replaced, apart from the posts.
import { beforeEach, expect, test } from '@jest/globals';
import type { Store } from '../../src/ports/store.ts';
import { plusMinutes } from '../../src/time.ts';
import { LEASE_MINUTES, workerOn } from './delivery-worker.ts';
import { batch, NOON, openedStore, wanted } from './store-samples.ts';

export const decorationsConformance = (store: () => Store): void => {
  const { want, claim, settle, sendAll, claimPins, settlePin, decorateAll, all } = workerOn(store);
  beforeEach(() => openedStore(store()));

  const report = (serial: number) => wanted(`report/${serial}`, { life: 'record', kind: 'report', pinned: true });
  const unpin = (key: string) => store().transaction((tx) => tx.unpin('2026-001', [key], NOON));
  const refused = { done: false, dueAt: plusMinutes(NOON, 10), error: 'rejected', refused: true } as const;

  test('a post is pinned once it is shown, and then there is nothing more to do', async () => {
    await want(wanted('board', { pinned: true }));
    expect(await claimPins()).toEqual([]);
    await sendAll();
    expect(await all()).toMatchObject([{ state: 'shown', shownPinned: false }]);
    expect(await decorateAll()).toEqual(['pin ref of board']);
    expect(await all()).toMatchObject([{ state: 'shown', shownPinned: true }]);
    expect(await store().read.nextDeliveryDue(NOON)).toBeUndefined();
  });

  test('a pin that waits holds up no post of its conversation, and has its own time', async () => {
    await want(wanted('board', { pinned: true }));
    await sendAll();
    const later = plusMinutes(NOON, 6);
    await settlePin((await claimPins())[0], { done: false, dueAt: later, error: 'unavailable', refused: false });
    expect(await store().read.nextDeliveryDue(NOON)).toBe(later);
    await want(wanted('board', { pinned: true, hash: 'board v2' }), wanted('notice/2', { life: 'record' }));
    expect(await sendAll()).toEqual(['C1 board v2', 'C1 notice/2 v1']);
    expect(await claimPins(plusMinutes(NOON, 5))).toEqual([]);
    expect(await claimPins(later)).toMatchObject([{ what: 'pin', ref: 'ref of board', attempts: 2 }]);
  });

  test('a post that waits holds up no pin', async () => {
    await want(wanted('board', { pinned: true }), wanted('report/1'));
    await settle((await claim())[0], { state: 'shown', ref: 'm1', shownHash: 'board v1' });
    await settle((await claim())[0], { state: 'pending', dueAt: plusMinutes(NOON, 30), error: 'rate_limited' });
    expect(await decorateAll()).toEqual(['pin m1']);
  });

  test('a report stays on top until its successor is pinned, however long that one is parked', async () => {
    await want(report(1));
    await sendAll();
    await decorateAll();
    await want(report(2));
    await unpin('report/1');
    await settle((await claim())[0], { state: 'parked', error: 'rejected' });
    expect(await decorateAll()).toEqual([]);
    await store().transaction((tx) => tx.unpark(NOON));
    await sendAll();
    expect(await decorateAll()).toEqual(['pin ref of report/2', 'unpin ref of report/1']);
    expect(await all()).toMatchObject([{ shownPinned: false }, { shownPinned: true }]);
  });

  test('a report whose pin nobody heard of stays on top until its successor is pinned', async () => {
    await want(report(1));
    await sendAll();
    // The platform has done it; the process died before it could write that down.
    await claimPins();
    await want(report(2));
    await unpin('report/1');
    await store().transaction((tx) => tx.releaseLeases());
    expect(await decorateAll()).toEqual([]);
    await sendAll();
    expect(await decorateAll()).toEqual(['pin ref of report/2', 'unpin ref of report/1']);
  });

  test('a pin that was on its way in a process that died is taken away when it is not wanted any more', async () => {
    await want(report(1));
    await sendAll();
    await claimPins();
    const place = { platform: 'slack', conversation: 'C1' };
    await store().transaction((tx) => tx.showAgain(place, NOON, { ref: 'ref of report/1', gone: false }));
    await store().transaction((tx) => tx.releaseLeases());
    await unpin('report/1');
    await sendAll();
    expect(await decorateAll()).toEqual(['unpin ref of report/1']);
  });

  test('an unpinning that still waits when another post is to be pinned waits for that one too', async () => {
    await want(report(1));
    await sendAll();
    await decorateAll();
    await want(report(2), report(3));
    await unpin('report/1');
    await settle((await claim())[0], { state: 'shown', ref: 'second', shownHash: 'report/2 v1' });
    expect(await decorateAll()).toEqual(['pin second']);
    await sendAll();
    expect(await decorateAll()).toEqual(['pin ref of report/3', 'unpin ref of report/1']);
  });

  test('a successor that may not be pinned is not waited for', async () => {
    await want(report(1));
    await sendAll();
    await decorateAll();
    await want(report(2));
    await unpin('report/1');
    await sendAll();
    const [pin, ...others] = await claimPins();
    expect([pin?.ref, others]).toEqual(['ref of report/2', []]);
    await settlePin(pin, refused);
    expect(await decorateAll()).toEqual(['unpin ref of report/1']);
    expect(await decorateAll(plusMinutes(NOON, 10))).toEqual(['pin ref of report/2']);
  });

  test('a pin that is not wanted any more before it was tried is forgotten', async () => {
    await want(wanted('board', { pinned: true }));
    await want(wanted('board'));
    await sendAll();
    expect(await decorateAll()).toEqual([]);
  });

  test('what is wanted otherwise while it is done is done after it', async () => {
    await want(report(1));
    await sendAll();
    const [pin] = await claimPins();
    await unpin('report/1');
    expect(await claimPins()).toEqual([]);
    await settlePin(pin, { done: true });
    expect(await decorateAll()).toEqual(['unpin ref of report/1']);
  });

  test('a message that is gone is pinned again when it is posted anew', async () => {
    await want(wanted('board', { pinned: true }));
    await sendAll();
    const [pin] = await claimPins();
    const place = { platform: 'slack', conversation: 'C1' };
    await store().transaction((tx) => tx.showAgain(place, NOON, { ref: 'ref of board', gone: true }));
    await settlePin(pin, { done: true });
    expect(await all()).toMatchObject([{ shownPinned: false }]);
    await settle((await claim())[0], { state: 'shown', ref: 'anew', shownHash: 'board v1' });
    expect(await decorateAll()).toEqual(['pin anew']);
  });

  test('a message that can never be edited again is taken away once another stands in its place', async () => {
    await want(wanted('board', { pinned: true }));
    await sendAll();
    await decorateAll();
    await want(wanted('board', { pinned: true, hash: 'board v2' }));
    const anew = {
      state: 'pending',
      forgetRef: true,
      replaced: 'ref of board',
      uncertain: false,
      dueAt: NOON,
    } as const;
    await settle((await claim())[0], { ...anew, error: 'uneditable' });
    expect(await decorateAll()).toEqual([]);
    const [again] = await claim();
    expect(again).not.toHaveProperty('ref');
    await settle(again, { state: 'shown', ref: 'anew', shownHash: 'board v2' });
    expect([...(await decorateAll())].sort()).toEqual(['pin anew', 'remove ref of board']);
  });

  test('nor does it stay when nothing is to stand in its place any more', async () => {
    await want(wanted('confirmation/1'));
    await sendAll();
    await want(wanted('confirmation/1', { hash: 'confirmation/1 v2' }));
    const replaced = { forgetRef: true, replaced: 'ref of confirmation/1', uncertain: false, dueAt: NOON } as const;
    await settle((await claim())[0], { ...replaced, state: 'pending', error: 'uneditable' });
    expect(await decorateAll()).toEqual([]);
    await settle((await claim())[0], { state: 'withheld' });
    expect(await decorateAll()).toEqual(['remove ref of confirmation/1']);
  });

  test('pins that people took away are set again', async () => {
    await want(wanted('board', { pinned: true }));
    await sendAll();
    await decorateAll();
    const place = { platform: 'slack', conversation: 'C1' };
    await store().transaction((tx) => tx.showAgain(place, NOON, { ref: 'ref of board', gone: false }));
    await sendAll();
    expect(await decorateAll()).toEqual(['pin ref of board']);
  });

  test('only the owner settles; a lease that ran out is taken over, and a start gives back all of them', async () => {
    await want(wanted('board', { pinned: true }));
    await sendAll();
    const [pin] = await claimPins(NOON, 'former');
    expect(await settlePin(pin, { done: true }, 'another')).toBe(false);
    expect(await claimPins(plusMinutes(NOON, LEASE_MINUTES), 'next')).toMatchObject([{ attempts: 2 }]);
    expect(await settlePin(pin, { done: true }, 'former')).toBe(false);
    await store().transaction((tx) => tx.releaseLeases());
    expect(await decorateAll()).toEqual(['pin ref of board']);
  });

  test.each([1, 30])('a clock that stood %d minutes ahead delays no pin by as much', async (minutes) => {
    await want(wanted('board', { pinned: true }));
    await sendAll();
    const ahead = plusMinutes(NOON, minutes);
    const [pin] = await claimPins(ahead);
    await settlePin(pin, { done: false, dueAt: plusMinutes(ahead, 1), error: 'unavailable', refused: false });
    expect(await store().read.nextDeliveryDue(NOON)).toBe(NOON);
    expect(await decorateAll()).toEqual(['pin ref of board']);
  });

  test('what an incident that was closed long ago still owes is left', async () => {
    await want(wanted('board', { pinned: true }));
    await sendAll();
    await store().transaction((tx) => tx.append(batch({ closedAt: NOON })));
    const later = plusMinutes(NOON, 8 * 24 * 60);
    expect(await claimPins(later)).toEqual([]);
    expect(await store().read.nextDeliveryDue(later)).toBeUndefined();
    expect(await decorateAll(plusMinutes(NOON, 60))).toEqual(['pin ref of board']);
  });
};
