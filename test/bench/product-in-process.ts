// The product without its web server: the real desk, engine, store and web messenger, and a clock that we turn.
import { openStore } from '../../adapters/store/open-store.ts';
import { webMessenger } from '../../adapters/web/web-messenger.ts';
import { changes } from '../../src/app/changes.ts';
import { directories } from '../../src/app/directories.ts';
import { alertDesk } from '../../src/app/hear/hear-alerts.ts';
import { incidentStates } from '../../src/app/incident-states.ts';
import { openDesk } from '../../src/app/open-desk.ts';
import { engine } from '../../src/app/show/keep-shown.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { planHash } from '../../src/plan/read/load-plan.ts';
import { planJson } from '../../src/plan/read/plan-json.ts';
import type { AlertDesk } from '../../src/ports/alert-desk.ts';
import type { Desk, Reply } from '../../src/ports/desk.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Store } from '../../src/ports/store.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { type Instant, instantAt, type LocalDate, type WallTime } from '../../src/time.ts';

const MORNING = instantAt('2026-11-24' as LocalDate, '09:00' as WallTime);
const SILENT: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export interface InProcess {
  readonly desk: Desk;
  readonly store: Store;
  readonly clock: { now(): Instant; turnTo(instant: Instant): void };
  readonly states: ReturnType<typeof incidentStates>;
  say(as: string, text: string, incident?: string): Promise<Reply>;
  /** What the clock's wake-up does. */
  tick(): Promise<void>;
  /** Delivers until nothing is owed. */
  readonly alerts: AlertDesk;
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** `waking`: the engine wakes by itself after each command, as in the real process. */
export const openInProcess = async (url: string, plan: Plan, { waking = false } = {}): Promise<InProcess> => {
  let now = MORNING;
  const clock = {
    now: () => now,
    turnTo: (instant: Instant) => {
      now = instant;
    },
  };
  const { store, consoleMessages } = await openStore({ url, now });
  const json = planJson(plan);
  const hash = planHash(json);
  const states = incidentStates({ plan, hash });
  const recording = { states, texts: textsIn('ja') };
  const messengers = [webMessenger({ messages: consoleMessages, clock })];
  const told = changes();
  const linked = directories(store);
  const kept = engine(
    { store, messengers, clock, logger: SILENT, recording, owner: 'bench', directories: linked, plan: () => plan },
    told,
  );
  const handling = {
    ...recording,
    directories: linked,
    chats: [],
    admins: [],
    store,
    clock,
    logger: SILENT,
    plan,
    planHash: hash,
    planJson: json,
  };
  const desk = openDesk(handling, messengers, told, waking ? kept.wake : () => {});
  return {
    desk,
    store,
    clock,
    states,
    say: (as, text, incident) =>
      desk.handle({
        asked: { kind: 'text', text },
        by: { platform: 'web', id: 'local', as },
        ...(incident === undefined ? {} : { incident }),
      }),
    alerts: alertDesk(handling, waking ? kept.wake : () => {}),
    tick: kept.tick,
    settle: async () => {
      while (await kept.runOnce()) {
        // Each round may make the next one's work.
      }
    },
    close: async () => {
      await kept.stop();
      await store.close();
    },
  };
};

export const must = async (reply: Promise<Reply>): Promise<string> => {
  const given = await reply;
  if (!given.ok || given.incident === undefined) throw new Error(given.text);
  return given.incident;
};
