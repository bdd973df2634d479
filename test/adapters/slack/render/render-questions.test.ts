// A section's question in Slack: what it says of each system, by whom, and which buttons it offers when.
import { describe, expect, test } from '@jest/globals';
import { renderMessage } from '../../../../adapters/slack/render/render-message.ts';
import type { QuestionRow, Questions } from '../../../../src/posts/card.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { asking, row, stopped } from '../../question-rows.ts';
import { checkMessage } from '../office/check-payload.ts';
import { buttonsOf, linesOf, mentionsIn } from '../office/read-blocks.ts';

const ja = textsIn('ja');
const rendered = (questions: Questions) => {
  const message = renderMessage({ title: '【稼働状況の確認依頼】税務課', tone: 'alert', blocks: [questions] }, ja);
  checkMessage(message);
  return message.blocks;
};
const said = (...systems: readonly QuestionRow[]) => linesOf(rendered(asking(...systems))).slice(1);
const offered = (questions: Questions) => buttonsOf(rendered(questions)).map(({ label }) => label);

describe('a system', () => {
  test('nobody has answered for is 未回答', () => {
    expect(said(row(1))).toEqual(['・1 システム1:未回答']);
  });

  test('shows its answer, with who gave it', () => {
    expect(said(stopped(1, { note: '紙で受付', damage: 'large' }))).toEqual([
      '・1 システム1:停止、代替手段で継続、被害:甚大\n備考:紙で受付\n税務課 11時25分',
    ]);
  });

  test('of a former round is 未回答 again, with the answer before', () => {
    expect(said(stopped(1, { answered: false }))).toEqual([
      '・1 システム1:未回答(前回の回答:停止、代替手段で継続)\n税務課 11時25分',
    ]);
  });

  test('names the person who answered in Slack, and nobody of another platform', () => {
    const slack = stopped(1, { person: { platform: 'slack', id: 'U012AB' } });
    const teams = stopped(2, { person: { platform: 'teams', id: 'U034CD' } });
    const forged = stopped(3, { person: { platform: 'slack', id: '!channel' } });
    expect(mentionsIn(rendered(asking(slack, teams, forged)))).toEqual(['U012AB']);
    expect(said(slack)[0]).toContain('\n@U012AB 税務課 11時25分');
  });

  test('has a long note shortened, and says so', () => {
    const lines = said(stopped(1, { note: '😀'.repeat(500) }));
    expect(lines[0]).toContain('😀…');
    expect(lines[1]).toBe(ja.chat.more.shortened);
  });
});

describe('the buttons', () => {
  test('before any answer: one by one, or all at once', () => {
    expect(offered(asking(row(1), row(2)))).toEqual(['回答する', '全て稼働中', '全て停止']);
  });

  test('one system needs no 「全て」: its state is one press', () => {
    expect(offered(asking(row(1)))).toEqual(['回答する', '稼働中', '停止']);
  });

  test('「変更なし」 is there once every system has an answer, an earlier one too', () => {
    expect(offered(asking(stopped(1, { answered: false }), row(2)))).not.toContain('変更なし');
    expect(offered(asking(stopped(1, { answered: false }), stopped(2)))).toEqual([
      '回答する',
      '変更なし',
      '全て稼働中',
      '全て停止',
    ]);
  });

  test('「全て」 goes once all have answered', () => {
    expect(offered(asking(stopped(1), stopped(2)))).toEqual(['回答する', '変更なし']);
  });

  test('a closed question has none', () => {
    expect(offered({ ...asking(row(1), row(2)), open: false })).toEqual([]);
  });

  test('what answers for all asks before it does so', () => {
    const buttons = buttonsOf(rendered(asking(stopped(1, { answered: false }), stopped(2))));
    expect(buttons.filter(({ asks }) => asks).map(({ label }) => label)).toEqual(['全て稼働中', '全て停止']);
  });

  test('carry the incident, the section and the state', () => {
    const buttons = buttonsOf(rendered(asking(row(1), row(2))));
    expect(buttons.map(({ action_id, carries }) => [action_id, carries])).toEqual([
      ['open_answer', { incident: '2025-001', section: 'taxation' }],
      ['answer_all:running', expect.objectContaining({ section: 'taxation', state: 'running' })],
      ['answer_all:stopped', expect.objectContaining({ incident: '2025-001', state: 'stopped' })],
    ]);
  });
});

describe('many systems', () => {
  const systems = (many: number) => Array.from({ length: many }, (_, at) => row(at + 1));

  test('ten, with the longest notes, are all there', () => {
    const lines = said(...systems(10).map(({ no }) => stopped(no, { note: '備考'.repeat(500) })));
    expect(lines.filter((line) => line.startsWith('・'))).toHaveLength(10);
  });

  test('of more than twenty a summary, those first that wait, and where the rest is', () => {
    const lines = said(...systems(30).map((one) => stopped(one.no)), ...systems(10).map(({ no }) => row(30 + no)));
    expect(lines[0]).toBe('停止 30、未回答 10');
    expect(lines[1]).toBe('・31 システム31:未回答');
    expect(lines.filter((line) => line.startsWith('・'))).toHaveLength(20);
    expect(lines.at(-1)).toBe('ほか20システムは、「回答する」の画面又はウェブ画面で確認してください。');
  });

  test('ten thousand make a short message', () => {
    expect(rendered(asking(...systems(10_000))).length).toBeLessThan(8);
  });
});
