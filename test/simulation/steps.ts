// What can happen next in the world: people speak, the clock turns, posts go out, platforms fail, the process dies.
import { setImmediate } from 'node:timers/promises';
import { epochMs, instantFromEpochMs, MINUTE_MS } from '../../src/time.ts';
import { somethingSaid } from './people/people.ts';
import type { Saying, Topics } from './people/saying.ts';
import { CALLS, LETTERS } from './people/telling-people.ts';
import type { Chronicles } from './promises/checks.ts';
import { readChronicles } from './promises/chronicle.ts';
import { type Ledger, say } from './promises/ledger.ts';
import { FORGED } from './promises/post-promises.ts';
import { clockHadItsTurn } from './promises/report-promises.ts';
import { affectedSystems } from './world/simulated-plans.ts';
import { CALM, type SimulatedPlatform, type Weather } from './world/simulated-platform.ts';
import { lived, restartIfDead, type World } from './world/world.ts';

export interface Run {
  readonly world: World;
  readonly ledger: Ledger;
  readonly chronicles: Chronicles;
}

/** What is closed is spoken of too, but less. */
const newSaying = async ({ world, ledger, chronicles }: Run, topics?: Topics): Promise<Saying> => {
  const heads = await world.store.read.incidents();
  const seen = [...chronicles.values()].map(({ incident }) => incident);
  const open = seen.filter(({ closedAt }) => closedAt === undefined);
  const choices = open.length > 0 && world.chance.happens(0.9) ? open : seen;
  const talk = {
    ...(choices.length === 0 ? {} : { incident: world.chance.pick(choices) }),
    chance: world.chance,
    plan: world.plan.plan,
    systems: affectedSystems(world.plan),
    open: heads.filter(({ status }) => status === 'open').map(({ id }) => id),
    declared: heads.length,
    nextKey: ledger.nextKey,
  };
  return somethingSaid(talk, topics);
};

/** The same interaction once more: an impatient finger, or a platform that did not hear the answer. */
const repeated = ({ world, ledger }: Run): Saying | undefined => {
  const keyed = ledger.entries.filter(({ intent }) => intent.commandKey !== undefined);
  if (keyed.length === 0) return undefined;
  const { intent, expects } = world.chance.happens(0.5)
    ? world.chance.pick(keyed)
    : (keyed.at(-1) ?? world.chance.pick(keyed));
  world.coverage.count('repeats');
  return { intent, ...(expects === undefined ? {} : { expects }) };
};

const keyReused = async (run: Run): Promise<Saying | undefined> => {
  const before = repeated(run);
  const other = await newSaying(run);
  if (before?.intent.commandKey === undefined) return undefined;
  run.world.coverage.count('keysReused');
  return { intent: { ...other.intent, commandKey: before.intent.commandKey } };
};

const speak = async (run: Run): Promise<void> => {
  const kind = run.world.chance.weighted({ anew: 8, again: 2, reused: 0.3 });
  const saying = kind === 'again' ? repeated(run) : kind === 'reused' ? await keyReused(run) : undefined;
  await say(run.world, run.ledger, saying ?? (await newSaying(run)));
};

/** Somebody sits down and calls, or writes to, one after the other. */
const callAround = async (run: Run): Promise<void> => {
  const topics = run.world.chance.happens(0.7) ? CALLS : LETTERS;
  for (let calls = 3 + run.world.chance.int(8); calls > 0; calls -= 1) {
    await say(run.world, run.ledger, await newSaying(run, topics));
    await readChronicles(run.world, run.chronicles);
  }
};

/** Whether the process lived to the end of it. */
const tick = async ({ world }: Run): Promise<boolean> => {
  world.coverage.count('ticks');
  const { life, engine } = world.app;
  const done = await lived(world, 'tick', async () => {
    await engine.tick();
    // What befell one incident stops no other, so a tick may seem to end well in a process that is dead.
    return !life.isOver();
  });
  return done === true;
};

