// Typed words become a command, or a refusal that says how to type it. The same words serve every chat and the console.
import { findScenario, findSystem } from '../../plan/find-in-plan.ts';
import type { AnswerGiven, Command } from '../command.ts';
import { type ArgumentName, isRefusal, type Refusal, refuse } from '../refusal.ts';
import { type CommandLine, readCommandLine, textOf, type Word } from './command-line.ts';
import {
  ALL_WORDS,
  BECAUSE_WORDS,
  DRILL_WORDS,
  FROM_WORDS,
  NOW_WORDS,
  plain,
  SERVICES,
  STATES,
  UNCHANGED_WORDS,
} from './command-words.ts';
import {
  readDamage,
  readFact,
  readField,
  readNote,
  readProxy,
  readSection,
  readState,
  readSystem,
  readText,
  readTime,
  readTimes,
  type Setting,
} from './read-values.ts';

/** `actor` is the label of who types, who is the hearer of a proxy answer unless another is named. */
export const parseCommand = (text: string, actor: string, setting: Setting): Command | Refusal => {
  const line = readCommandLine(text);
  if (isRefusal(line)) return line;
  const command = parsers[line.verb](line, actor, setting);
  const incident = line.options.get('incident');
  return isRefusal(command) || incident === undefined ? command : { ...command, incident: plain(incident) };
};

type Parser = (line: CommandLine, actor: string, setting: Setting) => Command | Refusal;

const need = (command: string, argument: ArgumentName): Refusal =>
  refuse({ code: 'missing_argument', command, argument });

const declare: Parser = ({ words, options }, _actor, { plan }) => {
  const [scenario, ...said] = words;
  if (scenario === undefined) return need('declare', 'scenario');
  // 「宣言 iaas-down 訓練」 means a drill, with or without the dashes: taking it for the real thing would alarm everybody.
  const drillWord = DRILL_WORDS.includes(said[0]?.plain ?? '');
  const rest = drillWord ? said.slice(1) : said;
  const found = findScenario(plan, scenario.raw);
  const situation = readText(textOf(rest));
  if (isRefusal(situation)) return situation;
  return {
    type: 'declare',
    scenario: 'found' in found ? found.found.id : scenario.raw,
    drill: drillWord || options.has('drill'),
    again: options.has('again'),
    facts: situation === '' ? {} : { situation },
  };
};

const update: Parser = ({ words }, _actor, setting) => {
  const [first, ...rest] = words;
  if (first === undefined) return need('update', 'field');
  // `原因:…` in one breath means the same as `原因 …`.
  const [, name = first.raw, glued] = /^([^:：=＝]+)[:：=＝](.+)$/su.exec(first.raw) ?? [];
  const field = readField(name.replace(/[:：=＝]$/u, ''));
  if (isRefusal(field)) return field;
  const text = [glued, textOf(rest)].filter(Boolean).join(' ');
  if (text === '') return need('update', 'text');
  const changes = readFact(field, text, setting);
  return isRefusal(changes) ? changes : { type: 'update', changes };
};

const eta: Parser = ({ words }, _actor, setting) => {
  if (words.length === 0) return need('eta', 'time');
  const changes = readFact('estimate', textOf(words), setting);
  return isRefusal(changes) ? changes : { type: 'update', changes };
};

const times: Parser = ({ words, options }, _actor, setting) => {
  const [before, because] = splitAt(words, BECAUSE_WORDS);
  const [listed, fromWords] = splitAt(before, FROM_WORDS);
  if (listed.length === 0) return need('times', 'times');
  const given = readTimes(textOf(listed));
  if (isRefusal(given)) return given;
  const fromText = options.get('from') ?? textOf(fromWords).replace(/から$/u, '');
  const from = fromText === '' ? undefined : readTime(fromText, setting);
  if (isRefusal(from)) return from;
  const reason = readNote(options.get('because') ?? textOf(because));
  if (isRefusal(reason)) return reason;
  return {
    type: 'times',
    times: given,
    ...(from === undefined ? {} : { from }),
    ...(reason === '' ? {} : { because: reason }),
  };
};

/** The words before the first of the keywords, and those after it. */
const splitAt = (words: readonly Word[], keywords: readonly string[]): readonly [readonly Word[], readonly Word[]] => {
  const at = words.findIndex((word) => keywords.includes(word.plain));
  return at < 0 ? [words, []] : [words.slice(0, at), words.slice(at + 1)];
};

