// From starting the process to listening, in turns with bare Express. The database exists already, as after a crash.
import { join } from 'node:path';
import { spreadOf } from './measure.ts';
import { type Row, times } from './print-table.ts';
import {
  type ServerProcess,
  startBareBolt,
  startBareExpress,
  startBareFloor,
  startBareTeams,
  startProduct,
  startSlackStandIn,
  startTeamsStandIn,
} from './server-process.ts';
import { slackEnvironment } from './slack/slack-ward.ts';
import { teamsEnvironment } from './teams/teams-ward.ts';

const RUNS = 9;

type Taken = Record<'ms' | 'mib', number[]>;

export const startUpRows = async (folder: string): Promise<Record<'start' | 'memory', readonly Row[]>> => {
  const slack = await startSlackStandIn();
  const standIn = await startTeamsStandIn();
  const starts = {
    product: () => startProduct(join(folder, 'start.sqlite')),
    uncached: () => startProduct(join(folder, 'start-uncached.sqlite'), { NODE_DISABLE_COMPILE_CACHE: '1' }),
    slack: () => startProduct(join(folder, 'start-slack.sqlite'), slackEnvironment(`${slack.url}api/`)),
    teams: () => startProduct(join(folder, 'start-teams.sqlite'), teamsEnvironment(standIn.url)),
    express: startBareExpress,
    floor: () => startBareFloor(join(folder, 'start-floor.sqlite')),
    bolt: () => startBareBolt(join(folder, 'start-bolt.sqlite')),
    teamsAi: () => startBareTeams(standIn.url, join(folder, 'start-teams-ai.sqlite')),
  };
  const taken = mapOf(starts, (): Taken => ({ ms: [], mib: [] }));
  for (let run = -1; run < RUNS; run += 1) {
    for (const [name, start] of Object.entries(starts) as [keyof typeof starts, () => Promise<ServerProcess>][]) {
      const server = await start();
      if (run >= 0) taken[name].ms.push(server.startMs);
      if (run >= 0) taken[name].mib.push(server.memoryMiB() ?? Number.NaN);
      await server.stop();
    }
  }
  await slack.stop();
  await standIn.stop();
  const { product, uncached, express, floor, bolt, teamsAi } = taken;
  return {
    start: [
      row('beside bare Express', product.ms, express.ms, ' (<= 2)'),
      row('without the compile cache, beside bare Express', uncached.ms, express.ms),
      row('beside Express and SQLite', product.ms, floor.ms),
      row('with Slack, beside without', taken.slack.ms, product.ms),
      row('with Slack, beside Bolt and SQLite', taken.slack.ms, bolt.ms),
      row('with Teams, beside without', taken.teams.ms, product.ms),
      row('with Teams, beside teams-ai and SQLite', taken.teams.ms, teamsAi.ms),
    ],
    memory: [
      row('with Slack after start, MiB; floor: without', taken.slack.mib, product.mib),
      row('with Slack after start, MiB; floor: Bolt with SQLite', taken.slack.mib, bolt.mib),
      row('with Teams after start, MiB; floor: without', taken.teams.mib, product.mib),
      row('with Teams after start, MiB; floor: teams-ai with SQLite', taken.teams.mib, teamsAi.mib),
    ],
  };
};

const mapOf = <Name extends string, T>(names: Readonly<Record<Name, unknown>>, make: () => T): Record<Name, T> =>
  Object.fromEntries(Object.keys(names).map((name) => [name, make()])) as Record<Name, T>;

const row = (what: string, product: readonly number[], bare: readonly number[], aim = ''): Row => {
  const [ours, floor] = [spreadOf(product), spreadOf(bare)];
  return { what, measured: ours, floor, ratio: `${times(ours.p50, floor.p50)}${aim}` };
};
