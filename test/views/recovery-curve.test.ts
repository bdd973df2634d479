// 復旧の推移: how many systems stood how, over time, as values and as a picture; for 38 systems and for 10,000.
import { describe, expect, test } from '@jest/globals';
import { curveSvg } from '../../src/draw/curve-svg.ts';
import type { Curve } from '../../src/posts/card.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { recoveryCurve } from '../../src/views/course/recovery-curve.ts';
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

const STORY: readonly Step[] = [
  DECLARED,
  ['11:30', 'taxation', '回答 17 停止 休止'],
  ['11:40', 'family-register-residents', '回答 13 停止 代替手段'],
  ['11:50', 'roads', '回答 全て 一部停止'],
  ['12/5 00:10', 'clock'],
  ['12/5 09:00', MANAGER, '基盤復旧'],
  ['12/5 10:00', 'taxation', '回答 17 復旧済 --checked 画面の表示'],
];
const curveAt = (time: string, told: Pick<Told, 'incident' | 'log'>, locale: 'ja' | 'en' = 'ja'): Curve =>
  recoveryCurve(incidentOf(told), told.log, on(time), textsIn(locale));
const countsAt = (curve: Curve, time: string): Readonly<Record<string, number | undefined>> => {
  const point = curve.points.findLast(({ at }) => at <= on(time));
  return Object.fromEntries(curve.kinds.map(({ id }, nth) => [id, point?.counts[nth]]));
};
const draw = (curve: Curve): string => curveSvg(curve, { font: 'sans-serif', name: 'c' });

describe('the recovery over time', () => {
  const curve = curveAt('12/5 12:00', given(...STORY));
  const roads = incidentOf(given(DECLARED)).sections.get('roads')?.of ?? 0;

  test('nobody knows anything at the declaration, and each answer moves its system', () => {
    expect(countsAt(curve, '11:20')).toMatchObject({ unknown: 38, stopped: 0, restored: 0 });
    expect(countsAt(curve, '11:50')).toEqual({
      stopped: 1,
      partial: roads,
      by_hand: 1,
      unknown: 36 - roads,
      restored: 0,
    });
    expect(countsAt(curve, '12/5 10:00')).toMatchObject({ stopped: 0, restored: 1 });
  });

  test('every system is counted at every moment', () => {
    for (const { counts } of curve.points) expect(counts.reduce((sum, one) => sum + one, 0)).toBe(38);
  });

  test('the marks of the plan stand on it: stages and the platform, and each report has its dot', () => {
    const labels = curve.marks.map(({ label }) => label);
    expect(labels).toContain('基盤復旧');
    expect(labels.some((label) => label.includes('半日'))).toBe(true);
    expect(curve.reports.at.length).toBe(incidentOf(given(...STORY)).reports.length);
  });

  test('its table says the same as the picture at the same times, to the last', () => {
    expect(curve.table.rows.at(-1)?.slice(1)).toEqual(curve.points.at(-1)?.counts.map(String));
    expect(curve.table.columns).toHaveLength(1 + curve.kinds.length);
  });

  test('as of an earlier moment it does not know the later ones', () => {
    const told = given(...STORY);
    const early = told.log.filter(({ at }) => at <= on('11:45'));
    const then = recoveryCurve(incidentOf(told), early, on('11:45'), textsIn('ja'));
    expect(then.marks).toEqual([]);
    expect(then.points.at(-1)?.at).toBe(on('11:40'));
  });
});

describe('the picture', () => {
  test('draws a layer for each kind that occurs, and escapes what is put into it', () => {
    const curve = curveAt('12/5 12:00', given(...STORY));
    const svg = draw({ ...curve, marks: [{ at: on('12:00'), label: '<script>&"' }] });
    expect(svg).toContain('&lt;script&gt;&amp;&quot;');
    expect(svg).not.toContain('<script>');
    expect(svg.match(/<path d="M[^"]*Z" fill="/g)).toHaveLength(5);
  });

  test('of 10,000 systems is as small as one of 38', () => {
    const plan = planOf(10_000);
    const section = plan.systems[0]?.section ?? '';
    const told = givenUnder(plan, DECLARED, ['11:40', section, '回答 全て 停止']);
    expect(draw(curveAt('12:00', told)).length).toBeLessThan(20_000);
  });

  test('in English too', () => {
    expect(draw(curveAt('12/5 12:00', given(...STORY), 'en'))).toContain('Platform restored');
  });
});
