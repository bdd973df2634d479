// 「記録に追加」: a message of a channel is offered for the chronology, in a form that shows what will be kept.
import type { App, MessageShortcut } from '@slack/bolt';
import { NOTE_SHORTCUT, SLACK } from '../interactions.ts';
import { noteView } from '../render/forms/note-view.ts';
import { replyMessage } from '../render/reply-message.ts';
import type { Listening } from './listening.ts';
import { withNames } from './named-mentions.ts';
import { openForm } from './open-form.ts';
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
      const incident = await listening.desk.incidentShownAs(place, thread);
      const view = noteView(
        {
          text: neutralText(await withNames(message.text ?? '', listening)),
          channel: channel.id,
          message: message.ts,
          ...(incident === undefined ? {} : { incident }),
        },
        listening.desk.texts,
      );
      if (await openForm(view, trigger_id, listening)) return;
      const { texts } = listening.desk;
      const answer = replyMessage({ ok: true, text: texts.slack.form.notOpened }, texts);
      await respond({ response_type: 'ephemeral', replace_original: false, ...answer });
    },
  );
};

const neutralText = (text: string): string => (text.trim() === '' ? '' : neutralWords(text));
