// One request to Teams for one call, and never a second one: the SDK would repeat a message up to four times, and people
// would read it as often. Every failure leaves here as a TeamsFailure.

import { type Clock, type ClockWitness, hearDate } from '../../../src/ports/clock.ts';
import { present } from '../../../src/present.ts';
import type { TeamsSetting } from '../teams-config.ts';
import { type Asked, answeredFailure, lineFailure, TeamsFailure, unreadableAnswer } from './delivery-error.ts';
import { lineCode } from './line-code.ts';

export interface ConnectorRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface ConnectorRequestDeps {
  readonly clock: Clock;
  /** Hears what time Teams' answers say it is. */
  readonly witness?: ClockWitness | undefined;
  readonly isServiceUrl: TeamsSetting['isServiceUrl'];
  /** How long one request may take. */
  readonly timeoutMs?: number;
}

/** Together with the token's five well within the 20 seconds a delivery may take. */
const TIMEOUT_MS = 8000;

/** The body of a success, which may be empty. */
export type SendOnce = (request: ConnectorRequest) => Promise<{ readonly status: number; readonly body: string }>;

export const sendOnce =
  ({ clock, witness, isServiceUrl, timeoutMs = TIMEOUT_MS }: ConnectorRequestDeps): SendOnce =>
  async ({ method, url, headers, body }) => {
    const asked = askedBy(method, url);
    // An address out of an old reference may be none of Teams' any more.
    if (!isServiceUrl(url)) throw new TeamsFailure('closed', asked, { why: 'not an address of Teams' });
    const answer = await fetchOnce(asked, url, {
      method,
      headers: { ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      ...present({ body }),
    });
    hearDate(witness, 'Teams', answer.date);
    if (answer.status < 200 || answer.status > 299) throw answeredFailure(asked, answer, Date.parse(clock.now()));
    if (makesId(asked) && !hasId(answer.body)) throw unreadableAnswer(asked);
    return answer;
  };

const fetchOnce = async (asked: Asked, url: string, request: RequestInit) => {
  try {
    const response = await fetch(url, request);
    const { status, headers } = response;
    return {
      status,
      retryAfter: headers.get('retry-after') ?? undefined,
      date: headers.get('date'),
      body: await response.text(),
    };
  } catch (error) {
    throw lineFailure(asked, lineCode(error));
  }
};

const askedBy = (method: string, url: string): Asked => {
  if (method === 'PUT') return 'update';
  if (method === 'DELETE') return 'delete';
  if (method !== 'POST') return 'read';
  return /\/v3\/conversations\/?$/.test(url) ? 'create' : 'send';
};

const makesId = (asked: Asked): boolean => asked === 'send' || asked === 'create';

/** Without its id a message can never be edited: as good as not known. */
const hasId = (body: string): boolean => {
  try {
    const read: unknown = JSON.parse(body);
    const id: unknown = typeof read === 'object' && read !== null ? Reflect.get(read, 'id') : undefined;
    return typeof id === 'string' && id !== '';
  } catch {
    return false;
  }
};
