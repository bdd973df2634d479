// A form of ours as a person has it in Teams: what a dialog shows, and what is read of it when it comes back.
import { formIn } from '../../../../adapters/teams/interactions.ts';
import { formDialog } from '../../../../adapters/teams/render/forms/form-dialog.ts';
import { submittedIn } from '../../../../adapters/teams/render/forms/submitted-fields.ts';
import type { ShowForm } from '../../../conformance/chat-forms.ts';
import { checkDialog } from './check-card.ts';
import { buttonsOf, filledIn, inputsOf, linesOf } from './read-card.ts';

export const showForm: ShowForm = (form, texts) => {
  const dialog = formDialog(form, texts, 'opened-once');
  checkDialog(dialog);
  const { card } = dialog;
  const [submit = ''] = buttonsOf(card).map(({ label }) => label);
  return {
    lines: linesOf(card).map((line) => line.replace(/^\[(.*)\]$/, '$1').replace(/^⚠ /, '')),
    hints: [],
    values: inputsOf(card),
    sends: (typed) => {
      const data = filledIn(card, submit, typed);
      return { asked: formIn(data), fields: submittedIn(data) };
    },
  };
};
