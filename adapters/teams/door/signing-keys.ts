// The keys that Microsoft signs what Teams sends with, and for which channels each is good. They are fetched when a token
// names one that is not known, but not for everyone who makes up a name.
import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Logger } from '../../../src/ports/logger.ts';

export interface SigningKey {
  readonly key: KeyObject;
  /** Undefined: good for every channel. */
  readonly endorsements: readonly string[] | undefined;
}

export interface SigningKeys {
  /** `unreachable`: it is not known, and nobody could be asked. */
  find(kid: string): Promise<SigningKey | 'unknown' | 'unreachable'>;
}

export interface SigningKeysDeps {
  readonly openIdMetadataUrl: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 3000;
const DAY_MS = 24 * 3_600_000;
/** Between two fetches, whatever anybody names; shorter after one that failed. */
const REST_MS = 60_000;
const REST_AFTER_FAILURE_MS = 5000;

const Metadata = z.object({ jwks_uri: z.url({ protocol: /^https?$/ }) });
const Keys = z.object({
  keys: z.array(
    z.object({
      kty: z.string(),
      kid: z.string().optional(),
      n: z.string().optional(),
      e: z.string().optional(),
      endorsements: z.array(z.string()).optional(),
    }),
  ),
});

export const signingKeys = (deps: SigningKeysDeps): SigningKeys => {
  let keys: ReadonlyMap<string, SigningKey> = new Map();
  let fetched = { at: Number.NEGATIVE_INFINITY, ok: false };
  let tried = { at: Number.NEGATIVE_INFINITY, ok: false };
  let fetching: Promise<void> | undefined;
  const now = (): number => Date.parse(deps.clock.now());

  const refresh = async (): Promise<void> => {
    try {
      keys = await fetchKeys(deps);
      fetched = { at: now(), ok: true };
      tried = fetched;
    } catch (error) {
      tried = { at: now(), ok: false };
      deps.logger.warn(
        { error: error instanceof Error ? error.name : typeof error },
        'the keys of Teams were not to be had',
      );
    }
  };

  /** The absolute distance, so that a clock that is set back does not keep old keys for ever. */
  const isOlder = ({ at }: { at: number }, ms: number): boolean => Math.abs(now() - at) >= ms;

  const mayTry = (): boolean => isOlder(tried, tried.ok ? REST_MS : REST_AFTER_FAILURE_MS);

  return {
    find: async (kid) => {
      if ((!keys.has(kid) || isOlder(fetched, DAY_MS)) && (fetching !== undefined || mayTry())) {
        fetching ??= refresh().finally(() => {
          fetching = undefined;
        });
        await fetching;
      }
      // Keys of yesterday are better than none.
      return keys.get(kid) ?? (tried.ok ? 'unknown' : 'unreachable');
    },
  };
};

const fetchKeys = async ({ openIdMetadataUrl, timeoutMs = TIMEOUT_MS }: SigningKeysDeps) => {
  const { jwks_uri } = Metadata.parse(await fetchJson(openIdMetadataUrl, timeoutMs));
  const { keys } = Keys.parse(await fetchJson(jwks_uri, timeoutMs));
  return new Map(
    keys.flatMap(({ kty, kid, n, e, endorsements }) => {
      if (kty !== 'RSA' || kid === undefined || n === undefined || e === undefined) return [];
      const key = createPublicKey({ key: { kty, n, e }, format: 'jwk' });
      return [[kid, { key, endorsements: endorsements?.length === 0 ? undefined : endorsements }]] as const;
    }),
  );
};

const fetchJson = async (url: string, timeoutMs: number): Promise<unknown> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
};
