// `/bcp …`: the words go to the desk as they were typed; the answer is for the person who typed them.
import type { App } from '@slack/bolt';
import { SLASH_COMMAND } from '../interactions.ts';
import { replyMessage } from '../render/reply-message.ts';
import { isTooLate, keyOf, type Listening, speakerOf, whereOf } from './listening.ts';
import { withPlaceChecked } from './where-declared.ts';

export const listenForCommands = (app: App, listening: Listening): void => {
  const { desk } = listening;
  app.command(SLASH_COMMAND, async ({ command, ack, respond, context }) => {
    const reply = await desk.handle({
      asked: { kind: 'text', text: neutralWords(command.text) },
      by: await speakerOf(command.user_id, listening),
      where: whereOf(command.channel_id),
      commandKey: keyOf('command', command.trigger_id),
    });
    const checked = await withPlaceChecked(reply, command.channel_id, listening);
    const answer = { response_type: 'ephemeral', ...replyMessage(checked, desk.texts) } as const;
    await (isTooLate(context) ? respond(answer) : ack(answer));
  });
};

/** Commands that are about people and channels: what they name must be the thing itself. */
const ABOUT_WHO =
  /^\s*(?:[/／]?bcp\s+)?[/／]?(?:people|link|unlink|名簿|担当者|連携|連携解除|リンク|リンク解除)(?:\s|$)/iu;

/**
 * `/bcp` alone asks what can be done. Mentions become what every platform writes, or, in a text that is kept, the name
 * that was typed; Slack's escapes become signs again.
 */
export const neutralWords = (text: string): string => {
  const named = ABOUT_WHO.test(text) ? asReferences(text) : asNames(text);
  const said = named.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return said.trim() === '' ? 'help' : said;
};

const asReferences = (text: string): string =>
  text.replace(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g, 'slack:$1').replace(/<#([CGD][A-Z0-9]+)(?:\|[^>]*)?>/g, 'slack:$1');

const asNames = (text: string): string =>
  text
    .replace(
      /<([@#])([UWCGD][A-Z0-9]+)(?:\|([^>]*))?>/g,
      (_, sign: string, id: string, name = '') => `${sign}${name || id}`,
    )
    // `@channel` and a group's name are words that somebody wrote; shown again, they notify nobody.
    .replace(
      /<!(?:subteam\^([A-Z0-9]+)|([a-z]+))(?:\|@?([^>]*))?>/g,
      (_, group: string | undefined, everybody: string | undefined, name = '') => `@${name || (everybody ?? group)}`,
    )
    .replace(/<!date\^[^|>]*\|([^>]*)>/g, '$1')
    .replace(/<(?:mailto:|tel:)([^>|]*)(?:\|[^>]*)?>/g, '$1')
    .replace(/<(https?:[^>|]*)\|([^>]*)>/g, (_, url: string, said: string) =>
      url.includes(said) ? url : `${said}(${url})`,
    )
    .replace(/<(https?:[^>|]*)>/g, '$1');
