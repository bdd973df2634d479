// Refusals of who is reached where, and who stands for what, in words.
import type { DirectoryRefusal } from '../../incident/directory-refusal.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { dutyText, rolesText, targetText } from './directory-words.ts';

export const directoryRefusalText = (reason: DirectoryRefusal, words: Vocabulary): string => {
  const { refusals: say, words: terms } = words.texts;
  switch (reason.code) {
    case 'nowhere_to_link':
    case 'whose_roster':
      return say[reason.code];
    case 'unknown_duty':
      return say[reason.code](reason.given, terms.list(reason.nearest));
    case 'unknown_person':
    case 'bad_day':
    case 'unknown_link_target':
    case 'unknown_place':
    case 'not_in_list':
      return say[reason.code](reason.given);
    case 'unknown_recurring_duty':
      return say[reason.code](reason.given, terms.list(reason.known));
    case 'unknown_owner':
      return say[reason.code](reason.given, terms.list(reason.nearest));
    case 'due_is_past':
      return say[reason.code](words.texts.dates.day(reason.due));
    case 'unknown_finding':
      return say[reason.code](reason.no, terms.list(reason.open.map(String)));
    case 'finding_closed':
      return say[reason.code](reason.no, words.texts.dates.dateTime(reason.at));
    case 'not_own_matter':
      return say[reason.code](reason.actor, words.section(reason.section));
    case 'days_reversed':
      return say.days_reversed(reason.from, reason.to);
    case 'not_linked':
      return say.not_linked(targetText(reason.target, words));
    case 'duty_above_own':
      return say.duty_above_own(reason.actor, dutyText(reason.duty, words), rolesText(reason.roles, words));
  }
};
