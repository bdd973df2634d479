// 連絡済・展開済・未達: who was told, by whom, when and by which means; each is kept as evidence (計画 図2 ※2, P6(3), 個別3(3)).
import type { Task } from '../../plan/plan.ts';
import { type Instant, minutesBetween, plusMinutes } from '../../time.ts';
import type { Context } from '../command.ts';
import type { IncidentEvent } from '../event.ts';
import { type Incident, lastSerial } from '../incident.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { ContactCommand, TellCommand } from './contact-command.ts';
import type { Evidence, Recipient } from './contact-event.ts';
import type { ContactState, TaskState } from './contacting.ts';
import {
  currentReports,
  isMailUsable,
  meansLeft,
  newestRequestTo,
  partyOfTask,
  taskDefinition,
} from './read-contacting.ts';

type Command<T extends ContactCommand['type']> = Extract<ContactCommand, { type: T }>;

export const decideTold = (
  incident: Incident,
  command: TellCommand,
  context: Context,
): readonly IncidentEvent[] | Refusal => {
  const early = notYet(command.saidAt, context.now);
  if (early !== undefined) return early;
  if ('task' in command.target) return tickTask(incident, command.target.task, command, context);
  const { recipient } = command.target;
  const task = recipient.startsWith('party/')
    ? taskFor(incident, recipient.slice('party/'.length), context.now)
    : undefined;
  if (task !== undefined) return typeof task === 'number' ? tickTask(incident, task, command, context) : task;
  return tickRecipient(incident, recipient, command);
};

const notYet = (at: Instant | undefined, now: Instant): Refusal | undefined =>
  at !== undefined && minutesBetween(now, at) > 1 ? refuse({ code: 'time_in_future', at }) : undefined;

/** The one open task for that party; several are told apart by number. */
const taskFor = (incident: Incident, party: string, now: Instant): number | Refusal => {
  const all = [...incident.contacting.tasks.values()].filter((task) => {
    const definition = taskDefinition(incident, task);
    return (
      definition?.decision === undefined && definition !== undefined && partyOfTask(incident, definition, now) === party
    );
  });
  const waiting = all.filter(({ status }) => status === 'open' || status === 'held');
  const [only, second] = waiting;
  if (second !== undefined) return refuse({ code: 'which_task', party, tasks: waiting.map(({ no }) => no) });
  return only?.no ?? refuse({ code: 'no_task_for_party', party });
};

