// Reads the values of contact commands, typed or from a form: channels, recipients, means, decisions.
import { findRecipient } from '../../plan/find-recipient.ts';
import { type Lookup, matchName, plainText, typedNumber } from '../../plan/match-name.ts';
import type { ChannelState, ContactMeans, DecisionId } from '../../plan/plan.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { TellTarget } from '../telling/telling-command.ts';
import type { LeakAnswer } from '../telling/telling-event.ts';
import { textOf, type Word } from './command-line.ts';
import { ALL_WORDS, CHANNEL_STATES, CONTACT_MEANS, DECISIONS, LEAKS, YES_OR_NO } from './command-words.ts';
import { readNames } from './read-names.ts';
import { MOST_NAME, type Setting, word } from './read-values.ts';
import { wardWords } from './ward-words.ts';
import { plain } from './word-lists.ts';

/** The plan's own channels; the chats are no matter of state here. */
export const readChannel = (given: string, { plan }: Setting): string | Refusal => {
  const official = plan.channels.filter(({ standing }) => standing === 'official');
  const entries = official.map((entry) => ({ entry, id: entry.id, names: [entry.name, entry.nameEn].map(plainText) }));
  const lookup = matchName(entries, word(given));
  if ('found' in lookup) return lookup.found.id;
  const near = namesOf(lookup);
  return refuse({
    code: 'unknown_channel',
    given: word(given),
    nearest: near.length > 0 ? near : namesOf({ unknown: official }),
  });
};

const namesOf = (lookup: Lookup<{ readonly name: string }>): readonly string[] => {
  if ('found' in lookup) return [lookup.found.name];
  return ('ambiguous' in lookup ? lookup.ambiguous : lookup.unknown).map(({ name }) => name);
};

export const readChannelState = (given: string): ChannelState | Refusal =>
  CHANNEL_STATES.get(plain(word(given))) ?? refuse({ code: 'unknown_channel_state', given: word(given) });

export const readRecipient = (given: string, { plan }: Setting): string | Refusal => {
  const lookup = findRecipient(plan, word(given));
  return 'found' in lookup
    ? lookup.found.recipient
    : refuse({ code: 'unknown_recipient', given: word(given), nearest: namesOf(lookup) });
};

/** `5`, `#5` or `5番` is a task, with whom of many behind it; anything else somebody. */
export const readTarget = (words: readonly Word[], setting: Setting): TellTarget | Refusal => {
  const [first, ...rest] = words;
  const no = typedNumber(word(first?.raw ?? ''));
  if (no === undefined) {
    const recipient = readRecipient(textOf(words), setting);
    return isRefusal(recipient) ? recipient : { recipient };
  }
  if (rest.length === 0) return { task: no };
  if (ALL_WORDS.includes(plain(textOf(rest)))) return { task: no, recipients: 'all' };
  const recipients = readNames(rest, (name) => readRecipient(name, setting));
  return isRefusal(recipients) ? recipients : { task: no, recipients };
};

export const readTaskNumber = (given: string): number | Refusal =>
  typedNumber(word(given)) ?? refuse({ code: 'unknown_task', given: word(given), last: 0 });

export const readContactMeans = (given: string): ContactMeans | Refusal =>
  CONTACT_MEANS.get(plain(word(given))) ?? refuse({ code: 'unknown_contact_means', given: word(given) });

export const readDecision = (given: string, { plan }: Setting): DecisionId | Refusal =>
  wardWords(plan).decisions.get(plain(word(given))) ??
  DECISIONS.get(plain(word(given))) ??
  refuse({ code: 'unknown_decision', given: word(given) });

export const readYesOrNo = (given: string, command: string): boolean | Refusal => {
  const answer = YES_OR_NO.get(plain(word(given)));
  return answer === undefined ? refuse({ code: 'missing_argument', command, argument: 'yes_or_no' }) : answer === 'yes';
};

export const readLeakAnswer = (given: string): LeakAnswer | Refusal => {
  const leak = LEAKS.get(plain(word(given)));
  if (leak === undefined) return refuse({ code: 'unknown_leak', given: word(given) });
  return leak === 'checking' ? 'unknown' : leak;
};

export const readName = (given: string): string | Refusal => {
  const name = given.trim();
  return name.length > MOST_NAME ? refuse({ code: 'too_long', field: 'name', most: MOST_NAME }) : name;
};
