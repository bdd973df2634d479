// A form counts only when it came from a page of ours: double-submit token bound to the browser's session cookie.
// The secret comes from outside and outlives the process, so a form left open survives a restart. No page has the token itself,
// only a proof of it that is another each time: how well a page compresses tells nothing of it (BREACH).
import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { doubleCsrf } from 'csrf-csrf';
import type { Request, Response } from 'express';
import { cookieName, cookieOptions, readCookie, writeSessionCookie } from './own-cookie.ts';
import { keyOf } from './visitor.ts';

const SESSION_COOKIE = 'bcp_session';
const TOKEN_COOKIE = 'bcp_form';
export const TOKEN_FIELD = '_token';

export interface FormTokens {
  /** Makes the browser's session when it has none. */
  issue(req: Request, res: Response): string;
  isGenuine(req: Request): boolean;
  hasSession(req: Request): boolean;
}

/** A script hands in the token where a form has its field. */
export const TOKEN_HEADER = 'x-csrf-token';

/** Logging in or out makes every form of before stale: nobody's form is sent in another's name. */
const identifierOf = (req: Request): string => `${readCookie(req, SESSION_COOKIE)} ${keyOf(req)}`;

const SALT_BYTES = 12;

const proofOf = (token: string, salt: Buffer, secret: string): Buffer =>
  Buffer.concat([salt, createHmac('sha256', secret).update(salt).update(token).digest()]);

/** The cookie's own token when that is what was proved: the library compares the two. */
const provedToken = (given: unknown, token: unknown, secret: string): string | undefined => {
  if (typeof given !== 'string' || typeof token !== 'string') return undefined;
  const proof = Buffer.from(given, 'base64url');
  const expected = proofOf(token, proof.subarray(0, SALT_BYTES), secret);
  return proof.length === expected.length && timingSafeEqual(proof, expected) ? token : undefined;
};

const doubleSubmit = (secret: string, secure: boolean) => {
  const cookie = cookieName({ secure }, TOKEN_COOKIE);
  return doubleCsrf({
    getSecret: () => secret,
    getSessionIdentifier: identifierOf,
    getCsrfTokenFromRequest: (req) =>
      provedToken(req.headers[TOKEN_HEADER] ?? req.body?.[TOKEN_FIELD], req.cookies[cookie], secret),
    cookieName: cookie,
    cookieOptions: cookieOptions({ secure }, 'strict'),
  });
};

export const formTokens = (secret: string): FormTokens => {
  const [plain, overTls] = [doubleSubmit(secret, false), doubleSubmit(secret, true)];
  const tokensOf = ({ secure }: Request) => (secure ? overTls : plain);
  const hasSession = (req: Request): boolean => readCookie(req, SESSION_COOKIE) !== '';
  return {
    issue: (req, res) => {
      if (!hasSession(req)) writeSessionCookie(req, res, SESSION_COOKIE, randomUUID());
      const token = tokensOf(req).generateCsrfToken(req, res);
      return proofOf(token, randomBytes(SALT_BYTES), secret).toString('base64url');
    },
    isGenuine: (req) => hasSession(req) && tokensOf(req).validateRequest(req),
    hasSession,
  };
};
