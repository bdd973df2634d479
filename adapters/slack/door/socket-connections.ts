// Hears Slack over Socket Mode, as a receiver for Bolt: two connections that came up at different times, so that their
// refreshes do not coincide. Slack sends each payload to any one of them. It starts and keeps trying while Slack is down.

import type { App, Receiver } from '@slack/bolt';
import { type HeardBy, type HearingFault, type Refusals, refusalsOf } from '../../../src/chat/hearing.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import { present } from '../../../src/present.ts';
import { codeOf } from '../trace-of.ts';
import { type HearingDeps, hear } from './answer-in-time.ts';
import { heardPayload, type OriginFault } from './heard-payload.ts';
import { type Envelope, openSocket, type SocketConnection } from './socket-connection.ts';

export interface SocketReceiverDeps extends HearingDeps {
  readonly appToken: string;
  /** With its closing slash: `https://slack.com/api/`. */
  readonly apiUrl: string;
  readonly clock: Clock;
  readonly pace?: Partial<Pace>;
}

interface Pace {
  /** Between one connection's coming up and the other's attempt. */
  readonly staggerMs: number;
  readonly firstRetryMs: number;
  readonly mostRetryMs: number;
  /** After Slack refused the token or the app: a person has to act first. */
  readonly refusedRetryMs: number;
  /** A connection that is being replaced, or comes up at the start, is no fault yet. */
  readonly deafAfterMs: number;
}

const PACE: Pace = {
  staggerMs: 30_000,
  firstRetryMs: 1_000,
  mostRetryMs: 30_000,
  refusedRetryMs: 60_000,
  deafAfterMs: 20_000,
};

/** A connection that ends sooner than this was no real one: the next attempt waits, as after a failure. */
const SHORT_LIVED_MS = 1_000;

/** How long an old connection waits for what is under way on it: after a refresh, and at the stop. */
const REFRESH_WITHIN_MS = 3_000;
const STOP_WITHIN_MS = 800;

const REFUSED = new Set([
  'account_inactive',
  'invalid_auth',
  'link_disabled',
  'missing_scope',
  'not_allowed_token_type',
  'not_authed',
  'team_disabled',
  'token_expired',
  'token_revoked',
  'too_many_websockets',
  'user_removed_from_team',
]);

export interface SocketState {
  readonly connected: number;
  /** Slack's or the system's code of the last failure, until a connection comes up. */
  readonly lastError?: string;
}

export interface SocketReceiver extends Receiver, HeardBy {
  state(): SocketState;
  /** Payloads turned away since the start, by reason. */
  counts: Refusals<OriginFault | 'malformed'>['counts'];
}

interface Slot {
  readonly first: boolean;
  upSince: number | undefined;
}

