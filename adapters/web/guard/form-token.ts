// A form counts only when it came from a page of ours: double-submit token bound to the browser's session cookie.
// The secret comes from outside and outlives the process, so a form left open survives a restart.
import { randomUUID } from 'node:crypto';
import { doubleCsrf } from 'csrf-csrf';
import type { Request, Response } from 'express';
import { keyOf } from './visitor.ts';

const SESSION_COOKIE = 'bcp_session';
const TOKEN_COOKIE = 'bcp_form';
export const TOKEN_FIELD = '_token';

const COOKIE = { httpOnly: true, sameSite: 'strict', secure: false, path: '/' } as const;

export interface FormTokens {
  /** Makes the browser's session when it has none. */
  issue(req: Request, res: Response): string;
  isGenuine(req: Request): boolean;
  hasSession(req: Request): boolean;
}

/** A script hands in the token where a form has its field. */
export const TOKEN_HEADER = 'x-csrf-token';

export const formTokens = (secret: string): FormTokens => {
  const sessionOf = (req: Request): string => String(req.cookies?.[SESSION_COOKIE] ?? '');
  const { generateCsrfToken, validateRequest } = doubleCsrf({
    getSecret: () => secret,
    // Logging in or out makes every form of before stale: nobody's form is sent in another's name.
    getSessionIdentifier: (req) => `${sessionOf(req)} ${keyOf(req)}`,
    getCsrfTokenFromRequest: (req) => req.headers[TOKEN_HEADER] ?? req.body?.[TOKEN_FIELD],
    cookieName: TOKEN_COOKIE,
    cookieOptions: COOKIE,
  });
  return {
    issue: (req, res) => {
      if (sessionOf(req) === '') {
        req.cookies[SESSION_COOKIE] = randomUUID();
        res.cookie(SESSION_COOKIE, req.cookies[SESSION_COOKIE], COOKIE);
      }
      return generateCsrfToken(req, res);
    },
    isGenuine: (req) => sessionOf(req) !== '' && validateRequest(req),
    hasSession: (req) => sessionOf(req) !== '',
  };
};
