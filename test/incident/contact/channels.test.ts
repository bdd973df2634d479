// 連絡手段の状態 (個別3(3), P9(1)ウ(イ), R155): who said so and when, what answers suggest, and what a change sets off.
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

describe('an answer that the system under a channel stands still', () => {
  const DOMAIN = 6;
  const GROUPWARE = 4;
  const answer = (time: string, system: number, state: string): Step => [
    time,
    'information-systems',
    `回答 ${system} ${state}`,
  ];
  const proposed = (story: Told): readonly string[] => [...incidentOf(story).contacting.proposals.keys()];

  test('is a question to a person; the state itself changes only with their word', () => {
    const asked = givenUnder(usable, DECLARED).when(...answer('11:30', DOMAIN, '停止'));
    asked.thenTelling({ type: 'ChannelProposed', channel: 'file-server', state: 'down', system: 'domain-file-server' });
    expect(incidentOf(asked).channels['file-server']).toBe('usable');
    const confirmed = tell(asked, ['11:31', MANAGER, '手段 file-server 停止']);
    expect(incidentOf(confirmed).channels['file-server']).toBe('down');
    expect(proposed(confirmed)).toEqual([]);
  });

  test('may be overruled: the person who looked says it can be used', () => {
    const kept = givenUnder(usable, DECLARED, answer('11:30', DOMAIN, '停止')).when(
      '11:31',
      MANAGER,
      '手段 file-server 利用可',
    );
    kept.thenTelling({ type: 'ChannelsSet', states: { 'file-server': 'usable' } });
    expect(proposed(kept)).toEqual([]);
  });

  test('the groupware carries three channels', () => {
    givenUnder(usable, DECLARED)
      .when(...answer('11:30', GROUPWARE, '停止'))
      .thenTelling(
        { type: 'ChannelProposed', channel: 'cabinet', state: 'down' },
        { type: 'ChannelProposed', channel: 'groupware-mail', state: 'down' },
        { type: 'ChannelProposed', channel: 'groupware-notice', state: 'down' },
      );
  });

  test.each(['稼働中', '復旧済'])('or that it is %s: perhaps the channel is back', (state) => {
    given(DECLARED)
      .when(...answer('11:30', DOMAIN, state))
      .thenTelling({ type: 'ChannelProposed', channel: 'file-server', state: 'usable', system: 'domain-file-server' });
  });

  test.each(['一部停止', '確認中', '復旧作業中', '対象外'])('%s says nothing of the channel', (state) => {
    givenUnder(usable, DECLARED)
      .when(...answer('11:30', DOMAIN, state))
      .thenTelling();
  });

  test('of a channel that is known to be so already is no question', () => {
    given(DECLARED)
      .when(...answer('11:30', DOMAIN, '停止'))
      .thenTelling();
  });

  test('is asked once, however often it is said', () => {
    const asked = givenUnder(usable, DECLARED, answer('11:30', DOMAIN, '停止'));
    asked.when(...answer('11:40', DOMAIN, '停止')).thenTelling();
    const overruled = givenUnder(
      usable,
      DECLARED,
      ['11:30', 'information-systems', '回答 全て 停止'],
      ['11:31', MANAGER, '手段 file-server 利用可'],
    );
    overruled.when('11:40', 'information-systems', '回答 変更なし').thenTelling();
  });

  test('falls when the system is said to be otherwise', () => {
    const asked = givenUnder(usable, DECLARED, answer('11:30', DOMAIN, '停止'));
    expect(proposed(asked)).toEqual(['file-server']);
    expect(proposed(tell(asked, answer('11:40', DOMAIN, '確認中')))).toEqual([]);
  });

  test('no other system has a channel on it', () => {
    givenUnder(usable, DECLARED).when('11:30', 'taxation', '回答 17 停止').thenTelling();
  });
});

describe('what could not be put into a channel', () => {
  const note = (post: string, outcome: 'parked' | 'delayed'): Step => [
    '11:30',
    'clock',
    { type: 'note_delivery', post, platform: 'files', conversation: 'all', outcome, reason: '書き込めません' },
  ];

  test('is a question about that channel, and nobody counts as told', () => {
    const parked = givenUnder(usable, DECLARED).when(...note('official/report/1@file-server', 'parked'));
    parked.thenTelling({ type: 'ChannelProposed', channel: 'file-server', state: 'down' });
    expect(contactOf(parked, 'report/1').recipients.get('channel/file-server')).toEqual({
      unreached: { at: on('11:30'), because: '書き込めません' },
    });
  });

  test('one mailbox that refuses says nothing of the mail', () => {
    const parked = givenUnder(usable, DECLARED).when(
      ...note('official/request/1@groupware-mail@section/roads', 'parked'),
    );
    parked.thenTelling();
    expect(contactOf(parked, 'request/1').recipients.get('section/roads')?.unreached?.because).toBe('書き込めません');
  });

  test('a server that is away for a moment is no question', () => {
    givenUnder(usable, DECLARED)
      .when(...note('official/report/1@file-server', 'delayed'))
      .thenTelling();
  });
});

describe('連絡手段・連絡頻度の設定時及び変更時は報告 (R112, R126, A07)', () => {
  const settled = (plan = usable) => {
    const story = givenUnder(plan, DECLARED);
    return givenUnder(
      plan,
      DECLARED,
      ['11:21', MANAGER, `連絡済 ${no(story, 'settings-to-body')} --宛先 委員長 --手段 対面`],
      ['11:22', MANAGER, `連絡済 ${no(story, 'settings-to-parties')} --宛先 各所 --手段 電話`],
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
