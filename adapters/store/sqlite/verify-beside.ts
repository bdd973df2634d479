// What stands beside the log and belongs to nothing in it: rows that somebody put there, or whose reason was taken away.
import type Database from 'better-sqlite3';
import { DIRECTORY_SINCE, versionOf } from './migrations.ts';

/** Each names the table and the rows by what a person can look for. */
const FOREIGN = `
  select 'plans ' || hash as name from plans where hash not in (select plan_hash from heads)
  union all
  select 'console_messages ' || id || ' ' || key from console_messages m where not exists (
    select 1 from deliveries d
    where d.conversation = m.conversation and (d.ref = cast(m.id as text)
      or (d.incident || '/' || d.post_key = m.key and (d.ref is null or d.uncertain = 1))))
  union all
  select 'deliveries ' || incident || ' ' || post_key || ' ' || platform || ' ' || conversation from deliveries d
    where not exists (select 1 from heads h where h.id = d.incident)
    or length(hash) <> 64 or hash glob '*[^0-9a-f]*'
  order by 1`;

/** Outcomes against what their commands left: another incident, another time, refused though recorded, opened without a log. */
const CONTRADICTED = (directory: string): string => `
  with made (command_key, incident, at) as (
    select command_key, incident, at from events
    union all select command_key, null, at from ${directory})
  select 'commands ' || command_key from commands c
    where (incident is not null and not exists (select 1 from heads h where h.id = c.incident))
    or exists (select 1 from made m where m.command_key = c.command_key
      and (m.incident is not c.incident or m.at <> c.at or ${said('ok')} = 0))
    or (${said('opened')} = 1 and not exists (select 1 from made m where m.command_key = c.command_key))
  order by 1`;

const said = (what: string): string => `case when json_valid(c.reply) then c.reply ->> '$.${what}' end`;

/** A file of the version before it has no log of links and people. */
const directoryOf = (version: number): string =>
  version < DIRECTORY_SINCE ? '(select null as command_key, null as at where false)' : 'directory_events';

export const foreignRows = (db: Database.Database): readonly string[] =>
  [FOREIGN, CONTRADICTED(directoryOf(versionOf(db)))].flatMap((sql) => db.prepare(sql).pluck().all() as string[]);

/** Every command of a person leaves its outcome, in the same commit as its events; what the program does by itself has none. */
const WITHOUT_OUTCOME = (directory: string): string => `
  select distinct command_key from (
    select command_key from events union all select command_key from ${directory}) e
  where (command_key glob 'slack:*' or command_key glob 'teams:*'
    or command_key glob 'api:*' or command_key glob 'web:*')
  and not exists (select 1 from commands c where c.command_key = e.command_key)
  order by 1`;

export const withoutOutcome = (db: Database.Database): readonly string[] =>
  db
    .prepare(WITHOUT_OUTCOME(directoryOf(versionOf(db))))
    .pluck()
    .all() as readonly string[];
