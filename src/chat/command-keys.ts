// The key of a press or a submission on a chat: the same press has the same key, however often it arrives.
import type { Desk } from '../ports/desk.ts';

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

/**
 * The button of a notice (`again`) stays as it is while things change: pressed again after they have, it is meant again. Its
 * commands say how something stands, so that saying it twice changes nothing.
 */
export const keyAsThingsStand = async (
  first: string,
  { incident, again }: { readonly incident?: string | undefined; readonly again?: true | undefined },
  desk: Pick<Desk, 'incident'>,
): Promise<string> => {
  if (incident === undefined || again !== true) return first;
  return `${first}:${(await desk.incident(incident))?.seq ?? 0}`;
};
