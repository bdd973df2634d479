// Bolt as a dispatcher only: it asks Slack nothing when it is made, so that this program starts while Slack is down.
import { App, type Receiver } from '@slack/bolt';
import type { Logger } from '../../../src/ports/logger.ts';
import { sdkLogger } from '../sdk-logger.ts';

/** Who this bot is in Slack, learnt once and stored; empty until then. */
export interface BotIdentity {
  readonly botId?: string | undefined;
  readonly botUserId?: string | undefined;
  readonly teamId?: string | undefined;
}

export interface BoltAppDeps {
  readonly receiver: Receiver;
  readonly botToken?: string | undefined;
  readonly identity: () => Promise<BotIdentity>;
  /** With its closing slash: `https://slack.com/api/`. */
  readonly apiUrl: string;
  readonly logger: Logger;
  /** Of one call that a handler makes, such as views.open, whose trigger lives three seconds. */
  readonly timeoutMs?: number;
}

const CALL_TIMEOUT_MS = 2_500;

export const boltApp = ({ receiver, botToken, identity, apiUrl, logger, timeoutMs }: BoltAppDeps): App => {
  const app = new App({
    receiver,
    authorize: async () => ({ ...known(await identity()), ...known({ botToken }) }),
    tokenVerificationEnabled: false,
    // What we did ourselves (our pins, our messages) is no news; being added to a channel and removed still is.
    ignoreSelf: true,
    convoStore: false,
    logger: sdkLogger(logger, 'bolt'),
    clientOptions: {
      slackApiUrl: apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: timeoutMs ?? CALL_TIMEOUT_MS,
    },
  });
  acknowledgeTheRest(app, logger);
  // The receiver logs it, by its codes only, and answers Slack that it failed.
  app.error(async (error) => {
    throw error;
  });
  return app;
};

/**
 * Around all listeners, whenever they are registered: what none of them acknowledged is acknowledged once they are
 * done. A catch-all listener would race the right one, because Bolt runs every listener that matches at once.
 */
const acknowledgeTheRest = (app: App, logger: Logger): void => {
  app.use(async (args) => {
    await args.next();
    const { context, body } = args;
    if ('event' in args || !('ack' in args) || typeof args.ack !== 'function' || isAnswered(context)) return;
    logger.warn({ sent: nameOf(body) }, 'Slack sent something that nothing here answers');
    await (args.ack as (response?: unknown) => Promise<void>)('options' in args ? { options: [] } : undefined);
  });
};

const isAnswered = ({ isAnswered: asked }: Readonly<Record<string, unknown>>): boolean =>
  typeof asked === 'function' && asked() === true;

const nameOf = (body: object): unknown => Reflect.get(body, 'type') ?? Reflect.get(body, 'command');

const known = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
