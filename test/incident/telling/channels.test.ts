// 連絡手段の状態 (個別3(3), P9(1)ウ(イ)): who said so and when, and what a change sets off.
import { describe, expect, test } from '@jest/globals';
import {
  DECLARED,
  given,
  givenUnder,
  incidentOf,
  MANAGER,
  on,
  type Step,
  type Told,
  tell,
} from '../given-when-then.ts';
import {
  ALL_USABLE,
  contactOf,
  DEPUTY,
  departments,
  no,
  owners,
  recipientsOf,
  statuses,
  wardWhere,
} from './telling.ts';

const usable = wardWhere(ALL_USABLE);
const phoned = (recipient: string, time = '11:25'): Step => [
  time,
  MANAGER,
  `連絡済 ${recipient} --宛先 係長 --手段 電話`,
];

describe('the state of a channel', () => {
  test('begins as the scenario says; P10-1-1(2): telephone only', () => {
    expect(incidentOf(given(DECLARED)).channels).toMatchObject({
      'file-server': 'down',
      cabinet: 'down',
      'groupware-mail': 'down',
      'groupware-notice': 'down',
      'phone-and-paper': 'usable',
    });
  });

  test('is what a person says: who, when and why is kept', () => {
    const said = given(DECLARED, ['11:30', DEPUTY, '手段 お知らせ 利用可 理由 画面で確認']);
    expect(incidentOf(said).channels['groupware-notice']).toBe('usable');
    expect(incidentOf(said).contacting.channelsSaid.get('groupware-notice')).toEqual({
      by: '情報システム課長の代理者',
      at: on('11:30'),
      because: '画面で確認',
    });
  });

  test('that everybody knows is no news, unless there is a reason to keep', () => {
    given(DECLARED).when('11:30', MANAGER, 'channel cabinet down').thenNothing();
    given(DECLARED)
      .when('11:30', MANAGER, 'channel cabinet down because 再確認')
      .thenTelling({ type: 'ChannelsSet', states: { cabinet: 'down' }, because: '再確認' });
  });

  test('of a chat or of nothing in the plan is refused', () => {
    given(DECLARED).when('11:30', MANAGER, 'channel slack down').thenRefused('unknown_channel', { given: 'slack' });
    given(DECLARED)
      .when('11:30', MANAGER, 'channel グループウェア down')
      .thenRefused('unknown_channel', { nearest: ['グループウェアメール', 'グループウェア「お知らせ」'] });
    given(DECLARED)
      .when('11:30', MANAGER, 'channel cabinet 半分')
      .thenRefused('unknown_channel_state', { given: '半分' });
  });
});

describe('想定するパターン (P9(1)ウ(イ))', () => {
  test('a: telephone and paper is left', () => {
    const all = givenUnder(usable, DECLARED).when('11:30', MANAGER, 'パターン a 理由 全停止');
    all.thenTelling(
      {
        type: 'ChannelsSet',
        pattern: 'a',
        because: '全停止',
        main: { after: { wholeOffice: 'phone-and-paper', owningSections: 'phone-and-paper' } },
      },
      {
        type: 'ContactOpened',
        contact: 'report/1',
        channel: 'phone-and-paper',
        recipients: departments,
        instead: 'file-server',
      },
      {
        type: 'ContactOpened',
        contact: 'request/1',
        channel: 'phone-and-paper',
        recipients: owners,
        instead: 'groupware-mail',
      },
    );
  });

  test('b: 「お知らせ」 is back and is added; the main channels are as they were', () => {
    given(DECLARED)
      .when('11:30', MANAGER, 'pattern b')
      .thenTelling(
        { type: 'ChannelsSet', states: { 'groupware-notice': 'usable' }, pattern: 'b' },
        { type: 'ContactExtended', contact: 'report/1', also: ['groupware-notice'] },
      );
  });

  test('c: everything is back; the incident stays open, and those who are being called are called to the end', () => {
    const back = given(DECLARED, phoned('企画部')).when('11:30', MANAGER, 'Ｐａｔｔｅｒｎ　Ｃ');
    back.thenTelling(
      {
        type: 'ChannelsSet',
        pattern: 'c',
        main: { after: { wholeOffice: 'file-server', owningSections: 'groupware-mail' } },
      },
      { type: 'ContactExtended', contact: 'report/1', also: ['groupware-notice'] },
    );
    expect(incidentOf(back).closedAt).toBeUndefined();
    expect(contactOf(back, 'report/1').channel).toBe('phone-and-paper');
    expect(contactOf(tell(back, ['12:00', 'clock']), 'report/2').channel).toBe('file-server');
  });

  test('any other is refused, with those the plan has', () => {
    given(DECLARED)
      .when('11:30', MANAGER, 'パターン d')
      .thenRefused('unknown_pattern', { given: 'd', known: ['a', 'b', 'c'] });
  });
});

describe('連絡手段・連絡頻度の設定時及び変更時は報告', () => {
  const settled = (plan = usable) => {
    const story = givenUnder(plan, DECLARED);
    return givenUnder(
      plan,
      DECLARED,
      ['11:21', MANAGER, `連絡済 ${no(story, 'settings-to-body')} --宛先 委員長 --手段 対面`],
      ['11:22', MANAGER, `連絡済 ${no(story, 'settings-to-parties')} 全て --宛先 各所 --手段 紙`],
    );
  };
  const pair = (story: Told): readonly string[] =>
    (['settings-to-body', 'settings-to-parties'] as const).map((id) => statuses(story, id));

  test('the declaration is the first setting of both: one pair', () => {
    expect(pair(given(DECLARED))).toEqual(['open', 'open']);
  });

  test('another main channel is a change: a pair of its own', () => {
    expect(pair(settled().when('11:30', MANAGER, '手段 file-server 停止'))).toEqual(['done,open', 'done,open']);
  });

  test('other times are a change, too', () => {
    expect(pair(settled().when('11:30', MANAGER, '頻度 every 1h'))).toEqual(['done,open', 'done,open']);
  });

  test('a channel that is not the main one, before or after, is none', () => {
    expect(pair(settled().when('11:30', MANAGER, '手段 cabinet 停止'))).toEqual(['done', 'done']);
    expect(pair(settled().when('11:30', MANAGER, '手段 お知らせ 停止'))).toEqual(['done', 'done']);
  });

  test('a pair that nobody has reported yet covers the next change as well', () => {
    const changed = settled().when('11:30', MANAGER, '手段 file-server 停止');
    expect(pair(tell(changed, ['11:31', MANAGER, '頻度 every 1h']))).toEqual(['done,open', 'done,open']);
  });

  test('when one of the two is reported, the next change opens that one alone', () => {
    const changed = settled().when('11:30', MANAGER, '手段 file-server 停止');
    const half = tell(changed, [
      '11:31',
      MANAGER,
      `連絡済 ${no(changed, 'settings-to-body')} --宛先 委員長 --手段 電話`,
    ]);
    expect(pair(tell(half, ['11:32', MANAGER, '頻度 every 1h']))).toEqual(['done,done,open', 'done,open']);
  });

  test('also after the end: the last report is told by the channels there are', () => {
    const closed = givenUnder(usable, DECLARED, ['11:25', MANAGER, '終結 理由 誤報']);
    const moved = closed.when('11:30', MANAGER, '手段 file-server 停止');
    expect(moved.refused).toBeUndefined();
    expect(recipientsOf(moved, 'report/2')).toEqual(['channel/cabinet', 'channel/groupware-notice']);
  });
});
