// What is taken away as a file: sheets as PDF, which carry the telephone numbers, and a party's form as .docx.
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import type { Desk } from '../../../src/ports/desk.ts';
import { FormFault } from '../../../src/ports/form-writer.ts';
import type { Paper } from '../../../src/ports/paper.ts';
import { PrintFault } from '../../../src/ports/printer.ts';
import { csvTable } from '../../../src/posts/csv-table.ts';
import { healthText } from '../../../src/posts/health-text.ts';
import { withoutNumbers } from '../../../src/posts/paper/without-numbers.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { actorsFor } from '../guard/acting-as.ts';
import { pageSecurity } from '../guard/page-security.ts';
import { visitorOf } from '../guard/visitor.ts';
import { html } from '../pages/html.ts';
import { formFaultText, plainFormLinks } from '../pages/paper/form-fault-page.ts';
import { sendMessage } from './send-page.ts';
import { serialOf, sheetAsOf } from './sheet-as-of.ts';

interface PaperDeps {
  readonly desk: Desk;
  readonly paper: Paper;
}

const INCIDENT = String.raw`\/incidents\/(\d{4}-\d{3,9})`;
const PDF_PATH = new RegExp(`^${INCIDENT}${String.raw`\/print\/([a-z0-9-]{1,120})\.pdf$`}`);
const FORM_PATH = new RegExp(`^${INCIDENT}${String.raw`\/forms\/([a-z0-9-]{1,100})\.docx$`}`);

const LOG_PATH = new RegExp(`^${INCIDENT}${String.raw`\/log\.csv$`}`);

const PDF = 'application/pdf';
const CSV = 'text/csv; charset=utf-8';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const paperRoutes = (deps: PaperDeps): Router => {
  const router = express.Router();
  const fromHere = onlyFromHere(deps.desk);
  router.get(PDF_PATH, ...pageSecurity(), fromHere, (req, res) => sendPdf(req, res, deps));
  router.get(FORM_PATH, ...pageSecurity(), fromHere, (req, res) => sendForm(req, res, deps));
  router.get(LOG_PATH, ...pageSecurity(), fromHere, (req, res) => sendLog(req, res, deps));
  router.get('/readiness.pdf', ...pageSecurity(), fromHere, (_req, res) => sendReadiness(res, deps));
  return router;
};

/** Each costs seconds of work: another site has no business asking for it. */
const onlyFromHere =
  (desk: Desk): RequestHandler =>
  (req, res, next) => {
    if (req.headers['sec-fetch-site'] !== 'cross-site') next();
    else sendMessage(res, 403, desk, ({ console: say }) => say.print.elsewhere);
  };

const sendPdf = async (req: Request, res: Response, { desk, paper }: PaperDeps): Promise<void> => {
  const [, incident = '', sheet = ''] = PDF_PATH.exec(req.path) ?? [];
  const name = sheetAsOf(sheet, req.query.report);
  const cards = name === undefined ? undefined : await desk.views.sheet(incident, name);
  if (name === undefined || cards === undefined) return notFound(res, desk);
  try {
    const printed = mayHaveNumbers(res, desk) ? cards : withoutNumbers(cards, desk.texts.console.print.numbersKept);
    sendFile(res, await paper.printer.pdf(printed), { type: PDF, how: 'inline', name: `${incident}-${name}.pdf` });
  } catch (error) {
    if (!(error instanceof PrintFault)) throw error;
    // The page that the file is made from prints as well.
    const onward = ({ console: say }: Texts) =>
      html`<p><a href="/incidents/${incident}/print/${name}">${say.print.print}</a></p>`;
    const fault = { code: 'printing', problem: error.problem } as const;
    sendMessage(res, 503, desk, (texts) => healthText(fault, texts), onward);
  }
};

/** Telephone numbers are for those who call, on paper as at the call desk. */
const mayHaveNumbers = (res: Response, desk: Desk): boolean =>
  visitorOf(res) === undefined ||
  actorsFor(visitorOf(res), desk).some(({ may }) => may.includes('contact') || may.includes('answer_for_others'));

const sendReadiness = async (res: Response, { desk, paper }: PaperDeps): Promise<void> => {
  try {
    const pdf = await paper.printer.pdf(await desk.views.preparednessPaper());
    sendFile(res, pdf, { type: PDF, how: 'inline', name: 'readiness.pdf' });
  } catch (error) {
    if (!(error instanceof PrintFault)) throw error;
    const fault = { code: 'printing', problem: error.problem } as const;
    const onward = ({ preparing: say }: Texts) => html`<p><a href="/readiness">${say.title}</a></p>`;
    sendMessage(res, 503, desk, (texts) => healthText(fault, texts), onward);
  }
};

const sendForm = async (req: Request, res: Response, { desk, paper }: PaperDeps): Promise<void> => {
  const [, incident = '', party = ''] = FORM_PATH.exec(req.path) ?? [];
  const report = serialOf(req.query.report);
  // Only a party of the plan has a form, so nothing else ever becomes the name of a file.
  const form = report === null ? undefined : await desk.views.form(incident, party, report);
  if (form === undefined || report === null) return notFound(res, desk);
  const template = req.query.plain === '1' ? undefined : await paper.template(party);
  const name = [incident, party, ...(report === undefined ? [] : [report])].join('-');
  try {
    sendFile(res, await paper.writer.docx(form, template), { type: DOCX, how: 'attachment', name: `${name}.docx` });
  } catch (error) {
    if (!(error instanceof FormFault)) throw error;
    const asked = { incident, party, ...(report === undefined ? {} : { report }) };
    const sentence = (texts: Texts) => formFaultText(texts, error, party);
    sendMessage(res, 422, desk, sentence, (texts) => plainFormLinks(texts, asked));
  }
};

/** The whole record, oldest first, with the server's own times. */
const sendLog = async (req: Request, res: Response, { desk }: PaperDeps): Promise<void> => {
  const [, incident = ''] = LOG_PATH.exec(req.path) ?? [];
  const view = await desk.views.incident(incident);
  if (view === undefined) return notFound(res, desk);
  const { kinds, csvColumns } = desk.texts.pages.log;
  const names = new Map(view.sections.map(({ id, name }) => [id, name]));
  const rows = (await desk.views.chronology(incident)).map(({ seq, at, actor, what, kind, sections }) => [
    String(seq),
    at,
    kinds[kind],
    desk.texts.words.list(sections.map((id) => names.get(id) ?? id)),
    actor,
    what,
  ]);
  const bytes = Buffer.from(csvTable(csvColumns, rows));
  sendFile(res, bytes, { type: CSV, how: 'attachment', name: `${incident}-log.csv` });
};

const notFound = (res: Response, desk: Desk): void =>
  sendMessage(res, 404, desk, ({ console: say }) => say.refused.notFound);

interface SentFile {
  readonly type: string;
  readonly how: 'inline' | 'attachment';
  readonly name: string;
}

/** Kept nowhere on the way: it holds telephone numbers, and is another one the next minute. */
const sendFile = (res: Response, bytes: Uint8Array, { type, how, name }: SentFile): void => {
  res.setHeader('Content-Type', type);
  res.setHeader('Content-Disposition', `${how}; filename="${name}"`);
  res.setHeader('Cache-Control', 'no-store');
  // What it says of scripts and styles is for our pages; browsers apply it to their own PDF reader as well.
  res.setHeader('Content-Security-Policy', "frame-ancestors 'none'");
  res.end(bytes);
};
