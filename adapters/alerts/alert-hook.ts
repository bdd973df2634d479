// POST /hooks/alerts: the door for monitoring. Nobody is heard before they have proved who they are, and nothing is read before that.
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import type { AlertDesk } from '../../src/ports/alert-desk.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { StoreFault } from '../../src/ports/store.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { epochMs } from '../../src/time.ts';
import { type AlertSecrets, authentic } from './authentic.ts';
import { readAlerts, type Unreadable } from './read-alerts.ts';

export interface AlertHookDeps {
  readonly desk: AlertDesk;
  readonly secrets: AlertSecrets;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly texts: Texts;
}

const PATH = '/hooks/alerts';
const BODY_LIMIT = 1_000_000;

/** Mount it before the console, which asks everybody else who they are. */
export const mountAlertHook = (app: Express, deps: AlertHookDeps): void => {
  const { refused: say } = deps.texts.alerts;
  app.post(PATH, express.raw({ type: () => true, limit: BODY_LIMIT }), (req, res) => take(req, res, deps));
  app.all(PATH, (_req, res) => {
    res.setHeader('Allow', 'POST');
    refuse(res, 405, 'method', say.method);
  });
  app.use(PATH, failed(deps));
};

const take = async (req: Request, res: Response, { secrets, clock, desk, texts }: AlertHookDeps): Promise<void> => {
  const { refused: say } = texts.alerts;
  if (secrets.token === undefined && secrets.secret === undefined) return refuse(res, 404, 'off', say.off);
  const body = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
  const nowMs = epochMs(clock.now());
  const known = authentic(req.headers, body, secrets, nowMs);
  if (known === 'unknown') return refuse(res, 401, 'unknown_caller', say.unknownCaller);
  if (known === 'stale') return refuse(res, 401, 'stale', say.stale);
  const told = readAlerts(body.toString('utf8'), nowMs);
  if ('code' in told) return refuse(res, 422, told.code, unreadable(told, texts));
  const taken = await desk.hear({ ...told, ...known });
  if (taken === 'again') return refuse(res, 401, 'again', say.again);
  res.status(200).json(taken);
};

const unreadable = (told: Unreadable, { alerts: { refused: say } }: Texts): string =>
  told.code === 'future' ? say.future(told.at) : say.unreadable(told.what);

const refuse = (res: Response, status: number, code: string, reply: string): void => {
  res.status(status).json({ ok: false, code, reply });
};

const failed =
  ({ logger, texts }: AlertHookDeps): ErrorRequestHandler =>
  (error, _req, res, next) => {
    if (res.headersSent) return next(error);
    const { refused: say } = texts.alerts;
    const status: unknown = Reflect.get(Object(error), 'status');
    if (status === 413) return refuse(res, 413, 'too_large', say.tooLarge);
    if (typeof status === 'number' && status < 500) return refuse(res, 422, 'unreadable', say.unreadable('HTTP'));
    logger.error({ err: error }, 'an alert could not be taken');
    refuse(res, error instanceof StoreFault ? 503 : 500, 'not_recorded', say.store);
  };
