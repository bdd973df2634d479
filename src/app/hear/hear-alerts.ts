// 監視からの通知 (計画 個別5(1)): kept in the log of links and people, shown as one living post for each group, noted in an open incident of that
// platform, and proposed for a declaration. Nothing is declared by itself.
import { createHash, randomUUID } from 'node:crypto';
import { type AlertEvent, type AlertGroup, episodeNow } from '../../directory/alert.ts';
import { decide } from '../../incident/decide.ts';
import { isRefusal } from '../../incident/refusal.ts';
import { findSystem, isAffectedBy } from '../../plan/find-in-plan.ts';
import type { Plan, SystemId } from '../../plan/plan.ts';
import type { AlertDesk, AlertsTaken, AlertsTold } from '../../ports/alert-desk.ts';
import type { IncidentHead, StoreTransaction } from '../../ports/store.ts';
import { directoryLine } from '../../posts/directory/directory-words.ts';
import { situationOf } from '../../posts/house/alert-post.ts';
import { vocabulary } from '../../posts/vocabulary.ts';
import { present } from '../../present.ts';
import type { Instant } from '../../time.ts';
import { recordEvents } from '../record-events.ts';
import type { Handling } from './handling.ts';

export const alertDesk = (handling: Handling, wake: () => void): AlertDesk => ({
  hear: async (told) => {
    const taken = await handling.store.transaction((tx) => take(tx, told, handling));
    if (taken === 'again') return taken;
    if (taken.incident !== undefined) handling.states.settle(taken.incident);
    wake();
    return taken;
  },
});

const take = async (tx: StoreTransaction, told: AlertsTold, handling: Handling): Promise<AlertsTaken | 'again'> => {
  const { clock, directories, plan, newestPlan = () => plan, texts } = handling;
  const once = told.once === undefined ? undefined : `alert:${told.once}`;
  if (once !== undefined && (await tx.outcome(once)) !== undefined) return 'again';
  const now = clock.now();
  const directory = await directories.within(tx);
  const group = shortOf(`${told.source} ${told.group}`);
  const systems = systemsOf(told, newestPlan());
  const events: AlertEvent[] = [];
  let taken: AlertsTaken = { accepted: told.alerts.length, group };
  if (told.backup !== undefined) {
    events.push({ type: 'BackupHeard', source: told.source, systems, ...told.backup });
  }
  // A backup that went well is nothing to look at.
  if (told.backup?.result !== 'ok') {
    const before = directory.monitored.groups.get(group);
    const scenario = told.backup === undefined ? scenarioFor(told, systems, newestPlan()) : undefined;
    const episode = episodeNow(before, now);
    const heard = { group, source: told.source, episode, title: told.title, heard: told.alerts, systems };
    const event = { type: 'AlertHeard', ...heard, ...present({ whole: told.whole, scenario }) } as const;
    const incident = await noteIn(
      tx,
      { told, scenario, systems, begins: before?.episode !== episode, before },
      handling,
    );
    events.push({ ...event, ...present({ incident }) });
    const situation = situationOf(told, vocabulary(newestPlan(), texts));
    const proposal = scenario === undefined || incident !== undefined ? undefined : { scenario, situation };
    taken = { ...taken, ...present({ proposal, incident }) };
  }
  const words = vocabulary(newestPlan(), texts);
  const actor = { platform: 'alert', id: told.source, label: texts.alerts.actor(told.source) };
  await tx.appendDirectory({
    expectedSeq: directory.seq,
    commandKey: once ?? `alert:${randomUUID()}`,
    at: now,
    actor,
    events: events.map((event) => ({ event, what: directoryLine(event, words) })),
  });
  if (once !== undefined) await tx.saveOutcome({ commandKey: once, fingerprint: 'alert', at: now, reply: '{}' });
  return taken;
};

const shortOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

const systemsOf = ({ systems }: AlertsTold, plan: Plan): readonly SystemId[] => [
  ...new Set(
    systems.flatMap((given) => {
      const found = findSystem(plan, given);
      return 'found' in found ? [found.found.id] : [];
    }),
  ),
];

/** As the source says; else the one that affects most of its systems; else what can be declared first. */
const scenarioFor = ({ scenario }: AlertsTold, systems: readonly SystemId[], plan: Plan): string | undefined => {
  const active = plan.scenarios.filter((one) => one.active);
  const said = active.find(({ id }) => id === scenario);
  if (said !== undefined) return said.id;
  const reach = (one: (typeof active)[number]): number => systems.filter((id) => isAffectedBy(one, id)).length;
  return active.toSorted((a, b) => reach(b) - reach(a))[0]?.id;
};

interface Noting {
  readonly told: AlertsTold;
  readonly scenario: string | undefined;
  readonly systems: readonly SystemId[];
  readonly begins: boolean;
  readonly before: AlertGroup | undefined;
}

/** Once when it begins and once when it is over: a storm is no chronology. Returns the incident it belongs to. */
const noteIn = async (
  tx: StoreTransaction,
  { told, scenario, systems, begins, before }: Noting,
  handling: Handling,
): Promise<string | undefined> => {
  const open = (await tx.openIncidents()).filter(({ drill }) => !drill);
  const head = open.find((one) => one.scenario === scenario) ?? (await affectedOne(tx, open, systems, handling));
  if (head === undefined) return undefined;
  const left = told.whole?.firing ?? stillFiring(told, begins ? undefined : before);
  const { alerts: say } = handling.texts;
  if (begins || before?.incident !== head.id) await note(tx, head, say.noted(told.source, told.title), told, handling);
  else if (left === 0) await note(tx, head, say.notedOver(told.source, told.title), told, handling);
  return head.id;
};

const stillFiring = ({ alerts }: AlertsTold, before: AlertGroup | undefined): number => {
  const ids = new Set(before?.firing.keys());
  for (const { id, state } of alerts) {
    if (state === 'firing') ids.add(id);
    else ids.delete(id);
  }
  return ids.size;
};

const affectedOne = async (
  tx: StoreTransaction,
  open: readonly IncidentHead[],
  systems: readonly SystemId[],
  { states }: Handling,
): Promise<IncidentHead | undefined> => {
  for (const head of open) {
    const { plan, scenario } = await states.at(tx, head);
    const declared = plan.scenarios.find(({ id }) => id === scenario);
    if (declared !== undefined && systems.some((id) => isAffectedBy(declared, id))) return head;
  }
  return undefined;
};

const note = async (
  tx: StoreTransaction,
  head: IncidentHead,
  text: string,
  { source }: AlertsTold,
  { clock, states, texts }: Handling,
): Promise<void> => {
  const now: Instant = clock.now();
  const actor = { platform: 'alert', id: source, label: texts.alerts.actor(source) };
  const decision = decide(await states.at(tx, head), { type: 'note', text }, { now, actor });
  if (isRefusal(decision) || decision.events.length === 0) return;
  const commandKey = `alert:${head.id}:${head.seq}`;
  await recordEvents(tx, decision, { seq: head.seq, commandKey, actor, now }, { states, texts });
};
