// 保留中の連絡: a call that was really made while a task was on hold is kept and marked, and does not complete it (P6(3)エ・カ).
import { describe, expect, test } from '@jest/globals';
import { DECLARED, given, incidentOf, MANAGER, on, type Step, type Told, tell } from '../given-when-then.ts';
import { CRISIS_MANAGER, no, PROMOTION, statuses, tasksOf } from './telling.ts';

const declared = given(DECLARED);
const TOKYO = no(declared, 'outage-tokyo');
const NONE: Step = ['11:45', MANAGER, '漏えい なし'];
const call = (time: string, more = ''): Step => [time, PROMOTION, `連絡済 ${TOKYO} --宛先 担当 --手段 電話${more}`];
const ticks = (story: Told) =>
  tasksOf(story, 'outage-tokyo').flatMap((task) => task.ticks.map(({ at, whileHeld }) => ({ at, whileHeld })));

test('whether information leaked is said after the end as well: the bodies outside are told then', () => {
  const closed = given(DECLARED, ['11:30', MANAGER, '終結 理由 誤報']);
  expect(statuses(closed, 'outage-tokyo')).toBe('held');
  const known = tell(closed, ['14:00', MANAGER, '漏えい なし']);
  expect([known.refused, statuses(known, 'outage-tokyo')]).toEqual([undefined, 'open']);
});

describe('a task on hold', () => {
  test('is not ticked by chance, and the refusal says how a real call is kept', () => {
    declared.when(...call('11:30')).thenRefused('task_held', { task: TOKYO });
  });

  test('keeps the call that was made, marked, and stays on hold', () => {
    const kept = declared.when(...call('11:30', ' --保留中'));
    kept.thenTelling({ type: 'TaskTicked', task: TOKYO, party: 'tokyo-ict', whileHeld: true, done: false });
    expect(statuses(kept, 'outage-tokyo')).toBe('held');
    expect(kept.log.at(-1)?.what).toContain('保留中の連絡');
  });

  test('once it is released, they are told what holds now', () => {
    const released = tell(tell(declared, call('11:30', ' --held')), NONE);
    expect(statuses(released, 'outage-tokyo')).toBe('open');
    expect(statuses(tell(released, call('11:50')), 'outage-tokyo')).toBe('done');
  });

  test('a call of that time that is entered after the release is marked too', () => {
    const late = tell(tell(declared, NONE), call('11:50', ' --at 11:30'));
    expect(ticks(late)).toEqual([{ at: on('11:30'), whileHeld: true }]);
    expect(statuses(late, 'outage-tokyo')).toBe('open');
    expect(statuses(tell(late, call('11:51', ' --at 11:50')), 'outage-tokyo')).toBe('done');
  });

  test('by a form as well, and one that waits for another task', () => {
    const leaked = given(DECLARED, ['11:25', MANAGER, '漏えい 特定個人情報']);
    const ppc = no(leaked, 'specific-ppc');
    const fields = { task: String(ppc), to: '担当', by: 'phone' };
    leaked.when('11:30', CRISIS_MANAGER, { form: 'told', fields }).thenRefused('task_held');
    const kept = tell(leaked, ['11:30', CRISIS_MANAGER, { form: 'told', fields: { ...fields, held: 'on' } }]);
    expect(incidentOf(kept).contacting.tasks.get(ppc)).toMatchObject({ status: 'held', ticks: [{ whileHeld: true }] });
  });

  test('no mail is sent for it', () => {
    declared.when('11:30', PROMOTION, `送信 ${TOKYO}`).thenRefused('task_held');
  });
});
