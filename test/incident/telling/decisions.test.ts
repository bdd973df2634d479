// What others decide, in their own words (P6ア, P6(3)ア・イ, P7(2)(3)): recorded, and what it calls for.
import { describe, expect, test } from '@jest/globals';
import { DECLARED, given, incidentOf, MANAGER, on, type Step, tell } from '../given-when-then.ts';
import { CRISIS_MANAGER, no, PROMOTION, statuses, ticked } from './telling.ts';

const declared = given(DECLARED);
const MAYOR_AT_ONCE: Step = ['11:30', CRISIS_MANAGER, '判断 区長報告 要 --判断者 危機管理課長'];

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

  test('in other words, or of somebody else, is kept as well', () => {
    const yes = given(DECLARED, ['12:00', MANAGER, '判断 公表 する ホームページ --判断者 区長']);
    yes
      .when('12:05', MANAGER, '判断 公表 する 記者会見 --判断者 区長')
      .thenTelling({ type: 'DecisionRecorded', how: '記者会見' });
    yes
      .when('12:05', MANAGER, '判断 公表 する ホームページ --判断者 副区長')
      .thenTelling({ type: 'DecisionRecorded', saidBy: '副区長' });
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

describe('審議機関 (P6ア)', () => {
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

  test('what was announced is called off before it begins; and an end that was announced, before it comes', () => {
    const announced: Step = ['11:40', MANAGER, 'council on from 13:00'];
    expect(body('14:00', announced, ['11:50', MANAGER, 'council off'])).toBe('security-committee');
    const ending: readonly Step[] = [
      ['11:40', MANAGER, '対策会議 開催'],
      ['11:45', MANAGER, '対策会議 終了 13:00から'],
    ];
    expect(body('14:00', ...ending)).toBe('security-committee');
    expect(body('14:00', ...ending, ['11:50', MANAGER, '対策会議 開催'])).toBe('crisis-council');
  });

  test('said twice it is no news; a beginning of more than a day ago is refused', () => {
    const held = given(DECLARED, ['11:40', MANAGER, 'council on']);
    held.when('11:50', MANAGER, 'council on').thenNothing();
    given(DECLARED).when('11:50', MANAGER, 'council off').thenNothing();
    given(DECLARED, ['11:40', MANAGER, 'council on from 13:00'])
      .when('11:50', MANAGER, 'council on from 14:00')
      .thenNothing();
    given(DECLARED).when('12/6 11:50', MANAGER, 'council on from 12/4 11:30').thenRefused('time_in_past');
    given(DECLARED).when('11:50', PROMOTION, 'council on').thenRefused('not_allowed', { command: 'decide' });
  });
});
