// A drill with the real store in memory, the ward's plan with a script of the test's own, and a clock that the test turns.
import { openStore } from '../../../adapters/store/open-store.ts';
import { directories } from '../../../src/app/directories.ts';
import { handleIntent } from '../../../src/app/hear/handle-intent.ts';
import type { Handling } from '../../../src/app/hear/handling.ts';
import { incidentStates } from '../../../src/app/incident-states.ts';
import { openViews } from '../../../src/app/open-views.ts';
import { runClock } from '../../../src/app/show/run-clock.ts';
import type { RecordedEvent } from '../../../src/incident/event.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { DrillScript } from '../../../src/plan/plan-drills.ts';
import { planHash } from '../../../src/plan/read/load-plan.ts';
import { planJson } from '../../../src/plan/read/plan-json.ts';
import type { Reply } from '../../../src/ports/desk.ts';
import type { DrillView } from '../../../src/ports/drill-view.ts';
import type { Store } from '../../../src/ports/store.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { epochMs, type Instant, instantFromEpochMs } from '../../../src/time.ts';
import { MANAGER, on, ward } from '../../incident/given-when-then.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** A morning in which the script plays most of what happens. */
export const MORNING = DrillScript.parse({
  id: 'morning',
  name: '朝の訓練',
  nameEn: 'A morning',
  scenario: 'iaas-down',
  date: '2019-12-04',
  begins: '07:45',
  alarm: { at: '07:40', text: '警報を発した。' },
  ends: { at: '10:00' },
  injects: [
    { no: 1, at: '07:50', from: '提供事業者', to: ['operators'], means: 'bot', text: '調査中。' },
    {
      no: 2,
      at: '08:00',
      from: '税務課',
      to: ['taxation'],
      means: 'card',
      text: '起動しない。',
      played: [{ as: 'taxation', command: '回答 全て 停止' }],
      expects: [{ whom: 'taxation', does: 'answered', within: 30 }],
    },
    {
      no: 3,
      at: '09:30',
      after: { inject: 2, minutes: 10 },
      from: '提供事業者',
      to: ['info-systems-manager'],
      means: 'telephone',
      text: '復旧は困難。',
      played: [{ as: 'info-systems-staff', command: '更新 原因 ストレージの異常' }],
    },
    {
      no: 4,
      at: '09:50',
      after: { report: 3, minutes: 10 },
      from: '危機管理課',
      to: ['crisis-manager'],
      means: 'card',
      text: '判断を。',
      expects: [{ whom: 'crisis-manager', does: 'decided', within: 20 }],
    },
  ],
});

export const planWith = (...drills: readonly DrillScript[]): Plan => ({ ...ward, drills: [...drills] });

export interface TestDrill {
  readonly store: Store;
  say(text: string, saying?: { readonly as?: string; readonly incident?: string }): Promise<Reply>;
  /** The real clock goes on, and ticks every so many seconds. */
  pass(minutes: number, everySeconds?: number): Promise<void>;
  setClock(at: Instant): void;
  log(id?: string): Promise<readonly RecordedEvent[]>;
  view(id?: string): Promise<DrillView>;
  now(): Instant;
  /** Another process on the same store. */
  restarted(): TestDrill;
}

export const openDrill = async (plan: Plan = planWith(MORNING)): Promise<TestDrill> => {
  const { store } = await openStore({ url: ':memory:', now: on('11:00') });
  return drillOn(store, plan, on('14:03'));
};

const drillOn = (store: Store, plan: Plan, begun: Instant): TestDrill => {
  const json = planJson(plan);
  const hash = planHash(json);
  let now = begun;
  const handling: Handling = {
    store,
    clock: { now: () => now },
    logger: silent,
    states: incidentStates({ hash, plan }),
    texts: textsIn('ja'),
    plan,
    planHash: hash,
    planJson: json,
    directories: directories(store),
    chats: [],
    admins: [],
    clockOpinion: () => ({}),
  };
  const standing = () => Promise.reject(new Error('nobody asks for it here'));
  const views = openViews(handling, { messengers: [], standing, onChange: () => () => {} });
  return {
    store,
    say: (text, { as = MANAGER, incident } = {}) =>
      handleIntent(
        {
          asked: { kind: 'text', text },
          by: { platform: 'web', id: 'local', as },
          ...(incident === undefined ? {} : { incident }),
        },
        handling,
      ),
    pass: async (minutes, everySeconds = 30) => {
      const end = epochMs(now) + minutes * 60_000;
      while (epochMs(now) < end) {
        now = instantFromEpochMs(Math.min(end, epochMs(now) + everySeconds * 1000));
        await runClock(store, handling.clock, handling, silent);
      }
    },
    setClock: (at) => {
      now = at;
    },
    now: () => now,
    log: (id = '2025-001') => store.read.events(id, 0),
    view: async (id = '2025-001') => {
      const view = await views.drill(id);
      if (view === undefined) throw new Error(`${id} is no drill`);
      return view;
    },
    restarted: () => drillOn(store, plan, now),
  };
};
