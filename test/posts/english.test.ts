// English texts are English: no Japanese is left in them, but for what the ward's plan itself writes only in Japanese.
import { describe, expect, test } from '@jest/globals';
import { permissionsOf } from '../../src/app/hear/authorize.ts';
import { chronologyLine } from '../../src/posts/chronology-line.ts';
import { helpCard } from '../../src/posts/replies/help-card.ts';
import { replyText } from '../../src/posts/replies/reply-text.ts';
import { sourceText } from '../../src/posts/telling/telling-words.ts';
import { incidentOf, ward } from '../incident/given-when-then.ts';
import { approvedStory, postsOf, textOf, wholeStory, wordsIn } from './whole-story.ts';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}【】、。]/u;

/** The ward's telephone number, a sample, and the labels of people, who acted in Japanese in this story. */
const ofThePlan = [
  ward.organization.contact.phone,
  ...['情報システム課長', '情報政策官', '税務課', '福祉推進課', '情報システム課'],
  ...ward.tasks
    .flatMap(({ source = '' }) => (source === '' ? [] : [source, sourceText(source, wordsIn('en'))]))
    .toSorted((a, b) => b.length - a.length),
];

const japaneseIn = (text: string): string | undefined =>
  ofThePlan
    .reduce((rest, own) => rest.replaceAll(own, ''), text)
    .split('\n')
    .find((line) => JAPANESE.test(line));

const stories = [wholeStory(), wholeStory({ drill: true }), approvedStory(false)];

describe('in English', () => {
  test('every post', () => {
    for (const story of stories) {
      for (const { key, card } of postsOf(story, 'en')) {
        expect({ key, japanese: japaneseIn(textOf(card)) }).toEqual({ key, japanese: undefined });
      }
    }
  });

  test('every reply and every line of the chronology', () => {
    for (const story of stories) {
      const words = wordsIn('en', story.plan);
      for (const { event, at } of story.log) {
        expect(japaneseIn(replyText(incidentOf(story), [event], at, words))).toBeUndefined();
        expect(japaneseIn(chronologyLine(event, at, story.incident?.drill ?? false, words))).toBeUndefined();
      }
    }
  });

  test('the help of every post', () => {
    for (const role of ward.roles) {
      const may = permissionsOf(ward, { platform: 'web', id: 'local', role: role.id, label: role.nameEn });
      expect(japaneseIn(textOf(helpCard({ label: role.nameEn, may }, true, wordsIn('en'))))).toBeUndefined();
    }
  });
});

describe('in Japanese', () => {
  test('no post says nothing where English says something', () => {
    for (const story of stories) {
      const [ja, en] = [postsOf(story, 'ja'), postsOf(story, 'en')];
      expect(ja.map(({ key }) => key)).toEqual(en.map(({ key }) => key));
      const shapes = (posts: typeof ja) => posts.map(({ card }) => card.blocks.map(({ type }) => type));
      expect(shapes(ja)).toEqual(shapes(en));
    }
  });
});
