// From starting the process to listening, in turns with bare Express. The database exists already, as after a crash.
import { join } from 'node:path';
import { spreadOf } from './measure.ts';
import { type Row, times } from './print-table.ts';
import { type ServerProcess, startBareExpress, startBareFloor, startProduct } from './server-process.ts';

const RUNS = 9;

export const startUpRows = async (folder: string): Promise<readonly Row[]> => {
  const starts = {
    product: () => startProduct(join(folder, 'start.sqlite')),
    uncached: () => startProduct(join(folder, 'start-uncached.sqlite'), { NODE_DISABLE_COMPILE_CACHE: '1' }),
    express: startBareExpress,
    floor: () => startBareFloor(join(folder, 'start-floor.sqlite')),
  };
  const times: Record<keyof typeof starts, number[]> = { product: [], uncached: [], express: [], floor: [] };
  for (let run = -1; run < RUNS; run += 1) {
    for (const [name, start] of Object.entries(starts) as [keyof typeof starts, () => Promise<ServerProcess>][]) {
      const server = await start();
      await server.stop();
      if (run >= 0) times[name].push(server.startMs);
    }
  }
  return [
    row('beside bare Express', times.product, times.express, ' (<= 2)'),
    row('without the compile cache, beside bare Express', times.uncached, times.express),
    row('beside Express and SQLite', times.product, times.floor),
  ];
};

const row = (what: string, product: readonly number[], bare: readonly number[], aim = ''): Row => {
  const [ours, floor] = [spreadOf(product), spreadOf(bare)];
  return { what, measured: ours, floor, ratio: `${times(ours.p50, floor.p50)}${aim}` };
};
