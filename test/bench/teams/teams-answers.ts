// Answers pressed on a card in Teams, as signed invokes, in turns with a bare application of teams-ai that answers
// nothing and with one that makes one durable insert first.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { LoadResult } from '../load.ts';
import { summary } from '../load-summary.ts';
import { type Row, times } from '../print-table.ts';
import { type ServerProcess, startBareTeams, startProduct, startTeamsStandIn } from '../server-process.ts';
import type { Slice } from './teams-load.ts';
import { answerPresses, CRISIS, install, setUpWard, teamsEnvironment, tokenOf, type } from './teams-ward.ts';

const CONNECTIONS = [1, 10];
const ROUNDS = 8;
const SLICE_MS = 300;
const WARM_UP_MS = 1_500;
/** What a member reads whose answer was recorded. */
const RECORDED = '回答を受け付けました';

interface Server {
  readonly process: ServerProcess;
  readonly expected: string;
}

type Servers = Readonly<Record<'product' | 'answering' | 'inserting', Server>>;
type Pressing = Pick<Slice, 'token' | 'presses'>;

export const teamsAnswerRows = async (folder: string): Promise<readonly Row[]> => {
  const teams = await startTeamsStandIn();
  const product = await startProduct(join(folder, 'teams.sqlite'), teamsEnvironment(teams.url));
  const answering = await startBareTeams(teams.url);
  const inserting = await startBareTeams(teams.url, join(folder, 'bare-teams.sqlite'));
  const generator = fork(fileURLToPath(new URL('./teams-load.ts', import.meta.url)), { serialization: 'advanced' });
  try {
    const token = await tokenOf(teams.url);
    const at = { product: product.url, standIn: teams.url, token };
    const channels = await setUpWard(at);
    await install(at, CRISIS);
    await type(at, CRISIS, 'declare iaas-down');
    const pressing = { token, presses: answerPresses(teams.url, channels, await openIncident(product.url)) };
    const servers: Servers = {
      product: { process: product, expected: RECORDED },
      answering: { process: answering, expected: '' },
      inserting: { process: inserting, expected: '' },
    };
    const load = (server: Server, connections: number, ms: number) =>
      loaded(generator, server, { ...pressing, connections, ms });
    for (const server of Object.values(servers)) await load(server, 10, WARM_UP_MS);
    const rows: Row[] = [];
    for (const connections of CONNECTIONS) rows.push(...(await rowsAt(connections, servers, load)));
    return rows;
  } finally {
    generator.disconnect();
    for (const server of [product, answering, inserting, teams]) await server.stop();
  }
};

const Incidents = z.array(z.object({ id: z.string() }));

const openIncident = async (url: string): Promise<string> => {
  const [incident] = Incidents.parse(await (await fetch(`${url}api/incidents`)).json());
  if (incident === undefined) throw new Error('nothing was declared');
  return incident.id;
};

type Load = (server: Server, connections: number, ms: number) => Promise<LoadResult>;

const rowsAt = async (connections: number, servers: Servers, load: Load): Promise<readonly Row[]> => {
  const results = { product: [], answering: [], inserting: [] } as Record<keyof Servers, LoadResult[]>;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of Object.keys(results) as (keyof Servers)[]) {
      results[name].push(await load(servers[name], connections, SLICE_MS));
    }
  }
  const [ours, inserting, answering] = [results.product, results.inserting, results.answering].map(summary);
  if (ours === undefined || inserting === undefined || answering === undefined) return [];
  const failures = [ours, inserting, answering].reduce((sum, { failed }) => sum + failed, 0);
  const failed = failures === 0 ? '' : `, ${failures} FAILED`;
  const row = (beside: string, floor: ReturnType<typeof summary>): Row => ({
    what: `answer, ${connections} in parallel${failed}; floor: ${beside}`,
    measured: ours.spread,
    perSecond: ours.perSecond,
    floor: { ...floor.spread, perSecond: floor.perSecond },
    ratio: `/s ${times(ours.perSecond, floor.perSecond)}, p99 ${times(ours.spread.p99, floor.spread.p99)}`,
  });
  return [row('one insert', inserting), row('nothing', answering)];
};

const loaded = async (
  generator: ChildProcess,
  { process, expected }: Server,
  slice: Pressing & Pick<Slice, 'connections' | 'ms'>,
): Promise<LoadResult> => {
  generator.send({ url: process.url, expected, ...slice } satisfies Slice);
  const [result] = await once(generator, 'message');
  return result as LoadResult;
};
