// The preflight: whether Teams would do its part if an incident were declared now, found out by looking only, and
// without loading the SDK.
import type { Known } from '../../../src/chat/finding.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Settings } from '../../../src/ports/settings.ts';
import type { ExpectedMention } from '../../../src/posts/directory/people-to-notify.ts';
import { sendOnce } from '../line/connector-request.ts';
import { TeamsFailure } from '../line/delivery-error.ts';
import { references } from '../line/references.ts';
import { graphSetting } from '../showing/graph-pin.ts';
import { type TeamsConfig, teamsSetting } from '../teams-config.ts';
import { certificateFinding, checkToken, clockFinding, graphFinding, keysFinding } from './preflight-access.ts';
import type { Finding } from './preflight-finding.ts';
import { checkMentions, checkPeople, checkPlaces } from './preflight-places.ts';

/** What the program expects of Teams; `whose` is what people call it. */
export interface Expected {
  readonly places: readonly Known[];
  readonly people: readonly Known[];
  /** Who is going to be called by name in which of the places. */
  readonly mentions: readonly ExpectedMention[];
}

export interface PreflightDeps {
  readonly clock: Clock;
  /** Where the ways to the conversations are kept; only read. */
  readonly settings: Pick<Settings, 'get'>;
}

/** One finding after the other; nothing that Teams does makes it fail. */
export async function* preflight(
  config: TeamsConfig,
  expected: Expected,
  { clock, settings }: PreflightDeps,
): AsyncGenerator<Finding> {
  const setting = teamsSetting(config);
  let midway = false;
  try {
    const token = yield* checkSetUp(config, clock);
    if (token === undefined) return;
    yield { about: 'http' };
    const request = sendOnce({ clock, isServiceUrl: setting.isServiceUrl });
    const asking = { setting, token, request, references: references({ ...settings, set: async () => {} }) };
    for await (const finding of checkAll(expected, asking)) {
      yield finding;
      midway = true;
    }
  } catch (error) {
    if (!(error instanceof TeamsFailure)) throw error;
    // The token was good a moment ago: the app is disabled, or not the bot's.
    if (error.code === 'auth') yield { about: 'connector_refused', word: error.word ?? error.code };
    else yield { about: 'unreachable', reason: error.message, midway };
  }
}

/** Returns the token: empty where nothing is verified, undefined where there is none to be had. */
async function* checkSetUp(config: TeamsConfig, clock: Clock): AsyncGenerator<Finding, string | undefined> {
  const setting = teamsSetting(config);
  if (setting.unverified) {
    yield { about: 'unverified' };
    return '';
  }
  yield await clockFinding(setting, clock);
  yield await keysFinding(setting, clock);
  if ('certificate' in setting.credential) yield certificateFinding(setting.credential.certificate, clock);
  const token = yield* checkToken(setting, clock);
  const graph = graphSetting(config);
  if (token !== undefined && graph !== undefined) yield await graphFinding(graph, clock);
  return token;
}

async function* checkAll(expected: Expected, asking: Parameters<typeof checkPlaces>[1]): AsyncGenerator<Finding> {
  const reached = yield* checkPlaces(expected.places, asking);
  const nowhere = yield* checkPeople(expected.people, reached, asking);
  yield* checkMentions(expected, { reached, nowhere }, asking);
}
