// What every store promises, whatever database is behind it: src/ports/store.ts, sentence by sentence.
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ConsoleMessages } from '../../src/ports/console-messages.ts';
import { DuplicateCommand, type Store, VersionConflict } from '../../src/ports/store.ts';
import { type Instant, plusMinutes } from '../../src/time.ts';
import { accessConformance } from './store-access.ts';
import { consoleMessagesConformance } from './store-console-messages.ts';
import { decorationsConformance } from './store-decorations.ts';
import { deliveriesConformance } from './store-deliveries.ts';
import { directoryConformance } from './store-directory.ts';
import { answer, batch, NOON, newIncident, openedStore, outcome } from './store-samples.ts';
import { showAgainConformance, shownConformance } from './store-shown.ts';

export interface StoreUnderTest {
  readonly store: Store;
  readonly consoleMessages: ConsoleMessages;
}

/** `open` gives an empty store each time; the suite closes it. */
export const storeConformance = (name: string, open: () => Promise<StoreUnderTest>): void => {
  describe(name, () => {
    let opened: StoreUnderTest;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.store.close());

    describe('the log', () => logConformance(() => opened.store));
    describe('transactions', () => transactionConformance(() => opened.store));
    describe('the log of links and people', () => directoryConformance(() => opened.store));
    describe('who may come in', () => accessConformance(() => opened.store));
    describe('deliveries', () => deliveriesConformance(() => opened.store));
    describe('decorations', () => decorationsConformance(() => opened.store));
    describe('what is shown where', () => shownConformance(() => opened.store));
    describe('what may not be shown any more', () => showAgainConformance(() => opened.store));
    describe('console messages', () => consoleMessagesConformance(() => opened.consoleMessages));
  });
};

