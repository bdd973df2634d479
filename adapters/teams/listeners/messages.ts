// What is typed to the bot: with or without a mention, `/bcp` or a slash, in any width of letters; the desk reads it.
import { z } from 'zod';
import type { Desk } from '../../../src/ports/desk.ts';
import type { HeardDialog, HeardMessage, TeamsMessage } from '../door/heard.ts';
import { homeCard } from '../render/home-card.ts';
import { replyMessage } from '../render/reply-card.ts';
import { answerDialog } from './dialogs.ts';
import { keyOf, speakerOf, whereOf } from './speaking.ts';

export const answerMessage = async (message: HeardMessage, desk: Desk): Promise<TeamsMessage> => {
  const dialog = dialogIn(message);
  if (dialog !== undefined) return withoutDialog(dialog, desk);
  const by = speakerOf(message);
  const text = message.text.trim() === '' ? 'help' : message.text;
  if (message.notAsked === true && changesPeople(text)) {
    return replyMessage({ ok: false, code: 'unknown_person', text: desk.texts.teams.notAsked }, desk.texts);
  }
  const reply = await desk.handle({
    asked: { kind: 'text', text },
    by,
    where: whereOf(message.place),
    ...(await inThread(message, desk)),
    commandKey: keyOf('message', message.place.conversation, message.activity),
  });
  // Help is what is going on and the buttons for what this person may do; what can be typed comes with it.
  if (reply.ok && isHelp(text)) return homeCard(await desk.views.home(by), desk.texts, reply.card);
  return replyMessage(reply, desk.texts);
};

const Data = z.record(z.string(), z.unknown());

/** A client that opens no dialogs sends what the button carries, and what is filled in then, as messages without words. */
const dialogIn = ({ text, value, ...heard }: HeardMessage): HeardDialog | undefined => {
  const { data } = Data.safeParse(value);
  if (text.trim() !== '' || data?.dialog === undefined) return undefined;
  return { ...heard, step: data.msteams === undefined ? 'submit' : 'fetch', data };
};

/** The form comes as a message, for everybody there to see. */
const withoutDialog = async (dialog: HeardDialog, desk: Desk): Promise<TeamsMessage> => {
  const answer = await answerDialog(dialog, desk);
  if (answer.kind === 'form') return { summary: answer.title, card: answer.card };
  return { summary: answer.kind === 'message' ? answer.text : desk.texts.console.reply.accepted };
};

/** Below a post of ours its incident is meant. */
const inThread = async ({ place, thread, replyTo }: HeardMessage, desk: Desk): Promise<{ incident?: string }> => {
  const below = thread ?? replyTo;
  if (below === undefined) return {};
  const { platform, conversation } = whereOf(place);
  const incident = await desk.views.incidentShownAs({ platform, conversation }, below);
  return incident === undefined ? {} : { incident };
};

/** Who is meant matters nowhere else: elsewhere the name alone will do. */
const changesPeople = (text: string): boolean =>
  /^(?:[/@]?bcp\s+)?[/]?(?:people|名簿)(?:\s|$)/.test(text.normalize('NFKC').trim().toLowerCase());

const isHelp = (text: string): boolean =>
  /^(?:[/@]?bcp\s+)?[/]?(?:help|ヘルプ|使い方|\?)$/u.test(text.normalize('NFKC').trim().toLowerCase());
