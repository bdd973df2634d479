// 措置 as they are ticked: by their own offices only, and never while held.
import type { RecordedEvent } from '../../../src/incident/event.ts';
import { promise } from './broken-promise.ts';
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

/** As the log stands before it. */
export const taskEventHolds = (retold: Retold, recorded: RecordedEvent, isDrill: boolean): void => {
  const { event, actor, at } = recorded;
  const seen = () => ({ event, actor, tasks: [...retold.tasks] });
  switch (event.type) {
    case 'TaskTicked':
    case 'TaskSent': {
      const task = retold.tasks.get(event.task);
      const isHeldCall = event.type === 'TaskTicked' && event.whileHeld === true && !event.done;
      promise(
        task?.status === 'open' || (task?.status === 'held' && isHeldCall),
        'only an open task is ticked or sent',
        seen,
      );
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
        const isReopened = task?.status === 'done' && status === 'open' && isOwedToOwners(retold, task);
        promise(
          isReopened || (task?.status !== 'done' && task?.status !== 'dropped'),
          'what is settled stays settled',
          seen,
        );
        // Other tasks are done by being ticked.
        promise(
          status !== 'done' || isDecision(retold, task) || isForMany(retold, task),
          'only a decision is done by being recorded',
          seen,
        );
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

/** Who owns the crisis only since then has to be told as the others were. */
const isOwedToOwners = ({ plan }: Retold, task: RetoldTask): boolean =>
  (plan.tasks.find(({ id }) => id === task.task)?.parties ?? []).some((one) =>
    ['crisis-owners', 'directors'].includes(one),
  );

/** The last who was left need not be told any more. */
const isForMany = ({ plan }: Retold, task: RetoldTask | undefined): boolean =>
  plan.tasks.find(({ id }) => id === task?.task)?.parties !== undefined;

const isDecision = ({ plan }: Retold, task: RetoldTask | undefined): boolean =>
  plan.tasks.find(({ id }) => id === task?.task)?.decision !== undefined;

/** A mail that a person of the office had sent ticks itself when it has gone. */
const mayTick = (task: RetoldTask | undefined, { platform, role }: RecordedEvent['actor']): boolean => {
  const offices = OFFICES[task?.task ?? ''];
  if (platform === 'delivery') return task?.sent === true;
  return offices === undefined || (role !== undefined && offices.includes(role));
};
