// Buttons of our messages and of App Home: some say a command, some open a form. A form opens at once, straight from the
// press, because its trigger lives three seconds.
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { handlePress } from '../../../src/chat/command-keys.ts';
import { openForm } from '../../../src/chat/open-form.ts';
import type { FormAsked, Press } from '../../../src/chat/press.ts';
import type { Desk, Intent, Reply } from '../../../src/ports/desk.ts';
import { pressIn, SLACK } from '../interactions.ts';
import { answerPage } from '../render/forms/answer-pages.ts';
import { formView } from '../render/forms/form-view.ts';
import { messageView } from '../render/forms/message-view.ts';
import { replyMessage } from '../render/reply-message.ts';
import { refreshHome } from './home.ts';
import { keyOf, type Listening, speakerOf, whereOf } from './listening.ts';
import { openView } from './open-view.ts';

export const listenForButtons = (app: App, listening: Listening): void => {
  app.action<BlockAction<ButtonAction>>({ type: 'block_actions' }, async ({ body, action, ack, respond }) => {
    const { texts } = listening.desk;
    const press = pressIn(action.action_id, action.value);
    const outcome =
      press.kind === 'opens'
        ? await opened(press.asked, body, listening)
        : await said(press, { body, action }, listening);
    await ack();
    if (isInHome(body)) {
      // Nobody sees a message there: what there is to say comes as a form, too.
      const view = 'form' in outcome ? outcome.form : messageView(outcome.reply.text, texts);
      await openView(view, body.trigger_id, listening);
      return refreshHome(body.user.id, listening);
    }
    if ('form' in outcome && (await openView(outcome.form, body.trigger_id, listening))) return;
    const answer = 'form' in outcome ? { ok: true as const, text: texts.slack.form.notOpened } : outcome.reply;
    await respond({ response_type: 'ephemeral', replace_original: false, ...replyMessage(answer, texts) });
  });
};

type Outcome = { readonly form: ModalView } | { readonly reply: Reply };

const isInHome = ({ view, message }: BlockAction): boolean => view !== undefined && message === undefined;

const opened = async (asked: FormAsked, { user }: BlockAction, listening: Listening): Promise<Outcome> => {
  const { desk } = listening;
  const by = await speakerOf(user.id, listening);
  const form = await openForm(asked, { by, desk, answers: answerPage });
  if (typeof form !== 'string') return { form: formView(form, desk.texts) };
  const title = asked.form === 'answer' ? desk.texts.chat.form.answerTitle : undefined;
  return { form: messageView(form, desk.texts, title) };
};

interface Pressed {
  readonly body: BlockAction;
  readonly action: ButtonAction;
}

const said = async (
  press: Exclude<Press, { readonly kind: 'opens' }>,
  { body, action }: Pressed,
  listening: Listening,
): Promise<Outcome> => {
  const { desk } = listening;
  if (press.kind === 'outdated') return { reply: { ok: true, text: desk.texts.console.refused.badRequest } };
  const { user, channel, message, view } = body;
  const ts = message === undefined ? undefined : String(message.ts);
  const shown = ts === undefined ? view?.id : `${channel?.id ?? ''} ${ts}`;
  // The same for every press of that button of that message, as it reads now.
  const key = keyOf('button', user.id, shown, action.action_id, action.value);
  const from = {
    ...(await aboutMessage(channel?.id, ts, desk)),
    ...(channel === undefined ? {} : { where: whereOf(channel.id) }),
    by: await speakerOf(user.id, listening),
  };
  const reply = await handlePress(press, key, from, desk);
  return { reply: press.words ? reply : inTheForm(reply, desk) };
};

/** Whoever takes down what another section said has a form for it next to the button; nothing need be typed. */
const inTheForm = (reply: Reply, { texts }: Desk): Reply => {
  if (reply.ok || reply.code !== 'proxy_incomplete') return reply;
  const drill = reply.text.startsWith(texts.words.drill) ? texts.words.drill : '';
  return { ...reply, text: `${drill}${texts.slack.questions.heard}` };
};

/** A button that names no incident means that of the post it is on, whatever else is open. */
const aboutMessage = async (
  channel: string | undefined,
  message: string | undefined,
  desk: Desk,
): Promise<Pick<Intent, 'incident'>> => {
  if (channel === undefined || message === undefined) return {};
  const incident = await desk.views.incidentShownAs({ platform: SLACK, conversation: channel }, message);
  return incident === undefined ? {} : { incident };
};