const tickTask = (
  incident: Incident,
  no: number,
  command: TellCommand,
  { actor, now }: Context,
): readonly IncidentEvent[] | Refusal => {
  const found = taskToDo(incident, no, actor.role);
  if ('refused' in found) return found;
  const { task, definition } = found;
  const tooEarly = saidBeforeTask(incident, task, command.saidAt);
  if (tooEarly !== undefined) return tooEarly;
  const { means } = command;
  if (means === undefined || command.to === undefined) return incomplete(command);
  const left = meansLeft(definition, task).filter((one) => one !== means);
  const done = definition.means.length === 0 || left.length === 0 || isEnough(incident, definition, left, command.note);
  const party = partyOfTask(incident, definition, now);
  return [
    { type: 'TaskTicked', task: no, ...(party === undefined ? {} : { party }), ...evidence(command, means), done },
  ];
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
const taskProblem = (
  task: TaskState,
  { offices, decision, after }: Task,
  role: string | undefined,
): Refusal | undefined => {
  if (task.status === 'done' || task.status === 'dropped') {
    return refuse({ code: 'task_settled', task: task.no, dropped: task.status === 'dropped' });
  }
  if (task.status === 'held') {
    return refuse({ code: 'task_held', task: task.no, ...(after === undefined ? {} : { before: after }) });
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

const incomplete = ({ means, to }: Pick<TellCommand, 'means' | 'to'>): Refusal =>
  refuse({
    code: 'evidence_incomplete',
    missing: [...(to === undefined ? (['to'] as const) : []), ...(means === undefined ? (['means'] as const) : [])],
  });

const evidence = (
  { to, saidAt, readBack, note }: Omit<TellCommand, 'type' | 'target'>,
  means: Evidence['means'],
): Evidence => ({
  means,
  readBack,
  ...(to === undefined ? {} : { to }),
  ...(saidAt === undefined ? {} : { saidAt }),
  ...(note === undefined ? {} : { note }),
});

/** What is put up somewhere is read by nobody in particular. */
const tickRecipient = (
  incident: Incident,
  recipient: Recipient,
  command: TellCommand,
): readonly IncidentEvent[] | Refusal => {
  const contact = contactMeant(incident, recipient, command);
  if ('refused' in contact) return contact;
  const isPosting = recipient.startsWith('channel/');
  const means = command.means ?? (isPosting ? 'posted' : undefined);
  if (means === undefined || (command.to === undefined && !isPosting)) {
    return incomplete({
      ...(means === undefined ? {} : { means }),
      ...(command.to === undefined ? {} : { to: command.to }),
    });
  }
  return [{ type: 'RecipientTold', contact: contact.key, recipient, ...evidence(command, means) }];
};

/** The report or correction that has still to reach them, or the newest request. */
export const contactWith = (
  incident: Incident,
  recipient: Recipient,
  still: 'told' | 'relayed' = 'told',
): ContactState | undefined => {
  const reports = currentReports(incident).filter(({ recipients }) => recipients.has(recipient));
  const isWaiting = ({ recipients }: ContactState): boolean => {
    const { told, relayed } = recipients.get(recipient) ?? {};
    return still === 'told' ? told === undefined : told !== undefined && relayed === undefined;
  };
  return reports.find(isWaiting) ?? reports[0] ?? newestRequestTo(incident.contacting, recipient);
};

/** What was said at a time is not about a report that came later: it may be entered when the next one has just gone out. */
const contactMeant = (
  incident: Incident,
  recipient: Recipient,
  { contact: key, saidAt }: Pick<TellCommand, 'contact' | 'saidAt'>,
  still: 'told' | 'relayed' = 'told',
): ContactState | Refusal => {
  const theirs = [...incident.contacting.contacts.values()].filter(
    ({ scope, recipients }) => scope !== 'provider' && recipients.has(recipient),
  );
  const wasThere = ({ openedAt }: ContactState): boolean =>
    saidAt === undefined || minutesBetween(openedAt, saidAt) >= -1;
  const named = key === undefined ? contactWith(incident, recipient, still) : theirs.find((one) => one.key === key);
  if (named === undefined) return refuse({ code: 'not_a_recipient', recipient });
  const meant = key !== undefined || wasThere(named) ? named : theirs.findLast(wasThere);
  // Nobody was told of it before it was there.
  if (meant !== undefined && wasThere(meant)) return meant;
  return refuse({ code: 'said_before', at: saidAt ?? named.openedAt, contact: named.key, openedAt: named.openedAt });
};

const at = (saidAt: Instant | undefined): { readonly saidAt?: Instant } => (saidAt === undefined ? {} : { saidAt });

export const decideRelayed = (
  incident: Incident,
  { department, saidBy, saidAt, contact: meant }: Command<'relayed'>,
  { now }: Context,
): readonly IncidentEvent[] | Refusal => {
  const early = notYet(saidAt, now);
  if (early !== undefined) return early;
  const recipient = `department/${department}`;
  const given = { ...(meant === undefined ? {} : { contact: meant }), ...at(saidAt) };
  const contact = contactMeant(incident, recipient, given, 'relayed');
  if ('refused' in contact) return contact;
  if (contact.recipients.get(recipient)?.told === undefined) return refuse({ code: 'not_told_yet', recipient });
  const said = { ...(saidBy === undefined ? {} : { saidBy }), ...(saidAt === undefined ? {} : { saidAt }) };
  return [{ type: 'DepartmentRelayed', contact: contact.key, recipient, ...said }];
};

export const decideUnreached = (
  incident: Incident,
  { recipient, because, contact: meant }: Command<'unreached'>,
): readonly IncidentEvent[] | Refusal => {
  const contact = contactMeant(incident, recipient, meant === undefined ? {} : { contact: meant });
  if ('refused' in contact) return contact;
  const section = contact.scope === 'owningSections' ? recipient.slice('section/'.length) : undefined;
  // Who has answered was reached, whatever became of the question.
  if (section !== undefined && hasAnswered(incident, section)) return refuse({ code: 'nobody_silent', section });
  const reason = because === undefined ? {} : { because };
  return [{ type: 'RecipientUnreached', contact: contact.key, recipient, ...reason }];
};

const hasAnswered = ({ sections }: Incident, id: string): boolean => {
  const section = sections.get(id);
  return section?.round !== undefined && section.silent < section.of;
};

/** By mail to somebody outside: a person of the right office has it sent; a drill has no such mail at all. */
export const decideSend = (
  incident: Incident,
  { task: no }: Command<'send'>,
  { actor, now }: Context,
): readonly IncidentEvent[] | Refusal => {
  if (incident.drill) return refuse({ code: 'drill_outside' });
  const found = taskToDo(incident, no, actor.role);
  if ('refused' in found) return found;
  const { task, definition } = found;
  const party = partyOfTask(incident, definition, now);
  const kind = incident.plan.parties.find(({ id }) => id === party)?.kind;
  if (party === undefined || (kind !== 'provider' && kind !== 'outside_body'))
    return refuse({ code: 'not_sent_by_mail', task: no });
  if (task.sent) return [];
  const report = lastSerial(incident);
  if (report === 0) return refuse({ code: 'unknown_report', given: '', last: 0 });
  const { leak } = incident.facts;
  return [{ type: 'TaskSent', task: no, party, report, ...(leak === undefined ? {} : { leak }) }];
};
