// Is one hash chain as it was written, from its first event to the one that its head names?
import { present } from '../../../src/present.ts';
import { CHAIN_START } from '../event-chain.ts';

export type LogProblem =
  /** A column of that row differs from what was hashed. */
  | 'changed_row'
  /** A row is missing, doubled or out of order there. */
  | 'missing_row'
  /** The row does not follow from the one before it. */
  | 'broken_link'
  /** The head says that more events were written, or others. */
  | 'differs_from_head'
  /** There are events but no head, or the other way round. */
  | 'missing_head'
  /** The head says something else than the declaration or the closing event, or another time. */
  | 'changed_head'
  /** The numbers of a year have a gap: a whole incident is gone. */
  | 'missing_incident';

export interface ChainVerdict {
  readonly ok: boolean;
  readonly events: number;
  /** Hash of the last event. Printed, it shows later whether the newest events were cut off together with the head. */
  readonly tip?: string;
  /** The first event that is not as it was written, or the first that should be there and is not. */
  readonly brokenSeq?: number;
  readonly problem?: LogProblem;
}

export type Broken = Pick<Required<ChainVerdict>, 'brokenSeq' | 'problem'>;

interface ChainRow {
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
}

type ChainHead = Pick<ChainRow, 'seq' | 'hash'>;

export const chainVerdict = (rows: readonly ChainRow[], broken?: Broken): ChainVerdict => {
  const tip = rows.at(-1)?.hash;
  return { events: rows.length, ok: broken === undefined, ...present({ tip }), ...broken };
};

/** `rows` in the order of their `seq`. */
export const brokenChain = <Row extends ChainRow>(
  rows: readonly Row[],
  hashOf: (row: Row) => string,
  head: ChainHead | undefined,
): Broken | undefined => brokenRow(rows, hashOf) ?? brokenEnd(rows, head);

const brokenRow = <Row extends ChainRow>(rows: readonly Row[], hashOf: (row: Row) => string): Broken | undefined => {
  let prev = CHAIN_START;
  for (const [index, row] of rows.entries()) {
    const brokenSeq = index + 1;
    if (row.seq !== brokenSeq) return { brokenSeq, problem: 'missing_row' };
    if (hashOf(row) !== row.hash) return { brokenSeq, problem: 'changed_row' };
    if (row.prev !== prev) return { brokenSeq, problem: 'broken_link' };
    prev = row.hash;
  }
  return undefined;
};

const brokenEnd = (rows: readonly ChainRow[], head: ChainHead | undefined): Broken | undefined => {
  if (!head) return { brokenSeq: 1, problem: 'missing_head' };
  if (head.seq > rows.length) return { brokenSeq: rows.length + 1, problem: 'differs_from_head' };
  if (head.seq < rows.length) return { brokenSeq: head.seq + 1, problem: 'differs_from_head' };
  const tip = rows.at(-1)?.hash ?? CHAIN_START;
  return head.hash === tip ? undefined : { brokenSeq: head.seq, problem: 'differs_from_head' };
};
