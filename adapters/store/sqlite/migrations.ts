// The database file: how it is recognised as ours, which version it has, and the steps that bring it to the present one.
// Not Kysely's Migrator: the version number in the file's header tells in microseconds that there is nothing to do.
import type Database from 'better-sqlite3';
import { StoreFault } from '../../../src/ports/store.ts';
import { ACCESS_STEP } from './access-step.ts';
import { appendOnly } from './append-only.ts';
import { DECORATIONS_STEP } from './decorations-step.ts';
import { DIRECTORY_STEP } from './directory-step.ts';
import { HOUSE_STEP } from './house-step.ts';
import { outcomesStep } from './outcomes-step.ts';
import { REAL_TIME_STEP } from './real-time-step.ts';
import { WAITS_STEP } from './waits-step.ts';

/** `BCPb`, in the header of every database of ours. */
const APPLICATION_ID = 0x42_43_50_62;

const TABLES = `
create table heads (
  id text primary key,
  scenario text not null,
  drill integer not null check (drill in (0, 1)),
  status text not null check (status in ('open', 'closed')),
  declared_at text not null,
  closed_at text,
  plan_hash text not null,
  seq integer not null,
  hash text not null,
  planned_seq integer not null
) strict;

create index heads_open on heads (declared_at) where status = 'open';

create table events (
  incident text not null references heads (id),
  seq integer not null,
  at text not null,
  type text not null,
  body text not null,
  actor text not null,
  what text not null,
  command_key text not null,
  prev text not null,
  hash text not null,
  primary key (incident, seq)
) strict, without rowid;

create table commands (
  command_key text primary key,
  fingerprint text not null,
  at text not null,
  incident text,
  reply text not null,
  hash text not null
) strict;

create table plans (
  hash text primary key,
  json text not null
) strict;

create table deliveries (
  id integer primary key,
  incident text not null references heads (id),
  post_key text not null,
  kind text not null,
  life text not null,
  platform text not null,
  conversation text not null,
  hash text not null,
  pinned integer not null,
  state text not null check (state in ('pending', 'sending', 'shown', 'parked')),
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
create unique index deliveries_queued on deliveries (queued) where queued is not null;
create index deliveries_by_conversation on deliveries (platform, conversation, queued) where queued is not null;
create index deliveries_parked on deliveries (id) where state = 'parked';

create table console_messages (
  id integer primary key autoincrement,
  key text not null,
  conversation text not null,
  pinned integer not null,
  posted_at text not null,
  updated_at text not null,
  card text not null
) strict;
create index console_messages_by_key on console_messages (conversation, key);

create table settings (
  key text primary key,
  value text not null
) strict, without rowid;
`;

/** Also stops INSERT OR REPLACE, which would delete without asking the triggers. */
const IN_ORDER = `
create trigger events_in_order before insert on events
when new.seq <> 1 + (select coalesce(max(seq), 0) from events where incident = new.incident)
begin select raise(abort, 'events are appended in order'); end;
`;

/** For people with plain sqlite3 (3.38 or later). */
const VIEWS = `
create view incidents as
select id, scenario, drill, status, declared_at, closed_at from heads;

create view answers as
select incident,
  body ->> '$.system' as system,
  body ->> '$.section' as section,
  body ->> '$.state' as state,
  body ->> '$.serviceState' as service_state,
  body ->> '$.note' as note,
  actor ->> '$.label' as answered_by,
  body ->> '$.proxy.saidBy' as said_by,
  body ->> '$.means' as means,
  body ->> '$.saidAt' as said_at,
  at as entered_at,
  body ->> '$.late' as late
from events where type = 'AnswerRecorded';

create view reports as
select incident,
  body ->> '$.serial' as serial,
  body ->> '$.kind' as kind,
  body ->> '$.slot' as slot,
  at as issued_at,
  body ->> '$.late' as late
from events where type = 'ReportIssued';

create view chronology as
select incident, seq, at, actor ->> '$.label' as actor, what from events;
`;

/** Those that ended lately are still followed: they are looked for each minute. */
const CLOSED_STEP = `
create index heads_closed on heads (closed_at) where closed_at is not null;
`;

/** The nth step brings a file from version n to n + 1. Add steps; never change one that was released. */
const STEPS: readonly (string | ((db: Database.Database) => void))[] = [
  [TABLES, appendOnly('events'), appendOnly('commands'), appendOnly('plans'), IN_ORDER, VIEWS].join('\n'),
  DIRECTORY_STEP,
  CLOSED_STEP,
  DECORATIONS_STEP,
  WAITS_STEP,
  outcomesStep,
  ACCESS_STEP,
  HOUSE_STEP,
  REAL_TIME_STEP,
];

const SCHEMA_VERSION = STEPS.length;

/** The first version that has the log of links and people. */
export const DIRECTORY_SINCE = 2;

/** The first version whose outcomes are chained. */
export const OUTCOMES_SINCE = 6;

export const versionOf = (db: Database.Database): number => Number(db.pragma('user_version', { simple: true }));

/** Throws unless the file is empty (when that is allowed) or a database of ours that this program understands. */
export const recognise = (db: Database.Database, allowEmpty: boolean): void => {
  const path = db.name;
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    const isEmpty = db.prepare('select 1 from sqlite_schema').get() === undefined && versionOf(db) === 0;
    if (isEmpty && allowEmpty) return;
    throw new StoreFault('not_a_database', { path, reason: 'another program made this file' });
  }
  const version = versionOf(db);
  if (version > SCHEMA_VERSION) {
    throw new StoreFault('newer_schema', { path, version: String(version), known: String(SCHEMA_VERSION) });
  }
};

export const isPresent = (db: Database.Database): boolean => versionOf(db) === SCHEMA_VERSION;

/**
 * All missing steps in one transaction: a crash in between leaves the old version. Up to the present one, unless a
 * file of a former version is to be compared or made.
 */
export const migrate = (db: Database.Database, version: number = SCHEMA_VERSION): void => {
  if (versionOf(db) === version) return;
  db.transaction(() => {
    for (const step of STEPS.slice(versionOf(db), version)) {
      if (typeof step === 'string') db.exec(step);
      else step(db);
    }
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${version}`);
  }).immediate();
};

type Made = readonly { readonly name: string; readonly sql: string }[];

const madeIn = (db: Database.Database): ReadonlyMap<string, string> => {
  const made = db.prepare("select name, sql from sqlite_schema where sql is not null and name not like 'sqlite_%'");
  return new Map((made.all() as Made).map(({ name, sql }) => [name, sql]));
};

/**
 * Names of tables, indexes, views and triggers that are not as the steps above make them for the file's version, `fresh`
 * having had them. A file of a former version, such as an old copy, is in order as it is.
 */
export const changedSchema = (db: Database.Database, fresh: Database.Database): readonly string[] => {
  migrate(fresh, versionOf(db));
  const [found, expected] = [madeIn(db), madeIn(fresh)];
  return [...new Set([...expected.keys(), ...found.keys()])].filter((name) => found.get(name) !== expected.get(name));
};
