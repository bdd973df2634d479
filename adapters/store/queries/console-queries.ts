// The web console's messages, and settings.
import { sql } from 'kysely';
import type { ConsoleMessageRow, Flag, SettingRow } from '../schema.ts';
import { type Db, given, type None } from './given.ts';

export const consoleQueries = (db: Db) => ({
  insertMessage: given<Omit<ConsoleMessageRow, 'id' | 'pinned'>>()((p) =>
    db
      .insertInto('console_messages')
      .values({
        key: p.key,
        conversation: p.conversation,
        pinned: sql.lit(0),
        posted_at: p.posted_at,
        updated_at: p.updated_at,
        card: p.card,
      })
      .returning('id'),
  ),
  replaceMessage: given<Pick<ConsoleMessageRow, 'id' | 'card' | 'updated_at'>>()((p) =>
    db.updateTable('console_messages').set({ card: p.card, updated_at: p.updated_at }).where('id', '=', p.id),
  ),
  pinMessage: given<{ id: number; pinned: Flag }>()((p) =>
    db.updateTable('console_messages').set({ pinned: p.pinned }).where('id', '=', p.id),
  ),
  messageByKey: given<{ conversation: string; key: string }>()((p) =>
    db
      .selectFrom('console_messages')
      .select('id')
      .where('conversation', '=', p.conversation)
      .where('key', '=', p.key)
      .orderBy('id', 'desc')
      .limit(sql.lit(1)),
  ),
  messages: given<{ from: string; before: string }>()((p) =>
    db
      .selectFrom('console_messages')
      .selectAll()
      .where('conversation', '>=', p.from)
      .where('conversation', '<', p.before)
      .orderBy('id'),
  ),
});

export const settingQueries = (db: Db) => ({
  setting: given<{ key: string }>()((p) => db.selectFrom('settings').select('value').where('key', '=', p.key)),
  putSetting: given<SettingRow>()((p) =>
    db
      .insertInto('settings')
      .values({ key: p.key, value: p.value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: p.value })),
  ),
  /** A write that always changes a byte, so that it really reaches the disk. */
  proveWritable: given<None>()(() =>
    db
      .insertInto('settings')
      .values({ key: sql.lit('write_check'), value: sql.lit('0') })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({ value: sql<string>`case settings.value when '0' then '1' else '0' end` }),
      ),
  ),
});
