// 計画 個別3(2): six items, in the plan's order, in every report; what is unknown is said in words.
import { describe, expect, test } from '@jest/globals';
import { DECLARED, given, MANAGER, type Step } from '../../incident/given-when-then.ts';
import { post, postsOf, textOf, wholeStory } from '../whole-story.ts';

const ITEMS = [
  '1 発生日時',
  '2 覚知日時',
  '3 発生状況(事態、場所、概要等)',
  '4 発生原因',
  '5 対応状況',
  '6 復旧見込日時',
];
const MORE = ['7 各システムの稼働状況', '8 区民サービスへの影響', '9 情報漏えいの有無'];

const fieldsOf = (told: Parameters<typeof post>[0], key: string) =>
  post(told, key).card.blocks.flatMap((block) => (block.type === 'fields' ? block.fields : []));

describe('a report', () => {
  const reports = postsOf(wholeStory(), 'ja').filter(({ key }) => /^report\/\d+$/.test(key));

  test.each(reports.map(({ key, card }) => [key, card.title, card] as const))(
    '%s %s has them all, in order',
    (_, __, card) => {
      const labels = card.blocks.flatMap((block) =>
        block.type === 'fields' ? block.fields.map(({ label }) => label) : [],
      );
      // And, once somebody has said that it is back, the platform.
      expect(labels.filter((label) => label !== '10 環境の復旧')).toEqual([...ITEMS, ...MORE]);
      const values = card.blocks.flatMap((block) =>
        block.type === 'fields' ? block.fields.map(({ value }) => value) : [],
      );
      expect(values.filter((value) => value.trim() === '')).toEqual([]);
    },
  );

  test('says of what nobody knows that it is unknown, never that it is none', () => {
    expect(fieldsOf(given(DECLARED), 'report/1').map(({ label, value }) => [label.slice(0, 1), value])).toEqual([
      ['1', '確認中'],
      ['2', '確認中'],
      ['3', '確認中'],
      ['4', '調査中'],
      ['5', '確認中'],
      ['6', '不明(判明次第連絡します。)'],
      ['7', '稼働中0 / 一部停止0 / 停止0 / 復旧作業中0 / 確認中0 / 復旧済0 / 未回答38'],
      ['8', '確認中'],
      ['9', '確認中'],
    ]);
  });

  test('writes dates as 令和7年(2025年)12月4日(木)12時00分', () => {
    const told = given(DECLARED, ['11:30', MANAGER, '更新 発生日時 11:05'], ['12:00', 'clock']);
    expect(fieldsOf(told, 'report/2')[0]?.value).toBe('令和7年(2025年)12月4日(木)11時05分');
    expect(textOf(post(told, 'report/2').card)).toContain('令和7年(2025年)12月4日(木)12時00分現在');
  });
});

describe('定時連絡', () => {
  const text = (...steps: readonly Step[]) => textOf(post(given(DECLARED, ...steps), 'report/2').card);

  test('says 変更なし when nothing changed, who is silent, and when the next one comes', () => {
    const report = text(['12:00', 'clock']);
    expect(report).toContain('【定時連絡】統合仮想サーバ環境の障害について(第2報)');
    expect(report).toContain('第2報(12時00分の定時連絡)');
    expect(report).toContain(
      '前回の定時連絡等(第1報・11時20分)からの変更:変更なし(定時連絡は状況の進捗にかかわらず行います。)',
    );
    expect(report).toContain('税務課(1システム)');
    expect(report).toContain('次回の定時連絡:16時00分予定');
    expect(report).not.toContain('遅延発信');
  });

  test('over telephone and paper asks the departments to pass it on (図2 ※2), and forbids giving it outside (P6(3)ア)', () => {
    expect(text(['12:00', 'clock'])).toContain('連絡手段:電話及び紙媒体');
    expect(text(['12:00', 'clock'])).toContain('各部経営担当課は、本連絡を部内各課へ展開し');
    expect(text(['12:00', 'clock'])).toContain('公表は、区長の決定によります');
  });

  test('that is late says so, and one that stands for others names them', () => {
    expect(text(['12:24', 'clock'])).toContain('(遅延発信:予定12時00分/発信12時24分)');
    expect(text(['12/5 08:15', 'clock'])).toContain(
      '【未発信】12月4日(木)12時00分、12月4日(木)16時00分の定時連絡は発信されていません。',
    );
  });

  test('names what changed, with number and name of each system', () => {
    const told = given(DECLARED, ['11:30', 'taxation', '回答 17 停止'], ['12:00', 'clock']);
    expect(textOf(post(told, 'report/2').card)).toContain('からの変更:稼働状況(17 滞納整理支援システム（税・国保）)');
  });
});

describe('終報', () => {
  test('with exceptions names them, and does not claim that all is restored', () => {
    const told = given(DECLARED, ['12:30', MANAGER, '終結 理由 個別対応へ移行']);
    const report = textOf(post(told, 'report/2').card);
    expect(report).toContain('【終報】統合仮想サーバ環境の障害への対応の終了について(第2報)');
    expect(report).toContain(
      '次の38システムは復旧を確認できていません。個別対応へ移行します。\n・未回答:1 中野区公式ホームページ',
    );
    expect(report).toContain('終結の理由:個別対応へ移行');
    expect(report).not.toContain('復旧を確認しました');
    expect(report).not.toContain('次回の定時連絡');
  });

  test('without says that everything is restored, and how long it took', () => {
    const sections = [...(given(DECLARED).incident?.sections.keys() ?? [])];
    const restored = sections.map((section) => ['13:00', section, '回答 全て 復旧済'] as const);
    const report = textOf(post(given(DECLARED, ...restored, ['14:30', MANAGER, '終結']), 'report/2').card);
    expect(report).toContain('統合仮想サーバ環境及び全主管システムの復旧を確認しました。');
    expect(report).toContain('宣言から終結まで:3時間10分');
  });
});

test('訂正 says wrong and right, beside the report whose number it keeps', () => {
  const corrections = postsOf(wholeStory(), 'ja').filter(({ key }) => key.startsWith('report/2/correction/'));
  expect(corrections).toHaveLength(1);
  const [correction] = corrections;
  expect(correction?.card.title).toBe('【訂正】統合仮想サーバ環境の障害について(第2報の訂正)');
  expect(correction?.pinned).toBe(false);
  expect(textOf(correction?.card ?? { title: '', tone: 'calm', blocks: [] })).toContain('誤: 3 systems\n正: 4 systems');
});
