// What a report says of the recovery, from its own content alone: the platform, how many steps are done, and at the end each.
import type { IncidentEvent, ReportContent } from '../../incident/event.ts';
import type { Instant } from '../../time.ts';
import type { Block } from '../card.ts';
import { stageName } from '../telling/telling-line.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { stepName } from './step-words.ts';

type ReportIssued = Extract<IncidentEvent, { type: 'ReportIssued' }>;

export const platformReported = (
  { platform }: ReportContent,
  at: Instant,
  words: Vocabulary,
): readonly { readonly label: string; readonly value: string }[] => {
  const { platform: say } = words.texts.recovery;
  if (platform === undefined) return [];
  const value = say.is(say.states[platform.state], words.texts.dates.near(platform.at, at), platform.by);
  return [{ label: say.label, value }];
};

/** The body's order, the systems that were still out of order then in front. */
export const priorityReported = (
  { priority, answers }: ReportContent,
  at: Instant,
  words: Vocabulary,
): readonly Block[] => {
  if (priority === undefined) return [];
  const { priority: say, cardText, dates, words: terms } = words.texts;
  const open = priority.order.flatMap((id, rank) =>
    SETTLED.includes(answers[id]?.[0] ?? '') ? [] : [say.inOrder(rank + 1, words.system(id))],
  );
  const label = say.reported(words.party(priority.body), dates.near(priority.at, at));
  return open.length === 0 ? [] : [{ type: 'text', text: cardText.label(label, terms.list(words.some(open))) }];
};
const SETTLED: readonly string[] = ['running', 'restored', 'not_affected'];

/** One line of when each stage of the outage was reached; none where it was over before the first. */
export const stagesReported = ({ stages = [] }: ReportContent, at: Instant, words: Vocabulary): readonly Block[] => {
  const { cardText, dates, recovery, words: terms } = words.texts;
  if (stages.length === 0) return [];
  const reached = stages.map(([stage, when]) => recovery.stage(stageName(stage, words), dates.near(when, at)));
  return [{ type: 'text', text: cardText.label(recovery.stagesReached, terms.list(reached)) }];
};

/** How many are done; at the end, where there is room, each of them. */
export const stepsReported = ({ kind, content: { steps = [] } }: ReportIssued, words: Vocabulary): readonly Block[] => {
  const { board, columns, states, title } = words.texts.recovery;
  if (steps.length === 0) return [];
  const done = steps.filter(([, state]) => state === 'done').length;
  if (kind !== 'final' || Number.isFinite(words.mostRows)) {
    return [{ type: 'text', text: words.texts.cardText.label(title, board.done(done, steps.length)) }];
  }
  return [
    { type: 'heading', text: title },
    {
      type: 'table',
      columns: [columns.step, columns.state],
      rows: steps.map(([step, state]) => [stepName(step, words), states[state]]),
    },
  ];
};
