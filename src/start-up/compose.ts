// Wiring: the one file that knows every adapter. It puts the rooms together and takes them apart again.

import { randomBytes, randomUUID } from 'node:crypto';
import express from 'express';
import { mountAlertHook } from '../../adapters/alerts/alert-hook.ts';
import { openStore } from '../../adapters/store/open-store.ts';
import type { TeamsDeps } from '../../adapters/teams/teams.ts';
import { mountConsole } from '../../adapters/web/web-console.ts';
import { WEB, webMessenger } from '../../adapters/web/web-messenger.ts';
import { openAccess } from '../app/access/open-access.ts';
import { guessing } from '../app/access/watch-guessing.ts';
import { changes as changesOf } from '../app/changes.ts';
import { directories } from '../app/directories.ts';
import { alertDesk } from '../app/hear/hear-alerts.ts';
import { incidentStates } from '../app/incident-states.ts';
import { openDesk } from '../app/open-desk.ts';
import { type Engine, engine as engineOf } from '../app/show/keep-shown.ts';
import { refusedPins } from '../app/show/refused-pins.ts';
import { clockHealth, type WatchingClock, watchClock } from '../app/show/watch-clock.ts';
import type { Plan } from '../plan/plan.ts';
import type { Access } from '../ports/access.ts';
import type { Clock } from '../ports/clock.ts';
import type { Desk } from '../ports/desk.ts';
import type { HealthSource } from '../ports/health.ts';
import type { Logger } from '../ports/logger.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { Settings } from '../ports/settings.ts';
import { vocabulary } from '../posts/vocabulary.ts';
import { textsIn } from '../texts/texts.ts';
import { channelsOf } from './compose-channels.ts';
import { kitState, sheetDrawing } from './compose-kit.ts';
import { planDesk } from './compose-plan-desk.ts';
import { typedAddress } from './config/address-settings.ts';
import type { Config } from './config.ts';
import { needsHealth, unmeasured } from './needs-health.ts';
import { newestPlan } from './newest-plan.ts';
import { standingHealth } from './standing-health.ts';
import { certificateHealth } from './watch-certificate.ts';

export interface LoadedPlan {
  readonly plan: Plan;
  readonly hash: string;
  readonly json: string;
}

export interface Product {
  readonly app: express.Express;
  readonly engine: Engine;
  readonly access: Access;
  /** Who has something to say of the program's own health. */
  readonly health: readonly HealthSource[];
  close(): Promise<void>;
}

/** What start-up knows beside the settings. The machine's own clock is held against it; a story's clock is nobody's. */
export interface Around extends Pick<WatchingClock, 'writtenAt'> {
  readonly platformsTellTime?: boolean;
  /** Settles when people are answered: what takes long to load waits for it. */
  readonly answering?: Promise<unknown>;
  /** What of start-up itself may be ill, such as the log. */
  readonly health?: readonly HealthSource[];
}

