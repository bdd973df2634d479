// 個別4(7): the platform first, then each system, confirmed by its section with what it checked; each is asked once.
import { describe, expect, test } from '@jest/globals';
import { askedToRestore } from '../../../src/incident/confirmation/asked-about.ts';
import { standingSteps } from '../../../src/incident/recovery/step-state.ts';
import { DECLARED, eventsOf, given, incidentOf, MANAGER, on, type Step, type Told, ward } from '../given-when-then.ts';

const everybody = (time: string, said: string): readonly Step[] =>
  [...new Set(ward.systems.map(({ section }) => section))].map((section) => [time, section, said] as const);

const STOPPED: readonly Step[] = [
  ...everybody('11:30', 'answer all running'),
  ['11:40', 'taxation', 'answer 17 stopped'],
  ['11:41', 'family-register-residents', 'answer 13 stopped alternative'],
];
const BACK: Step = ['12/6 22:15', MANAGER, 'restored platform --said-by 提供事業者 --at 22:10'];

const lastStep = (told: Pick<Told, 'incident'>) => standingSteps(incidentOf(told)).at(-1);
const platformOf = (told: Pick<Told, 'incident'>) => incidentOf(told).recovery.platform;

describe('the platform', () => {
  test('the provider’s word alone is 復旧作業完了（未確認）, and asks nobody', () => {
    const told = given(DECLARED, ...STOPPED).when(
      '12/6 22:00',
      MANAGER,
      'restored platform --reported --said-by 提供事業者',
    );
    told.thenEvents({ type: 'PlatformReported', saidBy: '提供事業者' });
    expect(platformOf(told)).toMatchObject({ state: 'reported', by: '提供事業者', at: on('12/6 22:00') });
    expect(lastStep(told)).toMatchObject({ state: 'under_way', waits: { for: 'platform' } });
  });

  test('once it is back, each system that is out of order is asked about once, by number', () => {
    const told = given(DECLARED, ...STOPPED).when(...BACK);
    told.thenEvents(
      { type: 'PlatformRestored', saidBy: '提供事業者', saidAt: on('12/6 22:10') },
      {
        type: 'ConfirmationAsked',
        recovery: true,
        sections: ['family-register-residents', 'taxation'],
        systems: ['family-register', 'arrears-tax-nhi'],
      },
    );
    expect(platformOf(told)).toMatchObject({ state: 'restored', at: on('12/6 22:10') });
    expect(lastStep(told)).toMatchObject({
      waits: { for: 'restoration', systems: ['family-register', 'arrears-tax-nhi'] },
    });
  });

  test('in the order of the body, where it has set one', () => {
    const before = given(DECLARED, ...STOPPED);
    const incident = incidentOf(before);
    const priority = {
      body: 'security-committee',
      saidBy: '委員長',
      at: on('11:30'),
      order: ['arrears-tax-nhi', 'family-register'],
      change: { seq: 1, by: '', at: on('11:30') },
    };
    const ordered = { ...incident, recovery: { ...incident.recovery, priority } };
    const asked = askedToRestore(ordered);
    expect(asked).toEqual({
      sections: ['taxation', 'family-register-residents'],
      systems: ['arrears-tax-nhi', 'family-register'],
    });
  });

  test('whoever has never answered is asked then, too; whoever is silent again is chased', () => {
    const told = given(DECLARED, ['11:30', 'taxation', 'answer 17 running']).when(...BACK);
    const [asked] = told.events.filter((event) => event.type === 'ConfirmationAsked');
    expect(asked?.sections).toHaveLength(14);
    expect(asked?.sections).not.toContain('taxation');
    const chased = given(DECLARED, ...STOPPED, BACK, ['12/6 23:59', 'clock']).when('12/7 07:50', 'clock');
    expect(eventsOf(chased, 'NoAnswerEscalated').at(-1)).toMatchObject({
      systems: ['family-register', 'arrears-tax-nhi'],
    });
  });

  test('it is said in Japanese, and as it is heard', () => {
    given(DECLARED)
      .when('12:00', MANAGER, '基盤復旧 --報告者 当番 --時刻 11:50')
      .thenEvents(
        { type: 'PlatformRestored', saidBy: '当番', saidAt: on('11:50') },
        { type: 'ConfirmationAsked', recovery: true },
      );
    given(DECLARED).when('12:00', MANAGER, '基盤復旧 --未確認').thenEvents({ type: 'PlatformReported' });
  });

  test('twice, before the declaration, or in the future is said and changes nothing', () => {
    given(DECLARED, BACK).when('12/6 22:20', MANAGER, 'restored platform').thenRefused('platform_stands');
    given(DECLARED, BACK).when('12/6 22:20', MANAGER, 'restored platform --reported').thenRefused('platform_stands');
    given(DECLARED).when('12:00', MANAGER, 'restored platform --at 11:00').thenRefused('restored_before');
    given(DECLARED).when('12:00', MANAGER, 'restored platform --at 12/5 11:00').thenRefused('time_in_future');
    given(DECLARED).when('12:00', MANAGER, 'restored 13').thenRefused('missing_argument', { argument: 'platform' });
    given(DECLARED).when('12:00', 'taxation', 'restored platform').thenRefused('not_allowed');
    given(DECLARED).when('12:00', MANAGER, 'restored platform --withdraw').thenRefused('platform_not_restored');
  });

  test('a mistake is withdrawn, and the step is opened again', () => {
    const done = given(DECLARED, ...everybody('11:30', 'answer all running'), BACK);
    expect(lastStep(done)?.state).toBe('done');
    const told = done.when('12/6 22:30', MANAGER, 'restored platform --withdraw because 再び停止');
    told.thenEvents({ type: 'PlatformWithdrawn', because: '再び停止' });
    expect(lastStep(told)).toMatchObject({ state: 'reopened', waits: { for: 'platform' } });
  });
});

