// What people write stays what they wrote: it calls nobody, links nowhere and turns into no sign.
import { describe, expect, test } from '@jest/globals';
import { answerFit } from '../../../../adapters/teams/render/forms/answer-fit.ts';
import { formDialog } from '../../../../adapters/teams/render/forms/form-dialog.ts';
import { renderCard } from '../../../../adapters/teams/render/render-card.ts';
import { replyMessage } from '../../../../adapters/teams/render/reply-card.ts';
import { isFreeOfMarkdown } from '../../../../adapters/teams/render/safe-text.ts';
import { declareForm } from '../../../../src/chat/forms/declare-form.ts';
import { factsForm } from '../../../../src/chat/forms/facts-form.ts';
import type { Card } from '../../../../src/posts/card.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { asking, stopped } from '../../question-rows.ts';
import { checkCard, checkDialog } from '../office/check-card.ts';
import { inputsOf, linesOf } from '../office/read-card.ts';

const ja = textsIn('ja');
const PERSON = '00000001-aaaa-bbbb-cccc-1234567890ab';

const ATTACKS = [
  '<at>担当者1</at>',
  '<AT>全員</at>',
  '[安全なリンク](https://evil.example)',
  'https://evil.example/x',
  '**太字** _斜体_ ~~線~~ `code`',
  '- 一\r- 二',
  '1. 一\r2. 二',
  '# 見出し',
  '![絵](https://evil.example/x.png)',
  '<b>太字</b><script>x</script>',
  '&lt;at&gt;担当者1&lt;/at&gt;',
  '{{DATE(2026-11-24T08:15:00Z, SHORT)}}',
  '\\*x\\*',
  '半分\ud83d',
  '\u0000\u001b',
];

const everywhere = (text: string): Card => ({
  title: text,
  tone: 'alert',
  notify: [PERSON],
  blocks: [
    { type: 'text', text },
    { type: 'text', text, style: 'strong' },
    { type: 'text', text, style: 'note' },
    { type: 'text', text, style: 'warning' },
    { type: 'heading', text },
    { type: 'fields', fields: [{ label: text, value: text }] },
    { type: 'list', items: [text] },
    { type: 'table', columns: [text], rows: [[text, text]] },
    { ...asking(stopped(1, { name: text, note: text.toWellFormed(), answeredBy: text, stateLabel: text })) },
    {
      type: 'roster',
      none: text,
      rows: [{ label: text, places: [], people: [{ platform: 'teams', id: text, note: text }] }],
    },
    { type: 'actions', actions: [{ label: text, command: text.toWellFormed() }] },
  ],
});

/** Whatever a client reads for markdown. */
const parsedIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && value.type === 'TextBlock' && 'text' in value ? [String(value.text)] : [];
  return [...own, ...Object.values(value).flatMap(parsedIn)];
};

describe.each(ATTACKS)('%j', (attack) => {
  const message = renderCard(everywhere(attack), ja);
  const facts = { situation: attack, cause: attack };
  const dialogs = [
    factsForm({ id: '2025-001', drill: true, facts, seq: 1 }, ja),
    answerFit(asking(stopped(1, { name: attack, note: attack })), { heading: attack, heard: true }, 0, ja),
    declareForm({ scenarios: [{ id: 'x', name: attack }] }, ja),
  ].map((form) => formDialog({ ...form, again: { said: attack, given: {} } }, ja));

  test('is taken by Teams, and nothing of it is read for markdown', () => {
    checkCard(message);
    checkCard(replyMessage({ ok: true, text: attack }, ja));
    for (const text of parsedIn(message.card)) {
      expect(isFreeOfMarkdown(text.replace('<at>担当者1</at>', ''))).toBe(true);
    }
    for (const dialog of dialogs) {
      expect(parsedIn(dialog.card)).toEqual([]);
      if (attack.isWellFormed()) checkDialog(dialog);
    }
  });

  test('calls nobody: the words of the one mention stand there once', () => {
    expect(message.mentions).toEqual([{ id: PERSON }]);
    expect(linesOf(message.card, true).join().toLowerCase().split('<at>')).toHaveLength(2);
    expect(message.summary).not.toMatch(/<at>/i);
  });

  test('reads as it was written', () => {
    if (!/^[^\p{Cc}\ud83d]*$/u.test(attack)) return;
    const shown = linesOf(message.card).map((line) => line.replaceAll('\u2060', ''));
    expect(shown.filter((line) => line.includes(attack)).length).toBeGreaterThanOrEqual(9);
    expect(inputsOf(message.card)['note:system-1']).toBe(attack);
  });
});
