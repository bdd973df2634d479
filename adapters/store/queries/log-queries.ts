// Incidents, their events, the first outcomes of commands, and plans.
import { sql } from 'kysely';
import { HOUSE } from '../../../src/directory/house.ts';
import type { CommandRow, CommandsHeadRow, EventRow, HeadRow, Instant, PlanRow } from '../schema.ts';
import { type ById, type Db, given, type None } from './given.ts';

export const incidentQueries = (db: Db) => ({
  head: given<ById>()((p) => db.selectFrom('heads').selectAll().where('id', '=', p.id)),
  heads: given<None>()(() =>
    db
      .selectFrom('heads')
      .selectAll()
      .where('id', '<>', sql.lit(HOUSE))
      .orderBy('declared_at', 'desc')
      .orderBy('id', 'desc'),
  ),
  openHeads: given<None>()(() =>
    db
      .selectFrom('heads')
      .selectAll()
      .where('status', '=', sql.lit('open'))
      .where('id', '<>', sql.lit(HOUSE))
      .orderBy('declared_at', 'desc')
      .orderBy('id', 'desc'),
  ),
  headsClosedSince: given<{ since: Instant }>()((p) =>
    db
      .selectFrom('heads')
      .selectAll()
      .where('closed_at', '>=', p.since)
      .orderBy('declared_at', 'desc')
      .orderBy('id', 'desc'),
  ),
  headsToPlan: given<None>()(() =>
    db.selectFrom('heads').selectAll().whereRef('planned_seq', '<', 'seq').orderBy('declared_at').orderBy('id'),
  ),
  /** The highest number of a year: `2026-1000` comes after `2026-999`. */
  lastIncidentId: given<{ from: string; before: string }>()((p) =>
    db
      .selectFrom('heads')
      .select('id')
      .where('id', '>=', p.from)
      .where('id', '<', p.before)
      .orderBy(sql`length(id)`, 'desc')
      .orderBy('id', 'desc')
      .limit(sql.lit(1)),
  ),
  insertHead: given<HeadRow>()((p) =>
    db.insertInto('heads').values({
      id: p.id,
      scenario: p.scenario,
      drill: p.drill,
      status: p.status,
      declared_at: p.declared_at,
      closed_at: p.closed_at,
      plan_hash: p.plan_hash,
      seq: p.seq,
      hash: p.hash,
      planned_seq: p.planned_seq,
    }),
  ),
  advanceHead: given<Pick<HeadRow, 'id' | 'seq' | 'hash' | 'status' | 'closed_at'> & { expected_seq: number }>()((p) =>
    db
      .updateTable('heads')
      .set({ seq: p.seq, hash: p.hash, status: p.status, closed_at: p.closed_at })
      .where('id', '=', p.id)
      .where('seq', '=', p.expected_seq),
  ),
  markPlanned: given<ById & { planned_seq: number }>()((p) =>
    db
      .updateTable('heads')
      .set({ planned_seq: p.planned_seq })
      .where('id', '=', p.id)
      .where('planned_seq', '<', p.planned_seq),
  ),
});

export const logQueries = (db: Db) => ({
  eventsAfter: given<ById & { seq: number }>()((p) =>
    db
      .selectFrom('events')
      .select(['incident', 'seq', 'at', 'type', 'body', 'actor', 'what', 'real_at'])
      .where('incident', '=', p.id)
      .where('seq', '>', p.seq)
      .orderBy('seq'),
  ),
  chain: given<ById>()((p) => db.selectFrom('events').selectAll().where('incident', '=', p.id).orderBy('seq')),
  incidentsWithEvents: given<None>()(() => db.selectFrom('events').select('incident').distinct().orderBy('incident')),
  insertEvent: given<EventRow>()((p) =>
    db.insertInto('events').values({
      incident: p.incident,
      seq: p.seq,
      at: p.at,
      type: p.type,
      body: p.body,
      actor: p.actor,
      what: p.what,
      command_key: p.command_key,
      prev: p.prev,
      hash: p.hash,
      real_at: p.real_at,
    }),
  ),
  outcome: given<{ command_key: string }>()((p) =>
    db.selectFrom('commands').selectAll().where('command_key', '=', p.command_key),
  ),
  outcomes: given<None>()(() => db.selectFrom('commands').selectAll().orderBy('command_key')),
  /** Commands of people always get an outcome, in the same commit as their events. */
  eventsWithoutOutcome: given<None>()(() =>
    db
      .selectFrom('events as e')
      .leftJoin('commands as c', 'c.command_key', 'e.command_key')
      .select('e.command_key')
      .distinct()
      .where('c.command_key', 'is', null)
      .where((eb) =>
        eb.or([eb('e.command_key', 'like', sql.lit('api:%')), eb('e.command_key', 'like', sql.lit('web:%'))]),
      )
      .orderBy('e.command_key'),
  ),
  insertOutcome: given<CommandRow>()((p) =>
    db
      .insertInto('commands')
      .values({
        command_key: p.command_key,
        fingerprint: p.fingerprint,
        at: p.at,
        incident: p.incident,
        reply: p.reply,
        hash: p.hash,
        seq: p.seq,
        link: p.link,
      })
      .onConflict((conflict) => conflict.column('command_key').doNothing()),
  ),
  outcomesHead: given<None>()(() =>
    db.selectFrom('commands_head').select(['seq', 'link']).where('id', '=', sql.lit(1)),
  ),
  advanceOutcomes: given<Pick<CommandsHeadRow, 'seq' | 'link'>>()((p) =>
    db.updateTable('commands_head').set({ seq: p.seq, link: p.link }).where('id', '=', sql.lit(1)),
  ),
  plan: given<{ hash: string }>()((p) => db.selectFrom('plans').select('json').where('hash', '=', p.hash)),
  plans: given<None>()(() => db.selectFrom('plans').selectAll().orderBy('hash')),
  insertPlan: given<PlanRow>()((p) =>
    db
      .insertInto('plans')
      .values({ hash: p.hash, json: p.json })
      .onConflict((conflict) => conflict.column('hash').doNothing()),
  ),
});
