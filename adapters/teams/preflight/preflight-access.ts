// Whether Microsoft knows our app, whether we can verify what it sends, and whether its clock and ours agree.
import { clockAgainst } from '../../../src/chat/finding.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import { signingKeys } from '../door/signing-keys.ts';
import { accessToken } from '../line/access-token.ts';
import type { AppCertificate } from '../line/app-credential.ts';
import { TeamsFailure } from '../line/delivery-error.ts';
import { tokenClaims } from '../line/token-claims.ts';
import { GRAPH_PERMISSION, type GraphSetting, graphTokenSetting } from '../showing/graph-pin.ts';
import type { TeamsSetting } from '../teams-config.ts';
import type { Finding } from './preflight-finding.ts';

const TIMEOUT_MS = 6_000;

/** Against the clock of whoever publishes the keys. */
export const clockFinding = async ({ openIdMetadataUrl }: TeamsSetting, clock: Clock): Promise<Finding> => {
  const before = Date.parse(clock.now());
  const date = await dateAt(openIdMetadataUrl);
  return clockAgainst(date, before, Date.parse(clock.now()));
};

const dateAt = async (url: string): Promise<string | null> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    await response.body?.cancel();
    return response.headers.get('date');
  } catch {
    // That it is out of reach is said of the keys.
    return null;
  }
};

export const keysFinding = async ({ openIdMetadataUrl }: TeamsSetting, clock: Clock): Promise<Finding> => {
  const keys = signingKeys({ openIdMetadataUrl, clock, logger: SILENT, timeoutMs: TIMEOUT_MS });
  // No key has an empty name: asking for it fetches them all.
  const found = await keys.find('');
  return found === 'unreachable' ? { about: 'keys_unread', url: openIdMetadataUrl } : { about: 'keys_ok' };
};

/** Time enough to make a new one and to have it put in. */
const RENEW_DAYS_BEFORE = 45;
const DAY_MS = 24 * 60 * 60_000;

export const certificateFinding = ({ endsAt }: AppCertificate, clock: Clock): Finding => {
  const daysLeft = Math.floor((endsAt - Date.parse(clock.now())) / DAY_MS);
  if (daysLeft < 0) return { about: 'certificate_ended', daysLeft };
  return { about: daysLeft < RENEW_DAYS_BEFORE ? 'certificate_ends' : 'certificate_ok', daysLeft };
};

const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Returns the token when there is one. */
export async function* checkToken(setting: TeamsSetting, clock: Clock): AsyncGenerator<Finding, string | undefined> {
  const token = await tokenOrFailure(setting, clock);
  if (token instanceof TeamsFailure) {
    yield token.code === 'auth'
      ? { about: 'token_refused', word: token.word ?? token.code }
      : { about: 'login_unreachable', reason: token.message };
    return undefined;
  }
  yield { about: 'token_ok' };
  const real = tokenClaims(token)?.tid?.toLowerCase();
  const { tenantId: tenant } = setting;
  yield real === undefined || real === tenant
    ? { about: 'tenant_ok', tenant }
    : { about: 'tenant_other', tenant, real };
  return token;
}

/** Pins are an extra: whatever is missing for them stops nothing. */
export const graphFinding = async (setting: GraphSetting, clock: Clock): Promise<Finding> => {
  const token = await tokenOrFailure(graphTokenSetting(setting), clock);
  if (token instanceof TeamsFailure) return { about: 'graph_refused', word: token.word ?? token.code };
  const roles = tokenClaims(token)?.roles;
  if (roles === undefined) return { about: 'graph_unknown' };
  return roles.includes(GRAPH_PERMISSION)
    ? { about: 'graph_ok' }
    : { about: 'graph_missing', permission: GRAPH_PERMISSION };
};

const tokenOrFailure = async (
  setting: Parameters<typeof accessToken>[0],
  clock: Clock,
): Promise<string | TeamsFailure> => {
  try {
    return await accessToken(setting, { clock }).get();
  } catch (error) {
    if (!(error instanceof TeamsFailure)) throw error;
    return error;
  }
};
