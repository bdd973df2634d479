// The plan's files with what a table changes in them and nothing else: comments, order and the way of writing stay.
import { type Document, isSeq, parseDocument } from 'yaml';
import type { Plan } from '../plan.ts';
import type { Fields } from './register-entries.ts';

export const REGISTER_FILES = ['systems.yaml', 'section-plans.yaml'] as const;
export type RegisterFile = (typeof REGISTER_FILES)[number];
export type RegisterTexts = Partial<Readonly<Record<RegisterFile, string>>>;

/** `texts` are the files as they are, of the plan before. Only those that change are given back. */
export const editedFiles = (texts: RegisterTexts, before: Plan, after: Plan): RegisterTexts => {
  const edited = REGISTER_FILES.map((file) => {
    const part = PARTS[file];
    const text = texts[file] ?? NEW[file];
    const document = parseDocument(text);
    editList(document, [part], before[part], after[part]);
    const now = document.toString({ lineWidth: 0 });
    return [file, isSame(before[part], after[part]) ? undefined : now] as const;
  });
  return Object.fromEntries(edited.filter(([, text]) => text !== undefined));
};

const PARTS = { 'systems.yaml': 'systems', 'section-plans.yaml': 'sectionPlans' } as const;
const NEW: Readonly<Record<RegisterFile, string>> = {
  'systems.yaml': 'systems: []\n',
  'section-plans.yaml': '# yaml-language-server: $schema=schema/section-plans.schema.json\nsectionPlans: []\n',
};

type Path = readonly (string | number)[];

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What an entry of that list is known by. */
const keyOf = ({ id, section, no, post, from }: Fields): string =>
  JSON.stringify(id !== undefined ? [id] : no !== undefined ? [no] : post !== undefined ? [post, from] : [section]);

const editList = (document: Document, path: Path, before: readonly Fields[], after: readonly Fields[]): void => {
  const now = new Map(after.map((entry) => [keyOf(entry), entry]));
  const known = new Set(before.map(keyOf));
  for (const [index, entry] of before.entries()) {
    const other = now.get(keyOf(entry));
    if (other !== undefined) editMap(document, [...path, index], entry, other);
  }
  for (const [index, entry] of [...before.entries()].reverse()) {
    if (!now.has(keyOf(entry))) document.deleteIn([...path, index]);
  }
  for (const entry of after) {
    if (!known.has(keyOf(entry))) append(document, path, entry);
  }
};

/** A list that was written `[]` is written in lines from its first entry on. */
const append = (document: Document, path: Path, entry: Fields): void => {
  const list = document.getIn(path);
  if (isSeq(list) && list.items.length === 0) list.flow = false;
  document.addIn(path, document.createNode(entry));
};

const editMap = (document: Document, path: Path, before: Fields, after: Fields): void => {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [from, to] = [before[key], after[key]];
    const here = [...path, key];
    if (isSame(from, to)) continue;
    if (to === undefined) document.deleteIn(here);
    else if (isList(from) && isList(to)) editList(document, here, from, to);
    else if (isMap(from) && isMap(to)) editMap(document, here, from, to);
    else document.setIn(here, isScalar(to) ? to : document.createNode(to));
  }
};

const isMap = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;
/** Of entries; a list of texts is written anew. */
const isList = (value: unknown): value is readonly Fields[] =>
  Array.isArray(value) && value.length > 0 && value.every(isMap);
