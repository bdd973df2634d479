// 連絡手段・連絡済・展開済・未達・判断 as they are typed.

import { isTo } from '../../plan/recipient.ts';
import { present } from '../../present.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { TellingCommand } from '../telling/telling-command.ts';
import { type CommandLine, need, type Parser, splitAt, textOf } from './command-line.ts';
import { BECAUSE_WORDS, FROM_WORDS, ON_OR_OFF } from './command-words.ts';
import {
  readChannel,
  readChannelState,
  readContactMeans,
  readDecision,
  readLeakAnswer,
  readName,
  readRecipient,
  readTarget,
  readTaskNumber,
  readYesOrNo,
} from './read-telling-words.ts';
import { readNote, readTime, type Setting } from './read-values.ts';
import { plain } from './word-lists.ts';

/** `channel cabinet down because …`: a name may have spaces in it, the state is the last word before the reason. */
export const channel: Parser = ({ words, options }, _actor, setting) => {
  const [said, after] = splitAt(words, BECAUSE_WORDS);
  if (said.length === 0) return need('channel', 'channel');
  if (said.length === 1) return need('channel', 'channel_state');
  const id = readChannel(textOf(said.slice(0, -1)), setting);
  if (isRefusal(id)) return id;
  const state = readChannelState(said.at(-1)?.raw ?? '');
  if (isRefusal(state)) return state;
  const because = readNote(options.get('because') ?? textOf(after));
  if (isRefusal(because)) return because;
  return { type: 'channel', channel: id, state, ...(because === '' ? {} : { because }) };
};

export const pattern: Parser = ({ words, options }, _actor, { plan }) => {
  const [said, after] = splitAt(words, BECAUSE_WORDS);
  if (said.length === 0) return need('pattern', 'pattern');
  // Whoever says more than one means something else.
  const given = textOf(said);
  const id = plain(given).replace(/^パターン\s*/u, '');
  const known = plan.patterns.map((one) => one.id);
  if (!known.includes(id)) return refuse({ code: 'unknown_pattern', given, known });
  const because = readNote(options.get('because') ?? textOf(after));
  if (isRefusal(because)) return because;
  return { type: 'pattern', pattern: id, ...(because === '' ? {} : { because }) };
};

/** `told 5 --to 危機管理係長 --by phone --at 9:10 --read-back`, `told 12 税務課 …` of many, `told 企画部 …`, `told cabinet`. */
export const told: Parser = ({ words, options }, _actor, setting) => {
  if (words.length === 0) return need('told', 'recipient');
  const target = readTarget(words, setting);
  if (isRefusal(target)) return target;
  const said = readEvidence(options, setting);
  if (isRefusal(said)) return said;
  const contact = readContactKey(options);
  return isRefusal(contact) ? contact : { type: 'told', target, ...said, ...contact };
};

type Evidence = Omit<Extract<TellingCommand, { type: 'told' }>, 'type' | 'target' | 'contact'>;

/** `--report 3`, `--報 第3報`; a form says the contact itself, such as `request/1`. */
const readContactKey = (options: CommandLine['options']): { readonly contact?: string } | Refusal => {
  const given = options.get('report');
  if (given === undefined) return {};
  const [, key, serial] = /^(?:((?:report|request)\/[\d-]{1,20})|第?(\d{1,6})報?)$/u.exec(plain(given)) ?? [];
  if (key !== undefined) return { contact: key };
  return serial === undefined ? need('told', 'report') : { contact: `report/${Number(serial)}` };
};

const readEvidence = (options: CommandLine['options'], setting: Setting): Evidence | Refusal => {
  const by = options.get('by');
  const means = by === undefined ? undefined : readContactMeans(by);
  if (isRefusal(means)) return means;
  const to = readName(options.get('to') ?? '');
  if (isRefusal(to)) return to;
  const saidAt = readOptionalTime(options, setting);
  if (isRefusal(saidAt)) return saidAt;
  const note = readNote(options.get('note') ?? '');
  if (isRefusal(note)) return note;
  return {
    readBack: options.has('read-back'),
    ...(options.has('held') ? { whileHeld: true } : {}),
    ...present({ means }),
    ...(to === '' ? {} : { to }),
    ...present({ saidAt }),
    ...(note === '' ? {} : { note }),
  };
};

