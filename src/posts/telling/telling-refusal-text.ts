// Refusals of contact commands in words: whose task it is, what is missing, what has to come first.
import type { TellingRefusal } from '../../incident/telling/telling-refusal.ts';
import type { Instant } from '../../time.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { contactName, partyName, recipientName, recipientNames } from './telling-words.ts';

export const tellingRefusalText = (reason: TellingRefusal, now: Instant, words: Vocabulary): string => {
  const { refusals: say, words: terms, telling: contact, dates } = words.texts;
  switch (reason.code) {
    case 'drill_outside':
    case 'no_council':
    case 'provider_not_heard':
      return say[reason.code];
    case 'unknown_task':
      return say.unknown_task(reason.given, reason.last);
    case 'which_task':
      return say.which_task(whoever(reason.party, now, words), terms.list(reason.tasks.map(String)));
    case 'no_task_for_party':
      return say.no_task_for_party(whoever(reason.party, now, words));
    case 'task_for_many':
    case 'all_one_by_one':
      return say[reason.code](reason.task, reason.left.length, recipientNames(reason.left, now, words));
    case 'task_not_for':
      return say.task_not_for(
        reason.task,
        recipientName(reason.recipient, now, words),
        recipientNames(reason.left, now, words),
      );
    case 'which_notice':
      return say.which_notice(terms.list(reason.open.map(String)));
    case 'unknown_notice':
      return say.unknown_notice(reason.given, reason.last);
    case 'task_settled':
      return say.task_settled(reason.task, reason.dropped);
    case 'task_held':
      return reason.before === undefined
        ? say.task_held_leak_unknown(reason.task)
        : say.task_held_after(reason.task, taskTitle(reason.before, words));
    case 'task_is_decision':
      return say.task_is_decision(reason.task, contact.decisionWords[reason.decision]);
    case 'wrong_office':
      return say.wrong_office(reason.task, terms.list(reason.offices.map((office) => words.role(office))));
    case 'evidence_incomplete':
      return say.evidence_incomplete(terms.list(reason.missing.map((one) => say.evidence[one])));
    case 'not_a_recipient': {
      const name = recipientName(reason.recipient, now, words);
      return reason.byTask === true ? say.unreached_by_task(name) : say.not_a_recipient(name);
    }
    case 'not_told_yet':
      return say.not_told_yet(recipientName(reason.recipient, now, words));
    case 'task_said_before':
      return say.task_said_before(reason.task, dates.near(reason.at, now), dates.near(reason.openedAt, now));
    case 'not_their_decision':
      return say.not_their_decision(
        words.texts.telling.decisions[reason.decision],
        partyName(reason.decider, now, words),
      );
    case 'said_before':
      return say.said_before(
        dates.near(reason.at, now),
        contactName(reason.contact, words),
        dates.near(reason.openedAt, now),
      );
    case 'not_sent_by_mail':
      return say.not_sent_by_mail(reason.task);
  }
};

const whoever = (party: string, now: Instant, words: Vocabulary): string =>
  party.includes('/') ? recipientName(party, now, words) : partyName(party, now, words);

const taskTitle = (id: string, words: Vocabulary): string => {
  const definition = words.plan.tasks.find((one) => one.id === id);
  return definition === undefined ? id : words.name(definition);
};
