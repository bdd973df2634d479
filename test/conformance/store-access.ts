// What the store promises about secrets, sessions and tries in vain.
import { expect, test } from '@jest/globals';
import type { AccessWriter, KeptSession } from '../../src/ports/access-store.ts';
import type { Store } from '../../src/ports/store.ts';
import { plusMinutes } from '../../src/time.ts';
import { NOON } from './store-samples.ts';

const session = (id: string, more: Partial<KeptSession> = {}): KeptSession => ({
  id,
  secret: `hash of ${id}`,
  holder: 'sheet:abc',
  openedAt: NOON,
  seenAt: NOON,
  from: '192.0.2.7',
  ...more,
});

export const accessConformance = (store: () => Store): void => {
  const write = <T>(work: (access: AccessWriter) => Promise<T>): Promise<T> =>
    store().transaction((tx) => work(tx.access));

  test('a secret is found by its holder and by itself, until it is replaced or forgotten', async () => {
    await write((access) => access.keepSecret('sheet:abc', 'one'));
    expect(await store().read.access.secret('sheet:abc')).toBe('one');
    expect(await store().read.access.holderOf('one')).toBe('sheet:abc');
    await write((access) => access.keepSecret('sheet:abc', 'two'));
    expect(await store().read.access.holderOf('one')).toBeUndefined();
    await write((access) => access.forgetSecret('sheet:abc'));
    expect(await store().read.access.secret('sheet:abc')).toBeUndefined();
    expect(await store().read.access.holderOf('two')).toBeUndefined();
  });

  test('a session comes back as it was kept, with who sits there once it was said', async () => {
    await write((access) => access.openSession(session('s1')));
    expect(await store().read.access.session('hash of s1')).toEqual(session('s1'));
    const person = { post: '主事', name: '仮山田', extension: '2345' };
    await write((access) => access.nameSession('s1', person));
    await write((access) => access.seeSession('s1', plusMinutes(NOON, 5)));
    const seen = session('s1', { person, seenAt: plusMinutes(NOON, 5) });
    expect(await store().read.access.session('hash of s1')).toEqual(seen);
    expect(await store().read.access.session('s1')).toBeUndefined();
  });

  test('sessions are listed newest first, and end one by one, by holder, and by when they were seen', async () => {
    await write(async (access) => {
      await access.openSession(session('old'));
      await access.openSession(session('new', { openedAt: plusMinutes(NOON, 1), seenAt: plusMinutes(NOON, 9) }));
      await access.openSession(session('other', { holder: 'account:tanaka', openedAt: plusMinutes(NOON, 2) }));
    });
    const ids = async () => (await store().read.access.sessions()).map(({ id }) => id);
    expect(await ids()).toEqual(['other', 'new', 'old']);
    expect(await write((access) => access.endSessionsUnseenSince(plusMinutes(NOON, 1)))).toBe(2);
    expect(await ids()).toEqual(['new']);
    expect(await write((access) => access.endSessionsOf('sheet:abc'))).toBe(1);
    expect(await write((access) => access.endSession('new'))).toBe(false);
    expect(await ids()).toEqual([]);
  });

  test('tries in vain are kept by subject, and forgotten', async () => {
    const until = plusMinutes(NOON, 4);
    await write(async (access) => {
      await access.keepAttempts('code:a', { failures: 3, since: NOON });
      await access.keepAttempts('code:a', { failures: 4, since: NOON, until });
      await access.keepAttempts('code:b', { failures: 2, since: plusMinutes(NOON, 2) });
      await access.keepAttempts('login:a', { failures: 9, since: NOON });
    });
    const { access } = store().read;
    expect(await access.attempts('code:a')).toEqual({ failures: 4, since: NOON, until });
    expect(await access.attempts('login:a')).toEqual({ failures: 9, since: NOON });
    await write((writer) => writer.forgetAttemptsBefore(plusMinutes(NOON, 3)));
    expect(await access.attempts('code:a')).toBeDefined();
    expect(await access.attempts('code:b')).toBeUndefined();
    await write((writer) => writer.forgetAttempts('code:a'));
    expect(await access.attempts('code:a')).toBeUndefined();
  });
};
