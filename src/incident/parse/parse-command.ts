// Typed words become a command, or a refusal that says how to type it. The same words serve every chat and the console.

import { findScenario } from '../../plan/find-in-plan.ts';
import { visibleText } from '../../plan/visible-text.ts';
import { present } from '../../present.ts';
import type { Command } from '../command.ts';
import { drillOrReal } from '../declare.ts';
import type { Facts } from '../event.ts';
import { applyFacts } from '../facts/facts.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { type CommandLine, need, type Parser, readCommandLine, splitAt, textOf, type Word } from './command-line.ts';
import { ALL_WORDS, BECAUSE_WORDS, DRILL_WORDS, FROM_WORDS, NOW_WORDS } from './command-words.ts';
import { parseAnswer } from './parse-answer.ts';
import { confirm } from './parse-confirm.ts';
import { crew } from './parse-crew.ts';
import { link, people, unlink } from './parse-directory.ts';
import { drill } from './parse-drill.ts';
import { finding } from './parse-finding.ts';
import { handover } from './parse-handover.ts';
import { instruction } from './parse-instruction.ts';
import { item } from './parse-item.ts';
import { owners } from './parse-owners.ts';
import { duty, offsite, roster } from './parse-preparing.ts';
import { priority } from './parse-priority.ts';
import { provider } from './parse-provider.ts';
import { restored } from './parse-restored.ts';
import { stage } from './parse-stage.ts';
import { step } from './parse-step.ts';
import { channel, council, decided, leak, pattern, relayed, send, told, unreached } from './parse-telling.ts';
import {
  readFact,
  readField,
  readNote,
  readSection,
  readText,
  readTime,
  readTimes,
  type Setting,
} from './read-values.ts';
import { plain } from './word-lists.ts';

/** `actor` is the label of who types, who is the hearer of a proxy answer unless another is named. */
export const parseCommand = (text: string, actor: string, setting: Setting): Command | Refusal => {
  const line = readCommandLine(visibleText(text), setting.plan);
  if (isRefusal(line)) return line;
  const command = parsers[line.verb](line, actor, setting);
  const incident = line.options.get('incident');
  return isRefusal(command) || incident === undefined ? command : { ...command, incident: plain(incident) };
};

const declare: Parser = ({ words, options }, _actor, setting) => {
  const { plan } = setting;
  const [scenario, ...after] = words;
  if (scenario === undefined) return need('declare', 'scenario');
  const said = withoutLoneDash(after);
  // 「宣言 iaas-down 訓練」 means a drill, with or without the dashes: taking it for the real thing would alarm everybody.
  const drillWord = DRILL_WORDS.includes(said[0]?.plain ?? '');
  const rest = drillWord ? said.slice(1) : said;
  const drill = drillWord || options.has('drill');
  const isSure = options.has('real') !== drill && (options.has('real') || options.has('sure'));
  const found = findScenario(plan, scenario.raw);
  const facts = declaredFacts(textOf(rest), options.get('cause'), setting);
  if (isRefusal(facts)) return facts;
  if (drill && options.has('real')) {
    return refuse(drillOrReal({ scenario: scenario.raw, facts, again: options.has('again') }));
  }
  return {
    type: 'declare',
    scenario: 'found' in found ? found.found.id : scenario.raw,
    drill,
    ...(isSure ? { sure: true } : {}),
    again: options.has('again'),
    facts,
  };
};

const declaredFacts = (said: string, kind: string | undefined, setting: Setting): Facts | Refusal => {
  const situation = readText(said);
  if (isRefusal(situation)) return situation;
  const cause = kind === undefined ? {} : readFact('causeKind', kind, setting);
  return isRefusal(cause) ? cause : applyFacts(situation === '' ? {} : { situation }, cause);
};

/** `-- drill` and `― 訓練`: the dashes of a switch, with a space typed behind them. */
const withoutLoneDash = (words: readonly Word[]): readonly Word[] => {
  const [dash, next] = words;
  const isDash = dash !== undefined && !dash.quoted && /^[-ー]+$/u.test(dash.plain);
  return isDash && DRILL_WORDS.includes(next?.plain ?? '') ? words.slice(1) : words;
};

const update: Parser = ({ words }, _actor, setting) => {
  const [first, ...rest] = words;
  if (first === undefined) return need('update', 'field');
  // `原因:…` in one breath means the same as `原因 …`.
  const [, name = first.raw, glued] = /^([^:：=＝]+)[:：=＝](.+)$/su.exec(first.raw) ?? [];
  const field = readField(name.replace(/[:：=＝]$/u, ''), setting);
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
  const from = fromText === '' ? undefined : readTime(fromText, setting, 'future');
  if (isRefusal(from)) return from;
  const reason = readNote(options.get('because') ?? textOf(because));
  if (isRefusal(reason)) return reason;
  return {
    type: 'times',
    times: given,
    ...present({ from }),
    ...(reason === '' ? {} : { because: reason }),
  };
};

const forSection =
  (type: 'ask' | 'remind'): Parser =>
  ({ words }, _actor, setting) => {
    if (words.length === 0) return { type };
    if (ALL_WORDS.includes(words[0]?.plain ?? '')) return alone(type, words.slice(1)) ?? { type };
    const section = readSection(textOf(words), setting);
    return isRefusal(section) ? section : { type, section };
  };

/** Whoever says more means something else: 「時計確認 いいえ」, 「催促 全て 税務課以外」. */
const alone = (
  command: 'ask' | 'remind' | 'approve' | 'clock_ok' | 'readiness',
  left: readonly Word[],
): Refusal | undefined =>
  left.length === 0 ? undefined : refuse({ code: 'unknown_option', given: textOf(left), command });

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
  (type: 'status' | 'log' | 'help' | 'contacts'): Parser =>
  ({ words }) => {
    const incident = words[0];
    return incident === undefined ? { type } : { type, incident: plain(incident.raw) };
  };

const note: Parser = ({ words, options }, _actor, setting) => {
  const text = readText(textOf(words));
  if (isRefusal(text)) return text;
  if (text === '') return need('note', 'text');
  const at = options.get('at');
  const saidAt = at === undefined ? undefined : readTime(at, setting, 'past');
  if (isRefusal(saidAt)) return saidAt;
  return { type: 'note', text, ...present({ saidAt }) };
};

const parsers: Readonly<Record<CommandLine['verb'], Parser>> = {
  declare,
  update,
  item,
  eta,
  times,
  answer: parseAnswer,
  confirm,
  ask: forSection('ask'),
  remind: forSection('remind'),
  report,
  correct,
  approve: ({ words }) => alone('approve', words) ?? { type: 'approve' },
  resolve,
  status: query('status'),
  log: query('log'),
  note,
  instruction,
  owners,
  stage,
  handover,
  drill,
  clock_ok: ({ words }) => alone('clock_ok', words) ?? { type: 'clock_ok' },
  contacts: query('contacts'),
  channel,
  pattern,
  told,
  relayed,
  unreached,
  send,
  leak,
  decided,
  council,
  provider,
  crew,
  step,
  restored,
  priority,
  readiness: ({ words }) => alone('readiness', words) ?? { type: 'readiness' },
  roster,
  duty,
  offsite,
  finding,
  link,
  unlink,
  people,
  help: () => ({ type: 'help' }),
};
