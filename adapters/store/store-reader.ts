// Reading: rows of the database as the words of the program.
import { HOUSE } from '../../src/directory/house.ts';
import { readKept, readKeptText } from '../../src/ports/kept-json.ts';
import type { CommandOutcome, Delivery, IncidentHead, StoreReader } from '../../src/ports/store.ts';
import { accessReader } from './access-tables.ts';
import { withThreads } from './conversation-threads.ts';
import { directoryEventOf } from './directory-log.ts';
import type { CommandRow, DeliveryRow, EventRow, HeadRow } from './schema.ts';
import type { Session } from './session.ts';
import { furthestWait, longestRetried } from './waits.ts';

type RecordedEvent = Awaited<ReturnType<StoreReader['events']>>[number];

export const headOf = (row: HeadRow): IncidentHead => ({
  id: row.id,
  scenario: row.scenario,
  drill: row.drill === 1,
  status: row.status,
  declaredAt: row.declared_at,
  ...(row.closed_at === null ? {} : { closedAt: row.closed_at }),
  planHash: row.plan_hash,
  seq: row.seq,
  hash: row.hash,
  plannedSeq: row.planned_seq,
});

const eventOf = (row: Omit<EventRow, 'command_key' | 'prev' | 'hash'>): RecordedEvent => ({
  incident: row.incident,
  seq: row.seq,
  at: row.at,
  actor: readKept(row.actor),
  event: { type: row.type, ...readKept<object>(row.body) } as RecordedEvent['event'],
  what: readKeptText(row.what),
  ...(row.real_at === null ? {} : { realAt: row.real_at }),
});

const outcomeOf = (row: CommandRow): CommandOutcome => ({
  commandKey: row.command_key,
  fingerprint: row.fingerprint,
  at: row.at,
  ...(row.incident === null ? {} : { incident: row.incident }),
  reply: row.reply,
});

export const deliveryOf = (row: DeliveryRow): Delivery => ({
  id: row.id,
  incident: row.incident,
  postKey: row.post_key,
  kind: row.kind,
  life: row.life,
  platform: row.platform,
  conversation: row.conversation,
  card: readKept(row.card),
  hash: row.hash,
  pinned: row.pinned === 1,
  state: row.state,
  ...(row.shown_hash === null ? {} : { shownHash: row.shown_hash }),
  shownPinned: row.shown_pinned === 1,
  ...(row.ref === null ? {} : { ref: row.ref }),
  uncertain: row.uncertain === 1,
  wantedSince: row.wanted_since,
  attempts: row.attempts,
  dueAt: row.due_at,
  ...(row.last_error === null ? {} : { lastError: row.last_error }),
});

export const storeReader = (session: Session): StoreReader => ({
  access: accessReader(session),
  incidents: async () => (await session.all('heads', {})).map(headOf),
  openIncidents: async () => (await session.all('openHeads', {})).map(headOf),
  closedSince: async (since) => (await session.all('headsClosedSince', { since })).map(headOf),
  incident: async (id) => {
    const row = id === HOUSE ? undefined : await session.one('head', { id });
    return row && headOf(row);
  },
  events: async (id, afterSeq) => (await session.all('eventsAfter', { id, seq: afterSeq })).map(eventOf),
  plan: async (hash) => (await session.one('plan', { hash }))?.json,
  outcome: async (commandKey) => {
    const row = await session.one('outcome', { command_key: commandKey });
    return row && outcomeOf(row);
  },
  deliveries: async (id) => (await session.all('deliveriesOf', { id })).map(deliveryOf),
  placesOf: async (incident, postKey, platform) =>
    (await session.all('placesOf', { incident, post_key: postKey, platform })).map((row) => row.conversation),
  shownAs: async (place, ref) => {
    const row = await session.one('shownAs', { ...withThreads(place), ref });
    return row && { incident: row.incident, postKey: row.post_key };
  },
  pinsShown: async (platform) =>
    (await session.all('pinsShown', { platform })).flatMap(({ conversation, ref }) =>
      ref === null ? [] : [{ conversation, ref }],
    ),
  directoryHash: async (seq) => (await session.one('directoryHash', { seq }))?.hash,
  directoryEvents: async (afterSeq) => (await session.all('directoryAfter', { seq: afterSeq })).map(directoryEventOf),
  countDeliveries: async (id, state) => Number((await session.one('countDeliveries', { id, state }))?.count ?? 0),
  nextDeliveryDue: async (now) => {
    const times = now === undefined ? { now: null, far: null } : { now, far: furthestWait(now) };
    const closedSince = now === undefined ? null : longestRetried(now);
    const found = [
      (await session.one('nextClaimable', times))?.at,
      (await session.one('nextDecoration', { ...times, closed_since: closedSince }))?.at,
    ];
    return found.flatMap((at) => at ?? []).sort()[0];
  },
});
