// The log of links and people: one chain for all incidents to come, appended to like an incident's.
import { readKept, readKeptText } from '../../src/ports/kept-json.ts';
import { type DirectoryBatch, type StoreReader, VersionConflict } from '../../src/ports/store.ts';
import { directoryEventHash } from './event-chain.ts';
import type { RowOf } from './queries/define-queries.ts';
import type { Session } from './session.ts';
import { jsonText, wellFormed } from './well-formed.ts';

type RecordedDirectoryEvent = Awaited<ReturnType<StoreReader['directoryEvents']>>[number];

export const directoryEventOf = (row: RowOf<'directoryAfter'>): RecordedDirectoryEvent => ({
  seq: row.seq,
  at: row.at,
  actor: readKept(row.actor),
  event: { type: row.type, ...readKept<object>(row.body) } as RecordedDirectoryEvent['event'],
  what: readKeptText(row.what),
});

export const appendDirectory = async (session: Session, batch: DirectoryBatch): Promise<number> => {
  const head = await session.one('directoryHead', {});
  if (!head) throw new Error('the log of links and people has lost its head');
  const conflict = (): VersionConflict =>
    new VersionConflict(`the log of links and people is at ${head.seq}, expected ${batch.expectedSeq}`);
  if (head.seq !== batch.expectedSeq) throw conflict();

  const actor = jsonText(batch.actor);
  let { seq, hash } = head;
  for (const { event, what } of batch.events) {
    const { type, ...body } = event;
    seq += 1;
    const row = wellFormed({
      seq,
      at: batch.at,
      type,
      body: jsonText(body),
      actor,
      what,
      command_key: batch.commandKey,
      prev: hash,
    });
    hash = directoryEventHash(row);
    await session.run('insertDirectoryEvent', { ...row, hash });
  }
  // The condition is repeated where it is written, as for an incident's head.
  if ((await session.run('advanceDirectory', { seq, hash, expected_seq: batch.expectedSeq })) === 0) throw conflict();
  return seq;
};
