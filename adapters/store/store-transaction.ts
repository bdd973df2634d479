// Writing: incidents, their log, plans and the first outcome of every command.
import { HOUSE } from '../../src/directory/house.ts';
import { type EventBatch, type IncidentHead, type StoreTransaction, VersionConflict } from '../../src/ports/store.ts';
import { accessWriter } from './access-tables.ts';
import { claimDecorations, settleDecoration } from './decorations.ts';
import { claim, releaseLeases, settle, unpark } from './delivery-queue.ts';
import { appendDirectory } from './directory-log.ts';
import { CHAIN_START, eventHash } from './event-chain.ts';
import { saveOutcome } from './outcome-log.ts';
import { flag } from './schema.ts';
import type { Session } from './session.ts';
import { showAgain } from './show-again.ts';
import { headOf, storeReader } from './store-reader.ts';
import { unpin, want } from './wanted-posts.ts';
import { jsonText, wellFormed } from './well-formed.ts';

/** Drills share the numbers; after 999 they simply get longer. */
const nextIncidentId = async (session: Session, year: string): Promise<string> => {
  // '.' is the character after '-': all ids of the year lie between.
  const last = await session.one('lastIncidentId', { from: `${year}-`, before: `${year}.` });
  const number = last === undefined ? 1 : Number(last.id.slice(year.length + 1)) + 1;
  return `${year}-${String(number).padStart(3, '0')}`;
};

const append = async (session: Session, batch: EventBatch): Promise<IncidentHead> => {
  const head = await session.one('head', { id: batch.incident });
  if (!head) throw new Error(`incident ${batch.incident} was not opened`);
  const conflict = (): VersionConflict =>
    new VersionConflict(`${batch.incident} is at ${head.seq}, expected ${batch.expectedSeq}`);
  if (head.seq !== batch.expectedSeq) throw conflict();

  const actor = jsonText(batch.actor);
  let { seq, hash } = head;
  for (const { event, what } of batch.events) {
    const { type, ...body } = event;
    seq += 1;
    const row = wellFormed({
      incident: batch.incident,
      seq,
      at: batch.at,
      type,
      body: jsonText(body),
      actor,
      what,
      command_key: batch.commandKey,
      prev: hash,
      real_at: batch.realAt ?? null,
    });
    hash = eventHash(row);
    await session.run('insertEvent', { ...row, hash });
  }

  const closed = batch.closedAt === undefined ? {} : { status: 'closed' as const, closed_at: batch.closedAt };
  const next = { ...head, seq, hash, ...closed };
  // The condition is repeated where it is written: elsewhere than on SQLite another writer may have come between.
  if ((await session.run('advanceHead', { ...next, expected_seq: batch.expectedSeq })) === 0) throw conflict();
  return headOf(next);
};

export const storeTransaction = (session: Session): StoreTransaction => ({
  ...storeReader(session),
  access: accessWriter(session),
  nextIncidentId: (year) => nextIncidentId(session, year),
  openIncident: async (head) => {
    await session.run('insertHead', {
      id: head.id,
      scenario: head.scenario,
      drill: flag(head.drill),
      status: 'open',
      declared_at: head.declaredAt,
      closed_at: null,
      plan_hash: head.planHash,
      seq: 0,
      hash: CHAIN_START,
      planned_seq: 0,
    });
  },
  append: (batch) => append(session, batch),
  savePlan: async (hash, json) => {
    await session.run('insertPlan', { hash, json });
  },
  saveOutcome: (outcome) => saveOutcome(session, outcome),
  housePlanned: async () => (await session.one('head', { id: HOUSE }))?.planned_seq ?? 0,
  incidentsToPlan: async () => (await session.all('headsToPlan', {})).map(headOf),
  want: (id, plannedSeq, posts) => want(session, id, plannedSeq, posts),
  unpin: async (id, postKeys, at) => {
    for (const key of postKeys) await unpin(session, id, key, at);
  },
  claim: (request) => claim(session, request),
  settle: (id, owner, settlement) => settle(session, id, owner, settlement),
  claimDecorations: (request) => claimDecorations(session, request),
  settleDecoration: (decoration, owner, settlement) => settleDecoration(session, decoration, owner, settlement),
  releaseLeases: () => releaseLeases(session),
  showAgain: (place, now, what) => showAgain(session, place, now, what),
  appendDirectory: (batch) => appendDirectory(session, batch),
  unpark: (now, of) => unpark(session, now, of),
});
