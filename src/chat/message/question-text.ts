// How a system stands, in words: the same in a question's message and in its form.
import type { QuestionRow } from '../../posts/card.ts';
import type { Texts } from '../../texts/texts.ts';

/** What was answered in a former round. */
export const earlierText = (row: QuestionRow, texts: Texts): string =>
  texts.console.section.previous(answerText(row, texts));

export const answerText = ({ stateLabel, serviceStateLabel, damage }: QuestionRow, { chat, words }: Texts): string =>
  chat.cells(
    [
      stateLabel,
      serviceStateLabel ?? '',
      damage === undefined ? '' : chat.questions.damage(damageLabel(damage, words)),
    ].filter(Boolean),
  );

const damageLabel = (damage: string, { damages }: Texts['words']): string =>
  Object.entries(damages).find(([id]) => id === damage)?.[1] ?? damage;

/** How many systems stand how, where not all of them are named. */
export const countsText = (systems: readonly QuestionRow[], { chat, words }: Texts): string => {
  const counts = new Map<string, number>();
  for (const { answered, stateLabel } of systems) {
    const label = answered ? stateLabel : words.states.no_answer;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return chat.cells([...counts].map(([label, many]) => chat.questions.count(label, many)));
};
