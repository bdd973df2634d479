// The web console: the pages, the JSON beside them, and the guard in front of both.
import cookieParser from 'cookie-parser';
import type { ErrorRequestHandler, Express, Request, RequestHandler } from 'express';
import type { Access } from '../../src/ports/access.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { ConsoleMessages } from '../../src/ports/console-messages.ts';
import type { Desk } from '../../src/ports/desk.ts';
import type { KitView } from '../../src/ports/kit-view.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Paper } from '../../src/ports/paper.ts';
import type { PlanDesk } from '../../src/ports/plan-desk.ts';
import type { CallNumber } from '../../src/ports/printer.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { doors } from './guard/admit.ts';
import { BODY_LIMIT_TEXT } from './guard/body-limit.ts';
import { formTokens } from './guard/form-token.ts';
import { isLocal } from './guard/local-only.ts';
import { findVisitor, isProgram, visitorOf } from './guard/visitor.ts';
import { accessRoutes, type SheetDrawing } from './routes/access-routes.ts';
import { assetRoutes } from './routes/asset-routes.ts';
import { compressed } from './routes/compress.ts';
import { declareRoutes } from './routes/declare-routes.ts';
import { entryApi } from './routes/entry-api.ts';
import { entryRoutes } from './routes/entry-routes.ts';
import { failureOf } from './routes/failure.ts';
import { formRoutes } from './routes/form-routes.ts';
import { interruptedForms } from './routes/interrupted-form.ts';
import { jsonApi, sendJson, sendRefusal } from './routes/json-api.ts';
import { kitRoutes } from './routes/kit-routes.ts';
import { liveChanges } from './routes/live-changes.ts';
import { ownPlanRoutes } from './routes/own-plan-routes.ts';
import { pageRoutes } from './routes/page-routes.ts';
import { paperRoutes } from './routes/paper-routes.ts';
import { recentReadiness } from './routes/recent-readiness.ts';
import { refuseAtDoor } from './routes/refuse-at-door.ts';
import { sendMessage } from './routes/send-page.ts';

export interface WebConsoleDeps {
  readonly desk: Desk;
  readonly messages: ConsoleMessages;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly paper: Paper;
  readonly access: Access;
  /** Numbers of the phone book, for the call desk alone: never in a chat, a JSON or the log. */
  readonly numbersOf: (recipient: string) => Promise<readonly CallNumber[]>;
  /** Under which the office reaches this machine (BCP_ADDRESSES). */
  readonly addresses: readonly string[];
  /** How access sheets are drawn. */
  readonly sheets: SheetDrawing;
  /** Is the paper in the safe still right? */
  readonly kit: () => Promise<KitView>;
  /** What the program stands on and nothing can measure, by name. */
  readonly unmeasured: () => Promise<readonly string[]>;
  /** Each section's own plan by form. */
  readonly planDesk: PlanDesk;
  /** Signs form tokens; the same after a restart, so that a form left open still counts. */
  readonly secret: string;
}

/** Mount it last: it answers every path that is left, and only those who may look. */
export const mountConsole = (app: Express, deps: WebConsoleDeps): void => {
  const { desk, logger, access, addresses } = deps;
  const readiness = recentReadiness(deps);
  const { ownHost, cameIn } = doors(access, addresses, refuseAtDoor(desk));
  app.get('/healthz', (_req, res) => sendJson(res, 200, { ok: true }));
  app.get('/readyz', async (req, res) => {
    const { ok, parts } = await readiness.check();
    // Reasons name files and folders: only for the people of this computer.
    sendJson(
      res,
      ok ? 200 : 503,
      isLocal(req) ? { ok, parts: [...parts, ...(await encryption(req, deps)), ...(await notMeasured(deps))] } : { ok },
    );
  });
  app.use(compressed(), ownHost);
  // The same for everybody, so nobody is asked who they are.
  app.use('/assets', assetRoutes());
  app.use(cookieParser(), findVisitor(access));
  app.use(entryRoutes({ ...deps, readiness }));
  app.use('/api', entryApi({ ...deps, readiness }));
  app.use(...interruptedForms({ ...deps, readiness }), cameIn);
  app.use('/api', ownForms(deps), jsonApi(deps));
  app.use('/access', accessRoutes({ ...deps, readiness }));
  app.use(
    liveChanges(deps),
    paperRoutes(deps),
    declareRoutes({ ...deps, readiness }),
    kitRoutes({ ...deps, readiness }),
    ownPlanRoutes({ ...deps, readiness }),
    pageRoutes({ ...deps, readiness }),
    formRoutes({ ...deps, readiness }),
    failed(desk, logger),
  );
};

/** No fault, but for whoever runs it to know: without TLS, passwords and letters can be read along on the office's network. */
const encryption = async ({ secure }: Request, { access, desk }: WebConsoleDeps) =>
  secure || !(await access.isGuarded()) ? [] : [{ name: 'tls', ok: true, reason: desk.texts.access.withoutTls }];

/** Silence is never taken for health. */
const notMeasured = async ({ unmeasured, desk: { texts } }: WebConsoleDeps) => {
  const names = await unmeasured();
  return names.length === 0
    ? []
    : [{ name: 'not_measured', ok: true, reason: texts.kit.standing.unmeasured(texts.words.list(names)) }];
};

/** A browser that came in changes something only with the token that `/api/me` gave it: a stranger's page has none. */
const ownForms = ({ desk, secret }: WebConsoleDeps): RequestHandler => {
  const tokens = formTokens(secret);
  return (req, res, next) => {
    const changes = req.method !== 'GET' && req.method !== 'HEAD';
    if (!changes || visitorOf(res) === undefined || isProgram(res) || tokens.isGenuine(req)) next();
    else sendRefusal(res, 403, 'stale_token', desk.texts.access.entry.noToken);
  };
};

const failed =
  (desk: Desk, logger: Logger): ErrorRequestHandler =>
  (error, _req, res, next) => {
    if (res.headersSent) return next(error);
    const failure = failureOf(error, logger);
    const sentence = ({ console: { refused: say } }: Texts): string =>
      failure.kind === 'unexpected'
        ? say.unexpected(failure.id)
        : failure.kind === 'too_large'
          ? say.tooLarge(BODY_LIMIT_TEXT)
          : say.badRequest;
    sendMessage(res, failure.status, desk, sentence);
  };
