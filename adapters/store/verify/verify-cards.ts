// Does each card still say what was to be shown? A delivery names the hash of its card; the console keeps a copy.
import { hash } from 'node:crypto';
import type { RowOf } from '../queries/define-queries.ts';
import type { Session } from '../session.ts';

/** `incident post platform conversation` of each delivery whose card, or whose copy on the console, was changed. */
export const changedCards = async (read: Session): Promise<readonly string[]> => {
  const waiting = (await read.all('cards', {})).filter((row) => !fits(row.card, row.hash));
  const shown = (await read.all('shownOnConsole', {})).filter((row) => !fits(row.shown_card, row.hash));
  return [...new Set([...waiting, ...shown].map(nameOf))];
};

const fits = (card: string, name: string): boolean => !isSha256(name) || hash('sha256', card, 'hex') === name;

/** Another kind of hash cannot be recomputed here. */
const isSha256 = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

const nameOf = (row: Omit<RowOf<'cards'>, 'card' | 'hash'>): string =>
  `${row.incident} ${row.post_key} ${row.platform} ${row.conversation}`;
