// What was typed for a declaration and not declared yet, kept in the browser's own cookie: whoever goes back finds it again,
// without a script as well. It is forgotten after an hour, and when it was declared.
import type { Request, Response } from 'express';
import { z } from 'zod';
import { dropCookie, readCookie, writeSessionCookie } from './own-cookie.ts';

const COOKIE = 'bcp_declare';
/** What browsers keep of one cookie is 4 KB; more than this is carried by the pages alone. */
const MOST_CHARS = 3_500;
const KEPT_MS = 3_600_000;

const Draft = z.strictObject({ at: z.number(), fields: z.record(z.string(), z.string()) });
type Fields = Readonly<Record<string, string>>;

export const keepDraft = (req: Request, res: Response, fields: Fields, now: number): void => {
  const value = Buffer.from(JSON.stringify({ at: now, fields })).toString('base64url');
  if (value.length <= MOST_CHARS) writeSessionCookie(req, res, COOKIE, value);
  else dropDraft(req, res);
};

export const draftOf = (req: Request, now: number): Fields | undefined => {
  const draft = Draft.safeParse(parsed(readCookie(req, COOKIE))).data;
  return draft === undefined || now - draft.at > KEPT_MS || draft.at > now ? undefined : draft.fields;
};

const parsed = (value: string): unknown => {
  try {
    return JSON.parse(Buffer.from(value, 'base64url').toString());
  } catch {
    return undefined;
  }
};

export const dropDraft = (req: Request, res: Response): void => dropCookie(req, res, COOKIE, 'strict');
