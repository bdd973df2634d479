// 措置の記録: what the plan has people do is done by the office that it names, for each party by itself (計画 P6(3), P8(8)イ, 個別3(3)).

import type { Task } from '../../../plan/plan.ts';
import { idOf, isTo, toParty } from '../../../plan/recipient.ts';
import { present } from '../../../present.ts';
import { type Instant, minutesBetween, plusMinutes } from '../../../time.ts';
import type { Context } from '../../command.ts';
import type { IncidentEvent } from '../../event.ts';
import { type Incident, lastSerial } from '../../incident.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { TaskState } from '../contacting.ts';
import { evidence, incomplete } from '../evidence.ts';
import { isMailUsable, meansLeft, partyOfTask, taskDefinition } from '../read-contacting.ts';
import type { TellCommand, TellingCommand, TellTarget } from '../telling-command.ts';
import type { Evidence, Recipient } from '../telling-event.ts';
import { isForMany, recipientsLeft, recipientsOfTask } from './task-recipients.ts';

export type TaskTarget = Extract<TellTarget, { task: number }>;

/** The task that is meant by that party: the one open task for it alone, or for many of which it is one. */
export const taskFor = (incident: Incident, recipient: Recipient, now: Instant): TaskTarget | Refusal => {
  // A 主管部長 is no party of the plan, and keeps its kind.
  const party = idOf('party', recipient) ?? recipient;
  const waiting = [...incident.contacting.tasks.values()].flatMap((task) => {
    const definition = taskDefinition(incident, task);
    const isWaiting = task.status === 'open' || task.status === 'held';
    return definition === undefined || definition.decision !== undefined || !isWaiting ? [] : [{ task, definition }];
  });
  const own = isTo('party', recipient)
    ? waiting.filter(({ definition }) => partyOfTask(incident, definition, now) === party)
    : [];
  const shared = waiting.filter(({ task, definition }) =>
    recipientsLeft(incident, definition, task).includes(recipient),
  );
  const meant = own.length > 0 ? own : shared;
  const [only, second] = meant;
  if (second !== undefined) return refuse({ code: 'which_task', party, tasks: meant.map(({ task }) => task.no) });
  if (only === undefined) return refuse({ code: 'no_task_for_party', party });
  return { task: only.task.no, ...(own.length > 0 ? {} : { recipients: [recipient] }) };
};

export const tickTask = (
  incident: Incident,
  target: TaskTarget,
  command: TellCommand,
  { actor, now }: Context,
): readonly IncidentEvent[] | Refusal => {
  const found = taskToDo(incident, target.task, actor.role);
  if ('refused' in found) return found;
  const { task, definition } = found;
  if (task.status === 'held' && command.whileHeld !== true) return onHold(task, definition);
  const tooEarly = saidBeforeTask(incident, task, command.saidAt);
  if (tooEarly !== undefined) return tooEarly;
  if (isForMany(definition)) return tickMany(incident, found, target.recipients, command, now);
  if (target.recipients !== undefined) return notForThem(incident, found, target.recipients, now);
  const { means } = command;
  if (means === undefined || command.to === undefined) return incomplete(command);
  const left = meansLeft(definition, task).filter((one) => one !== means);
  const isAll =
    definition.means.length === 0 || left.length === 0 || isEnough(incident, definition, left, command.note);
  const party = partyOfTask(incident, definition, now);
  const held = heldWhen(task, command.saidAt ?? now);
  const whom = party === undefined ? {} : { party };
  return [
    {
      type: 'TaskTicked',
      task: task.no,
      ...whom,
      ...held,
      ...evidence(command, means),
      done: isAll && isCounted(held),
    },
  ];
};

const onHold = ({ no }: TaskState, { after }: Task): Refusal =>
  refuse({ code: 'task_held', task: no, ...present({ before: after }) });

type Held = { readonly whileHeld?: true };
/** A call that was really made is kept; what it waited for was not known or done then, so it does not complete the task. */
const heldWhen = ({ status, releasedAt }: TaskState, saidAt: Instant): Held =>
  status === 'held' || (releasedAt !== undefined && minutesBetween(releasedAt, saidAt) <= -1)
    ? { whileHeld: true }
    : {};
const isCounted = ({ whileHeld }: Held): boolean => whileHeld === undefined;

