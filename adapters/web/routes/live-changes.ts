// Server-sent events: tells open pages that something changed. They then fetch themselves again and compare.
import express, { type Request, type Response, type Router } from 'express';
import type { Desk } from '../../../src/ports/desk.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { deskFor } from '../guard/chosen-language.ts';
import { messagePage } from '../pages/message-page.ts';
import { sendPage } from './page-routes.ts';

const HEARTBEAT_MS = 20_000;
const RECONNECT_MS = 3_000;
/** Each holds a socket; far more than one computer has windows. */
const MOST_STREAMS = 100;
const RETRY_AFTER_SECONDS = 10;

export const liveChanges = (desk: Desk): Router => {
  let open = 0;
  const refuse = (req: Request, res: Response, status: number, sentence: (texts: Texts) => string): void => {
    const { texts } = deskFor(req, desk);
    sendPage(res, status, messagePage(texts, sentence(texts)));
  };

  const stream = (req: Request, res: Response, incident: string | undefined): void => {
    // The time of each change is nothing for a page of another site.
    if (req.headers['sec-fetch-site'] === 'cross-site') {
      refuse(req, res, 403, (texts) => texts.console.api.localOnly);
      return;
    }
    if (req.method !== 'HEAD' && open >= MOST_STREAMS) {
      res.setHeader('Retry-After', String(RETRY_AFTER_SECONDS));
      refuse(req, res, 503, (texts) => texts.console.live.tooMany);
      return;
    }
    res.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    if (req.method === 'HEAD') {
      res.end();
      return;
    }
    open += 1;
    const tell = (changed: string): void => void res.write(`event: changed\ndata: ${changed}\n\n`);
    res.write(`retry: ${RECONNECT_MS}\n\n`);
    const stop = desk.views.onChange((changed) => {
      if (incident === undefined || changed === incident) tell(changed);
    });
    // What changed between the page and this connection was told to nobody: look once more.
    tell(incident ?? '');
    // A silent connection that died looks like a quiet one without it.
    const heartbeat = setInterval(() => res.write(': still here\n\n'), HEARTBEAT_MS).unref();
    res.once('close', () => {
      open -= 1;
      stop();
      clearInterval(heartbeat);
    });
  };
  const routes = express.Router();
  routes.get('/live', (req, res) => stream(req, res, undefined));
  routes.get('/incidents/:id/live', (req, res) => stream(req, res, req.params.id));
  return routes;
};
