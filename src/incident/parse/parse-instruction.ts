// 指示, as it is typed and from a form: `instruction <text> --said-by <post> [--to <whom>] [--at <time>]`.
import { present } from '../../present.ts';
import type { Command } from '../command.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { type Parser, textOf } from './command-line.ts';
import { type FormParser, field } from './read-fields.ts';
import { readName } from './read-telling-words.ts';
import { readText, readTime, type Setting } from './read-values.ts';

interface Said {
  readonly text: string;
  readonly saidBy: string;
  readonly to: string;
  readonly at: string;
}

export const instruction: Parser = ({ words, options }, _actor, setting) => {
  const option = (name: 'said-by' | 'to' | 'at'): string => options.get(name) ?? '';
  return read({ text: textOf(words), saidBy: option('said-by'), to: option('to'), at: option('at') }, setting);
};

export const instructionForm: FormParser = (fields, _actor, setting) =>
  read(
    {
      text: field(fields, 'text').replaceAll('\r\n', '\n'),
      saidBy: field(fields, 'saidBy'),
      to: field(fields, 'to'),
      at: field(fields, 'at'),
    },
    setting,
  );

const read = (given: Said, setting: Setting): Command | Refusal => {
  const text = readText(given.text);
  if (isRefusal(text)) return text;
  if (text === '') return missing('text');
  const saidBy = readName(given.saidBy);
  if (isRefusal(saidBy)) return saidBy;
  // Whose word it is decides what it is worth: without that it is a note.
  if (saidBy === '') return missing('instructed_by');
  const to = readName(given.to);
  if (isRefusal(to)) return to;
  const saidAt = given.at === '' ? undefined : readTime(given.at, setting, 'past');
  if (isRefusal(saidAt)) return saidAt;
  return {
    type: 'instruction',
    text,
    saidBy,
    ...(to === '' ? {} : { to }),
    ...present({ saidAt }),
  };
};

const missing = (argument: 'text' | 'instructed_by'): Refusal =>
  refuse({ code: 'missing_argument', command: 'instruction', argument });
