// 提供事業者からの連絡 (個別3(3)②, 3(4)②): what it said, whom it should have told, and whether it keeps its times.
import { describe, expect, test } from '@jest/globals';
import { DECLARED, eventsOf, given, incidentOf, MANAGER, on, type Step, type Told, tell } from '../given-when-then.ts';
import { contactOf, owners, recipientsOf } from './telling.ts';

const STAFF = 'info-systems-staff';
const BROAD: Step = ['11:30', STAFF, '事業者 全体 空調の故障 --手段 電話 --時刻 11:10'];
/** Whoever hears it was told. */
const others = owners.filter((section) => section !== 'section/information-systems');
const told = (story: Told, contact = 'provider/1'): readonly string[] =>
  [...contactOf(story, contact).recipients].filter(([, one]) => one.told !== undefined).map(([recipient]) => recipient);

describe('a notice of the provider', () => {
  test('広く影響: every owning section and the vendors should have been told', () => {
    given(DECLARED)
      .when(...BROAD)
      .thenTelling(
        {
          type: 'ProviderHeard',
          notice: 'broad',
          systems: [],
          means: 'phone',
          saidAt: on('11:10'),
          text: '空調の故障',
        },
        {
          type: 'ContactOpened',
          contact: 'provider/1',
          scope: 'provider',
          recipients: [...others, 'party/system-vendors'],
        },
      );
    expect(others).toHaveLength(14);
  });

  test('特定のシステム: only those sections whose systems they are, each once', () => {
    const story = given(DECLARED, ['11:30', STAFF, '事業者 個別 13、14 17番 ディスク障害 --手段 メール']);
    expect(recipientsOf(story, 'provider/1')).toEqual([
      'section/family-register-residents',
      'section/taxation',
      'party/system-vendors',
    ]);
    expect(eventsOf(story, 'ProviderHeard')).toMatchObject([
      {
        notice: 'specific',
        systems: ['family-register', 'cvs-cert-resident-seal', 'arrears-tax-nhi'],
        means: 'mail',
        text: 'ディスク障害',
      },
    ]);
  });

  test('each has a contact of its own; a report of how it goes on has none', () => {
    const story = given(
      DECLARED,
      BROAD,
      ['11:40', STAFF, 'provider specific 13'],
      ['11:50', STAFF, '事業者 報告 部品を手配'],
    );
    expect([...incidentOf(story).contacting.contacts.keys()].slice(-2)).toEqual(['provider/1', 'provider/2']);
    expect(eventsOf(story, 'ProviderHeard').at(-1)).toMatchObject({ notice: 'report', text: '部品を手配' });
  });

  test('without a system it is not specific; in the future nothing was heard', () => {
    given(DECLARED).when('11:30', STAFF, '事業者 個別 停電').thenRefused('missing_argument', { argument: 'system' });
    given(DECLARED).when('11:30', STAFF, '事業者 個別 99').thenRefused('unknown_system', { given: '99' });
    given(DECLARED).when('11:30', STAFF, '事業者 全体 --時刻 11:40').thenRefused('time_in_future');
    given(DECLARED).when('11:30', 'taxation', '事業者 全体').thenRefused('not_allowed', { command: 'contact' });
  });
});

describe('whom it told', () => {
  const heard = given(DECLARED, BROAD);

  test('is checked section by section; the vendors are unknown until somebody knows', () => {
    const some = tell(heard, ['11:40', STAFF, '事業者 連絡済 税務課、道路課']);
    expect(told(some)).toEqual(['section/taxation', 'section/roads']);
    expect(told(tell(some, ['11:50', STAFF, '事業者 連絡済 ベンダ']))).toContain('party/system-vendors');
  });

  test('all sections at once, or all and the vendors', () => {
    expect(told(tell(heard, ['11:40', STAFF, '事業者 連絡済 全て']))).toEqual(others);
    expect(told(tell(heard, ['11:40', STAFF, 'provider told all vendors']))).toEqual([
      ...others,
      'party/system-vendors',
    ]);
  });

  test('is not asked twice: who is known to have been told stays so', () => {
    const some = given(DECLARED, BROAD, ['11:40', STAFF, '事業者 連絡済 税務課']);
    some.when('11:50', STAFF, '事業者 連絡済 税務課').thenNothing();
    expect(some.when('11:50', STAFF, '事業者 連絡済 全て').events).toHaveLength(13);
  });

  test('before it has said anything, or of somebody who is not concerned, is refused', () => {
    given(DECLARED).when('11:40', STAFF, '事業者 連絡済 全て').thenRefused('provider_not_heard');
    given(DECLARED, ['11:30', STAFF, 'provider specific 13'])
      .when('11:40', STAFF, '事業者 連絡済 税務課')
      .thenRefused('not_a_recipient', { recipient: 'section/taxation' });
  });
});

