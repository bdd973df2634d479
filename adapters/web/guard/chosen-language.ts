// The language a person has chosen for the console, kept in a cookie; without a choice, that of the house.
import type { Request, Response } from 'express';
import type { Desk } from '../../../src/ports/desk.ts';
import type { Locale } from '../../../src/texts/texts.ts';
import { readCookie, writeCookie } from './own-cookie.ts';

const COOKIE = 'bcp_lang';

/** Undefined: we do not speak it. */
export const localeNamed = (given: string): Locale | undefined =>
  given === 'ja' || given === 'en' ? given : undefined;

/** The desk as this person reads it. */
export const deskFor = (req: Request, desk: Desk): Desk =>
  desk.in(localeNamed(readCookie(req, COOKIE)) ?? desk.texts.locale);

export const chooseLanguage = (req: Request, res: Response, locale: Locale): void =>
  writeCookie(req, res, COOKIE, locale, 'lax');
