// A page that listens for changes holds its connection for hours: it is closed when its session has ended meanwhile.
import type { RequestHandler, Response } from 'express';
import type { Access } from '../../../src/ports/access.ts';
import { isProgram, keyOf, visitorOf } from './visitor.ts';

const LOOK_AGAIN_MS = 10_000;

export const stillIn =
  (access: Access, everyMs = LOOK_AGAIN_MS): RequestHandler =>
  (req, res, next) => {
    if (visitorOf(res) === undefined || isProgram(res) || !req.path.endsWith('/live')) return next();
    const key = keyOf(req);
    const timer = setInterval(() => void endWhenOut(() => access.visitor(key), res), everyMs).unref();
    res.once('close', () => clearInterval(timer));
    next();
  };

/** While the database cannot be read nobody is put out. */
const endWhenOut = async (look: () => Promise<object | undefined>, res: Response): Promise<void> => {
  const found = await look().catch(() => 'unknown');
  if (found === undefined) res.end();
};
