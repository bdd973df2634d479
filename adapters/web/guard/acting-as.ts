// Whom the person at this browser acts as: picked in the page's header and kept in a cookie; of whoever came in, among what they hold.
import type { Request, Response } from 'express';
import type { Visitor } from '../../../src/ports/access.ts';
import type { Desk } from '../../../src/ports/desk.ts';
import type { ActorChoice } from '../../../src/ports/views.ts';
import { readCookie, writeCookie } from './own-cookie.ts';
import { visitorOf } from './visitor.ts';

const COOKIE = 'bcp_as';

/** Everybody there is, or all that this visitor holds. */
export const actorsFor = (visitor: Visitor | undefined, desk: Desk): readonly ActorChoice[] => {
  const all = desk.views.actors();
  if (visitor === undefined) return all;
  const { offices, sections } = visitor;
  return all.filter(({ id, kind }) => (kind === 'role' ? offices : sections).includes(id));
};

/** Undefined is somebody who only looks. Whoever came in acts as the first of what they hold until they choose. */
export const actingAs = (req: Request, res: Response, desk: Desk): ActorChoice | undefined => {
  const visitor = visitorOf(res);
  const actors = actorsFor(visitor, desk);
  const chosen = readCookie(req, COOKIE);
  return actors.find(({ id }) => id === chosen) ?? (visitor === undefined ? undefined : actors[0]);
};

/** An unknown id, or an empty one, is going back to looking only. */
export const actAs = (req: Request, res: Response, desk: Desk, id: string): void => {
  const known = actorsFor(visitorOf(res), desk).some((actor) => actor.id === id);
  writeCookie(req, res, COOKIE, known ? id : '', 'strict');
};