/** The clock's turn, perhaps several at once; nobody speaks meanwhile, so what was due then is beyond doubt. */
export const clockTurns = async (run: Run, times: number): Promise<void> => {
  const at = run.world.clock.now();
  const done = await Promise.all(Array.from({ length: times }, () => tick(run)));
  run.world.trace(`  tick x${times} ${done.includes(true) ? '' : 'died'}`);
  await readChronicles(run.world, run.chronicles);
  if (!done.includes(true)) return;
  for (const chronicle of run.chronicles.values()) clockHadItsTurn(chronicle, at);
};

/** Posts go out, at most so many rounds. */
export const pass = async ({ world }: Run, most: number): Promise<void> => {
  await lived(world, 'pass', async () => {
    for (let left = most; left > 0 && (await world.app.engine.runOnce()); left -= 1);
  });
};

/** Several people, the clock and the posts, all at the same time. */
const together = async (run: Run): Promise<void> => {
  const { chance, coverage } = run.world;
  coverage.count('together');
  const people = Array.from({ length: 1 + chance.int(4) }, () => speak(run));
  const clock = chance.happens(0.3) ? [tick(run)] : [];
  await Promise.all([...people, ...clock, pass(run, 3)]);
};

const toNextMinute = ({ clock }: World): void =>
  clock.set(instantFromEpochMs((Math.floor(epochMs(clock.now()) / MINUTE_MS) + 1) * MINUTE_MS));

/** To just before, exactly at, or somewhat after the next fixed time of an incident. */
const toNextReport = async ({ world, chronicles }: Run): Promise<void> => {
  const { chance, clock } = world;
  const [id] = [...chronicles.keys()].slice(-1);
  const view = id === undefined ? undefined : await lived(world, 'look', () => world.app.desk.views.incident(id));
  const next = view?.nextReport?.at;
  if (next === undefined) return clock.moveMs(chance.int(3_600_000));
  clock.set(next);
  clock.moveMs(chance.pick([-1000, 0, 1, 5_000, 5 * MINUTE_MS, 10 * MINUTE_MS, 10 * MINUTE_MS + 1, 25 * MINUTE_MS]));
};

const timePasses = async (run: Run): Promise<void> => {
  const { world } = run;
  const { chance, clock, coverage } = world;
  const how = chance.weighted({ seconds: 3, minute: 4, retry: 3, report: 4, minutes: 3, hours: 1, back: 0.7 });
  switch (how) {
    case 'seconds':
      clock.moveMs(chance.int(40_000));
      break;
    case 'minute':
      toNextMinute(world);
      break;
    case 'retry':
      await toNextRetry(world);
      break;
    case 'report':
      await toNextReport(run);
      break;
    case 'minutes':
      clock.moveMs(chance.int(30 * MINUTE_MS));
      break;
    case 'hours':
      coverage.count('jumps');
      clock.moveMs(chance.int(16 * 60 * MINUTE_MS));
      break;
    case 'back':
      coverage.count('clockBack');
      clock.moveMs(-chance.int(90_000));
      break;
  }
  world.trace(`  ${how}: it is ${clock.now()}`);
  // On time, late, several times, or not at all.
  if (chance.happens(0.8)) await clockTurns(run, chance.happens(0.2) ? 3 : 1);
  await pass(run, chance.int(40));
};

const toNextRetry = async ({ store, clock }: World): Promise<void> => {
  const due = await store.read.nextDeliveryDue();
  if (due !== undefined && due > clock.now()) clock.set(due);
};

const weatherChanges = ({ world }: Run): void => {
  const { chance, disk } = world;
  const platform = chance.pick(world.platforms);
  platform.isAway = chance.happens(0.3);
  platform.weather = chance.happens(0.4) ? CALM : storm(world);
  platform.closed.clear();
  if (chance.happens(0.3)) closeOne(world, platform);
  disk.probability = chance.happens(0.15) ? 0.05 : 0;
  const { isAway, weather, closed, messenger } = platform;
  world.trace(
    `  ${messenger.platform}: ${JSON.stringify({ isAway, weather, closed: [...closed] })} disk ${disk.probability}`,
  );
};

