// The answers' form in Slack: comfortable with ten systems, paged with many.
import { expect, test } from '@jest/globals';
import { answerPage, answerPages, SYSTEMS_PER_PAGE } from '../../../../adapters/slack/render/forms/answer-pages.ts';
import { formView } from '../../../../adapters/slack/render/forms/form-view.ts';
import { submittedIn } from '../../../../adapters/slack/render/forms/submitted-fields.ts';
import { meantFields } from '../../../../src/chat/submitted-fields.ts';
import type { QuestionRow } from '../../../../src/posts/card.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { asking, row, stopped } from '../../question-rows.ts';
import { checkView } from '../office/check-payload.ts';
import { fillIn } from '../office/fill-in.ts';
import { linesOf } from '../office/read-blocks.ts';

const ja = textsIn('ja');
const HEADING = '【訓練】【稼働状況の確認依頼】税務課(回答期限 12時00分)';
const systems = (many: number): readonly QuestionRow[] => Array.from({ length: many }, (_, at) => row(at + 1));
const view = (rows: readonly QuestionRow[], page = 0, heard = false, texts = ja) => {
  const made = formView(answerPage(asking(...rows), { heading: HEADING, heard }, page, texts), texts);
  checkView(made);
  return made;
};

test('says which section and until when, then asks each system', () => {
  expect(linesOf(view(systems(2)).blocks).slice(0, 3)).toEqual([HEADING, '2システム', '1 システム1']);
  view(systems(40), 1, false, textsIn('en'));
});

test('ten systems are one page', () => {
  expect(answerPages(asking(...systems(10)))).toBe(1);
  expect(view(systems(10)).submit?.text).toBe('回答する');
});

test.each([false, true])('with everything there is to show of them, a page still fits (heard: %s)', (heard) => {
  const full = Array.from({ length: SYSTEMS_PER_PAGE }, (_, at) =>
    stopped(at + 1, { damage: 'large', note: '備考😀'.repeat(250) }),
  );
  expect(view(full, 0, heard).blocks.length).toBeLessThanOrEqual(100);
});

test('38 systems are some pages, each answered by itself', () => {
  const last = answerPages(asking(...systems(38))) - 1;
  const submits = Array.from({ length: last + 1 }, (_, page) => view(systems(38), page).submit?.text);
  expect(submits).toEqual(['回答して次へ', '回答して次へ', '回答する']);
  const shown = view(systems(38), last);
  expect(linesOf(shown.blocks)).toContain('3/3ページ(38システム中 37から38まで)。ページごとに回答を受け付けます。');
  expect(submittedIn(fillIn(shown, {})).asked).toEqual({
    form: 'answer',
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
  expect(submittedIn(fillIn(view(rows, 9_999), {})).asked).toMatchObject({ page: last });
});

test('nothing of a page before is taken, whose values Slack may still send along', () => {
  const many = Array.from({ length: SYSTEMS_PER_PAGE + 2 }, (_, at) => row(at + 1, { answered: false }));
  const first = fillIn(view(many), { 'state:system-1': 'stopped' });
  const second = fillIn(view(many, 1), { [`state:system-${SYSTEMS_PER_PAGE + 1}`]: 'running' });
  const { fields } = submittedIn({ ...second, state: { values: { ...first.state.values, ...second.state.values } } });
  expect(Object.keys(meantFields('answer', fields)).filter((name) => name.startsWith('state:'))).toEqual([
    `state:system-${SYSTEMS_PER_PAGE + 1}`,
  ]);
});
