// What the store promises about the log of links and people, which belongs to no incident.
import { expect, test } from '@jest/globals';
import { type Store, VersionConflict } from '../../src/ports/store.ts';
import { added, batch, directoryBatch, linked, openedStore, removed, unlinked } from './store-samples.ts';

export const directoryConformance = (store: () => Store): void => {
  const append = (changes: Parameters<typeof directoryBatch>[0]) =>
    store().transaction((tx) => tx.appendDirectory(directoryBatch(changes)));

  test('is empty at first', async () => {
    expect(await store().read.directoryEvents(0)).toEqual([]);
  });

  test('gives back every event as it was appended, in order, from where the reader stands', async () => {
    const written = directoryBatch({
      events: [
        linked('tax', 'C1'),
        linked('ops', '19:一、"二"\n@thread'),
        added('U2', { as: 'manager', section: 'tax' }, { from: '2026-04-01' as never }),
        removed('U3', { as: 'role', role: 'head' }),
        unlinked('tax', 'C1'),
      ],
    });
    expect(await store().transaction((tx) => tx.appendDirectory(written))).toBe(5);
    const { at, actor } = written;
    const events = written.events.map((entry, index) => ({ seq: index + 1, at, actor, ...entry }));
    expect(await store().read.directoryEvents(0)).toEqual(events);
    expect(await store().read.directoryEvents(3)).toEqual(events.slice(3));
    expect(await store().read.directoryEvents(5)).toEqual([]);
  });

  test('refuses events for another version than the present one', async () => {
    expect(await append({})).toBe(1);
    for (const expectedSeq of [0, 2]) await expect(append({ expectedSeq })).rejects.toThrow(VersionConflict);
    expect(await append({ expectedSeq: 1 })).toBe(2);
    expect(await store().read.directoryEvents(0)).toHaveLength(2);
  });

  test('of two writers who saw the same version, one wins', async () => {
    const results = await Promise.allSettled([append({}), append({})]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected']);
    expect(results[1]).toMatchObject({ reason: expect.any(VersionConflict) });
  });

  test('a work that throws leaves nothing behind, and a work sees its own writes', async () => {
    const failing = store().transaction(async (tx) => {
      await tx.appendDirectory(directoryBatch({}));
      expect(await tx.directoryEvents(0)).toHaveLength(1);
      throw new RangeError('changed my mind');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await store().read.directoryEvents(0)).toEqual([]);
    expect(await append({})).toBe(1);
  });

  test('and the logs of incidents do not touch each other', async () => {
    await openedStore(store());
    await store().transaction((tx) => tx.append(batch({})));
    expect(await append({})).toBe(1);
    expect(await store().transaction((tx) => tx.append(batch({ expectedSeq: 1 })))).toMatchObject({ seq: 2 });
    expect(await store().read.directoryEvents(0)).toHaveLength(1);
  });
};
