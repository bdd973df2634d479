// Whom the person at this browser acts as: picked in the page's header and kept in a cookie, until there are log-ins.
import type { Request, Response } from 'express';
import type { ActorChoice, Desk } from '../../../src/ports/desk.ts';

const COOKIE = 'bcp_as';
const THIRTY_DAYS_MS = 30 * 24 * 3_600_000;

/** Undefined is somebody who only looks. */
export const actingAs = (req: Request, desk: Desk): ActorChoice | undefined => {
  const chosen: unknown = req.cookies?.[COOKIE];
  return desk.actors().find(({ id }) => id === chosen);
};

/** An unknown id, or an empty one, is going back to looking only. */
export const actAs = (req: Request, res: Response, desk: Desk, id: string): void => {
  const known = desk.actors().some((actor) => actor.id === id);
  req.cookies[COOKIE] = known ? id : '';
  res.cookie(COOKIE, known ? id : '', { httpOnly: true, sameSite: 'strict', path: '/', maxAge: THIRTY_DAYS_MS });
};
