// Rows of a section's question, for the tests of every chat.
import type { QuestionRow, Questions } from '../../src/posts/card.ts';

export const row = (no: number, more: Partial<QuestionRow> = {}): QuestionRow => ({
  id: `system-${no}`,
  no,
  name: `システム${no}`,
  state: 'no_answer',
  stateLabel: '未回答',
  answered: false,
  ...more,
});

export const stopped = (no: number, more: Partial<QuestionRow> = {}): QuestionRow =>
  row(no, {
    state: 'stopped',
    stateLabel: '停止',
    serviceState: 'alternative',
    serviceStateLabel: '代替手段で継続',
    answeredBy: '税務課 11時25分',
    answered: true,
    ...more,
  });

export const asking = (...systems: readonly QuestionRow[]): Questions => ({
  type: 'questions',
  incident: '2025-001',
  section: 'taxation',
  round: 1,
  open: true,
  seen: 0,
  systems,
});

export const many = (count: number, one: (no: number) => QuestionRow): readonly QuestionRow[] =>
  Array.from({ length: count }, (_, at) => one(at + 1));
