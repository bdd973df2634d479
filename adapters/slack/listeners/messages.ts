// What is said to us without the slash: our name in a channel, or anything in the direct messages with us. The answer is a
// message of its own, in the thread where it was asked.
import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Desk, Intent } from '../../../src/ports/desk.ts';
import { SLACK } from '../interactions.ts';
import { patientApi } from '../line/patient-api.ts';
import type { Workspace } from '../line/workspace.ts';
import { replyMessage } from '../render/reply-message.ts';
import { keyOf, type Listening, speakerOf, whereOf } from './listening.ts';
import { neutralWords } from './slash-command.ts';
import { withPlaceChecked } from './where-declared.ts';

const Said = z.object({
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  user: z.string(),
  text: z.string(),
  channel_type: z.string().optional(),
  bot_id: z.string().optional(),
  /** Not a person's words: an edit, a join, a stone. */
  subtype: z.string().optional(),
});
type Said = z.infer<typeof Said>;

/** The board and the questions go first where much is shown at once; somebody who asked can wait that long. */
const MOST_WAIT_MS = 20_000;

export const listenForMessages = (app: App, listening: Listening, workspace: Workspace): void => {
  const hear = async (event: unknown): Promise<void> => {
    const { data: said } = Said.safeParse(event);
    if (said === undefined || said.bot_id !== undefined || said.subtype !== undefined) return;
    await answer(said, await workspace.knownIdentity().then((us) => us?.botUserId), listening);
  };
  app.event('app_mention', ({ event }) => hear(event));
  app.message(async ({ message }) => {
    if (message.channel_type === 'im') await hear(message);
  });
};

const answer = async (said: Said, us: string | undefined, listening: Listening): Promise<void> => {
  const { desk, api, logger } = listening;
  const commandKey = keyOf('message', said.channel, said.ts);
  // Slack sends an event again when it did not hear us: people need no second answer.
  if ((await desk.replyTo(commandKey)) !== undefined) return;
  const reply = await desk.handle({
    asked: { kind: 'text', text: neutralWords(withoutUs(said.text, us)) },
    by: await speakerOf(said.user, listening),
    where: whereOf(said.channel),
    ...(await inThread(said, desk)),
    commandKey,
  });
  const checked = await withPlaceChecked(reply, said.channel, listening);
  const thread = said.thread_ts ?? (said.channel_type === 'im' ? undefined : said.ts);
  const message = { ...replyMessage(checked, desk.texts), channel: said.channel, parse: 'none' };
  await patientApi(api, MOST_WAIT_MS)
    .send('chat.postMessage', thread === undefined ? message : { ...message, thread_ts: thread })
    .catch((error: unknown) => {
      // What was said is recorded; where the words cannot be answered, the board shows it.
      logger.warn({ channel: said.channel, err: error }, 'an answer in Slack was not sent');
    });
};

const withoutUs = (text: string, us: string | undefined): string =>
  us === undefined
    ? text.replace(/^\s*<@[UW][A-Z0-9]+(?:\|[^>]*)?>/, '')
    : text.replaceAll(new RegExp(`<@${us}(?:\\|[^>]*)?>`, 'g'), ' ');

/** Below a post of ours its incident is meant. */
const inThread = async ({ channel, thread_ts }: Said, desk: Desk): Promise<Pick<Intent, 'incident'>> => {
  if (thread_ts === undefined) return {};
  const incident = await desk.views.incidentShownAs({ platform: SLACK, conversation: channel }, thread_ts);
  return incident === undefined ? {} : { incident };
};
