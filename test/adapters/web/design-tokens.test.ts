// Colours, type and spacing are those of デジタル庁デザインシステム: what our style sheet writes down is what its package says.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';

const ours = readFileSync(new URL('../../../adapters/web/assets/base.css', import.meta.url), 'utf8');
const require = createRequire(import.meta.url);
const theirs = readFileSync(require.resolve('@digital-go-jp/design-tokens/dist/tokens.css'), 'utf8');

const tokensIn = (css: string): ReadonlyMap<string, string> =>
  new Map([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]));

const FROM_THE_SYSTEM = /^--(?:color|font-size|line-height|border-radius)-/;

test('a token that bears a name of the design system has its value', () => {
  const system = tokensIn(theirs);
  const written = [...tokensIn(ours)].filter(([name]) => FROM_THE_SYSTEM.test(name));
  expect(written.length).toBeGreaterThan(20);
  for (const [name, value] of written) expect([name, value]).toEqual([name, system.get(name)]);
});

test('what a token is for here is said by a token of the system, never by a colour of its own', () => {
  const meanings = [...tokensIn(ours)].filter(([, value]) => value.startsWith('#') || value.startsWith('rgb'));
  expect(meanings.filter(([name]) => !FROM_THE_SYSTEM.test(name))).toEqual([]);
});

const luminance = (hex: string): number => {
  const part = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
};

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

test.each([
  ['ink', 'ground'],
  ['ink-soft', 'ground'],
  ['accent', 'accent-soft'],
  ['accent', 'focus'],
  ['alert', 'alert-soft'],
  ['caution', 'caution-soft'],
  ['good', 'good-soft'],
  ['drill', 'drill-soft'],
])('%s on %s can be read (WCAG AA, 4.5)', (front, back) => {
  const tokens = tokensIn(ours);
  const colour = (name: string): string => {
    const value = tokens.get(`--${name}`) ?? '';
    return tokens.get(/var\((--[\w-]+)\)/.exec(value)?.[1] ?? '') ?? value;
  };
  expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(4.5);
});
