// Submitted forms: acknowledged after the commit, with the next page, a word of receipt, or what has to be put right.
import type { App, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { FormAsked } from '../../../src/chat/press.ts';
import { type Outcome, type Submitted, type Submitting, submitForm } from '../../../src/chat/submit-form.ts';
import { faultyFields } from '../../../src/ports/faulty-fields.ts';
import { answerPage } from '../render/forms/answer-pages.ts';
import { formView } from '../render/forms/form-view.ts';
import { messageView } from '../render/forms/message-view.ts';
import { submittedIn } from '../render/forms/submitted-fields.ts';
import { refreshHome } from './home.ts';
import { isTooLate, keyOf, type Listening, speakerOf, whereOf } from './listening.ts';
import { withPlaceChecked } from './where-declared.ts';

type View = ViewSubmitAction['view'];

export const listenForForms = (app: App, listening: Listening): void => {
  app.view<ViewSubmitAction>({ type: 'view_submission' }, async ({ view, body, ack, context }) => {
    const submitted = withTime(submittedIn(view));
    const outcome = await submitForm(submitted, await submitting(submitted, view, body.user.id, listening));
    const response = await responseTo(outcome, submitted.asked, view, listening);
    await (isTooLate(context) ? showLate(response, view, listening) : ack(response));
    if (response.response_action === 'update') await refreshHome(body.user.id, listening);
  });
};

const submitting = async (
  { asked }: Submitted,
  { id }: View,
  user: string,
  listening: Listening,
): Promise<Submitting> => {
  const channel = channelOf(asked);
  return {
    desk: listening.desk,
    by: await speakerOf(user, listening),
    where: channel === undefined ? undefined : whereOf(channel),
    answers: answerPage,
    keyOf: (fields) =>
      asked?.form === 'note'
        ? keyOf('note', asked.incident, asked.channel, asked.message, fields.text)
        : keyOf('form', id, user, fields),
  };
};

const channelOf = (asked: FormAsked | undefined): string | undefined =>
  asked?.form === 'declare' || asked?.form === 'note' ? asked.channel : undefined;

/** A note was said when its message was posted. */
const withTime = (submitted: Submitted): Submitted => {
  const { asked, fields } = submitted;
  if (asked?.form !== 'note') return submitted;
  return { ...submitted, fields: [...fields, { name: 'at', value: saidAt(asked.message), seen: '' }] };
};

/** The last moment that a Date can say. */
const LATEST_MS = 8.64e15;

/** A message's id is the second it was posted in. */
const saidAt = (message: string): string => {
  const ms = Number(message) * 1000;
  return ms > 0 && ms < LATEST_MS ? new Date(ms).toISOString() : '';
};

/** The person was told that it takes a while: what became of it stands in the same form then. */
const showLate = async (response: Response, { id, title }: View, { api, desk }: Listening): Promise<void> => {
  const said = response.response_action === 'errors' ? Object.values(response.errors).join('\n') : '';
  const view = response.response_action === 'update' ? response.view : messageView(said, desk.texts, title.text);
  await api.send('views.update', { view_id: id, view });
};

type Response =
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> }
  | { readonly response_action: 'update'; readonly view: ModalView };

const update = (view: ModalView): Response => ({ response_action: 'update', view });

const responseTo = async (
  outcome: Outcome,
  asked: FormAsked | undefined,
  view: View,
  listening: Listening,
): Promise<Response> => {
  const { texts } = listening.desk;
  switch (outcome.kind) {
    case 'shown':
      return update(formView(outcome.form, texts));
    case 'refused':
      return faulty(outcome, view, listening);
    case 'told': {
      const { text } = await withPlaceChecked(outcome.reply, channelOf(asked), listening);
      return update(messageView(text, texts, asked === undefined ? undefined : view.title.text));
    }
  }
};

/** Slack shows a fault at its fields; a form that has none says it instead of itself. */
const faulty = (
  { fault, fields }: Extract<Outcome, { readonly kind: 'refused' }>,
  view: View,
  { desk: { texts } }: Listening,
): Response => {
  const inputs = view.blocks.flatMap((block) =>
    block.type === 'input' && block.block_id !== undefined ? [block.block_id] : [],
  );
  const at = faultyFields(fault, fields, inputs);
  return at.length === 0
    ? update(messageView(fault.text, texts, view.title.text))
    : { response_action: 'errors', errors: Object.fromEntries(at.map((field) => [field, fault.text])) };
};
