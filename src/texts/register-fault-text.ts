// A fault of a table of the register in words: row and column as Excel shows them, and what to do about it.
import { pathText } from '../plan/check/plan-fault.ts';
import { fileOfKey, isPlanKey } from '../plan/read/plan-files.ts';
import type { CellFault } from '../plan/register/register-cells.ts';
import type { Words } from '../plan/register/register-columns.ts';
import type { CellPlace, RegisterFault } from '../plan/register/register-fault.ts';
import { misfitText } from './plan-fault-text.ts';
import type { Texts } from './texts.ts';

export const registerFaultText = (fault: RegisterFault, texts: Texts): string => {
  const say = texts.register.faults;
  if (fault.code === 'plan') return planText(fault, texts);
  if ('row' in fault && 'letter' in fault) return `${placeText(fault, texts)}${cellText(fault, texts)}`;
  switch (fault.code) {
    case 'encoding':
      return say.encoding;
    case 'no_rows':
      return say.noRows;
    case 'bad_quote':
      return say.badQuote(fault.row);
    case 'too_many_cells':
      return say.tooManyCells(fault.row);
    case 'missing_column':
      return say.missingColumn(fault.head[texts.locale]);
    case 'column_twice':
      return say.columnTwice(fault.head);
    case 'unknown_column':
      return say.unknownColumn(fault.letter);
    case 'in_open_incident':
      return say.inOpenIncident(fault.system, texts.words.list(fault.incidents));
    case 'not_editable':
      return say.notEditable(fault.file);
  }
};

const placeText = ({ row, letter, head }: CellPlace, { register }: Texts): string =>
  register.faults.at(row, letter, head);

/** Another part of the plan that would be left broken is named as in its file. */
const planText = ({ misfit, place }: Extract<RegisterFault, { code: 'plan' }>, texts: Texts): string => {
  const [key] = misfit.at;
  const file = typeof key === 'string' && isPlanKey(key) ? fileOfKey(key) : '';
  const where =
    place === undefined ? texts.register.faults.elsewhere(file, pathText(misfit.at)) : placeText(place, texts);
  return `${where}${misfitText({ ...misfit, file }, texts.locale)}`;
};

type InCell = Extract<RegisterFault, CellPlace>;

const cellText = (fault: InCell, texts: Texts): string => {
  const say = texts.register.faults;
  switch (fault.code) {
    case 'kind':
      return say.kind(wordsText(fault.kinds, texts));
    case 'id_missing':
      return say.idMissing(fault.id);
    case 'id_changed':
      return say.idChanged(fault.from, fault.to);
    case 'duplicate':
      return say.duplicate(fault.firstRow);
    case 'not_of_kind':
      return say.notOfKind;
    case 'empty':
      return say.empty;
    case 'lost_characters':
      return say.lostCharacters;
    default:
      return valueText(fault, texts);
  }
};

const valueText = (fault: CellFault, texts: Texts): string => {
  const say = texts.register.faults;
  switch (fault.code) {
    case 'formula':
      return say.formula;
    case 'whole_number':
      return say.wholeNumber;
    case 'id':
      return say.id;
    case 'day':
      return say.day;
    case 'flag':
      return say.flag;
    case 'too_long':
      return say.tooLong(fault.most);
    case 'choice':
      return say.choice(wordsText(fault.choices, texts));
    case 'unknown_name':
      return fault.known.length === 0
        ? say.unknownName(fault.given)
        : say.ambiguousName(fault.given, wordsText(fault.known, texts));
  }
};

const wordsText = (all: readonly Words[], { words, locale }: Texts): string =>
  words.list(all.map((one) => one[locale]));

/** In a form there are no rows and columns: the field is named. */
export const fieldFaultText = (fault: RegisterFault, texts: Texts): string => {
  const place = fault.code === 'plan' ? fault.place : 'letter' in fault && 'row' in fault ? fault : undefined;
  if (place === undefined) return registerFaultText(fault, texts);
  const whole = registerFaultText(fault, texts);
  const where = placeText(place, texts);
  return `${place.head}${texts.locale === 'ja' ? '：' : ': '}${whole.startsWith(where) ? whole.slice(where.length) : whole}`;
};
