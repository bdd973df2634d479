// Coming in and leaving, as pages: they are open to whoever reaches this machine by one of its own addresses.
import express, { type Request, type Response, type Router } from 'express';
import { type Access, type Denied, isDenied, type Opened } from '../../../src/ports/access.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { BODY_LIMIT } from '../guard/body-limit.ts';
import { chooseLanguage, localeNamed } from '../guard/chosen-language.ts';
import { dropDraft } from '../guard/declare-draft.ts';
import { formTokens } from '../guard/form-token.ts';
import { ownAddress } from '../guard/own-address.ts';
import { pageSecurity } from '../guard/page-security.ts';
import { dropKey, isProgram, setKey, visitorOf } from '../guard/visitor.ts';
import { forgetWhose, rememberWhose, whoseBefore, whoseOf } from '../guard/whose.ts';
import { comeInAgainPage, SEALED_FIELD, sendAgainPage } from '../pages/entry/again-pages.ts';
import { loginPage, sheetPage } from '../pages/entry/entry-pages.ts';
import type { Html } from '../pages/html.ts';
import type { Page } from '../pages/page.ts';
import { carriedFor } from './interrupted-form.ts';
import { type PageDeps, pageFor, type Visit, visitOf } from './page-routes.ts';
import { sendPage } from './send-page.ts';

export interface EntryDeps extends PageDeps {
  readonly access: Access;
  readonly logger: Logger;
}

/** The address as it is known: what a log names it by. */
export const addressOf = (req: Request): string => (req.socket.remoteAddress ?? '').replace(/^::ffff:/, '');

export const deniedText = (denied: Denied, { access }: Texts): string => access.refusals[denied.code](denied as never);

export const deniedStatus = ({ code }: Denied): number => (code === 'wait' || code === 'busy' ? 429 : 401);

export const retryAfter = (res: Response, denied: Denied): void => {
  if ('seconds' in denied) res.setHeader('Retry-After', String(denied.seconds));
};

/** Whoever comes in anew leaves what this browser held before. */
export const letIn = async (req: Request, res: Response, { key, visitor }: Opened, access: Access): Promise<void> => {
  const before = visitorOf(res);
  if (before !== undefined && !isProgram(res)) await access.leave(before);
  // What somebody else typed here and did not send is none of theirs.
  if (whoseBefore(req) !== whoseOf(visitor)) dropDraft(req, res);
  rememberWhose(req, res, visitor);
  setKey(req, res, key);
};

export const entryRoutes = (deps: EntryDeps): Router => {
  const router = express.Router();
  const tokens = formTokens(deps.secret);
  const { access } = deps;
  router.use(
    ['/login', '/logout', '/s', '/language'],
    ...pageSecurity(),
    express.urlencoded({ extended: false, limit: BODY_LIMIT }),
  );

  const visiting = (req: Request, res: Response): Visit => visitOf(req, res, deps, tokens);
  const staleIn = ({ deps: { desk } }: Visit): string => desk.texts.console.refused.stale;
  const send = (visit: Visit, page: (page: Page) => Html, refused?: { status: number; reason: string }): void => {
    const form = String(visit.req.body?._form ?? '');
    const login = String(visit.req.body?.login ?? '').slice(0, 64);
    const about = refused && { form, fields: { login }, reason: refused.reason, pickActor: false, needsProxy: false };
    const drawn = page(pageFor(visit, { path: ownAddress(visit.req.originalUrl), ...(about && { refused: about }) }));
    sendPage(visit.res, refused?.status ?? 200, drawn);
  };

  /** Lets the visitor in, or draws the page anew with the reason. */
  const enter = async (visit: Visit, came: Promise<Opened | Denied>, to: string, page: (page: Page) => Html) => {
    const { req, res } = visit;
    const opened = await came;
    if (isDenied(opened)) {
      retryAfter(res, opened);
      return send(visit, page, { status: deniedStatus(opened), reason: deniedText(opened, visit.deps.desk.texts) });
    }
    await letIn(req, res, opened, access);
    res.locals.visitor = opened.visitor;
    const sent = carriedFor(opened.visitor, req, deps);
    if (sent !== undefined) {
      const drawn = pageFor(visit, { path: ownAddress(String(sent.fields._page ?? '/')) });
      return sendPage(res, 200, sendAgainPage(drawn, sent.action, sent.fields));
    }
    res.redirect(303, to === '' ? await homeOf(opened, deps) : ownAddress(to));
  };

  router.get('/language/:locale', (req, res) => {
    const locale = localeNamed(req.params.locale);
    if (locale !== undefined) chooseLanguage(req, res, locale);
    res.redirect(303, ownAddress(toOf(req.query.to)));
  });
  router.get('/login', (req, res) => send(visiting(req, res), (page) => loginPage(page, toOf(req.query.to))));
  router.post('/login', async (req, res) => {
    const visit = visiting(req, res);
    const to = toOf(req.body?.to);
    const page = carrying(req, (drawn) => loginPage(drawn, to));
    if (!tokens.isGenuine(req)) return send(visit, page, { status: 403, reason: staleIn(visit) });
    const given = { login: String(req.body?.login ?? ''), password: String(req.body?.password ?? '') };
    await enter(visit, access.logIn({ ...given, from: addressOf(req) }), to, page);
  });
  router.get(['/s', '/s/:code'], (req, res) =>
    send(visiting(req, res), (page) => sheetPage(page, String(req.params.code ?? ''))),
  );
  router.post(['/s', '/s/:code'], async (req, res) => {
    const visit = visiting(req, res);
    const code = String(req.params.code ?? req.body?.code ?? '');
    if (!tokens.isGenuine(req)) {
      const page = carrying(req, (drawn) => sheetPage(drawn, code));
      return send(visit, page, { status: 403, reason: staleIn(visit) });
    }
    // Refused, the letters are typed: what was scanned was wrong.
    const page = carrying(req, (drawn) => sheetPage(drawn, ''));
    await enter(visit, access.openSheet({ code, from: addressOf(req) }), '', page);
  });
  router.post('/logout', async (req, res) => {
    const visitor = visitorOf(res);
    if (visitor !== undefined && tokens.isGenuine(req)) {
      await access.leave(visitor);
      dropKey(req, res);
      forgetWhose(req, res);
      dropDraft(req, res);
    }
    res.redirect(303, '/login');
  });
  return router;
};

/** What waits to be sent is not lost by a wrong password either. */
const carrying =
  ({ body }: Request, page: (page: Page) => Html) =>
  (drawn: Page): Html => {
    const sealed: unknown = body?.[SEALED_FIELD];
    return typeof sealed === 'string' && sealed !== '' ? comeInAgainPage(drawn, sealed) : page(drawn);
  };

const toOf = (given: unknown): string => (typeof given === 'string' && given.length <= 500 ? given : '');

/** A section that has one question to answer is led straight to it. */
const homeOf = async ({ visitor }: Opened, { desk }: PageDeps): Promise<string> => {
  const [section, ...others] = visitor.sections;
  if (section === undefined || others.length > 0) return '/';
  const open = (await desk.views.incidents()).filter(
    ({ status, drill }) => status === 'open' && (drill || !visitor.drill),
  );
  const [only, ...more] = open;
  return only === undefined || more.length > 0 ? '/' : `/incidents/${only.id}/sections/${section}`;
};
