// A section's question as people of any chat read it: what is said of each system, by whom, and what is offered when.
import { describe, expect, test } from '@jest/globals';
import type { Block, QuestionRow, Questions } from '../../src/posts/card.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { asking, many, row, stopped } from '../adapters/question-rows.ts';

export interface ShownQuestions {
  /** Line by line, without the title and what is to be filled in. */
  readonly lines: readonly string[];
  /** The labels of the buttons. */
  readonly offered: readonly string[];
}

/** Throws when the platform would not take it. */
export type ShowQuestions = (questions: Questions, beside?: readonly Block[]) => ShownQuestions;

const { more } = textsIn('ja').chat;

export const chatQuestions = (show: ShowQuestions): void => {
  const said = (...systems: readonly QuestionRow[]) => show({ ...asking(...systems), open: false }).lines;
  const offered = (...systems: readonly QuestionRow[]) => show(asking(...systems)).offered;

  describe('a system', () => {
    test('nobody has answered for is 未回答', () => {
      expect(said(row(1))).toEqual(['1 システム1:未回答']);
    });

    test('shows its answer, with who gave it', () => {
      expect(said(stopped(1, { note: '紙で受付', damage: 'large' }))).toEqual([
        '1 システム1:停止、代替手段で継続、被害:甚大',
        '備考:紙で受付',
        '税務課 11時25分',
      ]);
    });

    test('of a former round is 未回答 again, with the answer before', () => {
      expect(said(stopped(1, { answered: false }))).toEqual([
        '1 システム1:未回答(前回の回答:停止、代替手段で継続)',
        '税務課 11時25分',
      ]);
    });

    test('has a long note shortened, and says so; nothing is said where nothing is shortened', () => {
      const note = '😀'.repeat(400);
      const lines = said(stopped(1, { note }));
      expect(lines[1]).toContain('😀…');
      expect(lines.at(-1)).toBe(more.shortened);
      expect(said(stopped(1, { note, answered: false }))).not.toContain(more.shortened);
      expect(said(stopped(1, { note: '紙で受付' }))).not.toContain(more.shortened);
    });
  });

  describe('the buttons', () => {
    test('before any answer answer for all at once; one system needs no 「全て」', () => {
      expect(offered(row(1), row(2))).toEqual(expect.arrayContaining(['回答する', '全て稼働中', '全て停止']));
      expect(offered(row(1))).toEqual(['回答する', '稼働中', '停止']);
    });

    test('「変更なし」 is there once every system has an answer, an earlier one too', () => {
      expect(offered(stopped(1, { answered: false }), row(2))).not.toContain('変更なし');
      expect(offered(stopped(1, { answered: false }), stopped(2))).toContain('変更なし');
    });

    test('「全て」 goes once all have answered', () => {
      expect(offered(stopped(1), stopped(2))).toEqual(['回答する', '変更なし']);
    });

    test('of a closed question are none', () => {
      expect(show({ ...asking(row(1), row(2)), open: false }).offered).toEqual([]);
    });
  });

  describe('many systems', () => {
    test('ten, with the longest notes, are all there', () => {
      const lines = said(...many(10, (no) => stopped(no, { note: '備考'.repeat(500) })));
      expect(lines.filter((line) => /^\d+ システム/.test(line))).toHaveLength(10);
    });

    const large = [...many(30, (no) => stopped(no)), ...many(10, (no) => row(30 + no))];

    test('of more than twenty are summed up; those that wait are named first, and it is said where the rest is', () => {
      const { lines } = show(asking(...large));
      expect(lines[0]).toBe('停止 30、未回答 10');
      expect(lines[1]).toBe('31 システム31:未回答');
      expect(lines.filter((line) => /^\d+ システム/.test(line))).toHaveLength(20);
      expect(lines.join()).toMatch(/\d+システムは、/);
    });

    test('are summed up in full, however much else there is to say', () => {
      const labels = ['稼働中', '一部停止', '停止', '復旧'].map((label) => label.padEnd(60, '・'));
      const systems = many(40, (no) => stopped(no, { stateLabel: labels[no % 4] ?? '' }));
      const beside = Array.from({ length: 60 }, () => ({ type: 'text' as const, text: '長い説明。'.repeat(80) }));
      const counts = ['停止', '復旧', '稼働中', '一部停止'].map((label) => `${label.padEnd(60, '・')} 10`);
      const line = show(asking(...systems), beside).lines.find((one) => counts.every((count) => one.includes(count)));
      expect(line).toBeDefined();
    });
  });
};
