// A storm of 1,000 alerts, many at once, until its one post is shown; beside as many notes in an incident.
import { join } from 'node:path';
import type { Instant } from '../../src/time.ts';
import { wardPlan } from '../plan/plan-folder.ts';
import { spreadOf } from './measure.ts';
import { type Row, times } from './print-table.ts';
import { type InProcess, must, openInProcess } from './product-in-process.ts';

const ALERTS = 1000;
const AT_ONCE = 50;
const ROUNDS = 3;
const AT = '2026-11-24T08:00:00.000+09:00' as Instant;

const alert = (round: number, at: number) => ({
  source: 'bench',
  group: `round ${round}`,
  title: 'no answer',
  alerts: [{ id: `vm-${at}`, state: 'firing', text: `vm-${at} does not answer`, at: AT } as const],
  systems: [],
});

/** Milliseconds until all of it is recorded and shown. */
const storm = async (product: InProcess, one: (at: number) => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  for (let at = 0; at < ALERTS; at += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, more) => one(at + more)));
  }
  await product.settle();
  return performance.now() - begun;
};

export const alertRows = async (folder: string): Promise<readonly Row[]> => {
  const product = await openInProcess(`file:${join(folder, 'alerts.sqlite')}`, wardPlan());
  const storms: number[] = [];
  const notes: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      storms.push(await storm(product, (at) => product.alerts.hear(alert(round, at))));
    }
    const incident = await must(product.say('info-systems-manager', '/bcp declare iaas-down'));
    await product.settle();
    for (let round = 0; round < ROUNDS; round += 1) {
      const note = (at: number) => must(product.say('info-systems-manager', `/bcp note ${round} ${at}`, incident));
      notes.push(await storm(product, note));
    }
  } finally {
    await product.close();
  }
  const [measured, floor] = [spreadOf(storms), spreadOf(notes)];
  return [{ what: `${ALERTS} alerts, ${AT_ONCE} at once`, measured, floor, ratio: times(measured.p50, floor.p50) }];
};
