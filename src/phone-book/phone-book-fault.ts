// What can be wrong with the file of contacts, as data. Values are never quoted: they may be somebody's number.
import type { PlanPath } from '../plan/check/plan-fault.ts';

/** What must stand there; the words for it are in the texts. */
export const CONTACTS_EXPECTED = [
  'contacts',
  'contact',
  'recipient',
  'text',
  'number',
  'addresses',
  'true',
  'calendar',
  'days',
  'day',
  'hours',
  'hours_in_order',
  'time',
] as const;
export type PhoneBookExpected = (typeof CONTACTS_EXPECTED)[number];

export type PhoneBookFault = {
  /** The file's name without its folder. */
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  readonly at: PlanPath;
} & (
  | { readonly code: 'unreadable_file' | 'yaml_syntax'; readonly reason: string }
  | { readonly code: 'not_utf8' | 'duplicate_key' | 'unknown_key' }
  | { readonly code: 'missing_value' | 'wrong_value'; readonly expected: PhoneBookExpected }
);
