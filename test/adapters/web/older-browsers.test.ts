// An office browser may be seven years old (Chrome and Edge 79, Firefox 68 of 2019): our scripts and styles use nothing that it
// cannot read. What only looks a little worse there (space between boxes of a row, a shade of a control) may be used.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseSync, Visitor } from 'oxc-parser';
import { newInScript, newInStyle, ownNames } from './browser-support.ts';

const ASSETS = new URL('../../../adapters/web/assets/', import.meta.url);
const named = (ending: string): readonly string[] => readdirSync(ASSETS).filter((name) => name.endsWith(ending));
const textOf = (name: string): string => readFileSync(new URL(name, ASSETS), 'utf8');

/** What came after: a script with one of these is not read at all. */
const newerSyntax = (name: string, text: string): readonly string[] => {
  const { program, errors } = parseSync(name, text);
  expect([name, errors]).toEqual([name, []]);
  const found: string[] = [];
  const newer = (what: string) => () => void found.push(what);
  new Visitor({
    ChainExpression: newer('?.'),
    PropertyDefinition: newer('class field'),
    PrivateIdentifier: newer('#private'),
    StaticBlock: newer('static block'),
    LogicalExpression: ({ operator }) => void (operator === '??' && found.push('??')),
    AssignmentExpression: ({ operator }) => void (/^(?:\?\?|\|\||&&)=$/.test(operator) && found.push(operator)),
  }).visit(program);
  return found;
};

/** Called there, they would throw. */
const NEWER_CALLS =
  /\.(?:replaceAll|at|replaceChildren|toSorted|toReversed|findLast|hasOwn|showModal|allSettled|any)\(|AbortSignal\.(?:timeout|any)|structuredClone|randomUUID|\bWeakRef\b/g;

/** A rule or a query with one of these is thrown away whole. */
const NEWER_STYLES =
  /:(?:has|is|where)\(|@(?:container|layer|starting-style|scope)\b|(?:width|height)\s*[<>]|^\s*&|\b(?:dvh|svh|lvh|cqw)\b|\bclamp\(/gm;

/** Without these, or with them, everything can be read and pressed. */
const ALLOWED_STYLES = [':focus:not(:focus-visible)'];

describe('a script that an older browser reads', () => {
  test.each(named('.js'))('%s', (name) => {
    const text = textOf(name);
    expect(newerSyntax(name, text)).toEqual([]);
    expect(text.match(NEWER_CALLS) ?? []).toEqual([]);
  });
});

describe('a style that an older browser reads', () => {
  test.each(named('.css'))('%s', (name) => {
    const text = ALLOWED_STYLES.reduce((left, allowed) => left.replaceAll(allowed, ''), textOf(name));
    expect(text.match(NEWER_STYLES) ?? []).toEqual([]);
  });
});

/** What it looks plainer or prints otherwise without; a script asks for the last two before it uses them. */
const DISPENSABLE =
  /^(?:color-scheme|forced-colors|overflow-wrap: anywhere|text-underline-offset|outline:|:focus-visible|size:|break-after: avoid|grid-auto-rows|:details-content|content-visibility|\.submitter$|\.requestSubmit$)/;

const OWN = named('.js').flatMap((name) => ownNames(name, textOf(name)));

describe('by the compatibility data of MDN, Chrome and Edge 79 and Firefox 68 read', () => {
  test.each(named('.css'))('%s', (name) => {
    expect(newInStyle(textOf(name)).filter((one) => !DISPENSABLE.test(one))).toEqual([]);
  });
  test.each(named('.js'))('%s', (name) => {
    expect(newInScript(name, textOf(name), OWN).filter((one) => !DISPENSABLE.test(one))).toEqual([]);
  });
  test('and not what was planted', () => {
    const style = '.a:has(b) { inset: 0; width: clamp(1px, 2px, 3px) } @layer x { c { &:hover { aspect-ratio: 1 } } }';
    const found = newInStyle(style).map((one) => one.split(': not in')[0]);
    expect(found).toEqual(expect.arrayContaining([':has', 'inset', 'clamp()', '@layer', '&', 'aspect-ratio']));
    expect(newInStyle('.a { width: 1px; width: min(1px, 2px) } @supports (inset: 0) { b { inset: 0 } }')).toEqual([]);
    const script = 'a.replaceAll(b); c.toSorted(); new WeakRef(d); e.replaceChildren()';
    expect(newInScript('x.js', script)).toEqual(
      expect.arrayContaining(['.replaceAll', '.toSorted', '.replaceChildren', expect.stringMatching(/^WeakRef/)]),
    );
  });
});

test('the check finds what it is for', () => {
  expect(newerSyntax('planted.js', 'a?.b; a ?? b; a ||= b; class A { x = 1; #y = 2 }')).toEqual(
    expect.arrayContaining(['?.', '??', '||=', 'class field', '#private']),
  );
  expect('x.replaceAll("a", "b")'.match(NEWER_CALLS)).toHaveLength(1);
  expect('.a:has(.b) {} @media (width < 3px) {}'.match(NEWER_STYLES)).toHaveLength(2);
});
