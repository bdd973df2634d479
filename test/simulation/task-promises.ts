// 措置: done by their own offices only, never while held, and an unknown leak is no leak-free outage.
import type { RecordedEvent } from '../../src/incident/event.ts';
import { promise } from './broken-promise.ts';
import type { Chronicle } from './chronicle.ts';
import { partyAt, type Retold, type RetoldTask } from './retelling.ts';

/** 情報政策推進係、情報システム課長の代理者 (P6(3)ウ). */
const OUTSIDE = ['info-policy-promotion', 'info-systems-deputy'];
/** 危機管理課長 (P6(3)カ). */
const CRISIS = ['crisis-manager'];

/** Read from the plan's text, not from its data. */
const OFFICES: Readonly<Record<string, readonly string[]>> = {
  'outage-tokyo': OUTSIDE,
  'outage-nisc': OUTSIDE,
  'outage-mic': OUTSIDE,
  'leak-tokyo': OUTSIDE,
  'specific-ppc': CRISIS,
  'specific-tokyo': CRISIS,
  'ppc-preliminary': CRISIS,
  'ppc-final': CRISIS,
};

/** エ */
const isOutage = (task: string): boolean => task.startsWith('outage-') && task !== 'outage-route-decision';

/** As the log stands before it. */
export const taskEventHolds = (retold: Retold, recorded: RecordedEvent, isDrill: boolean): void => {
  const { event, actor, at } = recorded;
  const seen = () => ({ event, actor, tasks: [...retold.tasks] });
  switch (event.type) {
    case 'TaskTicked':
    case 'TaskSent': {
      const task = retold.tasks.get(event.task);
      promise(task?.status === 'open', 'only an open task is ticked or sent', seen);
      promise(mayTick(task, actor), 'a task of outside bodies is for its office', seen);
      // A mail that has gone names its recipient itself.
      const party = task === undefined || actor.platform === 'delivery' ? undefined : partyAt(retold, task.task, at);
      promise(event.party === party, 'a task is for whoever stands for its party then', seen);
      promise(event.type === 'TaskTicked' || !isDrill, 'a drill sends nothing to anybody outside', seen);
      break;
    }
    case 'TasksChanged':
      for (const { no, status } of event.tasks) {
        const task = retold.tasks.get(no);
        promise(task?.status !== 'held' || status !== 'done', 'what is held is never done', seen);
        promise(task?.status !== 'done' && task?.status !== 'dropped', 'what is settled stays settled', seen);
        // Other tasks are done by being ticked.
        promise(status !== 'done' || isDecision(retold, task), 'only a decision is done by being recorded', seen);
      }
      break;
    case 'TasksOpened': {
      const next = retold.tasks.size + 1;
      const isNumbered = event.tasks.every(({ no }, at) => no === next + at);
      promise(isNumbered, 'tasks are numbered without a gap', seen);
      break;
    }
    default:
      break;
  }
};

const isDecision = ({ plan }: Retold, task: RetoldTask | undefined): boolean =>
  plan.tasks.find(({ id }) => id === task?.task)?.decision !== undefined;

/** A mail that a person of the office had sent ticks itself when it has gone. */
const mayTick = (task: RetoldTask | undefined, { platform, role }: RecordedEvent['actor']): boolean => {
  const offices = OFFICES[task?.task ?? ''];
  if (platform === 'delivery') return task?.sent === true;
  return offices === undefined || (role !== undefined && offices.includes(role));
};

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
