// 連絡済・展開済・未達 (図2 ※2, 図3): whom each contact has to reach, what is kept of it, whom the clock chases, and
// what happens when the channel fails half way.
import { describe, expect, test } from '@jest/globals';
import type { RecipientState } from '../../../src/incident/telling/contacting.ts';
import { refusalText } from '../../../src/posts/replies/refusal-text.ts';
import { replyText } from '../../../src/posts/replies/reply-text.ts';
import { vocabulary } from '../../../src/posts/vocabulary.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { DECLARED, given, incidentOf, MANAGER, on, type Step, type Told, tell, ward } from '../given-when-then.ts';
import { contactOf, departments, owners, recipientsOf } from './telling.ts';

const STAFF = 'info-systems-staff';
const tick = (time: string): Step => [time, 'clock'];
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

describe('by telephone and paper', () => {
  test('the whole office is told by department, in the plan’s order; the owning sections one by one, without a relay', () => {
    const story = given(DECLARED);
    expect(recipientsOf(story, 'report/1')).toEqual(departments);
    expect(recipientsOf(story, 'request/1')).toEqual(owners);
    expect(owners).toHaveLength(15);
  });

  test('連絡済 keeps who was told, by whom, when, how and whether it was read back', () => {
    const [time, , said] = phoned('企画部');
    const story = given(DECLARED, [time, STAFF, `${said} --時刻 11:22 --復唱 --備考 "朝礼で展開予定"`]);
    expect(stateOf(story, 'department/planning')).toEqual({
      since: on('11:20'),
      told: {
        means: 'phone',
        to: '係長',
        readBack: true,
        note: '朝礼で展開予定',
        by: '情報システム課担当職員',
        at: on('11:22'),
        enteredAt: on('11:25'),
      },
    });
  });

  test('without whom and how, it is no evidence', () => {
    const declared = given(DECLARED);
    declared.when('11:25', STAFF, '連絡済 企画部').thenRefused('evidence_incomplete', { missing: ['to', 'means'] });
    declared.when('11:25', STAFF, '連絡済 企画部 --手段 電話').thenRefused('evidence_incomplete', { missing: ['to'] });
    declared
      .when('11:25', STAFF, '連絡済 企画部 --宛先 係長')
      .thenRefused('evidence_incomplete', { missing: ['means'] });
    declared
      .when('11:25', STAFF, '連絡済 企画部 --宛先 係長 --手段 電話 --時刻 11:30')
      .thenRefused('time_in_future', { at: on('11:30') });
  });

  test('展開済 is said of a department that was told, with who said so', () => {
    const told = given(DECLARED, phoned('企画部'));
    told.when('11:40', STAFF, '展開済 総務部').thenRefused('not_told_yet', { recipient: 'department/general-affairs' });
    const relayed = told.when('11:40', STAFF, '展開済 企画部 --報告者 庶務担当 --時刻 11:38');
    relayed.thenTelling({ type: 'DepartmentRelayed', contact: 'report/1', recipient: 'department/planning' });
    expect(stateOf(relayed, 'department/planning').relayed).toEqual({
      by: '情報システム課担当職員',
      at: on('11:38'),
      saidBy: '庶務担当',
    });
    told.when('11:40', STAFF, '展開済 企画部 --時刻 11:50').thenRefused('time_in_future');
  });

  test('a section relays nothing: 展開済 is for departments', () => {
    given(DECLARED)
      .when('11:40', STAFF, '展開済 税務課')
      .thenRefused('not_a_recipient', { recipient: 'section/taxation' });
  });

  test('未達 keeps why, until they are reached after all', () => {
    const unreached = given(DECLARED, ['11:25', STAFF, '未達 企画部 理由 話し中']);
    expect(stateOf(unreached, 'department/planning')).toEqual({
      since: on('11:20'),
      unreached: { at: on('11:25'), because: '話し中' },
    });
    expect(stateOf(tell(unreached, phoned('企画部', '11:30')), 'department/planning').unreached).toBeUndefined();
  });

  test('a section is told of the newest request that is for it; others may have been asked again since', () => {
    const story = given(DECLARED, ['11:30', MANAGER, '確認依頼 税務課']);
    expect(recipientsOf(story, 'request/2')).toEqual(['section/taxation']);
    expect(
      stateOf(tell(story, phoned('戸籍住民課', '11:31')), 'section/family-register-residents', 'request/1').told,
    ).toBeDefined();
    const taxation = tell(story, phoned('税務課', '11:31'));
    expect(stateOf(taxation, 'section/taxation', 'request/2').told).toBeDefined();
    expect(stateOf(taxation, 'section/taxation', 'request/1').told).toBeUndefined();
  });

  test('a section that answers has been reached, by whatever means', () => {
    const chat = given(DECLARED, ['11:25', 'taxation', '回答 17 停止']);
    expect(stateOf(chat, 'section/taxation', 'request/1').told).toMatchObject({ by: '税務課', at: on('11:25') });
    const proxy = given(DECLARED, [
      '11:30',
      STAFF,
      '回答 17 停止 --代理 税務課 --回答者 課長 --手段 電話 --時刻 11:28 --復唱',
    ]);
    expect(stateOf(proxy, 'section/taxation', 'request/1').told).toMatchObject({
      means: 'phone',
      to: '課長',
      readBack: true,
      at: on('11:28'),
    });
  });

  test('whoever the contact is not for, or nobody at all, is refused', () => {
    const declared = given(DECLARED);
    declared.when(...phoned('cabinet')).thenRefused('not_a_recipient', { recipient: 'channel/cabinet' });
    declared.when(...phoned('宇宙部')).thenRefused('unknown_recipient', { given: '宇宙部' });
    declared
      .when('11:25', STAFF, '未達 ファイルサーバ')
      .thenRefused('not_a_recipient', { recipient: 'channel/file-server' });
    declared
      .when('11:25', STAFF, '連絡済 企画部 --宛先 係長 --手段 狼煙')
      .thenRefused('unknown_contact_means', { given: '狼煙' });
  });

  test('sections and the Mayor record no contacts', () => {
    given(DECLARED)
      .when('11:25', 'taxation', '連絡済 企画部 --宛先 係長 --手段 電話')
      .thenRefused('not_allowed', { command: 'contact' });
    given(DECLARED).when('11:25', 'ward-mayor', '展開済 企画部').thenRefused('not_allowed');
  });
});

