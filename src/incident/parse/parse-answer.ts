// 回答 as it is typed: one system or several, all of a section, or no change; by the section itself or heard from it.

import { findSystem } from '../../plan/find-in-plan.ts';
import { present } from '../../present.ts';
import type { AnswerGiven, Command } from '../command.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { type CommandLine, need, type Parser, textOf, type Word } from './command-line.ts';
import { ALL_WORDS, SERVICES, STATES, UNCHANGED_WORDS } from './command-words.ts';
import type { Option } from './option-words.ts';
import { readConfirmedBy } from './parse-confirm.ts';
import { readAnswerWords } from './read-answer-words.ts';
import { readProxy, readSection, readState, readSystem, type Setting } from './read-values.ts';

/** `actor` is the hearer of a proxy answer unless another is named. */
export const parseAnswer: Parser = (given, actor, setting) => {
  const line = { ...given, words: unglued(given.words) };
  const { words, options } = line;
  const forSection = options.get('for');
  const section = forSection === undefined ? undefined : readSection(forSection, setting);
  if (isRefusal(section)) return section;
  const proxy = readProxy(
    section,
    {
      saidBy: options.get('said-by'),
      by: options.get('by'),
      heardBy: options.get('heard-by'),
      at: options.get('at'),
      readBack: options.has('read-back'),
    },
    actor,
    setting,
  );
  if (isRefusal(proxy)) return proxy;
  const confirmed = readConfirmedBy(options.get('confirmed-by') ?? '');
  if (isRefusal(confirmed)) return confirmed;
  const who = {
    ...present({ section, proxy }),
    ...confirmed,
  };
  const said = words.map((word) => word.plain);
  if (words.length === 0) return need('answer', 'system');
  if (UNCHANGED_WORDS.includes(said.join('')) || UNCHANGED_WORDS.includes(said.join('-'))) {
    const extra = BESIDE.find((option) => options.has(option));
    return extra === undefined
      ? { type: 'answer_unchanged', ...who }
      : refuse({ code: 'unknown_option', given: `--${extra}`, command: 'answer' });
  }
  if (ALL_WORDS.includes(said[0] ?? '')) return answerAll(line, who, setting);
  return answerOne(line, who, setting);
};

/** What would change what is said to be unchanged. */
const BESIDE: readonly Option[] = ['note', 'damage', 'since', 'by-hand', 'checked', 'data-until', 'to-enter', 'again'];

/** `13停止` and `全て停止` are two words each. */
const unglued = (words: readonly Word[]): readonly Word[] =>
  words.flatMap((word) => {
    const [, head = '', state = ''] = /^(\d{1,5}|全て|すべて|全部)(.+)$/u.exec(word.plain) ?? [];
    if (word.quoted || !STATES.has(state)) return [word];
    return [
      { ...word, raw: head, plain: head },
      { ...word, raw: state, plain: state, before: ' ' },
    ];
  });

type Who = Pick<Extract<Command, { type: 'answer_unchanged' }>, 'section' | 'proxy' | 'confirmedBy'>;

const answerAll = ({ words, options }: CommandLine, who: Who, setting: Setting): Command | Refusal => {
  if (words[1] === undefined) return need('answer', 'state');
  const state = readState(words[1].raw);
  if (isRefusal(state)) return state;
  const rest = readRest(words.slice(2), options, setting);
  return isRefusal(rest) ? rest : { type: 'answer_all', state, ...rest, ...who };
};

const answerOne = ({ words, options }: CommandLine, who: Who, setting: Setting): Command | Refusal => {
  const answers: AnswerGiven[] = [];
  for (const part of answerParts(words)) {
    const given = readAnswer(part, options, setting);
    if (isRefusal(given)) return given;
    answers.push(...given);
  }
  return { type: 'answer', answers, ...who, ...(options.has('again') ? { again: true } : {}) };
};

/** `13 停止 14 稼働中` is two answers: a number with a state behind it begins the next one. */
const answerParts = (words: readonly Word[]): readonly (readonly Word[])[] => {
  const starts = words.flatMap((word, at) =>
    at === 0 || (isNumber(word) && STATES.has(words[at + 1]?.plain ?? '') && hasStateBefore(words, at)) ? [at] : [],
  );
  return starts.map((start, at) => words.slice(start, starts[at + 1]));
};

const isNumber = ({ plain: said }: Word): boolean => /^(?:no\.?)?\d{1,5}$/.test(said);
const hasStateBefore = (words: readonly Word[], at: number): boolean =>
  words.slice(1, at).some((word) => STATES.has(word.plain));

/** The system's name may have spaces in it: it reaches up to the first word that is a state. */
const readAnswer = (
  words: readonly Word[],
  options: CommandLine['options'],
  setting: Setting,
): readonly AnswerGiven[] | Refusal => {
  const at = words.findIndex((word, index) => index > 0 && STATES.has(word.plain));
  const systems = readSystems(at < 0 ? words.slice(0, 1) : words.slice(0, at), setting);
  if (isRefusal(systems)) return systems;
  if (at < 0) {
    const given = words[1]?.raw;
    return given === undefined ? need('answer', 'state') : refuse({ code: 'unknown_state', given });
  }
  const state = readState(words[at]?.raw ?? '');
  if (isRefusal(state)) return state;
  const rest = readRest(words.slice(at + 1), options, setting);
  return isRefusal(rest) ? rest : systems.map((system) => ({ system, state, ...rest }));
};

/** One system, or several by their numbers: `13、14、15`. */
const readSystems = (words: readonly Word[], setting: Setting): readonly string[] | Refusal => {
  const numbers = words.flatMap((word) => word.plain.split(/[、,]/u)).filter((number) => number !== '');
  const isList = numbers.length > 1 && numbers.every((number) => /^\d{1,5}$/.test(number));
  if (!isList) {
    const system = readSystemWords(words, setting);
    return isRefusal(system) ? system : [system];
  }
  const systems: string[] = [];
  for (const number of numbers) {
    const system = readSystem(number, setting);
    if (isRefusal(system)) return system;
    systems.push(system);
  }
  return systems;
};

/** `13`, a name, or both together as the board shows them (`13 戸籍情報総合システム`). */
const readSystemWords = (words: readonly Word[], setting: Setting): string | Refusal => {
  const whole = readSystem(textOf(words), setting);
  if (!isRefusal(whole) || words.length < 2) return whole;
  const byNumber = readSystem(words[0]?.raw ?? '', setting);
  const byName = findSystem(setting.plan, textOf(words.slice(1)));
  const agree =
    !isRefusal(byNumber) &&
    ('found' in byName
      ? byName.found.id === byNumber
      : 'ambiguous' in byName && byName.ambiguous.some(({ id }) => id === byNumber));
  return agree ? byNumber : whole;
};

/** What follows the state: the service state, the note, and what the options say. */
const readRest = (words: readonly Word[], options: CommandLine['options'], setting: Setting) => {
  const [first, ...others] = words;
  const isService = first !== undefined && SERVICES.has(first.plain);
  const option = (name: Option): string => options.get(name) ?? '';
  return readAnswerWords(
    {
      service: isService ? first.plain : '',
      damage: option('damage'),
      note: options.get('note') ?? textOf(isService ? others : words),
      since: option('since'),
      byHand: option('by-hand'),
      checked: option('checked'),
      dataUntil: option('data-until'),
      toEnter: option('to-enter'),
    },
    setting,
  );
};
