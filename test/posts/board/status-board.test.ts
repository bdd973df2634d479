// 状況ボード: the one place that says how things stand, also what could not be delivered.
import { describe, expect, test } from '@jest/globals';
import type { SystemCommand } from '../../../src/incident/command.ts';
import { DECLARED, given, givenUnder, MANAGER, type Step, wardWith } from '../../incident/given-when-then.ts';
import { approvedStory, post, textOf } from '../whole-story.ts';

const boardAfter = (...steps: readonly Step[]): string => textOf(post(given(DECLARED, ...steps), 'board').card);

describe('the board', () => {
  test('says who declared and when, the next report, the times and the channel', () => {
    const board = boardAfter();
    expect(board).toContain('【障害対応中】統合仮想サーバ環境の障害(2025-001)');
    expect(board).toContain('宣言: 令和7年(2025年)12月4日(木)11時20分 情報システム課長');
    expect(board).toContain('次回の定時連絡: 令和7年(2025年)12月4日(木)12時00分予定');
    expect(board).toContain('定時連絡の時刻: 8時15分、12時00分、16時00分');
    expect(board).toContain('全庁への連絡手段: 電話及び紙媒体');
    expect(board).toContain('最新の報告: 第1報 令和7年(2025年)12月4日(木)11時20分発信');
  });

  test('changes in place with each answer, and shows the matrix by section', () => {
    const board = boardAfter(['11:30', 'welfare-promotion', '回答 27 停止 休止']);
    expect(board).toContain('回答: 1/38システム(未回答 15課)');
    expect(board).toContain('福祉推進課 | 1/3 | 停止 1 / 未回答 2');
    expect(board).toContain(
      '27 高齢・障害福祉業務管理システム （高齢・障害セキュリティサーバ） | 福祉推進課 | 停止 | 休止',
    );
  });

  test('says of each answer of a former round that nobody has confirmed it in this one', () => {
    const asked: readonly Step[] = [
      ['11:30', 'taxation', '回答 17 稼働中'],
      ['11:40', MANAGER, '確認依頼'],
    ];
    expect(boardAfter(...asked)).toContain('17 滞納整理支援システム（税・国保） | 税務課 | 稼働中(前回の回答) |');
    expect(boardAfter(...asked, ['11:45', 'taxation', '回答 変更なし'])).not.toContain('(前回の回答)');
  });

  test('names the next report after new times, and none after the close', () => {
    expect(boardAfter(['11:30', MANAGER, '頻度 11:45'])).toContain(
      '次回の定時連絡: 令和7年(2025年)12月4日(木)11時45分予定',
    );
    const closed = boardAfter(['11:30', MANAGER, '終結 理由 誤報']);
    expect(closed).toContain('【終結】');
    expect(closed).toContain('次回の定時連絡: なし(定時連絡は終了しました。)');
    expect(closed).toContain('体制解除: 令和7年(2025年)12月4日(木)11時30分');
  });

  test('in a new round still shows the last word on each system, and that the section is silent again', () => {
    const board = boardAfter(['11:30', 'taxation', '回答 17 停止'], ['12:30', MANAGER, '確認依頼']);
    expect(board).toContain('税務課 | 0/1 | 停止 1');
    expect(board).toContain('回答: 0/38システム(未回答 15課)');
  });
});

describe('what could not be delivered', () => {
  const note = (outcome: 'parked' | 'recovered' | 'possibly_doubled', conversation = 'C1'): SystemCommand => ({
    type: 'note_delivery',
    post: 'report/1',
    platform: 'slack',
    conversation,
    outcome,
    ...(outcome === 'parked' ? { reason: 'channel_not_found' } : {}),
  });
  const WARNING = '届けられていない投稿が';

  test('stands on the board until it is delivered', () => {
    const parked: Step = ['11:30', 'clock', note('parked')];
    expect(boardAfter(parked)).toContain(`${WARNING}1件あります(Slack)`);
    expect(boardAfter(parked, ['11:31', 'clock', note('parked', 'C2')])).toContain(`${WARNING}2件あります(Slack)`);
    expect(boardAfter(parked, ['11:31', 'clock', note('recovered', 'C2')])).toContain(`${WARNING}1件あります`);
    expect(boardAfter(parked, ['11:31', 'clock', note('recovered')])).not.toContain(WARNING);
  });

  test('and is in the chronology, with the reason', () => {
    const { log } = given(DECLARED, ['11:30', 'clock', note('parked')], ['11:31', 'clock', note('possibly_doubled')]);
    expect(log.slice(-2).map(({ what }) => what)).toEqual([
      '投稿を届けられません(Slack、第1報):channel_not_found',
      '投稿が二重になった可能性があります(Slack、第1報)。同じ投稿が2つあるときは、新しいものを見てください。',
    ]);
  });

  test('can be noted after the close too', () => {
    expect(boardAfter(['11:30', MANAGER, '終結 理由 誤報'], ['11:31', 'clock', note('parked')])).toContain(WARNING);
  });
});

describe('a report that waits for its approver', () => {
  const WAITS = '進捗連絡が承認待ちです。情報政策官が「承認」と入力すると発信します。';

  test('stands on the board until it is approved', () => {
    const waiting = givenUnder(wardWith({ approver: 'info-policy-officer' }), DECLARED);
    expect(textOf(post(waiting, 'board').card)).toContain(WAITS);
    expect(textOf(post(approvedStory(false), 'board').card)).not.toContain('承認待ち');
  });
});
