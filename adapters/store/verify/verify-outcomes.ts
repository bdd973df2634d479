// Are the outcomes of commands those that were kept, in their order? A reply that somebody made up, changed or took out
// breaks the chain though its command left no events.
import { CHAIN_START, outcomeHash, outcomeLink } from '../event-chain.ts';
import type { CommandRow, CommandsHeadRow } from '../schema.ts';
import { brokenChain, type ChainVerdict, chainVerdict } from './verify-chain.ts';

/** Command keys whose row is no longer what its seal was made of. */
export const brokenOutcomes = (rows: readonly CommandRow[]): readonly string[] =>
  rows.filter((row) => outcomeHash(row) !== row.hash).map((row) => row.command_key);

type Chained = CommandRow & { readonly seq: number; readonly link: string };

const isChained = (row: CommandRow): row is Chained => row.seq !== null && row.link !== null;

/** Rows that were never kept by the program. */
export const unchainedOutcomes = (rows: readonly CommandRow[]): readonly string[] =>
  rows.filter((row) => !isChained(row)).map((row) => `commands ${row.command_key}`);

export const outcomesVerdict = (
  kept: readonly CommandRow[],
  head: Pick<CommandsHeadRow, 'seq' | 'link'> | undefined,
): ChainVerdict => {
  const chained = kept.filter(isChained).sort((one, other) => one.seq - other.seq);
  const rows = chained.map(({ seq, link, hash: seal }, index) => {
    const prev = chained[index - 1]?.link ?? CHAIN_START;
    return { seq, prev, seal, hash: link };
  });
  return chainVerdict(rows, brokenChain(rows, outcomeLink, head && { seq: head.seq, hash: head.link }));
};
