// Whatever anybody types or sends, the parser answers with a command or a refusal; it never breaks.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { STATES, VERBS } from '../../../src/incident/parse/command-words.ts';
import { OPTIONS } from '../../../src/incident/parse/option-words.ts';
import type { Fields } from '../../../src/incident/parse/read-fields.ts';
import { isRefusal } from '../../../src/incident/refusal.ts';
import { refusalText } from '../../../src/posts/replies/refusal-text.ts';
import { vocabulary } from '../../../src/posts/vocabulary.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { on, ward } from '../given-when-then.ts';
import { filled, typed } from './read.ts';

const anything = fc.string({ unit: 'binary', maxLength: 60 });
const likely = fc.oneof(
  fc.constantFrom(...VERBS.keys(), ...STATES.keys()),
  fc.constantFrom(...OPTIONS.keys()).map((option) => `--${option}`),
  fc.constantFrom(
    '13',
    '税務課',
    'iaas-down',
    'cabinet',
    '企画部',
    '公表',
    '個別',
    'する',
    '12:00',
    '"',
    '“',
    '=',
    '--',
    '：',
    '理由',
    '適用',
    '/',
    '\n',
    ' ',
    '　',
    '',
  ),
  anything,
);
const lines = fc.array(likely, { maxLength: 8 }).chain((words) => fc.constantFrom(words.join(' '), words.join('')));

const sensible = (read: ReturnType<typeof typed>): void => {
  expect(read).toHaveProperty(isRefusal(read) ? 'code' : 'type');
  if (!isRefusal(read)) return;
  for (const locale of ['ja', 'en'] as const) {
    expect(refusalText(read, on('12:00'), vocabulary(ward, textsIn(locale)))).not.toBe('');
  }
};

describe('the parser', () => {
  test('never breaks on a typed line', () => {
    fc.assert(
      fc.property(lines, (text) => sensible(typed(text))),
      { numRuns: 150 },
    );
  });

  test('never breaks on a form', () => {
    const forms = [
      'declare',
      'update',
      'times',
      'answer',
      'answer_unchanged',
      'answer_all',
      'correct',
      'resolve',
      'ask',
    ];
    const names = [
      'scenario',
      'cause',
      'estimate',
      'leak',
      'times',
      'from',
      'because',
      'section',
      'saidBy',
      'by',
      'at',
    ];
    const more = ['state:13', 'note:13', 'state:27', 'service:27', 'state', 'report', 'right', 'wrong', 'situation'];
    const fields: fc.Arbitrary<Fields> = fc.dictionary(fc.oneof(fc.constantFrom(...names, ...more), anything), likely);
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...forms), anything), fields, (form, given) =>
        sensible(filled(form, given)),
      ),
      {
        numRuns: 150,
      },
    );
  });

  const pieces = ['x', ' ', '"', '“ ', 'a=“', '(', '係 '];
  test.each([
    '',
    '更新 原因 ',
    'eta ',
    'times ',
    'answer ',
    'answer 13 ',
    'ask ',
    '訂正 1 ',
    '終結 ',
    '連絡済 ',
    '手段 cabinet ',
    '判断 公表 する ',
    '事業者 個別 ',
  ])('reads “%s” with 60,000 more characters in no time', (start) => {
    for (const piece of pieces) {
      const text = `${start}${piece.repeat(60_000 / piece.length)}`;
      const before = process.cpuUsage();
      sensible(typed(text));
      const { user } = process.cpuUsage(before);
      expect({ piece, slow: user > 2_000_000 }).toEqual({ piece, slow: false });
    }
  });
});
