// One cell of the register: a value as a spreadsheet shows it, and what was typed as a value again.
import { isLocalDate } from '../../time.ts';
import { plainText, typedNumber } from '../match-name.ts';
import type { Plan } from '../plan.ts';
import { visibleText } from '../visible-text.ts';
import type { CellType, TableLocale, Words } from './register-columns.ts';

export type CellFault =
  | { readonly code: 'formula' | 'whole_number' | 'id' | 'day' | 'flag' }
  | { readonly code: 'too_long'; readonly most: number }
  | { readonly code: 'choice'; readonly choices: readonly Words[] }
  | { readonly code: 'unknown_name'; readonly given: string; readonly known: readonly Words[] };

export type ReadCell = { readonly value: unknown } | { readonly fault: CellFault };

/** The most that a cell of Excel holds. */
const MOST_IN_CELL = 32_767;

/** What a spreadsheet would run, in the order in which people type: a dash before a line of text is none. */
const FORMULA = /^[=@＝＠]|^[+＋]|^[-－](?=[\d(（=@A-Za-z])/u;
const ESCAPED = /^'+(?=[=+\-@＝＋－＠\t\n])/u;

type Referred = 'section' | 'system' | 'platform' | 'tag';
type Named = Words & { readonly id: string; readonly others: readonly string[] };

interface Names {
  readonly byId: ReadonlyMap<string, Named>;
  /** Every name as `plainText` gives it, and the numbers of systems. */
  readonly byName: ReadonlyMap<string, readonly Named[]>;
  readonly byNo: ReadonlyMap<number, Named>;
}

const known = new WeakMap<Plan, Map<Referred, Names>>();

/** Built once for each plan: a register of ten thousand systems has as many cells that name one. */
const namesIn = (plan: Plan, of: Referred): Names => {
  const ofPlan = known.get(plan) ?? new Map<Referred, Names>();
  known.set(plan, ofPlan);
  const names = ofPlan.get(of) ?? namesOf(plan, of);
  ofPlan.set(of, names);
  return names;
};

const namesOf = (plan: Plan, of: Referred): Names => {
  const lists = { section: plan.sections, system: plan.systems, platform: plan.platforms, tag: plan.systemTags };
  const all = lists[of].map((one): Named => {
    const others = 'aliases' in one ? (one.aliases ?? []) : [];
    return { id: one.id, ja: one.name, en: one.nameEn, others };
  });
  const pairs = all.flatMap((one) =>
    [...new Set([one.id, one.ja, one.en, ...one.others].map(plainText))].map((name) => ({ name, one })),
  );
  const grouped = Map.groupBy(pairs, ({ name }) => name);
  const numbers = of === 'system' ? plan.systems.map(({ no }) => no) : [];
  return {
    byId: new Map(all.map((one) => [one.id, one])),
    byName: new Map([...grouped].map(([name, found]) => [name, found.map(({ one }) => one)])),
    byNo: new Map(numbers.flatMap((no, at) => (all[at] === undefined ? [] : [[no, all[at]] as const]))),
  };
};

/** As it stands in the cell; empty for what is not set. */
export const cellText = (value: unknown, type: CellType, plan: Plan, locale: TableLocale): string => {
  if (value === undefined || value === null) return '';
  switch (type.is) {
    case 'flag':
      return value === true ? FLAG[locale] : '';
    case 'choice':
      return type.choices[String(value)]?.[locale] ?? String(value);
    case 'list':
      return (value as readonly string[]).map(escaped).join('\n');
    case 'one':
      return named(String(value), type.of, plan, locale);
    case 'many':
      return (value as readonly string[]).map((id) => named(id, type.of, plan, locale)).join('\n');
    default:
      return escaped(String(value));
  }
};

const FLAG = { ja: '仮', en: 'sample' } as const;

/** Apostrophes of its own before such a sign get one more, so that ours alone is taken off again. */
const escaped = (text: string): string => (ESCAPED.test(text) ? `'${text}` : text);

/** The writer of tables puts an apostrophe before what a spreadsheet would run; it is none of the value. */
const unescaped = (text: string): string => (ESCAPED.test(text) ? text.slice(1) : text);

const named = (id: string, of: Referred, plan: Plan, locale: TableLocale): string =>
  namesIn(plan, of).byId.get(id)?.[locale] ?? id;

export const readCell = (typed: string, type: CellType, plan: Plan): ReadCell => {
  const text = visibleText(typed).trim();
  if (text.length > MOST_IN_CELL) return { fault: { code: 'too_long', most: MOST_IN_CELL } };
  if (FORMULA.test(text)) return { fault: { code: 'formula' } };
  if (text === '') return { value: undefined };
  switch (type.is) {
    case 'text':
      return { value: unescaped(text).replace(/\s+/gu, ' ') };
    case 'long':
      return { value: unescaped(text) };
    case 'list':
      return { value: linesOf(text).map(unescaped) };
    case 'whole':
      return wholeIn(text);
    case 'id':
      return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) ? { value: text } : { fault: { code: 'id' } };
    case 'day':
      return dayIn(text);
    case 'flag':
      return isOneOf(text, Object.values(FLAG)) ? { value: true } : { fault: { code: 'flag' } };
    case 'choice': {
      const found = Object.entries(type.choices).find(([id, words]) => isOneOf(text, [id, words.ja, words.en]));
      return found === undefined
        ? { fault: { code: 'choice', choices: Object.values(type.choices) } }
        : { value: found[0] };
    }
    case 'one':
      return idOf(text, type.of, plan);
    case 'many':
      return idsOf(linesOf(text), type.of, plan);
  }
};

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const isOneOf = (text: string, words: readonly string[]): boolean =>
  words.some((word) => plainText(word) === plainText(text));

const wholeIn = (text: string): ReadCell => {
  const value = typedNumber(text);
  return value === undefined || value === 0 ? { fault: { code: 'whole_number' } } : { value };
};

const REIWA_BEGINS = 2018;

/** Excel makes 2026/4/1 of 2026-04-01; offices write 令和8年4月1日 or R8.4.1. */
const dayIn = (text: string): ReadCell => {
  const match = /^(?:(?<era>令和|r)?(?<year>\d{1,4}|元)[年./-])(?<month>\d{1,2})[月./-](?<day>\d{1,2})日?$/.exec(
    plainText(text),
  );
  const { era, year = '', month = '', day = '' } = match?.groups ?? {};
  const number = year === '元' ? 1 : Number(year);
  const full = era === undefined ? number : number + REIWA_BEGINS;
  const value = `${String(full).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return full >= 1900 && isLocalDate(value) ? { value } : { fault: { code: 'day' } };
};

const idOf = (text: string, of: Referred, plan: Plan): ReadCell => {
  const names = namesIn(plan, of);
  const found = names.byName.get(plainText(text)) ?? [];
  const only = found.length === 1 ? found[0] : numbered(text, names);
  return only === undefined ? { fault: { code: 'unknown_name', given: text, known: found } } : { value: only.id };
};

const numbered = (text: string, { byNo }: Names): Named | undefined => {
  const no = typedNumber(text);
  return no === undefined ? undefined : byNo.get(no);
};

const idsOf = (lines: readonly string[], of: Referred, plan: Plan): ReadCell => {
  const ids: unknown[] = [];
  for (const line of lines) {
    const read = idOf(line, of, plan);
    if ('fault' in read) return read;
    ids.push(read.value);
  }
  return { value: ids };
};
