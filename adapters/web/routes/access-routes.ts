// The access page and what is done on it: only for those who may change the list of people; for anybody else there is no such
// page. Each form acts once; new letters and a new token are told in its answer, and never again.
import express, { type Request, type Response, type Router } from 'express';
import { type Access, type AccessCommand, isDenied, type Managed } from '../../../src/ports/access.ts';
import type { Paper } from '../../../src/ports/paper.ts';
import { PrintFault } from '../../../src/ports/printer.ts';
import { healthText } from '../../../src/posts/health-text.ts';
import type { PaperCard } from '../../../src/posts/paper/paper-card.ts';
import { type Vocabulary, vocabulary } from '../../../src/posts/vocabulary.ts';
import { BODY_LIMIT } from '../guard/body-limit.ts';
import { formTokens } from '../guard/form-token.ts';
import { mayManageAccess } from '../guard/may-manage-access.ts';
import { pageSecurity } from '../guard/page-security.ts';
import { visitorOf } from '../guard/visitor.ts';
import { accessPage, type ShownAccess } from '../pages/access/access-page.ts';
import { WEB } from '../web-messenger.ts';
import { accessCommandOf } from './access-command-of.ts';
import { deniedText } from './entry-routes.ts';
import { type PageDeps, pageFor, type Visit } from './page-routes.ts';
import { sendMessage, sendPage } from './send-page.ts';
import { submittedForm } from './submitted-form.ts';

/** How access sheets are drawn; absent where nobody has said what people type to reach this machine. */
export interface SheetDrawing {
  readonly words: Vocabulary;
  readonly address?: string;
  /** At the foot of what is printed now. */
  foot(): string;
  cards(sheets: NonNullable<Managed['sheets']>): readonly PaperCard[];
}

export interface AccessPageDeps extends PageDeps {
  readonly access: Access;
  readonly paper: Paper;
  readonly sheets: SheetDrawing;
}

type AccessVisit = Visit & { readonly deps: AccessPageDeps };

export const accessRoutes = (deps: AccessPageDeps): Router => {
  const router = express.Router();
  const tokens = formTokens(deps.secret);
  const { desk } = deps;
  router.use(...pageSecurity(), express.urlencoded({ extended: false, limit: BODY_LIMIT }), (req, res, next) => {
    if (mayManageAccess(req, res, desk)) next();
    else sendMessage(res, 404, desk, ({ console: say }) => say.refused.notFound);
  });
  router.get('/', (req, res) => show({ req, res, deps, tokens }));
  router.post('/:action', (req, res) => act({ req, res, deps, tokens }));
  return router;
};

type Telling = Pick<ShownAccess, 'token'> & { readonly refused?: string; readonly status?: number };

const show = async (visit: AccessVisit, { token, refused, status = 200 }: Telling = {}): Promise<void> => {
  const { req, res, deps } = visit;
  const { access, desk, sheets } = deps;
  const key = typeof req.query.reply === 'string' ? req.query.reply : undefined;
  const reply = key === undefined ? undefined : await desk.replyTo(key);
  const page = pageFor(visit, {
    path: '/access',
    ...(reply?.ok ? { reply } : {}),
    ...(refused === undefined ? {} : { refused: refusedForm(req, refused) }),
  });
  const { address } = sheets;
  // In the language that the person chose.
  const words = vocabulary(sheets.words.plan, page.texts);
  res.setHeader('Cache-Control', 'no-store');
  sendPage(
    res,
    status,
    accessPage(page, { overview: await access.overview(), words, address, token, isEncrypted: req.secure }),
  );
};

/** All that was typed, but never the password. */
const refusedForm = (req: Request, reason: string) => {
  const { form, fields } = submittedForm(req.body, req.originalUrl);
  const { password: _, ...kept } = fields;
  return { form, fields: kept, reason, pickActor: false, needsProxy: false };
};

const act = async (visit: AccessVisit): Promise<void> => {
  const { req, res, deps } = visit;
  const { desk, access, sheets } = deps;
  const { texts } = desk;
  if (!visit.tokens.isGenuine(req)) return show(visit, { refused: texts.console.refused.stale, status: 403 });
  const form = submittedForm(req.body, req.originalUrl);
  const command = accessCommandOf(String(req.params.action ?? ''), form.fields);
  if (command === undefined) return sendMessage(res, 404, desk, ({ console: say }) => say.refused.notFound);
  if ('noDay' in command) return show(visit, { refused: texts.cli.badDay(command.noDay), status: 422 });
  const hindered = command.type === 'make_sheets' ? await hindrance(deps) : undefined;
  if (hindered !== undefined) return show(visit, { refused: hindered, status: 422 });
  const key = `access:${form.commandKey}`;
  const managed = await access.manage(command, actorOf(res, deps), key);
  if (isDenied(managed)) {
    if (managed.code === 'already_done') return res.redirect(303, `/access?reply=${encodeURIComponent(key)}`);
    return show(visit, { refused: deniedText(managed, texts), status: 422 });
  }
  if (managed.token !== undefined) return show(visit, { token: managed.token });
  if (managed.sheets !== undefined)
    return sendSheets(res, await deps.paper.printer.pdf(sheets.cards(managed.sheets)), command);
  res.redirect(303, `/access?reply=${encodeURIComponent(key)}`);
};

/** Before a sheet is voided: where would the new one lead, and can it be printed? */
const hindrance = async ({ desk: { texts }, paper, sheets }: AccessPageDeps): Promise<string | undefined> => {
  if (sheets.address === undefined) return texts.access.page.noAddress;
  try {
    const section = sheets.words.plan.sections[0]?.id ?? '';
    await paper.printer.pdf(sheets.cards([{ id: '', code: '', section, drill: false, term: {} }]));
    return undefined;
  } catch (error) {
    if (!(error instanceof PrintFault)) throw error;
    return healthText({ code: 'printing', problem: error.problem }, texts);
  }
};

const actorOf = (res: Response, { desk }: AccessPageDeps): Parameters<Access['manage']>[1] => {
  const visitor = visitorOf(res);
  if (visitor === undefined) return { platform: WEB, id: 'local', label: desk.texts.access.administrator };
  return { platform: WEB, id: visitor.holder, label: visitor.name ?? visitor.holder };
};

const sendSheets = (res: Response, pdf: Uint8Array, command: AccessCommand): void => {
  const drill = command.type === 'make_sheets' && command.drill === true;
  res.setHeader('Content-Type', 'application/pdf');
  res.setHeader('Content-Disposition', `attachment; filename="access-sheets${drill ? '-drill' : ''}.pdf"`);
  res.setHeader('Cache-Control', 'no-store');
  res.end(pdf);
};
