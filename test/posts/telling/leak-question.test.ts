// 情報漏えいの有無: one question, living; once settled every copy says so, and a change asks to confirm.
import { describe, expect, test } from '@jest/globals';
import type { CommandAction } from '../../../src/posts/card.ts';
import type { Post } from '../../../src/posts/post.ts';
import { DECLARED, given, MANAGER, type Step } from '../../incident/given-when-then.ts';
import { postsOf } from '../whole-story.ts';

const postsAfterThe = (...steps: readonly Step[]): readonly Post[] => postsOf(given(DECLARED, ...steps), 'ja');
const questions = (posts: readonly Post[]): readonly Post[] => posts.filter(({ key }) => key === 'leak');
const last = (posts: readonly Post[]): Post => {
  const found = questions(posts).at(-1);
  if (found === undefined) throw new Error('nobody was asked');
  return found;
};
const buttons = ({ card }: Post): readonly CommandAction[] =>
  card.blocks.flatMap((block) => (block.type === 'actions' ? block.actions : [])).filter((one) => 'command' in one);
const said = ({ card }: Post): string =>
  [card.title, ...card.blocks.map((one) => (one.type === 'text' ? one.text : ''))].join('\n');

test('it is asked at the declaration, with a button for each answer', () => {
  const asked = last(postsAfterThe());
  expect({ life: asked.life, audience: asked.audience }).toEqual({ life: 'living', audience: { to: 'operations' } });
  expect(buttons(asked).map(({ label, confirm }) => [label, confirm])).toEqual([
    ['なし', undefined],
    ['あり', undefined],
    ['特定個人情報', undefined],
    ['不明', undefined],
  ]);
});

describe('answered', () => {
  const answered: Step = ['11:32', MANAGER, 'leak none'];

  test('it says what and by whom; what is left is to change it, and that asks first', () => {
    const settled = last(postsAfterThe(answered));
    expect(said(settled)).toMatch(/【情報漏えいの有無】.*なし[\s\S]*情報システム課長.*11時32分/);
    expect(buttons(settled).map(({ label }) => label)).not.toContain('なし');
    for (const { label, confirm } of buttons(settled)) {
      expect(label).toMatch(/に変更する$/);
      expect(confirm).toMatch(/から.*に変更します/);
    }
  });

  test('a press of a copy from before has seen less than what was answered', () => {
    const before = buttons(last(postsAfterThe()))[0]?.seen ?? Number.NaN;
    const after = buttons(last(postsAfterThe(answered)))[0]?.seen ?? Number.NaN;
    expect(after).toBeGreaterThan(before);
  });

  test('by the six items it is settled too', () => {
    expect(said(last(postsAfterThe(['11:32', MANAGER, 'update leak none'])))).toMatch(/なし/);
    expect(buttons(last(postsAfterThe(['11:32', MANAGER, 'update leak none']))).every(({ confirm }) => confirm)).toBe(
      true,
    );
  });

  test('不明 leaves it open, and says who looked', () => {
    const open = last(postsAfterThe(['11:32', MANAGER, 'leak unknown']));
    expect(said(open)).toContain('情報システム課長');
    expect(buttons(open).map(({ label }) => label)).toContain('なし');
  });

  test('a report after it asks nobody again; while nobody knows, it says so in a notice of its own', () => {
    const reminders = (posts: readonly Post[]) => posts.filter(({ key }) => /^notice\/leak\//.test(key));
    expect(reminders(postsAfterThe(answered, ['11:40', MANAGER, 'report now']))).toEqual([]);
    const told = reminders(postsAfterThe(['11:40', MANAGER, 'report now']));
    expect(told).toHaveLength(1);
    expect(told.flatMap(buttons)).toEqual([]);
  });
});

test('at the end there is nothing to press', () => {
  const over = last(postsAfterThe(['11:32', MANAGER, 'leak none'], ['12:30', MANAGER, 'resolve because 誤報']));
  expect(buttons(over)).toEqual([]);
});

test('what nobody knew at the end may still be said', () => {
  const open = last(postsAfterThe(['12:30', MANAGER, 'resolve because 誤報']));
  expect(buttons(open).map(({ label }) => label)).toContain('なし');
});
