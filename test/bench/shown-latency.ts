// How long people wait until they see it: with the real store on the disk, the web messenger and the engine's own pace.
import { join } from 'node:path';
import { wardPlan } from '../plan/plan-folder.ts';
import { answers } from './answer-requests.ts';
import { spreadOf } from './measure.ts';
import type { Row } from './print-table.ts';
import { type InProcess, must, openInProcess } from './product-in-process.ts';

const DECLARATIONS = 20;
const ANSWERS = 60;

export const shownRows = async (folder: string): Promise<readonly Row[]> => {
  const product = await openInProcess(`file:${join(folder, 'shown.sqlite')}`, wardPlan(), { waking: true });
  const declared: number[] = [];
  let incident = '';
  for (let round = 0; round < DECLARATIONS; round += 1) {
    declared.push(
      await untilShown(product, async () => {
        incident = await must(product.say('info-systems-manager', '/bcp declare iaas-down --again'));
        return incident;
      }),
    );
  }
  const answered: number[] = [];
  for (const { as, text } of answers().slice(0, ANSWERS)) {
    answered.push(await untilShown(product, () => must(product.say(as, text, incident))));
  }
  await product.close();
  return [
    { what: 'declare to last post shown', measured: spreadOf(declared) },
    { what: 'one answer to board shown', measured: spreadOf(answered) },
  ];
};

/** Milliseconds from saying it until every post of the incident is shown. */
const untilShown = async ({ desk, store }: InProcess, say: () => Promise<string>): Promise<number> => {
  let announced = (): void => {};
  let next = new Promise<void>((resolve) => {
    announced = resolve;
  });
  const stop = desk.views.onChange(() => {
    announced();
    next = new Promise((resolve) => {
      announced = resolve;
    });
  });
  const start = performance.now();
  const id = await say();
  const isShown = async (): Promise<boolean> => {
    const head = await store.read.incident(id);
    const pending =
      (await store.read.countDeliveries(id, 'pending')) + (await store.read.countDeliveries(id, 'sending'));
    return head !== undefined && head.plannedSeq === head.seq && pending === 0;
  };
  while (!(await isShown())) await next;
  stop();
  return performance.now() - start;
};
