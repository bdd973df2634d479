// What monitoring told (計画 個別5(1)): one entry for each group of alerts, however often it is repeated. An episode ends when everything of it
// is resolved, or when nothing was heard for a day; what comes after is a new one. And what a backup's job told of its result.
import type { ScenarioId, SystemId } from '../plan/plan.ts';
import { present } from '../present.ts';
import { type Instant, minutesBetween } from '../time.ts';

export interface HeardAlert {
  /** The source's own id of it. */
  readonly id: string;
  readonly state: 'firing' | 'resolved';
  readonly text: string;
  /** By the source's clock. */
  readonly at: Instant;
  readonly severity?: string;
}

export type AlertEvent =
  | {
      readonly type: 'AlertHeard';
      /** Short, of the source and its own name of the group. */
      readonly group: string;
      readonly source: string;
      /** 1, 2, 3 …: of that group. */
      readonly episode: number;
      readonly title: string;
      /** Some of what was sent; `firing` counts all of it that is firing. */
      readonly heard: readonly HeardAlert[];
      /** The sender always tells of the whole group: what it leaves out is over. Otherwise how many are firing is counted here. */
      readonly whole?: { readonly firing: number };
      readonly systems: readonly SystemId[];
      /** What might be declared; only a person does. */
      readonly scenario?: ScenarioId;
      /** In whose chronology it was noted. */
      readonly incident?: string;
    }
  | {
      readonly type: 'BackupHeard';
      readonly source: string;
      readonly systems: readonly SystemId[];
      readonly result: 'ok' | 'failed';
      readonly at: Instant;
    };

export interface AlertGroup {
  readonly group: string;
  readonly source: string;
  readonly episode: number;
  readonly title: string;
  /** What is firing, as far as it is kept, oldest first. */
  readonly firing: ReadonlyMap<string, HeardAlert>;
  readonly count: number;
  readonly systems: readonly SystemId[];
  readonly scenario?: ScenarioId;
  readonly incident?: string;
  readonly firstAt: Instant;
  /** When it was last heard of, by the clock here. */
  readonly heardAt: Instant;
  readonly times: number;
  readonly resolvedAt?: Instant;
}

export interface BackupResult {
  readonly at: Instant;
  readonly source: string;
}

export interface Monitored {
  readonly groups: ReadonlyMap<string, AlertGroup>;
  /** The newest of each kind, by system. */
  readonly goodBackups: ReadonlyMap<SystemId, BackupResult>;
  readonly failedBackups: ReadonlyMap<SystemId, BackupResult>;
}

export const NOTHING_MONITORED: Monitored = { groups: new Map(), goodBackups: new Map(), failedBackups: new Map() };

const TYPES: Readonly<Record<AlertEvent['type'], true>> = { AlertHeard: true, BackupHeard: true };

export const isAlertEvent = (event: { readonly type: string }): event is AlertEvent => Object.hasOwn(TYPES, event.type);

/** As many as are kept by name; the rest is counted. */
const MOST_KEPT = 2000;
const EPISODE_MINUTES = 24 * 60;

export const evolveMonitored = (monitored: Monitored, event: AlertEvent, at: Instant): Monitored => {
  if (event.type === 'BackupHeard') {
    const kind = event.result === 'ok' ? 'goodBackups' : 'failedBackups';
    const results = new Map(monitored[kind]);
    for (const system of event.systems) {
      if (event.at >= (results.get(system)?.at ?? '')) results.set(system, { at: event.at, source: event.source });
    }
    return { ...monitored, [kind]: results };
  }
  const before = monitored.groups.get(event.group);
  const group = evolveGroup(before?.episode === event.episode ? before : undefined, event, at);
  return { ...monitored, groups: new Map([...monitored.groups, [event.group, group]]) };
};

type Heard = Extract<AlertEvent, { type: 'AlertHeard' }>;

const evolveGroup = (before: AlertGroup | undefined, event: Heard, at: Instant): AlertGroup => {
  const firing = new Map(event.whole === undefined ? before?.firing : []);
  for (const alert of event.heard) {
    if (alert.state === 'resolved') firing.delete(alert.id);
    else if (firing.size < MOST_KEPT || firing.has(alert.id)) firing.set(alert.id, alert);
  }
  const { group, source, episode, title } = event;
  const count = event.whole?.firing ?? firing.size;
  return {
    group,
    source,
    episode,
    title,
    firing,
    count,
    systems: [...new Set([...(before?.systems ?? []), ...event.systems])],
    ...present({ scenario: event.scenario ?? before?.scenario, incident: event.incident ?? before?.incident }),
    firstAt: before?.firstAt ?? at,
    heardAt: at,
    times: (before?.times ?? 0) + 1,
    ...(count === 0 ? { resolvedAt: at } : {}),
  };
};

/** What the next alert of that group belongs to. */
export const episodeNow = (group: AlertGroup | undefined, now: Instant): number => {
  if (group === undefined) return 1;
  const isOver = group.resolvedAt !== undefined || minutesBetween(group.heardAt, now) > EPISODE_MINUTES;
  return isOver ? group.episode + 1 : group.episode;
};

/** Whether somebody should still look at it. */
export const isPresentAlert = ({ resolvedAt, heardAt }: AlertGroup, now: Instant): boolean =>
  resolvedAt === undefined && minutesBetween(heardAt, now) <= EPISODE_MINUTES;
