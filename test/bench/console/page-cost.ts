// Pages of the console through HTTP, of the ward's 38 systems and of 1,000, in turns with a bare static page of the same size.
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { planHash } from '../../../src/plan/read/load-plan.ts';
import { planJson } from '../../../src/plan/read/plan-json.ts';
import { compose } from '../../../src/start-up/compose.ts';
import { listen } from '../../../src/start-up/listen.ts';
import { instantFromEpochMs } from '../../../src/time.ts';
import { wardFolder } from '../../plan/plan-folder.ts';
import { planOf } from '../large-plan.ts';
import { inTurns } from '../measure.ts';
import { type Row, times } from '../print-table.ts';

const SYSTEMS = [38, 1_000];
const PAGES: readonly (readonly [string, (incident: string) => string])[] = [
  ['the first page', () => '/'],
  ['the crisis room', (incident) => `/incidents/${incident}`],
  ['a section', (incident) => `/incidents/${incident}/sections/taxation`],
  ['the wall', (incident) => `/incidents/${incident}/wall`],
];
const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const LOCAL = { host: '127.0.0.1', port: 0 };

export const pageRows = async (folder: string): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const systems of SYSTEMS) rows.push(...(await rowsAt(systems, folder)));
  return rows;
};

const rowsAt = async (systems: number, folder: string): Promise<readonly Row[]> => {
  const plan = planOf(systems);
  const json = planJson(plan);
  const config = {
    ...{ ...LOCAL, databaseUrl: `file:${join(folder, `pages-${systems}.sqlite`)}`, planFolder: wardFolder },
    ...{ locale: 'ja' as const, logLevel: 'silent' as const, admins: [], phoneBookFile: 'data/contacts.yaml' },
  };
  const clock = { now: () => instantFromEpochMs(Date.now()) };
  const product = await compose(config, { plan, hash: planHash(json), json }, clock, SILENT);
  await product.engine.stop();
  const server = await listen(product.app, LOCAL);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const incident = await declared(address);
    while (await product.engine.runOnce()) {
      // Until all is shown.
    }
    const rows: Row[] = [];
    for (const [what, pathOf] of PAGES) {
      const row = await rowOf(`${what}, ${systems} systems`, `${address}${pathOf(incident)}`);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  } finally {
    server.closeAllConnections();
    server.close();
    await product.close();
  }
};

const declared = async (address: string): Promise<string> => {
  const answer = await fetch(`${address}/api/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: '/bcp declare iaas-down', as: 'info-systems-manager' }),
  });
  const { incident, reply } = (await answer.json()) as { incident?: string; reply: string };
  if (incident === undefined) throw new Error(reply);
  return incident;
};

/** Undefined when there is no such page. */
const rowOf = async (what: string, page: string): Promise<Row | undefined> => {
  const first = await fetch(page);
  const text = await first.text();
  if (first.status !== 200) return undefined;
  const app = express();
  app.get('/', (_req, res) => void res.setHeader('Content-Type', 'text/html; charset=utf-8').end(text));
  const bare = await listen(app, LOCAL);
  const floor = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`;
  try {
    const read = (url: string) => async () => void (await (await fetch(url)).text());
    const taken = await inTurns({ ours: read(page), bare: read(floor) }, { rounds: 150, warmUp: 20 });
    const kib = (Buffer.byteLength(text) / 1024).toFixed(0);
    return {
      what: `${what}, ${kib} KiB`,
      measured: taken.ours,
      floor: taken.bare,
      ratio: times(taken.ours.p50, taken.bare.p50),
    };
  } finally {
    bare.closeAllConnections();
    bare.close();
  }
};
