// `/bcp …`: the words go to the desk as they were typed; the answer is for the person who typed them.
import type { App } from '@slack/bolt';
import { SLASH_COMMAND } from '../interactions.ts';
import { replyMessage } from '../render/reply-message.ts';
import { isTooLate, keyOf, type Listening, speakerOf, whereOf } from './listening.ts';

export const listenForCommands = (app: App, listening: Listening): void => {
  const { desk } = listening;
  app.command(SLASH_COMMAND, async ({ command, ack, respond, context }) => {
    const reply = await desk.handle({
      asked: { kind: 'text', text: neutralWords(command.text) },
      by: await speakerOf(command.user_id, listening),
      where: whereOf(command.channel_id),
      commandKey: keyOf('command', command.trigger_id),
    });
    const answer = { response_type: 'ephemeral', ...replyMessage(reply, desk.texts) } as const;
    await (isTooLate(context) ? respond(answer) : ack(answer));
  });
};

/** `/bcp` alone asks what can be done; mentions become what every platform writes; Slack's escapes become signs again. */
export const neutralWords = (text: string): string => {
  const said = text
    .replace(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g, 'slack:$1')
    .replace(/<#([CGD][A-Z0-9]+)(?:\|[^>]*)?>/g, 'slack:$1')
    .replace(/<(?:mailto:|tel:)?[^>|]*\|([^>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return said.trim() === '' ? 'help' : said;
};
