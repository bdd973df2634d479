// Buttons: words for people, and what a post asks for is one press away.
import { describe, expect, test } from '@jest/globals';
import type { Card, CardAction } from '../../src/posts/card.ts';
import { approvedStory, postsOf, wholeStory } from './whole-story.ts';

const buttonsOf = ({ blocks }: Card): readonly CardAction[] =>
  blocks.flatMap((block) => (block.type === 'actions' ? block.actions : []));

describe.each(['ja', 'en'] as const)('in every post of the whole story (%s)', (locale) => {
  const posts = [wholeStory(), approvedStory(true)].flatMap((told) => postsOf(told, locale));

  test('a button says what it does, and not the command that it stands for', () => {
    const labels = posts.flatMap(({ card }) => buttonsOf(card).map(({ label }) => label));
    expect(labels.length).toBeGreaterThan(20);
    expect(labels.filter((label) => /^\s*[/@]|bcp|--/i.test(label))).toEqual([]);
  });

  test('whoever is reminded, or whose people are silent, answers from there', () => {
    const asking = posts.filter(({ key }) => /^(?:reminder\/|escalation\/|notice\/stage\/\d+\/)/.test(key));
    expect(new Set(asking.map(({ key }) => key.split('/')[0]))).toEqual(new Set(['reminder', 'escalation', 'notice']));
    for (const { key, card, audience } of asking) {
      const forms = buttonsOf(card).flatMap((one) => ('form' in one && one.form === 'answer' ? [one.section] : []));
      const own = 'section' in audience ? [audience.section] : expect.arrayContaining([expect.any(String)]);
      expect({ key, forms }).toEqual({ key, forms: own });
    }
  });
});
