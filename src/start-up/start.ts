// Start-up: environment, plan, database, then everything that is owed, then the address. Every fault is a sentence.
import { existsSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { allFaults } from '../app/health.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import { StoreFault } from '../ports/store.ts';
import { standingSentences } from '../posts/board/standing-row.ts';
import { healthText, partName } from '../posts/health-text.ts';
import { vocabulary } from '../posts/vocabulary.ts';
import { planFaultText } from '../texts/plan-fault-text.ts';
import { type Locale, textsIn } from '../texts/texts.ts';
import { type Instant, instantFromEpochMs } from '../time.ts';
import { type Around, compose, type LoadedPlan, type Product } from './compose.ts';
import { type Config, readConfig, readEnvironment } from './config.ts';
import { listen, nameOf } from './listen.ts';
import { logOutput, putTo } from './log-output.ts';
import { loadRememberedPlan } from './remember-plan.ts';
import { sendToTls } from './send-to-tls.ts';

/** No clock that is right shows an earlier time: the program was written then. A machine that lost its time does. */
const WRITTEN_AT = '2026-01-01T00:00:00.000+09:00' as Instant;

const systemClock: Clock = { now: () => instantFromEpochMs(Date.now()) };

export const start = async (): Promise<void> => {
  sayNothingOfBrokenPipes();
  const config = configOrExit();
  const output = logOutput(putTo(2), Date.now);
  const logger: Logger = pino({ level: config.logLevel }, output);
  const isNew = !existsSync(config.databaseUrl.replace(/^file:/, ''));
  const { promise: answering, resolve: answered } = Promise.withResolvers<void>();
  const loaded = await planOrExit(config);
  const product = await composeOrExit(config, loaded, { logger, answering, health: [output.health] });
  await refuseStrangers(product, config);
  const server = await listenOrExit(product.app, config);
  const servers = [server, ...(await plainServers(server, config))];
  answered();
  stopOnSignal(product, servers, logger);
  const { faults } = textsIn(config.locale);
  console.log(faults.listening(addressOf(server, config)));
  console.log(await whoMayCome(product, config));
  // A mistyped path looks like lost records otherwise.
  if (isNew) console.log(faults.newDatabase(config.databaseUrl));
  await wakeOnTheMinute(product, logger);
  for (const sentence of standingOf(loaded, config)) console.error(sentence);
  await sayFaults(product, config.locale, logger);
};

/** What the program stands on and should not: said at each start until the plan says otherwise. */
const standingOf = ({ plan }: LoadedPlan, { locale }: Config): readonly string[] =>
  standingSentences(vocabulary(plan, textsIn(locale, plan)));

/** What does not work is said now, and not when it is needed. */
const sayFaults = async ({ health }: Product, locale: Locale, logger: Logger): Promise<void> => {
  const texts = textsIn(locale);
  for (const { part, fault } of await allFaults(health, logger)) {
    logger.warn({ part, fault }, 'a part of the program does not work');
    console.error(texts.health.began(partName(part, texts), healthText(fault, texts)));
  }
};

/** What is printed at the start is for whoever looks on; with nobody there, or no room for it, the program runs all the same. */
const sayNothingOfBrokenPipes = (): void => {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
};

const exit = (locale: Locale, sentences: readonly string[]): never => {
  console.error([textsIn(locale).faults.startFailed, ...sentences].join('\n'));
  process.exit(1);
};

const configOrExit = (): Config => {
  const env = environmentOrExit();
  const config = readConfig(env);
  if (!('faults' in config)) return config;
  const locale = env.BCP_LOCALE === 'en' ? 'en' : 'ja';
  const { configFault } = textsIn(locale).faults;
  return exit(
    locale,
    config.faults.map(({ name, expected, given }) => configFault(name, expected, given)),
  );
};

const environmentOrExit = (): ReturnType<typeof readEnvironment> => {
  try {
    return readEnvironment();
  } catch (error) {
    return exit('ja', [textsIn('ja').faults.configFault('.env', 'PORT=3000 …', String(error))]);
  }
};

const planOrExit = async ({ planFolder, locale }: Config): Promise<LoadedPlan> => {
  const loaded = await loadRememberedPlan(planFolder);
  if (loaded.ok) return loaded;
  const { planFaults } = textsIn(locale).faults;
  return exit(locale, [
    planFaults(loaded.faults.length, planFolder),
    ...loaded.faults.map((fault) => planFaultText(fault, locale)),
  ]);
};

const composeOrExit = async (
  config: Config,
  plan: LoadedPlan,
  { logger, ...around }: Around & { readonly logger: Logger },
): Promise<Product> => {
  try {
    const known = { ...around, writtenAt: WRITTEN_AT, platformsTellTime: true };
    const product = await compose(config, plan, systemClock, logger, known);
    await startOrGoOn(product, logger);
    return product;
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    return exit(config.locale, [textsIn(config.locale).faults.store[error.code](error.facts)]);
  }
};

/**
 * What is owed is done before anybody is answered. On a disk that is full, or while another program holds the file, nothing
 * can be recorded: people can still read, and what is owed is done with the first minute in which it can be.
 */
const startOrGoOn = async ({ engine }: Product, logger: Logger): Promise<void> => {
  try {
    await engine.start();
  } catch (error) {
    if (!(error instanceof StoreFault) || !FOR_A_WHILE.includes(error.code)) throw error;
    logger.error({ fault: error.code, err: error.cause }, 'what is owed could not be done at the start');
  }
};

const FOR_A_WHILE: readonly StoreFault['code'][] = ['full', 'locked'];

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i;

/** Nobody else's machine is answered before there is somebody who can be let in. */
const refuseStrangers = async ({ access, close }: Product, { host, locale }: Config): Promise<void> => {
  if (LOOPBACK.test(host) || (await access.isGuarded())) return;
  await close();
  exit(locale, [textsIn(locale).faults.noAccountYet(host)]);
};

const whoMayCome = async ({ access }: Product, { addresses = [], locale, tls }: Config): Promise<string> => {
  const { faults } = textsIn(locale);
  if (!(await access.isGuarded())) return faults.localOnly;
  return addresses.length === 0
    ? faults.noAddresses
    : faults.typedAs(addresses.map((one) => `${tls === undefined ? 'http' : 'https'}://${one}/`));
};

const listenOrExit = async (app: RequestListener, config: Listening): Promise<Server> => {
  try {
    return await listen(app, config);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    const { faults } = textsIn(config.locale);
    const { port, host } = config;
    return exit(config.locale, [
      code === 'EADDRINUSE' ? faults.portInUse(String(port)) : faults.cannotListen(`${host}:${port}`, code),
    ]);
  }
};

type Listening = Pick<Config, 'host' | 'port' | 'tls' | 'locale'>;

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** Beside TLS, where a plain port is set. */
const plainServers = async (
  server: Server,
  { tls, host, addresses = [], locale }: Config,
): Promise<readonly Server[]> => {
  if (tls?.redirectPort === undefined) return [];
  const sending = sendToTls({ addresses, host, port: portOf(server) }, textsIn(locale).access.entry.otherHost);
  return [await listenOrExit(sending, { host, port: tls.redirectPort, locale })];
};

const addressOf = (server: Server, { host, tls }: Config): string =>
  `${tls === undefined ? 'http' : 'https'}://${nameOf(host)}:${portOf(server)}/`;

/** However the clock is set, nobody waits longer than this for what is due. */
const LONGEST_UNWATCHED_MS = 30_000;

/** At sixty times the real time a minute of a drill is a second. */
const FAST_DRILL_MS = 500;

/**
 * Only a wake-up: what is due is computed from the log. node-cron wakes the engine on the minute; but it sleeps on when
 * the clock is set back, and tells of every minute that was skipped when it is set ahead. So there is a plain timer
 * beside it, and one tick at a time.
 */
const wakeOnTheMinute = async ({ engine }: Product, logger: Logger): Promise<void> => {
  // Loaded now: the address need not wait for it.
  const { schedule } = await import('node-cron');
  let ticking = false;
  const tick = async (): Promise<void> => {
    if (ticking) return;
    ticking = true;
    try {
      await engine.tick();
    } catch (error) {
      logger.error({ err: error }, 'the clock could not act and tries again soon');
    } finally {
      ticking = false;
    }
  };
  schedule('* * * * *', tick, { timezone: 'Asia/Tokyo', suppressMissedWarning: true });
  setInterval(tick, LONGEST_UNWATCHED_MS);
  setInterval(
    () => engine.play().catch((error) => logger.error({ err: error }, 'a drill could not go on')),
    FAST_DRILL_MS,
  );
};

/** Also when the terminal or the session that it was started in is closed. */
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

const stopOnSignal = (product: Product, servers: readonly Server[], logger: Logger): void => {
  const stop = async (): Promise<void> => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
    await product.close();
    process.exit(0);
  };
  const failed = (error: unknown): void => {
    logger.error({ err: error }, 'the program could not end in order');
    process.exit(1);
  };
  for (const signal of ENDINGS) {
    process.once(signal, () => {
      logger.info({ signal }, 'stopping');
      stop().catch(failed);
    });
  }
};