/** One word does not settle thirty: each is named, or they were all reached at once by a means that does so. */
const tickMany = (
  incident: Incident,
  { task, definition }: TaskToDo,
  named: TaskTarget['recipients'],
  command: TellCommand,
  now: Instant,
): readonly IncidentEvent[] | Refusal => {
  const left = recipientsLeft(incident, definition, task);
  if (named === undefined) return refuse({ code: 'task_for_many', task: task.no, left });
  const { means } = command;
  if (means === undefined || command.to === undefined) return incomplete(command);
  if (named === 'all' && !AT_ONCE.includes(means)) return refuse({ code: 'all_one_by_one', task: task.no, left });
  const all = recipientsOfTask(incident, definition);
  const stranger = named === 'all' ? undefined : named.find((one) => !all.includes(one));
  if (stranger !== undefined) return refuse({ code: 'task_not_for', task: task.no, recipient: stranger, left });
  const held = heldWhen(task, command.saidAt ?? now);
  const told = left.filter((one) => named === 'all' || named.includes(one));
  return told.map((recipient, at) => ({
    type: 'TaskTicked',
    task: task.no,
    recipient,
    ...held,
    ...evidence(command, means),
    done: isCounted(held) && told.length === left.length && at === told.length - 1,
  }));
};
/** One mail to all, one sheet to all, one place where all can read it; nobody calls thirty people at once. */
const AT_ONCE: readonly Evidence['means'][] = ['mail', 'fax', 'paper', 'posted'];

/** The name beside the number of a task for one party is that party's, or a slip. */
const notForThem = (
  incident: Incident,
  { task, definition }: TaskToDo,
  named: NonNullable<TaskTarget['recipients']>,
  now: Instant,
): Refusal => {
  const party = partyOfTask(incident, definition, now);
  const left = party === undefined ? [] : [toParty(party)];
  const [recipient = ''] = named === 'all' ? left : named;
  return refuse({ code: 'task_not_for', task: task.no, recipient, left });
};

/**
 * What was said at a time is not about what came later. Who was told at once may have been told before anybody declared;
 * what the report of a change is about has changed again since.
 */
const saidBeforeTask = (incident: Incident, task: TaskState, saidAt: Instant | undefined): Refusal | undefined => {
  if (saidAt === undefined) return undefined;
  const { facts, declaredAt } = incident;
  const known = [facts.occurredAt, facts.detectedAt].filter((at) => at !== undefined);
  const begins =
    known.length === 0 ? plusMinutes(declaredAt, -MOST_BEFORE_DECLARED) : (known.toSorted()[0] ?? declaredAt);
  const isOfDeclaration = task.openedAt === declaredAt && task.changedAt === undefined;
  const from = isOfDeclaration ? [begins, declaredAt].toSorted()[0] : (task.changedAt ?? task.openedAt);
  if (from === undefined || minutesBetween(from, saidAt) >= -1) return undefined;
  return refuse({ code: 'task_said_before', task: task.no, at: saidAt, openedAt: from });
};

/** A day: nobody declares later than that. */
const MOST_BEFORE_DECLARED = 1440;

interface TaskToDo {
  readonly task: TaskState;
  readonly definition: Task;
}

const taskToDo = (incident: Incident, no: number, role: string | undefined): TaskToDo | Refusal => {
  const task = incident.contacting.tasks.get(no);
  const definition = task === undefined ? undefined : taskDefinition(incident, task);
  if (task === undefined || definition === undefined) {
    return refuse({ code: 'unknown_task', given: String(no), last: incident.contacting.tasks.size });
  }
  return taskProblem(task, definition, role) ?? { task, definition };
};

/** Only the office that the plan names, or its named deputy, completes a task (P6(3)ウ). */
const taskProblem = (task: TaskState, { offices, decision }: Task, role: string | undefined): Refusal | undefined => {
  if (task.status === 'done' || task.status === 'dropped') {
    return refuse({ code: 'task_settled', task: task.no, dropped: task.status === 'dropped' });
  }
  if (decision !== undefined) return refuse({ code: 'task_is_decision', task: task.no, decision });
  if (offices.length > 0 && (role === undefined || !offices.includes(role))) {
    return refuse({ code: 'wrong_office', task: task.no, offices });
  }
  return undefined;
};

/** 電話及び電子メール: the telephone alone, with the reason, while no mail can be sent (個別3(3)①ウ). */
const isEnough = (incident: Incident, { means }: Task, left: Task['means'], note: string | undefined): boolean =>
  means.includes('mail') && left.every((one) => one === 'mail') && !isMailUsable(incident) && note !== undefined;

/** By mail to somebody outside: a person of the right office has it sent; a drill has no such mail at all. */
export const decideSend = (
  incident: Incident,
  { task: no }: Extract<TellingCommand, { type: 'send' }>,
  { actor, now }: Context,
): readonly IncidentEvent[] | Refusal => {
  if (incident.drill) return refuse({ code: 'drill_outside' });
  const found = taskToDo(incident, no, actor.role);
  if ('refused' in found) return found;
  const { task, definition } = found;
  if (task.status === 'held') return onHold(task, definition);
  const party = partyOfTask(incident, definition, now);
  const kind = incident.plan.parties.find(({ id }) => id === party)?.kind;
  if (party === undefined || (kind !== 'provider' && kind !== 'outside_body'))
    return refuse({ code: 'not_sent_by_mail', task: no });
  if (task.sent) return [];
  const report = lastSerial(incident);
  if (report === 0) return refuse({ code: 'unknown_report', given: '', last: 0 });
  const { leak } = incident.facts;
  return [{ type: 'TaskSent', task: no, party, report, ...present({ leak }) }];
};
