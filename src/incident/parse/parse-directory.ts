// 連携・名簿: which conversation is whose, and who stands for what, as people type it.

import type { ChatAddresses, Duty, LinkTarget, Person, Place } from '../../directory/directory.ts';
import { isInForce, type Term } from '../../directory/term.ts';
import { findRole, findSection, planIndex } from '../../plan/find-in-plan.ts';
import { isWholeName } from '../../plan/match-name.ts';
import { ServedBy } from '../../plan/served-by.ts';
import { present } from '../../present.ts';
import { localDate } from '../../time.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { need, type Parser, textOf, type Word } from './command-line.ts';
import { DUTY_WORDS, FROM_WORDS, LINK_TARGETS, PEOPLE_WORDS, TO_WORDS } from './command-words.ts';
import { nearestNames } from './nearest-names.ts';
import { parseDay } from './parse-time.ts';
import { readSection, type Setting } from './read-values.ts';

const SERVICES: readonly string[] = ServedBy.options;

/** `slack:U012ABCDE`, with or without an @; the adapters write what their platform calls a mention like this. */
const readReference = (raw: string): Person | undefined => {
  const [, platform, id] = /^@?([a-z][a-z0-9-]{0,30}):([\w:.@;=-]{2,200})$/iu.exec(raw.normalize('NFKC')) ?? [];
  return platform === undefined || id === undefined ? undefined : { platform: platform.toLowerCase(), id };
};

const chatOf = ({ platform }: Person, { chats }: Setting): ChatAddresses | undefined =>
  chats === undefined ? { platform, ...ANY_ADDRESS } : chats.find((one) => one.platform === platform);

/** Where it is not known which chats there are. */
const ANY_ADDRESS = { person: /./, conversation: /./ };

/** As that chat writes its people; of a chat that is not set up nobody can be named. */
const readPerson = (raw: string, setting: Setting): Person | undefined => {
  const person = readReference(raw);
  return person !== undefined && chatOf(person, setting)?.person.test(person.id) === true ? person : undefined;
};

/** `link` alone lists; `link section 税務課`, `link 税務課`, `link ops`; a place may follow: `link ops slack:C012ABC`. */
export const link: Parser = ({ words }, _actor, setting) => {
  if (words.length === 0) return { type: 'links' };
  const { named, reference } = takeReference(words);
  if (named.length === 0) return refuse({ code: 'unknown_link_target', given: textOf(words) });
  const target = readTarget(named, setting);
  if (isRefusal(target)) return target;
  if (reference === undefined) return { type: 'link', target };
  // A person is no conversation: who wants it there links their direct message with the bot, in it.
  if (chatOf(reference, setting)?.conversation.test(reference.id) === false) {
    return refuse({ code: 'unknown_link_target', given: textOf(words) });
  }
  return { type: 'link', target, place: { platform: reference.platform, conversation: reference.id } satisfies Place };
};

export const unlink: Parser = ({ words }, _actor, setting) => {
  const last = words.at(-1)?.plain ?? '';
  const platform = SERVICES.includes(last) ? last : undefined;
  const named = platform === undefined ? words : words.slice(0, -1);
  if (named.length === 0) return need('unlink', 'link');
  const target = readTarget(named, setting);
  return isRefusal(target) ? target : { type: 'unlink', target, ...present({ platform }) };
};

const takeReference = (words: readonly Word[]): { named: readonly Word[]; reference?: Person } => {
  const reference = readReference(words.at(-1)?.raw ?? '');
  return reference === undefined ? { named: words } : { named: words.slice(0, -1), reference };
};

const readTarget = (words: readonly Word[], setting: Setting): LinkTarget | Refusal => {
  const [first, ...rest] = words;
  const kind = LINK_TARGETS.get(first?.plain ?? '');
  if (kind !== undefined && kind !== 'section') {
    return rest.length === 0 ? { to: kind } : refuse({ code: 'unknown_link_target', given: textOf(words) });
  }
  const name = kind === 'section' ? rest : words;
  if (name.length === 0) return refuse({ code: 'unknown_link_target', given: textOf(words) });
  const section = readWholeSection(textOf(name), setting);
  return isRefusal(section) ? section : { to: 'section', section };
};

/** Where requests go to, and who may answer, is never guessed from a part of a name. */
const readWholeSection = (given: string, setting: Setting): string | Refusal => {
  const section = readSection(given, setting);
  if (isRefusal(section)) return section;
  const found = planIndex(setting.plan).sectionById.get(section);
  return found === undefined || isWholeName(given, found)
    ? section
    : refuse({ code: 'unknown_section', given, nearest: [found.name] });
};

