// What is typed to the bot: with or without a mention, `/bcp` or a slash, in any width of letters; the desk reads it.
import type { Desk } from '../../../src/ports/desk.ts';
import type { HeardMessage, TeamsMessage } from '../heard.ts';
import { homeCard } from '../render/home-card.ts';
import { replyMessage } from '../render/reply-card.ts';
import { keyOf, speakerOf, whereOf } from './speaking.ts';

export const answerMessage = async (message: HeardMessage, desk: Desk): Promise<TeamsMessage> => {
  const by = speakerOf(message);
  const text = message.text.trim() === '' ? 'help' : message.text;
  const reply = await desk.handle({
    asked: { kind: 'text', text },
    by,
    where: whereOf(message.place),
    ...(await inThread(message, desk)),
    commandKey: keyOf('message', message.place.conversation, message.activity),
  });
  // Alone with the bot, help is what is going on and the buttons for what this person may do.
  if (reply.ok && message.place.kind === 'personal' && isHelp(text)) {
    return homeCard(await desk.home(by), desk.texts);
  }
  return replyMessage(reply, desk.texts);
};

/** Below a post of ours its incident is meant. */
const inThread = async ({ place, thread, replyTo }: HeardMessage, desk: Desk): Promise<{ incident?: string }> => {
  const below = thread ?? replyTo;
  if (below === undefined) return {};
  const { platform, conversation } = whereOf(place);
  const incident = await desk.incidentShownAs({ platform, conversation }, below);
  return incident === undefined ? {} : { incident };
};

const isHelp = (text: string): boolean =>
  /^(?:[/]?bcp\s+)?[/]?(?:help|ヘルプ|使い方|\?)$/u.test(text.normalize('NFKC').trim().toLowerCase());
