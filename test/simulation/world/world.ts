// One simulated ward: the real application over a real store that survives, platforms with people, a clock, and lives
// of the process that end and begin again.
import { setImmediate } from 'node:timers/promises';
import { storeOn } from '../../../adapters/store/open-store.ts';
import { openSqlite, type SqliteBackend } from '../../../adapters/store/sqlite/open-sqlite.ts';
import { changes as changesOf } from '../../../src/app/changes.ts';
import { directories } from '../../../src/app/directories.ts';
import { type IncidentStates, incidentStates } from '../../../src/app/incident-states.ts';
import { openDesk } from '../../../src/app/open-desk.ts';
import { type Engine, engine as engineOf } from '../../../src/app/show/keep-shown.ts';
import type { Desk } from '../../../src/ports/desk.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { Messenger } from '../../../src/ports/messenger.ts';
import { type Store, StoreFault } from '../../../src/ports/store.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { instantFromEpochMs } from '../../../src/time.ts';
import { type CoverageCounter, coverageCounter } from '../promises/coverage.ts';
import { Crash, type DiskTrouble, type Life, mortalMessenger, mortalStore, newLife } from './crash.ts';
import { platformsOf } from './platforms.ts';
import { type Chance, chanceFrom } from './random.ts';
import { type SimulatedPlan, simulatedPlans } from './simulated-plans.ts';
import type { SimulatedPlatform } from './simulated-platform.ts';
import { type VirtualClock, virtualClock } from './virtual-clock.ts';

export const TEXTS = textsIn('ja');

/** Breaks a promise on purpose, to see that the checks notice. */
export interface Sabotage {
  readonly store?: (store: Store) => Store;
  readonly messenger?: (messenger: Messenger) => Messenger;
}

export interface App {
  readonly life: Life;
  readonly states: IncidentStates;
  readonly engine: Engine;
  readonly desk: Desk;
}

interface Surroundings {
  readonly seed: number;
  readonly chance: Chance;
  readonly clock: VirtualClock;
  readonly backend: SqliteBackend;
  /** Without crashes: what is really on the disk. */
  readonly store: Store;
  readonly disk: DiskTrouble;
  readonly platforms: readonly SimulatedPlatform[];
  readonly plans: readonly SimulatedPlan[];
  readonly coverage: CoverageCounter;
  readonly trace: (line: string) => void;
  readonly sabotage: Sabotage;
  /** How likely the process dies within a step. */
  readonly frailty: number;
}

export interface World extends Surroundings {
  app: App;
  /** The plan in the files now; an incident keeps the one it was declared under. */
  plan: SimulatedPlan;
}

const QUIET: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

const FIRST_DAY_MS = Date.parse('2026-11-24T00:00:00+09:00');
const DAY_MS = 86_400_000;

export const newWorld = (seed: number, trace: (line: string) => void, sabotage: Sabotage = {}): World => {
  const chance = chanceFrom(seed);
  const clock = virtualClock(instantFromEpochMs(FIRST_DAY_MS + chance.int(DAY_MS)));
  const backend = openSqlite({ path: ':memory:', since: clock.now() });
  const coverage = coverageCounter();
  const plans = simulatedPlans(chance.happens(0.1));
  const surroundings: Surroundings = {
    seed,
    chance,
    clock,
    backend,
    store: storeOn(backend).store,
    disk: { probability: 0, chance, happened: () => coverage.count('storeFaults') },
    platforms: platformsOf(chance, clock, coverage),
    plans,
    coverage,
    trace,
    sabotage,
    frailty: chance.pick([0, 0.1, 0.3]),
  };
  const plan = chance.pick(plans);
  return { ...surroundings, plan, app: newApp(surroundings, plan) };
};

/** A process begins: nothing in its memory, and everything on the disk. */
const newApp = (around: Surroundings, { plan, hash, json }: SimulatedPlan): App => {
  const { clock, sabotage } = around;
  const life = newLife();
  const mortal = mortalStore(around.store, life, around.disk);
  const store = sabotage.store?.(mortal) ?? mortal;
  const messengers = around.platforms.map(({ messenger }) =>
    mortalMessenger(sabotage.messenger?.(messenger) ?? messenger, life),
  );
  const states = incidentStates({ plan, hash });
  const recording = { states, texts: TEXTS };
  const changes = changesOf();
  // The same name every time: only what is on the disk may tell the dead process from the next.
  const linked = directories(store);
  const engine = engineOf(
    { store, messengers, clock, logger: QUIET, recording, owner: 'one', directories: linked },
    changes,
  );
  // Its own timers are stopped: when it works is the simulation's choice.
  void engine.stop();
  const handling = {
    ...recording,
    directories: linked,
    chats: [],
    admins: [],
    store,
    clock,
    logger: QUIET,
    plan,
    planHash: hash,
    planJson: json,
  };
  return { life, states, engine, desk: openDesk(handling, messengers, changes, engine.wake) };
};

/** What the life of a process makes of some work: its result, or nothing when it died or the disk failed. */
export const lived = async <T>(world: World, what: string, work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Crash || error instanceof StoreFault)) throw error;
    world.trace(`    ${what}: ${error.name} ${error.message}`);
    return undefined;
  }
};

const MOST_RESTARTS = 20;

/** Buries a process that died and starts the next, which may die while it starts. */
export const restartIfDead = async (world: World): Promise<void> => {
  for (let restarts = 0; world.app.life.isOver() && restarts < MOST_RESTARTS; restarts += 1) {
    // Whatever the dead process had begun comes to nothing.
    await setImmediate();
    world.coverage.count(restarts === 0 ? 'crashes' : 'crashesAtStart');
    if (world.chance.happens(0.15)) {
      world.plan = world.chance.pick(world.plans);
      world.coverage.count('planChanges');
    }
    world.app = newApp(world, world.plan);
    if (world.chance.happens(0.2)) world.app.life.endIn(1 + world.chance.int(20));
    world.trace(`  a new process starts at ${world.clock.now()}`);
    const { engine } = world.app;
    await lived(world, 'start', () => engine.start());
  }
};
