// Server-sent events: tells open pages that something changed. They then fetch themselves again and compare.
import express, { type Request, type Response, type Router } from 'express';
import type { Desk } from '../../src/ports/desk.ts';

const HEARTBEAT_MS = 20_000;
const RECONNECT_MS = 3_000;

export const liveChanges = (desk: Desk): Router => {
  const stream = (req: Request, res: Response, incident: string | undefined): void => {
    res.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    res.write(`retry: ${RECONNECT_MS}\n\n`);
    const stop = desk.onChange((changed) => {
      if (incident === undefined || changed === incident) res.write(`event: changed\ndata: ${changed}\n\n`);
    });
    // A silent connection that died looks like a quiet one without it.
    const heartbeat = setInterval(() => res.write(': still here\n\n'), HEARTBEAT_MS).unref();
    req.on('close', () => {
      stop();
      clearInterval(heartbeat);
    });
  };
  const routes = express.Router();
  routes.get('/live', (req, res) => stream(req, res, undefined));
  routes.get('/incidents/:id/live', (req, res) => stream(req, res, req.params.id));
  return routes;
};
