// How a page leaves: whole to whoever opens it, and only what has changed to its script, which says what it has.
import type { Response } from 'express';
import type { Desk } from '../../../src/ports/desk.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { deskFor } from '../guard/chosen-language.ts';
import { ownAddress } from '../guard/own-address.ts';
import type { Html } from '../pages/html.ts';
import { messagePage } from '../pages/message-page.ts';
import { changedRegions, markedPage, marksIn } from '../pages/regions.ts';

/** A script's own header: no link, no form and no other site's page can send it. */
const REGIONS_HEADER = 'x-regions';

export const sendPage = (res: Response, status: number, page: Html): void => {
  const { method, headers } = res.req;
  const has = method === 'GET' && status === 200 ? headers[REGIONS_HEADER] : undefined;
  const text = page.toString();
  res.statusCode = status;
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.vary(REGIONS_HEADER);
  res.end(typeof has === 'string' ? changedRegions(text, marksIn(has)) : markedPage(text));
};

/** One sentence and the way on, in the language of whoever asks. */
export const sendMessage = (
  res: Response,
  status: number,
  desk: Desk,
  sentence: (texts: Texts) => string,
  onward?: (texts: Texts) => Html,
): void => {
  const { texts } = deskFor(res.req, desk);
  const to = pageOf(res.req);
  sendPage(res, status, messagePage(texts, sentence(texts), { to, ...(onward && { onward: onward(texts) }) }));
};

/** Where the person is: of a form, the page that it stands on. */
const pageOf = ({ method, originalUrl, body }: Response['req']): string => {
  if (method === 'GET' || method === 'HEAD') return ownAddress(originalUrl);
  return ownAddress(typeof body?._page === 'string' ? body._page : '/');
};
