// 措置 (P6, P7, 個別3(3)): the tasks at a declaration, who may complete them, and what others decide.
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
  ward,
} from '../given-when-then.ts';
import { ALL_USABLE, CRISIS_MANAGER, DEPUTY, no, PROMOTION, statuses, tasksOf, ticked, wardWhere } from './telling.ts';

const STAFF = 'info-systems-staff';
const declared = given(DECLARED);
const tick = (story: Told, id: string, means: string, more = ''): Step => [
  '11:30',
  STAFF,
  `連絡済 ${no(story, id)} --宛先 担当 --手段 ${means}${more}`,
];

describe('a declaration opens at once', () => {
  test('what the plan has people do and decide, and holds what depends on the leak', () => {
    const all = [...incidentOf(declared).contacting.tasks.values()];
    expect(all.map(({ task, status }) => `${task} ${status}`)).toEqual([
      'crisis-first-report open',
      'mayor-decision open',
      'crisis-form open',
      'ciso-report open',
      'provider open',
      'outage-tokyo held',
      'outage-nisc held',
      'outage-mic held',
      'publication-decision open',
      'assembly-decision open',
      'settings-to-body open',
      'settings-to-parties open',
    ]);
    expect(all.map((task) => task.no)).toEqual(all.map((_, at) => at + 1));
  });

  test('in a drill the same', () => {
    const drill = given(['11:20', MANAGER, 'declare iaas-down --drill']);
    expect(incidentOf(drill).contacting.tasks).toEqual(incidentOf(declared).contacting.tasks);
  });

  test('an incident that was declared before there were tasks has them with its next event', () => {
    const old = givenUnder({ ...ward, tasks: [] }, DECLARED);
    expect(incidentOf(old).contacting.tasks.size).toBe(0);
    const upgraded = { ...old, plan: ward, incident: { ...incidentOf(old), plan: ward } };
    expect(statuses(tell(upgraded, ['11:30', MANAGER, '追記 電話あり']), 'crisis-form')).toBe('open');
  });
});

describe('a time', () => {
  const refused = (said: string, ...before: readonly Step[]) =>
    given(DECLARED, ...before).when('14:30', STAFF, said).refused;

  test('before a task had to be done does not complete it', () => {
    expect(refused('told 1 --to 係長 --by memo --at "12/1 9:00"')).toMatchObject({ code: 'task_said_before', task: 1 });
    const leaked: readonly Step[] = [['11:30', MANAGER, '漏えい 特定個人情報']];
    const task = no(given(DECLARED, ...leaked), 'specific-to-crisis');
    expect(refused(`told ${task} --to 係長 --by phone --at 11:25`, ...leaked)).toMatchObject({
      code: 'task_said_before',
    });
    expect(refused(`told ${task} --to 係長 --by phone --at 11:31`, ...leaked)).toBeUndefined();
  });

  test('before the declaration may be right for what is told at once: from 発生日時 on, where it is known', () => {
    expect(refused('told 1 --to 係長 --by memo --at 11:05')).toBeUndefined();
    const known: readonly Step[] = [['11:25', MANAGER, 'update occurred 10:56']];
    expect(refused('told 1 --to 係長 --by memo --at 11:05', ...known)).toBeUndefined();
    expect(refused('told 1 --to 係長 --by memo --at 10:30', ...known)).toMatchObject({ code: 'task_said_before' });
  });

  test('before the newest change of the channels does not report that change', () => {
    const changed: readonly Step[] = [['14:00', MANAGER, 'pattern c']];
    const body = no(given(DECLARED, ...changed), 'settings-to-body');
    expect(refused(`told ${body} --to 委員長 --by phone --at 11:30`, ...changed)).toMatchObject({
      code: 'task_said_before',
    });
    expect(refused(`told ${body} --to 委員長 --by phone --at 14:05`, ...changed)).toBeUndefined();
  });
});

describe('what the mayor decides', () => {
  test('is recorded in the mayor’s words, or of who acts for the mayor, and of nobody else', () => {
    const decide = (who: string) => given(DECLARED).when('11:30', MANAGER, `判断 公表 する --said-by ${who}`).refused;
    expect(decide('税務課の佐藤')).toMatchObject({ code: 'not_their_decision', decider: 'ward-mayor' });
    for (const who of ['区長', '区長職務代理者(副区長)', '"Ward Mayor"'])
      expect([who, decide(who)]).toEqual([who, undefined]);
    expect(given(DECLARED).when('11:30', MANAGER, '判断 区議会 しない --said-by 税務課の佐藤').refused).toMatchObject({
      code: 'not_their_decision',
    });
  });
});

