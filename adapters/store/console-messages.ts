// The messages of the web console, beside the log in the same file and through the same writer.

import type { ConsoleMessage, ConsoleMessages } from '../../src/ports/console-messages.ts';
import { readKept } from '../../src/ports/kept-json.ts';
import { type ConsoleMessageRow, flag } from './schema.ts';
import type { Backend } from './session.ts';

/** Sorts after every character that a conversation's name can go on with. */
const AFTER_ALL = '\u{10ffff}';

const messageOf = (row: ConsoleMessageRow): ConsoleMessage => ({
  id: String(row.id),
  key: row.key,
  conversation: row.conversation,
  card: readKept(row.card),
  pinned: row.pinned === 1,
  postedAt: row.posted_at,
  updatedAt: row.updated_at,
});

export const consoleMessages = ({ read, write }: Backend): ConsoleMessages => ({
  insert: async ({ key, conversation, card, at }) => {
    const row = { key, conversation, posted_at: at, updated_at: at, card: JSON.stringify(card) };
    const inserted = await write((session) => session.one('insertMessage', row));
    return String(inserted?.id);
  },
  replace: async (id, card, at) => {
    const row = { id: Number(id), card: JSON.stringify(card), updated_at: at };
    return (await write((session) => session.run('replaceMessage', row))) > 0;
  },
  setPinned: async (id, pinned) =>
    (await write((session) => session.run('pinMessage', { id: Number(id), pinned: flag(pinned) }))) > 0,
  findByKey: async (conversation, key) => {
    const found = await read.one('messageByKey', { conversation, key });
    return found && String(found.id);
  },
  list: async (prefix) => (await read.all('messages', { from: prefix, before: prefix + AFTER_ALL })).map(messageOf),
});
