// Whoever may not look is told why, as a page or as JSON; whoever only has to log in is led there, and back.
import type { Request, Response } from 'express';
import type { Desk } from '../../../src/ports/desk.ts';
import type { NotAdmitted } from '../guard/admit.ts';
import { deskFor } from '../guard/chosen-language.ts';
import { ownAddress } from '../guard/own-address.ts';
import { messagePage } from '../pages/message-page.ts';
import { sendRefusal } from './json-api.ts';
import { sendMessage, sendPage } from './send-page.ts';

export const refuseAtDoor =
  (desk: Desk) =>
  (why: NotAdmitted, req: Request, res: Response): void => {
    const { texts } = deskFor(req, desk);
    const { entry } = texts.access;
    const sentence = {
      local_only: texts.console.api.localOnly,
      other_host: entry.otherHost,
      other_page: entry.otherPage,
      log_in: entry.logInFirst,
    }[why];
    const status = why === 'log_in' ? 401 : 403;
    if (req.path.startsWith('/api')) sendRefusal(res, status, why, sentence);
    else if (why === 'log_in' && isPage(req)) res.redirect(303, logInAndBack(req));
    // The language link would be refused by the same door.
    else if (why === 'local_only' || why === 'other_host') sendPage(res, status, messagePage(texts, sentence));
    else sendMessage(res, status, desk, () => sentence);
  };

/** A page that was asked for; a stream of changes is none. */
const isPage = ({ method, path }: Request): boolean => ['GET', 'HEAD'].includes(method) && !path.endsWith('/live');

const logInAndBack = ({ originalUrl }: Request): string =>
  `/login?${new URLSearchParams({ to: ownAddress(originalUrl) })}`;
