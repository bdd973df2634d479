// 主管部長への連絡 (計画 P8(7)): who stays silent although the manager was told is taken to the director of the department, once.
import { describe, expect, test } from '@jest/globals';
import { contactRows } from '../../../src/posts/telling/contact-rows.ts';
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

const STAFF = 'info-systems-staff';
const TOLD_MANAGERS: Step = ['11:40', 'clock'];
const TO_DIRECTORS: Step = ['12:10', 'clock'];
const escalated = given(DECLARED, TOLD_MANAGERS, ['12:00', 'clock']);
const taken = tell(escalated, TO_DIRECTORS);
const task = (told: Told) =>
  [...incidentOf(told).contacting.tasks.values()].filter((one) => one.task === 'no-answer-directors');
/** By the last step. */
const sections = ({ events }: Told) =>
  events.flatMap((event) => (event.type === 'NoAnswerEscalatedToDirectors' ? event.sections : []));

describe('so long after their manager was told', () => {
  test('the silent sections are taken to the directors of their departments, with a task for the telephone', () => {
    expect(sections(taken)).toHaveLength(15);
    expect(eventsOf(taken, 'NoAnswerEscalatedToDirectors')).toMatchObject([{ deadline: on('11:40') }]);
    expect(task(taken)).toMatchObject([{ status: 'open', openedAt: on('12:10') }]);
    const rows = contactRows(incidentOf(taken), on('12:11'));
    expect(rows.find(({ recipient }) => recipient === 'director/health-welfare')).toMatchObject({ state: 'not_told' });
  });

  test('not before', () => {
    expect(sections(tell(escalated, ['12:09', 'clock']))).toEqual([]);
  });

  test('once in a round, whatever the clock does', () => {
    expect(sections(tell(taken, ['12:11', 'clock']))).toEqual([]);
    expect(sections(tell(taken, ['15:11', 'clock']))).toEqual([]);
  });

  test('only those who have not answered', () => {
    const told = given(
      DECLARED,
      TOLD_MANAGERS,
      ['11:50', 'taxation', '回答 17 停止'],
      ['12:00', 'clock'],
      TO_DIRECTORS,
    );
    expect(sections(told)).toHaveLength(14);
    expect(sections(told)).not.toContain('taxation');
  });

  test('after a standstill the manager comes first, and has the whole time', () => {
    const late = given(DECLARED, ['12:40', 'clock']);
    expect(eventsOf(late, 'NoAnswerEscalated')).toHaveLength(1);
    expect(sections(late)).toEqual([]);
    expect(sections(tell(late, ['13:09', 'clock']))).toEqual([]);
    expect(sections(tell(late, ['13:10', 'clock']))).toHaveLength(15);
  });

  test('in each round anew', () => {
    const again = given(DECLARED, TOLD_MANAGERS, TO_DIRECTORS, ['12:30', MANAGER, 'ask 税務課'], ['15:30', 'clock']);
    expect(sections(tell(again, ['15:59', 'clock']))).toEqual([]);
    expect(sections(tell(again, ['16:00', 'clock']))).toEqual(['taxation']);
  });

  test('nobody after the close, and nobody where the plan sets no time', () => {
    expect(sections(tell(tell(escalated, ['12:05', MANAGER, 'resolve because 誤報']), TO_DIRECTORS))).toEqual([]);
    const { directorAfterMinutes: _, ...confirmation } = ward.confirmation;
    const without = { ...ward, confirmation };
    expect(sections(givenUnder(without, DECLARED, TOLD_MANAGERS, TO_DIRECTORS))).toEqual([]);
  });

  test('a department whose director the plan does not name has nobody to be taken to', () => {
    const departments = ward.departments.map(({ director: _, ...one }) => one);
    expect(sections(givenUnder({ ...ward, departments }, DECLARED, TOLD_MANAGERS, TO_DIRECTORS))).toEqual([]);
  });
});

describe('the task', () => {
  const called = (told: Told, time: string, who: string): Told =>
    tell(told, [time, STAFF, `連絡済 ${task(told).at(-1)?.no} ${who} --宛先 部長 --手段 電話`]);

  test('is done one by one: a director is told once, whichever sections are theirs', () => {
    const told = called(taken, '12:15', '健康福祉部長');
    expect(told.refused).toBeUndefined();
    expect(eventsOf(told, 'TaskTicked')).toMatchObject([{ recipient: 'director/health-welfare', done: false }]);
    expect(task(told)).toMatchObject([{ status: 'open' }]);
  });

  test('falls away when everybody has answered', () => {
    const answers = [...incidentOf(taken).sections.keys()].map((id): Step => ['12:20', id, '回答 全て 稼働中']);
    expect(task(answers.reduce(tell, taken))).toMatchObject([{ status: 'dropped' }]);
  });

  test('a director who was called about one silence is called about the next one', () => {
    const one = given(
      DECLARED,
      ...[...incidentOf(taken).sections.keys()]
        .filter((id) => id !== 'taxation')
        .map((id): Step => ['11:30', id, '回答 全て 停止']),
      TOLD_MANAGERS,
      TO_DIRECTORS,
    );
    const told = called(one, '12:15', '区民部長');
    expect(task(told)).toMatchObject([{ status: 'done' }]);
    const again = [
      ['12:30', MANAGER, 'ask 税務課'],
      ['15:30', 'clock'],
      ['16:00', 'clock'],
    ] satisfies readonly Step[];
    expect(task(again.reduce<Told>((before, step) => tell(before, step), told)).map(({ status }) => status)).toEqual([
      'done',
      'open',
    ]);
  });
});

test('a clock that was set right moves the time with it', () => {
  const moved = tell(escalated, ['12:05', 'clock']);
  expect(incidentOf(moved).sections.get('taxation')?.round?.escalatedAt).toBe(on('11:40'));
});
