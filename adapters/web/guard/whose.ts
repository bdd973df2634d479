// Whose browser it was last: what somebody typed there and could not send any more is theirs, and nobody else's who comes in after
// them at the same machine. A new sheet of the same section, or a log-in anew, is the same person as far as that goes.
import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../src/ports/access.ts';
import { dropCookie, readCookie, writeCookie } from './own-cookie.ts';

const COOKIE = 'bcp_whose';

/** A mark that tells nobody's login. */
export const whoseOf = ({ holder, sections, drill }: Visitor): string => {
  const who = holder.startsWith('sheet:') ? ['section', ...sections, drill] : [holder];
  return createHash('sha256').update(JSON.stringify(who)).digest('base64url').slice(0, 16);
};

/** Empty: nobody's that is known. */
export const whoseBefore = (req: Request): string => readCookie(req, COOKIE);

export const rememberWhose = (req: Request, res: Response, visitor: Visitor): void =>
  writeCookie(req, res, COOKIE, whoseOf(visitor), 'strict');

export const forgetWhose = (req: Request, res: Response): void => dropCookie(req, res, COOKIE, 'strict');
