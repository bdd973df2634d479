// Deliveries: what is wanted, and the queue of each conversation.
import { sql } from 'kysely';
import type { DeliveryRow, Instant } from '../schema.ts';
import { type ById, type Db, given, type None } from './given.ts';

type Wanted = Pick<DeliveryRow, 'id' | 'hash' | 'state' | 'queued' | 'attempts' | 'due_at' | 'last_error'>;
type Settled = Omit<Wanted, 'hash'> & Pick<DeliveryRow, 'shown_hash' | 'uncertain'> & { owner: string };

/** Due at once: the wait begins with it. One that keeps its due time keeps its wait. */
export const dueFrom = (dueAt: unknown) =>
  sql<Instant | null>`case when due_at = ${dueAt} then due_from else ${dueAt} end`;

export const wantedQueries = (db: Db) => ({
  deliveriesOf: given<ById>()((p) =>
    db.selectFrom('deliveries').selectAll().where('incident', '=', p.id).orderBy('id'),
  ),
  placesOfIncident: given<ById>()((p) =>
    db
      .selectFrom('deliveries')
      .select(['post_key', 'kind', 'platform', 'conversation'])
      .where('incident', '=', p.id)
      .orderBy('id'),
  ),
  countDeliveries: given<ById & { state: DeliveryRow['state'] }>()((p) =>
    db
      .selectFrom('deliveries')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('incident', '=', p.id)
      .where('state', '=', p.state),
  ),
  wantedBefore: given<Pick<DeliveryRow, 'incident' | 'post_key' | 'platform' | 'conversation'>>()((p) =>
    db
      .selectFrom('deliveries')
      .select(['id', 'life', 'hash', 'pinned', 'state', 'queued', 'shown_hash', 'shown_pinned', 'uncertain'])
      .select(['due_at', 'last_error'])
      .where('incident', '=', p.incident)
      .where('post_key', '=', p.post_key)
      .where('platform', '=', p.platform)
      .where('conversation', '=', p.conversation),
  ),
  pinnedOf: given<Pick<DeliveryRow, 'incident' | 'post_key'>>()((p) =>
    db
      .selectFrom('deliveries')
      .select(['id', 'life', 'hash', 'pinned', 'state', 'queued', 'shown_hash', 'shown_pinned', 'uncertain'])
      .select(['due_at', 'last_error'])
      .where('incident', '=', p.incident)
      .where('post_key', '=', p.post_key)
      .where('pinned', '=', sql.lit(1))
      .orderBy('id'),
  ),
  insertDelivery: given<
    Pick<DeliveryRow, 'incident' | 'post_key' | 'kind' | 'life' | 'platform' | 'conversation' | 'hash' | 'pinned'> &
      Pick<DeliveryRow, 'due_at' | 'card' | 'state' | 'queued' | 'uncertain'>
  >()((p) =>
    db.insertInto('deliveries').values({
      incident: p.incident,
      post_key: p.post_key,
      kind: p.kind,
      life: p.life,
      platform: p.platform,
      conversation: p.conversation,
      hash: p.hash,
      pinned: p.pinned,
      state: p.state,
      queued: p.queued,
      shown_pinned: sql.lit(0),
      uncertain: p.uncertain,
      wanted_since: p.due_at,
      attempts: sql.lit(0),
      due_at: p.due_at,
      due_from: p.due_at,
      card: p.card,
    }),
  ),
  /** Every card, to be checked against its hash. */
  cards: given<None>()(() =>
    db
      .selectFrom('deliveries')
      .select(['incident', 'post_key', 'platform', 'conversation', 'hash', 'card'])
      .orderBy('id'),
  ),
  /** What the console should show now, and the card it has. */
  shownOnConsole: given<None>()(() =>
    db
      .selectFrom('deliveries as d')
      .innerJoin('console_messages as m', (join) =>
        join.on('d.platform', '=', sql.lit('web')).on('m.id', '=', sql<number>`cast(d.ref as integer)`),
      )
      .select(['d.incident', 'd.post_key', 'd.platform', 'd.conversation', 'd.hash', 'm.card as shown_card'])
      .whereRef('d.shown_hash', '=', 'd.hash')
      .orderBy('d.id'),
  ),
  wantPinned: given<Pick<DeliveryRow, 'id' | 'pinned'>>()((p) =>
    db.updateTable('deliveries').set({ pinned: p.pinned }).where('id', '=', p.id),
  ),
  /** A null card keeps the one there is. */
  changeWanted: given<Wanted & { card: string | null }>()((p) =>
    db
      .updateTable('deliveries')
      .set({
        hash: p.hash,
        state: p.state,
        queued: p.queued,
        attempts: p.attempts,
        due_at: p.due_at,
        due_from: dueFrom(p.due_at),
        last_error: p.last_error,
        card: sql<string>`coalesce(${p.card}, card)`,
      })
      .where('id', '=', p.id),
  ),
});

