// Splits what a person typed into words and options, keeping the text itself as it was typed.
import type { Plan } from '../../plan/plan.ts';
import type { Command } from '../command.ts';
import { type ArgumentName, type Refusal, refuse } from '../refusal.ts';
import { VERBS, type Verb } from './command-words.ts';
import { nearestWords } from './nearest-words.ts';
import { FLAGS, OPTIONS, OPTIONS_OF, type Option } from './option-words.ts';
import type { Setting } from './read-values.ts';
import { wardWords } from './ward-words.ts';
import { plain } from './word-lists.ts';

export interface Word {
  /** As typed, without quotes. */
  readonly raw: string;
  /** For comparing: half-width, small letters. */
  readonly plain: string;
  /** A quoted word is text, whatever it begins with. */
  readonly quoted: boolean;
  /** The white space typed in front of it. */
  readonly before: string;
}

export interface CommandLine {
  readonly verb: Verb;
  /** The word itself: 「基盤復旧」 says more than `restored`. */
  readonly said?: string;
  readonly words: readonly Word[];
  readonly options: ReadonlyMap<Option, string>;
}

/** Straight, curly and Japanese quotation marks alike; 『 』 may hold 「 」 and the other way round. An apostrophe quotes the value of an option alone. */
const WORD =
  /(\s*)(?:(?:"([^"]*)"|“([^“”]*)”|‘([^‘’]*)’|「([^「」]*)」|『([^『』]*)』|'(?<=\s[-－ー—―‐]\S*\s+')([^']*)')(?=\s|$)|([^\s"“‘「『=＝]+[=＝])(?:["“]([^"“”]*)["”]|‘([^‘’]*)’|「([^「」]*)」|『([^『』]*)』)|(\S+))/gu;

/** So many kinds of quotation marks stand first in the pattern. */
const WHOLE = 6;

const splitWords = (text: string): readonly Word[] =>
  // Space at the end would be looked at again from each of its characters.
  [...text.trimEnd().matchAll(WORD)].map(([, before = '', ...found]) => {
    const whole = found.slice(0, WHOLE).find((one) => one !== undefined);
    if (whole !== undefined) return { raw: whole, plain: whole, quoted: true, before };
    const [name = '', ...values] = found.slice(WHOLE, -1);
    const raw = found.at(-1) ?? `${name}${values.find((one) => one !== undefined) ?? ''}`;
    return { raw, plain: plain(raw), quoted: false, before };
  });

/** Words as one text again, with the white space that was typed between them. */
export const textOf = (words: readonly Word[]): string =>
  words.map(({ raw, before }, at) => (at === 0 ? raw : before + raw)).join('');

/** Far more than the longest text that is kept; comparing words of a longer line would take the others' time. */
const LONGEST_LINE = 8000;

export const readCommandLine = (text: string, plan: Plan): CommandLine | Refusal => {
  if (text.length > LONGEST_LINE) return refuse({ code: 'too_long', field: 'text', most: LONGEST_LINE });
  const all = splitWords(text);
  const words = /^[/／@＠]?bcp$/.test(all[0]?.plain ?? '') ? all.slice(1) : stripSlash(all);
  const [first, ...rest] = words;
  if (first === undefined) return refuse({ code: 'empty_command' });
  const verb = VERBS.get(first.plain) ?? wardWords(plan).verbs.get(first.plain);
  if (verb === undefined) {
    return refuse({ code: 'unknown_command', given: first.raw, nearest: nearestWords(first.plain, [...VERBS.keys()]) });
  }
  return takeOptions(verb, first.plain, rest);
};

/** `/declare` and `／宣言` mean the same as without the slash. */
const stripSlash = (words: readonly Word[]): readonly Word[] => {
  const [first, ...rest] = words;
  if (first === undefined || !first.plain.startsWith('/') || first.plain === '/') return words;
  return [{ ...first, plain: first.plain.slice(1) }, ...rest];
};

const takeOptions = (verb: Verb, said: string, given: readonly Word[]): CommandLine | Refusal => {
  const words: Word[] = [];
  const options = new Map<Option, string>();
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at];
    if (word === undefined || !isOption(word)) {
      words.push(...(word === undefined ? [] : [word]));
      continue;
    }
    const taken = takeOption(verb, word, given[at + 1], given[at + 2]);
    if ('refused' in taken) return taken;
    // The first of the two would be lost without a word.
    const before = options.get(taken.option);
    if (before !== undefined && before !== taken.value) {
      return refuse({ code: 'unknown_option', given: word.raw, command: verb, twice: true });
    }
    options.set(taken.option, taken.value);
    at += taken.words - 1;
  }
  return { verb, said, words, options };
};

