// 措置: which of them are open; an unknown leak is no leak-free outage.
import { promise } from './broken-promise.ts';
import type { Chronicle } from './chronicle.ts';
import type { RetoldTask } from './retelling.ts';

/** エ */
const isOutage = (task: string): boolean => task.startsWith('outage-') && task !== 'outage-route-decision';

/** As the log stands after a whole command. */
export const tasksHold = ({ id, retold }: Chronicle): void => {
  const { leak, tasks, decided } = retold;
  const isLeak = leak === 'leaked' || leak === 'specific_personal_information';
  const seen = () => ({ id, leak, decided: [...decided], tasks: [...tasks] });
  const all = [...tasks.values()];
  const open = all.filter(({ status }) => status === 'open').map(({ task }) => task);
  if (leak === undefined) promise(!open.some(isOutage), 'while the leak is unknown エ is never open', seen);
  const isChosen = decided.get('outage_route') === true;
  promise(!isLeak || isChosen || !open.some(isOutage), 'a leak goes by オ, and by エ only when somebody says so', seen);
  const isLeakTask = (task: string): boolean => task === 'leak-tokyo' || task.startsWith('specific-');
  promise(isLeak || !open.some(isLeakTask), 'without a leak オ and カ are not open', seen);
  const known = Map.groupBy(all, ({ task }) => task);
  if (leak === 'none' || (isLeak && isChosen)) allThere(['outage-tokyo', 'outage-nisc', 'outage-mic'], known, seen);
  if (isLeak) allThere(['leak-tokyo'], known, seen);
  if (leak === 'specific_personal_information') allThere(['specific-to-crisis'], known, seen);
  const isCrisisTold = known.get('specific-to-crisis')?.at(-1)?.status === 'done';
  const isAhead = open.some((task) => ['specific-ppc', 'specific-tokyo'].includes(task)) && !isCrisisTold;
  promise(!isAhead, 'the crisis section reports after it was told itself', seen);
  for (const same of known.values()) {
    const waiting = same.filter(({ status }) => status === 'open' || status === 'held');
    promise(waiting.length <= 1, 'no task waits twice', seen);
  }
};

/** Open, or done already under what is known now. */
const allThere = (
  wanted: readonly string[],
  known: ReadonlyMap<string, readonly RetoldTask[]>,
  seen: () => unknown,
): void => {
  const there = (task: string) => ['open', 'done'].includes(known.get(task)?.at(-1)?.status ?? '');
  promise(wanted.every(there), 'everybody whom the leak calls for is on the list', seen);
};
