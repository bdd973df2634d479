// What a refusal calls a field or a button is what the form itself calls it.
import { describe, expect, test } from '@jest/globals';
import { formRefusalsEn } from '../../src/texts/en/form-refusals.ts';
import { formRefusalsJa } from '../../src/texts/ja/form-refusals.ts';
import { type Texts, textsIn } from '../../src/texts/texts.ts';
import { ward } from '../incident/given-when-then.ts';

const GIVEN = '\u{e000}';
const saidBy = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') {
    return [true, false].map((flag) => String(value(...Array.from({ length: 5 }, () => (flag ? GIVEN : undefined)))));
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(saidBy) : [];
};

/** Every text that stands on a form, a page or a card; functions are no labels. */
const labelsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(labelsOf) : [];
};

const shownIn = ({
  console: page,
  slack,
  teams,
  words,
  posts,
  telling: contact,
  duties,
  accountable,
  refusals,
  recovery,
}: Texts): ReadonlySet<string> =>
  new Set(
    labelsOf({
      page,
      slack,
      teams,
      words,
      posts,
      contact,
      duties,
      accountable,
      drill: refusals.drillChoices,
      beside: recovery.fields,
    }),
  );

/** A label may go on with a remark in brackets. */
const isShown = (label: string, shown: ReadonlySet<string>): boolean =>
  shown.has(label) || [...shown].some((one) => one.startsWith(`${label}(`) || one.startsWith(`${label} (`));

describe.each([
  ['ja', formRefusalsJa, /「([^「」]+)」/gu],
  ['en', formRefusalsEn, /["“]([^"“”]+)["”]/gu],
] as const)('in %s', (locale, refusals, quoted) => {
  test('every name in quotation marks stands on a form', () => {
    const shown = shownIn(textsIn(locale, ward));
    const named = saidBy(refusals)
      .flatMap((text) => [...text.matchAll(quoted)].map(([, label]) => label ?? ''))
      .filter((label) => !label.includes(GIVEN) && !label.includes('undefined'));
    expect(named.length).toBeGreaterThan(10);
    expect([...new Set(named)].filter((label) => !isShown(label, shown))).toEqual([]);
  });
});
