// Coming in for scripts: a session by password or by an access sheet's letters, and who one is.
import express, { type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import { type Denied, isDenied, type Opened, type Visitor } from '../../../src/ports/access.ts';
import { BODY_LIMIT } from '../guard/body-limit.ts';
import { formTokens, TOKEN_HEADER } from '../guard/form-token.ts';
import { isProgram, visitorOf } from '../guard/visitor.ts';
import { addressOf, deniedStatus, deniedText, type EntryDeps, letIn, retryAfter } from './entry-routes.ts';
import { failedApi, sendJson, sendRefusal, wrongMethod } from './json-api.ts';

const Login = z.strictObject({ login: z.string().max(200), password: z.string().max(2000) });
const Code = z.strictObject({ code: z.string().max(200) });
const Who = z.strictObject({
  post: z.string().max(200),
  name: z.string().max(200),
  extension: z.string().max(200).default(''),
});

export const entryApi = (deps: EntryDeps): Router => {
  const router = express.Router();
  const { access, desk } = deps;
  const { api: say } = desk.texts.console;
  const tokens = formTokens(deps.secret);
  router.use(['/login', '/access', '/me'], express.json({ limit: BODY_LIMIT }));

  const enter = async <T>(
    req: Request,
    res: Response,
    body: z.ZodType<T>,
    open: (given: T) => Promise<Opened | Denied>,
  ): Promise<void> => {
    // A stranger's page cannot send this type by itself; what it sends is no log-in.
    if (req.body === undefined) return sendRefusal(res, 415, 'unsupported_media_type', say.mediaType);
    const given = body.safeParse(req.body);
    if (!given.success) return sendRefusal(res, 400, 'bad_request', say.badRequest);
    const opened = await open(given.data);
    if (isDenied(opened)) {
      retryAfter(res, opened);
      return sendRefusal(res, deniedStatus(opened), opened.code, deniedText(opened, desk.texts));
    }
    await letIn(req, res, opened, access);
    tellWho(req, res, opened.visitor);
  };
  const tellWho = (req: Request, res: Response, { name, offices, sections }: Visitor): void => {
    if (!isProgram(res)) res.setHeader(TOKEN_HEADER, tokens.issue(req, res));
    sendJson(res, 200, { ...(name === undefined ? {} : { name }), offices, sections });
  };

  router.post('/login', (req, res) =>
    enter(req, res, Login, (given) => access.logIn({ ...given, from: addressOf(req) })),
  );
  router.post('/access', (req, res) =>
    enter(req, res, Code, (given) => access.openSheet({ ...given, from: addressOf(req) })),
  );
  router.get('/me', (req, res) => {
    const visitor = visitorOf(res);
    if (visitor === undefined) sendRefusal(res, 401, 'log_in', desk.texts.access.entry.logInFirst);
    else tellWho(req, res, visitor);
  });
  /** Whoever uses a section's sheet says who they are, once for the session; of others their account says it. */
  router.post('/me', async (req, res) => {
    const visitor = visitorOf(res);
    if (visitor === undefined) return sendRefusal(res, 401, 'log_in', desk.texts.access.entry.logInFirst);
    if (!isProgram(res) && !tokens.isGenuine(req))
      return sendRefusal(res, 403, 'stale_token', desk.texts.access.entry.noToken);
    if (req.body === undefined) return sendRefusal(res, 415, 'unsupported_media_type', say.mediaType);
    if (!visitor.holder.startsWith('sheet:'))
      return sendRefusal(res, 403, 'not_yours', desk.texts.access.entry.namedAlready);
    const given = Who.safeParse(req.body);
    if (!given.success) return sendRefusal(res, 400, 'bad_request', desk.texts.access.entry.sayWho);
    const named = await access.sayWho(visitor, given.data);
    if (isDenied(named)) return sendRefusal(res, 422, named.code, deniedText(named, desk.texts));
    tellWho(req, res, named);
  });
  router.all('/me', wrongMethod('GET, HEAD, POST', desk));
  router.use(failedApi(desk, deps.logger));
  return router;
};
