// The key of a press or a submission on a chat: the same press has the same key, however often it arrives.
import { createHash } from 'node:crypto';
import type { Desk, Intent, Reply } from '../ports/desk.ts';
import type { Press } from './press.ts';

export type KeyOf = (kind: string, ...parts: readonly unknown[]) => string;

/** Made of what identifies the press. */
export const keysOf =
  (platform: string): KeyOf =>
  (kind, ...parts) =>
    `${platform}:${kind}:${hashOf(parts)}`;

/** Stable for what a card says: a button of an older message carries another. */
export const revisionOf = (value: unknown): string => hashOf(value).slice(0, 16);

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url');

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

/** A press that says something, handed in; `first` is the key of that button of that message, as it reads now. */
export const handlePress = async (
  { said, again }: Extract<Press, { readonly kind: 'says' }>,
  first: string,
  from: Pick<Intent, 'by' | 'where' | 'incident'>,
  desk: Desk,
): Promise<Reply> => {
  const key = again ? await keyAsThingsStand(first, said.incident, desk) : first;
  return desk.handle({ ...from, ...said, commandKey: await keyAfterRefusals(key, desk) });
};

/**
 * The button of a notice (`again`) stays as it is while things change: pressed again after they have, it is meant again. Its
 * commands say how something stands, so that saying it twice changes nothing.
 */
const keyAsThingsStand = async (first: string, incident: string | undefined, desk: Desk): Promise<string> =>
  incident === undefined ? first : `${first}:${(await desk.views.incident(incident))?.seq ?? 0}`;
