// A store that cannot work is no crash: the person reads what is wrong, what to do, and that nothing was recorded.
import { describe, expect, test } from '@jest/globals';
import { type Store, StoreFault, type StoreFaultCode, VersionConflict } from '../../../src/ports/store.ts';
import { ward } from '../../incident/given-when-then.ts';
import { deskOn, openTestDesk } from './desk-of-a-test.ts';

const CODES: readonly StoreFaultCode[] = [
  'read_only',
  'full',
  'locked',
  'newer_schema',
  'not_a_database',
  'damaged',
  'held_by_other',
  'unavailable',
];

const broken = (store: Store, fail: () => Error | undefined): Store => ({
  ...store,
  transaction: async (work) => {
    const failure = fail();
    if (failure !== undefined) throw failure;
    return store.transaction(work);
  },
});

describe.each(['ja', 'en'] as const)('in %s', (locale) => {
  test.each(CODES)('%s', async (code) => {
    const { store } = await openTestDesk();
    const fault = new StoreFault(code, { path: '/data/bcp.sqlite' });
    const desk = deskOn(
      broken(store, () => fault),
      ward,
      locale,
    );
    const reply = await desk.say('declare iaas-down', { key: 'k1' });
    expect(reply).toMatchObject({ ok: false, code });
    expect(reply.text).toContain('/data/bcp.sqlite');
    expect(await store.read.incidents()).toEqual([]);
    // Mended, the same key does what it was meant to do.
    expect(await deskOn(store, ward, locale).say('declare iaas-down', { key: 'k1' })).toMatchObject({ ok: true });
  });
});

describe('two writers', () => {
  test('that meet: the loser looks again and is heard', async () => {
    const { store } = await openTestDesk();
    let conflicts = 3;
    const desk = deskOn(
      broken(store, () => (conflicts-- > 0 ? new VersionConflict() : undefined)),
      ward,
      'ja',
    );
    expect(await desk.say('declare iaas-down')).toMatchObject({ ok: true });
  });

  test('an error that is no fault of the store is not swallowed', async () => {
    const { store } = await openTestDesk();
    const desk = deskOn(
      broken(store, () => new TypeError('a mistake of ours')),
      ward,
      'ja',
    );
    await expect(desk.say('declare iaas-down')).rejects.toThrow('a mistake of ours');
  });

  test('that never agree end in an error, not in a loop', async () => {
    const { store } = await openTestDesk();
    const desk = deskOn(
      broken(store, () => new VersionConflict()),
      ward,
      'ja',
    );
    await expect(desk.say('declare iaas-down')).rejects.toThrow(VersionConflict);
  });
});