const answer: Parser = (given, actor, setting) => {
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
  const who = { ...(section === undefined ? {} : { section }), ...(proxy === undefined ? {} : { proxy }) };
  const said = words.map((word) => word.plain);
  if (words.length === 0) return need('answer', 'system');
  if (UNCHANGED_WORDS.includes(said.join('')) || UNCHANGED_WORDS.includes(said.join('-'))) {
    const extra = (['note', 'damage'] as const).find((option) => options.has(option));
    return extra === undefined
      ? { type: 'answer_unchanged', ...who }
      : refuse({ code: 'unknown_option', given: `--${extra}`, command: 'answer' });
  }
  if (ALL_WORDS.includes(said[0] ?? '')) return answerAll(line, who);
  return answerOne(line, who, setting);
};

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

type Who = Pick<Extract<Command, { type: 'answer_unchanged' }>, 'section' | 'proxy'>;

const answerAll = ({ words, options }: CommandLine, who: Who): Command | Refusal => {
  if (words[1] === undefined) return need('answer', 'state');
  const state = readState(words[1].raw);
  if (isRefusal(state)) return state;
  const rest = readRest(words.slice(2), options);
  return isRefusal(rest) ? rest : { type: 'answer_all', state, ...rest, ...who };
};

const answerOne = ({ words, options }: CommandLine, who: Who, setting: Setting): Command | Refusal => {
  const answers: AnswerGiven[] = [];
  for (const part of answerParts(words)) {
    const given = readAnswer(part, options, setting);
    if (isRefusal(given)) return given;
    answers.push(...given);
  }
  return { type: 'answer', answers, ...who };
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
  const rest = readRest(words.slice(at + 1), options);
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

/** What follows the state: the service state, the note, the extent of the damage. */
const readRest = (words: readonly Word[], options: CommandLine['options']) => {
  const serviceState = SERVICES.get(words[0]?.plain ?? '');
  const note = readNote(options.get('note') ?? textOf(serviceState === undefined ? words : words.slice(1)));
  if (isRefusal(note)) return note;
  const extent = options.get('damage');
  const damage = extent === undefined ? undefined : readDamage(extent);
  if (isRefusal(damage)) return damage;
  return {
    ...(serviceState === undefined ? {} : { serviceState }),
    ...(damage === undefined ? {} : { damage }),
    ...(note === '' ? {} : { note }),
  };
};

const forSection =
  (type: 'ask' | 'remind'): Parser =>
  ({ words }, _actor, setting) => {
    if (words.length === 0 || ALL_WORDS.includes(words[0]?.plain ?? '')) return { type };
    const section = readSection(textOf(words), setting);
    return isRefusal(section) ? section : { type, section };
  };

const report: Parser = ({ words }) => {
  const [when] = words;
  if (when !== undefined && !NOW_WORDS.includes(when.plain)) {
    return refuse({ code: 'unknown_option', given: when.raw, command: 'report' });
  }
  return { type: 'report' };
};

const correct: Parser = ({ words }) => {
  const [number, ...rest] = words;
  if (number === undefined) return need('correct', 'report');
  const serial = /^第?(\d{1,6})報?$/u.exec(number.plain)?.[1];
  if (serial === undefined) return need('correct', 'report');
  const wording = readText(textOf(rest));
  if (isRefusal(wording)) return wording;
  if (wording === '') return need('correct', 'right');
  if (/^誤[:：]/u.test(wording) && !/正[:：]\s*\S/u.test(wording)) return need('correct', 'right');
  return { type: 'correct', serial: Number(serial), ...wrongAndRight(wording) };
};

/** `誤:A 正:B`, `A => B`, or the right wording alone. */
const wrongAndRight = (wording: string): { wrong?: string; right: string } => {
  const match = /^誤[:：](.+?)\s*正[:：](.+)$/su.exec(wording) ?? /^(.+?)\s*(?:=>|→|⇒)\s*(.+)$/su.exec(wording);
  const [, wrong, right] = match ?? [];
  return wrong === undefined || right === undefined ? { right: wording } : { wrong: wrong.trim(), right: right.trim() };
};

const resolve: Parser = ({ words, options }) => {
  const [first, ...rest] = words;
  const spoken = first !== undefined && BECAUSE_WORDS.includes(first.plain) ? rest : words;
  const because = readNote(options.get('because') ?? textOf(spoken).replace(/^理由[:：]\s*/u, ''));
  if (isRefusal(because)) return because;
  return because === '' ? { type: 'resolve' } : { type: 'resolve', because };
};

const query =
  (type: 'status' | 'log' | 'help'): Parser =>
  ({ words }) => {
    const incident = words[0];
    return incident === undefined ? { type } : { type, incident: plain(incident.raw) };
  };

const parsers: Readonly<Record<CommandLine['verb'], Parser>> = {
  declare,
  update,
  eta,
  times,
  answer,
  ask: forSection('ask'),
  remind: forSection('remind'),
  report,
  correct,
  approve: () => ({ type: 'approve' }),
  resolve,
  status: query('status'),
  log: query('log'),
  help: () => ({ type: 'help' }),
};