describe('a system', () => {
  const RESTORED =
    'answer 17 restored --checked "照会と納付書の印刷" --data-until "12/4 10:56" --to-enter "窓口の収納 32件"';

  test('is restored by its section, with what it checked', () => {
    const told = given(DECLARED, ...STOPPED, BACK).when('12/7 09:00', 'taxation', RESTORED);
    told.thenEvents({
      type: 'AnswerRecorded',
      state: 'restored',
      checked: '照会と納付書の印刷',
      dataUntil: on('12/4 10:56'),
      toEnter: '窓口の収納 32件',
    });
    expect(incidentOf(told).sections.get('taxation')?.silent).toBe(0);
    const all = given(DECLARED, ...STOPPED, BACK, ['12/7 09:00', 'taxation', RESTORED]);
    const done = all.when('12/7 09:10', 'family-register-residents', '回答 13 復旧済 --確認内容 証明書の発行');
    expect(lastStep(done)).toMatchObject({ state: 'done' });
    expect(lastStep(done)?.evidence).toHaveLength(3);
  });

  test('is not restored by its section without what it checked, once the platform is back', () => {
    given(DECLARED, ...STOPPED, BACK)
      .when('12/7 09:00', 'taxation', 'answer 17 restored')
      .thenRefused('checked_missing');
    given(DECLARED, ...STOPPED, BACK)
      .when('12/7 09:00', 'taxation', 'answer 17 restored 照会できた')
      .thenEvents({ type: 'AnswerRecorded', note: '照会できた' });
  });

  test('that is restored is answered for again only with --again, and nobody is asked about it', () => {
    const back = given(DECLARED, ...STOPPED, BACK, ['12/7 09:00', 'taxation', RESTORED]);
    back.when('12/7 10:00', 'taxation', 'answer 17 restored --checked 別').thenRefused('already_restored');
    back.when('12/7 10:00', 'taxation', 'answer 17 stopped').thenRefused('already_restored');
    back.when('12/7 10:00', 'taxation', 'answer no change').thenRefused('already_restored');
    back.when('12/7 10:00', MANAGER, 'ask taxation').thenRefused('all_restored');
    const [asked] = back.when('12/7 10:00', MANAGER, 'ask').events;
    expect(asked).toMatchObject({ type: 'ConfirmationAsked' });
    expect(asked?.type === 'ConfirmationAsked' && asked.systems).not.toContain('arrears-tax-nhi');
    const again = back.when('12/7 10:00', 'taxation', 'answer 17 stopped --again');
    again.thenEvents({ type: 'AnswerRecorded', state: 'stopped' });
    expect(lastStep(again)?.state).toBe('under_way');
  });

  test('in a form, one that is restored and untouched is no answer; one that somebody changed there is', () => {
    const back = given(DECLARED, ...STOPPED, BACK, [
      '12/7 09:00',
      'family-register-residents',
      'answer 13 restored --checked 発行',
    ]);
    const fields = { 'state:13': 'restored', 'checked:13': '発行', 'state:14': 'running' };
    back
      .when('12/7 10:00', 'family-register-residents', { form: 'answer', fields, seen: 999 })
      .thenEvents({ type: 'AnswerRecorded', state: 'running' });
    back
      .when('12/7 10:00', 'family-register-residents', { form: 'answer', fields: { 'state:13': 'stopped' }, seen: 999 })
      .thenEvents({ type: 'AnswerRecorded', state: 'stopped' });
  });
});

test('代替手段 has its time of beginning, and what is done by hand', () => {
  const told = given(DECLARED, [
    '11:40',
    'taxation',
    'answer 17 stopped alternative --since 11:30 --by-hand "紙の台帳で受付"',
  ]);
  expect(eventsOf(told, 'AnswerRecorded')).toMatchObject([{ alternativeSince: on('11:30'), byHand: '紙の台帳で受付' }]);
  const later = told.when('12:40', 'taxation', 'answer 17 stopped alternative');
  expect(eventsOf(later, 'AnswerRecorded').at(-1)).toMatchObject({ alternativeSince: on('11:30') });
  told.when('12:40', 'taxation', 'answer 17 stopped alternative --since 13:00 ').thenRefused('time_in_future');
});

test('whoever is silent about the recovery is reminded of the recovery, and their managers, too', () => {
  const restored = given(
    ['11:20', MANAGER, 'declare iaas-down'],
    ['11:30', 'taxation', 'answer 17 stopped'],
    ['12:00', MANAGER, 'restored platform'],
  );
  const [reminded] = eventsOf(restored.when('12:10', MANAGER, 'remind taxation'), 'SectionsReminded');
  expect(reminded).toMatchObject({ sections: ['taxation'], recovery: true });
  const late = restored.when('16:00', 'clock');
  expect(eventsOf(late, 'NoAnswerEscalated').every(({ recovery }) => recovery === true)).toBe(true);
  const first = given(['11:20', MANAGER, 'declare iaas-down']).when('11:30', MANAGER, 'remind taxation');
  expect(eventsOf(first, 'SectionsReminded')[0]).not.toHaveProperty('recovery');
});
