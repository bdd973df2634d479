// Who manages access: an account whose office may change the list of people; before there is an account, this machine's own browser.
import type { Request, Response } from 'express';
import type { Desk } from '../../../src/ports/desk.ts';
import { actorsFor } from './acting-as.ts';
import { isLocal } from './local-only.ts';
import { isProgram, visitorOf } from './visitor.ts';

export const mayManageAccess = (req: Request, res: Response, desk: Desk): boolean => {
  const visitor = visitorOf(res);
  if (visitor === undefined) return isLocal(req) && !isProgram(res);
  return visitor.holder.startsWith('account:') && actorsFor(visitor, desk).some(({ may }) => may.includes('people'));
};
