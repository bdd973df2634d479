// The key of a press or a submission on a chat: the same press has the same key, however often it arrives.
import type { Desk } from './desk.ts';

/** Nobody presses one button so often; beyond, the last refusal stands. */
const MOST_REFUSED = 50;

/**
 * A refusal changed nothing: pressed again, once the right that was missing has been given, the same button is asked
 * anew, under the next key. What was done once is never done again.
 */
export const keyAfterRefusals = async (first: string, desk: Pick<Desk, 'replyTo'>): Promise<string> => {
  let key = first;
  for (let times = 1; times <= MOST_REFUSED && (await desk.replyTo(key))?.ok === false; times += 1) {
    key = `${first}:again:${times}`;
  }
  return key;
};