describe('協議によって設定した頻度', () => {
  const late = (story: Told): readonly string[] =>
    story.events.flatMap((event) => (event.type === 'ProviderLate' ? [event.due] : []));
  const agreed = given(DECLARED, ['11:30', STAFF, '事業者 頻度 every 2h']);

  test('is recorded, replaced, and taken back', () => {
    expect(eventsOf(agreed, 'ProviderTimesSet')).toEqual([
      { type: 'ProviderTimesSet', schedule: { type: 'interval', everyMinutes: 120, anchor: on('12:00') } },
    ]);
    expect(tell(agreed, ['11:40', STAFF, '事業者 頻度 2時間ごと']).events).toEqual([]);
    const times = tell(agreed, ['11:40', STAFF, 'provider times 15:00 10:00']);
    expect(times.events).toEqual([
      { type: 'ProviderTimesSet', schedule: { type: 'daily', times: ['10:00', '15:00'] } },
    ]);
    expect(tell(times, ['11:50', STAFF, '事業者 頻度 未定']).events).toEqual([
      { type: 'ProviderTimesSet', schedule: null },
    ]);
  });

  test('moves none of the ward’s own reports, and is no change that the deliberative body is told of', () => {
    expect(incidentOf(agreed).schedules).toHaveLength(1);
    expect(agreed.events).toHaveLength(1);
  });

  test('a provider that is not heard of at its time is late, once for each time', () => {
    const past = [['12:00', 'clock']] as readonly Step[];
    const before = past.reduce<Told>(tell, agreed);
    expect(late(tell(before, ['12:09', 'clock']))).toEqual([]);
    const first = tell(before, ['12:10', 'clock']);
    expect(late(first)).toEqual([on('12:00')]);
    expect(late(tell(first, ['12:11', 'clock']))).toEqual([]);
    expect(late(tell(first, ['14:10', 'clock']))).toEqual([on('14:00')]);
  });

  test('is on time when it was heard about then, whenever that was entered', () => {
    const heard = tell(agreed, ['12:05', STAFF, '事業者 報告 変わりなし --時刻 11:55']);
    expect(late(tell(heard, ['12:10', 'clock']))).toEqual([]);
    expect(late(tell(heard, ['14:10', 'clock']))).toEqual([on('14:00')]);
    const before = tell(agreed, ['12:05', STAFF, '事業者 報告 変わりなし --時刻 11:45']);
    expect(late(tell(before, ['12:10', 'clock']))).toEqual([on('12:00')]);
    const early = tell(agreed, ['11:45', STAFF, '事業者 報告 変わりなし']);
    expect(late(tell(early, ['12:10', 'clock']))).toEqual([on('12:00')]);
  });

  test('stays on time when something older is entered after it', () => {
    const heard = tell(agreed, ['12:05', STAFF, '事業者 報告 変わりなし']);
    const older = tell(heard, ['12:08', STAFF, '事業者 個別 13 ディスク障害 --時刻 11:35']);
    expect(late(tell(older, ['12:10', 'clock']))).toEqual([]);
  });

  test('several times that passed unheard are spoken of once; times before the agreement never', () => {
    expect(late(tell(agreed, ['12/5 08:15', 'clock']))).toEqual([on('12/5 08:00')]);
    const daily = given(DECLARED, ['11:30', STAFF, '事業者 頻度 10:00 15:00']);
    expect(late(tell(daily, ['12:00', 'clock']))).toEqual([]);
    expect(late(tell(daily, ['12/5 09:00', 'clock']))).toEqual([on('15:00')]);
    expect(late(tell(daily, ['12/5 10:10', 'clock']))).toEqual([on('12/5 10:00')]);
  });

  test('without an agreement, or after the end, nobody is late', () => {
    expect(late(tell(given(DECLARED), ['12/5 10:10', 'clock']))).toEqual([]);
    expect(
      late(
        tell(given(DECLARED, ['11:30', STAFF, '事業者 頻度 every 2h'], ['11:40', MANAGER, '終結 理由 誤報']), [
          '14:10',
          'clock',
        ]),
      ),
    ).toEqual([]);
  });
});
