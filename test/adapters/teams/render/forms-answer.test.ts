// From what is shown in Teams to what the desk is told: only what a person changed counts.
import { describe, expect, test } from '@jest/globals';
import { pressIn } from '../../../../adapters/teams/interactions.ts';
import { answerFit } from '../../../../adapters/teams/render/forms/answer-fit.ts';
import { formDialog } from '../../../../adapters/teams/render/forms/form-dialog.ts';
import { submittedIn } from '../../../../adapters/teams/render/forms/submitted-fields.ts';
import { renderCard } from '../../../../adapters/teams/render/render-card.ts';
import type { AnswerForm } from '../../../../src/chat/forms/answer-form.ts';
import { meantFields } from '../../../../src/chat/submitted-fields.ts';
import type { Questions } from '../../../../src/posts/card.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { asking, many, row, stopped } from '../../question-rows.ts';
import { checkCard, checkDialog } from '../office/check-card.ts';
import { buttonsOf, filledIn, inputsOf, linesOf } from '../office/read-card.ts';

const ja = textsIn('ja');
const fieldsOf = (data: unknown) => meantFields('answer', submittedIn(data));
const proxyForm = (questions: Questions, texts = ja, content: Omit<AnswerForm, 'rows'> = {}) =>
  formDialog(answerFit(questions, { heard: true, ...content }, 0, texts), texts);
const cardOf = (questions: Questions) => {
  const message = renderCard({ title: '確認依頼', tone: 'alert', blocks: [questions] }, ja);
  checkCard(message);
  return message.card;
};
const systems = [
  row(1),
  stopped(2, { note: '紙で\n受付', damage: 'large' }),
  stopped(3, { answered: false }),
  row(4),
  stopped(5),
];
const card = cardOf(asking(...systems));
const answered = (typed: Record<string, string>) => fieldsOf(filledIn(card, '回答する', typed));

describe('a section’s card', () => {
  test('left as it was says nothing', () => {
    expect(answered({})).toEqual({});
  });

  test('gives the fields of the systems that were touched, and of no others', () => {
    expect(answered({ 'state:system-1': 'running' })).toEqual({
      'state:system-1': 'running',
      'service:system-1': '',
      'damage:system-1': '',
      'note:system-1': '',
    });
  });

  test('keeps what an answer had, because the next one replaces it as a whole', () => {
    expect(answered({ 'state:system-2': 'restored' })).toEqual({
      'state:system-2': 'restored',
      'service:system-2': 'alternative',
      'damage:system-2': 'large',
      'note:system-2': '紙で\n受付',
    });
  });

  test('withdraws what was taken out', () => {
    expect(answered({ 'service:system-2': '-', 'note:system-2': '' })).toEqual({
      'state:system-2': 'stopped',
      'service:system-2': '',
      'damage:system-2': 'large',
      'note:system-2': '',
    });
  });

  test('takes line ends of another machine for no change, and 「今は回答しない」 for no answer', () => {
    expect(answered({ 'note:system-2': '紙で\r\n受付', 'state:system-4': '-' })).toEqual({});
  });

  test('takes an input that a client did not send for one that was left alone', () => {
    const sent = filledIn(card, '回答する', { 'state:system-5': 'running' });
    const shown = Object.entries(sent).filter(([name]) => !/^(?:note|service|damage):/.test(name));
    expect(fieldsOf(Object.fromEntries(shown))).toEqual({
      'state:system-5': 'running',
      'service:system-5': 'alternative',
    });
  });

  test('has nothing to say for other buttons, and knows what is not ours', () => {
    expect(fieldsOf(filledIn(card, '全て停止', {}))).toEqual(
      expect.not.objectContaining({ state: 'stopped', section: 'taxation' }),
    );
    expect(() => fieldsOf(null)).toThrow();
    expect(fieldsOf({ 'state:x': { $ne: 1 }, seen: {} })).toEqual({});
  });

  test('carries what its verb has to', () => {
    const sent = filledIn(card, '回答する', { 'state:system-1': 'running' });
    expect(pressIn('answer', sent)).toMatchObject({
      kind: 'says',
      said: { incident: '2025-001', asked: { fields: { section: 'taxation' } } },
    });
  });
});

describe('a dialog', () => {
  test('carries what was seen, and is filled with nothing', () => {
    const dialog = proxyForm(asking(row(1)), ja, { heading: '税務課 11時30分まで' });
    checkDialog(dialog);
    expect(buttonsOf(dialog.card).map(({ data }) => data)).toEqual([
      { dialog: 'proxy', incident: '2025-001', section: 'taxation', asOf: 0, seen: {} },
    ]);
  });

  test('asks each of fourteen systems four things', () => {
    const own = proxyForm(asking(...many(14, stopped)), ja, { heard: false });
    checkDialog(own);
    expect(Object.keys(inputsOf(own.card))).toHaveLength(14 * 4);
  });

  test('of hundreds holds as many systems as fit, and says how many more there are', () => {
    const large = proxyForm(asking(...many(400, row)), ja);
    checkDialog(large);
    expect(linesOf(large.card).join('\n')).toMatch(/ほか3\d\d件/);
  });
});
