// The same desk for scripts and other tools: commands in, states out, as JSON. Kept lean, every request counts here.

import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import { z } from 'zod';
import type { Visitor } from '../../../src/ports/access.ts';
import type { Desk, Reply } from '../../../src/ports/desk.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import { present } from '../../../src/present.ts';
import { BODY_LIMIT, BODY_LIMIT_TEXT } from '../guard/body-limit.ts';
import { callerOf, mustSayWho, speakerOf, visitorOf } from '../guard/visitor.ts';
import { failureOf } from './failure.ts';
import { isStoreFault } from './store-fault.ts';

interface ApiDeps {
  readonly desk: Desk;
  readonly logger: Logger;
}

/** `seen` is the `seq` of the incident as it was read: what somebody changed since is not overwritten. */
const CommandBody = z.strictObject({ text: z.string(), as: z.string().optional(), seen: z.int().min(0).optional() });

const INCIDENT_ID = /^\d{4}-\d{3,9}$/;
const LONGEST_KEY = 200;

export const jsonApi = ({ desk, logger }: ApiDeps): Router => {
  const router = express.Router();
  const { api: say } = desk.texts.console;
  router.post('/commands', express.json({ limit: BODY_LIMIT }), (req, res) => handleCommand(req, res, desk));
  router.all('/commands', wrongMethod('POST', desk));
  router.get('/findings', async (_req, res) => sendJson(res, 200, await desk.views.findings()));
  router.get('/readiness', async (_req, res) => sendJson(res, 200, await desk.views.preparedness()));
  router.get('/incidents', async (_req, res) => sendJson(res, 200, await desk.views.incidents()));
  router.get('/incidents/:id', async (req, res) => sendFound(res, req.params.id, await known(req, desk), desk));
  router.get('/incidents/:id/posts', async (req, res) => {
    const view = await known(req, desk);
    sendFound(res, req.params.id, view && (await desk.views.posts(view.id)), desk);
  });
  router.get('/incidents/:id/contacts', async (req, res) => {
    const view = await known(req, desk);
    sendFound(res, req.params.id, view && (await desk.views.contacts(view.id)), desk);
  });
  router.get('/incidents/:id/now', async (req, res) => {
    const view = await known(req, desk);
    const steps = view && (await desk.views.now(view.id));
    // What a page says beside each is no matter of a script.
    sendFound(
      res,
      req.params.id,
      steps?.map(({ who: _who, act: _act, ...thing }) => thing),
      desk,
    );
  });
  router.get('/drills', async (_req, res) => sendJson(res, 200, await desk.views.drills()));
  router.get('/incidents/:id/drill', async (req, res) => {
    const view = await known(req, desk);
    sendFound(res, req.params.id, view && (await desk.views.drill(view.id)), desk);
  });
  router.get('/incidents/:id/course.svg', async (req, res) => {
    const found = await known(req, desk);
    const view = found && (await desk.views.course(found.id));
    if (view === undefined) return sendFound(res, req.params.id, undefined, desk);
    const { courseSvg } = await import('../pages/course/course-svg.ts');
    sendSvg(res, courseSvg(view, desk.texts).toString());
  });
  router.all(
    [
      '/readiness',
      '/findings',
      '/incidents',
      '/incidents/:id',
      '/incidents/:id/posts',
      '/incidents/:id/contacts',
      '/incidents/:id/now',
      '/incidents/:id/drill',
      '/drills',
      '/incidents/:id/course.svg',
    ],
    wrongMethod('GET, HEAD', desk),
  );
  router.use((_req, res) => sendRefusal(res, 404, 'not_found', say.notFound));
  router.use(failedApi(desk, logger));
  return router;
};

