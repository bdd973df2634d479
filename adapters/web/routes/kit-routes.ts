// Paper that needs no incident: whether the kit is still right, and the help of each office, on the screen and as PDF.
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import type { KitView } from '../../../src/ports/kit-view.ts';
import type { Paper } from '../../../src/ports/paper.ts';
import { PrintFault } from '../../../src/ports/printer.ts';
import { healthText } from '../../../src/posts/health-text.ts';
import { officeHelp } from '../../../src/posts/kit/office-help.ts';
import { vocabulary } from '../../../src/posts/vocabulary.ts';
import { formTokens } from '../guard/form-token.ts';
import { ownAddress } from '../guard/own-address.ts';
import { pageSecurity } from '../guard/page-security.ts';
import { kitPage } from '../pages/kit/kit-page.ts';
import { officePage } from '../pages/kit/office-page.ts';
import type { SheetDrawing } from './access-routes.ts';
import { type PageDeps, pageFor } from './page-routes.ts';
import { sendMessage, sendPage } from './send-page.ts';

export interface KitDeps extends PageDeps {
  readonly paper: Paper;
  readonly sheets: SheetDrawing;
  readonly kit: () => Promise<KitView>;
}

const HELP_PATH = /^\/help\/([a-z0-9-]{1,100})(\.pdf)?$/;

export const kitRoutes = (deps: KitDeps): Router => {
  const router = express.Router();
  const tokens = formTokens(deps.secret);
  const page = (req: Request, res: Response) =>
    pageFor({ req, res, deps, tokens }, { path: ownAddress(req.originalUrl) });
  router.get('/kit', ...pageSecurity(), async (req, res) =>
    sendPage(res, 200, kitPage(page(req, res), await deps.kit())),
  );
  router.get(HELP_PATH, ...pageSecurity(), async (req, res, next) => {
    const [, office = '', pdf] = HELP_PATH.exec(req.path) ?? [];
    if (pdf !== undefined) return sendPdf(res, next, office, deps);
    const drawn = page(req, res);
    // In the language that the person chose; the paper is in the office's.
    const card = officeHelp(office, vocabulary(deps.sheets.words.plan, drawn.texts));
    if (card === undefined) next();
    else sendPage(res, 200, officePage(drawn, office, card));
  });
  return router;
};

const sendPdf = async (
  res: Response,
  next: NextFunction,
  office: string,
  { desk, paper, sheets }: KitDeps,
): Promise<void> => {
  const card = officeHelp(office, sheets.words);
  if (card === undefined) return next();
  try {
    const pdf = await paper.printer.pdf([{ ...card, foot: sheets.foot() }]);
    res.setHeader('Content-Type', 'application/pdf');
    res.setHeader('Content-Disposition', `inline; filename="help-${office}.pdf"`);
    res.setHeader('Content-Security-Policy', "frame-ancestors 'none'");
    res.end(pdf);
  } catch (error) {
    if (!(error instanceof PrintFault)) throw error;
    const fault = { code: 'printing', problem: error.problem } as const;
    sendMessage(res, 503, desk, (texts) => healthText(fault, texts));
  }
};
