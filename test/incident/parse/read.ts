// Reads typed words as a person at a given time would have them read.
import type { Command } from '../../../src/incident/command.ts';
import { parseCommand } from '../../../src/incident/parse/parse-command.ts';
import { parseForm } from '../../../src/incident/parse/parse-form.ts';
import type { Fields } from '../../../src/incident/parse/read-fields.ts';
import type { Refusal } from '../../../src/incident/refusal.ts';
import { on, ward } from '../given-when-then.ts';

const HEARER = '情報システム課長';
const NOW = on('12:30');

export const typed = (text: string): Command | Refusal => parseCommand(text, HEARER, { plan: ward, now: NOW });
export const filled = (form: string, fields: Fields): Command | Refusal =>
  parseForm(form, fields, HEARER, { plan: ward, now: NOW });
