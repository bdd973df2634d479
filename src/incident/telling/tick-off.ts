// 連絡済・展開済・未達: who was told, by whom, when and by which means; each is kept as evidence (計画 図2 ※2, P6(3), 個別3(3)).
import { idOf, isTo, toDepartment } from '../../plan/recipient.ts';
import { present } from '../../present.ts';
import { type Instant, minutesBetween } from '../../time.ts';
import type { Context } from '../command.ts';
import type { IncidentEvent } from '../event.ts';
import type { Incident } from '../incident.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { ContactState } from './contacting.ts';
import { evidence, incomplete } from './evidence.ts';
import { currentReports, newestRequestTo } from './read-contacting.ts';
import { taskFor, tickTask } from './tasks/tick-task.ts';
import type { TellCommand, TellingCommand } from './telling-command.ts';
import type { Recipient } from './telling-event.ts';

type Command<T extends TellingCommand['type']> = Extract<TellingCommand, { type: T }>;

export const decideTold = (
  incident: Incident,
  command: TellCommand,
  context: Context,
): readonly IncidentEvent[] | Refusal => {
  const early = notYet(command.saidAt, context.now);
  if (early !== undefined) return early;
  const { target } = command;
  if ('task' in target) return tickTask(incident, target, command, context);
  const { recipient } = target;
  if (!isTo('party', recipient) && !isTo('director', recipient)) {
    return tickRecipient(incident, recipient, command);
  }
  const task = taskFor(incident, recipient, context.now);
  return 'refused' in task ? task : tickTask(incident, task, command, context);
};

const notYet = (at: Instant | undefined, now: Instant): Refusal | undefined =>
  at !== undefined && minutesBetween(now, at) > 1 ? refuse({ code: 'time_in_future', at }) : undefined;

/** What is put up somewhere is read by nobody in particular. */
const tickRecipient = (
  incident: Incident,
  recipient: Recipient,
  command: TellCommand,
): readonly IncidentEvent[] | Refusal => {
  const contact = contactMeant(incident, recipient, command);
  if ('refused' in contact) return contact;
  const isPosting = isTo('channel', recipient);
  const means = command.means ?? (isPosting ? 'posted' : undefined);
  if (means === undefined || (command.to === undefined && !isPosting)) {
    return incomplete({
      ...present({ means }),
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
  const recipient = toDepartment(department);
  const given = { ...present({ contact: meant }), ...at(saidAt) };
  const contact = contactMeant(incident, recipient, given, 'relayed');
  if ('refused' in contact) return contact;
  if (contact.recipients.get(recipient)?.told === undefined) return refuse({ code: 'not_told_yet', recipient });
  const said = { ...present({ saidBy, saidAt }) };
  return [{ type: 'DepartmentRelayed', contact: contact.key, recipient, ...said }];
};

export const decideUnreached = (
  incident: Incident,
  { recipient, because, contact: meant }: Command<'unreached'>,
): readonly IncidentEvent[] | Refusal => {
  const contact = contactMeant(incident, recipient, meant === undefined ? {} : { contact: meant });
  if ('refused' in contact) {
    // They are told by a task, which stays open by itself.
    return isTo('party', recipient) || isTo('director', recipient)
      ? refuse({ code: 'not_a_recipient', recipient, byTask: true })
      : contact;
  }
  const section = contact.scope === 'owningSections' ? idOf('section', recipient) : undefined;
  // Who has answered was reached, whatever became of the question.
  if (section !== undefined && hasAnswered(incident, section)) return refuse({ code: 'nobody_silent', section });
  const reason = because === undefined ? {} : { because };
  return [{ type: 'RecipientUnreached', contact: contact.key, recipient, ...reason }];
};

const hasAnswered = ({ sections }: Incident, id: string): boolean => {
  const section = sections.get(id);
  return section?.round !== undefined && section.silent < section.of;
};
