// The words of a message without Teams in them: our own mention is dropped, other people's become what every platform
// writes for a person.

import { TEAMS } from '../interactions.ts';
import type { HeardMention } from './heard-activity.ts';

/** `personOf` knows the aadObjectId behind a mention; a person it does not know keeps their name. */
export const heardText = async (
  text: string,
  mentions: readonly HeardMention[],
  bot: string | undefined,
  personOf: (mentioned: string) => Promise<string | undefined>,
): Promise<string> => {
  let words = marked(text, mentions, bot);
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

const TAG = /<at(?:\s[^>]*)?>([^<]*)<\/at\s*>/i;

/**
 * Each mention in its place. One that does not say how it is written, or says it otherwise than it stands there (the app
 * was renamed since), is the next `<at>` that is nobody else's.
 */
const marked = (text: string, mentions: readonly HeardMention[], bot: string | undefined): string => {
  let words = text;
  const unplaced: HeardMention[] = [];
  for (const mention of mentions) {
    const { text: written, mentioned } = mention;
    if (written && words.includes(written)) words = words.replace(written, () => markOf(mentioned.id));
    else unplaced.push(mention);
  }
  for (const { mentioned } of unplaced) {
    if (TAG.test(words)) words = words.replace(TAG, () => markOf(mentioned.id));
    else if (mentioned.id === bot) words = withoutName(words, mentioned.name);
  }
  // In a channel we hear only what calls us: a first `<at>` that nothing explains is our name.
  const explained = mentions.some(({ mentioned }) => mentioned.id === bot);
  return explained ? words : words.replace(new RegExp(`^\\s*${TAG.source}`, 'i'), ' ');
};

const markOf = (id: string): string => ` ${MARK}${id}${MARK} `;

/** Written without an element: our name, with or without its sign, before anything else. */
const withoutName = (words: string, name: string | null | undefined): string => {
  const said = words.trimStart().replace(/^@/, '');
  if (!name || !said.startsWith(name)) return words;
  const rest = said.slice(name.length);
  return rest === '' || /^\s/.test(rest) ? rest : words;
};

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
