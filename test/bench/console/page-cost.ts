// Pages of the console through HTTP, of the ward's 38 systems and of 1,000, in turns with a bare static page of the same size.
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import compression from 'compression';
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
      rows.push(...(await rowsOf(`${what}, ${systems} systems`, `${address}${pathOf(incident)}`)));
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

/** The page whole, whole and compressed, and what its script is sent after one region of it has changed. */
const rowsOf = async (what: string, page: string): Promise<readonly Row[]> => {
  const whole = { 'accept-encoding': 'identity' };
  const text = await textAt(page, whole);
  const region = { ...whole, 'x-regions': otherMarks(text) };
  const packed = { 'accept-encoding': 'gzip' };
  return [
    await rowOf(what, page, whole),
    await rowOf(`${what}, compressed`, page, packed),
    await rowOf(`${what}, one region`, page, region),
  ];
};

/** Of all its regions but the first, which counts as changed. */
const otherMarks = (text: string): string =>
  [...text.matchAll(/ id="([^"]+)" data-live="([^"]+)"/g)]
    .slice(1)
    .map(([, id, mark]) => `${id}=${mark}`)
    .join(' ');

type Asked = Readonly<Record<string, string>>;

const textAt = async (page: string, headers: Asked): Promise<string> => {
  const answer = await fetch(page, { headers });
  if (answer.status !== 200) throw new Error(`${page} answered ${answer.status}`);
  return answer.text();
};

const rowOf = async (what: string, page: string, headers: Asked): Promise<Row> => {
  const text = await textAt(page, headers);
  const app = express();
  if (headers['accept-encoding'] === 'gzip') app.use(compression());
  app.get('/', (_req, res) => void res.setHeader('Content-Type', 'text/html; charset=utf-8').end(text));
  const bare = await listen(app, LOCAL);
  const floor = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`;
  try {
    const read = (url: string) => async () => void (await (await fetch(url, { headers })).text());
    const taken = await inTurns({ ours: read(page), bare: read(floor) }, { rounds: 150, warmUp: 20 });
    const kib = (await bytesOnLine(page, headers)) / 1024;
    return {
      what: `${what}, ${kib.toFixed(kib < 10 ? 1 : 0)} KiB`,
      measured: taken.ours,
      floor: taken.bare,
      ratio: times(taken.ours.p50, taken.bare.p50),
    };
  } finally {
    bare.closeAllConnections();
    bare.close();
  }
};

/** `fetch` unpacks what it reads. */
const bytesOnLine = (page: string, headers: Asked): Promise<number> =>
  new Promise((resolve, reject) => {
    get(page, { headers, agent: false }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      answer.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
