// 措置 (P6, P7, 個別3(3)): the tasks at a declaration, who may complete them, and what others decide.
import { describe, expect, test } from '@jest/globals';
import {
  DECLARED,
  eventsOf,
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
const MAYOR_AT_ONCE: Step = ['11:30', CRISIS_MANAGER, '判断 区長報告 要 --判断者 危機管理課長'];
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

  test('several tasks for the same are told apart by their numbers', () => {
    none
      .when('11:30', STAFF, '連絡済 危機管理係 --宛先 係長 --手段 電話')
      .thenRefused('which_task', {
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

describe('a decision', () => {
  test('is recorded in the words of who took it, and ends its task', () => {
    const story = declared.when('12:00', MANAGER, '判断 公表 する ホームページに掲載 --判断者 区長');
    story.thenTelling(
      { type: 'DecisionRecorded', decision: 'publication', will: true, how: 'ホームページに掲載', saidBy: '区長' },
      { type: 'TasksChanged', tasks: [{ no: no(declared, 'publication-decision'), status: 'done' }] },
      { type: 'TasksOpened', tasks: [{ no: 13, task: 'publish', status: 'open' }] },
    );
    expect(incidentOf(story).contacting.decisions.get('publication')).toMatchObject({
      by: '情報システム課長',
      at: on('12:00'),
    });
  });

  test('公表 and 区議会への報告 are two: one says nothing of the other', () => {
    const story = given(DECLARED, ['12:00', MANAGER, '判断 公表 しない --判断者 区長']);
    expect(
      ['publication-decision', 'publish', 'assembly-decision', 'tell-assembly'].map((id) => statuses(story, id)),
    ).toEqual(['done', '', 'open', '']);
    const both = tell(story, ['12:05', MANAGER, 'decide assembly yes --said-by 区長']);
    expect(['publish', 'assembly-decision', 'tell-assembly'].map((id) => statuses(both, id))).toEqual([
      '',
      'done',
      'open',
    ]);
  });

  test('cannot be ticked: it is taken, not told', () => {
    declared
      .when(...ticked(declared, 'assembly-decision', '11:30'))
      .thenRefused('task_is_decision', { decision: 'assembly' });
  });

  test('that is the same is no news; one that is taken back drops what it called for', () => {
    const yes = given(DECLARED, ['12:00', MANAGER, '判断 公表 する --判断者 区長']);
    yes.when('12:05', MANAGER, '判断 公表 する --判断者 区長').thenNothing();
    expect(statuses(yes.when('12:05', MANAGER, '判断 公表 しない --判断者 区長'), 'publish')).toBe('dropped');
  });

  test('連絡票 不要: the form is dropped, with who said so; 要 after all, and it is back', () => {
    const waived = given(DECLARED, ['12:00', CRISIS_MANAGER, '判断 連絡票 不要 --判断者 危機管理課長']);
    expect(statuses(waived, 'crisis-form')).toBe('dropped');
    expect(statuses(waived, 'crisis-first-report')).toBe('open');
    waived.when(...ticked(waived, 'crisis-form', '12:05')).thenRefused('task_settled', { dropped: true });
    expect(statuses(waived.when('12:10', CRISIS_MANAGER, '判断 連絡票 要 --判断者 危機管理課長'), 'crisis-form')).toBe(
      'dropped,open',
    );
  });

  test('区長に直ちに報告: a task for the director and manager, reminded after a quarter of an hour', () => {
    const story = given(DECLARED, MAYOR_AT_ONCE);
    expect([statuses(story, 'mayor-decision'), statuses(story, 'mayor-report')]).toEqual(['done', 'open']);
    expect(tell(story, ['11:44', 'clock']).events).not.toContainEqual(
      expect.objectContaining({ tasks: [no(story, 'mayor-report')] }),
    );
    expect(tell(story, ['11:45', 'clock']).events).toContainEqual({
      type: 'TasksReminded',
      tasks: [no(story, 'mayor-report')],
    });
    const notNeeded = given(DECLARED, ['11:30', CRISIS_MANAGER, '判断 区長報告 不要 --判断者 危機管理課長']);
    expect([statuses(notNeeded, 'mayor-decision'), statuses(notNeeded, 'mayor-report')]).toEqual(['done', '']);
  });

  test('is recorded also after the end', () => {
    const closed = given(DECLARED, ['11:25', MANAGER, '終結 理由 誤報']);
    expect(statuses(closed.when('12/5 10:00', MANAGER, '判断 区議会 する --判断者 区長'), 'tell-assembly')).toBe(
      'open',
    );
  });

  test('lacks who took it, what it is, or its answer: refused', () => {
    declared.when('12:00', MANAGER, '判断 公表 する').thenRefused('missing_argument', { argument: 'decided_by' });
    declared.when('12:00', MANAGER, '判断 給食 する --判断者 区長').thenRefused('unknown_decision', { given: '給食' });
    declared
      .when('12:00', MANAGER, '判断 公表 未定 --判断者 区長')
      .thenRefused('missing_argument', { argument: 'yes_or_no' });
    declared.when('12:00', PROMOTION, '判断 公表 する --判断者 区長').thenRefused('not_allowed', { command: 'decide' });
  });
});

describe('提供事業者への連絡は電話及びメール (R109)', () => {
  const usable = givenUnder(wardWhere(ALL_USABLE), DECLARED);

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
    const arrived = tell(sent, [
      '11:32',
      'clock',
      {
        type: 'note_delivery',
        post: `official/task/${no(usable, 'provider')}@groupware-mail@party/iaas-provider`,
        platform: 'outside-mail',
        conversation: 'provider',
        outcome: 'delivered',
      },
    ]);
    expect(tasksOf(arrived, 'provider')[0]).toMatchObject({ status: 'open', ticks: [{ means: 'mail' }] });
    expect(statuses(tell(arrived, tick(arrived, 'provider', '電話')), 'provider')).toBe('done');
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

describe('the clock', () => {
  const reminded = (story: Told): readonly string[] =>
    story.events.flatMap((event) => {
      if (event.type !== 'TasksReminded') return [];
      const { tasks } = incidentOf(story).contacting;
      return event.tasks.map((one) => tasks.get(one)?.task ?? '');
    });

  test('speaks after half an hour of what was to be done 速やかに, once', () => {
    const early = given(DECLARED, ticked(declared, 'ciso-report', '11:30'));
    expect(reminded(tell(early, ['11:49', 'clock']))).toEqual([]);
    const late = tell(early, ['11:50', 'clock']);
    expect(reminded(late)).toEqual(['crisis-first-report']);
    expect(reminded(tell(late, ['11:51', 'clock']))).toEqual([]);
  });

  test('says at half a day, 1 day, 2 days and 1 week how long it has been, once each, from 発生日時 (P10-1-1(1)※)', () => {
    const since = given(DECLARED, ['11:21', MANAGER, '更新 発生日時 10:00']);
    const stages = (story: Told, ...times: readonly string[]): readonly string[] =>
      eventsOf(times.map((time): Step => [time, 'clock']).reduce(tell, story), 'StageReached').map(
        ({ stage }) => stage,
      );
    expect(stages(since, '21:59')).toEqual([]);
    expect(stages(since, '22:00', '22:01', '12/5 08:15')).toEqual(['half-day']);
    expect(stages(since, '22:00', '12/5 10:00', '12/6 10:00', '12/11 10:00', '12/11 12:00')).toEqual([
      'half-day',
      'one-day',
      'two-days',
      'one-week',
    ]);
    expect(stages(since, '12/6 12:00', '12/6 12:01')).toEqual(['two-days']);
    expect(stages(declared, '23:19', '23:20')).toEqual(['half-day']);
  });

  test('asks at a stage those sections whose systems are not all settled', () => {
    const story = given(
      DECLARED,
      ['11:25', 'taxation', '回答 17 復旧済'],
      ['11:26', 'roads', '回答 33 復旧作業中'],
      ['11:27', 'personnel', '回答 12 対象外'],
    );
    const sections = tell(story, ['23:20', 'clock']).events.flatMap((event) =>
      event.type === 'StageReached' ? event.sections : [],
    );
    expect(sections).toHaveLength(13);
    expect(sections).toContain('roads');
    expect(sections).not.toContain('taxation');
    expect(sections).not.toContain('personnel');
  });
});

describe('審議機関 (P6ア, R022, A11)', () => {
  const body = (time: string, ...steps: readonly Step[]): string | undefined => {
    const story = given(DECLARED, ...steps);
    const [event] = story.when(...ticked(story, 'settings-to-body', time)).events;
    return event?.type === 'TaskTicked' ? event.party : undefined;
  };

  test('is the committee; the crisis council from the time it is held; the committee again when it ends', () => {
    expect(body('12:00')).toBe('security-committee');
    expect(body('12:00', ['11:40', CRISIS_MANAGER, '対策会議 開催'])).toBe('crisis-council');
    expect(body('12:00', ['11:40', MANAGER, 'council on from 13:00'])).toBe('security-committee');
    expect(body('13:00', ['11:40', MANAGER, 'council on from 13:00'])).toBe('crisis-council');
    expect(body('14:00', ['11:40', MANAGER, '対策会議 開催'], ['13:30', MANAGER, '対策会議 終了'])).toBe(
      'security-committee',
    );
    expect(body('14:00', ['11:40', MANAGER, '対策会議 開催'], ['13:30', MANAGER, '対策会議 終了 14:30から'])).toBe(
      'crisis-council',
    );
  });

  test('is known by its name, as long as it is the body', () => {
    const held = given(DECLARED, ['11:40', MANAGER, '対策会議 開催']);
    expect(held.when('12:00', MANAGER, '連絡済 危機管理等対策会議 --宛先 事務局 --手段 対面').refused).toBeUndefined();
    held.when('12:00', MANAGER, '連絡済 情報安全対策委員会 --宛先 委員長 --手段 対面').thenRefused('no_task_for_party');
  });

  test('said twice it is no news; a beginning of more than a day ago is refused', () => {
    const held = given(DECLARED, ['11:40', MANAGER, 'council on']);
    held.when('11:50', MANAGER, 'council on').thenNothing();
    given(DECLARED).when('11:50', MANAGER, 'council off').thenNothing();
    given(DECLARED).when('12/6 11:50', MANAGER, 'council on from 12/4 11:30').thenRefused('time_in_past');
    given(DECLARED).when('11:50', PROMOTION, 'council on').thenRefused('not_allowed', { command: 'decide' });
  });
});
