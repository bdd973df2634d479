// Buttons of our messages and of App Home: some say a command, some open a form. A form opens at once, straight from the
// press, because its trigger lives three seconds.
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { keyAfterRefusals, keyAsThingsStand } from '../../../src/chat/command-keys.ts';
import type { Desk, Intent, Reply } from '../../../src/ports/desk.ts';
import { BUTTONS, type ButtonName, buttonName, SLACK } from '../interactions.ts';
import { declareView } from '../render/forms/declare-view.ts';
import { factsView } from '../render/forms/facts-view.ts';
import { messageView } from '../render/forms/message-view.ts';
import { replyMessage } from '../render/reply-message.ts';
import { mayNotText, openAnswerForm } from './answer-form.ts';
import { refreshHome } from './home.ts';
import { keyOf, type Listening, speakerOf, whereOf } from './listening.ts';
import { openForm } from './open-form.ts';

export const listenForButtons = (app: App, listening: Listening): void => {
  app.action<BlockAction<ButtonAction>>({ type: 'block_actions' }, async ({ body, action, ack, respond }) => {
    const { texts } = listening.desk;
    const outcome = await outcomeOf(pressOf(body, action), listening);
    await ack();
    if (isInHome(body)) {
      // Nobody sees a message there: what there is to say comes as a form, too.
      const view = 'form' in outcome ? outcome.form : messageView(outcome.reply.text, texts);
      await openForm(view, body.trigger_id, listening);
      return refreshHome(body.user.id, listening);
    }
    if ('form' in outcome && (await openForm(outcome.form, body.trigger_id, listening))) return;
    const answer = 'form' in outcome ? { ok: true as const, text: texts.slack.form.notOpened } : outcome.reply;
    await respond({ response_type: 'ephemeral', replace_original: false, ...replyMessage(answer, texts) });
  });
};

type Outcome = { readonly form: ModalView } | { readonly reply: Reply };

const outcomeOf = async (press: Press | undefined, listening: Listening): Promise<Outcome> => {
  if (press === undefined) return { reply: unreadable(listening) };
  const form = await formFor(press, listening);
  return form === undefined ? { reply: (await say(press, listening)) ?? unreadable(listening) } : { form };
};

/** Not made by us, or by a version of us that is no more. */
const unreadable = ({ desk }: Listening): Reply => ({
  ok: true,
  text: desk.texts.console.refused.badRequest,
});

const isInHome = ({ view, message }: BlockAction): boolean => view !== undefined && message === undefined;

/** A press, as far as it is ours: `carries` is parsed once more before it is believed, and rights are not read from it. */
export interface Press {
  readonly name: ButtonName;
  readonly carries: unknown;
  readonly user: string;
  readonly channel: string | undefined;
  /** The id of the message that has the button. */
  readonly message: string | undefined;
  /** The same for every press of that button of that message, as it reads now. */
  readonly key: string;
}

const pressOf = (body: BlockAction, action: ButtonAction): Press | undefined => {
  const name = buttonName(action.action_id);
  if (name === undefined) return undefined;
  const carries = Json.safeParse(action.value);
  if (!carries.success) return undefined;
  const { user, channel, message, view } = body;
  const ts = message === undefined ? undefined : String(message.ts);
  const shown = ts === undefined ? view?.id : `${channel?.id ?? ''} ${ts}`;
  return {
    name,
    carries: carries.data,
    user: user.id,
    channel: channel?.id,
    message: ts,
    key: keyOf('button', user.id, shown, action.action_id, action.value),
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
      if (incident === undefined) return undefined;
      return (await mayNot('update', press, listening)) ?? factsView(incident, desk.texts);
    }
    case 'open_declare': {
      const again = (await desk.incidents()).some(({ status }) => status === 'open');
      const form = declareView({ scenarios: desk.scenarios(), causeKinds: desk.causeKinds(), again }, desk.texts);
      return (await mayNot('declare', press, listening)) ?? form;
    }
    default:
      return undefined;
  }
};

/** A form that somebody may not send is not opened; undefined: they may. */
const mayNot = async (
  right: 'update' | 'declare',
  { user }: Press,
  listening: Listening,
): Promise<ModalView | undefined> => {
  const { desk } = listening;
  const standing = await desk.standing(await speakerOf(user, listening));
  return standing.may.includes(right) ? undefined : messageView(mayNotText(standing, desk), desk.texts);
};

const say = async (press: Press, listening: Listening): Promise<Reply | undefined> => {
  const { desk } = listening;
  const said = wordsOf(press);
  if (said === undefined) return undefined;
  const where = press.channel === undefined ? {} : { where: whereOf(press.channel) };
  const key = press.name === 'say' ? await keyAsThingsStand(press.key, sayOf(press), desk) : press.key;
  const commandKey = await keyAfterRefusals(key, desk);
  const reply = await desk.handle({
    ...(await aboutMessage(press, desk)),
    ...said,
    ...where,
    by: await speakerOf(press.user, listening),
    commandKey,
  });
  return press.name === 'say' ? reply : inTheForm(reply, desk);
};

/** Whoever takes down what another section said has a form for it next to the button; nothing need be typed. */
const inTheForm = (reply: Reply, { texts }: Desk): Reply => {
  if (reply.ok || reply.code !== 'proxy_incomplete') return reply;
  const drill = reply.text.startsWith(texts.words.drill) ? texts.words.drill : '';
  return { ...reply, text: `${drill}${texts.slack.questions.heard}` };
};

/** A button that names no incident means that of the post it is on, whatever else is open. */
const aboutMessage = async ({ channel, message }: Press, desk: Desk): Promise<Pick<Intent, 'incident'>> => {
  if (channel === undefined || message === undefined) return {};
  const incident = await desk.incidentShownAs({ platform: SLACK, conversation: channel }, message);
  return incident === undefined ? {} : { incident };
};

const sayOf = ({ carries }: Press) => BUTTONS.say.safeParse(carries).data ?? {};

const seenOf = ({ seen }: { readonly seen?: number | undefined }): { readonly seen?: number } =>
  seen === undefined ? {} : { seen };

const wordsOf = ({ name, carries }: Press): Pick<Intent, 'asked' | 'incident' | 'seen'> | undefined => {
  switch (name) {
    case 'say': {
      const { success, data } = BUTTONS.say.safeParse(carries);
      if (!success) return undefined;
      const about = data.incident === undefined ? {} : { incident: data.incident };
      return { asked: { kind: 'text', text: data.text }, ...about, ...seenOf(data) };
    }
    case 'answer_all': {
      const { success, data } = BUTTONS.answer_all.safeParse(carries);
      if (!success) return undefined;
      const { incident, section, state } = data;
      return { asked: { kind: 'form', command: 'answer_all', fields: { section, state } }, incident, ...seenOf(data) };
    }
    case 'answer_unchanged': {
      const { success, data } = BUTTONS.answer_unchanged.safeParse(carries);
      if (!success) return undefined;
      const { incident, section } = data;
      return { asked: { kind: 'form', command: 'answer_unchanged', fields: { section } }, incident, ...seenOf(data) };
    }
    default:
      return undefined;
  }
};
