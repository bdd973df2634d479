// What a table of the register changes, in words: one line for each entry, with each field from what to what.
import type { Plan } from '../plan/plan.ts';
import { cellText } from '../plan/register/register-cells.ts';
import type { FieldChange, RegisterChange } from '../plan/register/register-change.ts';
import type { RegisterEntry } from '../plan/register/register-entries.ts';
import { shorten } from '../texts/shorten-text.ts';
import type { Vocabulary } from './vocabulary.ts';

export const registerLines = (changes: readonly RegisterChange[], plan: Plan, words: Vocabulary): readonly string[] =>
  changes.map((change) => {
    const { register: say } = words.texts;
    const what = entryText(change.entry, words);
    if (change.is !== 'changed') return say[change.is](what);
    return say.changed(what, words.texts.words.list(change.fields.map((field) => fieldText(field, plan, words))));
  });

export const entryText = ({ kind, fields }: RegisterEntry, words: Vocabulary): string => {
  const { entry: say } = words.texts.register;
  const no = String(fields.no ?? '');
  const section = words.section(String(fields.section));
  const name = String((words.texts.locale === 'en' ? fields.nameEn : undefined) ?? fields.name ?? '');
  switch (kind) {
    case 'system':
      return say.system(no, name);
    case 'section':
      return say.section(section);
    case 'work':
      return say.work(section, no, name);
    case 'post':
      return say.post(section, String(fields.post));
  }
};

const MOST = 60;

const fieldText = ({ column, from, to }: FieldChange, plan: Plan, { texts }: Vocabulary): string => {
  const { locale, register: say } = texts;
  const shown = (value: unknown): string => {
    const text = cellText(value, column.type, plan, locale).replaceAll('\n', ' / ');
    return text === '' ? say.unset : shorten(text, MOST);
  };
  return say.field(column.head[locale], shown(from), shown(to));
};
