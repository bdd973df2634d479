// Our one way to Slack's Web API. One request for one call: the SDK's own retries could post twice, and its waits would
// hold up others. Every failure is a SlackFailure, and nothing of what is said on the line is logged.

import { type Logger, LogLevel, WebClient } from '@slack/web-api';
import { z } from 'zod';
import { type Clock, type ClockWitness, hearDate } from '../../../src/ports/clock.ts';
import { present } from '../../../src/present.ts';
import { LineFailure, SlackFailure, slackFailure, unreadableAnswer } from './delivery-error.ts';
import { rateLimits } from './rate-limits.ts';

export type SlackArguments = Readonly<Record<string, unknown>>;

export interface SlackApi {
  /** Fails with a SlackFailure, which is a DeliveryError. The answer is read by `answer`. */
  call<T>(method: string, args: SlackArguments, answer: z.ZodType<T>): Promise<T>;
  /** The same where nothing in the answer matters. */
  send(method: string, args: SlackArguments): Promise<void>;
}

export interface SlackApiOptions {
  readonly token: string;
  readonly clock: Clock;
  /** Hears what time Slack's answers say it is. */
  readonly witness?: ClockWitness | undefined;
  /** Slack's own when absent. */
  readonly apiUrl?: string;
  /** How long one request may take. */
  readonly timeoutMs?: number;
}

/** Less than half of the 20 seconds a delivery may take: a second request still fits. */
const TIMEOUT_MS = 6000;

export const slackApi = ({ token, clock, witness, apiUrl, timeoutMs = TIMEOUT_MS }: SlackApiOptions): SlackApi => {
  const client = new WebClient(token, {
    ...present({ slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: timeoutMs,
    // A queue in here would let calls take longer than their time.
    maxRequestConcurrency: Number.POSITIVE_INFINITY,
    allowAbsoluteUrls: false,
    fetch: fetchOnce(witness),
    logger: SILENT,
  });
  const limits = rateLimits(clock);

  const request = async (method: string, args: SlackArguments): Promise<unknown> => {
    const conversation = typeof args.channel === 'string' ? args.channel : '';
    const waitMs = limits.take(method, conversation);
    if (waitMs > 0) throw new SlackFailure('rate_limited', method, { why: 'not our turn', retryAfterMs: waitMs });
    try {
      return await client.apiCall(method, { ...args });
    } catch (error) {
      const failure = slackFailure(error, method);
      if (failure.retryAfterMs !== undefined) limits.hold(method, conversation, failure.retryAfterMs);
      throw failure;
    }
  };

  return {
    call: async (method, args, answer) => {
      const read = answer.safeParse(await request(method, args));
      if (!read.success) throw unreadableAnswer(method);
      return read.data;
    },
    send: async (method, args) => {
      await request(method, args);
    },
  };
};

/** For work of several calls: none is begun after `ms`, so that the whole ends in time. */
export const notBeyond = (ms: number, api: SlackApi): SlackApi => {
  const startedAt = performance.now();
  const inTime = (method: string): void => {
    if (performance.now() - startedAt > ms) throw new SlackFailure('unavailable', method, { why: 'took too long' });
  };
  return {
    call: async (method, args, answer) => {
      inTime(method);
      return api.call(method, args, answer);
    },
    send: async (method, args) => {
      inTime(method);
      return api.send(method, args);
    },
  };
};

/** Keeps the one thing worth knowing of a broken line: whether the request can have arrived. */
const fetchOnce =
  (witness: ClockWitness | undefined): typeof fetch =>
  async (input, init) => {
    try {
      const response = await fetch(input, init);
      hearDate(witness, 'Slack', response.headers.get('date'));
      return response;
    } catch (error) {
      throw new LineFailure(lineCode(error));
    }
  };

const Broken = z.union([
  z.object({ cause: z.object({ code: z.string() }) }).transform(({ cause }) => cause.code),
  z.object({ name: z.literal('TimeoutError') }).transform(() => 'timeout'),
]);

const lineCode = (error: unknown): string => Broken.safeParse(error).data ?? 'broken';

const nothing = (): void => {};

const SILENT: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};
