// 紙の備え: all that a day without any screen needs, made from the plan alone, with nothing on it that is not known yet.
import { describe, expect, test } from '@jest/globals';
import { contentOf, kitRows } from '../../src/app/kit/kit-state.ts';
import { evolveDirectory, NOBODY_YET } from '../../src/directory/directory.ts';
import { cardText } from '../../src/posts/card-text.ts';
import type { KitSheet } from '../../src/posts/kit/kit-sheet.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { kitSheets } from '../../src/views/kit-sheets.ts';
import { on, ward } from '../incident/given-when-then.ts';
import { town } from '../story/ward-of-another-name.ts';

const noNumbers = () => [];
const kitOf = (plan = ward, locale: 'ja' | 'en' = 'ja') => kitSheets({ plan, texts: textsIn(locale, plan) });
const textOf = ({ cards }: KitSheet): string =>
  cards.map((card) => cardText(card as never, textsIn('ja', ward))).join('\n');
const named = (name: string, plan = ward): KitSheet => {
  const sheet = kitOf(plan).find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

describe.each([
  ['the ward', ward],
  ['another town', town],
])('the kit of %s', (_, plan) => {
  test('has a sheet for each office and each section, and the list names every other', () => {
    const names = kitOf(plan).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { id } of [...plan.roles, ...plan.sections]) expect(names).toContain(`help-${id}`);
    const index = textOf(named('00-index', plan));
    for (const name of names.slice(1)) expect(index).toContain(`${name}.pdf`);
  });

  test('has a hearing sheet for each section with systems', () => {
    const owners = new Set(plan.systems.map(({ section }) => section));
    expect(named('06-hearing', plan).cards).toHaveLength(owners.size);
  });

  test.each(['ja', 'en'] as const)('knows no time of a day that has not come (%s)', (locale) => {
    for (const sheet of kitOf(plan, locale)) expect(JSON.stringify(sheet)).not.toMatch(/2000|平成12年/);
  });
});

test('the day on paper says how it is run and how it is typed in afterwards', () => {
  const text = textOf(named('01-screen-gone'));
  expect(text).toContain('8時15分');
  expect(text).toContain('--at');
  expect(text).toContain('再び発信しません');
});

test('an office reads what it may do and what the plan asks of it', () => {
  expect(textOf(named('help-info-systems-manager'))).toContain('宣言します');
  expect(textOf(named('help-ward-mayor'))).toContain('画面で状況を確認し');
  expect(textOf(named('help-taxation'))).toContain('滞納整理支援システム');
});

describe('what was printed', () => {
  const noted = (sheets: readonly KitSheet[], printed: readonly string[], hour: string, seq: number) => ({
    seq,
    at: on(hour),
    actor: { platform: 'web', id: 'x', label: '管理者' },
    what: '',
    event: {
      type: 'KitMade' as const,
      planHash: 'h',
      sheets: sheets.map((sheet) => ({ name: sheet.name, content: contentOf(sheet, noNumbers) })),
      printed,
    },
  });
  const all = kitOf();
  const made = evolveDirectory(
    NOBODY_YET,
    noted(
      all,
      all.map(({ name }) => name),
      '09:00',
      1,
    ),
  );

  test('is the same until the plan changes', () => {
    expect(kitRows(all, made.kit, noNumbers).every(({ state }) => state === 'same')).toBe(true);
    const [manager, ...others] = ward.roles;
    if (manager === undefined) throw new Error('no role');
    const changed = { ...ward, roles: [{ ...manager, may: [] }, ...others] };
    const wrong = kitRows(kitOf(changed), made.kit, noNumbers).filter(({ state }) => state !== 'same');
    expect(wrong.map(({ name, state }) => [name, state])).toEqual([[`help-${manager.id}`, 'changed']]);
  });

  test('a new number changes the sheets it stands on, and no other', () => {
    const numbers = (recipient: string) => (recipient === 'section/taxation' ? [{ label: '', number: '1' }] : []);
    const wrong = kitRows(all, made.kit, numbers).filter(({ state }) => state === 'changed');
    expect(wrong.map(({ name }) => name)).toEqual(['05-calls', '06-hearing', '07-numbers', '08-take-home']);
  });

  test('a sheet that stayed as it was keeps who made it and when; one that is not needed is to be taken out', () => {
    const left = all.slice(0, -1);
    const again = evolveDirectory(made, noted(left, ['00-index'], '15:00', 2));
    expect(again.kit.find(({ name }) => name === '00-index')?.at).toBe(on('15:00'));
    expect(again.kit.find(({ name }) => name === '01-screen-gone')?.at).toBe(on('09:00'));
    expect(kitRows(left, made.kit, noNumbers).at(-1)).toMatchObject({ state: 'gone', printed: { by: '管理者' } });
  });

  test('before the first time all of it is missing', () => {
    expect(kitRows(all, [], noNumbers).every(({ state }) => state === 'missing')).toBe(true);
  });
});
