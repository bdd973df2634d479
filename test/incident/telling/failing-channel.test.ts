// The plan's own channels at work (個別3(3)): what a delivery says of who was told, and what is left to do when a channel
// fails half way.
import { describe, expect, test } from '@jest/globals';
import type { RecipientState } from '../../../src/incident/telling/contacting.ts';
import { DECLARED, given, givenUnder, MANAGER, on, type Step, type Told, tell } from '../given-when-then.ts';
import { ALL_USABLE, contactOf, departments, owners, recipientsOf, wardWhere } from './telling.ts';

const STAFF = 'info-systems-staff';
const phoned = (recipient: string, time = '11:25', to = '係長'): Step => [
  time,
  STAFF,
  `連絡済 ${recipient} --宛先 ${to} --手段 電話`,
];
const stateOf = (story: Told, recipient: string, contact = 'report/1'): RecipientState => {
  const state = contactOf(story, contact).recipients.get(recipient);
  if (state === undefined) throw new Error(`${contact} has no ${recipient}`);
  return state;
};
const names = (all: readonly string[], ...without: readonly string[]): readonly string[] =>
  all.filter((one) => !without.includes(one));
const delivered = (post: string, time = '11:21', platform = 'files'): Step => [
  time,
  'clock',
  { type: 'note_delivery', post, platform, conversation: 'all', outcome: 'delivered' },
];

describe('a delivery by the plan’s own channels', () => {
  const usable = wardWhere(ALL_USABLE);

  test('into a folder is told to everybody; the request is told to each section by its own', () => {
    const story = givenUnder(
      usable,
      DECLARED,
      delivered('official/report/1@file-server'),
      delivered('official/report/1@groupware-notice'),
      delivered('official/request/1@groupware-mail@section/roads', '11:22', 'mail'),
    );
    expect(stateOf(story, 'channel/file-server').told).toMatchObject({ means: 'posted', at: on('11:21') });
    expect(stateOf(story, 'channel/groupware-notice')).toMatchObject({ also: true, told: { means: 'posted' } });
    expect(stateOf(story, 'section/roads', 'request/1').told).toMatchObject({ means: 'mail', at: on('11:22') });
    expect(stateOf(story, 'section/taxation', 'request/1').told).toBeUndefined();
  });

  test('may also be done by hand: what a person put up needs no name', () => {
    const story = givenUnder(usable, DECLARED).when('11:25', STAFF, '連絡済 お知らせ');
    story.thenTelling({
      type: 'RecipientTold',
      contact: 'report/1',
      recipient: 'channel/groupware-notice',
      means: 'posted',
    });
    expect(stateOf(story, 'channel/groupware-notice').also).toBe(true);
  });

  test('of anything else is no matter of contacts', () => {
    givenUnder(usable, DECLARED)
      .when(...delivered('board'))
      .thenTelling();
  });

  test('that failed, to somebody whom the contact is not for, is kept of nobody', () => {
    const parked = givenUnder(usable, DECLARED).when('11:30', 'clock', {
      type: 'note_delivery',
      post: 'official/report/1@cabinet',
      platform: 'files',
      conversation: 'all',
      outcome: 'parked',
    });
    expect(recipientsOf(parked, 'report/1')).toEqual(['channel/file-server', 'channel/groupware-notice']);
  });

  test('a folder relays nothing, and is not asked whether it has', () => {
    const steps = [
      delivered('official/report/1@file-server'),
      delivered('official/report/1@groupware-notice'),
    ] as const;
    const told = givenUnder(usable, DECLARED, ...steps, ['11:50', MANAGER, '頻度 23:00']);
    expect(told.when('12:30', 'clock').events.filter(({ type }) => type === 'ContactsChased')).toEqual([]);
  });

  test('a folder that was not filled within 20 minutes is chased like a department', () => {
    const late = givenUnder(usable, DECLARED, delivered('official/report/1@groupware-notice')).when('11:40', 'clock');
    late.thenTelling({ type: 'ContactsChased', unreached: ['channel/file-server'] });
  });
});

