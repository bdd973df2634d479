// The first outcome of every command: sealed by itself, and chained to the one before it.
import { type CommandOutcome, DuplicateCommand } from '../../src/ports/store.ts';
import { outcomeHash, outcomeLink } from './event-chain.ts';
import type { Session } from './session.ts';
import { wellFormed } from './well-formed.ts';

export const saveOutcome = async (session: Session, outcome: CommandOutcome): Promise<void> => {
  const head = await session.one('outcomesHead', {});
  if (!head) throw new Error('the outcomes of commands have lost their head');
  const row = wellFormed({
    command_key: outcome.commandKey,
    fingerprint: outcome.fingerprint,
    at: outcome.at,
    incident: outcome.incident ?? null,
    reply: outcome.reply,
  });
  const hash = outcomeHash(row);
  const seq = head.seq + 1;
  const link = outcomeLink({ prev: head.link, seq, seal: hash });
  const saved = await session.run('insertOutcome', { ...row, hash, seq, link });
  if (saved === 0) throw new DuplicateCommand(`${outcome.commandKey} has an outcome already`);
  await session.run('advanceOutcomes', { seq, link });
};
