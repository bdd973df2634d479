// 措置: which of the plan's tasks exist now. One rule for declaration, decisions and the leak, so that no path forgets one.
import type { Task } from '../../../plan/plan.ts';
import type { IncidentEvent } from '../../event.ts';
import { type Incident, isWithDirector } from '../../incident.ts';
import type { TaskState } from '../contacting.ts';
import type { TaskStatus } from '../telling-event.ts';
import { isForMany, recipientsLeft } from './task-recipients.ts';

/** Of a task that the plan does not want now, nothing is kept open. */
type Wanted = 'open' | 'held' | 'absent';

/** What has to be opened, released, held or dropped so that the tasks are those that the situation calls for. */
export const owedTasks = (incident: Incident): readonly IncidentEvent[] => {
  const opened: { no: number; task: string; status: 'open' | 'held' }[] = [];
  const changed: { no: number; status: TaskStatus }[] = [];
  let next = incident.contacting.tasks.size + 1;
  for (const definition of incident.plan.tasks) {
    // Those are opened by each change of their own.
    if (definition.when === 'settings_changed') continue;
    const wanted = wantedNow(incident, definition);
    const newest = newestOf(incident, definition.id);
    const change = changeOf(definition, wanted, newest, incident);
    if (change === 'new' && wanted !== 'absent') {
      opened.push({ no: next, task: definition.id, status: wanted });
      next += 1;
    } else if (change !== undefined && change !== 'new' && newest !== undefined) {
      changed.push({ no: newest.no, status: change });
    }
  }
  return [
    ...(changed.length === 0 ? [] : [{ type: 'TasksChanged', tasks: changed } as const]),
    ...(opened.length === 0 ? [] : [{ type: 'TasksOpened', tasks: opened } as const]),
  ];
};

/** 連絡手段・連絡頻度の設定・変更の報告: one that nobody has made yet covers this change too. */
export const settingsTasks = (incident: Incident): readonly IncidentEvent[] => {
  const missing = incident.plan.tasks.filter(
    ({ when, id }) => when === 'settings_changed' && newestOf(incident, id)?.status !== 'open',
  );
  if (missing.length === 0) return [];
  const first = incident.contacting.tasks.size + 1;
  return [{ type: 'TasksOpened', tasks: missing.map(({ id }, at) => ({ no: first + at, task: id, status: 'open' })) }];
};

const newestOf = ({ contacting }: Incident, task: string): TaskState | undefined =>
  [...contacting.tasks.values()].findLast((one) => one.task === task);

const changeOf = (
  definition: Task,
  wanted: Wanted,
  newest: TaskState | undefined,
  incident: Incident,
): TaskStatus | 'new' | undefined => {
  if (newest === undefined || newest.status === 'dropped') {
    return wanted === 'absent' || isDecided(incident, definition) ? undefined : 'new';
  }
  if (newest.status === 'done' && isOwedToNewOwners(incident, definition, newest)) return 'open';
  if (newest.status === 'done') return wanted !== 'absent' && isStale(incident, definition, newest) ? 'new' : undefined;
  if (isSettled(incident, definition, newest)) return 'done';
  const wantedStatus = wanted === 'absent' ? 'dropped' : wanted;
  return wantedStatus === newest.status ? undefined : wantedStatus;
};

/** Sections that own the crisis only since then, and their directors, have to be told as the others were (P8(8)イ). */
const isOwedToNewOwners = (incident: Incident, definition: Task, task: TaskState): boolean =>
  definition.when === 'declared' &&
  (definition.parties ?? []).some((party) => party === 'crisis-owners' || party === 'directors') &&
  recipientsLeft(incident, definition, task).length > 0;

/** What was done is not about what is known now: those who were told so then have to hear it. */
const isStale = (incident: Incident, definition: Task, done: TaskState): boolean => {
  if (definition.when === 'no_answer') return recipientsLeft(incident, definition, done).length > 0;
  if (definition.decision !== undefined) return !isDecided(incident, definition);
  return LEAK_ROUTES.includes(definition.when) && done.leakTurn !== incident.contacting.leakTurn;
};

const isSettled = (incident: Incident, definition: Task, task: TaskState): boolean =>
  isDecided(incident, definition) || isToldToAll(incident, definition, task);

/** Whoever was left need not be told any more. */
const isToldToAll = (incident: Incident, definition: Task, task: TaskState): boolean =>
  isForMany(definition) && task.ticks.length > 0 && recipientsLeft(incident, definition, task).length === 0;

const isDecided = ({ contacting }: Incident, { decision }: Task): boolean =>
  decision !== undefined && contacting.decisions.has(decision);

const LEAK_ROUTES: readonly Task['when'][] = [
  'outage_without_leak',
  'leak',
  'specific_personal_information',
  'leak_with_outage',
];

const wantedNow = (incident: Incident, definition: Task): Wanted => {
  const { contacting, plan } = incident;
  const { ruleSet, waivedBy, after } = definition;
  if (ruleSet !== undefined && plan.ruleSets.find(({ id }) => id === ruleSet)?.on !== true) return 'absent';
  if (waivedBy !== undefined && contacting.decisions.get(waivedBy)?.will === false) return 'absent';
  const wanted = byOccasion(incident, definition);
  return wanted === 'open' && after !== undefined && !isDoneThisTurn(incident, after) ? 'held' : wanted;
};

/** 危機管理課 reports to the commission after it was told itself (P6(3)カ). */
const isDoneThisTurn = (incident: Incident, task: string): boolean => {
  const earlier = newestOf(incident, task);
  return earlier?.status === 'done' && earlier.leakTurn === incident.contacting.leakTurn;
};

/** 不明 is never taken for なし: エ is held then, and asked about at every report. */
const byOccasion = (incident: Incident, { when }: Task): Wanted => {
  const { leak } = incident.facts;
  const { decisions } = incident.contacting;
  const isDecidedSo = (decision: Parameters<typeof decisions.get>[0]): Wanted =>
    decisions.get(decision)?.will === true ? 'open' : 'absent';
  const leaked = leak === 'leaked' || leak === 'specific_personal_information';
  switch (when) {
    case 'declared':
    case 'settings_changed':
      return 'open';
    case 'outage_without_leak':
      if (leak === undefined) return 'held';
      return leaked ? isDecidedSo('outage_route') : 'open';
    case 'leak':
    case 'leak_with_outage':
      return leaked ? 'open' : 'absent';
    case 'specific_personal_information':
      return leak === 'specific_personal_information' ? 'open' : 'absent';
    case 'mayor_at_once':
      return isDecidedSo('mayor');
    case 'published':
      return isDecidedSo('publication');
    case 'several_departments':
      return isDecidedSo('several_departments');
    case 'reported_to_assembly':
      return isDecidedSo('assembly');
    case 'no_answer':
      return [...incident.sections.values()].some(isWithDirector) ? 'open' : 'absent';
  }
};
