// What is shown where: from a post to its conversations, and from a platform's message or conversation to its posts.
import { type ExpressionBuilder, sql } from 'kysely';
import type { DeliveryRow, Instant, Tables } from '../schema.ts';
import { dueFrom } from './delivery-queries.ts';
import { type Db, given } from './given.ts';

/** A conversation with everything from `from` up to `before`, where its threads are (conversation-threads.ts). */
interface There {
  readonly platform: string;
  readonly conversation: string;
  readonly from: string;
  readonly before: string;
}

type LookedAt = Omit<DeliveryRow, 'incident' | 'post_key' | 'kind' | 'life' | 'platform' | 'conversation'>;
type LookAgain = Pick<LookedAt, 'id' | 'state' | 'attempts' | 'ref' | 'shown_hash' | 'shown_pinned' | 'uncertain'> & {
  readonly queued: number;
  readonly due_at: Instant;
  readonly lease_owner: string | null;
};

export const shownQueries = (db: Db) => {
  const isThere = (p: There) => (eb: ExpressionBuilder<{ d: Tables['deliveries'] }, 'd'>) =>
    eb.or([
      eb('d.conversation', '=', p.conversation),
      eb.and([eb('d.conversation', '>=', p.from), eb('d.conversation', '<', p.before)]),
    ]);
  const whatIsShown = db
    .selectFrom('deliveries as d')
    .select(['d.id', 'd.state', 'd.queued', 'd.attempts', 'd.due_at', 'd.ref'])
    .select(['d.shown_hash', 'd.pinned', 'd.shown_pinned', 'd.uncertain', 'd.lease_owner'])
    .orderBy('d.id');
  return {
    placesOf: given<Pick<DeliveryRow, 'incident' | 'post_key' | 'platform'>>()((p) =>
      db
        .selectFrom('deliveries')
        .select('conversation')
        .where('incident', '=', p.incident)
        .where('post_key', '=', p.post_key)
        .where('platform', '=', p.platform)
        .orderBy('id'),
    ),
    shownAs: given<There & { ref: string }>()((p) =>
      db
        .selectFrom('deliveries as d')
        .select(['d.incident', 'd.post_key'])
        .where('d.platform', '=', p.platform)
        .where('d.ref', '=', p.ref)
        .where(isThere(p))
        .orderBy('d.id', 'desc')
        .limit(sql.lit(1)),
    ),
    shownAsOpen: given<There & { ref: string }>()((p) =>
      whatIsShown
        .innerJoin('heads as h', (join) => join.onRef('h.id', '=', 'd.incident').on('h.status', '=', sql.lit('open')))
        .where('d.platform', '=', p.platform)
        .where('d.ref', '=', p.ref)
        .where(isThere(p)),
    ),
    pinsShown: given<Pick<DeliveryRow, 'platform'>>()((p) =>
      db
        .selectFrom('deliveries as d')
        .innerJoin('heads as h', (join) => join.onRef('h.id', '=', 'd.incident').on('h.status', '=', sql.lit('open')))
        .select(['d.conversation', 'd.ref'])
        .where('d.platform', '=', p.platform)
        .where('d.state', '=', sql.lit('shown'))
        .where('d.pinned', '=', sql.lit(1))
        .where('d.shown_pinned', '=', sql.lit(1))
        .where('d.ref', 'is not', null)
        .orderBy('d.id'),
    ),
    /** A record that is shown, and not pinned, is never touched again: there is nothing to compare. */
    shownThere: given<There & { incident: string }>()((p) =>
      whatIsShown
        .where('d.incident', '=', p.incident)
        .where('d.platform', '=', p.platform)
        .where(isThere(p))
        .where((eb) =>
          eb.or([
            eb('d.life', '=', sql.lit('living')),
            eb('d.state', '<>', sql.lit('shown')),
            eb('d.pinned', '=', sql.lit(1)),
          ]),
        ),
    ),
    lookAgain: given<LookAgain>()((p) =>
      db
        .updateTable('deliveries')
        .set({
          state: p.state,
          queued: p.queued,
          attempts: p.attempts,
          due_at: p.due_at,
          due_from: dueFrom(p.due_at),
          ref: p.ref,
          shown_hash: p.shown_hash,
          shown_pinned: p.shown_pinned,
          uncertain: p.uncertain,
          lease_owner: p.lease_owner,
        })
        .where('id', '=', p.id),
    ),
  };
};