describe('the clock', () => {
  const chased = (story: Told) => story.events.filter(({ type }) => type === 'ContactsChased');

  test('chases after 20 minutes those departments that nobody has told, once', () => {
    const story = given(DECLARED, phoned('企画部'));
    expect(chased(tell(story, tick('11:39')))).toEqual([]);
    const late = tell(story, tick('11:40'));
    expect(chased(late)).toEqual([
      {
        type: 'ContactsChased',
        contact: 'report/1',
        unreached: names(departments, 'department/planning'),
        notRelayed: [],
      },
    ]);
    expect(chased(tell(late, tick('11:41')))).toEqual([]);
    expect(chased(tell(late, tick('11:59')))).toEqual([]);
  });

  test('also those that were tried in vain', () => {
    const late = tell(given(DECLARED, ['11:25', STAFF, '未達 企画部 理由 不在']), tick('11:40'));
    expect(chased(late)).toMatchObject([{ unreached: departments }]);
  });

  test('chases after an hour those that were told and have not relayed it, once, though they were chased before', () => {
    const before = [
      DECLARED,
      tick('11:40'),
      phoned('企画部', '11:45'),
      phoned('総務部', '11:45'),
      tick('12:00'),
    ] as const;
    const story = given(...before, phoned('企画部', '12:01'), phoned('総務部', '12:01'), [
      '12:10',
      STAFF,
      '展開済 総務部',
    ]);
    expect(chased(tell(story, tick('13:00')))).toEqual([
      {
        type: 'ContactsChased',
        contact: 'report/2',
        unreached: names(departments, 'department/planning', 'department/general-affairs'),
        notRelayed: [],
      },
    ]);
    const late = tell(tell(story, tick('13:00')), tick('13:01'));
    expect(chased(late)).toEqual([
      // Whoever has still not been told is named again with them.
      {
        type: 'ContactsChased',
        contact: 'report/2',
        unreached: names(departments, 'department/planning', 'department/general-affairs'),
        notRelayed: ['department/planning'],
      },
    ]);
    expect(chased(tell(late, tick('13:02')))).toEqual([]);
  });

  test('an hour is counted from when they were told, not from when it was entered', () => {
    const [time, , said] = phoned('企画部', '11:25');
    const story = given(DECLARED, [time, STAFF, `${said} --時刻 11:21`], tick('11:40'), [
      '11:50',
      MANAGER,
      '頻度 23:00',
    ]);
    expect(chased(tell(story, tick('12:20')))).toEqual([]);
    expect(chased(tell(story, tick('12:21')))).toMatchObject([{ notRelayed: ['department/planning'] }]);
  });

  test('speaks only of the newest report', () => {
    const story = given(DECLARED, ['11:35', MANAGER, '更新 原因 電源']);
    expect(chased(tell(story, tick('11:45')))).toEqual([]);
    expect(chased(tell(story, tick('11:55')))).toMatchObject([{ contact: 'report/2' }]);
  });
});

