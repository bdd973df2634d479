// Compares what the files say with the plan's schema, and turns zod's issues into the plan's own faults.
import { z } from 'zod';
import { Plan } from '../plan.ts';
import {
  describeValue,
  type Expected,
  type Misfit,
  type PlanFaultCode,
  type PlanPath,
  type ValueType,
} from './plan-fault.ts';

export type ShapeResult =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly misfits: readonly Misfit[] };

export const checkShape = (raw: unknown): ShapeResult => {
  const result = Plan.safeParse(raw);
  if (result.success) return { ok: true, plan: result.data };
  return { ok: false, misfits: result.error.issues.flatMap((issue) => misfits(issue, raw)) };
};

type Issue = z.core.$ZodIssue;

const misfits = (issue: Issue, raw: unknown): readonly Misfit[] => {
  const at = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      code: 'unknown_key',
      at: [...at, key],
      expected: { is: 'one_of', values: knownKeys(at) },
      found: key,
    }));
  if (issue.code === 'invalid_key')
    return [{ code: 'wrong_value', at, expected: value('id'), found: describeValue(at.at(-1)) }];
  const found = valueAt(raw, at);
  if (found === undefined) return [{ code: 'missing_key', at, expected: expectation(issue) }];
  return [{ code: faultCode(issue), at, expected: expectation(issue), found: describeValue(found) }];
};

const faultCode = (issue: Issue): PlanFaultCode => (issue.code === 'invalid_type' ? 'wrong_type' : 'wrong_value');

const value = (type: ValueType): Expected => ({ is: 'value', type });

const expectation = (issue: Issue): Expected => {
  switch (issue.code) {
    case 'invalid_type':
      return value(typeNames[issue.expected] ?? 'text');
    case 'invalid_value':
      return { is: 'one_of', values: issue.values.map((allowed) => String(allowed)) };
    case 'invalid_format':
      return value('id');
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      if (issue.origin === 'string') return { is: 'no_longer_than', limit: Number(issue.maximum) };
      return { is: issue.inclusive ? 'at_most' : 'less_than', limit: Number(issue.maximum) };
    // The plan's unions are `affects` and a place's name with its mark; its custom checks say what they look for.
    case 'invalid_union':
      return value(issue.path.includes('accessPlaces') ? 'text' : 'all_or_system_ids');
    case 'custom':
      return value((issue.params?.is as 'day' | 'month_day' | 'one_condition' | undefined) ?? 'time_of_day');
    default:
      return value('text');
  }
};

const typeNames: Readonly<Record<string, ValueType>> = {
  string: 'text',
  number: 'number',
  int: 'whole_number',
  boolean: 'true_or_false',
  array: 'list',
  object: 'map',
  record: 'map',
};

const tooSmall = (issue: z.core.$ZodIssueTooSmall): Expected => {
  if (issue.origin === 'string') return value('filled_text');
  if (issue.origin === 'array') return value('filled_list');
  return { is: issue.inclusive ? 'at_least' : 'more_than', limit: Number(issue.minimum) };
};

const valueAt = (raw: unknown, path: PlanPath): unknown => {
  let here = raw;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
};

/** The keys that the schema allows at this place. */
const knownKeys = (path: PlanPath): readonly string[] => {
  let schema: unknown = Plan;
  for (const step of path) {
    schema = unwrapped(schema);
    if (schema instanceof z.ZodObject) schema = schema.shape[String(step)];
    else if (schema instanceof z.ZodArray) schema = schema.element;
    else return [];
  }
  schema = unwrapped(schema);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
};

const unwrapped = (schema: unknown): unknown =>
  schema instanceof z.ZodNullable || schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema;
