// Of people who use the console from another desk: hashes of their secrets, their sessions, tries in vain. Who they are stands
// in the log of links and people; the views say so to people with plain sqlite3.
const TABLES = `
create table secrets (
  holder text primary key,
  secret text not null
) strict, without rowid;
create index secrets_by_secret on secrets (secret);

create table sessions (
  id text primary key,
  secret text not null unique,
  holder text not null,
  opened_at text not null,
  seen_at text not null,
  from_address text not null,
  person text
) strict, without rowid;
create index sessions_by_holder on sessions (holder);
create index sessions_by_seen on sessions (seen_at);

create table attempts (
  subject text primary key,
  failures integer not null,
  since text not null,
  until text
) strict, without rowid;
create index attempts_by_since on attempts (since);
`;

const VIEWS = `
create view accounts as
select login, name, offices, disabled
from (
  select body ->> '$.login' as login,
    first_value(body ->> '$.name') over made as name,
    first_value(body ->> '$.offices') over made as offices,
    type = 'AccountDisabled' as disabled,
    row_number() over (partition by body ->> '$.login' order by seq desc) as age
  from directory_events
  where type in ('AccountMade', 'PasswordReset', 'AccountDisabled')
  window made as (partition by body ->> '$.login' order by type <> 'AccountMade', seq desc
    rows between unbounded preceding and unbounded following)
)
where age = 1
order by login;

create view access_sheets as
select made.body ->> '$.section' as section,
  made.body ->> '$.place' as place,
  made.body ->> '$.drill' as drill,
  made.body ->> '$.term.from' as from_day,
  made.body ->> '$.term.to' as to_day,
  made.at as made_at
from directory_events as made
where made.type = 'SheetMade' and not exists (
  select 1 from directory_events as voided
  where voided.type = 'SheetVoided' and voided.body ->> '$.sheet' = made.body ->> '$.sheet'
)
order by made.seq;
`;

export const ACCESS_STEP = [TABLES, VIEWS].join('\n');
