// The hash chains of an incident's events, of the directory's and of the outcomes of commands, each with its seal.
import { hash } from 'node:crypto';
import type { CommandRow, DirectoryEventRow, EventRow } from './schema.ts';

/** The `prev` of a chain's first event. */
export const CHAIN_START = '0'.repeat(64);

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** A file of a former version has no `real_at`. */
type HashedRow = Omit<EventRow, 'hash' | 'real_at'> & Partial<Pick<EventRow, 'real_at'>>;

/**
 * The hash of one row of `events`: lower-case hex of the SHA-256 of a UTF-8 text, which is the JSON array, without
 * spaces, of every other stored column as it stands in the table:
 *
 *     [prev, incident, seq, at, type, body, actor, what, command_key]
 *
 * In a drill with a clock of its own `real_at` follows as the last element; elsewhere it is null and left out, so that rows
 * from before there was such a column keep their hash.
 *
 * `seq` is a number, the rest are strings (`body` and `actor` too: their stored text, not their meaning). Characters
 * outside ASCII stand as they are; `"`, `\` and control characters are escaped the short way. `prev` is the previous
 * row's `hash`, and 64 zeros for seq 1. SQLite gives the same text, so that any tool can check a row:
 *
 *     select json_array(prev, incident, seq, at, type, body, actor, what, command_key), hash from events;
 *
 * as does Python's `json.dumps([…], ensure_ascii=False, separators=(',', ':'))`.
 */
export const eventHash = (row: HashedRow): string => {
  const { prev, incident, seq, at, type, body, actor, what, command_key, real_at = null } = row;
  const columns = [prev, incident, seq, at, type, body, actor, what, command_key];
  return sha256(JSON.stringify(real_at === null ? columns : [...columns, real_at]));
};

/**
 * The same for a row of `directory_events`, with the word `directory` where an incident's id stands, so that no row of
 * one chain fits into another:
 *
 *     select json_array(prev, 'directory', seq, at, type, body, actor, what, command_key), hash from directory_events;
 */
export const directoryEventHash = (row: Omit<DirectoryEventRow, 'hash'>): string =>
  eventHash({ ...row, incident: 'directory' });

/** The same over `[command_key, fingerprint, at, incident, reply]` of a row of `commands`; `incident` may be null. */
export const outcomeHash = (row: Omit<CommandRow, 'hash' | 'seq' | 'link'>): string =>
  sha256(JSON.stringify([row.command_key, row.fingerprint, row.at, row.incident, row.reply]));

/**
 * The `link` of a row of `commands`: the same over `[the link before it, seq, hash]`, with 64 zeros before seq 1.
 * `commands_head` keeps the last one.
 */
export const outcomeLink = ({ prev, seq, seal }: { prev: string; seq: number; seal: string }): string =>
  sha256(JSON.stringify([prev, seq, seal]));

/** A plan is kept under the SHA-256 of its JSON text. */
export const planHash = (json: string): string => sha256(json);
