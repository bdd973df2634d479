// What can be measured of what the program stands on: is the address that is printed on the access sheets one of this machine's?
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { HealthFault, HealthSource } from '../ports/health.ts';

const LONGEST_MS = 2_000;

/** Only asked where people type an address; the first is the one that is printed. */
export const standingHealth = (
  [first]: readonly string[],
  own: () => readonly string[] = ownAddresses,
  resolve: (name: string) => Promise<string> = async (name) => (await lookup(name)).address,
): HealthSource => ({
  part: 'standing',
  faults: async (): Promise<readonly HealthFault[]> => {
    if (first === undefined) return [];
    const host = first.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0) return own().includes(host) ? [] : [{ code: 'address', problem: 'not_ours', address: first }];
    const found = await withinTime(resolve(host));
    return found === undefined ? [{ code: 'address', problem: 'no_name', address: first }] : [];
  },
});

const ownAddresses = (): readonly string[] =>
  Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address));

const withinTime = async (resolving: Promise<string>): Promise<string | undefined> => {
  const late = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => late.resolve(undefined), LONGEST_MS);
  try {
    return await Promise.race([resolving, late.promise]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
};
