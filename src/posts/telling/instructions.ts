// 指示の記録: what those who direct have said, with who, to whom and when, newest first (計画 P8(8)イ).
import type { Incident } from '../../incident/incident.ts';
import type { Instant } from '../../time.ts';
import type { Block } from '../card.ts';
import type { Vocabulary } from '../vocabulary.ts';

type Row = readonly [given: string, by: string, to: string, text: string];

export const instructionRows = (
  { instructions }: Pick<Incident, 'instructions'>,
  now: Instant,
  { texts }: Vocabulary,
): readonly Row[] =>
  instructions
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
    .map(({ at, saidBy, to, text }) => [texts.dates.near(at, now), saidBy, to ?? '', text]);

const instructionColumns = ({ texts }: Pick<Vocabulary, 'texts'>): readonly string[] => {
  const { at, by, to, text } = texts.duties.instructions.columns;
  return [at, by, to, text];
};

/** Nothing where nobody has given one. */
export const instructionBlocks = (incident: Incident, now: Instant, words: Vocabulary): readonly Block[] => {
  const rows = instructionRows(incident, now, words);
  if (rows.length === 0) return [];
  return [
    { type: 'heading', text: words.texts.duties.instructions.title },
    { type: 'table', columns: instructionColumns(words), rows },
  ];
};