const logConformance = (store: () => Store): void => {
  test('tells the open incidents apart from the closed ones', async () => {
    await store().transaction(async (tx) => {
      await tx.openIncident(newIncident('2026-001'));
      await tx.openIncident(newIncident('2026-002'));
      await tx.append({ ...batch({ incident: '2026-001' }), closedAt: NOON });
      expect((await tx.openIncidents()).map(({ id }) => id)).toEqual(['2026-002']);
    });
    expect((await store().read.openIncidents()).map(({ id }) => id)).toEqual(['2026-002']);
  });

  test('finds those that ended lately by when they ended, newest first', async () => {
    await store().transaction(async (tx) => {
      for (const id of ['2026-001', '2026-002', '2026-003']) await tx.openIncident(newIncident(id));
      await tx.append({ ...batch({ incident: '2026-001' }), closedAt: NOON });
      await tx.append({ ...batch({ incident: '2026-003', commandKey: 'key-3' }), closedAt: plusMinutes(NOON, 5) });
    });
    const since = async (at: Instant) => (await store().read.closedSince(at)).map(({ id }) => id);
    expect(await since(NOON)).toEqual(['2026-003', '2026-001']);
    expect(await since(plusMinutes(NOON, 1))).toEqual(['2026-003']);
    expect(await since(plusMinutes(NOON, 6))).toEqual([]);
  });

  test('numbers incidents within their year without a gap, beyond 999 too', async () => {
    await store().transaction(async (tx) => {
      expect(await tx.nextIncidentId('2026')).toBe('2026-001');
      await tx.openIncident(newIncident('2026-001'));
      await tx.openIncident(newIncident('2026-002', { drill: true }));
      expect(await tx.nextIncidentId('2026')).toBe('2026-003');
      expect(await tx.nextIncidentId('2027')).toBe('2027-001');
      await tx.openIncident(newIncident('2026-999'));
      expect(await tx.nextIncidentId('2026')).toBe('2026-1000');
      await tx.openIncident(newIncident('2026-1000'));
      expect(await tx.nextIncidentId('2026')).toBe('2026-1001');
    });
  });

  test('lists incidents newest first', async () => {
    await store().transaction(async (tx) => {
      await tx.openIncident(newIncident('2026-001'));
      await tx.openIncident(newIncident('2026-002', { declaredAt: plusMinutes(NOON, 5) }));
    });
    expect((await store().read.incidents()).map((head) => head.id)).toEqual(['2026-002', '2026-001']);
  });

  test('opens an incident at version 0 and knows none that was not opened', async () => {
    await openedStore(store());
    const head = await store().read.incident('2026-001');
    expect(head).toMatchObject({ ...newIncident('2026-001'), status: 'open', seq: 0, plannedSeq: 0 });
    expect(head).not.toHaveProperty('closedAt');
    expect(await store().read.incident('2026-009')).toBeUndefined();
  });

  test('gives nothing back that nobody could have seen, whoever kept it', async () => {
    await openedStore(store());
    await store().transaction((tx) => tx.append(batch({ events: [answer('tax', '停\u202e止\u001b\r\n二行目')] })));
    expect(JSON.stringify(await store().read.events('2026-001', 0))).toContain(JSON.stringify('停止\r\n二行目'));
  });

  test('gives back every event as it was appended, in order, from where the reader stands', async () => {
    await openedStore(store());
    const written = batch({ events: [answer('tax', '一、"二"\n三'), answer('koseki')] });
    const head = await store().transaction((tx) => tx.append(written));
    expect(head.seq).toBe(2);
    const events = await store().read.events('2026-001', 0);
    expect(events).toEqual(
      written.events.map(({ event, what }, index) => ({
        incident: '2026-001',
        seq: index + 1,
        at: written.at,
        actor: written.actor,
        event,
        what,
      })),
    );
    expect(await store().read.events('2026-001', 1)).toEqual(events.slice(1));
    expect(await store().read.events('2026-001', 2)).toEqual([]);
  });

  test('moves the chain with every event and closes the head with the closing one', async () => {
    await openedStore(store());
    const before = await store().read.incident('2026-001');
    const after = await store().transaction((tx) => tx.append(batch({})));
    expect(after.hash).not.toBe(before?.hash);
    const closed = await store().transaction((tx) => tx.append(batch({ expectedSeq: 1, closedAt: NOON })));
    expect(closed).toMatchObject({ status: 'closed', closedAt: NOON, seq: 2 });
    expect(await store().read.incident('2026-001')).toEqual(closed);
  });

  test('refuses events for another version than the present one', async () => {
    await openedStore(store());
    await store().transaction((tx) => tx.append(batch({})));
    for (const expectedSeq of [0, 2]) {
      await expect(store().transaction((tx) => tx.append(batch({ expectedSeq })))).rejects.toThrow(VersionConflict);
    }
    expect(await store().read.events('2026-001', 0)).toHaveLength(1);
  });

  test('of two writers who saw the same version, one wins', async () => {
    await openedStore(store());
    const results = await Promise.allSettled([1, 2].map(() => store().transaction((tx) => tx.append(batch({})))));
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected']);
    expect(results[1]).toMatchObject({ reason: expect.any(VersionConflict) });
  });

  test('keeps the first outcome of a command and refuses a second', async () => {
    await openedStore(store());
    await store().transaction((tx) => tx.saveOutcome(outcome('key-1')));
    const again = store().transaction((tx) => tx.saveOutcome({ ...outcome('key-1'), reply: '"other"' }));
    await expect(again).rejects.toThrow(DuplicateCommand);
    expect(await store().read.outcome('key-1')).toEqual(outcome('key-1'));
    expect(await store().read.outcome('key-2')).toBeUndefined();
  });

  test('keeps an outcome without an incident', async () => {
    const { incident: _, ...refused } = outcome('key-1');
    await store().transaction((tx) => tx.saveOutcome(refused));
    expect(await store().read.outcome('key-1')).toEqual(refused);
  });

  test('keeps a plan under its hash, and once is enough', async () => {
    await store().transaction((tx) => tx.savePlan('abc', '{"name":"計画"}'));
    await store().transaction((tx) => tx.savePlan('abc', '{"name":"計画"}'));
    expect(await store().read.plan('abc')).toBe('{"name":"計画"}');
    expect(await store().read.plan('def')).toBeUndefined();
  });
};

