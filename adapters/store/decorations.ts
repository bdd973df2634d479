// The queue of decorations, beside the posts': a pin that waits or fails holds up nothing that people read.
import type { Decoration, DecorationSettlement, StoreTransaction } from '../../src/ports/store.ts';
import type { RowOf } from './queries/define-queries.ts';
import { flag, type Instant } from './schema.ts';
import type { Session } from './session.ts';
import { furthestWait, longestRetried } from './waits.ts';

interface PinOf {
  readonly id: number;
  readonly pinned: 0 | 1;
  readonly shown_pinned: 0 | 1;
}

/** What is wanted of a pin has changed, or may not hold any more. */
export const wantPin = async (session: Session, { id, pinned, shown_pinned }: PinOf, at: Instant): Promise<void> => {
  if (pinned === shown_pinned) await session.run('forgetPinWanted', { delivery: id });
  else await session.run('wantPin', { delivery: id, due_at: at });
};

type Claimable = RowOf<'claimableDecorations'>;

export const claimDecorations = async (
  session: Session,
  { owner, now, leaseUntil, limit }: Parameters<StoreTransaction['claimDecorations']>[0],
): Promise<readonly Decoration[]> => {
  const times = { now, far: furthestWait(now), closed_since: longestRetried(now) };
  const rows = await session.all('claimableDecorations', { ...times, limit });
  for (const { id, attempts } of rows) {
    await session.run('leaseDecoration', { id, attempts: attempts + 1, owner, now, until: leaseUntil });
  }
  return rows.map(decorationOf);
};

const decorationOf = (row: Claimable): Decoration => ({
  id: row.id,
  incident: row.incident,
  postKey: row.post_key,
  platform: row.platform,
  conversation: row.conversation,
  ref: row.replaced ?? row.ref ?? '',
  what: row.replaced !== null ? 'remove' : row.pinned === 1 ? 'pin' : 'unpin',
  attempts: row.attempts + 1,
  ...(row.last_error === null ? {} : { lastError: row.last_error }),
});

export const settleDecoration = async (
  session: Session,
  { id, what, ref }: Decoration,
  owner: string,
  settlement: DecorationSettlement,
): Promise<boolean> => {
  const row = await session.one('leasedDecoration', { id, owner });
  if (row === undefined) return false;
  const isOther = what !== 'remove' && row.ref !== ref;
  const wantedAnew = isOther || row.attempts === 0;
  if (!settlement.done) {
    const { dueAt: due_at, error: last_error, refused } = settlement;
    const after = wantedAnew
      ? { refused: flag(false), attempts: 0 }
      : { refused: flag(refused), attempts: row.attempts };
    await session.run('decorationAgain', { id, due_at, last_error, ...after });
    return true;
  }
  const shown = flag(what === 'pin');
  if (what !== 'remove' && !isOther) await session.run('putPinned', { id: row.delivery, shown_pinned: shown });
  const isAsWanted = what === 'remove' || (!wantedAnew && row.pinned === shown);
  if (isAsWanted) await session.run('decorationDone', { id });
  else
    await session.run('decorationAgain', {
      id,
      due_at: row.due_at,
      last_error: null,
      refused: flag(false),
      attempts: 0,
    });
  return true;
};
