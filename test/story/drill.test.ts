// A drill runs like the real thing, and nobody can take it for the real thing.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openWard, type Ward } from './ward.ts';

let ward: Ward;
beforeEach(async () => {
  ward = await openWard('2026-11-24T10:00');
});
afterEach(() => ward.close());

test('in a drill every text that anybody sees says 【訓練】', async () => {
  const operator = ward.person('情報システム課長');
  const replies = [await operator.says('宣言 iaas-down --drill 訓練用の想定')];
  await ward.fastForward('2026-11-24T10:30');
  replies.push(await ward.person('戸籍住民課').says('回答 全て 停止'));
  replies.push(await operator.says('更新 原因 想定'));
  replies.push(await operator.says('見込 15:00'));
  replies.push(await operator.says('頻度 every 2h 理由 想定'));
  replies.push(await operator.says('催促'));
  // The deadline, the escalation and the report of noon.
  await ward.fastForward('2026-11-24T12:00');
  replies.push(await operator.says('訂正 1 誤:A 正:B'));
  replies.push(await operator.says('確認依頼 道路課'));
  replies.push(await operator.says('終結 理由 訓練を終わる'));

  const texts = await ward.everyText();
  expect(texts.filter((text) => !text.startsWith('【訓練】'))).toEqual([]);
  expect(replies.filter((text) => !text.startsWith('【訓練】'))).toEqual([]);
  for (const kind of [
    '終結',
    '稼働状況の確認',
    '再依頼',
    '未回答のお知らせ',
    '電話確認',
    '定時連絡',
    '訂正',
    '終報',
    '連絡頻度の検討',
  ]) {
    expect(texts.filter((text) => text.startsWith(`【訓練】【${kind}`))).not.toEqual([]);
  }
  expect(await ward.desk().views.incidents()).toMatchObject([{ id: '2026-001', drill: true, status: 'closed' }]);
});
