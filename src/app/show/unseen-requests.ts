// Which sections have not seen what they are asked, as far as the deliveries tell: read once at a start, when what is not
// shown is so because the program was down, and again when a showing that was in doubt is settled.
import type { Unseen } from '../../incident/confirmation/states.ts';
import { decide } from '../../incident/decide.ts';
import type { Actor, IncidentId } from '../../incident/event.ts';
import type { Incident } from '../../incident/incident.ts';
import { isRefusal } from '../../incident/refusal.ts';
import type { SectionId } from '../../plan/plan.ts';
import type { Messenger } from '../../ports/messenger.ts';
import type { Delivery, IncidentHead, Settlement, StoreTransaction } from '../../ports/store.ts';
import { confirmationKey } from '../../posts/confirmation/confirmation-request.ts';
import { sectionOfKey } from '../../posts/post.ts';
import { orSkipped } from '../or-skipped.ts';
import { recordEvents } from '../record-events.ts';
import type { Delivering } from './delivering.ts';

export type UnseenRequests = ReadonlyMap<IncidentId, Unseen>;

/** Of every open incident. */
export const unseenRequests = async (delivering: Delivering): Promise<UnseenRequests> => {
  const { store, logger } = delivering;
  const found = new Map<IncidentId, Unseen>();
  for (const head of await store.read.openIncidents()) {
    const unseen = await orSkipped(head.id, logger, undefined, () => unseenIn(head, delivering));
    if (unseen !== undefined && unseen.size > 0) found.set(head.id, unseen);
  }
  return found;
};

const unseenIn = async (
  head: IncidentHead,
  { store: { read }, recording, messengers }: Delivering,
): Promise<Unseen> => {
  const incident = await recording.states.at(read, head);
  const posts = Map.groupBy(await read.deliveries(head.id), ({ postKey }) => postKey);
  const unplanned = new Set(
    (await read.events(head.id, head.plannedSeq)).flatMap(({ event }) =>
      event.type === 'ConfirmationAsked' ? [event.round] : [],
    ),
  );
  const found = new Map<SectionId, 'never' | 'in_doubt'>();
  for (const [id, { round }] of incident.sections) {
    if (round === undefined) continue;
    const rows = posts.get(confirmationKey(round.no, id)) ?? [];
    // Without a row, and yet compared, the rows are lost: it was shown once.
    const seen = rows.length === 0 && unplanned.has(round.no) ? 'never' : seenBy(whereSought(rows, messengers));
    if (seen !== 'known') found.set(id, seen);
  }
  return found;
};

/** People look into their chat, if they have one; otherwise wherever else it is shown. */
const whereSought = (rows: readonly Delivery[], messengers: readonly Messenger[]): readonly Delivery[] => {
  const chats = new Set(messengers.filter(({ linked }) => linked).map(({ platform }) => platform));
  const inChats = rows.filter(({ platform }) => chats.has(platform));
  return inChats.length > 0 ? inChats : rows;
};

/** What was tried and failed is known, too: somebody has to call them, and the board says so. */
const seenBy = (rows: readonly Delivery[]): 'known' | 'never' | 'in_doubt' => {
  if (rows.length === 0 || rows.some(({ ref }) => ref !== undefined)) return 'known';
  if (rows.some(({ state, uncertain }) => uncertain || state === 'sending')) return 'in_doubt';
  return rows.every(({ state, attempts }) => state === 'pending' && attempts === 0) ? 'never' : 'known';
};

/** Shown now, and no try before it had done so: whoever had nothing else to see is asked from now. Whether the log grew. */
export const noteRequestShown = async (
  tx: StoreTransaction,
  delivery: Delivery,
  { state, ref }: Settlement,
  { clock, recording, messengers }: Delivering,
): Promise<boolean> => {
  const { kind, uncertain, incident: id, postKey } = delivery;
  const section = sectionOfKey(postKey);
  const isFirst = kind === 'confirmation' && uncertain && delivery.ref === undefined && state === 'shown';
  if (!isFirst || ref === undefined || section === undefined) return false;
  // As it was before this settlement.
  const rows = (await tx.deliveries(id))
    .filter((one) => one.postKey === postKey)
    .map((one) => (one.id === delivery.id ? delivery : one));
  const sought = whereSought(rows, messengers);
  if (!sought.some((one) => one.id === delivery.id) || seenBy(sought) !== 'in_doubt') return false;
  const head = await tx.incident(id);
  if (head === undefined) return false;
  const incident = await recording.states.at(tx, head);
  if (!isPresentRequest(incident, postKey)) return false;
  const actor: Actor = { platform: 'delivery', id: 'delivery', label: recording.texts.words.delivery };
  const now = clock.now();
  const decision = decide(incident, { type: 'note_request_shown', section }, { now, actor });
  if (isRefusal(decision) || decision.events.length === 0) return false;
  await recordEvents(tx, decision, { seq: head.seq, commandKey: `shown:${id}:${head.seq}`, actor, now }, recording);
  return true;
};

/** Of the round that stands. */
export const isPresentRequest = ({ sections }: Incident, postKey: string): boolean => {
  const section = sectionOfKey(postKey);
  const round = section === undefined ? undefined : sections.get(section)?.round;
  return section !== undefined && round !== undefined && confirmationKey(round.no, section) === postKey;
};
