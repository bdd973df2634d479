// 影響規模 (計画 P3, 図4 ※): what affects residents most stands first where people decide, close or call; unset stands apart.
import { describe, expect, test } from '@jest/globals';
import type { Plan } from '../../src/plan/plan.ts';
import { tellingCard } from '../../src/posts/telling/telling-card.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { tellingView } from '../../src/views/read-telling.ts';
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
  ward,
} from '../incident/given-when-then.ts';
import { post, textOf, wordsIn } from './whole-story.ts';

const IMPACT: Readonly<Record<number, 'large' | 'medium' | 'small'>> = {
  17: 'small',
  33: 'large',
  13: 'medium',
  38: 'large',
};
const adjusted: Plan = { ...ward, systems: ward.systems.map((one) => ({ ...one, impact: IMPACT[one.no] ?? null })) };
const SILENT: readonly Step[] = [DECLARED, ['11:40', 'clock']];
const silent = givenUnder(adjusted, ...SILENT);

const labelled = (told: Told, locale: 'ja' | 'en') =>
  tellingView(incidentOf(told), on('12:00'), textsIn(locale)).priorities.map(({ label, value }) => [
    label,
    ...[...value.matchAll(/(?:^|[、,] ?)(\d+)/gu)].slice(0, 2).map(([, no]) => Number(no)),
  ]);

describe('beside the decisions', () => {
  test('systems that are not back stand by impact, and those without one apart', () => {
    expect(labelled(silent, 'ja')).toEqual([
      ['復旧を確認できていないシステム(影響規模:大)', 33, 38],
      ['復旧を確認できていないシステム(影響規模:中)', 13],
      ['復旧を確認できていないシステム(影響規模:小)', 17],
      ['復旧を確認できていないシステム(影響規模:未設定)', 1, 2],
    ]);
    expect(labelled(silent, 'en')[0]?.[0]).toBe('Systems not known to be back (impact: Large)');
    const card = textOf(tellingCard(incidentOf(silent), on('12:00'), wordsIn('ja', adjusted)));
    expect(card).toContain('復旧を確認できていないシステム(影響規模:大)');
  });

  test('what is back is none of them', () => {
    const back = givenUnder(adjusted, ...SILENT, ['11:50', 'roads', '回答 33 復旧済']);
    expect(labelled(back, 'ja')[0]).toEqual(['復旧を確認できていないシステム(影響規模:大)', 38]);
  });

  test('nothing is said while the ward has set none', () => {
    expect(labelled(given(...SILENT), 'ja')).toEqual([]);
  });
});

test('whoever is silent about what affects residents most is called first, and asked for it first', () => {
  const seq = silent.log.find(({ event }) => event.type === 'NoAnswerEscalated')?.seq;
  const called = textOf(post(silent, `escalation/${seq}`).card);
  const at = (words: string): number => called.indexOf(words);
  expect(at('道路課')).toBeLessThan(at('学校教育課'));
  expect(at('学校教育課')).toBeLessThan(at('戸籍住民課'));
  expect(at('税務課')).toBeLessThan(at('広聴・広報課'));
  expect(at('38 ')).toBeLessThan(at('34 '));
});

test('a close names first what affects residents most', () => {
  const refused = silent.when('12:30', MANAGER, '終結').refused;
  const systems = refused?.code === 'not_settled' ? refused.systems : [];
  expect(systems.slice(0, 3).map((id) => ward.systems.find((one) => one.id === id)?.no)).toEqual([33, 38, 13]);
  expect(systems).toHaveLength(38);
  expect(eventsOf(silent, 'IncidentClosed')).toEqual([]);
});
