// Each section's own plan by form: its people and the operators change it, whoever may look reads it.
import express, { type Request, type Response, type Router } from 'express';
import type { PlanDesk, SavedOwnPlan } from '../../../src/ports/plan-desk.ts';
import { deskFor } from '../guard/chosen-language.ts';
import { formTokens } from '../guard/form-token.ts';
import { pageSecurity } from '../guard/page-security.ts';
import { visitorOf } from '../guard/visitor.ts';
import { ownSections, type Page, type RefusedForm } from '../pages/page.ts';
import { ownPlanPage, ownPlanPath } from '../pages/readiness/own-plan-page.ts';
import { recordsForOthers } from '../pages/readiness/readiness-page.ts';
import { WEB } from '../web-messenger.ts';
import { type PageDeps, pageFor, type Visit } from './page-routes.ts';
import { sendMessage, sendPage } from './send-page.ts';
import { submittedForm } from './submitted-form.ts';

export interface OwnPlanDeps extends PageDeps {
  readonly planDesk: PlanDesk;
}

type OwnPlanVisit = Visit & { readonly deps: OwnPlanDeps };

const PATH = /^\/readiness\/plan\/([a-z0-9-]{1,100})$/;
/** A section of many systems and much work has many fields, with long texts in them. */
const LARGEST = '1mb';
const MOST_FIELDS = 50_000;

export const ownPlanRoutes = (deps: OwnPlanDeps): Router => {
  const router = express.Router();
  const tokens = formTokens(deps.secret);
  const visit = (req: Request, res: Response): OwnPlanVisit => ({
    req,
    res,
    tokens,
    deps: { ...deps, desk: deskFor(req, deps.desk) },
  });
  router.get(PATH, ...pageSecurity(), (req, res) => show(visit(req, res)));
  router.post(
    PATH,
    ...pageSecurity(),
    express.urlencoded({ extended: false, limit: LARGEST, parameterLimit: MOST_FIELDS }),
    (req, res) => save(visit(req, res)),
  );
  return router;
};

const sectionOf = ({ path }: Request): string => PATH.exec(path)?.[1] ?? '';

interface Telling {
  readonly saved?: readonly string[];
  readonly refused?: RefusedForm;
  readonly status?: number;
}

const show = async (visit: OwnPlanVisit, { saved = [], refused, status = 200 }: Telling = {}): Promise<void> => {
  const { req, res, deps } = visit;
  const section = sectionOf(req);
  const { desk, planDesk } = deps;
  const form = await planDesk.form(section, desk.texts.locale);
  if (form === undefined) return sendMessage(res, 404, desk, ({ console: say }) => say.refused.notFound);
  const page = pageFor(visit, { path: ownPlanPath(section), ...(refused === undefined ? {} : { refused }) });
  sendPage(res, status, ownPlanPage(page, { form, saved, mayChange: mayChange(page, section) }));
};

/** An access sheet for drills changes nothing that is real. */
const mayChange = (page: Page, section: string): boolean =>
  page.visitor?.drill !== true && (ownSections(page).includes(section) || recordsForOthers(page));

const save = async (visit: OwnPlanVisit): Promise<void> => {
  const { req, res, deps } = visit;
  const { desk, planDesk } = deps;
  const section = sectionOf(req);
  const { screen } = submittedForm(req.body, req.path);
  const refusedWith = (reason: string): RefusedForm => ({
    ...{ form: 'own-plan', fields: screen, reason, pickActor: false, needsProxy: false },
  });
  const { refused: say } = desk.texts.console;
  if (!visit.tokens.isGenuine(req)) return show(visit, { refused: refusedWith(say.stale), status: 403 });
  const page = pageFor(visit, { path: ownPlanPath(section) });
  if (!mayChange(page, section)) return sendMessage(res, 403, desk, (texts) => texts.preparing.ownPlan.notYours);
  const { hash = '', ...fields } = screen;
  const { locale } = desk.texts;
  const saved: SavedOwnPlan = await planDesk.save({ section, hash, fields, locale, by: actorOf(page, res) });
  if (saved.ok) return show(visit, { saved: saved.lines });
  return show(visit, { refused: refusedWith(saved.faults.join(' ')), status: 422 });
};

const actorOf = ({ actor, visitor, texts }: Page, res: Response) => ({
  platform: WEB,
  id: visitorOf(res)?.holder ?? 'local',
  label: actor?.name ?? visitor?.name ?? texts.access.administrator,
});
