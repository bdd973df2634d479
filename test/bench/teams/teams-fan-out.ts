// From `declare` typed in Teams until the answer, the status post, what stands below it and the fifteen sections' cards
// are at the connector, in turns with the same messages sent bare: each channel's in their order, all channels at once,
// as fast as the connector answers and Teams' documented rates allow.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Rates, rates } from '../../../adapters/teams/line/rates.ts';
import { instantFromEpochMs } from '../../../src/time.ts';
import { spreadOf } from '../measure.ts';
import { type Row, times } from '../print-table.ts';
import { startProduct } from '../server-process.ts';
import type { Sent, Taken } from './teams-stand-in.ts';
import { install, newChannel, type Reached, setUpWard, teamsEnvironment, tokenOf, type } from './teams-ward.ts';

const ROUNDS = 5;
/** Within this time of the last message nothing more was owed. */
const QUIET_MS = 400;
/** Teams takes no more than fifty messages a second in all: each round begins with all of them free. */
const ALL_FREE_MS = 1000;
/** The sections' cards; in the crisis channel the answer, the status post, and four notices and reports below it. */
const MESSAGES = 15 + 6;

export const teamsFanOutRows = async (folder: string): Promise<readonly Row[]> => {
  const teams = fork(fileURLToPath(new URL('./teams-stand-in.ts', import.meta.url)), { silent: true });
  const [standIn] = (await once(teams, 'message')) as [string];
  // With nobody listening what it tells would be kept, and counted later.
  teams.on('message', () => {});
  const product = await startProduct(join(folder, 'teams-fan-out.sqlite'), teamsEnvironment(standIn));
  try {
    const at = { product: product.url, standIn, token: await tokenOf(standIn) };
    await setUpWard(at);
    const forget = () => fetch(`${standIn}forget`);
    await forget();
    await declared(at, teams);
    const messages = (await (await fetch(`${standIn}sent`)).json()) as readonly Sent[];
    const turns = rates({ now: () => instantFromEpochMs(Date.now()) });
    await sentBare(messages, { ...at, turns }, teams);
    const [ours, floors]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await declared(at, teams));
      floors.push(await sentBare(messages, { ...at, turns }, teams));
    }
    const [measured, floor] = [spreadOf(ours), spreadOf(floors)];
    return [{ what: `${messages.length} messages`, measured, floor, ratio: times(measured.p50, floor.p50) }];
  } finally {
    await product.stop();
    teams.disconnect();
  }
};

/** In a channel of its own each time: one conversation takes sixty messages in half a minute. */
const declared = async (at: Reached, teams: ChildProcess): Promise<number> => {
  const crisis = newChannel();
  await install(at, crisis);
  await wait(ALL_FREE_MS);
  const last = lastOf(teams);
  const start = performance.timeOrigin + performance.now();
  await type(at, crisis, 'declare iaas-down --again');
  return (await last) - start;
};

interface Bare extends Reached {
  readonly turns: Rates;
}

const sentBare = async (messages: readonly Sent[], { standIn, turns }: Bare, teams: ChildProcess): Promise<number> => {
  await wait(ALL_FREE_MS);
  const last = lastOf(teams);
  const start = performance.timeOrigin + performance.now();
  const byChannel = Object.entries(Object.groupBy(messages, ({ path }) => channelOf(path)));
  const sending = byChannel.map(async ([channel, inOne = []]) => {
    for (const { path, body } of inOne) {
      for (let ms = turns.take(channel); ms > 0; ms = turns.take(channel)) await wait(ms);
      const headers = { authorization: 'Bearer token-of-the-bench', 'content-type': 'application/json' };
      const response = await fetch(new URL(path, standIn), { method: 'POST', headers, body });
      await response.text();
    }
  });
  await Promise.all(sending);
  return (await last) - start;
};

/** Without a thread's root behind it. */
const channelOf = (path: string): string =>
  decodeURIComponent(path.split('/')[4] ?? path).replace(/;messageid=.*$/, '');

/** When the last of the messages was taken; resolves once nothing more comes. */
const lastOf = async (teams: ChildProcess): Promise<number> => {
  let seen = 0;
  let last = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  const see = ({ at }: Taken): void => {
    seen += 1;
    last = at;
    if (seen >= MESSAGES) resolve();
  };
  teams.on('message', see);
  await promise;
  await wait(QUIET_MS);
  teams.off('message', see);
  if (seen !== MESSAGES) throw new Error(`${MESSAGES} messages were wanted, ${seen} came`);
  return last;
};