describe('a channel that fails', () => {
  const usable = wardWhere(ALL_USABLE);

  test('before everybody was told: the rest is told by the next one', () => {
    const mailed = owners
      .slice(0, 3)
      .map((section) => delivered(`official/request/1@groupware-mail@${section}`, '11:21', 'mail'));
    const story = givenUnder(usable, DECLARED, ...mailed, delivered('official/report/1@file-server'));
    const failed = story.when('11:30', MANAGER, '手段 グループウェアメール 停止');
    failed.thenTelling(
      { type: 'ChannelsSet' },
      {
        type: 'ContactOpened',
        contact: 'request/1',
        channel: 'file-server',
        skipped: [{ channel: 'groupware-mail', state: 'down' }],
        recipients: owners.slice(3),
        instead: 'groupware-mail',
      },
    );
    const phone = tell(failed, ['11:31', MANAGER, '手段 ファイルサーバ 停止']);
    expect(contactOf(phone, 'request/1').channel).toBe('phone-and-paper');
    expect(phone.events).toContainEqual(expect.objectContaining({ contact: 'request/1', recipients: owners.slice(3) }));
    expect(recipientsOf(phone, 'request/1')).toEqual(expect.arrayContaining(owners.slice(0, 3) as string[]));
  });

  test('after everybody was told: nothing is told again', () => {
    givenUnder(
      usable,
      DECLARED,
      delivered('official/report/1@file-server'),
      ...owners.map((section) => delivered(`official/request/1@groupware-mail@${section}`, '11:21', 'mail')),
    )
      .when('11:30', MANAGER, 'パターン a')
      .thenTelling({ type: 'ChannelsSet', pattern: 'a' });
  });

  test('a section that has said something since is not asked again by the next channel', () => {
    const story = givenUnder(
      usable,
      DECLARED,
      delivered('official/report/1@file-server'),
      ['11:25', 'welfare-promotion', '回答 27 停止'],
      ['11:26', 'taxation', '回答 17 停止'],
    );
    const moved = story.when('11:30', MANAGER, 'パターン a');
    expect(moved.events).toContainEqual(
      expect.objectContaining({
        contact: 'request/1',
        recipients: names(owners, 'section/welfare-promotion', 'section/taxation'),
      }),
    );
  });

  test('each section is asked by the request that is its newest, and by no other', () => {
    const story = givenUnder(
      usable,
      DECLARED,
      delivered('official/report/1@file-server'),
      delivered('official/request/1@groupware-mail@section/roads', '11:21', 'mail'),
      ['11:25', MANAGER, '確認依頼 税務課'],
    );
    const moved = story.when('11:30', MANAGER, 'パターン a');
    expect(moved.events.filter(({ type }) => type === 'ContactOpened')).toMatchObject([
      { contact: 'request/1', recipients: names(owners, 'section/roads', 'section/taxation') },
      { contact: 'request/2', recipients: ['section/taxation'] },
    ]);
  });

  test('half way through the calls: those who were called are not called again when the telephone is back', () => {
    const called = given(DECLARED, phoned('企画部'), ['11:26', STAFF, '展開済 企画部'], phoned('総務部'));
    const none = tell(called, ['11:30', MANAGER, '手段 電話及び紙媒体 停止']);
    expect(none.events).toContainEqual(
      expect.objectContaining({
        type: 'ContactOpened',
        contact: 'report/1',
        // Somebody has to go there.
        recipients: names(departments, 'department/planning', 'department/general-affairs'),
        instead: 'phone-and-paper',
      }),
    );
    const back = tell(none, ['11:40', MANAGER, '手段 電話及び紙媒体 利用可']);
    expect(back.events).toContainEqual(
      expect.objectContaining({
        contact: 'report/1',
        channel: 'phone-and-paper',
        recipients: names(departments, 'department/planning', 'department/general-affairs'),
      }),
    );
    expect(stateOf(back, 'department/planning')).toMatchObject({ told: { to: '係長' }, relayed: {} });
  });

  test('after all were called, and before all have relayed it: the next one tells everybody', () => {
    const called = given(DECLARED, ...departments.map((one) => phoned(one)), ['11:30', MANAGER, 'パターン c']);
    const relayed = departments.slice(1).map((one): Step => ['11:40', STAFF, `展開済 ${one}`]);
    const failing: Step = ['11:50', MANAGER, '手段 電話及び紙媒体 停止'];
    const half = [...relayed, failing].reduce<Told>(tell, called);
    expect(half.events).toContainEqual(
      expect.objectContaining({
        contact: 'report/1',
        channel: 'file-server',
        recipients: ['channel/file-server'],
        also: [],
      }),
    );
    const all = [...relayed, ['11:45', STAFF, `展開済 ${departments[0]}`] as Step, failing].reduce<Told>(tell, called);
    expect(all.events.filter((event) => event.type === 'ContactOpened' && event.contact === 'report/1')).toEqual([]);
  });

  test('「お知らせ」 that was added already is not put up again', () => {
    const moved = givenUnder(usable, DECLARED).when('11:30', MANAGER, '手段 file-server 停止');
    expect(moved.events).toContainEqual(expect.objectContaining({ contact: 'report/1', channel: 'cabinet', also: [] }));
    expect(recipientsOf(moved, 'report/1')).toEqual(['channel/cabinet', 'channel/groupware-notice']);
  });

  test('when there was none at the declaration: the first one that comes back tells everybody', () => {
    const back = givenUnder(wardWhere({ 'phone-and-paper': 'unknown' }), DECLARED).when(
      '11:30',
      MANAGER,
      '手段 電話及び紙媒体 利用可',
    );
    expect(contactOf(back, 'report/1').channel).toBe('phone-and-paper');
    expect(recipientsOf(back, 'report/1')).toEqual(departments);
    expect(recipientsOf(back, 'request/1')).toEqual(owners);
  });

  test('with no other one: that nobody can be told is on record, and 「お知らせ」 is still added', () => {
    const nothing = givenUnder(wardWhere({ 'phone-and-paper': 'down' }), DECLARED);
    expect(contactOf(nothing, 'report/1').channel).toBeUndefined();
    const notice = nothing.when('11:30', MANAGER, 'パターン b');
    notice.thenTelling(
      { type: 'ChannelsSet' },
      { type: 'ContactExtended', contact: 'report/1', also: ['groupware-notice'] },
    );
  });

  test('a state that is not known any more is not taken for usable', () => {
    const moved = givenUnder(usable, DECLARED).when('11:30', MANAGER, '手段 file-server 不明');
    expect(moved.events).toContainEqual(
      expect.objectContaining({
        contact: 'report/1',
        channel: 'cabinet',
        skipped: [{ channel: 'file-server', state: 'unknown' }],
      }),
    );
  });
});
