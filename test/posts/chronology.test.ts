// クロノロジー: one event, one line, with who said what; it is what plain SQL shows.
import { describe, expect, test } from '@jest/globals';
import { DECLARED, given, MANAGER, type Step } from '../incident/given-when-then.ts';
import { approvedStory, wholeStory } from './whole-story.ts';

const lines = (...steps: readonly Step[]): readonly string[] => given(DECLARED, ...steps).log.map(({ what }) => what);
/** But for what it showed of the steps of the recovery. */
const last = (...steps: readonly Step[]): string | undefined =>
  lines(...steps).findLast((line) => !/^手順 [^:]+:[^着]/.test(line));

describe('the chronology', () => {
  test('has one line for each event, and none is empty, also when people write several lines', () => {
    for (const { log } of [wholeStory(), wholeStory({ drill: true }), approvedStory(true)]) {
      for (const { what } of log) expect(what).toMatch(/^.+$/);
    }
    expect(
      last([
        '11:30',
        MANAGER,
        { form: 'update', fields: { detectedAt: '11:05', serviceEffect: '1行目\r\n  2行目\n' } },
      ]),
    ).toBe('覚知日時:令和7年(2025年)12月4日(木)11時05分 / 区民サービスへの影響:1行目 2行目');
  });

  test('says what is declared and whom is asked', () => {
    expect(lines()).toEqual([
      '統合仮想サーバ環境の障害を宣言',
      '稼働状況の確認を依頼(全15課、回答期限 11時40分)',
      '第1報を発信(進捗連絡)',
      '確認依頼(第1回)の連絡 電話及び紙媒体 15件 見送った手段:グループウェアメールは利用不可、全庁ファイルサーバは利用不可',
      '第1報の連絡 電話及び紙媒体 8件 見送った手段:全庁ファイルサーバは利用不可、全庁キャビネットは利用不可',
      expect.stringMatching(/^措置を開始 1番「危機管理係への第1報」.*6番「東京都への障害の連絡（エ）」:保留/),
      '措置を開始 11番「連絡手段・連絡頻度の設定・変更の報告（審議機関）」、12番「連絡手段・連絡頻度の設定・変更の報告（関係各所）」',
      '情報漏えいの有無を照会',
      '手順 1 障害の検知:完了(記録 1、2、3)、3 各主管システムの稼働状況の確認:対応中(記録 2)',
    ]);
  });

  test('says who was told of what, by whom, how and when', () => {
    expect(last(['11:36', MANAGER, '連絡済 企画部 --to 庶務係 --by 電話 --at 11:34 --read-back'])).toBe(
      '連絡済 企画部(経営担当課)(第1報) 手段:電話 相手:庶務係 時刻:11時34分 復唱済',
    );
  });

  test('says which channel took over from which, and why', () => {
    expect(lines(['11:36', MANAGER, '手段 全庁キャビネット 利用可 理由 画面で確認'])).toContain(
      '連絡手段 全庁キャビネット:利用可 主たる手段の変更 全庁への連絡手段:電話及び紙媒体→全庁キャビネット 理由:画面で確認',
    );
  });

  test('says who said a proxy answer, who heard it, when, and that it was read back', () => {
    expect(
      last([
        '11:36',
        MANAGER,
        '回答 13 停止 代替 紙で受付 --for 戸籍住民課 --said-by 係長 --by phone --read-back --at 11:34',
      ]),
    ).toBe(
      '回答 戸籍住民課 13 戸籍情報総合システム:停止/代替手段で継続 紙で受付 ' +
        '代理入力(電話聴取) 回答者:係長 / 聴取者:情報システム課長 / 聴取時刻:11時34分 / 復唱確認:済',
    );
  });

  test('marks a late answer, and one that nothing changed', () => {
    expect(last(['11:45', 'taxation', '回答 17 停止'])).toContain('(期限後回答)');
    expect(
      last(['11:30', 'taxation', '回答 17 停止'], ['12:30', MANAGER, 'ask'], ['12:31', 'taxation', '回答 変更なし']),
    ).toBe('回答 税務課 17 滞納整理支援システム（税・国保）:停止(変更なし) (担当者入力)');
  });

  test('says before, after, from and why of new reporting times', () => {
    expect(last(['11:30', MANAGER, '頻度 10:00 14:00 適用 12/5 9:00 理由 見込の判明'])).toBe(
      '定時連絡の頻度を変更 変更前:8時15分、12時00分、16時00分 変更後:10時00分、14時00分 適用:12月5日(金)9時00分から 理由:見込の判明',
    );
  });

  test('names the missed times of a report that stands for several', () => {
    expect(lines(['12/5 09:00', 'clock'])).toContain(
      '第2報を発信(定時連絡、8時15分分、遅延発信、未発信:12月4日(木)12時00分、12月4日(木)16時00分)',
    );
  });

  test('says that a fact was withdrawn, not that it is nothing', () => {
    expect(lines(['11:30', MANAGER, '見込 18:00'], ['11:35', MANAGER, '見込 不明'])).toContain(
      '復旧見込日時:不明(判明次第連絡します。)',
    );
  });
});
