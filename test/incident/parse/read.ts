// Reads typed words as a person at a given time would have them read.
import type { Command } from '../../../src/incident/command.ts';
import { parseCommand } from '../../../src/incident/parse/parse-command.ts';
import { parseForm } from '../../../src/incident/parse/parse-form.ts';
import type { Fields } from '../../../src/incident/parse/read-fields.ts';
import type { Refusal } from '../../../src/incident/refusal.ts';
import { on, ward } from '../given-when-then.ts';

const HEARER = '情報システム課長';
/** As Slack and Teams write them. */
const CHATS = [
  { platform: 'slack', person: /^[UW]\w+$/, conversation: /^[CDG]/ },
  { platform: 'teams', person: /^[0-9a-f-]{32,40}$/i, conversation: /./ },
];
const SETTING = { plan: ward, now: on('12:30'), chats: CHATS };

export const typed = (text: string): Command | Refusal => parseCommand(text, HEARER, SETTING);
export const filled = (form: string, fields: Fields): Command | Refusal => parseForm(form, fields, HEARER, SETTING);
