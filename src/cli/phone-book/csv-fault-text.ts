// A fault of a table of contacts in words: row and column as Excel shows them, and what to do about it.
import { COLUMNS, type CsvFault } from '../../phone-book/csv-fault.ts';
import type { Texts } from '../../texts/texts.ts';
import { orNearest } from './phone-book-fault-text.ts';

type Say = Texts['phoneBook']['import'];

export const csvFaultText = (fault: CsvFault, texts: Texts): string => {
  const say = texts.phoneBook.import;
  switch (fault.code) {
    case 'encoding':
      return say.encoding;
    case 'no_rows':
      return say.noRows;
    case 'missing_column':
      return say.missingColumn(fault.column);
    case 'column_twice':
      return say.columnTwice(fault.column);
    case 'unknown_column':
      return say.unknownColumn(fault.at, texts.words.list(COLUMNS));
    case 'unknown_name':
      return orNearest(say.unknownName(fault.row), fault.nearest, texts);
    default:
      return 'column' in fault ? cellText(fault, say) : rowText(fault, say);
  }
};

type CellFault = Extract<CsvFault, { readonly row: number; readonly column: string }>;

const cellText = ({ code, row, column }: CellFault, say: Say): string => {
  const words = {
    empty: say.empty,
    kind: say.kind,
    formula: say.formula,
    number: say.number,
    zero_lost: say.zeroLost,
    address: say.address,
  } as const satisfies Record<CellFault['code'], unknown>;
  return words[code](row, column);
};

type RowFault = Extract<CsvFault, { readonly code: 'bad_quote' | 'too_many_cells' | 'duplicate' }>;

const rowText = (fault: RowFault, say: Say): string => {
  switch (fault.code) {
    case 'bad_quote':
      return say.badQuote(fault.row);
    case 'too_many_cells':
      return say.tooManyCells(fault.row);
    case 'duplicate':
      return say.duplicate(fault.row, fault.firstRow);
  }
};
