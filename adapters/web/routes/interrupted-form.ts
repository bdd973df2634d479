// A form that arrives after its session has ended (unused for days, ended by somebody, its sheet exchanged) is not lost: the answer
// asks to come in again and carries it, and whoever sent it finds it there to be sent.
import express, { type Request, type RequestHandler, type Response } from 'express';
import type { Access, Visitor } from '../../../src/ports/access.ts';
import { BODY_LIMIT } from '../guard/body-limit.ts';
import { formTokens } from '../guard/form-token.ts';
import { ownAddress } from '../guard/own-address.ts';
import { pageSecurity } from '../guard/page-security.ts';
import { openSealed, type SentForm, sealForm } from '../guard/sealed-form.ts';
import { isProgram, visitorOf } from '../guard/visitor.ts';
import { whoseBefore, whoseOf } from '../guard/whose.ts';
import { comeInAgainPage, SEALED_FIELD } from '../pages/entry/again-pages.ts';
import { type PageDeps, pageFor, visitOf } from './page-routes.ts';
import { sendPage } from './send-page.ts';

/** What managing access sends holds passwords, and what one acts as is chosen again. */
const CARRIED = /^\/(?:commands|declare|forms\/[\w-]{1,60})$/;

interface InterruptedDeps extends PageDeps {
  readonly access: Access;
}

/** In front of the door that refuses whoever has not come in; what it does not carry goes on to there. */
export const interruptedForms = (deps: InterruptedDeps): readonly RequestHandler[] => {
  const tokens = formTokens(deps.secret);
  const ofThese = (handler: RequestHandler): RequestHandler => {
    return async (req, res, next) => ((await isInterrupted(req, res, deps)) ? handler(req, res, next) : next());
  };
  const ask: RequestHandler = (req, res, next) => {
    const at = Date.parse(deps.clock.now());
    const fields = fieldsOf(req.body);
    const sealed = sealForm({ whose: whoseBefore(req), at, action: req.path, fields }, deps.secret);
    if (sealed === undefined) return next();
    const page = pageFor(visitOf(req, res, deps, tokens), { path: ownAddress(String(fields._page ?? '/')) });
    sendPage(res, 401, comeInAgainPage(page, sealed));
  };
  const parsed = express.urlencoded({ extended: false, limit: BODY_LIMIT, parameterLimit: 50_000 });
  return [...pageSecurity(), parsed, ask].map(ofThese);
};

const isInterrupted = async (req: Request, res: Response, { access }: InterruptedDeps): Promise<boolean> =>
  req.method === 'POST' &&
  CARRIED.test(req.path) &&
  visitorOf(res) === undefined &&
  !isProgram(res) &&
  whoseBefore(req) !== '' &&
  (await access.isGuarded());

const fieldsOf = (body: unknown): SentForm['fields'] => {
  const sent = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return Object.fromEntries(sent.filter(([name]) => name !== '_token'));
};

/** Of the one who has just come in; somebody else's stays closed. */
export const carriedFor = (visitor: Visitor, req: Request, deps: PageDeps): SentForm | undefined => {
  const sealed: unknown = req.body?.[SEALED_FIELD];
  if (typeof sealed !== 'string' || sealed === '') return undefined;
  const form = openSealed(sealed, deps.secret, Date.parse(deps.clock.now()));
  return form?.whose === whoseOf(visitor) && CARRIED.test(form.action) ? form : undefined;
};