describe('each report and each request', () => {
  test('has a contact of its own; a correction, too', () => {
    const story = given(
      DECLARED,
      ['11:30', MANAGER, '更新 原因 電源'],
      ['11:40', MANAGER, '訂正 1 誤:A 正:B'],
      tick('12:00'),
    );
    const keys = [...incidentOf(story).contacting.contacts.keys()];
    const correction = story.log.find(({ event }) => event.type === 'ReportIssued' && event.kind === 'correction')?.seq;
    expect(keys).toEqual(['request/1', 'report/1', 'report/2', `report/1-${correction}`, 'report/3']);
  });

  test('the last one is told after the end: 連絡済, 展開済 and 未達 are taken then, answers are not', () => {
    const closed = given(DECLARED, ['11:25', MANAGER, '終結 理由 誤報']);
    const told = tell(tell(closed, phoned('企画部', '11:30')), ['11:31', STAFF, '展開済 企画部']);
    expect(stateOf(told, 'department/planning', 'report/2')).toMatchObject({ told: {}, relayed: {} });
    expect(tell(closed, ['11:30', STAFF, '未達 総務部']).refused).toBeUndefined();
    closed.when('11:30', 'taxation', '回答 17 停止').thenRefused('incident_closed');
  });

  test('the last one is chased for a day after the end, and nothing else is', () => {
    const closed = given(DECLARED, ['11:25', MANAGER, '終結 理由 誤報'], phoned('企画部', '11:30'));
    closed.when('11:44', 'clock').thenNothing();
    closed.when('11:45', 'clock').thenTelling({
      type: 'ContactsChased',
      contact: 'report/2',
      unreached: departments.filter((one) => one !== 'department/planning'),
      notRelayed: [],
    });
    given(DECLARED, ['11:25', MANAGER, '終結 理由 誤報'], phoned('企画部', '11:30'), tick('11:45'))
      .when('12:30', 'clock')
      .thenTelling({
        type: 'ContactsChased',
        unreached: departments.filter((one) => one !== 'department/planning'),
        notRelayed: ['department/planning'],
      });
    closed.when('12/5 11:26', 'clock').thenNothing();
  });
});

describe('what cannot be recorded says why', () => {
  const said = (told: Told, locale: 'ja' | 'en'): string =>
    told.refused === undefined
      ? replyText(incidentOf(told), told.events, on('11:50'), vocabulary(ward, textsIn(locale)))
      : refusalText(told.refused, on('11:50'), vocabulary(ward, textsIn(locale)));

  test('a party that does not answer is told by a task, which stays open', () => {
    const told = tell(given(DECLARED), ['11:50', MANAGER, '未達 危機管理係 理由 話中']);
    expect(told.refused).toMatchObject({ code: 'not_a_recipient', byTask: true });
    expect(said(told, 'ja')).toContain('措置は未了のまま残ります');
    expect(said(told, 'en')).toContain('stay open');
  });

  test('a report that no channel can carry is not said to go by one', () => {
    const down = ward.channels.filter(({ standing }) => standing === 'official');
    const steps = down.map(({ name }): Step => ['11:40', MANAGER, `手段 "${name}" 利用不可`]);
    const told = given(DECLARED, ...steps, ['11:50', MANAGER, '報告']);
    expect(said(told, 'ja')).toContain('第2報を連絡できる正式な手段が確認できていません。');
    expect(said(told, 'ja')).not.toContain('連絡手段は「');
    expect(said(told, 'en')).toContain('No official channel is known by which Report No. 2 could go.');
  });
});