describe('only the office that the plan names completes a task', () => {
  const none = given(DECLARED, ['11:25', MANAGER, '漏えい なし']);

  test.each([
    ['crisis-first-report', [MANAGER, DEPUTY, STAFF]],
    ['crisis-form', [MANAGER, DEPUTY, STAFF]],
    ['ciso-report', [MANAGER, DEPUTY, STAFF]],
    ['outage-tokyo', [DEPUTY, PROMOTION]],
    ['outage-nisc', [DEPUTY, PROMOTION]],
    ['outage-mic', [DEPUTY, PROMOTION]],
    ['settings-to-body', [MANAGER, DEPUTY, STAFF, PROMOTION, CRISIS_MANAGER]],
  ])('%s', (id, offices) => {
    const may = [MANAGER, DEPUTY, STAFF, PROMOTION, CRISIS_MANAGER].filter((who) => {
      const after = tell(none, ticked(none, id, '11:30', who));
      if (after.refused === undefined) expect(statuses(after, id)).toBe('done');
      else expect(after.refused).toMatchObject({ code: 'wrong_office', task: no(none, id) });
      return after.refused === undefined;
    });
    expect(may).toEqual(offices);
  });

  test('the evidence stays with the task: whom, how, by whom and when', () => {
    const story = given(DECLARED, [
      '11:30',
      STAFF,
      '連絡済 1 --宛先 危機管理係長 --手段 メモ --時刻 11:21 --備考 第1報',
    ]);
    expect(tasksOf(story, 'crisis-first-report')[0]).toMatchObject({
      status: 'done',
      ticks: [
        {
          means: 'memo',
          to: '危機管理係長',
          note: '第1報',
          by: '情報システム課担当職員',
          at: on('11:21'),
          enteredAt: on('11:30'),
        },
      ],
    });
  });

  test('is named by its number or by whom it is for', () => {
    none.when('11:30', PROMOTION, '連絡済 国家サイバー統括室 --宛先 担当 --手段 電話').thenTelling({
      type: 'TaskTicked',
      task: no(none, 'outage-nisc'),
      party: 'nisc',
      done: true,
    });
    none
      .when('11:30', STAFF, '連絡済 副区長 --宛先 副区長 --手段 対面')
      .thenTelling({ type: 'TaskTicked', task: no(none, 'ciso-report') });
  });

  test('a decision that the same party takes is no task to tell it of', () => {
    const specific = given(DECLARED, ['11:25', MANAGER, '漏えい 特定個人情報']);
    specific
      .when('11:30', MANAGER, '連絡済 危機管理課 --宛先 課長 --手段 電話')
      .thenTelling({ type: 'TaskTicked', task: no(specific, 'specific-to-crisis') }, { type: 'TasksChanged' });
    // Without a task of its own it is one of the many who hear of the settings (個別3(3), 3(4)).
    none
      .when('11:30', MANAGER, '連絡済 危機管理課 --宛先 課長 --手段 電話')
      .thenTelling({ type: 'TaskTicked', task: no(none, 'settings-to-parties'), recipient: 'party/crisis-management' });
  });

  test('several tasks for the same are told apart by their numbers', () => {
    none.when('11:30', STAFF, '連絡済 危機管理係 --宛先 係長 --手段 電話').thenRefused('which_task', {
      party: 'crisis-management-subsection',
      tasks: [no(none, 'crisis-first-report'), no(none, 'crisis-form')],
    });
  });

  test('no task, or none that waits, is refused', () => {
    none
      .when('11:30', STAFF, '連絡済 99 --宛先 担当 --手段 電話')
      .thenRefused('unknown_task', { given: '99', last: 12 });
    none
      .when('11:30', STAFF, '連絡済 個人情報保護委員会 --宛先 担当 --手段 電話')
      .thenRefused('no_task_for_party', { party: 'ppc' });
    const done = given(DECLARED, ticked(declared, 'crisis-first-report', '11:30'));
    done.when(...ticked(declared, 'crisis-first-report', '11:31')).thenRefused('task_settled', { dropped: false });
  });

  test('and only with whom and how', () => {
    none.when('11:30', STAFF, '連絡済 1').thenRefused('evidence_incomplete', { missing: ['to', 'means'] });
  });

  test('after the end, too', () => {
    const closed = given(DECLARED, ['11:25', MANAGER, '終結 理由 誤報']);
    closed.when(...ticked(closed, 'crisis-form', '11:30')).thenTelling({ type: 'TaskTicked', done: true });
  });
});

