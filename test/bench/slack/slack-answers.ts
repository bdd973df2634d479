// Answers typed in Slack, as signed slash commands, in turns with bare Bolt that only acknowledges and with bare Bolt
// that makes one durable insert first.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wardPlan } from '../../plan/plan-folder.ts';
import type { LoadResult } from '../load.ts';
import { summary } from '../load-summary.ts';
import { type Row, times } from '../print-table.ts';
import { type ServerProcess, startBareBolt, startProduct, startSlackStandIn } from '../server-process.ts';
import type { Slice } from './slack-load.ts';
import { ADMIN, readyToHear, setUpWard, slackEnvironment, type, typedAnswers, type Ward } from './slack-ward.ts';

const CONNECTIONS = [1, 10, 50];
const ROUNDS = 12;
const SLICE_MS = 300;
const WARM_UP_MS = 1_500;
/** What a member reads whose answer was recorded. */
const RECORDED = '回答を受け付けました';

const WARD: Ward = {
  crisis: 'C0CRISIS',
  channels: new Map(wardPlan().sections.map(({ id }, at) => [id, `C0SECTION${at}`])),
};

interface Server {
  readonly process: ServerProcess;
  readonly expected: string;
}

type Servers = Readonly<Record<'product' | 'acknowledging' | 'inserting', Server>>;

export const slackAnswerRows = async (folder: string): Promise<readonly Row[]> => {
  const slack = await startSlackStandIn();
  const product = await startProduct(join(folder, 'slack.sqlite'), slackEnvironment(`${slack.url}api/`));
  const acknowledging = await startBareBolt();
  const inserting = await startBareBolt(join(folder, 'bolt.sqlite'));
  const generator = fork(fileURLToPath(new URL('./slack-load.ts', import.meta.url)), { serialization: 'advanced' });
  try {
    await readyToHear(product.url);
    await setUpWard(product.url, WARD);
    await type(product.url, { user: ADMIN, channel: WARD.crisis, words: 'declare iaas-down' }, '宣言しました');
    const servers: Servers = {
      product: { process: product, expected: RECORDED },
      acknowledging: { process: acknowledging, expected: '' },
      inserting: { process: inserting, expected: '' },
    };
    for (const server of Object.values(servers)) await load(generator, server, 10, WARM_UP_MS);
    const rows: Row[] = [];
    for (const connections of CONNECTIONS) rows.push(...(await rowsAt(connections, servers, generator)));
    return rows;
  } finally {
    generator.disconnect();
    for (const server of [product, acknowledging, inserting, slack]) await server.stop();
  }
};

const rowsAt = async (connections: number, servers: Servers, generator: ChildProcess): Promise<readonly Row[]> => {
  const results = { product: [], acknowledging: [], inserting: [] } as Record<keyof Servers, LoadResult[]>;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of Object.keys(results) as (keyof Servers)[]) {
      results[name].push(await load(generator, servers[name], connections, SLICE_MS));
    }
  }
  const ours = summary(results.product);
  const failed = ours.failed === 0 ? '' : `, ${ours.failed} FAILED`;
  const what = `answer, ${connections} connection${connections === 1 ? '' : 's'}${failed}`;
  const row = (beside: string, floor: ReturnType<typeof summary>, rate: string, late: string): Row => ({
    what: `${what}; floor: ${beside}`,
    measured: ours.spread,
    perSecond: ours.perSecond,
    floor: { ...floor.spread, perSecond: floor.perSecond },
    ratio: `/s ${times(ours.perSecond, floor.perSecond)}${rate}, p99 ${times(ours.spread.p99, floor.spread.p99)}${late}`,
  });
  return [
    row('one insert', summary(results.inserting), ' (>= 0.9)', ' (<= 1.5)'),
    row('nothing', summary(results.acknowledging), '', ''),
  ];
};

const load = async (
  generator: ChildProcess,
  { process, expected }: Server,
  connections: number,
  ms: number,
): Promise<LoadResult> => {
  generator.send({ url: process.url, typed: typedAnswers(WARD), connections, ms, expected } satisfies Slice);
  const [result] = await once(generator, 'message');
  return result as LoadResult;
};
