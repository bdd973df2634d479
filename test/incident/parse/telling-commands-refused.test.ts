// 連絡手段・連絡済・展開済・未達・判断・事業者, wrongly typed: what is missing or unknown is said, and nothing is guessed.
import { describe, expect, test } from '@jest/globals';
import { typed } from './read.ts';

type Case = readonly [said: string, reason: object];

const REFUSED: readonly Case[] = [
  ['手段', { code: 'missing_argument', argument: 'channel' }],
  ['手段 cabinet', { code: 'missing_argument', argument: 'channel_state' }],
  ['手段 cabinet 半分', { code: 'unknown_channel_state', given: '半分' }],
  ['手段 のろし 停止', { code: 'unknown_channel', given: 'のろし' }],
  ['手段 teams 停止', { code: 'unknown_channel', given: 'teams' }],
  [
    '手段 グループウェア 停止',
    { code: 'unknown_channel', nearest: ['グループウェアメール', 'グループウェア「お知らせ」'] },
  ],
  ['パターン', { code: 'missing_argument', argument: 'pattern' }],
  // Whoever names two means something else than the first.
  ['pattern a b', { code: 'unknown_pattern', given: 'a b', known: ['a', 'b', 'c'] }],
  ['パターン z', { code: 'unknown_pattern', given: 'z', known: ['a', 'b', 'c'] }],
  ['連絡済', { code: 'missing_argument', argument: 'recipient' }],
  ['連絡済 宇宙部', { code: 'unknown_recipient', given: '宇宙部' }],
  [
    '連絡済 東京都',
    { code: 'unknown_recipient', given: '東京都', nearest: expect.arrayContaining(['東京都総務局行政部振興企画課']) },
  ],
  ['連絡済 5 --手段 狼煙', { code: 'unknown_contact_means', given: '狼煙' }],
  ['連絡済 5 --時刻 いつか', { code: 'bad_time', given: 'いつか' }],
  ['連絡済 5 --理由 不在', { code: 'unknown_option', given: '--理由' }],
  ['展開済', { code: 'missing_argument', argument: 'department' }],
  ['展開済 税務課', { code: 'not_a_recipient', recipient: 'section/taxation' }],
  ['展開済 企画部 --時刻 いつか', { code: 'bad_time' }],
  ['未達', { code: 'missing_argument', argument: 'recipient' }],
  ['未達 理由 不在', { code: 'missing_argument', argument: 'recipient' }],
  ['送信', { code: 'missing_argument', argument: 'task' }],
  ['送信 東京都', { code: 'unknown_task', given: '東京都' }],
  ['漏えい', { code: 'missing_argument', argument: 'leak' }],
  ['漏えい たぶん', { code: 'unknown_leak', given: 'たぶん' }],
  ['判断', { code: 'missing_argument', argument: 'decision' }],
  ['判断 公表', { code: 'missing_argument', argument: 'yes_or_no' }],
  ['判断 公表 たぶん --判断者 区長', { code: 'missing_argument', argument: 'yes_or_no' }],
  ['判断 公表 する', { code: 'missing_argument', argument: 'decided_by' }],
  ['判断 給食 する --判断者 区長', { code: 'unknown_decision', given: '給食' }],
  ['対策会議', { code: 'missing_argument', argument: 'on_or_off' }],
  ['対策会議 延期', { code: 'missing_argument', argument: 'on_or_off' }],
  ['対策会議 開催 いつか', { code: 'bad_time', given: 'いつか' }],
  ['事業者', { code: 'missing_argument', argument: 'notice' }],
  ['事業者 未知', { code: 'missing_argument', argument: 'notice' }],
  ['事業者 個別', { code: 'missing_argument', argument: 'system' }],
  ['事業者 個別 13、99', { code: 'unknown_system', given: '99' }],
  ['事業者 全体 --手段 狼煙', { code: 'unknown_contact_means', given: '狼煙' }],
  ['事業者 連絡済', { code: 'missing_argument', argument: 'recipient' }],
  ['事業者 連絡済 宇宙課', { code: 'unknown_section', given: '宇宙課' }],
  ['事業者 頻度', { code: 'missing_argument', argument: 'times' }],
  ['事業者 頻度 ときどき', { code: 'bad_times', given: 'ときどき' }],
];

describe('what nobody can mean', () => {
  test.each(REFUSED)('%s is refused, with what is missing or unknown', (said, reason) => {
    expect(typed(said)).toMatchObject({ refused: true, ...reason });
  });

  test.each([
    ['連絡済 5 --宛先', 101, 'name'],
    ['展開済 企画部 --報告者', 101, 'name'],
    ['判断 公表 する --判断者', 101, 'name'],
    ['連絡済 5 --備考', 1001, 'note'],
    ['未達 企画部 理由', 1001, 'note'],
    ['手段 cabinet 停止 理由', 1001, 'note'],
    ['パターン a 理由', 1001, 'note'],
    ['判断 公表 する --判断者 区長 --備考', 1001, 'note'],
    ['事業者 全体', 2001, 'text'],
  ])('%s and a text of %d letters is refused as too long', (said, letters, field) => {
    expect(typed(`${said} ${'長'.repeat(letters)}`)).toMatchObject({ code: 'too_long', field, most: letters - 1 });
  });
});
