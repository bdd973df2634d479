// The words of a message without Teams in them: our own mention is dropped, other people's become what every platform
// writes for a person.
import type { HeardMention } from './heard-activity.ts';
import { TEAMS } from './interactions.ts';

/** `personOf` knows the aadObjectId behind a mention; a person it does not know keeps their name. */
export const heardText = async (
  text: string,
  mentions: readonly HeardMention[],
  bot: string | undefined,
  personOf: (mentioned: string) => Promise<string | undefined>,
): Promise<string> => {
  let words = text;
  for (const { text: written, mentioned } of mentions) {
    if (!written || !words.includes(written)) continue;
    words = words.replace(written, () => ` ${MARK}${mentioned.id}${MARK} `);
  }
  for (const { mentioned } of mentions) {
    const mark = `${MARK}${mentioned.id}${MARK}`;
    if (!words.includes(mark)) continue;
    const said = mentioned.id === bot ? '' : await saidOf(mentioned, personOf);
    words = words.replaceAll(mark, () => said);
  }
  return plain(words);
};

/** Nobody can type it. */
const MARK = '\uE000';

const saidOf = async (
  { id, name }: HeardMention['mentioned'],
  personOf: (mentioned: string) => Promise<string | undefined>,
): Promise<string> => {
  const person = await personOf(id);
  return person === undefined ? (name ?? '') : `${TEAMS}:${person}`;
};

const plain = (text: string): string =>
  text
    .replace(/<\/?at(?:\s[^>]*)?>/gi, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(MARK, '')
    .replace(/[\u00A0\t ]+/g, ' ')
    .trim();