/** Throws a StoreFault when the database cannot be used. What takes long to load waits until people are answered. */
export const compose = async (
  config: Config,
  { plan, hash, json }: LoadedPlan,
  clock: Clock,
  logger: Logger,
  { answering = Promise.resolve(), health: around = [], writtenAt, platformsTellTime = false }: Around = {},
): Promise<Product> => {
  const {
    store,
    consoleMessages,
    settings,
    health: database,
  } = await openStore({ url: config.databaseUrl, now: clock.now(), answering });
  const texts = textsIn(config.locale, plan);
  const watch = watchClock({
    clock,
    steadyMs: () => performance.now(),
    ...(writtenAt === undefined ? {} : { writtenAt }),
  });
  const states = incidentStates({ plan, hash });
  const chats = await chatsOf(config, {
    clock,
    logger,
    settings,
    texts,
    answering,
    ...(platformsTellTime ? { witness: watch } : {}),
  });
  const channels = await channelsOf(config, { plan, clock, logger, texts, messages: consoleMessages });
  const messengers = [
    webMessenger({ messages: consoleMessages, clock }),
    ...chats.map(({ messenger }) => messenger),
    ...channels.messengers,
  ];
  const changes = changesOf();
  const recording = { states, texts, clockOpinion: watch.opinion };
  const directory = directories(store);
  const owner = `${process.pid}:${randomUUID()}`;
  const health: readonly HealthSource[] = [
    ...around,
    database,
    clockHealth(watch, { clock, store, states }),
    refusedPins({ store, states }),
    ...((config.addresses ?? []).length === 0 ? [] : [standingHealth(config.addresses ?? [])]),
    ...(plan.standing === undefined ? [] : [needsHealth(plan.standing, vocabulary(plan, texts).name)]),
    guessing({ directories: directory, clock }),
    ...(config.tls === undefined ? [] : [certificateHealth(config.tls, clock)]),
    ...channels.health,
    ...chats.flatMap((chat) => chat.health ?? []),
  ];
  const present = newestPlan(config.planFolder, plan);
  const delivering = {
    plan: present,
    store,
    messengers,
    clock,
    logger,
    recording,
    owner,
    directories: directory,
    health,
  };
  const engine = engineOf(delivering, changes);
  const handling = {
    ...recording,
    store,
    clock,
    logger,
    plan,
    newestPlan: present,
    planHash: hash,
    planJson: json,
    directories: directory,
    chats: messengers.filter(({ linked }) => linked).map(({ platform }) => platform),
    addresses: messengers.flatMap(({ platform, addresses }) =>
      addresses === undefined ? [] : [{ platform, ...addresses }],
    ),
    admins: config.admins,
    ...((config.addresses ?? []).length === 0 ? {} : { console: typedAddress(config) }),
    health,
  };
  const desk = openDesk(handling, messengers, changes, engine.wake);
  const app = express();
  app.disable('x-powered-by');
  for (const chat of chats) await chat.listen(app, desk);
  const alerts = { desk: alertDesk(handling, engine.wake), secrets: config.alerts ?? {}, clock, logger, texts };
  mountAlertHook(app, alerts);
  const { paper, numbersOf } = channels;
  const access = openAccess({ store, clock, directories: directory, plan, texts, platform: WEB });
  mountConsole(app, {
    desk,
    messages: consoleMessages,
    clock,
    logger,
    paper,
    numbersOf,
    access,
    addresses: config.addresses ?? [],
    sheets: sheetDrawing(config, { plan, hash }, clock, texts),
    kit: kitState(config, { plan, texts, logger, directories: directory }),
    planDesk: planDesk({ folder: config.planFolder, store, clock, directories: directory, house: config.locale }),
    unmeasured: async () =>
      plan.standing === undefined ? [] : unmeasured(plan.standing, vocabulary(plan, texts).name),
    secret: await formSecret(settings),
  });
  return {
    app,
    access,
    engine,
    health,
    close: async () => {
      await Promise.all(chats.map((chat) => chat.close()));
      await channels.close();
      await engine.stop();
      await store.close();
    },
  };
};

/** A chat as start-up sees it: it shows posts, and hears people once it may. */
interface Chat {
  readonly messenger: Messenger;
  /** What it has to say of its own health, beside whether it can be reached. */
  readonly health?: HealthSource;
  listen(web: express.Express, desk: Desk): Promise<void> | void;
  close(): Promise<void>;
}

/** Loaded only when they are used: a start without them pays nothing. */
const chatsOf = async ({ slack, teams }: Config, deps: TeamsDeps): Promise<readonly Chat[]> => [
  ...(slack === undefined ? [] : [(await import('../../adapters/slack/slack.ts')).openSlack(slack, deps)]),
  ...(teams === undefined ? [] : [(await import('../../adapters/teams/teams.ts')).openTeams(teams, deps)]),
];

/** Kept in the database, so that a form left open survives a restart of the process. */
const formSecret = async (settings: Settings): Promise<string> => {
  const kept = await settings.get('form_secret');
  if (kept !== undefined) return kept;
  const made = randomBytes(32).toString('base64url');
  await settings.set('form_secret', made);
  return made;
};