export const socketConnections = (deps: SocketReceiverDeps): SocketReceiver => {
  const { logger } = deps;
  const pace = { ...PACE, ...deps.pace };
  const refusals = refusalsOf<OriginFault | 'malformed'>('Slack', ['malformed'], deps);
  const slots: readonly Slot[] = [true, false].map((first) => ({ first, upSince: undefined }));
  const open = new Set<SocketConnection>();
  const stopping = new AbortController();
  let bolt: App | undefined;
  let lastError: string | undefined;
  let changed = Promise.withResolvers<void>();

  const connected = (): number => slots.filter(({ upSince }) => upSince !== undefined).length;
  const mark = (slot: Slot, isUp: boolean): void => {
    slot.upSince = isUp ? performance.now() : undefined;
    if (!isUp && connected() === 0) downSince = performance.now();
    changed.resolve();
    changed = Promise.withResolvers();
    logger.info({ connected: connected() }, isUp ? 'a socket of Slack is up' : 'a socket of Slack ended');
  };
  let downSince = performance.now();
  /** None is up for a while; or Slack does not want one of them, and what it sends may go to somebody else. */
  const deafness = (): readonly HearingFault[] => {
    const refused = lastError !== undefined && REFUSED.has(lastError);
    const down = connected() === 0 && performance.now() - downSince >= pace.deafAfterMs;
    return refused || down ? [{ code: 'deaf', word: lastError ?? 'no_connection', partly: connected() > 0 }] : [];
  };
  const pause = (ms: number): Promise<void> => rest(ms, stopping.signal);

  const onEnvelope = async (envelope: Envelope): Promise<void> => {
    const payload = heardPayload(envelope.body);
    if (payload === undefined || bolt === undefined) return refusals.note('malformed');
    const answer = await hear({ ...envelope, app: bolt, payload }, deps);
    if (answer.kind === 'refused') return refusals.note(answer.reason);
    refusals.accepted();
    // What failed stays unacknowledged: Slack sends an event again, and tells a person that it did not work.
    if (answer.kind !== 'acknowledged') return;
    await envelope.ack(answer.response).catch((error: unknown) => {
      logger.warn({ kind: payload.kind, code: codeOf(error) }, 'an answer to Slack came after its socket');
    });
  };

  /** Resolves when it is over, with the code of why; undefined when Slack only wants a fresh one. */
  const oneConnection = async (slot: Slot): Promise<string | undefined> => {
    const connection = openSocket({ ...deps, onEnvelope });
    open.add(connection);
    const failure = await connection.failure;
    if (failure !== undefined) {
      open.delete(connection);
      return failure;
    }
    lastError = undefined;
    mark(slot, true);
    const upAt = performance.now();
    const ending = await connection.ending;
    mark(slot, false);
    void connection.retire(REFRESH_WITHIN_MS).finally(() => open.delete(connection));
    if (ending !== 'refresh') return ending;
    return performance.now() - upAt < Math.min(SHORT_LIVED_MS, pace.firstRetryMs) ? 'short_lived' : undefined;
  };

  /** Waits until the other connection has been up long enough; while none is, only the first one tries. False at the stop. */
  const turn = async (slot: Slot): Promise<boolean> => {
    while (!stopping.signal.aborted) {
      const other = slots.find((each) => each !== slot)?.upSince;
      if (other === undefined && slot.first) return true;
      const waitMs = other === undefined ? pace.mostRetryMs : other + pace.staggerMs - performance.now();
      if (waitMs <= 0) return true;
      await Promise.race([changed.promise, pause(waitMs)]);
    }
    return false;
  };

  const waitAfter = async (code: string, retryMs: number): Promise<void> => {
    if (stopping.signal.aborted) return;
    lastError = code;
    const waitMs = REFUSED.has(code) ? pace.refusedRetryMs : retryMs;
    logger.warn({ code, waitMs, connected: connected() }, 'a socket of Slack is not up; it is tried again');
    await pause(waitMs);
  };

  const keepUp = async (slot: Slot): Promise<void> => {
    let retryMs = pace.firstRetryMs;
    while (await turn(slot)) {
      const startedAt = performance.now();
      const code = await oneConnection(slot);
      const lasted = performance.now() - startedAt > pace.mostRetryMs;
      if (code === undefined || lasted) retryMs = pace.firstRetryMs;
      if (code === undefined) continue;
      await waitAfter(code, retryMs);
      retryMs = Math.min(retryMs * 2, pace.mostRetryMs);
    }
  };

  return {
    init: (app) => {
      bolt = app;
    },
    start: async () => {
      for (const slot of slots) void keepUp(slot);
    },
    stop: async () => {
      stopping.abort();
      await Promise.allSettled([...open].map((connection) => connection.retire(STOP_WITHIN_MS)));
    },
    state: () => ({ connected: connected(), ...present({ lastError }) }),
    counts: refusals.counts,
    heardAt: refusals.heardAt,
    faults: () => [...deafness(), ...refusals.faults()],
  };
};

/** Ends early, without an error, when the signal says so. */
const rest = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    if (signal.aborted) done();
    else signal.addEventListener('abort', done);
  });
