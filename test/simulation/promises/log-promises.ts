// The log: nothing acknowledged is lost, nothing refused leaves a trace, no command acts twice, the state is the fold.
import { isDeepStrictEqual } from 'node:util';
import { foreignRows } from '../../../adapters/store/sqlite/verify-beside.ts';
import { verifyTables } from '../../../adapters/store/verify/verify-log.ts';
import { fold } from '../../../src/incident/evolve.ts';
import type { Reply } from '../../../src/ports/desk.ts';
import { TEXTS, type World } from '../world/world.ts';
import { promise } from './broken-promise.ts';
import type { Chronicle } from './chronicle.ts';
import { type Entry, isStoreFault, type Ledger } from './ledger.ts';
import { FORGED } from './post-promises.ts';

export const stateIsTheFold = async (
  world: World,
  chronicles: ReadonlyMap<string, Chronicle>,
  how: 'as last folded' | 'folded again',
): Promise<void> => {
  for (const head of await world.store.read.incidents()) {
    const chronicle = chronicles.get(head.id);
    const folded =
      how === 'as last folded' || chronicle === undefined
        ? chronicle?.incident
        : fold(chronicle.events, chronicle.incident.plan);
    const thought = await world.app.states.at(world.store.read, head);
    promise(isDeepStrictEqual(thought, folded), 'the state is the fold of the log', () => ({
      incident: head.id,
      thoughtSeq: thought.seq,
      foldedSeq: folded?.seq,
    }));
  }
};

export const chainHolds = async (world: World): Promise<void> => {
  const {
    incidents,
    directory,
    outcomes,
    foreignRows: found,
    ok: _,
    ...beside
  } = await verifyTables(world.backend.read, []);
  const isInOrder =
    [...incidents, directory, outcomes].every(({ ok }) => ok) &&
    Object.values(beside).every((faults) => faults.length === 0);
  promise(isInOrder, 'the hash chain holds', () => ({ incidents, directory, outcomes, ...beside }));
  const foreign = [...new Set([...found, ...foreignRows(world.backend.db)])].sort();
  promise(
    isDeepStrictEqual(foreign, forgedRows(world)),
    'a row beside the log is foreign exactly if it was forged',
    () => foreign,
  );
};

const forgedRows = ({ backend }: World): readonly string[] => {
  const name = "'deliveries ' || incident || ' ' || post_key || ' ' || platform || ' ' || conversation";
  const rows = backend.db.prepare(`select ${name} from deliveries where conversation = ? order by 1`);
  // An array of our own: the driver's comes from the realm of whichever test file loaded it first.
  return [...(rows.pluck().all(FORGED) as readonly string[])];
};

interface KeyRow {
  readonly command_key: string;
  readonly events: number;
  readonly first: number;
  readonly last: number;
}

const eventsByKey = ({ backend }: World): ReadonlyMap<string, KeyRow> => {
  const rows = backend.db
    .prepare(
      'select command_key, count(*) as events, min(seq) as first, max(seq) as last from events group by command_key',
    )
    .all() as KeyRow[];
  return new Map(rows.map((row) => [row.command_key, row]));
};

const repliesByKey = ({ backend }: World): ReadonlyMap<string, string> => {
  const rows = backend.db.prepare('select command_key, reply from commands').all() as {
    readonly command_key: string;
    readonly reply: string;
  }[];
  return new Map(rows.map((row) => [row.command_key, row.reply]));
};

export const commandsHold = (world: World, chronicles: ReadonlyMap<string, Chronicle>, ledger: Ledger): void => {
  const rows = eventsByKey(world);
  const replies = repliesByKey(world);
  for (const row of rows.values()) {
    promise(row.last - row.first + 1 === row.events, 'a command acts once, all at once', () => row);
    const isPersons = row.command_key.startsWith('key-');
    promise(!isPersons || replies.has(row.command_key), 'events and the answer are kept together', () => row);
  }
  for (const entry of ledger.entries) entryHolds(entry, rows, replies, chronicles);
};

const entryHolds = (
  entry: Entry,
  rows: ReadonlyMap<string, KeyRow>,
  replies: ReadonlyMap<string, string>,
  chronicles: ReadonlyMap<string, Chronicle>,
): void => {
  const { intent, reply } = entry;
  const key = intent.commandKey;
  if (key === undefined || reply === undefined || isStoreFault(reply) || isQuestion(entry)) return;
  if (!reply.ok && reply.code === 'key_reused') return;
  const seen = () => ({ key, asked: intent.asked, reply, row: rows.get(key), kept: replies.get(key) });
  promise(replies.get(key) === JSON.stringify(reply), 'an answer that was given is kept', seen);
  const events = rows.get(key)?.events ?? 0;
  if (!reply.ok) promise(events === 0, 'what was refused changed nothing', seen);
  else acknowledgedHolds(entry, reply, rows.get(key), chronicles, seen);
};

const acknowledgedHolds = (
  entry: Entry,
  reply: Extract<Reply, { ok: true }>,
  row: KeyRow | undefined,
  chronicles: ReadonlyMap<string, Chronicle>,
  seen: () => unknown,
): void => {
  const events = row?.events ?? 0;
  entry.eventsWhenAnswered ??= events;
  promise(events === entry.eventsWhenAnswered, 'what was acknowledged stays as it was', seen);
  promise(events > 0 || reply.text.endsWith(TEXTS.replies.unchanged), 'what was acknowledged is in the log', seen);
  const { expects } = entry;
  if (expects === undefined || events === 0) return;
  const chronicle = chronicles.get(reply.incident ?? '');
  const written = chronicle?.events.slice((row?.first ?? 1) - 1, row?.last ?? 0) ?? [];
  promise(
    written.some(({ event }) => expects(event)),
    'the log says what was said',
    seen,
  );
};

/** Looking changes nothing, so nothing of it is kept. */
export const isQuestion = ({ intent: { asked } }: Entry): boolean =>
  asked.kind === 'text' && /^\/bcp (状況|記録|ヘルプ|連絡状況)/.test(asked.text);
