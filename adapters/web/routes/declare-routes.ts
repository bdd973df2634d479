// Declaring in two steps: the first shows what will be declared, the second is the command like any other.
import express, { type Router } from 'express';
import { actAs, actingAs } from '../guard/acting-as.ts';
import { BODY_LIMIT } from '../guard/body-limit.ts';
import { draftOf, dropDraft, keepDraft } from '../guard/declare-draft.ts';
import { formTokens } from '../guard/form-token.ts';
import { pageSecurity } from '../guard/page-security.ts';
import { declareConfirmPage } from '../pages/declare/declare-confirm-page.ts';
import { DECLARE_FORM, DECLARE_PATH, type Declaring, declarePage } from '../pages/declare/declare-page.ts';
import type { Page } from '../pages/page.ts';
import { declaringOf } from './page-at.ts';
import { type PageDeps, pageFor, type Visit, visitOf } from './page-routes.ts';
import { sendPage } from './send-page.ts';
import { submittedForm } from './submitted-form.ts';

export const declareRoutes = (deps: PageDeps): Router => {
  const router = express.Router();
  const tokens = formTokens(deps.secret);
  router.use(DECLARE_PATH, ...pageSecurity(), express.urlencoded({ extended: false, limit: BODY_LIMIT }));
  router.get(DECLARE_PATH, (req, res) => first(visitOf(req, res, deps, tokens)));
  router.post(DECLARE_PATH, (req, res) => check(visitOf(req, res, deps, tokens)));
  return router;
};

const nowMs = ({ deps }: Visit): number => Date.parse(deps.clock.now());

const first = async (visit: Visit): Promise<void> => {
  const { req, res } = visit;
  // No link on a stranger's page throws away what was typed.
  const isFromElsewhere = ['cross-site', 'same-site'].includes(String(req.headers['sec-fetch-site']));
  if (req.query.clear !== undefined && !isFromElsewhere) {
    dropDraft(req, res);
    return res.redirect(303, DECLARE_PATH);
  }
  const fields = draftOf(req, nowMs(visit)) ?? (await proposedBy(visit));
  await draw(visit, fields === undefined ? {} : { typed: { form: DECLARE_FORM, fields } });
};

/** What monitoring told is filled in by its group alone: no link can put other words into a declaration. */
const proposedBy = async ({ req, deps }: Visit): Promise<Readonly<Record<string, string>> | undefined> => {
  const { alert } = req.query;
  if (typeof alert !== 'string') return undefined;
  return (await deps.desk.views.presentAlerts()).find(({ group }) => group === alert)?.proposal;
};

type About = Pick<Page, 'typed' | 'refused'>;

const draw = async (visit: Visit, about: About, status = 200): Promise<void> => {
  const page = pageFor(visit, { path: DECLARE_PATH, ...about });
  sendPage(visit.res, status, declarePage(page, await declaringOf(visit.deps.desk)));
};

const check = async (visit: Visit): Promise<void> => {
  const { req, res, deps, tokens } = visit;
  const form = submittedForm(req.body, req.path);
  const { edit, drill: _drill, ...fields } = form.fields;
  const refuse = (reason: string, field?: string, status = 422): Promise<void> => {
    const why = { reason, pickActor: false, needsProxy: false, ...(field === undefined ? {} : { field }) };
    return draw(visit, { refused: { form: DECLARE_FORM, fields, ...why } }, status);
  };
  const { ownPages, console: say } = deps.desk.texts;
  if (!tokens.isGenuine(req)) return refuse(say.refused.stale, undefined, 403);
  if (form.actAs !== undefined) actAs(req, res, deps.desk, form.actAs);
  keepDraft(req, res, fields, nowMs(visit));
  if (edit !== undefined) return draw(visit, { typed: { form: DECLARE_FORM, fields } });
  if (fields.kind !== 'real' && fields.kind !== 'drill') return refuse(ownPages.declare.chooseKind, 'kind');
  if (actingAs(req, res, deps.desk) === undefined) return refuse(ownPages.declare.chooseWho, 'as');
  await confirm(visit, fields, await declaringOf(deps.desk));
};

const confirm = async (visit: Visit, fields: Readonly<Record<string, string>>, declaring: Declaring): Promise<void> => {
  const page = pageFor(visit, { path: DECLARE_PATH });
  sendPage(visit.res, 200, declareConfirmPage(page, fields, declaring));
};
