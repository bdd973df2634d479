// Commands per second through POST /api/commands, in turns with a bare Express that makes one bare durable insert.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Load, LoadResult } from './load.ts';
import { summary } from './load-summary.ts';
import { type Row, times } from './print-table.ts';
import { type ServerProcess, startBareFloor, startProduct } from './server-process.ts';

const CONNECTIONS = [1, 10, 50];
const ROUNDS = 5;
const SECONDS = 1.5;

export interface HttpRows {
  readonly load: readonly Row[];
  readonly memory: readonly Row[];
}

export const httpRows = async (folder: string): Promise<HttpRows> => {
  const product = await startProduct(join(folder, 'http.sqlite'));
  const floor = await startBareFloor(join(folder, 'floor.sqlite'));
  try {
    await declare(product.url);
    const before = memoryRow('memory after start, MiB', product, floor);
    // Both warm, and the product's first posts shown.
    for (const server of [product, floor]) await load({ url: server.url, connections: 10, seconds: 2 });
    const rows: Row[] = [];
    for (const connections of CONNECTIONS) rows.push(await loadRow(product, floor, connections));
    return { load: rows, memory: [before, memoryRow('memory after the load, MiB', product, floor)] };
  } finally {
    await product.stop();
    await floor.stop();
  }
};

const declare = async (url: string): Promise<void> => {
  const response = await fetch(`${url}api/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: '/bcp declare iaas-down', as: 'info-systems-manager' }),
  });
  if (!response.ok) throw new Error(await response.text());
};

const loadRow = async (product: ServerProcess, floor: ServerProcess, connections: number): Promise<Row> => {
  const results: { product: LoadResult[]; floor: LoadResult[] } = { product: [], floor: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    results.product.push(await load({ url: product.url, connections, seconds: SECONDS }));
    results.floor.push(await load({ url: floor.url, connections, seconds: SECONDS }));
  }
  const [ours, bare] = [summary(results.product), summary(results.floor)];
  const failed = ours.failed === 0 ? '' : `, ${ours.failed} FAILED`;
  return {
    what: `answer, ${connections} connection${connections === 1 ? '' : 's'}${failed}`,
    measured: ours.spread,
    perSecond: ours.perSecond,
    floor: { ...bare.spread, perSecond: bare.perSecond },
    ratio: `/s ${times(ours.perSecond, bare.perSecond)} (>= 0.7), p99 ${times(ours.spread.p99, bare.spread.p99)} (<= 2)`,
  };
};

const LOAD_PROGRAM = fileURLToPath(new URL('./load.ts', import.meta.url));

const load = async ({ url, ...rest }: Load): Promise<LoadResult> => {
  const given = JSON.stringify({ ...rest, url: `${url}api/commands` } satisfies Load);
  const { stdout } = await promisify(execFile)(process.execPath, [LOAD_PROGRAM, given], { maxBuffer: 2 ** 28 });
  return JSON.parse(stdout) as LoadResult;
};

const memoryRow = (what: string, product: ServerProcess, floor: ServerProcess): Row => {
  const [ours, bare] = [product.memoryMiB(), floor.memoryMiB()];
  if (ours === undefined || bare === undefined) return { what: `${what} (not told by this system)`, measured: {} };
  return { what, measured: { n: 1, p50: ours }, floor: { p50: bare }, ratio: times(ours, bare) };
};
