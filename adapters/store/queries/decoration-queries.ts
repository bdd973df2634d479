// Decorations: what is done to a message beside what it says, in a queue of its own.
import { sql } from 'kysely';
import type { DecorationRow, DeliveryRow, Flag, Instant } from '../schema.ts';
import { type Db, given, type None } from './given.ts';

/**
 * Not to be unpinned before its successor stands in its place, however long that one is parked; but a successor that
 * may not be pinned is not waited for. What is known of its own pin does not matter: whoever set it may have died before
 * writing that down.
 */
const isInItsTurn = sql<boolean>`(x.replaced is not null or not (d.pinned = 0 and exists (
  select 1 from deliveries as next left join decorations as its on its.delivery = next.id and its.replaced is null
  where next.incident = d.incident and next.platform = d.platform
    and next.conversation = d.conversation and next.kind = d.kind
    and next.pinned = 1 and next.shown_pinned = 0 and coalesce(its.refused, 0) = 0)))`;

const isThere = sql<boolean>`(d.ref is not null or (x.replaced is not null and d.state in ('withheld', 'maybe_sent')))`;

export const decorationQueries = (db: Db) => {
  /**
   * Only of what is shown: a message that is still to come has nothing to be pinned, and the one before it stays until it
   * is there; unless none will come any more.
   */
  const open = (closedSince: unknown) =>
    db
      .selectFrom('decorations as x')
      .innerJoin('deliveries as d', 'd.id', 'x.delivery')
      .innerJoin('heads as h', 'h.id', 'd.incident')
      .where(isThere)
      .where(sql<boolean>`(h.closed_at is null or h.closed_at > coalesce(${closedSince}, ''))`)
      .where(isInItsTurn);
  /** As of a delivery: a wait that began at a later time than it is now is over. */
  const claimableAt = (now: unknown) =>
    sql<Instant>`case when x.state <> 'pending' then x.lease_until when x.due_from > ${now} then ${now} else x.due_at end`;
  /** Further ahead than anybody waits. */
  const claimableFrom = (now: unknown, far: unknown) =>
    sql<Instant | null>`case when ${claimableAt(now)} > ${far} then ${now} else ${claimableAt(now)} end`;
  return {
    nextDecoration: given<{ now: Instant | null; far: Instant | null; closed_since: Instant | null }>()((p) =>
      open(p.closed_since).select(sql<Instant | null>`min(${claimableFrom(p.now, p.far)})`.as('at')),
    ),
    claimableDecorations: given<{ now: Instant; far: Instant; closed_since: Instant; limit: number }>()((p) =>
      open(p.closed_since)
        .select(['x.id', 'x.delivery', 'x.replaced', 'x.attempts', 'x.last_error'])
        .select(['d.incident', 'd.post_key', 'd.platform', 'd.conversation', 'd.pinned', 'd.ref'])
        .where((eb) => eb.or([eb(claimableAt(p.now), '<=', p.now), eb(claimableAt(p.now), '>', p.far)]))
        .orderBy('x.id')
        .limit(p.limit),
    ),
    leaseDecoration: given<Pick<DecorationRow, 'id' | 'attempts'> & { owner: string; now: Instant; until: Instant }>()(
      (p) =>
        db
          .updateTable('decorations')
          .set({
            state: sql.lit('sending'),
            attempts: p.attempts,
            due_from: p.now,
            lease_owner: p.owner,
            lease_until: p.until,
          })
          .where('id', '=', p.id),
    ),
    leasedDecoration: given<{ id: number; owner: string }>()((p) =>
      db
        .selectFrom('decorations as x')
        .innerJoin('deliveries as d', 'd.id', 'x.delivery')
        .select(['x.id', 'x.delivery', 'x.attempts', 'x.due_at', 'd.pinned', 'd.ref'])
        .where('x.id', '=', p.id)
        .where('x.state', '=', sql.lit('sending'))
        .where('x.lease_owner', '=', p.owner),
    ),
    /** Due at once; one that waits keeps its wait, and one that is on its way comes again after it. */
    wantPin: given<{ delivery: number; due_at: Instant }>()((p) =>
      db
        .insertInto('decorations')
        .values({
          delivery: p.delivery,
          state: sql.lit('pending'),
          attempts: sql.lit(0),
          due_at: p.due_at,
          due_from: p.due_at,
          refused: sql.lit(0),
        })
        .onConflict((on) =>
          on
            .column('delivery')
            .where('replaced', 'is', null)
            .doUpdateSet({
              attempts: sql.lit(0),
              refused: sql.lit(0),
              due_at: sql<Instant>`case refused when 1 then excluded.due_at else due_at end`,
              due_from: sql<Instant>`case refused when 1 then excluded.due_from else due_from end`,
            }),
        ),
    ),
    /** As it is wanted already, and nobody is at it. */
    forgetPinWanted: given<{ delivery: number }>()((p) =>
      db
        .deleteFrom('decorations')
        .where('delivery', '=', p.delivery)
        .where('replaced', 'is', null)
        .where('state', '=', sql.lit('pending'))
        .where('attempts', '=', sql.lit(0)),
    ),
    wantRemoved: given<{ delivery: number; replaced: string; due_at: Instant }>()((p) =>
      db
        .insertInto('decorations')
        .values({
          delivery: p.delivery,
          replaced: p.replaced,
          state: sql.lit('pending'),
          attempts: sql.lit(0),
          due_at: p.due_at,
          due_from: p.due_at,
          refused: sql.lit(0),
        })
        .onConflict((on) => on.doNothing()),
    ),
    decorationDone: given<{ id: number }>()((p) => db.deleteFrom('decorations').where('id', '=', p.id)),
    decorationAgain: given<Pick<DecorationRow, 'id' | 'due_at' | 'last_error' | 'attempts'> & { refused: Flag }>()(
      (p) =>
        db
          .updateTable('decorations')
          .set({
            state: sql.lit('pending'),
            attempts: p.attempts,
            due_at: p.due_at,
            refused: p.refused,
            last_error: p.last_error,
            lease_owner: sql.lit(null),
            lease_until: sql.lit(null),
          })
          .where('id', '=', p.id),
    ),
    /** Of deliveries that are lost: another may get the same id. */
    forgetOrphans: given<None>()(() =>
      db.deleteFrom('decorations').where('delivery', 'not in', (qb) => qb.selectFrom('deliveries').select('id')),
    ),
    /** Each may have been carried out, whatever was wanted anew meanwhile: none of them is as if it was never tried. */
    releaseDecorations: given<None>()(() =>
      db
        .updateTable('decorations')
        .set({ state: sql.lit('pending'), lease_owner: sql.lit(null), lease_until: sql.lit(null) })
        .set({ attempts: sql<number>`case attempts when 0 then 1 else attempts end` })
        .where('state', '=', sql.lit('sending')),
    ),
    putPinned: given<Pick<DeliveryRow, 'id' | 'shown_pinned'>>()((p) =>
      db.updateTable('deliveries').set({ shown_pinned: p.shown_pinned }).where('id', '=', p.id),
    ),
  };
};
