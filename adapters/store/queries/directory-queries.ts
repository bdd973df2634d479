// The log of links and people, and its head.
import { sql } from 'kysely';
import type { DirectoryEventRow, DirectoryHeadRow } from '../schema.ts';
import { type Db, given, type None } from './given.ts';

export const directoryQueries = (db: Db) => ({
  directoryAfter: given<{ seq: number }>()((p) =>
    db
      .selectFrom('directory_events')
      .select(['seq', 'at', 'type', 'body', 'actor', 'what'])
      .where('seq', '>', p.seq)
      .orderBy('seq'),
  ),
  directoryHash: given<{ seq: number }>()((p) =>
    db.selectFrom('directory_events').select('hash').where('seq', '=', p.seq),
  ),
  directoryChain: given<None>()(() => db.selectFrom('directory_events').selectAll().orderBy('seq')),
  directoryHead: given<None>()(() =>
    db.selectFrom('directory_head').select(['seq', 'hash']).where('id', '=', sql.lit(1)),
  ),
  insertDirectoryEvent: given<DirectoryEventRow>()((p) =>
    db.insertInto('directory_events').values({
      seq: p.seq,
      at: p.at,
      type: p.type,
      body: p.body,
      actor: p.actor,
      what: p.what,
      command_key: p.command_key,
      prev: p.prev,
      hash: p.hash,
    }),
  ),
  advanceDirectory: given<Pick<DirectoryHeadRow, 'seq' | 'hash'> & { expected_seq: number }>()((p) =>
    db
      .updateTable('directory_head')
      .set({ seq: p.seq, hash: p.hash })
      .where('id', '=', sql.lit(1))
      .where('seq', '=', p.expected_seq),
  ),
});
