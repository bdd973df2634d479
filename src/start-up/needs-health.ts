// What the program needs and can measure (R096): each need of data/plan/standing.yaml that says where to knock is knocked at, and the
// machine's own power is read where the kernel tells of it. What cannot be measured is not said to be well.
import { readdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Standing } from '../plan/plan-standing.ts';
import type { HealthFault, HealthSource } from '../ports/health.ts';

const LONGEST_MS = 2_000;
const SUPPLIES = '/sys/class/power_supply';

type Need = Standing['needs'][number];

export const needsHealth = (
  { needs }: Standing,
  nameOf: (need: Need) => string,
  supplies: string = SUPPLIES,
): HealthSource => ({
  part: 'needs',
  faults: async () => {
    const knocked = needs.map(async (need): Promise<readonly HealthFault[]> => {
      if (need.check === undefined || (await answers(need.check))) return [];
      return [{ code: 'need', need: nameOf(need), check: need.check }];
    });
    const power = needs.find(({ kind }) => kind === 'power');
    const battery = power !== undefined && (await mains(supplies)) === 'off';
    return [
      ...(await Promise.all(knocked)).flat(),
      ...(battery ? [{ code: 'on_battery', need: nameOf(power) } as const] : []),
    ];
  },
});

/** By their names: those that nothing here can measure. */
export const unmeasured = async (
  { needs }: Standing,
  nameOf: (need: Need) => string,
  supplies: string = SUPPLIES,
): Promise<readonly string[]> => {
  const power = await mains(supplies);
  // The address is measured by itself (standing-health.ts).
  const isMeasured = ({ kind, check }: Need): boolean =>
    check !== undefined || kind === 'address' || (kind === 'power' && power !== 'unknown');
  return needs.filter((need) => !isMeasured(need)).map(nameOf);
};

/** Whether somebody takes the telephone there; nothing is said to them. */
const answers = (check: string): Promise<boolean> => {
  const at = check.lastIndexOf(':');
  const host = check.slice(0, at).replace(/^\[|\]$/g, '');
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect({ host, port: Number(check.slice(at + 1)), timeout: LONGEST_MS });
  const end = (is: boolean) => (): void => {
    socket.destroy();
    resolve(is);
  };
  socket.once('connect', end(true)).once('timeout', end(false)).once('error', end(false));
  return promise;
};

/** A desktop machine has no supply to tell of; one with a battery or a UPS by USB has. */
const mains = async (folder: string): Promise<'on' | 'off' | 'unknown'> => {
  try {
    const states = await Promise.all((await readdir(folder)).map((name) => online(join(folder, name))));
    const known = states.filter((state) => state !== undefined);
    if (known.length === 0) return 'unknown';
    return known.includes(true) ? 'on' : 'off';
  } catch {
    return 'unknown';
  }
};

const online = async (supply: string): Promise<boolean | undefined> => {
  try {
    if ((await readFile(join(supply, 'type'), 'utf8')).trim() !== 'Mains') return undefined;
    return (await readFile(join(supply, 'online'), 'utf8')).trim() === '1';
  } catch {
    return undefined;
  }
};