const handleCommand = async (req: Request, res: Response, desk: Desk): Promise<void> => {
  const { api: say } = desk.texts.console;
  // The parser leaves a body of another type alone.
  if (req.body === undefined) return sendRefusal(res, 415, 'unsupported_media_type', say.mediaType);
  const command = CommandBody.safeParse(req.body);
  // Whoever came in may leave it out: they act as what they hold.
  if (!command.success || (command.data.as === undefined && visitorOf(res) === undefined))
    return sendRefusal(res, 400, 'bad_request', say.badRequest);
  const key = req.headers['idempotency-key'];
  if (key !== undefined && !isUsableKey(key)) return sendRefusal(res, 400, 'bad_request', say.badKey);
  const { text, as, seen } = command.data;
  const visitor = visitorOf(res);
  const unnamed = mustSayWho(visitor);
  const { entry } = desk.texts.access;
  const reply = await desk.handle({
    asked: { kind: 'text', text },
    // A script says no name unless it was told to: the record says that none was given, and the answer how to give it.
    by: speakerOf(unnamed ? { ...visitor, name: entry.unnamed } : visitor, as),
    ...(seen === undefined ? {} : { seen }),
    ...(key === undefined ? {} : { commandKey: keyFor(key, visitor) }),
  });
  sendReply(res, reply, unnamed ? { sayWho: entry.sayWho } : {});
};

const isUsableKey = (key: string | string[]): key is string =>
  typeof key === 'string' && key !== '' && key.length <= LONGEST_KEY;

/** Each caller has keys of its own: nobody's repeat is taken for another's command. */
const keyFor = (key: string, visitor: Visitor | undefined): string =>
  visitor === undefined ? `api:${key}` : `api:${callerOf(visitor)}:${key}`;

const sendReply = (res: Response, reply: Reply, more: { readonly sayWho?: string }): void => {
  const { ok, text, incident } = reply;
  if (!ok) sendRefusal(res, statusOf(reply.code), reply.code, text);
  else sendJson(res, 200, { ok, reply: text, ...present({ incident }), ...more });
};

const statusOf = (code: Extract<Reply, { ok: false }>['code']): number => {
  if (isStoreFault(code)) return 503;
  return code === 'not_yours' ? 403 : 422;
};

const known = async (req: Request<{ id: string }>, desk: Desk) =>
  INCIDENT_ID.test(req.params.id) ? desk.views.incident(req.params.id) : undefined;

const sendFound = (res: Response, id: string, found: unknown, { texts }: Desk): void => {
  if (found === undefined)
    sendRefusal(res, 404, 'unknown_incident', texts.console.api.unknownIncident(id.slice(0, 40)));
  else sendJson(res, 200, found);
};

export const wrongMethod =
  (allowed: string, { texts }: Desk): RequestHandler =>
  (_req, res) => {
    res.setHeader('Allow', allowed);
    sendRefusal(res, 405, 'method_not_allowed', texts.console.api.wrongMethod(allowed));
  };

/** Bodies that cannot be read, and what nobody expected, are JSON, too. */
export const failedApi =
  ({ texts }: Desk, logger: Logger): ErrorRequestHandler =>
  (error, _req, res, next) => {
    if (res.headersSent) return next(error);
    const { api: say } = texts.console;
    const failure = failureOf(error, logger);
    const sentences = {
      too_large: () => say.tooLarge(BODY_LIMIT_TEXT),
      bad_json: () => say.badJson,
      unsupported_media_type: () => say.mediaType,
      bad_request: () => say.badRequest,
      unexpected: () => say.unexpected(failure.kind === 'unexpected' ? failure.id : ''),
    };
    sendRefusal(res, failure.status, failure.kind, sentences[failure.kind]());
  };

/** A picture runs nothing and loads nothing, whoever opens it by itself. */
const sendSvg = (res: Response, svg: string): void => {
  res.statusCode = 200;
  res.setHeader('Content-Type', 'image/svg+xml; charset=utf-8');
  res.setHeader('Content-Security-Policy', "default-src 'none'");
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.end(svg);
};

export const sendRefusal = (res: Response, status: number, code: string, reply: string): void =>
  sendJson(res, status, { ok: false, code, reply });

/** Without Express's own `json`, which would hash every body for an ETag that nobody asks for. */
export const sendJson = (res: Response, status: number, value: unknown): void => {
  res.statusCode = status;
  res.setHeader('Content-Type', 'application/json; charset=utf-8');
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.end(JSON.stringify(value));
};
