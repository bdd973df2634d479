// What holds for a time says so when it is over, whoever looks: terms of people, and legal deadlines of tasks.
import { expect, test } from '@jest/globals';
import { peopleCard } from '../../../src/posts/directory/directory-cards.ts';
import { tellingCard } from '../../../src/posts/telling/telling-card.ts';
import type { LocalDate } from '../../../src/time.ts';
import { DECLARED, givenUnder, incidentOf, MANAGER, on, ward } from '../../incident/given-when-then.ts';
import { textOf, wordsIn } from '../whole-story.ts';

test('a person who stands somewhere until a day is said to be over the day after, and not before', () => {
  const people = [
    {
      person: { platform: 'slack', id: 'U1' },
      duty: { as: 'staff', section: 'taxation' },
      term: { from: '2025-12-04' as LocalDate, to: '2025-12-05' as LocalDate },
    } as const,
  ];
  const noteOn = (today: string) => {
    const card = peopleCard({ links: [], people } as never, today as LocalDate, wordsIn('ja'));
    return JSON.stringify(card.blocks);
  };
  expect(noteOn('2025-12-03')).toContain('(期間前)');
  expect(noteOn('2025-12-05')).not.toMatch(/期間終了|期間前/u);
  expect(noteOn('2025-12-06')).toContain('(期間終了)');
});

test('a legal deadline that has passed is not shown as one to come', () => {
  const legal = { ...ward, ruleSets: ward.ruleSets.map((one) => ({ ...one, on: true })) };
  const told = givenUnder(legal, DECLARED, ['11:30', MANAGER, '漏えい 特定個人情報']);
  const at = (time: string) => textOf(tellingCard(incidentOf(told), on(time), wordsIn('ja')));
  expect(at('11:31')).not.toContain('を過ぎています(要確認)');
  expect(at('2026-12-04 11:31')).toContain('を過ぎています(要確認)');
});
