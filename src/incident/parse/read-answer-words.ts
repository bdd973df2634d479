// What an answer says beside the state: service, damage, note; since when and how it goes on by hand; what of a restored
// system was checked. Typed and from a form; empty means not said.
import { present } from '../../present.ts';
import type { AnswerSaid } from '../confirmation/confirmation-command.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { readDamage, readNote, readService, readTime, type Setting } from './read-values.ts';

export const ANSWER_FIELDS = [
  'service',
  'damage',
  'note',
  'since',
  'byHand',
  'checked',
  'dataUntil',
  'toEnter',
] as const;
export type AnswerField = (typeof ANSWER_FIELDS)[number];

export const readAnswerWords = (
  given: Readonly<Record<AnswerField, string>>,
  setting: Setting,
): Omit<AnswerSaid, 'state'> | Refusal => {
  const serviceState = given.service === '' ? undefined : readService(given.service);
  if (isRefusal(serviceState)) return serviceState;
  const damage = given.damage === '' ? undefined : readDamage(given.damage);
  if (isRefusal(damage)) return damage;
  const times = readTimesOf(given, setting);
  if (isRefusal(times)) return times;
  const texts = readTextsOf(given);
  return isRefusal(texts) ? texts : { ...present({ serviceState, damage }), ...times, ...texts };
};

const readTimesOf = (
  { since, dataUntil }: Pick<Record<AnswerField, string>, 'since' | 'dataUntil'>,
  setting: Setting,
): Pick<AnswerSaid, 'alternativeSince' | 'dataUntil'> | Refusal => {
  const begun = since === '' ? undefined : readTime(since, setting, 'past');
  if (isRefusal(begun)) return begun;
  const until = dataUntil === '' ? undefined : readTime(dataUntil, setting, 'past');
  if (isRefusal(until)) return until;
  return present({ alternativeSince: begun, dataUntil: until });
};

const TEXTS = ['note', 'byHand', 'checked', 'toEnter'] as const;

const readTextsOf = (
  given: Readonly<Record<(typeof TEXTS)[number], string>>,
): Pick<AnswerSaid, (typeof TEXTS)[number]> | Refusal => {
  const said: Partial<Record<(typeof TEXTS)[number], string>> = {};
  for (const name of TEXTS) {
    const text = readNote(given[name]);
    if (isRefusal(text)) return text;
    if (text !== '') said[name] = text;
  }
  return said;
};
