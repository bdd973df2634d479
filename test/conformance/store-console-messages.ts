// What the store of the console's messages promises: src/ports/console-messages.ts.
import { expect, test } from '@jest/globals';
import type { ConsoleMessages } from '../../src/ports/console-messages.ts';
import type { Card } from '../../src/posts/card.ts';
import { plusMinutes } from '../../src/time.ts';
import { NOON } from './store-samples.ts';

const card = (title: string): Card => ({ title, tone: 'calm', blocks: [{ type: 'text', text: '本文' }] });
const message = (conversation: string, key: string) => ({ conversation, key, card: card(key), at: NOON });

export const consoleMessagesConformance = (messages: () => ConsoleMessages): void => {
  test('lists a message as it was posted', async () => {
    const id = await messages().insert(message('2026-001/all', 'board'));
    expect(await messages().list('2026-001/all')).toEqual([
      { ...messageShown('2026-001/all', 'board', id), postedAt: NOON, updatedAt: NOON },
    ]);
  });

  test('lists by the beginning of the conversation, in the order of posting', async () => {
    await messages().insert(message('2026-001/tax', 'b'));
    await messages().insert(message('2026-002/tax', 'other'));
    await messages().insert(message('2026-001/all', 'a'));
    await messages().insert(message('2026-001/課', 'c'));
    expect((await messages().list('2026-001/')).map((shown) => shown.key)).toEqual(['b', 'a', 'c']);
    expect(await messages().list('')).toHaveLength(4);
    expect(await messages().list('2026-003/')).toEqual([]);
  });

  test('replaces a card in its place and knows when there is none', async () => {
    const id = await messages().insert(message('all', 'board'));
    await messages().insert(message('all', 'report'));
    expect(await messages().replace(id, card('new'), plusMinutes(NOON, 1))).toBe(true);
    const [first] = await messages().list('all');
    expect(first).toMatchObject({ id, card: card('new'), postedAt: NOON, updatedAt: plusMinutes(NOON, 1) });
    expect(await messages().replace('999', card('new'), NOON)).toBe(false);
    expect(await messages().replace('no number', card('new'), NOON)).toBe(false);
  });

  test('pins and unpins', async () => {
    const id = await messages().insert(message('all', 'board'));
    expect(await messages().setPinned(id, true)).toBe(true);
    expect((await messages().list('all'))[0]?.pinned).toBe(true);
    expect(await messages().setPinned(id, false)).toBe(true);
    expect((await messages().list('all'))[0]?.pinned).toBe(false);
    expect(await messages().setPinned('999', true)).toBe(false);
  });

  test('finds the newest message of a key within its conversation', async () => {
    await messages().insert(message('all', 'board'));
    const id = await messages().insert(message('all', 'board'));
    await messages().insert(message('tax', 'board'));
    expect(await messages().findByKey('all', 'board')).toBe(id);
    expect(await messages().findByKey('all', 'report')).toBeUndefined();
  });
};

const messageShown = (conversation: string, key: string, id: string) => ({
  id,
  key,
  conversation,
  card: card(key),
  pinned: false,
});
