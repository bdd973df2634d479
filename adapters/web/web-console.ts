// The web console: the pages, the JSON beside them, and the guard in front of both.
import type { ErrorRequestHandler, Express, RequestHandler } from 'express';
import type { Clock } from '../../src/ports/clock.ts';
import type { ConsoleMessages } from '../../src/ports/console-messages.ts';
import type { Desk } from '../../src/ports/desk.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Paper } from '../../src/ports/paper.ts';
import { BODY_LIMIT_TEXT } from './guard/body-limit.ts';
import { isLocal, localOnly } from './guard/local-only.ts';
import { messagePage } from './pages/message-page.ts';
import { failureOf } from './routes/failure.ts';
import { formRoutes } from './routes/form-routes.ts';
import { jsonApi, sendJson, sendRefusal } from './routes/json-api.ts';
import { liveChanges } from './routes/live-changes.ts';
import { pageRoutes, sendPage } from './routes/page-routes.ts';
import { paperRoutes } from './routes/paper-routes.ts';
import { recentReadiness } from './routes/recent-readiness.ts';

export interface WebConsoleDeps {
  readonly desk: Desk;
  readonly messages: ConsoleMessages;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly paper: Paper;
  /** Signs form tokens; the same after a restart, so that a form left open still counts. */
  readonly secret: string;
}

/** Mount it last: it answers every path that is left, and only to the computer it runs on. */
export const mountConsole = (app: Express, deps: WebConsoleDeps): void => {
  const { desk, logger } = deps;
  const readiness = recentReadiness(deps);
  app.get('/healthz', (_req, res) => sendJson(res, 200, { ok: true }));
  app.get('/readyz', async (req, res) => {
    const { ok, parts } = await readiness.check();
    // Reasons name files and folders: only for the people of this computer.
    sendJson(res, ok ? 200 : 503, isLocal(req) ? { ok, parts } : { ok });
  });
  app.use(localOnly(refuseOthers(desk)));
  app.use('/api', jsonApi(deps));
  app.use(
    liveChanges(desk),
    paperRoutes(deps),
    pageRoutes({ ...deps, readiness }),
    formRoutes({ ...deps, readiness }),
    failed(desk, logger),
  );
};

const refuseOthers =
  ({ texts }: Desk): RequestHandler =>
  (req, res) => {
    const sentence = texts.console.api.localOnly;
    if (req.path.startsWith('/api')) sendRefusal(res, 403, 'local_only', sentence);
    else sendPage(res, 403, messagePage(texts, sentence));
  };

const failed =
  ({ texts }: Desk, logger: Logger): ErrorRequestHandler =>
  (error, _req, res, next) => {
    if (res.headersSent) return next(error);
    const { refused: say } = texts.console;
    const failure = failureOf(error, logger);
    const sentence =
      failure.kind === 'unexpected'
        ? say.unexpected(failure.id)
        : failure.kind === 'too_large'
          ? say.tooLarge(BODY_LIMIT_TEXT)
          : say.badRequest;
    sendPage(res, failure.status, messagePage(texts, sentence));
  };
