// What one command, tick and board cost inside the process, as the plan and the log of an incident grow.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { NOBODY_YET } from '../../src/directory/directory.ts';
import { curveSvg } from '../../src/draw/curve-svg.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { nextReportAt } from '../../src/incident/reporting/slots.ts';
import { statusBoard } from '../../src/posts/board/status-board.ts';
import { vocabulary } from '../../src/posts/vocabulary.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { localDate } from '../../src/time.ts';
import { recoveryCurve } from '../../src/views/course/recovery-curve.ts';
import { preparednessView } from '../../src/views/preparedness.ts';
import { readinessPage } from '../../src/views/readiness-page.ts';
import { answers } from './answer-requests.ts';
import { planOf } from './large-plan.ts';
import { inTurns, type Spread } from './measure.ts';
import { type Row, times } from './print-table.ts';
import { type InProcess, must, openInProcess } from './product-in-process.ts';

const MANAGER = 'info-systems-manager';
const SIZES = [38, 1_000, 10_000] as const;
const SAID = answers();

interface Case {
  readonly name: string;
  readonly product: InProcess;
  readonly incident: string;
}

const declared = async (name: string, url: string, systems: number): Promise<Case> => {
  const product = await openInProcess(url, planOf(systems));
  const incident = await must(product.say(MANAGER, '/bcp declare iaas-down'));
  await product.settle();
  return { name, product, incident };
};

const answer = async ({ product, incident }: Case, round: number): Promise<void> => {
  const said = SAID.at(round % SAID.length);
  if (said !== undefined) await must(product.say(said.as, said.text, incident));
};

/** Rows for 38, 1,000 and 10,000 systems, each beside 38. */
export const bySystems = async (folder: string) => {
  const cases: Case[] = [];
  for (const systems of SIZES) {
    cases.push(await declared(`${systems}`, `file:${join(folder, `systems-${systems}.sqlite`)}`, systems));
  }
  const memory: Case[] = [];
  for (const systems of SIZES) memory.push(await declared(`${systems}`, ':memory:', systems));
  const rows = {
    command: await turns(cases, { rounds: 200, warmUp: 50 }, answer),
    commandInMemory: await turns(memory, { rounds: 300, warmUp: 100 }, answer),
    idleTick: await turns(memory, { rounds: 200, warmUp: 20 }, ({ product }) => product.tick()),
    reportTick: await turns(memory, { rounds: 12, warmUp: 2 }, tickWithReport),
    board: await boards(memory),
    picture: await pictures(memory),
    readiness: await readinesses(memory),
  };
  for (const { product } of [...cases, ...memory]) await product.close();
  return rows;
};

/** The clock jumps to the next report; nothing is delivered within the time. */
const tickWithReport = async ({ product, incident }: Case): Promise<void> => {
  const { store, states, clock } = product;
  const head = await store.read.incident(incident);
  if (head === undefined) throw new Error(`no incident ${incident}`);
  const at = nextReportAt(await states.at(store.read, head), clock.now());
  if (at !== undefined) clock.turnTo(at);
  await product.tick();
};

const boards = (cases: readonly Case[]): Promise<readonly Row[]> =>
  rendered(cases, ({ clock }, state) => {
    const texts = textsIn('ja');
    return () => statusBoard(state, clock.now(), vocabulary(state.plan, texts));
  });

/** From the log to the SVG. */
const pictures = (cases: readonly Case[]): Promise<readonly Row[]> =>
  rendered(cases, async ({ store, clock }, state) => {
    const log = await store.read.events(state.id, 0);
    const texts = textsIn('ja');
    return () => curveSvg(recoveryCurve(state, log, clock.now(), texts), { font: 'sans-serif', name: 'curve' });
  });

/** From the plan and the drills to the page's blocks. */
const readinesses = (cases: readonly Case[]): Promise<readonly Row[]> =>
  rendered(cases, ({ clock }, { plan }) => {
    const words = vocabulary(plan, textsIn('ja', plan));
    const asked = { from: 0, own: [], forOthers: false };
    return () => {
      const today = localDate(clock.now());
      const view = preparednessView({ words, directory: NOBODY_YET, lastDrills: new Map(), today, chats: ['slack'] });
      return readinessPage(view, words, asked);
    };
  });

