// Version 2 of the file: the log of links and people with its head, what is linked now for people with plain sqlite3,
// and a quick way from a platform's message to its post.
import { appendOnly } from './append-only.ts';

const TABLES = `
create table directory_events (
  seq integer primary key,
  at text not null,
  type text not null,
  body text not null,
  actor text not null,
  what text not null,
  command_key text not null,
  prev text not null,
  hash text not null
) strict;

create table directory_head (
  id integer primary key check (id = 1),
  seq integer not null,
  hash text not null
) strict;
insert into directory_head (id, seq, hash) values (1, 0, '${'0'.repeat(64)}');

create index deliveries_by_ref on deliveries (platform, ref) where ref is not null;
`;

/** Also stops INSERT OR REPLACE, which would delete without asking the triggers. */
const IN_ORDER = `
create trigger directory_events_in_order before insert on directory_events
when new.seq <> 1 + (select coalesce(max(seq), 0) from directory_events)
begin select raise(abort, 'directory_events are appended in order'); end;
`;

/** The newest event about each link and each duty says how it stands (evolveDirectory). */
const VIEWS = `
create view links as
select platform, target, conversation, at as linked_at, actor ->> '$.label' as by
from (
  select *,
    body ->> '$.place.platform' as platform,
    coalesce(body ->> '$.target.section', body ->> '$.target.to') as target,
    body ->> '$.place.conversation' as conversation,
    row_number() over (
      partition by body ->> '$.place.platform', body ->> '$.target.to', body ->> '$.target.section'
      order by seq desc
    ) as age
  from directory_events
  where type in ('ConversationLinked', 'ConversationUnlinked')
)
where age = 1 and type = 'ConversationLinked'
order by seq;

create view people as
select platform, person, duty, section, role, from_day, to_day, at as added_at, actor ->> '$.label' as added_by
from (
  select *,
    body ->> '$.person.platform' as platform,
    body ->> '$.person.id' as person,
    body ->> '$.duty.as' as duty,
    body ->> '$.duty.section' as section,
    body ->> '$.duty.role' as role,
    body ->> '$.term.from' as from_day,
    body ->> '$.term.to' as to_day,
    row_number() over (
      partition by body ->> '$.person.platform', body ->> '$.person.id',
        body ->> '$.duty.section', body ->> '$.duty.role'
      order by seq desc
    ) as age
  from directory_events
  where type in ('PersonAdded', 'PersonRemoved')
)
where age = 1 and type = 'PersonAdded'
order by seq;
`;

export const DIRECTORY_STEP = [TABLES, appendOnly('directory_events'), IN_ORDER, VIEWS].join('\n');
