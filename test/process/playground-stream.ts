// What people would see in the Playground: its WebSocket tells of each message of the bot and of each change, and
// nothing can be read afterwards, so it is listened to from the beginning.
import { z } from 'zod';
import type { AdaptiveCardJson } from '../../adapters/teams/render/card-json.ts';
import { linesOf } from '../adapters/teams/office/read-card.ts';

export interface Shown {
  readonly id: string;
  /** The channel or chat. */
  readonly conversation: string;
  /** The conversation its cards are pressed in: in a channel that of its thread. */
  readonly within: string;
  /** The id of the message it stands below. */
  readonly thread?: string;
  readonly text: string;
  readonly card?: AdaptiveCardJson;
  readonly edits: number;
}

export interface PlaygroundStream {
  /** As it is now, in the order it was first shown. */
  shown(): readonly Shown[];
  /** The first message that `isIt`, as soon as there is one; fails when there is none in time. */
  until(isIt: (message: Shown) => boolean): Promise<Shown>;
  close(): void;
}

export const wordsOf = ({ text, card }: Shown): string => (card === undefined ? text : linesOf(card).join('\n'));

const LONGEST_WAIT_MS = 45_000;

const Frame = z.object({
  action: z.enum(['createMessage', 'updateMessage', 'typing']),
  actionConversationId: z.string(),
  message: z
    .object({
      messageId: z.string(),
      postConversationId: z.string().optional(),
      text: z.string().nullish(),
      attachments: z.array(z.object({ contentType: z.string(), content: z.unknown() })),
    })
    .optional(),
});

/** The program's cards are checked elsewhere (test/adapters/teams/office/check-card.ts). */
const isCard = (content: unknown): content is AdaptiveCardJson =>
  typeof content === 'object' && content !== null && Reflect.get(content, 'type') === 'AdaptiveCard';

export const playgroundStream = async (address: string): Promise<PlaygroundStream> => {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`);
  const messages = new Map<string, Shown>();
  const waiting = new Set<() => void>();

  socket.addEventListener('message', ({ data }) => {
    const { action, actionConversationId, message } = Frame.parse(JSON.parse(String(data)));
    if (message === undefined) return;
    const before = messages.get(message.messageId);
    const [conversation = '', thread] = actionConversationId.split(';messageid=');
    const card = message.attachments.map(({ content }) => content).find(isCard);
    messages.set(message.messageId, {
      id: message.messageId,
      conversation,
      within: before?.within ?? message.postConversationId ?? actionConversationId,
      ...(thread === undefined ? {} : { thread }),
      text: message.text ?? '',
      ...(card === undefined ? {} : { card }),
      edits: (before?.edits ?? 0) + (action === 'updateMessage' ? 1 : 0),
    });
    for (const look of waiting) look();
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('the Playground does not tell what it shows')));
  });

  return {
    shown: () => [...messages.values()],
    until: (isIt) => {
      // Made here, so that it says who waits.
      const tooLate = new Error('nothing like it is shown');
      return new Promise((resolve, reject) => {
        const look = (): void => {
          const found = [...messages.values()].find(isIt);
          if (found === undefined) return;
          waiting.delete(look);
          clearTimeout(limit);
          resolve(found);
        };
        const limit = setTimeout(() => {
          const seen = [...messages.values()].map(wordsOf);
          tooLate.message += `, but:\n${seen.join('\n\n')}`;
          reject(tooLate);
        }, LONGEST_WAIT_MS);
        waiting.add(look);
        look();
      });
    },
    close: () => socket.close(),
  };
};
