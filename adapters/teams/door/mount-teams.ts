// `POST /api/messages` on an Express that is given. Who is not Teams gets 401 before a body is read; everyone gets an
// answer, and what goes wrong is counted and logged without what was written.
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { type HeardBy, type Refusals, refusalsOf } from '../../../src/chat/hearing.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { TeamsSdk } from '../line/teams-sdk.ts';
import type { TeamsSetting } from '../teams-config.ts';
import { traceOf } from '../trace-of.ts';
import { type ActivityDeps, hearActivity } from './hear-activity.ts';
import { Activity, isOfTenant, type TenantFault } from './heard-activity.ts';
import { type TokenFault, type Vouched, verifyInbound } from './inbound-token.ts';
import { once } from './once.ts';
import type { SigningKeys } from './signing-keys.ts';

const MESSAGES_PATH = '/api/messages';

/** Far above what Teams sends: a submitted form of a hundred fields. */
const BODY_LIMIT_BYTES = 512 * 1024;

/** Far more than come while Teams may still send one again. */
const MESSAGES_REMEMBERED = 2000;

export type RequestFault =
  | TokenFault
  | TenantFault
  | 'no_service_url'
  | 'other_service_url'
  | 'wrong_service_url'
  | 'wrong_channel'
  | 'not_endorsed'
  | 'not_local'
  | 'malformed'
  | 'too_large';

export interface MountDeps extends Omit<ActivityDeps, 'afterwards' | 'replied'> {
  readonly setting: TeamsSetting;
  readonly keys: SigningKeys;
  readonly sdk: TeamsSdk;
  readonly clock: Clock;
}

/** Whoever finds the address may send these; Teams never does. */
const STRANGERS: readonly RequestFault[] = [
  'no_token',
  'malformed_token',
  'wrong_algorithm',
  'malformed',
  'too_large',
  'not_local',
];

export interface MountedTeams extends HeardBy {
  /** Requests turned away since the start, by reason. */
  counts: Refusals<RequestFault>['counts'];
  /** Resolves when nothing is on its way any more. */
  settled(): Promise<void>;
}

/** Mount it before anything that parses bodies, and before the console. */
export const mountTeams = (web: Express, deps: MountDeps): MountedTeams => {
  const refusals = refusalsOf<RequestFault>('Teams', STRANGERS, deps);
  const replied = once(MESSAGES_REMEMBERED);
  const pending = new Set<Promise<unknown>>();
  const afterwards = (work: Promise<unknown>): void => {
    pending.add(work);
    void work.finally(() => pending.delete(work));
  };

  const authenticate: RequestHandler = async (req, res, next) => {
    if (deps.setting.unverified) {
      if (!isFromHere(req)) return refuse(res, 'not_local', refusals);
      return next();
    }
    const verified = await verifyInbound(req.headers.authorization, deps);
    if (!verified.ok) return refuse(res, verified.reason, refusals);
    res.locals.vouched = verified.vouched;
    next();
  };

  const receive: RequestHandler = async (req, res) => {
    const activity = activityOf(req.body);
    if (activity === undefined) return refuse(res, 'malformed', refusals, 400);
    const fault = originFault(activity.read, vouchedBy(res), deps.setting);
    if (fault !== undefined) return refuse(res, fault, refusals);
    refusals.accepted();
    const { status, body } = await deps.sdk.turn(activity.raw, () =>
      hearActivity(activity.read, { ...deps, afterwards, replied }),
    );
    if (body === undefined) res.status(status).end();
    else res.status(status).json(body);
  };

  const raw = express.raw({ type: () => true, limit: BODY_LIMIT_BYTES, inflate: false });
  web.post(MESSAGES_PATH, authenticate, raw, receive, requestFault(deps, refusals));
  web.all(MESSAGES_PATH, (_req, res) => void res.setHeader('Allow', 'POST').status(405).end());
  return {
    counts: refusals.counts,
    heardAt: refusals.heardAt,
    faults: refusals.faults,
    settled: async () => {
      while (pending.size > 0) await Promise.allSettled(pending);
    },
  };
};

/** The machine itself, and nobody it passes on for. */
const isFromHere = ({ socket, headers }: Request): boolean =>
  /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '') &&
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined;

interface GivenActivity {
  readonly read: Activity;
  readonly raw: object;
}

const activityOf = (body: unknown): GivenActivity | undefined => {
  if (!Buffer.isBuffer(body)) return undefined;
  try {
    const raw: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    const read = Activity.safeParse(raw);
    return read.success && typeof raw === 'object' && raw !== null ? { read: read.data, raw } : undefined;
  } catch {
    return undefined;
  }
};

/** Without an app id nobody vouches for anything. */
const vouchedBy = (res: Response): Vouched | undefined => res.locals.vouched;

const originFault = (
  activity: Activity,
  vouched: Vouched | undefined,
  { isServiceUrl, tenantId, unverified }: TeamsSetting,
): RequestFault | undefined => {
  const { serviceUrl, channelId } = activity;
  if (typeof serviceUrl !== 'string' || serviceUrl === '') return 'no_service_url';
  if (unverified) return isServiceUrl(serviceUrl) ? undefined : 'wrong_service_url';
  if (vouched === undefined) return 'no_token';
  if (channelId !== CHANNEL) return 'wrong_channel';
  if (vouched.endorsements?.includes(CHANNEL) === false) return 'not_endorsed';
  // Our token is sent to that address: the body alone never chooses it.
  if (vouched.serviceUrl !== serviceUrl) return 'other_service_url';
  if (!isServiceUrl(serviceUrl)) return 'wrong_service_url';
  return isOfTenant(activity, tenantId) ? undefined : 'wrong_tenant';
};

const CHANNEL = 'msteams';

const refuse = (res: Response, reason: RequestFault, refusals: Refusals<RequestFault>, status = 401): void => {
  refusals.note(reason);
  res.status(status).end();
};

/** Faults of reading the body, and whatever was thrown: answered too. After a 500 Teams may send it again. */
const requestFault =
  ({ logger }: MountDeps, refusals: Refusals<RequestFault>): ErrorRequestHandler =>
  (error, _req, res, next) => {
    if (res.headersSent) return next(error);
    const status: unknown = Reflect.get(Object(error), 'status');
    if (status === 413) return refuse(res, 'too_large', refusals, 413);
    if (typeof status === 'number' && status >= 400 && status < 500) return refuse(res, 'malformed', refusals, 400);
    logger.error(traceOf(error), 'what Teams sent was not handled');
    res.status(500).end();
  };
