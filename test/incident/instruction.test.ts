// 指示 (計画 P8(8)イ): what was instructed is kept with the post that gave it, in the words of who entered it.
import { describe, expect, test } from '@jest/globals';
import { tellingCard } from '../../src/posts/telling/telling-card.ts';
import { vocabulary } from '../../src/posts/vocabulary.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { tellingView } from '../../src/views/read-telling.ts';
import { textOf } from '../posts/whole-story.ts';
import { DECLARED, given, incidentOf, MANAGER, on, type Told, ward } from './given-when-then.ts';

const TYPED = '指示 手書きで受付を続けること --said-by 副区長 --to 税務課 --at 11:25';
const instructed = given(DECLARED, ['11:30', MANAGER, TYPED]);
const lineOf = ({ log }: Pick<Told, 'log'>): string | undefined => log.at(-1)?.what;
const cardOf = (told: Told, locale: 'ja' | 'en'): string =>
  textOf(tellingCard(incidentOf(told), on('12:00'), vocabulary(ward, textsIn(locale))));

describe('an instruction', () => {
  test('is an event of its own, with who gave it, to whom and when', () => {
    given(DECLARED)
      .when('11:30', MANAGER, TYPED)
      .thenEvents({
        type: 'InstructionRecorded',
        text: '手書きで受付を続けること',
        saidBy: '副区長',
        to: '税務課',
        saidAt: on('11:25'),
      });
  });

  test('stands in the chronology as what it is', () => {
    expect(lineOf(instructed)).toBe('指示(副区長から税務課へ、11時25分):手書きで受付を続けること');
    const short = given(DECLARED, ['11:30', MANAGER, 'instruction 窓口を閉める --指示者 区長']);
    expect(lineOf(short)).toBe('指示(区長):窓口を閉める');
  });

  test.each([
    ['ja', '指示の記録'],
    ['en', 'Instructions received'],
  ] as const)(
    'stands among what was said and decided (%s), newest first, and only where there is one',
    (locale, title) => {
      expect(cardOf(given(DECLARED), locale)).not.toContain(title);
      const two = given(DECLARED, ['11:40', MANAGER, '指示 後の指示 --said-by 区長'], ['11:45', MANAGER, TYPED]);
      const said = cardOf(two, locale);
      expect(said).toContain(title);
      expect(said.indexOf('後の指示')).toBeGreaterThan(0);
      expect(said.indexOf('後の指示')).toBeLessThan(said.indexOf('手書きで受付を続けること'));
      expect(tellingView(incidentOf(two), on('12:00'), textsIn(locale)).instructions).toEqual([
        [expect.any(String), '区長', '', '後の指示'],
        [expect.any(String), '副区長', '税務課', '手書きで受付を続けること'],
      ]);
    },
  );

  test('is recorded by whoever may write into the log, a section too, and by nobody who only looks', () => {
    given(DECLARED).when('11:30', 'taxation', TYPED).thenEvents({ type: 'InstructionRecorded' });
    given(DECLARED).when('11:30', 'ward-mayor', TYPED).thenRefused('not_allowed', { command: 'note' });
  });

  test('needs its words and the post that gave it, typed and by the form', () => {
    const need = (argument: string) => ({ command: 'instruction', argument });
    given(DECLARED).when('11:30', MANAGER, '指示 --said-by 区長').thenRefused('missing_argument', need('text'));
    const refused = given(DECLARED).when('11:30', MANAGER, '指示 窓口を閉める');
    refused.thenRefused('missing_argument', need('instructed_by'));
    const form = { form: 'instruction', fields: { text: '窓口を閉める', saidBy: ' ' } };
    given(DECLARED).when('11:30', MANAGER, form).thenRefused('missing_argument', need('instructed_by'));
  });

  test('was not given tomorrow, and not after the end', () => {
    given(DECLARED)
      .when('11:30', MANAGER, '指示 窓口を閉める --said-by 区長 --at "12/5 10:00"')
      .thenRefused('time_in_future', { at: on('12/5 10:00') });
    given(DECLARED, ['11:25', MANAGER, '終結 理由 誤報'])
      .when('11:30', MANAGER, TYPED)
      .thenRefused('incident_closed', { incident: '2025-001' });
  });
});