/** `people` lists; `people add @人 戸籍住民課 [manager|staff] [from 12/1] [to 3/31]`; `people remove @人 [課又は役割]`. */
export const people: Parser = ({ words }, _actor, setting) => {
  const [verb, who, ...rest] = words;
  if (verb === undefined || PEOPLE_WORDS.get(verb.plain) === 'list') return { type: 'people' };
  const meant = PEOPLE_WORDS.get(verb.plain);
  if (meant === undefined) return refuse({ code: 'unknown_option', given: verb.raw, command: 'people' });
  if (who === undefined) return need('people', 'person');
  const person = readPerson(who.raw, setting);
  if (person === undefined) return refuse({ code: 'unknown_person', given: who.raw });
  if (meant === 'remove') return remove(person, rest, setting);
  const { duty: said, from, to } = splitTerm(rest);
  if (said.length === 0) return need('people', 'duty');
  const duty = readDuty(said, setting);
  if (isRefusal(duty)) return duty;
  const term = readTerm(from, to, setting);
  return isRefusal(term) ? term : { type: 'people_add', person, duty, term };
};

const remove = (person: Person, words: readonly Word[], setting: Setting) => {
  if (words.length === 0) return { type: 'people_remove', person } as const;
  const duty = readDuty(words, setting);
  return isRefusal(duty) ? duty : ({ type: 'people_remove', person, duty } as const);
};

interface SaidDuty {
  readonly duty: readonly Word[];
  readonly from: string;
  readonly to: string;
}

/** 「12/1から 3/31まで」 says the same as `from 12/1 to 3/31`. */
const splitTerm = (all: readonly Word[]): SaidDuty => {
  const ends = (sign: RegExp): string => all.find(({ plain, quoted }) => !quoted && sign.test(plain))?.raw ?? '';
  const [from, to] = [ends(/^\d.*から$/u), ends(/^\d.*まで$/u)];
  const rest = all.filter(({ raw }) => raw === '' || (raw !== from && raw !== to));
  const said = splitAtKeys(rest);
  return { duty: said.duty, from: said.from || from, to: said.to || to };
};

/** What follows each keyword, in whichever order they come. */
const splitAtKeys = (words: readonly Word[]): SaidDuty => {
  const isKey = ({ plain, quoted }: Word): boolean => !quoted && [...FROM_WORDS, ...TO_WORDS].includes(plain);
  const first = words.findIndex(isKey);
  const after = (keys: readonly string[]): string => {
    const at = words.findIndex((word) => isKey(word) && keys.includes(word.plain));
    if (at < 0) return '';
    const rest = words.slice(at + 1);
    const end = rest.findIndex(isKey);
    return textOf(end < 0 ? rest : rest.slice(0, end));
  };
  return { duty: first < 0 ? words : words.slice(0, first), from: after(FROM_WORDS), to: after(TO_WORDS) };
};

/** 「戸籍住民課 課長」 is that section's manager; a name that is a post of the plan is the post. Only whole names count. */
const readDuty = (words: readonly Word[], { plan }: Setting): Duty | Refusal => {
  const kind = words.length > 1 ? DUTY_WORDS.get(words.at(-1)?.plain ?? '') : undefined;
  const given = textOf(kind === undefined ? words : words.slice(0, -1)).slice(0, 300);
  const role = findRole(plan, given);
  const section = findSection(plan, given);
  const isPost = kind === undefined && 'found' in role && isWholeName(given, role.found);
  if (isPost) return { as: 'role', role: role.found.id };
  if ('found' in section && isWholeName(given, section.found))
    return { as: kind ?? 'staff', section: section.found.id };
  return refuse({ code: 'unknown_duty', given, nearest: nearestNames(section, role) });
};

const readTerm = (from: string, to: string, { now }: Setting): Term | Refusal => {
  const first = from === '' ? undefined : parseDay(from.replace(/から$/u, ''), now);
  if (from !== '' && first === undefined) return refuse({ code: 'bad_day', given: from });
  const last = to === '' ? undefined : parseDay(to.replace(/まで$/u, ''), now, first ?? localDate(now));
  if (to !== '' && last === undefined) return refuse({ code: 'bad_day', given: to });
  if (first !== undefined && last !== undefined && !isInForce({ to: last }, first)) {
    return refuse({ code: 'days_reversed', from: first, to: last });
  }
  return { ...present({ from: first, to: last }) };
};
