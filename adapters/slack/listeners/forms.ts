// Submitted forms: acknowledged after the commit, with the next page, a word of receipt, or what has to be put right.
import type { App, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { z } from 'zod';
import type { Intent, Reply } from '../../../src/ports/desk.ts';
import { FORMS } from '../interactions.ts';
import { messageView } from '../render/message-view.ts';
import { fieldsOf } from '../render/submitted-fields.ts';
import { isPassedOver, nextPage, takeAnswers } from './answer-form.ts';
import { keyOf, type Listening, speakerOf, whereOf } from './listening.ts';

type Fields = Readonly<Record<string, string>>;

export const listenForForms = (app: App, listening: Listening): void => {
  app.view<ViewSubmitAction>({ type: 'view_submission' }, async ({ view, body, ack }) => {
    const fields = fieldsOf(view);
    const submitted = { view, user: body.user.id, fields, key: keyOf('form', view.id, body.user.id, fields) };
    if (view.callback_id === 'answer') return ack(await answered(submitted, listening));
    const intent = intentOf(submitted);
    if (intent === undefined) return ack();
    const by = await speakerOf(submitted.user, listening);
    const reply = await listening.desk.handle({ ...intent, by, commandKey: submitted.key });
    await ack(responseTo(reply, submitted, listening));
  });
};

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
  }
  const reply = await takeAnswers(asked, fields, by, key, desk);
  if (!reply.ok) return refused(reply, submitted);
  return update((await next()) ?? receipt(reply, submitted, listening));
};

const intentOf = ({ view, fields }: Submitted): Pick<Intent, 'asked' | 'incident' | 'where'> | undefined => {
  const form = (command: string, values: Fields): Intent['asked'] => ({ kind: 'form', command, fields: values });
  switch (view.callback_id) {
    case 'facts': {
      const facts = carried(FORMS.facts, view.private_metadata);
      // Nothing was changed: there is nothing to say.
      if (facts === undefined || Object.keys(fields).length === 0) return undefined;
      return { asked: form('update', fields), incident: facts.incident };
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

/** A message's id is the second it was posted in. */
const saidAt = (message: string): string => {
  const ms = Number(message) * 1000;
  return Number.isFinite(ms) && ms > 0 ? new Date(ms).toISOString() : '';
};

const carried = <T>(shape: z.ZodType<T>, metadata: string): T | undefined => {
  try {
    return shape.safeParse(JSON.parse(metadata)).data;
  } catch {
    return undefined;
  }
};

const responseTo = (reply: Reply, submitted: Submitted, listening: Listening): Response =>
  reply.ok ? update(receipt(reply, submitted, listening)) : refused(reply, submitted);

const receipt = (reply: Reply, { view }: Submitted, { desk }: Listening): ModalView =>
  messageView(reply.text, desk.texts, titleOf(view));

const titleOf = ({ title }: Submitted['view']): string => title.text;

const update = (view: ModalView): Response => ({ response_action: 'update', view });

/** Slack shows a fault at a field: at the one it is about where we know it, otherwise at the first. */
const refused = (reply: Extract<Reply, { ok: false }>, { view, fields }: Submitted): Response => {
  const inputs = view.blocks.flatMap((block) =>
    block.type === 'input' && block.block_id !== undefined ? [block.block_id] : [],
  );
  const [first = ''] = inputs;
  const touched = inputs.find((name) => fields[name] !== undefined) ?? first;
  return { response_action: 'errors', errors: { [touched]: reply.text } };
};
