// Refusals of asking and answering in words.
import type { ConfirmationRefusal } from '../../incident/confirmation/confirmation-refusal.ts';
import { planIndex } from '../../plan/find-in-plan.ts';
import type { SystemId } from '../../plan/plan.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const confirmationRefusalText = (reason: ConfirmationRefusal, words: Vocabulary): string => {
  const { refusals: say } = words.texts;
  switch (reason.code) {
    case 'no_section_to_answer_for':
      return say[reason.code];
    case 'managers_do_not_confirm':
      return reason.answering === true ? say.answer_without_manager : say.managers_do_not_confirm;
    case 'nobody_silent':
      return reason.section === undefined ? say.nobody_silent : say.section_not_silent(words.section(reason.section));
    case 'system_not_affected':
    case 'state_missing':
    case 'answered_twice':
      return say[reason.code](words.system(reason.system));
    case 'system_of_other_section':
      return say.system_of_other_section(words.system(reason.system), words.section(reason.section));
    case 'section_owns_nothing':
      return say.section_owns_nothing(words.section(reason.section));
    case 'confirmed_by_manager':
    case 'nothing_to_confirm':
      return say[reason.code](words.section(reason.section));
    case 'already_restored':
      return say.already_restored(words.systems(reason.systems), numberOf(reason.systems[0], words));
    case 'checked_missing':
      return say.checked_missing(words.system(reason.system), numberOf(reason.system, words));
    case 'all_restored':
      return say.all_restored;
    case 'no_previous_answer':
      return say[reason.code](words.systems(reason.systems));
  }
};

const numberOf = (id: SystemId | undefined, { plan }: Vocabulary): number =>
  planIndex(plan).systemById.get(id ?? '')?.no ?? 0;
