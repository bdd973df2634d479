// What can be wrong with a plan, as data. The words for it are in plan-fault-text.ts.

export type PlanPath = readonly (string | number)[];

/** Where an id must have been defined. */
export type ReferenceTarget =
  | 'department'
  | 'section'
  | 'system'
  | 'channel'
  | 'party'
  | 'deliberative_body'
  | 'role'
  | 'task'
  | 'rule_set'
  | 'platform'
  | 'system_tag'
  | 'stage'
  | 'scenario'
  | 'audience'
  | 'post_or_section'
  | 'approving_role';

export type Expected =
  | { readonly is: 'value'; readonly type: ValueType }
  | { readonly is: 'one_of'; readonly values: readonly string[] }
  | { readonly is: 'at_least' | 'more_than' | 'at_most' | 'less_than'; readonly limit: number }
  /** An id that exists: `file` defines it, `nearest` are ids close to what was found. */
  | {
      readonly is: 'reference';
      readonly to: ReferenceTarget;
      readonly file: string;
      readonly nearest: readonly string[];
    }
  /** The same value stands at `firstAt` already. */
  | { readonly is: 'unique'; readonly firstAt: PlanPath }
  /** A text of so many characters at most. */
  | { readonly is: 'no_longer_than'; readonly limit: number }
  | { readonly is: 'ascending' }
  /** A time of a drill's script, such as `第1日 07:40`. */
  | { readonly is: 'not_before'; readonly time: string }
  | { readonly is: 'earlier_inject'; readonly no: number }
  | { readonly is: 'in_file'; readonly file: string }
  | { readonly is: 'present' }
  | { readonly is: 'visible' }
  | { readonly is: 'encoding'; readonly looksLike: 'shift_jis' | 'utf_16' | 'broken' }
  | { readonly is: 'yaml'; readonly message: string };

export type ValueType =
  | 'text'
  | 'filled_text'
  | 'number'
  | 'whole_number'
  | 'true_or_false'
  | 'list'
  | 'filled_list'
  | 'map'
  | 'id'
  | 'time_of_day'
  | 'day'
  | 'month_day'
  | 'all_or_system_ids'
  | 'one_condition';

export type PlanFaultCode =
  | 'missing_file'
  | 'unreadable_file'
  | 'unknown_file'
  | 'not_utf8'
  | 'hidden_character'
  | 'yaml_syntax'
  | 'duplicate_key'
  | 'missing_key'
  | 'unknown_key'
  | 'misplaced_key'
  | 'key_in_two_files'
  | 'wrong_type'
  | 'wrong_value'
  | 'unknown_reference'
  | 'duplicate_value'
  | 'wrong_order'
  | 'before_start'
  | 'loop'
  | 'never_measured';

/** A fault before it is known where in the files it stands. */
export interface Misfit {
  readonly code: PlanFaultCode;
  readonly at: PlanPath;
  readonly expected: Expected;
  /** What stands there, as it would be written on one line; absent when nothing does. */
  readonly found?: string;
}

export interface PlanFault extends Misfit {
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

const FOUND_LENGTH = 60;

export const describeValue = (value: unknown): string => {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > FOUND_LENGTH ? `${text.slice(0, FOUND_LENGTH)}…` : text;
};

/** `systems[3].section`, as a person would point at it. */
export const pathText = (path: PlanPath): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
