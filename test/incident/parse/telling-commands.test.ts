// 連絡手段・連絡済・展開済・未達・判断・事業者 as people type them: in both languages and in any width.
import { describe, expect, test } from '@jest/globals';
import { on } from '../given-when-then.ts';
import { typed } from './read.ts';

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).replaceAll(' ', '　');

type Case = readonly [said: string, meant: object];

const SAID: readonly Case[] = [
  ['channel cabinet down', { type: 'channel', channel: 'cabinet', state: 'down' }],
  ['手段 全庁キャビネット 使えない', { type: 'channel', channel: 'cabinet', state: 'down' }],
  ['手段 キャビネット 不可', { type: 'channel', channel: 'cabinet', state: 'down' }],
  ['連絡手段 グループウェア「お知らせ」 利用可', { type: 'channel', channel: 'groupware-notice', state: 'usable' }],
  ['手段 お知らせ 確認中', { type: 'channel', channel: 'groupware-notice', state: 'unknown' }],
  ['channel Office-wide file server up', { type: 'channel', channel: 'file-server', state: 'usable' }],
  [
    'channel phone-and-paper ok because 内線 復旧',
    { type: 'channel', channel: 'phone-and-paper', state: 'usable', because: '内線 復旧' },
  ],
  [
    '手段 ファイルサーバ 停止 --理由 "6番 停止"',
    { type: 'channel', channel: 'file-server', state: 'down', because: '6番 停止' },
  ],

  ['pattern a', { type: 'pattern', pattern: 'a' }],
  ['パターン B', { type: 'pattern', pattern: 'b' }],
  ['パターン パターンｃ 理由 全復旧', { type: 'pattern', pattern: 'c', because: '全復旧' }],

  [
    'told 5 --to "係長 代理" --by phone --at 9:10 --read-back --note 折り返しあり',
    {
      type: 'told',
      target: { task: 5 },
      to: '係長 代理',
      means: 'phone',
      saidAt: on('09:10'),
      readBack: true,
      note: '折り返しあり',
    },
  ],
  // A time of another day needs no quotation marks, and is not taken for a part of the name.
  [
    'told 企画部 --to 山田 --by phone --at 12/3 18:30 --read-back',
    {
      type: 'told',
      target: { recipient: 'department/planning' },
      to: '山田',
      means: 'phone',
      saidAt: on('12/3 18:30'),
      readBack: true,
    },
  ],
  ['told #5', { type: 'told', target: { task: 5 }, readBack: false }],
  ['連絡済 5番', { type: 'told', target: { task: 5 }, readBack: false }],
  ['連絡済み 企画部', { type: 'told', target: { recipient: 'department/planning' }, readBack: false }],
  [
    '連絡済 税務 --手段 紙',
    { type: 'told', target: { recipient: 'section/taxation' }, means: 'paper', readBack: false },
  ],
  [
    '連絡済 区長 --手段 口頭',
    { type: 'told', target: { recipient: 'party/ward-mayor' }, means: 'in_person', readBack: false },
  ],
  [
    '連絡済 国家サイバー統括室 --手段 メール',
    { type: 'told', target: { recipient: 'party/nisc' }, means: 'mail', readBack: false },
  ],
  [
    'told Planning Department --by fax',
    { type: 'told', target: { recipient: 'department/planning' }, means: 'fax', readBack: false },
  ],
  [
    '連絡済 cabinet --手段 掲載',
    { type: 'told', target: { recipient: 'channel/cabinet' }, means: 'posted', readBack: false },
  ],
  [
    '連絡済 1 --受電者 係長 --手段 メモ',
    { type: 'told', target: { task: 1 }, to: '係長', means: 'memo', readBack: false },
  ],

  ['relayed planning', { type: 'relayed', department: 'planning' }],
  [
    '展開済み 総務部 --報告者 庶務担当 --時刻 10:05',
    { type: 'relayed', department: 'general-affairs', saidBy: '庶務担当', saidAt: on('10:05') },
  ],

  ['unreached 企画部', { type: 'unreached', recipient: 'department/planning' }],
  ['未達 道路課 理由 話し中 3回', { type: 'unreached', recipient: 'section/roads', because: '話し中 3回' }],
  ['未達 道路課 --理由 不在', { type: 'unreached', recipient: 'section/roads', because: '不在' }],

  ['send 5', { type: 'send', task: 5 }],
  ['送信 No.5', { type: 'send', task: 5 }],

  ['leak none', { type: 'leak', leak: 'none' }],
  ['漏えい なし', { type: 'leak', leak: 'none' }],
  ['漏洩 あり', { type: 'leak', leak: 'leaked' }],
  ['情報漏えい 特定個人情報', { type: 'leak', leak: 'specific_personal_information' }],
  ['leak specific', { type: 'leak', leak: 'specific_personal_information' }],
  ['漏えい 不明', { type: 'leak', leak: 'unknown' }],
  ['leak unknown', { type: 'leak', leak: 'unknown' }],

  ['decide publication no --said-by 区長', { type: 'decided', decision: 'publication', will: false, saidBy: '区長' }],
  [
    '判断 公表 する ホームページ に掲載 --判断者 区長',
    { type: 'decided', decision: 'publication', will: true, how: 'ホームページ に掲載', saidBy: '区長' },
  ],
  ['判断 区議会 要 --判断者 区長', { type: 'decided', decision: 'assembly', will: true, saidBy: '区長' }],
  [
    '判断 区長報告 不要 --判断者 危機管理課長',
    { type: 'decided', decision: 'mayor', will: false, saidBy: '危機管理課長' },
  ],
  [
    '決定 連絡票 不要 --判断者 危機管理課長',
    { type: 'decided', decision: 'form', will: false, saidBy: '危機管理課長' },
  ],
  ['判断 ３箇所 する --判断者 副区長', { type: 'decided', decision: 'outage_route', will: true, saidBy: '副区長' }],

  ['council on', { type: 'council', held: true }],
  ['対策会議 開催 14:00から', { type: 'council', held: true, from: on('14:00') }],
  ['council on from 12/5 9:00', { type: 'council', held: true, from: on('12/5 09:00') }],
  ['会議 終了 --適用 15:00', { type: 'council', held: false, from: on('15:00') }],

  ['provider broad', { type: 'provider_heard', notice: 'broad', systems: [], means: 'phone' }],
  [
    '事業者 全体 空調の故障 --手段 メール --時刻 9:10',
    { type: 'provider_heard', notice: 'broad', systems: [], means: 'mail', saidAt: on('09:10'), text: '空調の故障' },
  ],
  [
    'provider specific 13 17',
    { type: 'provider_heard', notice: 'specific', systems: ['family-register', 'arrears-tax-nhi'], means: 'phone' },
  ],
  [
    '事業者 個別 13番、17番 17 ディスク障害 2台',
    {
      type: 'provider_heard',
      notice: 'specific',
      systems: ['family-register', 'arrears-tax-nhi'],
      means: 'phone',
      text: 'ディスク障害 2台',
    },
  ],
  [
    'provider specific 13, 17 disk',
    {
      type: 'provider_heard',
      notice: 'specific',
      systems: ['family-register', 'arrears-tax-nhi'],
      means: 'phone',
      text: 'disk',
    },
  ],
  [
    '事業者 報告 部品を手配',
    { type: 'provider_heard', notice: 'report', systems: [], means: 'phone', text: '部品を手配' },
  ],
  ['provider told all', { type: 'provider_told', sections: 'all', vendors: false }],
  ['事業者 連絡済 全て ベンダ', { type: 'provider_told', sections: 'all', vendors: true }],
  ['事業者 連絡済 税務課、道路 ベンダー', { type: 'provider_told', sections: ['taxation', 'roads'], vendors: true }],
  ['provider told vendors', { type: 'provider_told', sections: [], vendors: true }],
  ['provider times every 2h', { type: 'provider_times', times: { type: 'every', minutes: 120 } }],
  ['事業者 頻度 10:00 15:00', { type: 'provider_times', times: { type: 'daily', times: ['10:00', '15:00'] } }],
  ['事業者 頻度 未定', { type: 'provider_times', times: null }],

  ['contacts', { type: 'contacts' }],
  ['連絡状況 2025-001', { type: 'contacts', incident: '2025-001' }],
  ['手段 cabinet 停止 --事象 2025-002', { type: 'channel', channel: 'cabinet', state: 'down', incident: '2025-002' }],
];

describe('what is meant', () => {
  test.each(SAID)('%s', (said, meant) => {
    expect(typed(said)).toEqual(meant);
  });

  test.each(SAID.filter(([said]) => !/[“"]/.test(said)))('%s, in full-width letters', (said, meant) => {
    const wide = JSON.parse(JSON.stringify(typed(fullWidth(said))), (_, value) =>
      typeof value === 'string' ? value.normalize('NFKC') : value,
    );
    expect(wide).toEqual(JSON.parse(JSON.stringify(meant)));
  });
});
