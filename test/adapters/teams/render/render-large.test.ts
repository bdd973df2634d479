// A plan of thousands of systems: every card stays within what Teams takes, and says what it leaves out.
import { expect, test } from '@jest/globals';
import { renderCard } from '../../../../adapters/teams/render/render-card.ts';
import type { Plan } from '../../../../src/plan/plan.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { DECLARED, givenUnder, MANAGER, ward } from '../../../incident/given-when-then.ts';
import { postsOf } from '../../../posts/whole-story.ts';
import { checkCard } from '../office/check-card.ts';
import { linesOf } from '../office/read-card.ts';

const SYSTEMS = 3000;
const SECTIONS = 150;

const large = (): Plan => {
  const [section] = ward.sections;
  const [system] = ward.systems;
  if (section === undefined || system === undefined) throw new Error('the ward has sections and systems');
  const sections = Array.from({ length: SECTIONS }, (_, no) => ({
    ...section,
    id: `section-${no}`,
    name: `第${no}課`,
  }));
  const systems = Array.from({ length: SYSTEMS }, (_, no) => ({
    ...system,
    id: `system-${no}`,
    no: 1000 + no,
    name: `業務システム その${no}`,
    // The first section owns hundreds of them.
    section: no < 500 ? 'section-0' : `section-${no % SECTIONS}`,
  }));
  return { ...ward, sections: [...ward.sections, ...sections], systems: [...ward.systems, ...systems] };
};

test('every card of a large plan fits, keeps its warnings and says what is missing', () => {
  const plan = large();
  const told = givenUnder(
    plan,
    DECLARED,
    ['11:25', 'section-0', 'answer all stopped'],
    ['11:27', MANAGER, 'remind'],
    ['11:40', 'clock'],
    ['12:00', 'clock'],
    ['12:30', MANAGER, 'resolve because 個別対応'],
  );
  const shown = new Map(postsOf(told, 'ja').map(({ key, card }) => [key, card]));
  for (const [key, card] of shown) {
    const message = renderCard(card, textsIn('ja'));
    checkCard(message);
    const lines = linesOf(message.card);
    for (const block of card.blocks) {
      if (block.type !== 'text' || block.style !== 'warning') continue;
      const said = block.text.split('\n')[0] ?? '';
      expect({ key, said: lines.some((line) => line.includes(said)) }).toEqual({ key, said: true });
    }
  }
  const board = shown.get('board');
  if (board === undefined) throw new Error('there is always a board');
  expect(linesOf(renderCard(board, textsIn('ja')).card).join('\n')).toMatch(/ほか\d+件/);
}, 60_000);
