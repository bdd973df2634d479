// What suggests that a channel is down or back: a question to a person, who has the word.
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
import { ALL_USABLE, contactOf, wardWhere } from './telling.ts';

const usable = wardWhere(ALL_USABLE);

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
      since: on('11:20'),
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

  const mailed = (section: string, reason: string): Step => [
    '11:30',
    'clock',
    {
      type: 'note_delivery',
      post: `official/request/1@groupware-mail@section/${section}`,
      platform: 'mail',
      conversation: section,
      outcome: 'parked',
      reason,
    },
  ];
  const asked = { type: 'ChannelProposed', channel: 'groupware-mail', state: 'down' } as const;

  test('a mail server that lets nobody in is a question about the mail, asked once', () => {
    const before = givenUnder(usable, DECLARED);
    before.when(...mailed('roads', 'auth')).thenTelling(asked);
    givenUnder(usable, DECLARED, mailed('roads', 'auth'))
      .when(...mailed('taxation', 'auth'))
      .thenTelling();
  });

  test('one that takes no mail of several sections is one too; one section alone may be its own mailbox', () => {
    const story = (...steps: readonly Step[]) => givenUnder(usable, DECLARED, ...steps);
    story()
      .when(...mailed('roads', 'unavailable'))
      .thenTelling();
    story(mailed('roads', 'unavailable'))
      .when(...mailed('taxation', 'unavailable'))
      .thenTelling(asked);
    story(mailed('roads', 'closed'))
      .when(...mailed('taxation', 'closed'))
      .thenTelling();
  });

  test('a server that is away for a moment is no question', () => {
    givenUnder(usable, DECLARED)
      .when(...note('official/report/1@file-server', 'delayed'))
      .thenTelling();
  });
});
