// People delete, unpin and archive what was shown: those deliveries join the queue again, and the engine makes it right.
import type { StoreTransaction } from '../../src/ports/store.ts';
import { withThreads } from './conversation-threads.ts';
import { wantPin } from './decorations.ts';
import { forgottenBy, isForgotten, nextQueued } from './delivery-queue.ts';
import type { RowOf } from './queries/define-queries.ts';
import { flag, type Instant } from './schema.ts';
import type { Session } from './session.ts';

type Row = RowOf<'shownThere'>;

export const showAgain = async (
  session: Session,
  place: Parameters<StoreTransaction['showAgain']>[0],
  now: Instant,
  { ref, gone }: Parameters<StoreTransaction['showAgain']>[2],
): Promise<number> => {
  const there = withThreads(place);
  // Of a whole conversation nobody can know that every message is gone: each is compared, and found gone if it is.
  const isGone = gone && ref !== undefined;
  const rows = ref === undefined ? await allThere(session, there) : await session.all('shownAsOpen', { ...there, ref });
  const concerned = rows.filter((row) => !comesAnyway(row));
  for (const row of concerned) {
    const { pinned, ...shown } = { ...row, ...(isGone ? forgotten(row) : doubted(row)) };
    await session.run('lookAgain', { ...shown, ...(await placeInQueue(session, row, now)) });
    await wantPin(session, { id: row.id, pinned, shown_pinned: shown.shown_pinned }, now);
  }
  return concerned.length;
};

/** By incident, because of the closed ones there are more every year. */
const allThere = async (session: Session, there: ReturnType<typeof withThreads>): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const { id: incident } of await session.all('openHeads', {})) {
    rows.push(...(await session.all('shownThere', { ...there, incident })));
  }
  // As they were first wanted, for the queue.
  return rows.sort((one, other) => one.id - other.id);
};

/** Waits to be posted for the first time, or has no point any more: there is nothing shown to compare. */
const comesAnyway = ({ state, ref }: Row): boolean =>
  ref === null && (state === 'pending' || state === 'withheld' || state === 'maybe_sent');

/**
 * With a known `ref`, `uncertain` repeats the update and the pin and never posts. One that is being sent and gets
 * `attempts: 0` is compared again after it has settled.
 */
const doubted = (row: Row): Pick<Row, 'uncertain' | 'attempts' | 'shown_pinned'> => ({
  shown_pinned: row.pinned === 1 ? flag(false) : row.shown_pinned,
  uncertain: row.ref === null ? row.uncertain : flag(true),
  attempts: row.state === 'pending' ? row.attempts : 0,
});

/**
 * The one who is sending knows only the message that is gone, so what he reached no longer counts: without an owner his
 * settlement is refused. Never at once, because he may be still at it: it is posted anew when he says that he has
 * finished, or when his lease runs out.
 */
const forgotten = ({ lease_owner: sender }: Row) =>
  ({
    ref: null,
    shown_hash: null,
    shown_pinned: flag(false),
    uncertain: flag(false),
    attempts: 0,
    lease_owner: sender === null || isForgotten(sender) ? sender : forgottenBy(sender),
  }) satisfies Partial<Row>;

const placeInQueue = async (
  session: Session,
  { state, queued, due_at }: Row,
  now: Instant,
): Promise<{ state: Row['state']; queued: number; due_at: Instant }> =>
  // Keeps its place, and the wait that the platform asked for.
  queued === null ? { state: 'pending', queued: await nextQueued(session), due_at: now } : { state, queued, due_at };
