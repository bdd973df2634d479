// Cookies of ours, as a browser gives them back. Over TLS their names begin with __Host-, so that no neighbour (another port,
// another machine of the same domain) can plant one; without, two of one name that differ mean that somebody did.
import type { Request, Response } from 'express';

const THIRTY_DAYS_MS = 30 * 24 * 3_600_000;

/** `lax` goes along when a link in a mail or a chat is followed, `strict` does not. */
export type CookieKind = 'lax' | 'strict';

export const cookieName = ({ secure }: Pick<Request, 'secure'>, name: string): string =>
  secure ? `__Host-${name}` : name;

export const cookieOptions = ({ secure }: Pick<Request, 'secure'>, sameSite: CookieKind) =>
  ({ httpOnly: true, sameSite, secure, path: '/' }) as const;

/** Empty when there is none, or when two say something else: nobody knows which of them is ours. */
export const readCookie = (req: Request, name: string): string => {
  const own = cookieName(req, name);
  const value: unknown = req.cookies?.[own];
  return typeof value === 'string' && !isDoubtful(req, own) ? value : '';
};

const isDoubtful = ({ headers }: Request, name: string): boolean => {
  const values = pairsIn(headers.cookie).flatMap(([key, value]) => (key === name ? [value] : []));
  return new Set(values).size > 1;
};

const pairsIn = (header = ''): readonly (readonly [string, string])[] =>
  header.split(';').map((one) => {
    const [key = '', ...value] = one.split('=');
    return [key.trim(), value.join('=').trim()];
  });

/** Also for the rest of this request. */
export const writeCookie = (req: Request, res: Response, name: string, value: string, kind: CookieKind): void => {
  const own = cookieName(req, name);
  rememberFor(req, own, value);
  res.cookie(own, value, { ...cookieOptions(req, kind), maxAge: THIRTY_DAYS_MS });
};

/** Until the browser is closed. */
export const writeSessionCookie = (req: Request, res: Response, name: string, value: string): void => {
  const own = cookieName(req, name);
  rememberFor(req, own, value);
  res.cookie(own, value, cookieOptions(req, 'strict'));
};

export const dropCookie = (req: Request, res: Response, name: string, kind: CookieKind): void => {
  const own = cookieName(req, name);
  delete req.cookies[own];
  res.clearCookie(own, cookieOptions(req, kind));
};

const rememberFor = (req: Request, own: string, value: string): void => {
  req.cookies[own] = value;
  const others = pairsIn(req.headers.cookie).filter(([key]) => key !== own);
  req.headers.cookie = others.map((pair) => pair.join('=')).join('; ');
};
