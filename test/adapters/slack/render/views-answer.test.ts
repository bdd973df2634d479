// The form of a section's answers: comfortable with ten systems, paged with many, and sent on as the desk reads it.
import { describe, expect, test } from '@jest/globals';
import { FORMS } from '../../../../adapters/slack/interactions.ts';
import { answerPages, answerView, SYSTEMS_PER_PAGE } from '../../../../adapters/slack/render/forms/answer-view.ts';
import { fieldsOf } from '../../../../adapters/slack/render/forms/submitted-fields.ts';
import type { QuestionRow } from '../../../../src/posts/card.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { asking, row, stopped } from '../../question-rows.ts';
import { checkView } from '../office/check-payload.ts';
import { fillIn } from '../office/fill-in.ts';
import { linesOf } from '../office/read-blocks.ts';

const ja = textsIn('ja');
const systems = (many: number): readonly QuestionRow[] => Array.from({ length: many }, (_, at) => row(at + 1));
const view = (rows: readonly QuestionRow[], page = 0) => {
  const made = answerView(asking(...rows), page, ja, '【訓練】【稼働状況の確認依頼】税務課(回答期限 12時00分)');
  checkView(made);
  return made;
};

describe('the form', () => {
  test('says which section and until when, then asks each system', () => {
    const lines = linesOf(view(systems(2)).blocks);
    expect(lines.slice(0, 3)).toEqual([
      '【訓練】【稼働状況の確認依頼】税務課(回答期限 12時00分)',
      '2システム',
      '1 システム1',
    ]);
    expect(lines.filter((line) => line === '備考')).toHaveLength(2);
  });

  test('fits in English too', () => {
    checkView(answerView(asking(...systems(40)), 1, textsIn('en'), 'Taxation'));
  });

  test('ten systems are one page', () => {
    expect(answerPages(asking(...systems(10)))).toBe(1);
    expect(view(systems(10)).submit?.text).toBe('回答する');
  });

  test('with everything there is to show of them, a page of systems still fits', () => {
    const full = Array.from({ length: SYSTEMS_PER_PAGE }, (_, at) =>
      stopped(at + 1, { damage: 'large', note: '備考😀'.repeat(250) }),
    );
    expect(view(full).blocks.length).toBeLessThanOrEqual(100);
  });

  test('38 systems are some pages, each answered by itself', () => {
    const last = answerPages(asking(...systems(38))) - 1;
    const submits = Array.from({ length: last + 1 }, (_, page) => view(systems(38), page).submit?.text);
    expect(submits).toEqual(['回答して次へ', '回答して次へ', '回答する']);
    const { blocks, private_metadata: carried } = view(systems(38), last);
    expect(linesOf(blocks)).toContain('3/3ページ(38システム中 37から38まで)。ページごとに回答を受け付けます。');
    expect(FORMS.answer.parse(JSON.parse(carried ?? ''))).toEqual({
      incident: '2025-001',
      section: 'taxation',
      page: last,
      seen: 0,
    });
  });

  test('10,000 systems have as many pages as they need, and no page is outside', () => {
    const rows = systems(10_000);
    const last = Math.ceil(10_000 / SYSTEMS_PER_PAGE) - 1;
    expect(answerPages(asking(...rows))).toBe(last + 1);
    expect(linesOf(view(rows, last).blocks)).toContain('10000 システム10000');
    expect(JSON.parse(view(rows, 9_999).private_metadata ?? '').page).toBe(last);
  });

  test('taken down for others, it asks who said it, and a full page of it fits', () => {
    const full = Array.from({ length: SYSTEMS_PER_PAGE }, (_, at) => stopped(at + 1, { damage: 'large' }));
    const heard = answerView(asking(...full), 0, ja, '税務課', true);
    checkView(heard);
    const typed = { saidBy: '係長', by: 'phone', readBack: 'on', 'state:system-1': 'running' };
    expect(fieldsOf(fillIn(heard, typed))).toMatchObject(typed);
  });

  test('no systems are a form that says so', () => {
    expect(linesOf(view([]).blocks)).toContain('回答するシステムはありません。');
  });

  test('an answer before is shown, and has to be given again', () => {
    const [input] = view([stopped(1, { answered: false })]).blocks.filter(({ type }) => type === 'input');
    expect(JSON.stringify(input)).toContain('前回の回答:停止、代替手段で継続 税務課 11時25分');
    expect(JSON.stringify(input)).not.toContain('initial_option');
  });
});

describe('what is sent', () => {
  const rows = [stopped(1, { note: '紙で受付', damage: 'large' }), row(2), stopped(3, { answered: false })];

  test('nothing, when nothing was touched', () => {
    expect(fieldsOf(fillIn(view(rows), {}))).toEqual({});
  });

  test('the system that was touched, as a whole', () => {
    expect(fieldsOf(fillIn(view(rows), { 'state:system-1': 'running' }))).toEqual({
      'state:system-1': 'running',
      'service:system-1': 'alternative',
      'damage:system-1': 'large',
      'note:system-1': '紙で受付',
    });
  });

  test('nothing of a page before, whose values Slack may still send along', () => {
    const many = Array.from({ length: SYSTEMS_PER_PAGE + 2 }, (_, at) => row(at + 1, { answered: false }));
    const first = fillIn(view(many), { 'state:system-1': 'stopped' });
    const second = fillIn(view(many, 1), { [`state:system-${SYSTEMS_PER_PAGE + 1}`]: 'running' });
    const sent = { ...second, state: { values: { ...first.state.values, ...second.state.values } } };
    expect(Object.keys(fieldsOf(sent)).filter((name) => name.startsWith('state:'))).toEqual([
      `state:system-${SYSTEMS_PER_PAGE + 1}`,
    ]);
  });

  test('a first answer, with what was left empty as empty', () => {
    expect(fieldsOf(fillIn(view(rows), { 'state:system-2': 'stopped', 'note:system-2': '一行\r\n二行' }))).toEqual({
      'state:system-2': 'stopped',
      'service:system-2': '',
      'damage:system-2': '',
      'note:system-2': '一行\n二行',
    });
  });

  test('an answer before that is given again counts, though it is the same', () => {
    expect(fieldsOf(fillIn(view(rows), { 'state:system-3': 'stopped' }))).toMatchObject({
      'state:system-3': 'stopped',
    });
  });

  test('what is taken back is empty', () => {
    expect(fieldsOf(fillIn(view(rows), { 'service:system-1': '-', 'note:system-1': '' }))).toEqual({
      'state:system-1': 'stopped',
      'service:system-1': '',
      'damage:system-1': 'large',
      'note:system-1': '',
    });
    expect(fieldsOf(fillIn(view(rows), { 'state:system-2': '-' }))).toEqual({});
  });
});