export const queueQueries = (db: Db) => {
  /** The first delivery in the queue of each conversation: the only one that may be sent. */
  const withFronts = db.with('fronts', (qb) =>
    qb
      .selectFrom('deliveries')
      .select((eb) => ['platform', 'conversation', eb.fn.min('queued').as('queued')])
      .where('queued', 'is not', null)
      .groupBy(['platform', 'conversation']),
  );
  const fronts = withFronts
    .selectFrom('fronts')
    .innerJoin('deliveries as d', (join) =>
      join
        .onRef('d.platform', '=', 'fronts.platform')
        .onRef('d.conversation', '=', 'fronts.conversation')
        .onRef('d.queued', '=', 'fronts.queued'),
    );
  /**
   * A pending one may be claimed when it is due, one being sent when its lease has run out. Where the clock shows less than
   * when the wait began, it was set back since: nobody waits for the former time.
   */
  const claimableAt = (now: unknown) =>
    sql<Instant>`case when d.state <> 'pending' then d.lease_until when d.due_from > ${now} then ${now} else d.due_at end`;
  /** Further ahead than anybody waits. */
  const claimableFrom = (now: unknown, far: unknown) =>
    sql<Instant | null>`case when ${claimableAt(now)} > ${far} then ${now} else ${claimableAt(now)} end`;
  return {
    lastQueued: given<None>()(() =>
      db
        .selectFrom('deliveries')
        .select((eb) => eb.fn.max('queued').as('queued'))
        .where('queued', 'is not', null),
    ),
    /** With null for `far`, every time is taken as it stands. */
    nextClaimable: given<{ now: Instant | null; far: Instant | null }>()((p) =>
      fronts.select(sql<Instant | null>`min(${claimableFrom(p.now, p.far)})`.as('at')),
    ),
    claimable: given<{ now: Instant; far: Instant; limit: number }>()((p) =>
      fronts
        .selectAll('d')
        .where((eb) => eb.or([eb(claimableAt(p.now), '<=', p.now), eb(claimableAt(p.now), '>', p.far)]))
        .orderBy('d.queued')
        .limit(p.limit),
    ),
    lease: given<
      Pick<DeliveryRow, 'id' | 'attempts' | 'uncertain'> & { owner: string; now: Instant; until: Instant }
    >()((p) =>
      db
        .updateTable('deliveries')
        .set({
          state: sql.lit('sending'),
          attempts: p.attempts,
          uncertain: p.uncertain,
          due_from: p.now,
          lease_owner: p.owner,
          lease_until: p.until,
        })
        .where('id', '=', p.id),
    ),
    leased: given<{ id: number; owner: string }>()((p) =>
      db
        .selectFrom('deliveries')
        .selectAll()
        .where('id', '=', p.id)
        .where('state', '=', sql.lit('sending'))
        .where('lease_owner', '=', p.owner),
    ),
    /** Apart from `settle`: setting it costs a page of its index, even where it stays the same. */
    putRef: given<Pick<DeliveryRow, 'id' | 'ref'>>()((p) =>
      db.updateTable('deliveries').set({ ref: p.ref }).where('id', '=', p.id),
    ),

    settle: given<Settled>()((p) =>
      db
        .updateTable('deliveries')
        .set({
          state: p.state,
          queued: p.queued,
          attempts: p.attempts,
          due_at: p.due_at,
          last_error: p.last_error,
          shown_hash: p.shown_hash,
          uncertain: p.uncertain,
          lease_owner: sql.lit(null),
          lease_until: sql.lit(null),
        })
        .where('id', '=', p.id)
        .where('lease_owner', '=', p.owner),
    ),
    releaseForgotten: given<{ id: number; sender: string }>()((p) =>
      db
        .updateTable('deliveries')
        .set({ state: sql.lit('pending'), lease_owner: sql.lit(null), lease_until: sql.lit(null) })
        .where('id', '=', p.id)
        .where('lease_owner', '=', p.sender),
    ),
    releaseLeases: given<None>()(() =>
      db
        .updateTable('deliveries')
        .set({
          state: sql.lit('pending'),
          // Due already: it was claimed. A later time comes from a clock that was set back since.
          due_at: sql<Instant>`min(due_at, wanted_since)`,
          uncertain: sql.lit(1),
          lease_owner: sql.lit(null),
          lease_until: sql.lit(null),
        })
        .where('queued', 'is not', null)
        .where('state', '=', sql.lit('sending')),
    ),
    /** Of open incidents, and of those closed since then. */
    parked: given<{ platform: string | null; left: string; closed_since: Instant }>()((p) =>
      db
        .selectFrom('deliveries as d')
        .innerJoin('heads as h', 'h.id', 'd.incident')
        .select('d.id')
        .where('d.state', '=', sql.lit('parked'))
        .where('d.platform', '=', sql<string>`coalesce(${p.platform}, d.platform)`)
        .where(sql<boolean>`coalesce(d.last_error, '') <> ${p.left}`)
        .where((eb) => eb.or([eb('h.closed_at', 'is', null), eb('h.closed_at', '>', p.closed_since)]))
        .orderBy('d.id'),
    ),
    unpark: given<{ id: number; queued: number; due_at: Instant }>()((p) =>
      db
        .updateTable('deliveries')
        .set({
          state: sql.lit('pending'),
          queued: p.queued,
          due_at: p.due_at,
          due_from: p.due_at,
          attempts: sql.lit(0),
        })
        .where('id', '=', p.id),
    ),
  };
};
