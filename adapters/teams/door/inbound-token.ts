// Whether a request comes from Teams, and for us: decided on its token before anything else of it is read. Whatever is
// not exactly right is a fault with a name, so that each can be counted; the answer is 401 to all of them.
import { verify } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../../src/ports/clock.ts';
import type { TeamsSetting } from '../teams-config.ts';
import type { SigningKeys } from './signing-keys.ts';

export type TokenFault =
  | 'no_token'
  | 'malformed_token'
  | 'wrong_algorithm'
  | 'wrong_issuer'
  | 'wrong_audience'
  | 'unknown_key'
  | 'keys_unreachable'
  | 'bad_signature'
  | 'expired'
  | 'not_yet';

/** What the token vouches for. */
export interface Vouched {
  readonly serviceUrl: string | undefined;
  readonly endorsements: readonly string[] | undefined;
}

export type VerifiedToken =
  | { readonly ok: true; readonly vouched: Vouched }
  | { readonly ok: false; readonly reason: TokenFault };

export interface InboundTokenDeps {
  readonly setting: Pick<TeamsSetting, 'appId' | 'tokenIssuer'>;
  readonly keys: SigningKeys;
  readonly clock: Clock;
}

/** RSA with SHA-2 only: never `none`, and never a secret that the public key could be taken for. */
const HASHES: Readonly<Record<string, string>> = { RS256: 'sha256', RS384: 'sha384', RS512: 'sha512' };
const CLOCKS_DIFFER_S = 5 * 60;
const MOST_CHARACTERS = 8192;

const Header = z.object({ alg: z.string(), kid: z.string().min(1), crit: z.undefined().optional() });
const Payload = z.object({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  serviceurl: z.string().optional(),
  serviceUrl: z.string().optional(),
});

/** `authorization` is the header as it came. */
export const verifyInbound = async (
  authorization: string | undefined,
  { setting, keys, clock }: InboundTokenDeps,
): Promise<VerifiedToken> => {
  if (authorization === undefined || authorization === '') return refused('no_token');
  const token = tokenOf(authorization);
  if (token === undefined) return refused('malformed_token');
  const { header, payload } = token;
  const hash = Object.hasOwn(HASHES, header.alg) ? HASHES[header.alg] : undefined;
  if (hash === undefined) return refused('wrong_algorithm');
  // Cheap questions first: no key is fetched for a token that says itself that it is not for us.
  if (payload.iss !== setting.tokenIssuer) return refused('wrong_issuer');
  if (setting.appId === '' || payload.aud !== setting.appId) return refused('wrong_audience');
  const found = await keys.find(header.kid);
  if (found === 'unknown') return refused('unknown_key');
  if (found === 'unreachable') return refused('keys_unreachable');
  if (!verify(hash, token.signed, found.key, token.signature)) return refused('bad_signature');
  const now = Date.parse(clock.now()) / 1000;
  if (now > payload.exp + CLOCKS_DIFFER_S) return refused('expired');
  if (payload.nbf !== undefined && now < payload.nbf - CLOCKS_DIFFER_S) return refused('not_yet');
  const { endorsements } = found;
  return { ok: true, vouched: { serviceUrl: payload.serviceurl ?? payload.serviceUrl, endorsements } };
};

const refused = (reason: TokenFault): VerifiedToken => ({ ok: false, reason });

const tokenOf = (authorization: string) => {
  if (authorization.length > MOST_CHARACTERS) return undefined;
  const [, head, body, seal] = /^Bearer +([\w-]+)\.([\w-]+)\.([\w-]*)$/i.exec(authorization) ?? [];
  if (head === undefined || body === undefined || seal === undefined) return undefined;
  const header = Header.safeParse(decoded(head));
  const payload = Payload.safeParse(decoded(body));
  if (!header.success || !payload.success) return undefined;
  const signed = Buffer.from(`${head}.${body}`);
  return { header: header.data, payload: payload.data, signed, signature: Buffer.from(seal, 'base64url') };
};

const decoded = (part: string): unknown => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    return undefined;
  }
};
