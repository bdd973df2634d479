// Submitted forms: acknowledged after the commit, with the next page, a word of receipt, or what has to be put right.
import type { App, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { z } from 'zod';
import { keyAfterRefusals } from '../../../src/chat/command-keys.ts';
import type { Desk, Intent, Reply } from '../../../src/ports/desk.ts';
import { faultyFields } from '../../../src/ports/faulty-fields.ts';
import { FORMS } from '../interactions.ts';
import { declareView } from '../render/forms/declare-view.ts';
import { factsView } from '../render/forms/facts-view.ts';
import { messageView } from '../render/forms/message-view.ts';
import { shownAgain } from '../render/forms/shown-again.ts';
import { fieldsOf, filledIn } from '../render/forms/submitted-fields.ts';
import { isPassedOver, nextPage, pageAsItStands, takeAnswers } from './answer-form.ts';
import { refreshHome } from './home.ts';
import { isTooLate, keyOf, type Listening, speakerOf, whereOf } from './listening.ts';
import { withPlaceChecked } from './where-declared.ts';

type Fields = Readonly<Record<string, string>>;

export const listenForForms = (app: App, listening: Listening): void => {
  app.view<ViewSubmitAction>({ type: 'view_submission' }, async ({ view, body, ack, context }) => {
    const { desk } = listening;
    const fields = fieldsOf(view);
    const key = await keyAfterRefusals(keyOf('form', view.id, body.user.id, fields), desk);
    const submitted = { view, user: body.user.id, fields, key };
    const response = await responseTo(submitted, listening);
    await (isTooLate(context) ? showLate(response, view, listening) : ack(response));
    if (response.response_action === 'update') await refreshHome(submitted.user, listening);
  });
};

/** The person was told that it takes a while: what became of it stands in the same form then. */
const showLate = async (
  response: Response,
  { id, title }: ViewSubmitAction['view'],
  { api, desk }: Listening,
): Promise<void> => {
  const said = response.response_action === 'errors' ? Object.values(response.errors).join('\n') : '';
  const view = response.response_action === 'update' ? response.view : messageView(said, desk.texts, title.text);
  await api.send('views.update', { view_id: id, view });
};

const responseTo = async (submitted: Submitted, listening: Listening): Promise<Response> => {
  const { desk } = listening;
  const { texts } = desk;
  if (submitted.view.callback_id === 'answer') return answered(submitted, listening);
  const intent = intentOf(submitted);
  if (intent === undefined) return update(messageView(texts.console.refused.badRequest, texts));
  if (isUntouched(submitted)) return update(messageView(texts.directory.unchanged, texts));
  const by = await speakerOf(submitted.user, listening);
  const said = await handled(submitted, { ...intent, by }, desk);
  const reply = await withPlaceChecked(said, intent.where?.conversation, listening);
  if (isOvertaken(reply) && intent.incident !== undefined) {
    const now = await desk.incident(intent.incident);
    return again(reply, submitted, now === undefined ? undefined : factsView(now, texts), desk);
  }
  if (!reply.ok && reply.code === 'drill_or_real') return askedBack(reply, submitted, desk);
  return reply.ok ? update(receipt(reply, submitted, listening)) : faulty(reply, submitted, desk);
};

type Refused = Extract<Reply, { ok: false }>;

const isOvertaken = (reply: Reply): reply is Refused => !reply.ok && reply.code === 'changed_meanwhile';

/** Somebody else changed it meanwhile: how it stands now, with what the person had filled in. */
const again = ({ text }: Refused, { view }: Submitted, now: ModalView | undefined, { texts }: Desk): Response =>
  update(now === undefined ? messageView(text, texts, titleOf(view)) : shownAgain(now, text, filledIn(view), texts));

/** One message is one note, however many people keep it, and however often. */
const handled = async (submitted: Submitted, intent: Intent, desk: Desk): Promise<Reply> => {
  const note = noteKey(submitted);
  if (note === undefined) return desk.handle({ ...intent, commandKey: submitted.key });
  const commandKey = await keyAfterRefusals(note, desk);
  return (await desk.replyTo(commandKey)) ?? desk.handle({ ...intent, commandKey });
};

const noteKey = ({ view, fields }: Submitted): string | undefined => {
  const note = view.callback_id === 'note' ? carried(FORMS.note, view.private_metadata) : undefined;
  return note === undefined ? undefined : keyOf('note', note.incident, note.channel, note.message, fields.text);
};

/** Whoever declares has to say whether it is a drill; what was filled in stays. */
const askedBack = async ({ text, choices }: Refused, { view, fields }: Submitted, desk: Desk): Promise<Response> => {
  const { channel } = carried(FORMS.declare, view.private_metadata) ?? {};
  const again = (await desk.incidents()).some(({ status }) => status === 'open');
  const place = channel === undefined ? {} : { channel };
  const { drill: _, ...rest } = fields;
  const form = declareView(
    { scenarios: desk.scenarios(), causeKinds: desk.causeKinds(), again, choices, ...place },
    desk.texts,
  );
  return update(shownAgain(form, text, rest, desk.texts));
};

/** Nothing was changed: there is nothing to say. */
const isUntouched = ({ view, fields }: Submitted): boolean =>
  view.callback_id === 'facts' && Object.keys(fields).length === 0;

interface Submitted {
  readonly view: ViewSubmitAction['view'];
  readonly user: string;
  readonly fields: Fields;
  readonly key: string;
}

type Response =
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> }
  | { readonly response_action: 'update'; readonly view: ModalView };

