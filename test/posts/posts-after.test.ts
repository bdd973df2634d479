// Posts are a function of the events: however the log is cut into comparisons, the same posts stand in the end.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RecordedEvent } from '../../src/incident/event.ts';
import { fold } from '../../src/incident/evolve.ts';
import type { Post } from '../../src/posts/post.ts';
import { postsAfter } from '../../src/posts/posts-after.ts';
import { DECLARED, given, type Told } from '../incident/given-when-then.ts';
import { wholeStory, wordsIn } from './whole-story.ts';

interface Shown {
  readonly posts: ReadonlyMap<string, Post>;
  readonly pinned: ReadonlySet<string>;
}

/** What stands after the log was compared at each of the cuts; a record stays as it was first shown. */
const shown = ({ log, plan }: Told, cuts: readonly number[]): Shown => {
  const posts = new Map<string, Post>();
  const pinned = new Set<string>();
  const ends = [...new Set([...cuts, log.length])].sort((a, b) => a - b);
  let from = 0;
  for (const end of ends) {
    const events: readonly RecordedEvent[] = log.slice(from, end);
    const incident = fold(log.slice(0, end), plan);
    if (incident === undefined || events.length === 0) continue;
    const changes = postsAfter(incident, events, wordsIn('ja', plan));
    for (const post of changes.posts) {
      if (post.life === 'living' || !posts.has(post.key)) posts.set(post.key, post);
      if (post.pinned) pinned.add(post.key);
    }
    for (const key of changes.unpinned) pinned.delete(key);
    from = end;
  }
  return { posts, pinned };
};

const cardsOf = ({ posts }: Shown) =>
  Object.fromEntries([...posts].map(([key, { card, kind, audience, life }]) => [key, { card, kind, audience, life }]));

describe.each([
  ['a whole incident', wholeStory()],
  ['an open one', { ...wholeStory(), log: wholeStory().log.slice(0, -2) }],
])('%s', (_, told) => {
  const atOnce = shown(told, []);

  test('shows the same cards, in any split of its events', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: told.log.length })), (cuts) => {
        expect(cardsOf(shown(told, cuts))).toEqual(cardsOf(atOnce));
      }),
      { numRuns: 12 },
    );
  });

  test('has the same posts pinned: the board, and only the newest report', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: told.log.length })), (cuts) => {
        expect([...shown(told, cuts).pinned].sort()).toEqual([...atOnce.pinned].sort());
      }),
      { numRuns: 12 },
    );
    const reports = [...atOnce.posts.keys()].filter((key) => /^report\/\d+$/.test(key));
    expect([...atOnce.pinned].sort()).toEqual(['board', reports.at(-1)]);
  });
});

const isOfficial = (key: string): boolean => key.startsWith('official/');

describe('a comparison', () => {
  test('of no events wants nothing', () => {
    const { incident } = given(DECLARED);
    if (incident === undefined) throw new Error('declared');
    expect(postsAfter(incident, [], wordsIn('ja'))).toEqual({ posts: [], unpinned: [] });
  });

  test('of one answer touches the board and that section’s own request, and nothing else', () => {
    const told = given(DECLARED, ['11:30', 'taxation', '回答 17 停止']);
    if (told.incident === undefined) throw new Error('declared');
    const { posts, unpinned } = postsAfter(told.incident, told.log.slice(-1), wordsIn('ja'));
    expect(posts.map(({ key }) => key).sort()).toEqual(['board', 'confirmation/1/taxation']);
    expect(unpinned).toEqual([]);
  });

  test('of a declaration wants the board first, then both notices, report no. 1, both by the plan’s own channel, the question of the leak and the 15 requests', () => {
    const keys = [...shown(given(DECLARED), []).posts.keys()];
    expect(keys.slice(0, 4)).toEqual(['board', 'notice/declared', 'notice/channels-and-times', 'report/1']);
    const [official, others] = [keys.filter(isOfficial), keys.slice(4).filter((key) => !isOfficial(key))];
    expect(official[0]).toBe('official/request/1@phone-and-paper@section/public-relations');
    expect(official.at(-1)).toBe('official/report/1@phone-and-paper');
    expect(official).toHaveLength(16);
    expect(others[0]).toBe('leak');
    expect(others.slice(1).every((key) => key.startsWith('confirmation/1/'))).toBe(true);
    expect(others).toHaveLength(16);
  });

  test('of a new round closes the request before it, so that nobody answers the old one', () => {
    const { posts } = shown(given(DECLARED, ['12:30', 'info-systems-manager', '確認依頼 税務課']), []);
    expect(posts.get('confirmation/1/taxation')?.card.title).toBe('【稼働状況の確認(終了)】税務課');
    expect(posts.get('confirmation/2/taxation')?.card.title).toContain('確認依頼');
    expect(posts.get('confirmation/1/roads')?.card.title).toContain('確認依頼');
  });
});
