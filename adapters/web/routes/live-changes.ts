// Server-sent events: a heartbeat with the server's time, by which a page knows that it is heard, and word of changes, after
// which open pages fetch themselves again and compare. Whoever's session has ended hears nothing more.
import express, { type Request, type Response, type Router } from 'express';
import type { Access } from '../../../src/ports/access.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Desk } from '../../../src/ports/desk.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { mayStillLook, visitorOf } from '../guard/visitor.ts';
import { sendMessage } from './send-page.ts';

/** Two may be lost on the way before a page says, after eight seconds, that nothing is heard. */
export const BEAT_MS = 3_000;
const RECONNECT_MS = 3_000;
/** A browser shares one among its windows; where it cannot, it has six at most. One holds a socket and some 35 KB, 1,500 of them 2 % of a core. */
const MOST_STREAMS = 2_000;
/** One session is one browser: no device has so many windows, and none may take the others' places. */
const MOST_OF_ONE_SESSION = 30;
/** Whoever has not taken so much of what was sent does not listen any more. */
const MOST_UNREAD_BYTES = 64 * 1024;
const RETRY_AFTER_SECONDS = 10;

interface LiveDeps {
  readonly desk: Desk;
  readonly access: Access;
  readonly clock: Clock;
  readonly logger: Logger;
}

interface Stream {
  readonly req: Request;
  readonly res: Response;
  /** Its session, or a program's token; of a browser of this machine, while nobody has to come in, none. */
  readonly session: string | undefined;
}

export const liveChanges = (deps: LiveDeps): Router => {
  const { desk } = deps;
  const streams = new Set<Stream>();
  const beating = heartbeat(streams, deps);

  const listen = (req: Request, res: Response, incident: string | undefined): void => {
    const visitor = visitorOf(res);
    const session = visitor?.session ?? visitor?.holder;
    if (isRefused(req, res, session, streams, desk)) return;
    res.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    if (req.method === 'HEAD') {
      res.end();
      return;
    }
    const stream = { req, res, session };
    streams.add(stream);
    beating.start();
    const tell = (changed: string): void => void res.write(`event: changed\ndata: ${changed}\n\n`);
    res.write(`retry: ${RECONNECT_MS}\n\n${beating.beat()}`);
    // A page on which nothing changes only listens whether anybody is there.
    const isPlain = req.query.only === 'beat';
    const stop = isPlain
      ? () => {}
      : desk.views.onChange((changed) => {
          if (incident === undefined || changed === incident) tell(changed);
        });
    // What changed between the page and this connection was told to nobody: look once more.
    if (!isPlain) tell(incident ?? '');
    res.once('close', () => {
      streams.delete(stream);
      stop();
      if (streams.size === 0) beating.stop();
    });
  };
  const routes = express.Router();
  routes.get('/live', (req, res) => listen(req, res, undefined));
  routes.get('/incidents/:id/live', (req, res) => listen(req, res, req.params.id));
  return routes;
};

const isRefused = (
  req: Request,
  res: Response,
  session: string | undefined,
  streams: ReadonlySet<Stream>,
  desk: Desk,
): boolean => {
  const refuse = (status: number, sentence: (texts: Texts) => string): true => {
    sendMessage(res, status, desk, sentence);
    return true;
  };
  // The time of each change is nothing for a page of another site.
  if (req.headers['sec-fetch-site'] === 'cross-site') return refuse(403, ({ console: say }) => say.api.localOnly);
  if (req.method === 'HEAD') return false;
  const ofSession = session === undefined ? [] : [...streams].filter((one) => one.session === session);
  if (streams.size < MOST_STREAMS && ofSession.length < MOST_OF_ONE_SESSION) return false;
  res.setHeader('Retry-After', String(RETRY_AFTER_SECONDS));
  return refuse(503, ({ console: say }) => say.live.tooMany);
};

/** One timer for all: each beat is written once for everybody, and looks first who may still listen. */
const heartbeat = (streams: ReadonlySet<Stream>, { access, clock, logger }: LiveDeps) => {
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  const beat = (): string => `event: beat\ndata: ${clock.now()}\n\n`;

  /** A store that cannot be read just now ends nobody's session. */
  const endOthers = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    try {
      const bySession = Map.groupBy(streams, ({ session, req }) => session ?? req);
      for (const same of bySession.values()) {
        const [{ req } = {}] = same;
        if (req === undefined || (await mayStillLook(req, access))) continue;
        for (const { res } of same) res.end('event: ended\ndata:\n\n');
      }
    } catch (error) {
      logger.warn({ error: String(error) }, 'who listens to changes could not be looked up');
    } finally {
      isLooking = false;
    }
  };

  const tellAll = (): void => {
    const said = beat();
    for (const { res } of streams) {
      if (res.writableLength > MOST_UNREAD_BYTES) res.destroy();
      else if (!res.writableEnded) res.write(said);
    }
    void endOthers();
  };

  return {
    beat,
    start: (): void => {
      timer ??= setInterval(tellAll, BEAT_MS).unref();
    },
    stop: (): void => {
      clearInterval(timer);
      timer = undefined;
    },
  };
};
