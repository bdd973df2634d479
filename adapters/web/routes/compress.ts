// What goes over a slow line goes compressed: pages, scripts, styles, JSON. Not what is listened to, which would wait in the
// compressor; not a part of a file, whose bytes are counted uncompressed; not PDF and .docx, which are compressed by themselves.
import type { Request, RequestHandler, Response } from 'express';

const isWorthIt = (type: string): boolean =>
  /^(?:text\/(?!event-stream)|application\/(?:json|javascript)|image\/svg\+xml)/i.test(type);

const mayBe = (_req: Request, res: Response): boolean =>
  res.statusCode !== 206 && isWorthIt(String(res.getHeader('Content-Type') ?? ''));

/** Loaded with the first request: a start pays nothing for it. */
export const compressed = (): RequestHandler => {
  let compress: RequestHandler | undefined;
  return async (req, res, next) => {
    compress ??= (await import('compression')).default({ filter: mayBe });
    compress(req, res, next);
  };
};
