// The names of our buttons, forms and shortcuts in Slack, and how what they carry is written there.
import { type FormAsked, formAsked, type Press, pressOf } from '../../src/chat/press.ts';

/** What this platform is called everywhere else in the program. */
export const SLACK = 'slack';

/** One slash command for everything. */
export const SLASH_COMMAND = '/bcp';
export const NOTE_SHORTCUT = 'note';

/** Of a button: its `action_id` is the name, with a number behind a colon where several of a message have it (`say:0`). */
export const pressIn = (actionId: string, value: unknown): Press => {
  const [name = ''] = actionId.split(':');
  return pressOf(name, parsed(value));
};

/** A form is known by its `callback_id`; the rest, and what was filled in before, stands in `private_metadata`. */
export const formIn = (callbackId: string | undefined, metadata: unknown): FormAsked | undefined => {
  const carried = parsed(metadata);
  // A declaration carries nothing that it could not do without.
  return formAsked(callbackId, carried ?? (callbackId === 'declare' ? {} : undefined));
};

export const parsed = (json: unknown): object | undefined => {
  try {
    const value: unknown = JSON.parse(typeof json === 'string' ? json : '');
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};

/** Fields of a form are named as the desk knows them (`state:<system>`, `situation`); Slack gives a value per block. */
export const FIELD_ACTION = 'field';