/**
 * One dash, or the long dash that telephones make of two, is enough for an option. A slip in it is still none of the
 * text: it would be kept there, and the option not be heard.
 */
const isOption = (word: Word): boolean => {
  const { plain: said, quoted } = word;
  if (quoted || !said.startsWith('-') || /^-+$/.test(said)) return false;
  const [name] = splitOption(word);
  return said.startsWith('--') || OPTIONS.has(name) || nearestOptions(name).length > 0;
};

/** Of a word or two letters nobody can say what it was to be. */
const LEAST_LETTERS = 3;
const nearestOptions = (name: string): readonly string[] =>
  /^[a-z][a-z\d-]*$/.test(name) && name.length >= LEAST_LETTERS ? nearestWords(name, [...OPTIONS.keys()]) : [];

const TIMES: readonly Option[] = ['at', 'data-until', 'since', 'contacted', 'promised', 'arrived'];

interface TakenOption {
  readonly option: Option;
  readonly value: string;
  readonly words: 1 | 2 | 3;
}

const takeOption = (
  verb: Verb,
  word: Word,
  next: Word | undefined,
  afterNext: Word | undefined,
): TakenOption | Refusal => {
  const [name = '', inline] = splitOption(word);
  const option = OPTIONS.get(name);
  if (option === undefined || !OPTIONS_OF[verb].includes(option)) {
    return refuse({ code: 'unknown_option', given: word.raw, command: verb });
  }
  if (FLAGS.includes(option)) return { option, value: '', words: 1 };
  if (inline) return { option, value: inline, words: 1 };
  if (next === undefined || next.raw === '' || isOption(next)) {
    return refuse({ code: 'missing_argument', command: verb, argument: 'value' });
  }
  // `--at 12/5 18:00` is one time, without quotation marks too.
  if (TIMES.includes(option) && isDay(next) && afterNext !== undefined && isTimeOfDay(afterNext)) {
    return { option, value: `${next.raw} ${afterNext.raw}`, words: 3 };
  }
  return { option, value: next.raw, words: 2 };
};

const isDay = ({ plain: said }: Word): boolean => /^(?:\d{4}[-/])?\d{1,2}[-/]\d{1,2}$|^\d{1,2}月\d{1,2}日$/.test(said);
const isTimeOfDay = ({ plain: said }: Word): boolean => /^\d{1,2}(?::\d{2}|時(?:\d{1,2}分|半)?)$/.test(said);

/** `--for=税務課` as well as `--for 税務課`. */
const splitOption = (word: Word): readonly [string, string?] => {
  const [name = '', value] = word.plain.replace(/^-+/, '').split('=', 2);
  return value === undefined ? [name] : [name, word.raw.slice(word.raw.search(/[=＝]/u) + 1)];
};

/** The words before the first of the keywords, and those after it. */
export const splitAt = (
  words: readonly Word[],
  keywords: readonly string[],
): readonly [readonly Word[], readonly Word[]] => {
  const at = words.findIndex((word) => keywords.includes(word.plain));
  return at < 0 ? [words, []] : [words.slice(0, at), words.slice(at + 1)];
};

/** Reads the words of one verb; `actor` is the label of who types. */
export type Parser = (line: CommandLine, actor: string, setting: Setting) => Command | Refusal;

export const need = (command: string, argument: ArgumentName): Refusal =>
  refuse({ code: 'missing_argument', command, argument });
