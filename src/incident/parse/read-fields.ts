// The fields of a form, whatever the form: each a line of text, and an empty one not said.
import type { Command } from '../command.ts';
import type { Refusal } from '../refusal.ts';
import type { Setting } from './read-values.ts';

export type Fields = Readonly<Record<string, string>>;

export type FormParser = (fields: Fields, actor: string, setting: Setting) => Command | Refusal;

export const field = (fields: Fields, name: string): string => fields[name]?.trim() ?? '';
