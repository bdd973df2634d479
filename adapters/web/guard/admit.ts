// In front of everything that shows or changes something: while there is no account, this machine's own browser; from the first
// account on, whoever has come in. `refuse` answers the others.
import type { Request, RequestHandler, Response } from 'express';
import type { Access } from '../../../src/ports/access.ts';
import { isLocal } from './local-only.ts';
import { isOwnHost } from './own-host.ts';
import { isFromOwnPage } from './own-page.ts';
import { visitorOf } from './visitor.ts';

export type NotAdmitted = 'local_only' | 'other_host' | 'other_page' | 'log_in';

type Refuse = (why: NotAdmitted, req: Request, res: Response) => void;

export interface Doors {
  /** Its own names and addresses are asked for, or nobody is answered. */
  readonly ownHost: RequestHandler;
  /** Has come in, or need not. */
  readonly cameIn: RequestHandler;
}

export const doors = (access: Access, addresses: readonly string[], refuse: Refuse): Doors => ({
  ownHost: async (req, res, next) => {
    if (!isLocal(req)) {
      if (!(await access.isGuarded())) return refuse('local_only', req, res);
      if (!isOwnHost(req, addresses)) return refuse('other_host', req, res);
    }
    if (isFromOwnPage(req)) next();
    else refuse('other_page', req, res);
  },
  cameIn: async (req, res, next) => {
    if (visitorOf(res) !== undefined || !(await access.isGuarded())) next();
    else refuse('log_in', req, res);
  },
});
