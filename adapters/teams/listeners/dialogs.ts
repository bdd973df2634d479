// Dialogs: forms that open from a card, and what becomes of them when they are sent.
import { fieldsIn } from '../../../src/chat/forms/form.ts';
import { openForm } from '../../../src/chat/open-form.ts';
import {
  asItStands,
  type Outcome,
  type Submitted,
  type Submitting,
  submitForm,
} from '../../../src/chat/submit-form.ts';
import type { Desk } from '../../../src/ports/desk.ts';
import { fieldsAbout } from '../../../src/ports/faulty-fields.ts';
import type { DialogAnswer, HeardDialog } from '../door/heard.ts';
import { formIn } from '../interactions.ts';
import { answerFit } from '../render/forms/answer-fit.ts';
import { formDialog } from '../render/forms/form-dialog.ts';
import { submittedIn } from '../render/forms/submitted-fields.ts';
import { keyOf, speakerOf, whereOf } from './speaking.ts';

export const answerDialog = (dialog: HeardDialog, desk: Desk): Promise<DialogAnswer> =>
  dialog.step === 'fetch' ? opened(dialog, desk) : submitted(dialog, desk);

const opened = async (dialog: HeardDialog, desk: Desk): Promise<DialogAnswer> => {
  const asked = formIn(dialog.data);
  if (asked === undefined) return { kind: 'message', text: desk.texts.console.refused.badRequest };
  const form = await openForm(asked, { by: speakerOf(dialog), desk, answers: answerFit });
  return answerTo(
    typeof form === 'string' ? { kind: 'told', reply: { ok: true, text: form } } : { kind: 'shown', form },
    dialog,
    desk,
  );
};

const submitted = async (dialog: HeardDialog, desk: Desk): Promise<DialogAnswer> => {
  const { person, place, activity, data } = dialog;
  const sent: Submitted = { asked: formIn(data), fields: submittedIn(data) };
  const submitting: Submitting = {
    desk,
    by: speakerOf(dialog),
    where: whereOf(place),
    answers: answerFit,
    // Sending a form twice is one command, and the same words in another form are another.
    keyOf: (fields) => keyOf('dialog', person.aadObjectId, data.opening ?? activity, sent.asked, fields),
  };
  const outcome = await submitForm(sent, submitting);
  const isOver = outcome.kind === 'refused' && outcome.fault.code === 'incident_closed';
  return answerTo(
    outcome.kind === 'refused' && !isOver ? await again(outcome, sent, submitting) : outcome,
    dialog,
    desk,
  );
};

/** Teams' own faults at a field are the client's alone: ours is said on top of the form, and below the fields it is about. */
const again = async (
  { fault, fields }: Extract<Outcome, { readonly kind: 'refused' }>,
  sent: Submitted,
  submitting: Submitting,
): Promise<Outcome> => {
  const outcome = await asItStands(sent, fault, submitting);
  if (outcome.kind !== 'shown' || outcome.form.again === undefined) return outcome;
  const { form } = outcome;
  const names = fieldsIn(form).map(({ name }) => name);
  return { ...outcome, form: { ...form, again: { ...outcome.form.again, at: fieldsAbout(fault, fields, names) } } };
};

/** Each opening is one form: what is in it comes back with the id of the press that opened it. */
const answerTo = (outcome: Outcome, { activity }: HeardDialog, { texts }: Desk): DialogAnswer => {
  switch (outcome.kind) {
    case 'shown':
      return { kind: 'form', height: 'large', ...formDialog(outcome.form, texts, activity) };
    case 'told':
      return { kind: 'message', text: outcome.reply.text };
    case 'refused':
      return { kind: 'message', text: outcome.fault.text };
  }
};