type Render = () => unknown;

const rendered = async (
  cases: readonly Case[],
  rendererOf: (product: InProcess, state: Incident) => Render | Promise<Render>,
): Promise<readonly Row[]> => {
  const renderers = new Map<string, Render>();
  for (const { name, product, incident } of cases) {
    const head = await product.store.read.incident(incident);
    if (head === undefined) throw new Error(`no incident ${incident}`);
    renderers.set(name, await rendererOf(product, await product.states.at(product.store.read, head)));
  }
  return turns(cases, { rounds: 100, warmUp: 20 }, ({ name }) => renderers.get(name)?.());
};

/** Rows for the same command at 100 and at 10,000 events in the incident, and for a bare durable insert. */
export const byEvents = async (folder: string): Promise<readonly Row[]> => {
  const onDisk = await fewAndMany(`file:${join(folder, 'events.sqlite')}`);
  const inMemory = await fewAndMany(':memory:');
  const { insert, close } = bareInsert(join(folder, 'bare.sqlite'));
  const disk = await inTurns({ ...onDisk.works, insert }, { rounds: 400, warmUp: 50 });
  const memory = await inTurns(inMemory.works, { rounds: 1_000, warmUp: 200 });
  for (const { product } of [onDisk, inMemory]) await product.close();
  close();
  return [
    { what: 'on disk, 100 events; floor: a bare durable insert', ...beside(disk.few, disk.insert) },
    { what: 'on disk, 10,000 events; floor: 100 events', ...beside(disk.many, disk.few, ' (<= 1.3)') },
    { what: 'in memory, 10,000 events; floor: 100 events', ...beside(memory.many, memory.few, ' (<= 1.3)') },
  ];
};

/** Two incidents in one store, so that nothing differs but the length of their logs. */
const fewAndMany = async (url: string) => {
  const many = await declared('10000', url, 38);
  await grow(many, 10_000);
  const few = { ...many, incident: await must(many.product.say(MANAGER, '/bcp declare iaas-down --again')) };
  await grow(few, 100);
  const works = { few: (round: number) => answer(few, round), many: (round: number) => answer(many, round) };
  return { product: many.product, works };
};

/** Answers until the incident has that many events, posted as it goes. */
const grow = async (one: Case, events: number): Promise<void> => {
  for (let seq = 0; seq < events; ) {
    await Promise.all(Array.from({ length: Math.min(60, events - seq) }, (_, at) => answer(one, at)));
    seq = (await one.product.store.read.incident(one.incident))?.seq ?? events;
  }
  await one.product.settle();
};

const bareInsert = (file: string) => {
  const db = new Database(file);
  db.pragma('journal_mode = wal');
  db.pragma('synchronous = full');
  db.exec('create table log (id integer primary key, body text not null)');
  const statement = db.prepare('insert into log (body) values (?)');
  const body = JSON.stringify(SAID[0]);
  // A -wal file that still grows costs each commit more than one that is written over, as the product's is by now.
  for (let written = 0; written < 3_000; written += 1) statement.run(body);
  return { insert: () => statement.run(body), close: () => db.close() };
};

const turns = async (
  cases: readonly Case[],
  effort: { readonly rounds: number; readonly warmUp: number },
  work: (one: Case, round: number) => unknown,
): Promise<readonly Row[]> => {
  const works = Object.fromEntries(cases.map((one) => [`${one.name} systems`, (round: number) => work(one, round)]));
  const spread = Object.entries(await inTurns(works, effort));
  const smallest = spread[0]?.[1];
  return spread.map(([what, measured]) =>
    smallest === undefined || measured === smallest ? { what, measured } : { what, ...beside(measured, smallest) },
  );
};

const beside = (measured: Spread, floor: Spread, aim = ''): Pick<Row, 'measured' | 'floor' | 'ratio'> => ({
  measured,
  floor,
  ratio: `${times(measured.p50, floor.p50)}${aim}`,
});
