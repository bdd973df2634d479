// 主管課 of the crisis, as it is typed and from a form: `owners add taxation roads`, 「主管課 解除 税務課」.
import type { SectionId } from '../../plan/plan.ts';
import type { Command } from '../command.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Parser } from './command-line.ts';
import { PEOPLE_WORDS } from './command-words.ts';
import { type FormParser, field } from './read-fields.ts';
import { readNames } from './read-names.ts';
import { readSection, type Setting } from './read-values.ts';
import { plain } from './word-lists.ts';

export const owners: Parser = ({ words }, _actor, setting) => {
  const [change, ...rest] = words;
  const sections = rest.length === 0 ? [] : readNames(rest, (name) => readSection(name, setting));
  return isRefusal(sections) ? sections : read(change?.raw ?? '', sections);
};

export const ownersForm: FormParser = (fields, _actor, setting: Setting) => {
  const given = field(fields, 'section');
  const section = given === '' ? undefined : readSection(given, setting);
  if (isRefusal(section)) return section;
  return read(field(fields, 'change'), section === undefined ? [] : [section]);
};

const read = (said: string, sections: readonly SectionId[]): Command | Refusal => {
  const change = PEOPLE_WORDS.get(plain(said));
  if (change === undefined || change === 'list') return missing('add_or_remove');
  return sections.length === 0 ? missing('owning_section') : { type: 'owners', change, sections };
};

const missing = (argument: 'add_or_remove' | 'owning_section'): Refusal =>
  refuse({ code: 'missing_argument', command: 'owners', argument });
