// A system always has number and name (図4: 27 and 28 have nearly one name); dates are written as the ward writes them.
import { describe, expect, test } from '@jest/globals';
import { textsIn } from '../../src/texts/texts.ts';
import { DECLARED, given, MANAGER, on, ward } from '../incident/given-when-then.ts';
import { postsOf, textOf, wholeStory, wordsIn } from './whole-story.ts';

const stories = [
  wholeStory(),
  given(
    DECLARED,
    ['11:30', 'welfare-promotion', '回答 27 停止'],
    ['11:40', 'clock'],
    ['12:00', 'clock'],
    ['12:30', MANAGER, '終結 理由 訓練終了'],
  ),
];

describe('a system', () => {
  test.each(['ja', 'en'] as const)('is never named without its number, in any post in %s', (locale) => {
    const text = stories.flatMap((story) => postsOf(story, locale).map(({ card }) => textOf(card))).join('\n');
    const systems = ward.systems.map(({ no, ...system }) => ({ no, name: wordsIn(locale).name({ ...system }) }));
    for (const { no, name } of systems) {
      // 28's name is the beginning of 27's.
      const named = systems.filter((other) => other.name.includes(name)).map((other) => `${other.no} `);
      const bare = text
        .split(name)
        .slice(0, -1)
        .filter((before) => !named.some((number) => before.endsWith(number)));
      expect({ no, bare: bare.length }).toEqual({ no, bare: 0 });
    }
  });

  test('27 and 28 are told apart in every list of them', () => {
    const board = postsOf(given(DECLARED), 'ja').find(({ key }) => key === 'board');
    const table = board?.card.blocks.flatMap((block) =>
      block.type === 'table' ? block.rows.map(([name]) => name) : [],
    );
    expect(table).toEqual(
      expect.arrayContaining([
        '27 高齢・障害福祉業務管理システム （高齢・障害セキュリティサーバ）',
        '28 高齢・障害福祉業務管理システム',
      ]),
    );
  });
});

describe('日付', () => {
  const { dates } = textsIn('ja');

  test.each([
    ['12:00', '令和7年(2025年)12月4日(木)12時00分'],
    ['2026-01-01 00:05', '令和8年(2026年)1月1日(木)0時05分'],
    ['2019-05-01 08:15', '令和元年(2019年)5月1日(水)8時15分'],
    ['2019-12-31 23:59', '令和元年(2019年)12月31日(火)23時59分'],
    ['2020-01-01 00:00', '令和2年(2020年)1月1日(水)0時00分'],
  ])('%s', (time, written) => {
    expect(dates.dateTime(on(time))).toBe(written);
  });

  test('a year away it has its year, or another day would be read', () => {
    expect(dates.near(on('2099-01-01 00:00'), on('12:00'))).toBe('2099年1月1日(木)0時00分');
    expect(dates.near(on('2026-01-05 08:15'), on('12:00'))).toBe('1月5日(月)8時15分');
    expect(textsIn('en').dates.near(on('2099-01-01 00:00'), on('12:00'))).toBe('00:00, Thu 1 Jan 2099');
  });

  test('of the same day needs no day, of another has it', () => {
    expect(dates.near(on('16:00'), on('12:00'))).toBe('16時00分');
    expect(dates.near(on('12/5 08:15'), on('12:00'))).toBe('12月5日(金)8時15分');
    expect(textsIn('en').dates.near(on('12/5 08:15'), on('12:00'))).toBe('08:15, Fri 5 Dec');
  });
});