export const readOptionalTime = (options: CommandLine['options'], setting: Setting) => {
  const at = options.get('at');
  return at === undefined ? undefined : readTime(at, setting, 'past');
};

export const relayed: Parser = ({ words, options }, _actor, setting) => {
  if (words.length === 0) return need('relayed', 'department');
  const recipient = readRecipient(textOf(words), setting);
  if (isRefusal(recipient)) return recipient;
  if (!isTo('department', recipient)) return refuse({ code: 'not_a_recipient', recipient });
  const saidBy = readName(options.get('said-by') ?? '');
  if (isRefusal(saidBy)) return saidBy;
  const saidAt = readOptionalTime(options, setting);
  if (isRefusal(saidAt)) return saidAt;
  const contact = readContactKey(options);
  if (isRefusal(contact)) return contact;
  return {
    type: 'relayed',
    ...contact,
    department: recipient.slice('department/'.length),
    ...(saidBy === '' ? {} : { saidBy }),
    ...present({ saidAt }),
  };
};

export const unreached: Parser = ({ words, options }, _actor, setting) => {
  const [said, after] = splitAt(words, BECAUSE_WORDS);
  if (said.length === 0) return need('unreached', 'recipient');
  const recipient = readRecipient(textOf(said), setting);
  if (isRefusal(recipient)) return recipient;
  const because = readNote(options.get('because') ?? textOf(after));
  if (isRefusal(because)) return because;
  const contact = readContactKey(options);
  if (isRefusal(contact)) return contact;
  return { type: 'unreached', recipient, ...contact, ...(because === '' ? {} : { because }) };
};

export const send: Parser = ({ words }) => {
  if (words.length === 0) return need('send', 'task');
  const task = readTaskNumber(textOf(words));
  return isRefusal(task) ? task : { type: 'send', task };
};

export const leak: Parser = ({ words }) => {
  if (words.length === 0) return need('leak', 'leak');
  const answer = readLeakAnswer(textOf(words));
  return isRefusal(answer) ? answer : { type: 'leak', leak: answer };
};

/** `decide publication no --said-by 区長`, 「判断 公表 する ホームページに掲載 --said-by 区長」. */
export const decided: Parser = ({ words, options }, _actor, setting) => {
  const [what, will, ...rest] = words;
  if (what === undefined) return need('decided', 'decision');
  const decision = readDecision(what.raw, setting);
  if (isRefusal(decision)) return decision;
  if (will === undefined) return need('decided', 'yes_or_no');
  const answer = readYesOrNo(will.raw, 'decided');
  if (isRefusal(answer)) return answer;
  const saidBy = readName(options.get('said-by') ?? '');
  if (isRefusal(saidBy)) return saidBy;
  if (saidBy === '') return need('decided', 'decided_by');
  const how = readNote(options.get('note') ?? textOf(rest));
  if (isRefusal(how)) return how;
  return { type: 'decided', decision, will: answer, saidBy, ...(how === '' ? {} : { how }) };
};

export const council: Parser = ({ words, options }, _actor, setting) => {
  const [said, fromWords] = splitAt(words, FROM_WORDS);
  const held = ON_OR_OFF.get(said[0]?.plain ?? '');
  if (held === undefined) return need('council', 'on_or_off');
  const text = options.get('from') ?? textOf(fromWords.length > 0 ? fromWords : said.slice(1)).replace(/から$/u, '');
  const from = text === '' ? undefined : readTime(text, setting, 'future');
  if (isRefusal(from)) return from;
  return { type: 'council', held: held === 'on', ...present({ from }) };
};
