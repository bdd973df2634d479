// 経過図 as values: late and missing reports, spans of every system, who took how long; for 38 systems and for 1,000.
import { describe, expect, test } from '@jest/globals';
import { courseSvg } from '../../adapters/web/pages/course/course-svg.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { courseView } from '../../src/views/course.ts';
import { planOf } from '../bench/large-plan.ts';
import {
  DECLARED,
  given,
  givenUnder,
  incidentOf,
  MANAGER,
  on,
  type Step,
  type Told,
} from '../incident/given-when-then.ts';
import { everybodyAnswers, ONE_DAY } from './course-day.ts';

const JA = textsIn('ja');
const courseAt = (time: string, told: Pick<Told, 'incident' | 'log'>) =>
  courseView(incidentOf(told), told.log, on(time), JA);

describe('a day on which it stuck', () => {
  const day = courseAt('18:00', given(...ONE_DAY));
  const section = (id: string) => day.sections.find((one) => one.id === id);

  test('shows the report that went out late, with the time it was due', () => {
    expect(day.reports.map(({ label, state, fixed }) => [label, state, fixed])).toEqual([
      ['第1報', 'sent', false],
      ['第2報', 'sent', true],
      ['第3報', 'late', true],
      ['次回の定時連絡', 'next', true],
    ]);
    expect(day.reports[2]).toMatchObject({ at: on('16:20'), due: on('16:00') });
  });

  test('shows each system from silence to what stands now, and what was said again once', () => {
    expect(section('family-register-residents')?.systems[0]?.spans).toEqual([
      { from: on('11:20'), state: 'no_answer' },
      { from: on('11:50'), state: 'stopped' },
      { from: on('14:00'), state: 'recovering' },
      { from: on('17:00'), state: 'restored' },
    ]);
  });

  test('shows how long each section took, and which was late', () => {
    expect(section('taxation')).toMatchObject({ minutes: 12, completeAt: on('11:32'), late: false, silent: 0 });
    expect(section('family-register-residents')).toMatchObject({ minutes: 30, late: true });
    const silent = day.sections.find((one) => one.silent === 10);
    expect(silent).toMatchObject({ late: true });
    expect(silent?.completeAt).toBeUndefined();
  });

  test('counts the answers as they came, and a new request takes them back', () => {
    expect(day.answers).toEqual([
      { at: on('11:20'), answered: 0 },
      { at: on('11:32'), answered: 1 },
      { at: on('11:50'), answered: 5 },
      { at: on('13:00'), answered: 6 },
    ]);
    const again = courseAt('18:30', given(...ONE_DAY, ['18:10', MANAGER, '確認 税務課']));
    expect(again.answers.at(-1)).toEqual({ at: on('18:10'), answered: 5 });
  });

  test('shows calls and decisions', () => {
    expect(day.calls.map(({ at }) => at)).toEqual([on('11:35'), on('13:00')]);
    expect(day.decisions.map(({ label }) => label)).toEqual(['情報漏えいの有無 なし', '公表:する']);
  });

  test('has round times of the office, and no night before the next report', () => {
    expect(day.ticks[0]).toEqual({ at: on('12:00'), label: '12/4 12:00' });
    expect(day.ticks.length).toBeLessThanOrEqual(10);
    expect(day.to < on('20:00')).toBe(true);
  });
});

test('a fixed time that passed without its report is missing, also after a later report has named it', () => {
  expect(courseAt('12:30', given(DECLARED)).reports).toContainEqual(
    expect.objectContaining({ at: on('12:00'), state: 'missed' }),
  );
  const named = courseAt('16:10', given(DECLARED, ['16:01', 'clock']));
  expect(named.reports).toContainEqual(expect.objectContaining({ at: on('12:00'), state: 'missed' }));
});

test('a stage of the outage is shown when it was reached', () => {
  const told = given(DECLARED, ['23:50', 'clock']);
  expect(courseAt('23:55', told).stages.length).toBeGreaterThan(0);
});

test('after the end nothing is drawn as to come', () => {
  const told = given(...ONE_DAY, ['18:10', MANAGER, '終結 --理由 個別対応へ移行'] satisfies Step);
  const view = courseAt('20:00', told);
  expect(view).toMatchObject({ open: false, now: on('18:10') });
  expect(view.reports.some(({ state }) => state === 'next')).toBe(false);
});

describe('the picture', () => {
  const svgOf = (told: Pick<Told, 'incident' | 'log'>, time: string): string =>
    courseSvg(courseAt(time, told), JA).toString();

  test('has a row for each of 38 systems, a hollow circle for what was late, and a hatch for each troubled state', () => {
    const svg = svgOf(given(...ONE_DAY), '18:00');
    expect(svg.match(/<title>\d+ [^<]*<\/title><text/g)).toHaveLength(38);
    expect(svg).toMatch(/<circle[^>]*fill="#ffffff" stroke="#ce0000"/);
    expect(svg).toContain('fill="url(#course-stopped)"');
    expect(svg).toContain('fill="url(#course-recovering)"');
  });

  test('of 1,000 systems is a band for each section, and small enough for a slow line', () => {
    const plan = planOf(1000);
    const svg = svgOf(givenUnder(plan, ...everybodyAnswers(plan)), '13:00');
    expect(svg).toContain('1000/1000');
    expect(svg.length).toBeLessThan(150_000);
    expect(svg).not.toMatch(/NaN|undefined/);
  });

  test('says of itself that it is of a drill', () => {
    const svg = svgOf(given(['11:20', MANAGER, 'declare iaas-down --drill']), '11:30');
    expect(svg).toContain('【訓練】2025-001</text>');
  });
});
