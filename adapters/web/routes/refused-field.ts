// Which field of a form a refusal is about, so that it is said there as well: the one that was left empty, or that holds
// what cannot be read.
import type { Reply } from '../../../src/ports/desk.ts';
import type { SubmittedForm } from './submitted-form.ts';

type About = NonNullable<Extract<Reply, { ok: false }>['about']>;

/** What the command calls it, and the fields it may stand in. */
const FIELDS_OF: Readonly<Record<string, readonly string[]>> = {
  said_by: ['saidBy'],
  decided_by: ['saidBy'],
  means: ['by'],
  system: ['systems'],
};

export const refusedField = (form: SubmittedForm, about: About | undefined): string | undefined => {
  if (about === undefined) return undefined;
  if ('system' in about) return `state:${about.system}`;
  if ('longerThan' in about) return longest(form, about.longerThan);
  if ('given' in about)
    return Object.entries(form.fields).find(([, value]) => value.trim() === about.given.trim())?.[0];
  const [first = ''] = about.missing;
  const names = FIELDS_OF[first] ?? [first];
  return names.find((name) => (form.screen[name] ?? '') === '') ?? names[0];
};

const longest = ({ fields }: SubmittedForm, most: number): string | undefined =>
  Object.entries(fields)
    .filter(([, value]) => value.length > most)
    .toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
