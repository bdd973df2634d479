// Pages to read, and how any page is drawn for the person who asks.
import { randomUUID } from 'node:crypto';
import express, { type Request, type Response, type Router } from 'express';
import type { Clock } from '../../../src/ports/clock.ts';
import { actingAs, actorsFor } from '../guard/acting-as.ts';
import { deskFor } from '../guard/chosen-language.ts';
import { type FormTokens, formTokens } from '../guard/form-token.ts';
import { ownAddress } from '../guard/own-address.ts';
import { pageSecurity } from '../guard/page-security.ts';
import { visitorOf } from '../guard/visitor.ts';
import type { Html } from '../pages/html.ts';
import type { Page } from '../pages/page.ts';
import { type PageSources, pageAt } from './page-at.ts';
import { sendMessage, sendPage } from './send-page.ts';

export interface PageDeps extends PageSources {
  readonly clock: Clock;
  readonly secret: string;
}

/** One request for a page, and what is needed to answer it. */
export interface Visit {
  readonly req: Request;
  readonly res: Response;
  readonly deps: PageDeps;
  readonly tokens: FormTokens;
}

/** In the language of whoever asks. */
export const visitOf = <D extends PageDeps>(req: Request, res: Response, deps: D, tokens: FormTokens) => ({
  req,
  res,
  deps: { ...deps, desk: deskFor(req, deps.desk) },
  tokens,
});

export const pageRoutes = (deps: PageDeps): Router => {
  const router = express.Router();
  const tokens = formTokens(deps.secret);
  router.use(pageSecurity());
  router.get(/.*/, (req, res) => showPage(visitOf(req, res, deps, tokens)));
  return router;
};

const showPage = async (visit: Visit): Promise<void> => {
  const { req, res, deps, tokens } = visit;
  const path = ownAddress(req.originalUrl);
  const notFound = (): void => sendMessage(res, 404, deps.desk, ({ console: say }) => say.refused.notFound);
  if (path === '/' && req.path !== '/') return notFound();
  // Strict cookies stay away when a link from elsewhere is followed. A second look, from our own page, brings them;
  // otherwise this visit would get a new session, and forms open in other windows would no longer count.
  if (req.headers['sec-fetch-site'] === 'cross-site' && !tokens.hasSession(req)) {
    res.setHeader('Refresh', `0; url=${path}`);
    return sendMessage(res, 200, deps.desk, ({ console: say }) => say.opening);
  }
  const key = typeof req.query.reply === 'string' ? req.query.reply : undefined;
  const reply = key === undefined ? undefined : await deps.desk.replyTo(key);
  const drawn = await drawPage(visit, { path, ...(reply?.ok ? { reply } : {}) });
  if (drawn === undefined) notFound();
  else sendPage(res, 200, drawn);
};

/** Undefined when there is no page at that path. */
export const drawPage = (visit: Visit, about: PageAbout): Promise<Html | undefined> =>
  pageAt(pageFor(visit, about), visit.deps);

type PageAbout = Pick<Page, 'path' | 'reply' | 'refused' | 'typed'>;

export const pageFor = ({ req, res, deps, tokens }: Visit, about: PageAbout): Page => {
  const { desk, clock } = deps;
  const visitor = visitorOf(res);
  return {
    ...about,
    texts: desk.texts,
    now: clock.now(),
    visitor,
    actors: actorsFor(visitor, desk),
    everybody: desk.views.actors(),
    draft: desk.views.isDraft(),
    actor: actingAs(req, res, desk),
    token: tokens.issue(req, res),
    nonce: randomUUID,
  };
};
