// 10,000 systems in one plan: cards stay small enough for every platform, and say what they leave out.
import { describe, expect, test } from '@jest/globals';
import type { Plan } from '../../src/plan/plan.ts';
import type { Card } from '../../src/posts/card.ts';
import { chronologyLine } from '../../src/posts/chronology-line.ts';
import { refusalText } from '../../src/posts/replies/refusal-text.ts';
import { DECLARED, given, givenUnder, MANAGER, on, type Step, ward } from '../incident/given-when-then.ts';
import { post, postsOf, textOf, wordsIn } from './whole-story.ts';

const SYSTEMS = 10_000;
const SECTIONS = 500;

const large = (): Plan => {
  const [section] = ward.sections;
  const [system] = ward.systems;
  if (section === undefined || system === undefined) throw new Error('the ward has sections and systems');
  const sections = Array.from({ length: SECTIONS }, (_, index) => ({
    ...section,
    id: `section-${index}`,
    name: `第${index}課`,
    nameEn: `Section ${index}`,
  }));
  const systems = Array.from({ length: SYSTEMS }, (_, index) => ({
    ...system,
    id: `system-${index}`,
    no: 1000 + index,
    name: `業務システム その${index}`,
    nameEn: `System ${index}`,
    // The first section owns hundreds of them.
    section: index < 500 ? 'section-0' : `section-${index % SECTIONS}`,
  }));
  return { ...ward, sections: [...ward.sections, ...sections], systems: [...ward.systems, ...systems] };
};

const plan = large();
const steps: readonly Step[] = [
  ['11:25', 'section-0', 'answer all stopped'],
  ['11:27', MANAGER, 'remind'],
  ['11:40', 'clock'],
  ['12:00', 'clock'],
  ['12:30', MANAGER, 'resolve because 個別対応'],
];
const told = givenUnder(plan, DECLARED, ...steps);

const posts = postsOf(told, 'ja');
const board = posts.findLast(({ key }) => key === 'board');
if (board === undefined) throw new Error('there is always a board');

const rowsOf = ({ blocks }: Card): readonly number[] =>
  blocks.flatMap((block) => {
    if (block.type === 'table') return [block.rows.length];
    return block.type === 'list' ? [block.items.length] : [];
  });

describe('with 10,000 systems', () => {
  // Files, mail and paper have room for everything.
  const shared = posts.filter(({ kind }) => kind !== 'confirmation' && kind !== 'official');

  test('a report for a file, a mail or paper names every system', () => {
    const official = posts.find(({ key }) => key.startsWith('official/report/'));
    expect(Math.max(...(official === undefined ? [] : rowsOf(official.card)))).toBe(SYSTEMS + 38);
  });

  test('no table or list has more than 60 rows', () => {
    expect(Math.max(...shared.flatMap(({ card }) => rowsOf(card)))).toBe(60);
  });

  test('no card but a section’s own question is longer than 20,000 characters', () => {
    const long = shared
      .filter(({ card }) => textOf(card).length > 20_000)
      .map(({ key, card }) => [key, textOf(card).length]);
    expect(long).toEqual([]);
  });

  test('the board says how many it leaves out, and counts all of them all the same', () => {
    const text = textOf(board.card);
    expect(text).toContain(`ほか${SECTIONS + 15 - 60}件はウェブ画面で確認してください。`);
    expect(text).toContain(`ほか${SYSTEMS + 38 - 60}件はウェブ画面で確認してください。`);
    expect(text).toContain(`停止${500 + (SYSTEMS - 500) / SECTIONS}`);
  });

  test('the systems in trouble are those that are named', () => {
    const [, systems] = board.card.blocks.filter((block) => block.type === 'table');
    expect(new Set(systems?.type === 'table' ? systems.rows.map((row) => row[2]) : [])).toEqual(new Set(['停止']));
  });

  test('a line of the chronology and a refusal stay readable', () => {
    for (const { event, at } of told.log) {
      expect(chronologyLine(event, at, false, wordsIn('ja', plan)).length).toBeLessThan(3000);
    }
    const { refused } = givenUnder(plan, DECLARED).when('12:30', MANAGER, 'resolve');
    if (refused === undefined) throw new Error('it is refused');
    const text = refusalText(refused, on('12:30'), wordsIn('ja', plan));
    expect(text.length).toBeLessThan(3000);
    expect(text).toContain(`ほか${SYSTEMS + 38 - 40}件`);
  });
});

describe('with the ward’s 38 systems', () => {
  test('nothing is left out', () => {
    const { card } = post(given(DECLARED), 'board');
    expect(textOf(card)).not.toContain('ほか');
    expect(rowsOf(card)).toEqual([15, 38]);
  });
});