describe('提供事業者への連絡は電話及びメール', () => {
  const usable = givenUnder(wardWhere(ALL_USABLE), DECLARED);
  const arrival: Step = [
    '11:32',
    'clock',
    {
      type: 'note_delivery',
      post: `official/task/${no(usable, 'provider')}@groupware-mail@party/iaas-provider`,
      platform: 'outside-mail',
      conversation: 'provider',
      outcome: 'delivered',
    },
  ];

  test('is done with both, in either order', () => {
    usable.when(...tick(usable, 'provider', '電話')).thenTelling({ type: 'TaskTicked', means: 'phone', done: false });
    const mailed = tell(usable, tick(usable, 'provider', 'メール'));
    expect(statuses(mailed, 'provider')).toBe('open');
    expect(statuses(tell(mailed, tick(mailed, 'provider', '電話')), 'provider')).toBe('done');
  });

  test('twice by telephone is not both, nor with a note while mail can be sent', () => {
    const twice = [tick(usable, 'provider', '電話'), tick(usable, 'provider', '電話', ' --備考 後でメール')].reduce(
      tell,
      usable,
    );
    expect(statuses(twice, 'provider')).toBe('open');
  });

  test('while mail is down the telephone alone is enough, with the reason and not without', () => {
    expect(statuses(tell(declared, tick(declared, 'provider', '電話')), 'provider')).toBe('open');
    expect(statuses(tell(declared, tick(declared, 'provider', '電話', ' --備考 メール停止中')), 'provider')).toBe(
      'done',
    );
    expect(statuses(tell(declared, tick(declared, 'provider', 'ＦＡＸ', ' --備考 メール停止中')), 'provider')).toBe(
      'open',
    );
  });

  test('is sent by mail once, by a person; the delivery ticks the mail', () => {
    const sent = usable.when('11:30', STAFF, `送信 ${no(usable, 'provider')}`);
    sent.thenTelling({ type: 'TaskSent', task: no(usable, 'provider'), party: 'iaas-provider' });
    expect(tell(sent, ['11:31', STAFF, `送信 ${no(usable, 'provider')}`]).events).toEqual([]);
    const arrived = tell(sent, arrival);
    expect(tasksOf(arrived, 'provider')[0]).toMatchObject({ status: 'open', ticks: [{ means: 'mail' }] });
    expect(statuses(tell(arrived, tick(arrived, 'provider', '電話')), 'provider')).toBe('done');
  });

  test('that arrives after the call, the mail completes it; one that arrives again changes nothing', () => {
    const called = tell(usable, tick(usable, 'provider', '電話'));
    const done = tell(tell(called, ['11:30', STAFF, `送信 ${no(usable, 'provider')}`]), arrival);
    expect(statuses(done, 'provider')).toBe('done');
    expect(tasksOf(tell(done, arrival), 'provider')).toEqual(tasksOf(done, 'provider'));
  });

  test('is not sent in a drill, nor what goes to nobody outside, nor by another office', () => {
    given(['11:20', MANAGER, 'declare iaas-down --drill']).when('11:30', STAFF, '送信 5').thenRefused('drill_outside');
    declared.when('11:30', STAFF, `送信 ${no(declared, 'ciso-report')}`).thenRefused('not_sent_by_mail');
    declared.when('11:30', STAFF, '送信 99').thenRefused('unknown_task', { given: '99' });
    declared.when('11:30', PROMOTION, `送信 ${no(declared, 'outage-nisc')}`).thenRefused('task_held');
    const none = given(DECLARED, ['11:25', MANAGER, '漏えい なし']);
    none.when('11:30', STAFF, `送信 ${no(none, 'outage-nisc')}`).thenRefused('wrong_office');
    none.when('11:30', PROMOTION, `送信 ${no(none, 'outage-nisc')}`).thenTelling({ type: 'TaskSent', party: 'nisc' });
  });
});
