// 所属長の確認, as it is typed and from a form: `confirm [section] [numbers] [--confirmed-by <post>]`.
import { present } from '../../present.ts';
import type { Command } from '../command.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { type Parser, textOf } from './command-line.ts';
import { ALL_WORDS } from './command-words.ts';
import { type FormParser, field } from './read-fields.ts';
import { readName } from './read-telling-words.ts';
import { readSection, readSystem, type Setting } from './read-values.ts';

export const confirm: Parser = ({ words, options }, _actor, setting) => {
  const isNumbers = ({ plain: said }: (typeof words)[number]): boolean =>
    /^(?:no\.?)?\d{1,5}(?:[、,]\d{1,5})*$/u.test(said);
  const section = textOf(words.filter((word) => !isNumbers(word) && !ALL_WORDS.includes(word.plain)));
  const numbers = words.filter(isNumbers).flatMap(({ plain: said }) => said.split(/[、,]/u));
  return read({ section: options.get('for') ?? section, numbers, by: options.get('confirmed-by') ?? '' }, setting);
};

export const confirmForm: FormParser = (fields, _actor, setting) =>
  read({ section: field(fields, 'section'), numbers: [], by: field(fields, 'confirmedBy') }, setting);

/** Who confirmed what staff enter, in words; empty: nobody is named. */
export const readConfirmedBy = (given: string): { readonly confirmedBy?: string } | Refusal => {
  const by = readName(given);
  if (isRefusal(by)) return by;
  return by === '' ? {} : { confirmedBy: by };
};

const read = (
  given: { readonly section: string; readonly numbers: readonly string[]; readonly by: string },
  setting: Setting,
): Command | Refusal => {
  const section = given.section === '' ? undefined : readSection(given.section, setting);
  if (isRefusal(section)) return section;
  const systems: string[] = [];
  for (const number of given.numbers) {
    const system = readSystem(number, setting);
    if (isRefusal(system)) return system;
    systems.push(system);
  }
  const by = readConfirmedBy(given.by);
  if (isRefusal(by)) return by;
  // Numbers say the section by themselves.
  const own = section ?? setting.plan.systems.find(({ id }) => id === systems[0])?.section;
  return {
    type: 'confirm',
    ...present({ section: own }),
    ...(systems.length === 0 ? {} : { systems }),
    ...by,
  };
};
