// What the recovery costs after a week in which everything stood still: a tick, the board, the page, the sheet of 優先度, and the picture, at
// 38, 1,000 and 10,000 systems.
import { curveSvg } from '../../src/draw/curve-svg.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { nextReportAt } from '../../src/incident/reporting/slots.ts';
import { statusBoard } from '../../src/posts/board/status-board.ts';
import { vocabulary } from '../../src/posts/vocabulary.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { recoveryCurve } from '../../src/views/course/recovery-curve.ts';
import { incidentView } from '../../src/views/read-incident.ts';
import { priorityPage } from '../../src/views/read-priority.ts';
import { planOf } from './large-plan.ts';
import { inTurns, type Spread } from './measure.ts';
import { type Row, times } from './print-table.ts';
import { type InProcess, must, openInProcess } from './product-in-process.ts';

const MANAGER = 'info-systems-manager';
const SIZES = [38, 1_000, 10_000] as const;
/** Three reports a day. */
const REPORTS_OF_A_WEEK = 21;

interface Week {
  readonly systems: number;
  readonly product: InProcess;
  readonly state: Incident;
  readonly log: Parameters<typeof recoveryCurve>[1];
}

const aWeekOf = async (systems: number): Promise<Week> => {
  const plan = planOf(systems);
  const product = await openInProcess(':memory:', plan);
  const incident = await must(product.say(MANAGER, '/bcp declare iaas-down'));
  for (const { id } of plan.sections) {
    if (plan.systems.some(({ section }) => section === id))
      await must(product.say(id, '/bcp answer all stopped', incident));
  }
  const { store, states, clock } = product;
  const standing = async (): Promise<Incident> => {
    const head = await store.read.incident(incident);
    if (head === undefined) throw new Error('the incident is gone');
    return states.at(store.read, head);
  };
  for (let report = 0; report < REPORTS_OF_A_WEEK; report += 1) {
    const at = nextReportAt(await standing(), clock.now());
    if (at !== undefined) clock.turnTo(at);
    await product.tick();
  }
  await product.settle();
  return { systems, product, state: await standing(), log: await store.read.events(incident, 0) };
};

type Work = (week: Week) => () => unknown;

const texts = textsIn('ja');
const WORKS: Readonly<Record<string, Work>> = {
  'a tick when nothing is due':
    ({ product }) =>
    () =>
      product.tick(),
  'the board':
    ({ product: { clock }, state }) =>
    () =>
      statusBoard(state, clock.now(), vocabulary(state.plan, texts)),
  'the page of the recovery, as values':
    ({ product: { clock }, state }) =>
    () =>
      incidentView(state, clock.now(), texts),
  'the sheet of priorities, its first page':
    ({ product: { clock }, state }) =>
    () =>
      priorityPage(state, { by: 'damage', from: 0 }, clock.now(), texts),
  'the picture, from the log to its SVG':
    ({ product: { clock }, state, log }) =>
    () =>
      curveSvg(recoveryCurve(state, log, clock.now(), texts), { font: 'sans-serif', name: 'curve' }),
};

export const recoveryRows = async (): Promise<readonly Row[]> => {
  const weeks: Week[] = [];
  for (const systems of SIZES) weeks.push(await aWeekOf(systems));
  const rows: Row[] = [];
  for (const [what, work] of Object.entries(WORKS)) {
    const works = Object.fromEntries(weeks.map((week) => [String(week.systems), work(week)]));
    rows.push(...rowsOf(what, await inTurns(works, { rounds: 40, warmUp: 5 })));
  }
  for (const { product } of weeks) await product.close();
  return rows;
};

const rowsOf = (what: string, spread: Readonly<Record<string, Spread>>): readonly Row[] => {
  const floor = spread[String(SIZES[0])];
  return Object.entries(spread).map(([systems, measured]) =>
    floor === undefined || measured === floor
      ? { what: `${what}, ${systems} systems`, measured }
      : { what: `${what}, ${systems} systems`, measured, floor, ratio: times(measured.p50, floor.p50) },
  );
};
