// The next version of the file: what is done to a message beside what it says has a queue of its own, and a post that was
// not sent because it had no point any more is no post that is shown.

/** SQLite cannot widen a check: the table is made anew, with the same rows. */
const STATES = `
create table deliveries_anew (
  id integer primary key,
  incident text not null references heads (id),
  post_key text not null,
  kind text not null,
  life text not null,
  platform text not null,
  conversation text not null,
  hash text not null,
  pinned integer not null,
  state text not null check (state in ('pending', 'sending', 'shown', 'parked', 'withheld', 'maybe_sent')),
  queued integer check ((queued is not null) = (state in ('pending', 'sending'))),
  shown_hash text,
  shown_pinned integer not null,
  ref text,
  uncertain integer not null,
  wanted_since text not null,
  attempts integer not null,
  due_at text not null,
  lease_owner text,
  lease_until text,
  last_error text,
  card text not null,
  unique (incident, post_key, platform, conversation)
) strict;
insert into deliveries_anew select * from deliveries;
drop table deliveries;
alter table deliveries_anew rename to deliveries;
create unique index deliveries_queued on deliveries (queued) where queued is not null;
create index deliveries_by_conversation on deliveries (platform, conversation, queued) where queued is not null;
create index deliveries_parked on deliveries (id) where state = 'parked';
create index deliveries_by_ref on deliveries (platform, ref) where ref is not null;

-- What counted as shown without any message was withheld.
update deliveries set state = 'withheld', shown_hash = null where state = 'shown' and ref is null;
`;

/** A row is something to do: the pin of the message that is shown, or the removal of one that another has replaced. */
const DECORATIONS = `
create table decorations (
  id integer primary key,
  delivery integer not null references deliveries (id),
  replaced text,
  state text not null check (state in ('pending', 'sending')),
  attempts integer not null,
  due_at text not null,
  refused integer not null,
  lease_owner text,
  lease_until text,
  last_error text
) strict;
create unique index decorations_pin on decorations (delivery) where replaced is null;
create unique index decorations_replaced on decorations (delivery, replaced) where replaced is not null;

insert into decorations (delivery, state, attempts, due_at, refused)
select id, 'pending', 0, due_at, 0 from deliveries
where pinned <> shown_pinned or (pinned = 1 and uncertain = 1) order by id;
`;

export const DECORATIONS_STEP = [STATES, DECORATIONS].join('\n');
