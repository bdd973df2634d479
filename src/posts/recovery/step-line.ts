// 手順 3/7: one calm line for the board, with the oldest step that is not done and what it waits for; and whether the platform is back.
import type { Incident } from '../../incident/incident.ts';
import { standingSteps } from '../../incident/recovery/step-state.ts';
import type { Instant } from '../../time.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { priorityField } from './priority-sheet.ts';
import { stepName, waitingText } from './step-words.ts';

type Field = { readonly label: string; readonly value: string };

export const recoveryFields = (incident: Incident, at: Instant, words: Vocabulary): readonly Field[] => [
  ...platformField(incident, at, words),
  ...priorityField(incident, at, words),
  ...stepField(incident, words),
];

export const platformField = ({ recovery }: Incident, at: Instant, words: Vocabulary): readonly Field[] => {
  const { platform: say } = words.texts.recovery;
  const { platform } = recovery;
  if (platform === undefined) return [];
  const value = say.is(say.states[platform.state], words.texts.dates.near(platform.at, at), platform.by);
  return [{ label: say.label, value }];
};

const stepField = (incident: Incident, words: Vocabulary): readonly Field[] => {
  const { recovery: say } = words.texts;
  const steps = standingSteps(incident);
  if (steps.length === 0) return [];
  const done = steps.filter(({ state }) => state === 'done').length;
  const open = steps.find(({ state }) => state !== 'done');
  const waits = open?.waits === undefined ? undefined : waitingText(open.waits, words);
  const isOver = open === undefined || waits === undefined || incident.closedAt !== undefined;
  const value = isOver
    ? say.board.done(done, steps.length)
    : say.board.open(done, steps.length, stepName(open.step.id, words), waits);
  return [{ label: say.title, value }];
};
