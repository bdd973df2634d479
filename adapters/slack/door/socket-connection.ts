// One Socket Mode connection from its opening to its end. The SDK's own reconnecting is not used: it is away for five
// seconds at each refresh, and a Slack that cannot be reached at that moment ends in an unhandled rejection.
import { SocketModeClient } from '@slack/socket-mode';
import type { Logger } from '../../../src/ports/logger.ts';
import { sdkLogger } from '../sdk-logger.ts';
import { codeOf } from '../trace-of.ts';

export interface Envelope {
  readonly body: unknown;
  readonly retryNum: number | undefined;
  readonly retryReason: string | undefined;
  /** Throws when the connection is gone. */
  ack(response: unknown): Promise<void>;
}

export interface SocketDeps {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly logger: Logger;
  readonly onEnvelope: (envelope: Envelope) => Promise<void>;
}

/** `refresh`: Slack is about to close it and wants a new one; it still carries what is under way. */
export type Ending = 'refresh' | 'closed' | 'link_disabled' | 'too_many_websockets';

export interface SocketConnection {
  /** The code of what went wrong, or undefined once Slack said hello. */
  readonly failure: Promise<string | undefined>;
  readonly ending: Promise<Ending>;
  /** Lets what is under way be acknowledged for that long, then closes, which takes a second at the most. */
  retire(withinMs: number): Promise<void>;
}

const UP_WITHIN_MS = 15_000;
const CLOSE_WITHIN_MS = 1_000;

export const openSocket = ({ appToken, apiUrl, logger, onEnvelope }: SocketDeps): SocketConnection => {
  const giveUp = new AbortController();
  const client = new ExpiringClient({
    appToken,
    autoReconnectEnabled: false,
    logger: sdkLogger(logger, 'socket-mode', 'debug'),
    clientOptions: {
      slackApiUrl: apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      fetch: (url, init) => fetch(url, { ...init, signal: giveUp.signal }),
    },
  });
  const ending = Promise.withResolvers<Ending>();
  const gone = new Promise<void>((resolve) => client.once('disconnected', () => resolve()));
  const underWay = new Set<Promise<void>>();
  client.once('expiring', (reason: unknown) => ending.resolve(endingOf(reason)));
  client.on('unreadable', () => logger.warn({}, 'Slack sent an envelope that cannot be read'));
  client.on('slack_event', (received: Received) => {
    const work = onEnvelope(envelopeOf(received)).finally(() => underWay.delete(work));
    underWay.add(work);
  });
  const close = async (): Promise<void> => {
    giveUp.abort();
    client.disconnect().catch(() => {});
    await within(gone, CLOSE_WITHIN_MS);
    // Slack answers a close frame and leaves the line open; told a second time, the SDK cuts it.
    if (client.websocket?.readyState !== undefined) client.websocket.disconnect();
  };
  void gone.then(() => ending.resolve('closed'));
  return {
    failure: comeUp(client, giveUp, close),
    ending: ending.promise,
    retire: async (withinMs) => {
      await within(Promise.allSettled(underWay), withinMs);
      await close();
    },
  };
};

/** Slack's wish for a new connection closes the SDK's at once, with answers still to be sent on it; ours waits for them. */
class ExpiringClient extends SocketModeClient {
  protected override async onWebSocketMessage(data: string | ArrayBuffer, isBinary: boolean): Promise<void> {
    try {
      const reason = typeof data === 'string' ? expiryOf(data) : undefined;
      if (reason === undefined) await super.onWebSocketMessage(data, isBinary);
      else this.emit('expiring', reason);
    } catch {
      // The SDK calls this without waiting: an event it does not expect would be an unhandled rejection.
      this.emit('unreadable');
    }
  }
}

const expiryOf = (message: string): string | undefined => {
  if (!message.includes('"disconnect"')) return undefined;
  const { type, reason }: { type?: unknown; reason?: unknown } = JSON.parse(message);
  return type === 'disconnect' ? String(reason) : undefined;
};

const endingOf = (reason: unknown): Ending =>
  reason === 'link_disabled' || reason === 'too_many_websockets' ? reason : 'refresh';

interface Received {
  readonly body: unknown;
  readonly retry_num?: number;
  readonly retry_reason?: string;
  readonly ack: (response?: unknown) => Promise<void>;
}

const envelopeOf = ({ body, retry_num, retry_reason, ack }: Received): Envelope => ({
  body,
  retryNum: retry_num,
  retryReason: retry_reason,
  ack: (response) => ack(response ?? undefined),
});

const comeUp = async (
  client: SocketModeClient,
  giveUp: AbortController,
  close: () => Promise<void>,
): Promise<string | undefined> => {
  const hello = client.start().then(
    () => undefined,
    (error: unknown) => codeOf(error) ?? 'connection_failed',
  );
  const late = AbortSignal.timeout(UP_WITHIN_MS);
  const overdue = new Promise<string>((resolve) => late.addEventListener('abort', () => resolve('no_hello')));
  const failure = await Promise.race([hello, overdue]);
  if (failure === undefined && !giveUp.signal.aborted) return undefined;
  // Also when it was closed before Slack gave the address: the SDK opens it all the same.
  await close();
  return failure ?? 'closed';
};

/** Whether it came in time. */
const within = async (promise: Promise<unknown>, ms: number): Promise<boolean> => {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), ms);
  try {
    return await Promise.race([promise.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
};