const storm = ({ chance }: World): Weather => {
  const some = (most: number): number => (chance.happens(0.5) ? most * (chance.int(100) / 100) : 0);
  return {
    requestLost: some(0.2),
    answerLost: some(0.3),
    rateLimited: some(0.2),
    refused: some(0.1),
    slow: some(0.1),
    thrown: some(0.1),
    uneditable: some(0.2),
    unacceptable: some(0.1),
  };
};

const closeOne = ({ chance }: World, platform: SimulatedPlatform): void => {
  const conversations = [...new Set(platform.messages.map(({ conversation }) => conversation))];
  if (conversations.length > 0) platform.closed.add(chance.pick(conversations));
};

const peopleDelete = ({ world }: Run): void => {
  const { messages, deleteByPeople } = world.chance.pick(world.platforms);
  const there = messages.filter(({ isDeleted }) => !isDeleted);
  if (there.length === 0) return;
  const message = world.chance.pick(there);
  deleteByPeople(message);
  world.coverage.count('deletedByPeople');
  world.trace(`  people delete ${message.id} ${message.key}`);
};

/** Somebody wrote into the table of deliveries that a drill goes outside. */
const rowForged = async (run: Run): Promise<void> => {
  const { world, chronicles } = run;
  const { chance, backend, coverage, clock } = world;
  const drills = [...chronicles.values()].filter(({ incident }) => incident.drill);
  const outside = world.platforms.find(({ messenger }) => messenger.outside === true);
  if (drills.length === 0 || outside === undefined) return;
  const { id } = chance.pick(drills);
  const key = chance.pick(['official/task/1@outside-mail@party/nisc', 'official/report/1@outside-mail', 'report/1']);
  const forged = backend.db
    .prepare(
      `insert or ignore into deliveries (incident, post_key, kind, life, platform, conversation, hash, pinned, state,
        queued, shown_pinned, uncertain, wanted_since, attempts, due_at, card)
       values (?, ?, 'official', 'record', ?, ?, 'forged', 0, 'pending',
        (select coalesce(max(queued), 0) + 1 from deliveries), 0, ?, ?, 0, ?, '{"title":"forged","tone":"calm","blocks":[]}')`,
    )
    .run(id, key, outside.messenger.platform, FORGED, chance.int(2), clock.now(), clock.now());
  coverage.count('rowsForged', forged.changes);
  world.trace(`  a row was forged: ${id}/${key}`);
  await pass(run, 3);
};

const STEPS: Readonly<Record<string, readonly [weight: number, step: (run: Run) => Promise<void> | void]>> = {
  speak: [6, speak],
  callAround: [1, callAround],
  together: [4, together],
  timePasses: [7, timePasses],
  postsGoOut: [3, (run) => pass(run, 1 + run.world.chance.int(6))],
  weatherChanges: [2.5, weatherChanges],
  peopleDelete: [0.5, peopleDelete],
  rowForged: [1, rowForged],
  processDies: [0.5, ({ world }) => world.app.life.end()],
};

const WEIGHTS = Object.fromEntries(Object.entries(STEPS).map(([name, [weight]]) => [name, weight]));

/** One step; the process may die at any call in it. */
export const nextStep = async (run: Run): Promise<void> => {
  const { chance, app, trace, clock, coverage } = run.world;
  const name = chance.weighted(WEIGHTS);
  coverage.count('steps');
  trace(`${name} at ${clock.now()}`);
  if (chance.happens(run.world.frailty)) app.life.endIn(1 + chance.int(chance.happens(0.5) ? 30 : 150));
  await STEPS[name]?.[1](run);
  // What is still on its way comes to its end before anybody looks.
  await setImmediate();
  await restartIfDead(run.world);
};
