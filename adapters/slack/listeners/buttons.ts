// Buttons of our messages and of App Home: some say a command, some open a form. A form opens at once, straight from the
// press, because its trigger lives three seconds.
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { Intent, Reply } from '../../../src/ports/desk.ts';
import { BUTTONS, type ButtonName, buttonName } from '../interactions.ts';
import { declareView } from '../render/declare-view.ts';
import { factsView } from '../render/facts-view.ts';
import { messageView } from '../render/message-view.ts';
import { replyMessage } from '../render/reply-message.ts';
import { openAnswerForm } from './answer-form.ts';
import { publishHome } from './home.ts';
import { keyOf, type Listening, speakerOf, whereOf } from './listening.ts';

export const listenForButtons = (app: App, listening: Listening): void => {
  app.action<BlockAction<ButtonAction>>({ type: 'block_actions' }, async ({ body, action, ack, respond }) => {
    const pressed = pressOf(body, action);
    if (pressed === undefined) return ack();
    const view = await formFor(pressed, listening);
    if (view !== undefined) {
      await ack();
      return openView(view, body.trigger_id, listening);
    }
    const reply = await say(pressed, listening);
    await ack();
    if (reply === undefined) return;
    if (pressed.fromHome) {
      await openView(messageView(reply.text, listening.desk.texts), body.trigger_id, listening);
      return publishHome(body.user.id, listening);
    }
    await respond({
      response_type: 'ephemeral',
      replace_original: false,
      ...replyMessage(reply, listening.desk.texts),
    });
  });
};

/** A press, as far as it is ours: `carries` is parsed once more before it is believed, and rights are not read from it. */
export interface Press {
  readonly name: ButtonName;
  readonly carries: unknown;
  readonly user: string;
  readonly channel: string | undefined;
  /** The same for every press of that button of that message, as it reads now. */
  readonly key: string;
  readonly fromHome: boolean;
}

const pressOf = (body: BlockAction, action: ButtonAction): Press | undefined => {
  const name = buttonName(action.action_id);
  if (name === undefined) return undefined;
  const carries = Json.safeParse(action.value);
  if (!carries.success) return undefined;
  const { user, channel, message, view } = body;
  const shown = message === undefined ? view?.id : `${channel?.id ?? ''} ${String(message.ts)}`;
  return {
    name,
    carries: carries.data,
    user: user.id,
    channel: channel?.id,
    key: keyOf('button', user.id, shown, action.action_id, action.value),
    fromHome: view !== undefined && message === undefined,
  };
};

const Json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue('not JSON');
    return z.NEVER;
  }
});

/** The form that the button opens; undefined when it says a command. */
const formFor = async (press: Press, listening: Listening): Promise<ModalView | undefined> => {
  const { desk } = listening;
  switch (press.name) {
    case 'open_answer': {
      const { success, data } = BUTTONS.open_answer.safeParse(press.carries);
      return success ? openAnswerForm(data, await speakerOf(press.user, listening), desk) : undefined;
    }
    case 'open_facts': {
      const { success, data } = BUTTONS.open_facts.safeParse(press.carries);
      const incident = success ? await desk.incident(data.incident) : undefined;
      return incident === undefined ? undefined : factsView(incident, desk.texts);
    }
    case 'open_declare': {
      const again = (await desk.incidents()).some(({ status }) => status === 'open');
      return declareView({ scenarios: desk.scenarios(), again }, desk.texts);
    }
    default:
      return undefined;
  }
};

const say = async (press: Press, listening: Listening): Promise<Reply | undefined> => {
  const said = wordsOf(press);
  if (said === undefined) return undefined;
  const where = press.channel === undefined ? {} : { where: whereOf(press.channel) };
  return listening.desk.handle({
    ...said,
    ...where,
    by: await speakerOf(press.user, listening),
    commandKey: press.key,
  });
};

const wordsOf = ({ name, carries }: Press): Pick<Intent, 'asked' | 'incident'> | undefined => {
  switch (name) {
    case 'say': {
      const { success, data } = BUTTONS.say.safeParse(carries);
      if (!success) return undefined;
      const about = data.incident === undefined ? {} : { incident: data.incident };
      return { asked: { kind: 'text', text: data.text }, ...about };
    }
    case 'answer_all': {
      const { success, data } = BUTTONS.answer_all.safeParse(carries);
      if (!success) return undefined;
      const { incident, section, state } = data;
      return { asked: { kind: 'form', command: 'answer_all', fields: { section, state } }, incident };
    }
    case 'answer_unchanged': {
      const { success, data } = BUTTONS.answer_unchanged.safeParse(carries);
      if (!success) return undefined;
      const { incident, section } = data;
      return { asked: { kind: 'form', command: 'answer_unchanged', fields: { section } }, incident };
    }
    default:
      return undefined;
  }
};

export const openView = (view: ModalView, trigger: string, { api }: Listening): Promise<void> =>
  api.send('views.open', { trigger_id: trigger, view });
