// Hears Slack over signed HTTP, as a receiver for Bolt on an Express that is given. Bolt's own refuses a content type
// with a charset, believes times an hour ahead, and lets an action that nobody handles hang.
import type { App, Receiver } from '@slack/bolt';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { type HeardBy, type Refusals, refusalsOf } from '../../../src/chat/hearing.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import { traceOf } from '../trace-of.ts';
import { type Answer, type HearingDeps, hear } from './answer-in-time.ts';
import { heardPayload, type OriginFault } from './heard-payload.ts';
import { bodyOf } from './request-body.ts';
import { type SignatureFault, verify } from './signed-requests.ts';

export const EVENTS_PATH = '/slack/events';

/** Far above what Slack sends: a submitted form of a hundred fields. */
const BODY_LIMIT_BYTES = 1024 * 1024;

export interface HttpReceiverDeps extends HearingDeps {
  readonly signingSecret: string;
  readonly clock: Clock;
}

export type RequestFault = SignatureFault | OriginFault | 'malformed' | 'too_large';

export interface HttpReceiver extends Receiver, HeardBy {
  /** Requests turned away since the start, by reason. */
  counts: Refusals<RequestFault>['counts'];
}

/** Whoever finds the address may send these; Slack never does. */
const STRANGERS: readonly RequestFault[] = ['unsigned', 'malformed', 'too_large'];

/** Mount it before anything that parses bodies, and before the console. */
export const mountSlack = (web: Express, deps: HttpReceiverDeps): HttpReceiver => {
  if (deps.signingSecret === '') throw new Error('the signing secret of Slack is empty');
  const refusals = refusalsOf<RequestFault>('Slack', STRANGERS, deps);
  let app: App | undefined;
  const events: RequestHandler = async (req, res) => {
    const rawBody = rawBodyOf(req);
    const verified = verify({ ...deps, now: Date.parse(deps.clock.now()), headers: req.headers, rawBody });
    if (!verified.ok) return refuse(res, 401, verified.reason, refusals);
    const body = bodyOf(rawBody, req.headers['content-type']);
    if (body === undefined) return refuse(res, 400, 'malformed', refusals);
    if (!answeredByItself(body, res, deps)) await heard(app, body, req, res, deps, refusals);
  };
  const raw = express.raw({ type: () => true, limit: BODY_LIMIT_BYTES, inflate: false });
  web.post(EVENTS_PATH, raw, events, bodyFault(deps, refusals));
  web.all(EVENTS_PATH, (_req, res) => {
    res.setHeader('Allow', 'POST');
    send(res, 405);
  });
  return {
    init: (bolt) => {
      app = bolt;
    },
    start: async () => undefined,
    stop: async () => {
      app = undefined;
    },
    counts: refusals.counts,
    heardAt: refusals.heardAt,
    faults: refusals.faults,
  };
};

/** An empty body is none to Express; anything else that is no buffer was parsed before us, and cannot be verified. */
const rawBodyOf = ({ body }: Request): Buffer => {
  if (Buffer.isBuffer(body)) return body;
  if (body === undefined) return Buffer.alloc(0);
  throw new Error('a body parser stands before the receiver of Slack');
};

/** What Slack asks of the address rather than of the app. */
const answeredByItself = (
  body: Readonly<Record<string, unknown>>,
  res: Response,
  { logger }: HttpReceiverDeps,
): boolean => {
  if (body.type === 'url_verification' && typeof body.challenge === 'string') {
    send(res, 200, { challenge: body.challenge });
    return true;
  }
  if (body.ssl_check !== undefined) {
    send(res, 200);
    return true;
  }
  if (body.type === 'app_rate_limited') {
    logger.warn({}, 'Slack holds back events: more than 30,000 in an hour');
    send(res, 200);
    return true;
  }
  return false;
};

const heard = async (
  app: App | undefined,
  body: unknown,
  { headers }: Request,
  res: Response,
  deps: HttpReceiverDeps,
  refusals: Refusals<RequestFault>,
): Promise<void> => {
  const payload = heardPayload(body);
  if (payload === undefined) return refuse(res, 400, 'malformed', refusals);
  if (app === undefined) return send(res, 503);
  const retryNum = Number(headers['x-slack-retry-num'] ?? Number.NaN);
  const retryReason = headers['x-slack-retry-reason'];
  const answer = await hear(
    {
      app,
      payload,
      retryNum: Number.isInteger(retryNum) ? retryNum : undefined,
      retryReason: typeof retryReason === 'string' ? retryReason : undefined,
    },
    deps,
  );
  if (answer.kind === 'refused') return refuse(res, 401, answer.reason, refusals);
  refusals.accepted();
  if (answer.kind === 'acknowledged') send(res, 200, answer.response);
  else send(res, STATUS[answer.kind]);
};

const STATUS = { failed: 500, unhandled: 404 } as const satisfies Partial<Record<Answer['kind'], number>>;

const refuse = (res: Response, status: number, reason: RequestFault, refusals: Refusals<RequestFault>): void => {
  refusals.note(reason);
  send(res, status);
};

/** Faults of reading the body, and whatever was thrown: answered too, never left hanging. */
const bodyFault =
  ({ logger }: HttpReceiverDeps, refusals: Refusals<RequestFault>): ErrorRequestHandler =>
  (error, _req, res, next) => {
    if (res.headersSent) return next(error);
    const status = statusOf(error);
    if (status === 413) return refuse(res, status, 'too_large', refusals);
    if (status !== undefined && status < 500) return refuse(res, status, 'malformed', refusals);
    logger.error(traceOf(error), 'a request of Slack failed');
    send(res, 500);
  };

const statusOf = (error: unknown): number | undefined => {
  const status: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'status') : undefined;
  return typeof status === 'number' && status >= 400 ? status : undefined;
};

const send = (res: Response, status: number, content?: unknown): void => {
  const isText = typeof content === 'string';
  const text = content === undefined || content === null ? '' : isText ? content : JSON.stringify(content);
  const type = isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  res.writeHead(status, text === '' ? {} : { 'Content-Type': type }).end(text);
};
