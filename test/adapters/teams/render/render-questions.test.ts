// A section's question in Teams: as in every chat, and what can be filled in on the card itself.
import { describe, expect, test } from '@jest/globals';
import { renderCard } from '../../../../adapters/teams/render/render-card.ts';
import type { Block, Questions } from '../../../../src/posts/card.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { chatQuestions } from '../../../conformance/chat-questions.ts';
import { asking, many, row, stopped } from '../../question-rows.ts';
import { checkCard } from '../office/check-card.ts';
import { buttonsOf, inputsOf, linesOf } from '../office/read-card.ts';

const ja = textsIn('ja');
const rendered = (questions: Questions, beside: readonly Block[] = []) => {
  const message = renderCard(
    { title: '【稼働状況の確認依頼】税務課', tone: 'alert', blocks: [questions, ...beside] },
    ja,
  );
  checkCard(message);
  return message.card;
};
const offered = (questions: Questions) => buttonsOf(rendered(questions)).map(({ label }) => label);

chatQuestions((questions, beside) => {
  const card = rendered(questions, beside);
  const [, ...lines] = linesOf(card).filter((line) => !line.startsWith('['));
  return { lines, offered: buttonsOf(card).map(({ label }) => label) };
});

describe('what can be filled in', () => {
  test('is the state, the service, the damage and a note of each system, with the answer of this round in it', () => {
    expect(
      inputsOf(rendered(asking(row(1), stopped(2, { note: '紙で受付' }), stopped(3, { answered: false })))),
    ).toEqual({
      'state:system-1': '',
      'service:system-1': '',
      'damage:system-1': '',
      'note:system-1': '',
      'state:system-2': 'stopped',
      'service:system-2': 'alternative',
      'damage:system-2': '',
      'note:system-2': '紙で受付',
      'state:system-3': '',
      'service:system-3': '',
      'damage:system-3': '',
      'note:system-3': '',
    });
  });

  test('of up to three systems is all in sight', () => {
    expect(linesOf(rendered(asking(row(1))))).toEqual([
      '【稼働状況の確認依頼】税務課',
      '1 システム1:未回答',
      '[稼働状況]',
      '[事務・行政サービス]',
      '[被害の大きさ]',
      '[備考]',
    ]);
  });

  test('of more is the state alone, and for an answered system nothing until it is to be changed', () => {
    const lines = linesOf(rendered(asking(...many(3, row), stopped(4))));
    expect(lines.filter((line) => line === '[稼働状況]')).toHaveLength(3);
    expect(lines).not.toContain('[備考]');
    const card = rendered(asking(...many(3, row), stopped(4)));
    expect(linesOf(card, true).filter((line) => line === '[備考]')).toHaveLength(4);
    expect(offered(asking(...many(3, row), stopped(4)))).toContain('回答を変更');
  });

  test('of ten systems is everything but the damage, which the form asks for, in one message', () => {
    const long = (no: number) => row(no, { id: `family-register-${no}`, name: '住民記録システム(仮)' });
    const card = rendered(asking(...many(10, long)));
    expect(Object.keys(inputsOf(card))).toHaveLength(30);
    expect(linesOf(card).join()).not.toContain('入力欄のない');
  });

  test('of fourteen systems is at least the state of each, and what is left out is said', () => {
    const card = rendered(asking(...many(14, row)));
    const inputs = Object.keys(inputsOf(card));
    expect(inputs.filter((name) => name.startsWith('state:'))).toHaveLength(14);
    const left = 14 - inputs.filter((name) => name.startsWith('note:')).length;
    expect(linesOf(card)).toContain(ja.teams.questions.restOfDetails(left));
  });

  test('of hundreds is what waits first, and how many have no input is said', () => {
    const card = rendered(asking(...many(400, (no) => (no < 395 ? stopped(no) : row(no)))));
    expect(Object.keys(inputsOf(card)).filter((name) => name.startsWith('state:'))[0]).toBe('state:system-395');
    expect(linesOf(card)[1]).toBe('停止 394、未回答 6');
    expect(linesOf(card).join('\n')).toMatch(/入力欄のない3\d\dシステムは/);
  });

  test('keeps long notes whole, or leaves the input out', () => {
    const card = rendered(asking(...many(10, (no) => stopped(no, { note: 'メモ'.repeat(500) }))));
    for (const [name, value] of Object.entries(inputsOf(card))) {
      if (name.startsWith('note:')) expect(value).toHaveLength(1000);
    }
    expect(linesOf(card).join('\n')).toMatch(/の事務・備考は|入力欄のない/);
  });
});

describe('the buttons', () => {
  test('before any answer: what was filled in, or all at once behind one more press', () => {
    expect(offered(asking(row(1), row(2)))).toEqual(['回答する', 'まとめて回答', '全て稼働中', '全て停止']);
    expect(linesOf(rendered(asking(row(1), row(2))), true)).toContain(ja.teams.questions.allHint(2));
    expect(linesOf(rendered(asking(row(1), row(2))))).not.toContain(ja.teams.questions.allHint(2));
  });

  test('a closed question has none, and nothing to fill in', () => {
    const closed = { ...asking(row(1), row(2)), open: false };
    expect(offered(closed)).toEqual([]);
    expect(inputsOf(rendered(closed))).toEqual({});
  });

  test('carry whose answer they are, and the card they stand on', () => {
    const verbs = buttonsOf(rendered(asking(stopped(1, { answered: false }), row(2, { state: 'stopped' }))));
    const carried = verbs.filter(({ verb }) => verb !== undefined).map(({ verb, data }) => [verb, data]);
    expect(carried.map(([verb]) => verb)).toEqual(['answer', 'answer_unchanged', 'answer_all', 'answer_all']);
    for (const [, data] of carried) expect(data).toMatchObject({ incident: '2025-001', section: 'taxation' });
    expect(new Set(verbs.flatMap(({ data }) => data.revision ?? [])).size).toBe(1);
  });
});
