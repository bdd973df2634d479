// Whatever goes wrong on the way to Teams becomes one DeliveryError, here and nowhere else. Its message is what was asked
// and Teams' own word for what is wrong: never a text somebody wrote, never the token, and no cause that holds either.

import { wasNeverSent } from '../../../src/chat/never-sent.ts';
import { DeliveryError, type DeliveryErrorCode } from '../../../src/ports/messenger.ts';
import { present } from '../../../src/present.ts';

export class TeamsFailure extends DeliveryError {
  /** Teams' word for it, such as `BotNotInConversationRoster`; undefined when Teams did not say. */
  readonly word: string | undefined;
  readonly status: number | undefined;
  constructor(code: DeliveryErrorCode, asked: string, what: FailureDetails = {}) {
    const { word, why, status, retryAfterMs } = what;
    super(code, `${asked}: ${word ?? why ?? code}`, retryAfterMs === undefined ? {} : { retryAfterMs });
    this.word = word;
    this.status = status;
  }
}

interface FailureDetails {
  readonly word?: string | undefined;
  readonly why?: string;
  readonly status?: number;
  readonly retryAfterMs?: number;
}

/** What was asked of the connector. */
export type Asked = 'send' | 'update' | 'delete' | 'create' | 'read';

/** Only these may have made something that people see twice when they are repeated. */
const makesNew = (asked: Asked): boolean => asked === 'send' || asked === 'create';

/** Teams documents no time for these; the deliveries wait longer from try to try where they come again. */
const SHORT_WAIT_MS = 2000;
/** A 429 that does not say how long. */
const USUAL_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 10 * 60_000;

/** Whatever the status beside them. */
const MEANING: ReadonlyMap<string, DeliveryErrorCode> = new Map([
  ['BotNotInConversationRoster', 'closed'],
  ['ConversationBlockedByUser', 'closed'],
  ['MessageWritesBlocked', 'closed'],
  ['ConversationNotFound', 'closed'],
  ['NotEnoughPermissions', 'closed'],
  ['UserNotFound', 'closed'],
  ['BotDisabledByAdmin', 'auth'],
  ['BlockedByCustomerPolicy', 'auth'],
  ['BotNotRegistered', 'auth'],
  ['InvalidBotApiHost', 'auth'],
  ['ActivityNotFoundInConversation', 'gone'],
  ['ActivityNotFound', 'gone'],
  ['MessageNotFound', 'gone'],
  ['MessageSizeTooBig', 'unacceptable'],
]);

export interface ConnectorAnswer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly body: string;
}

/** Of an answer that is no success; `now` is for a Retry-After that is a date. */
export const answeredFailure = (asked: Asked, answer: ConnectorAnswer, now: number): TeamsFailure => {
  const { status } = answer;
  const word = wordOf(answer.body);
  const fail = (code: DeliveryErrorCode, retryAfterMs?: number): TeamsFailure =>
    new TeamsFailure(code, asked, {
      word,
      why: `HTTP ${status}`,
      status,
      ...present({ retryAfterMs }),
    });
  // What a proxy or a busy server says is not about the words in it.
  if (status === 429) return fail('rate_limited', waitOf(answer.retryAfter, now) ?? USUAL_WAIT_MS);
  if (status === 412 || status === 409) return fail('rate_limited', waitOf(answer.retryAfter, now) ?? SHORT_WAIT_MS);
  // A gateway does not know whether what it waited for was done.
  if (status >= 500 || status === 408) return fail(makesNew(asked) ? 'unknown_outcome' : 'unavailable');
  const meaning = word === undefined ? undefined : MEANING.get(word);
  return fail(ofAnEdit(asked, word, meaning) ?? meaning ?? byStatus(status, asked));
};

/** Whoever may not write there at all hears the same when the message is posted anew. */
const ofAnEdit = (
  asked: Asked,
  word: string | undefined,
  meaning: DeliveryErrorCode | undefined,
): DeliveryErrorCode | undefined =>
  asked === 'update' && word === 'NotEnoughPermissions' && meaning === 'closed' ? 'uneditable' : undefined;

const byStatus = (status: number, asked: Asked): DeliveryErrorCode => {
  switch (status) {
    case 401:
      return 'auth';
    case 403:
      return asked === 'update' ? 'uneditable' : 'closed';
    case 405:
      return asked === 'update' ? 'uneditable' : 'rejected';
    case 404:
    case 410:
      return makesNew(asked) || asked === 'read' ? 'closed' : 'gone';
    default:
      // 3xx comes from something in between: it is not followed with our token.
      if (status < 400) return 'unavailable';
      return asked === 'send' || asked === 'update' ? 'unacceptable' : 'rejected';
  }
};

/** `lineCode` is the system's, or `timeout`. */
export const lineFailure = (asked: Asked, lineCode: string): TeamsFailure =>
  new TeamsFailure(makesNew(asked) && !wasNeverSent(lineCode) ? 'unknown_outcome' : 'unavailable', asked, {
    why: lineCode,
  });

/** A success that says nothing usable. */
export const unreadableAnswer = (asked: Asked): TeamsFailure =>
  new TeamsFailure(makesNew(asked) ? 'unknown_outcome' : 'unavailable', asked, { why: 'the answer could not be read' });

/** Of the token endpoint: `word` is its own, such as `invalid_client`. */
export const tokenFailure = (status: number | undefined, word: string | undefined, why?: string): TeamsFailure => {
  const passing = status === undefined || status === 408 || status === 429 || status >= 500;
  return new TeamsFailure(passing ? 'unavailable' : 'auth', 'token', { word, why: why ?? `HTTP ${status}` });
};

/** `{"error":{"code":"…"}}` of the connector, `{"error":"…"}` of the token endpoint; nothing but a plain word. */
export const wordOf = (body: string): string | undefined => {
  const error = field(parsed(body), 'error');
  const code = typeof error === 'string' ? error : field(error, 'code');
  return typeof code === 'string' && /^[A-Za-z][A-Za-z0-9_]{0,79}$/.test(code) ? code : undefined;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** Seconds, or a date. */
const waitOf = (retryAfter: string | undefined, now: number): number | undefined => {
  if (retryAfter === undefined || retryAfter.trim() === '') return undefined;
  const seconds = Number(retryAfter);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter) - now;
  return Number.isFinite(ms) ? Math.min(LONGEST_WAIT_MS, Math.max(1000, ms)) : undefined;
};
