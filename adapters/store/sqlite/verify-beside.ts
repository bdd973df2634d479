// What stands beside the log and belongs to nothing in it: rows that somebody put there, or whose reason was taken away.
import type Database from 'better-sqlite3';

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
    or (kind = 'report' and post_key glob 'report/[0-9]*' and not exists (
      select 1 from events e where e.incident = d.incident and e.type = 'ReportIssued'
      and e.body ->> '$.serial' = cast(substr(d.post_key, 8) as integer)))
  union all
  select 'commands ' || command_key from commands c
    where (incident is not null and not exists (select 1 from heads h where h.id = c.incident))
    or exists (select 1 from events e where e.command_key = c.command_key
      and (e.incident is not c.incident or e.at <> c.at))
  order by 1`;

export const foreignRows = (db: Database.Database): readonly string[] =>
  db.prepare(FOREIGN).pluck().all() as readonly string[];

/** Every command of a person leaves its outcome, in the same commit as its events; what the program does by itself has none. */
const WITHOUT_OUTCOME = `
  select distinct command_key from events e
  where (command_key glob 'slack:*' or command_key glob 'teams:*')
  and not exists (select 1 from commands c where c.command_key = e.command_key)
  order by 1`;

export const withoutOutcome = (db: Database.Database): readonly string[] =>
  db.prepare(WITHOUT_OUTCOME).pluck().all() as readonly string[];
