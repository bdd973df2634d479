// Sample incidents, events and posts for the store's tests: only what the store itself looks at.
import type {
  CommandOutcome,
  DirectoryBatch,
  EventBatch,
  NewIncident,
  Store,
  WantedDelivery,
} from '../../src/ports/store.ts';
import { type Instant, instantAt, type LocalDate, type WallTime } from '../../src/time.ts';

export const NOON: Instant = instantAt('2026-11-24' as LocalDate, '12:00' as WallTime);

export const newIncident = (id: string, changes: Partial<NewIncident> = {}): NewIncident => ({
  id,
  scenario: 'iaas-down',
  drill: false,
  declaredAt: NOON,
  planHash: 'plan-hash',
  ...changes,
});

type Entry = EventBatch['events'][number];

export const answer = (section: string, note?: string): Entry => ({
  event: {
    type: 'AnswerRecorded',
    system: `${section}-system`,
    section,
    state: 'running',
    ...(note === undefined ? {} : { note }),
    means: 'slack',
    saidAt: NOON,
    late: false,
    round: 1,
    noChange: false,
  },
  what: `${section} が回答`,
});

export const batch = (changes: Partial<EventBatch>): EventBatch => ({
  incident: '2026-001',
  expectedSeq: 0,
  commandKey: 'key-1',
  at: NOON,
  actor: { platform: 'slack', id: 'U1', section: 'tax', label: '税務課' },
  events: [answer('tax')],
  ...changes,
});

type DirectoryEntry = DirectoryBatch['events'][number];
type Told<Type extends string> = Extract<DirectoryEntry['event'], { readonly type: Type }>;

const targetOf = (name: string): Told<'ConversationLinked'>['target'] =>
  name === 'ops' || name === 'all' || name === 'council' ? { to: name } : { to: 'section', section: name };

export const linked = (target: string, conversation: string, platform = 'slack'): DirectoryEntry => ({
  event: { type: 'ConversationLinked', target: targetOf(target), place: { platform, conversation } },
  what: `${target} を ${conversation} に`,
});

export const unlinked = (target: string, conversation: string, platform = 'slack'): DirectoryEntry => ({
  event: { type: 'ConversationUnlinked', target: targetOf(target), place: { platform, conversation } },
  what: `${target} を解除`,
});

type Duty = Told<'PersonAdded'>['duty'];

export const added = (id: string, duty: Duty, term: Told<'PersonAdded'>['term'] = {}): DirectoryEntry => ({
  event: { type: 'PersonAdded', person: { platform: 'slack', id }, duty, term },
  what: `${id} を登録`,
});

export const removed = (id: string, duty: Duty): DirectoryEntry => ({
  event: { type: 'PersonRemoved', person: { platform: 'slack', id }, duty },
  what: `${id} を抹消`,
});

export const directoryBatch = (changes: Partial<DirectoryBatch>): DirectoryBatch => ({
  expectedSeq: 0,
  commandKey: 'key-1',
  at: NOON,
  actor: { platform: 'slack', id: 'U1', role: 'head', label: '情報政策課長' },
  events: [linked('tax', 'C1')],
  ...changes,
});

export const outcome = (commandKey: string): CommandOutcome => ({
  commandKey,
  fingerprint: 'asked',
  at: NOON,
  incident: '2026-001',
  reply: '{"ok":true}',
});

export const wanted = (postKey: string, changes: Partial<WantedDelivery> = {}): WantedDelivery => {
  const hash = changes.hash ?? `${postKey} v1`;
  return {
    postKey,
    kind: 'board',
    life: 'living',
    platform: 'slack',
    conversation: 'C1',
    card: { title: hash, tone: 'alert', blocks: [] },
    hash,
    pinned: false,
    at: NOON,
    ...changes,
  };
};

/** Opens incident 2026-001 in it. */
export const openedStore = (store: Store): Promise<void> =>
  store.transaction((tx) => tx.openIncident(newIncident('2026-001')));
