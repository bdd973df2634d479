// Who is at the door: somebody with a session or a token, or, while there is no account, anybody on this very machine.
import type { Request, RequestHandler, Response } from 'express';
import type { Access, Visitor } from '../../../src/ports/access.ts';
import type { Held, Speaker } from '../../../src/ports/speaker.ts';
import { WEB } from '../web-messenger.ts';
import { dropCookie, readCookie, writeCookie } from './own-cookie.ts';

const LOGIN_COOKIE = 'bcp_login';

/** `locals` of a response is where Express keeps what was found out about its request. */
export const visitorOf = (res: Response): Visitor | undefined => res.locals.visitor as Visitor | undefined;

/** Of the browser's cookie, or a program's bearer token; never both, so that a page of a stranger can use neither. */
export const findVisitor =
  (access: Access): RequestHandler =>
  async (req, res, next) => {
    res.locals.isProgram = bearerOf(req) !== undefined;
    res.locals.visitor = await whoAsks(req, access);
    next();
  };

/** Empty where it can be no token of ours: whoever sends one means to be known by it, and by nothing else. */
const bearerOf = (req: Request): string | undefined => {
  const { authorization = '' } = req.headers;
  return /^Bearer\b/i.test(authorization) ? (/^Bearer ([\w-]{1,200})$/i.exec(authorization)?.[1] ?? '') : undefined;
};

const whoAsks = async (req: Request, access: Access): Promise<Visitor | undefined> => {
  const bearer = bearerOf(req);
  if (bearer !== undefined) return access.bearer(bearer);
  const key = keyOf(req);
  return key !== '' && key.length <= 200 ? access.visitor(key) : undefined;
};

/** Of a request that lasts: whether whoever made it would come in again. */
export const mayStillLook = async (req: Request, access: Access): Promise<boolean> =>
  (await whoAsks(req, access)) !== undefined || !(await access.isGuarded());

/** It came with a token: no browser adds that by itself, so nothing has to prove that a page of ours sent it. */
export const isProgram = (res: Response): boolean => res.locals.isProgram === true;

export const keyOf = (req: Request): string => readCookie(req, LOGIN_COOKIE);

/** `lax`: a link in a mail or a chat leads in without a second log-in; what changes something needs a form's token besides. */
export const setKey = (req: Request, res: Response, key: string): void =>
  writeCookie(req, res, LOGIN_COOKIE, key, 'lax');

export const dropKey = (req: Request, res: Response): void => dropCookie(req, res, LOGIN_COOKIE, 'lax');

/** Of a section's sheet nobody is known by name: before anything is done, whoever sits there says who it is, once. */
export const mustSayWho = (visitor: Visitor | undefined): visitor is Visitor =>
  visitor !== undefined && visitor.person === undefined && visitor.holder.startsWith('sheet:');

/** People of one section's sheet are several: each session is somebody of its own. */
export const callerOf = ({ holder, session }: Visitor): string =>
  holder.startsWith('sheet:') && session !== undefined ? `${holder}/${session}` : holder;

export const speakerOf = (visitor: Visitor | undefined, as: string | undefined): Speaker =>
  visitor === undefined
    ? { platform: WEB, id: 'local', as: as ?? '' }
    : { platform: WEB, id: callerOf(visitor), holds: heldBy(visitor), ...(as === undefined ? {} : { as }) };

const heldBy = ({ offices, sections, name, drill }: Visitor): Held => ({
  offices,
  sections,
  drillOnly: drill,
  ...(name === undefined ? {} : { name }),
});
