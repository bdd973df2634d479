// 「記録に追加」: a message of a channel is offered for the chronology, in a form that shows what will be kept.
import type { App, MessageShortcut } from '@slack/bolt';
import { noteForm } from '../../../src/chat/forms/note-form.ts';
import { NOTE_SHORTCUT, SLACK } from '../interactions.ts';
import { formView } from '../render/forms/form-view.ts';
import { replyMessage } from '../render/reply-message.ts';
import type { Listening } from './listening.ts';
import { withNames } from './named-mentions.ts';
import { openView } from './open-view.ts';
import { neutralWords } from './slash-command.ts';

export const listenForShortcuts = (app: App, listening: Listening): void => {
  app.shortcut<MessageShortcut>(
    { callback_id: NOTE_SHORTCUT, type: 'message_action' },
    async ({ shortcut, ack, respond }) => {
      await ack();
      const { channel, message, trigger_id } = shortcut;
      const place = { platform: SLACK, conversation: channel.id };
      // In the thread of a post of ours its incident is meant.
      const thread = typeof message.thread_ts === 'string' ? message.thread_ts : message.ts;
      const incident = await listening.desk.views.incidentShownAs(place, thread);
      const about = incident === undefined ? {} : { incident };
      const text = neutralText(await withNames(message.text ?? '', listening));
      const { texts } = listening.desk;
      const form = noteForm({ form: 'note', channel: channel.id, message: message.ts, ...about }, text, texts);
      if (await openView(formView(form, texts), trigger_id, listening)) return;
      const answer = replyMessage({ ok: true, text: texts.slack.form.notOpened }, texts);
      await respond({ response_type: 'ephemeral', replace_original: false, ...answer });
    },
  );
};

const neutralText = (text: string): string => (text.trim() === '' ? '' : neutralWords(text));