const transactionConformance = (store: () => Store): void => {
  test('gives back what the work returns', async () => {
    expect(await store().transaction(async () => 'done')).toBe('done');
  });

  test('a work that throws leaves nothing behind and passes its own error on', async () => {
    const failing = store().transaction(async (tx) => {
      await tx.openIncident(newIncident('2026-001'));
      await tx.append(batch({}));
      await tx.savePlan('abc', '{}');
      await tx.saveOutcome(outcome('key-1'));
      throw new RangeError('changed my mind');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await store().read.incidents()).toEqual([]);
    expect(await store().read.plan('abc')).toBeUndefined();
    expect(await store().read.outcome('key-1')).toBeUndefined();
  });

  test('one failing work among many fails alone', async () => {
    const ids = Array.from({ length: 200 }, (_, index) => `2026-${String(index + 1).padStart(3, '0')}`);
    const results = await Promise.allSettled(
      ids.map((id, index) =>
        store().transaction(async (tx) => {
          await tx.openIncident(newIncident(id));
          if (index % 50 === 7) throw new RangeError(id);
        }),
      ),
    );
    const failed = ids.filter((_, index) => results[index]?.status === 'rejected');
    expect(failed).toEqual(['2026-008', '2026-058', '2026-108', '2026-158']);
    const kept = (await store().read.incidents()).map((head) => head.id);
    expect(kept.sort()).toEqual(ids.filter((id) => !failed.includes(id)));
  });

  test('each work sees the works before it, so that a repeat finds the first outcome', async () => {
    const handle = (reply: string) =>
      store().transaction(async (tx) => {
        const first = await tx.outcome('key-1');
        if (first) return first.reply;
        await tx.saveOutcome({ ...outcome('key-1'), reply });
        return reply;
      });
    expect(await Promise.all([handle('"first"'), handle('"second"'), handle('"third"')])).toEqual(
      Array(3).fill('"first"'),
    );
  });

  test('a work sees its own writes', async () => {
    await store().transaction(async (tx) => {
      await tx.openIncident(newIncident('2026-001'));
      await tx.append(batch({}));
      expect(await tx.incident('2026-001')).toMatchObject({ seq: 1 });
      expect(await tx.events('2026-001', 0)).toHaveLength(1);
    });
  });

  test('works run in the order in which they were asked for, one at a time', async () => {
    const log: string[] = [];
    const work = (name: string) =>
      store().transaction(async (tx) => {
        log.push(`${name} begins`);
        await tx.incidentsToPlan();
        await tx.incidentsToPlan();
        log.push(`${name} ends`);
      });
    await Promise.all([work('a'), work('b')]);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  test('a read outside never sees what a work wrote and then undid', async () => {
    let seen: Promise<unknown> = Promise.resolve();
    const failing = store().transaction(async (tx) => {
      await tx.openIncident(newIncident('2026-001'));
      seen = store().read.incidents();
      throw new RangeError('undone');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await seen).toEqual([]);
  });

  test('a read after the promise sees the writes', async () => {
    await openedStore(store());
    expect(await store().read.incidents()).toHaveLength(1);
  });

  test('a work that forgot to wait cannot write into the next one', async () => {
    let late: Promise<unknown> = Promise.resolve();
    await store().transaction(async (tx) => {
      late = setImmediate().then(() => tx.savePlan('abc', '{}'));
      late.catch(() => undefined);
    });
    await expect(late).rejects.toThrow('over');
    expect(await store().read.plan('abc')).toBeUndefined();
  });

  test('check passes while the store can be read and written', async () => {
    await store().check();
    await store().check();
  });

  test('a closed store finishes what was asked for and refuses the rest', async () => {
    const asked = openedStore(store());
    await store().close();
    await asked;
    await expect(openedStore(store())).rejects.toMatchObject({ name: 'StoreFault', code: 'unavailable' });
    await expect(store().check()).rejects.toMatchObject({ code: 'unavailable' });
  });
};
