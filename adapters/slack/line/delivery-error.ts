// Whatever goes wrong on the way to Slack becomes one DeliveryError, here and nowhere else. Its message is the method
// and Slack's own word for what is wrong: never a text somebody wrote, never the token, and no cause that holds either.

import { ErrorCode } from '@slack/web-api';
import { z } from 'zod';
import { wasNeverSent } from '../../../src/chat/never-sent.ts';
import { DeliveryError, type DeliveryErrorCode } from '../../../src/ports/messenger.ts';
import { present } from '../../../src/present.ts';

export class SlackFailure extends DeliveryError {
  /** Slack's word for it, such as `channel_not_found`; undefined when Slack did not say. */
  readonly word: string | undefined;
  constructor(code: DeliveryErrorCode, method: string, what: { word?: string; why?: string; retryAfterMs?: number }) {
    const { word, why, retryAfterMs } = what;
    super(code, `${method}: ${word ?? why ?? code}`, retryAfterMs === undefined ? {} : { retryAfterMs });
    this.word = word;
  }
}

/** The request or its answer was lost on the line. */
export class LineFailure extends Error {
  /** The system's code, such as `ECONNREFUSED`, or `timeout`. */
  readonly lineCode: string;
  constructor(lineCode: string) {
    super(lineCode);
    this.lineCode = lineCode;
  }
}

/** When Slack asks to wait without saying how long. */
const USUAL_WAIT_MS = 30_000;

const words = (
  code: 'auth' | 'gone' | 'closed' | 'uneditable' | 'unavailable' | 'rate_limited' | 'lost',
  list: string,
) =>
  list
    .trim()
    .split(/\s+/)
    .map((word) => [word, code] as const);

/** What is not here is refused for good (`refusedBy`). `lost` is Slack failing half way. */
const MEANING = new Map([
  ...words(
    'auth',
    `not_authed invalid_auth account_inactive token_revoked token_expired org_login_required ekm_access_denied
     not_allowed_token_type two_factor_setup_required team_access_not_granted enterprise_is_restricted
     user_removed_from_team`,
  ),
  ...words(
    'closed',
    `channel_not_found is_archived not_in_channel is_inactive restricted_action restricted_action_read_only_channel
     restricted_action_thread_only_channel restricted_action_non_threadable_channel restricted_action_thread_locked
     posting_to_general_channel_denied cannot_dm_bot cant_dm_bot user_disabled user_not_found user_not_visible
     user_is_restricted messages_tab_disabled`,
  ),
  ...words('gone', 'message_not_found thread_not_found invalid_thread_ts cannot_reply_to_message'),
  ...words('uneditable', 'edit_window_closed cant_update_message cant_broadcast_message streaming_state_conflict'),
  ...words('unavailable', 'request_timeout team_added_to_org external_channel_migrating'),
  ...words('rate_limited', 'ratelimited rate_limited message_limit_exceeded'),
  ...words('lost', 'internal_error fatal_error service_unavailable'),
]);

const EDIT = 'chat.update';

/** Words that mean something else, or nothing, when a message is posted. */
const OF_AN_EDIT = new Map(words('uneditable', 'update_failed is_inactive'));

/** Rights that somebody has to give us: no message is refused for what it says then. */
const RIGHTS: ReadonlySet<string> = new Set([
  'missing_scope',
  'no_permission',
  'access_denied',
  'accesslimited',
  'app_not_installed',
  'not_allowed',
]);

/** A message is refused for what it says; whatever else is asked of Slack says nothing. */
const refusedBy = (method: string, word = ''): DeliveryErrorCode => {
  if (method !== EDIT && method !== 'chat.postMessage') return 'rejected';
  return RIGHTS.has(word) ? 'auth' : 'unacceptable';
};

/** Asking for the same twice does no harm, so a lost answer is no riddle. */
const isRead = (method: string): boolean => /\.(?:history|replies|info|list|members|test)$/.test(method);

const Thrown = z.union([
  z.object({ code: z.literal(ErrorCode.RateLimitedError), retryAfter: z.number() }),
  z.object({ code: z.literal(ErrorCode.HTTPError), statusCode: z.number() }),
  z.object({ code: z.literal(ErrorCode.RequestError), original: z.unknown() }),
  z.object({
    code: z.literal(ErrorCode.PlatformError),
    data: z.object({
      error: z.unknown(),
      response_metadata: z.object({ retryAfter: z.number().optional() }).optional(),
    }),
  }),
]);

/** `error` is what the SDK threw out of a call of `method`. */
export const slackFailure = (error: unknown, method: string): SlackFailure => {
  const thrown = Thrown.safeParse(error).data;
  switch (thrown?.code) {
    case ErrorCode.RateLimitedError:
      return new SlackFailure('rate_limited', method, { retryAfterMs: waitOf(thrown.retryAfter) });
    case ErrorCode.HTTPError:
      return byStatus(thrown.statusCode, method);
    case ErrorCode.RequestError:
      return thrown.original instanceof LineFailure && wasNeverSent(thrown.original.lineCode)
        ? new SlackFailure('unavailable', method, { why: thrown.original.lineCode })
        : lost(method, thrown.original instanceof LineFailure ? thrown.original.lineCode : 'request failed');
    case ErrorCode.PlatformError:
      return byWord(thrown.data.error, thrown.data.response_metadata?.retryAfter, method);
    case undefined:
      // Mostly the body of an answer that broke off; the SDK passes that on as it came.
      return isUnclearWait(error)
        ? new SlackFailure('rate_limited', method, { retryAfterMs: USUAL_WAIT_MS })
        : lost(method, 'the answer broke off');
  }
};

/** The answer was a success of a shape that Slack does not document. */
export const unreadableAnswer = (method: string): SlackFailure => lost(method, 'the answer could not be read');

/** The SDK has no class of its own for a 429 without a usable Retry-After. */
const isUnclearWait = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('Retry header did not contain a valid timeout');

const waitOf = (seconds: number): number => Math.max(1, seconds) * 1000;

const lost = (method: string, why: string, word?: string): SlackFailure =>
  new SlackFailure(isRead(method) ? 'unavailable' : 'unknown_outcome', method, {
    why,
    ...present({ word }),
  });

const byStatus = (status: number, method: string): SlackFailure => {
  const why = `HTTP ${status}`;
  if (status >= 500) return lost(method, why);
  // Slack itself answers 200 or 429: the rest comes from a proxy in between, which did not let the request through.
  return new SlackFailure(status === 400 || status === 413 ? refusedBy(method) : 'unavailable', method, { why });
};

const byWord = (given: unknown, retryAfter: number | undefined, method: string): SlackFailure => {
  // The SDK puts a body that is no JSON here, whatever it says.
  if (typeof given !== 'string' || !/^[a-z][a-z0-9_]{0,79}$/.test(given)) return unreadableAnswer(method);
  const meaning =
    (method === EDIT ? OF_AN_EDIT.get(given) : undefined) ?? MEANING.get(given) ?? refusedBy(method, given);
  if (meaning === 'lost') return lost(method, given, given);
  if (meaning !== 'rate_limited') return new SlackFailure(meaning, method, { word: given });
  const retryAfterMs = retryAfter === undefined ? USUAL_WAIT_MS : waitOf(retryAfter);
  return new SlackFailure('rate_limited', method, { word: given, retryAfterMs });
};
