// 「記録に追加」: a message of a channel is offered for the chronology, in a form that shows what will be kept.
import type { App, MessageShortcut } from '@slack/bolt';
import { NOTE_SHORTCUT, SLACK } from '../interactions.ts';
import { noteView } from '../render/note-view.ts';
import { openView } from './buttons.ts';
import type { Listening } from './listening.ts';
import { neutralWords } from './slash-command.ts';

export const listenForShortcuts = (app: App, listening: Listening): void => {
  app.shortcut<MessageShortcut>({ callback_id: NOTE_SHORTCUT, type: 'message_action' }, async ({ shortcut, ack }) => {
    await ack();
    const { channel, message, trigger_id } = shortcut;
    const place = { platform: SLACK, conversation: channel.id };
    // In the thread of a post of ours its incident is meant.
    const thread = typeof message.thread_ts === 'string' ? message.thread_ts : message.ts;
    const incident = await listening.desk.incidentShownAs(place, thread);
    const view = noteView(
      {
        text: neutralText(message.text ?? ''),
        channel: channel.id,
        message: message.ts,
        ...(incident === undefined ? {} : { incident }),
      },
      listening.desk.texts,
    );
    await openView(view, trigger_id, listening);
  });
};

const neutralText = (text: string): string => (text.trim() === '' ? '' : neutralWords(text));