const answered = async (submitted: Submitted, listening: Listening): Promise<Response> => {
  const { desk } = listening;
  const { view, fields, key } = submitted;
  const asked = carried(FORMS.answer, view.private_metadata);
  if (asked === undefined) return update(messageView(desk.texts.console.refused.badRequest, desk.texts));
  const by = await speakerOf(submitted.user, listening);
  const next = () => nextPage(asked, by, desk);
  if (isPassedOver(fields)) {
    const page = await next();
    if (page !== undefined) return update(page);
    // What had to be said was said on the pages before.
    if (asked.page > 0) return update(messageView(desk.texts.console.reply.accepted, desk.texts, titleOf(view)));
    return faulty({ code: 'missing_argument', text: desk.texts.slack.form.nothingChosen }, submitted, desk);
  }
  const reply = await takeAnswers(asked, fields, by, key, desk);
  if (isOvertaken(reply)) return again(reply, submitted, await pageAsItStands(asked, by, desk), desk);
  if (!reply.ok) return faulty(reply, submitted, desk);
  return update((await next()) ?? receipt(reply, submitted, listening));
};

const intentOf = ({ view, fields }: Submitted): Pick<Intent, 'asked' | 'incident' | 'where' | 'seen'> | undefined => {
  const form = (command: string, values: Fields): Intent['asked'] => ({ kind: 'form', command, fields: values });
  switch (view.callback_id) {
    case 'facts': {
      const facts = carried(FORMS.facts, view.private_metadata);
      if (facts === undefined) return undefined;
      const { incident, seen } = facts;
      return { asked: form('update', fields), incident, ...(seen === undefined ? {} : { seen }) };
    }
    case 'declare': {
      const { channel } = carried(FORMS.declare, view.private_metadata) ?? {};
      return { asked: form('declare', fields), ...(channel === undefined ? {} : { where: whereOf(channel) }) };
    }
    case 'note': {
      const note = carried(FORMS.note, view.private_metadata);
      if (note === undefined) return undefined;
      const { incident, channel, message } = note;
      return {
        asked: form('note', { ...fields, at: saidAt(message) }),
        where: whereOf(channel),
        ...(incident === undefined ? {} : { incident }),
      };
    }
    default:
      return undefined;
  }
};

/** The last moment that a Date can say. */
const LATEST_MS = 8.64e15;

/** A message's id is the second it was posted in. */
const saidAt = (message: string): string => {
  const ms = Number(message) * 1000;
  return ms > 0 && ms < LATEST_MS ? new Date(ms).toISOString() : '';
};

const carried = <T>(shape: z.ZodType<T>, metadata: string): T | undefined => {
  try {
    return shape.safeParse(JSON.parse(metadata)).data;
  } catch {
    return undefined;
  }
};

const receipt = (reply: Reply, { view }: Submitted, { desk }: Listening): ModalView =>
  messageView(reply.text, desk.texts, titleOf(view));

const titleOf = ({ title }: Submitted['view']): string => title.text;

const update = (view: ModalView): Response => ({ response_action: 'update', view });

type Fault = Pick<Extract<Reply, { ok: false }>, 'code' | 'text' | 'about'>;

/** Slack shows a fault at its fields; a form that has none says it instead of itself. */
const faulty = (fault: Fault, { view, fields }: Submitted, { texts }: Desk): Response => {
  const inputs = view.blocks.flatMap((block) =>
    block.type === 'input' && block.block_id !== undefined ? [block.block_id] : [],
  );
  const { text } = fault;
  const at = faultyFields(fault, fields, inputs);
  return at.length === 0
    ? update(messageView(text, texts, view.title.text))
    : { response_action: 'errors', errors: Object.fromEntries(at.map((field) => [field, text])) };
};
