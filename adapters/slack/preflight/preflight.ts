// The preflight: whether Slack would do its part if an incident were declared now, found out by looking only.
import type { Known } from '../../../src/chat/finding.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { ExpectedMention } from '../../../src/posts/directory/people-to-notify.ts';
import { SlackFailure } from '../line/delivery-error.ts';
import { patientApi } from '../line/patient-api.ts';
import { slackApi } from '../line/web-api.ts';
import type { SlackConfig } from '../slack.ts';
import { checkAccess, checkSocket } from './preflight-access.ts';
import { checkChannels } from './preflight-channels.ts';
import { clockFinding } from './preflight-clock.ts';
import type { Finding } from './preflight-finding.ts';
import { checkGroups, checkMentions, checkPeople } from './preflight-people.ts';
import { type ClosedMessage, checkPins } from './preflight-pins.ts';

/** What the program expects of Slack; `whose` is what people call it. */
export interface Expected {
  readonly channels: readonly Known[];
  readonly people: readonly Known[];
  /** Who is going to be called by name in which of the channels. */
  readonly mentions: readonly ExpectedMention[];
  readonly groups: readonly Known[];
  /** Messages of incidents that are closed. */
  readonly closed: readonly ClosedMessage[];
}

/** All waits that Slack asks for, together. */
const MOST_WAIT_MS = 120_000;

/** One finding after the other; nothing that Slack does makes it fail. */
export async function* preflight(config: SlackConfig, expected: Expected, clock: Clock): AsyncGenerator<Finding> {
  const { botToken: token, appToken, apiUrl } = config;
  const api = patientApi(slackApi({ token, apiUrl, clock }), MOST_WAIT_MS);
  let midway = false;
  try {
    yield await clockFinding(apiUrl, clock);
    const isKnown = yield* checkAccess(api, config);
    midway = true;
    if (appToken === undefined) yield { about: 'http' };
    else yield await checkSocket(slackApi({ token: appToken, apiUrl, clock }));
    if (!isKnown) return;
    const seen = yield* checkChannels(api, expected.channels);
    yield* checkPeople(api, expected.people);
    yield* checkMentions(api, expected, seen);
    yield* checkGroups(api, expected.groups);
    yield* checkPins(api, expected.closed, seen);
  } catch (error) {
    if (!(error instanceof SlackFailure)) throw error;
    // The token was revoked while we were asking.
    if (error.code === 'auth') yield { about: 'token_refused', word: error.word ?? error.code };
    else yield { about: 'unreachable', reason: error.message, midway };
  }
}
