// 訓練: every text carries 【訓練】, and every card ends by saying that nothing has really failed.
import { describe, expect, test } from '@jest/globals';
import { chronologyLine } from '../../src/posts/chronology-line.ts';
import { replyText } from '../../src/posts/replies/reply-text.ts';
import { incidentOf, on } from '../incident/given-when-then.ts';
import { EVENT_TYPES } from '../incident/types-by-subject.ts';
import { approvedStory, postsOf, scriptedStory, textOf, wholeStory, wordsIn } from './whole-story.ts';

const drills = [wholeStory({ drill: true }), approvedStory(true), scriptedStory()];
const log = drills.flatMap((told) => told.log);

test('the story has every kind of event and of post in it, but for what would leave the ward', () => {
  const types = new Set(log.map(({ event }) => event.type));
  expect([...types].sort()).toEqual(EVENT_TYPES.filter((type) => type !== 'TaskSent').sort());
  const kinds = new Set(drills.flatMap((told) => postsOf(told, 'ja')).map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual([
    'board',
    'confirmation',
    'escalation',
    'notice',
    'official',
    'reminder',
    'report',
  ]);
});

describe.each([
  ['ja', '【訓練】', 'これは訓練です。実際の障害ではありません。'],
  ['en', '[DRILL] ', 'This is a drill. No real failure has occurred.'],
] as const)('in %s', (locale, mark, last) => {
  const posts = drills.flatMap((told) => postsOf(told, locale));

  test('every card begins with the mark', () => {
    expect(posts.filter(({ card }) => !card.title.startsWith(mark)).map(({ key }) => key)).toEqual([]);
  });

  test('every card ends with the drill’s last line', () => {
    expect(posts.filter(({ card }) => textOf(card).split('\n').at(-1) !== last).map(({ key }) => key)).toEqual([]);
  });

  test('every line of the chronology and every reply begins with the mark', () => {
    for (const told of drills) {
      const words = wordsIn(locale, told.plan);
      for (const { event, at } of told.log) {
        expect(chronologyLine(event, at, true, words).startsWith(mark)).toBe(true);
        expect(replyText(incidentOf(told), [event], at, words).startsWith(mark)).toBe(true);
      }
      expect(replyText(incidentOf(told), [], on('12:00'), words).startsWith(mark)).toBe(true);
    }
  });

  test('a real incident never carries it', () => {
    for (const { card } of postsOf(wholeStory(), locale)) {
      expect(textOf(card)).not.toContain(mark.trim());
      expect(textOf(card)).not.toContain(last);
    }
  });
});
