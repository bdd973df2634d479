// 手順: how the steps of the recovery stand, on a card with a button for what only people can say.
import type { Incident } from '../../incident/incident.ts';
import type { StepMark } from '../../incident/recovery/step-event.ts';
import { type StandingStep, standingSteps } from '../../incident/recovery/step-state.ts';
import type { Instant } from '../../time.ts';
import type { Block, Card, CardAction } from '../card.ts';
import { sealed } from '../seal.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { platformField } from './step-line.ts';
import { evidenceText, stepName, waitingText } from './step-words.ts';

export const recoveryCard = (incident: Incident, now: Instant, words: Vocabulary): Card => {
  const { recovery: say } = words.texts;
  const steps = standingSteps(incident);
  const platform = platformField(incident, now, words);
  return sealed(incident, words, {
    title: say.cardTitle(incident.id, steps.filter(({ state }) => state === 'done').length, steps.length),
    tone: 'calm',
    blocks: [
      ...(steps.length === 0 ? [{ type: 'text', text: say.refusal.no_steps } as const] : []),
      ...(platform.length === 0 ? [] : [{ type: 'fields', fields: platform } as const]),
      ...(steps.length === 0 ? [] : [stepTable(steps, now, words)]),
      ...(incident.closedAt === undefined ? buttons(incident, steps, words) : []),
      { type: 'text', text: say.hint, style: 'note' },
    ],
  });
};

const stepTable = (steps: readonly StandingStep[], now: Instant, words: Vocabulary): Block => {
  const { columns, states } = words.texts.recovery;
  return {
    type: 'table',
    columns: [columns.step, columns.state, columns.since, columns.note],
    rows: steps.map(({ step, state, since, evidence, because, waits }) => [
      stepName(step.id, words),
      states[state],
      since === undefined ? '' : words.texts.dates.near(since, now),
      waits === undefined
        ? [because, evidenceText(evidence, words)].filter(Boolean).join(' ')
        : waitingText(waits, words),
    ]),
  };
};

/** More than a person can take in at once are typed. */
const MOST_STEPS = 3;

const buttons = (incident: Incident, steps: readonly StandingStep[], words: Vocabulary): readonly Block[] => {
  const open = steps.filter(({ state, waits }) => state !== 'done' && isForPeople(waits)).slice(0, MOST_STEPS);
  const actions = open.flatMap(({ step, state }): readonly CardAction[] => {
    const mark = (of: StepMark): CardAction => ({
      label: words.texts.recovery.button(step.no, words.texts.recovery.marks[of]),
      command: words.texts.recovery.command(step.no, of),
      incident: incident.id,
    });
    return state === 'not_begun' ? [mark('begin'), mark('done')] : [mark('done')];
  });
  const all = [...actions, ...platformButtons(incident, words)];
  return all.length === 0 ? [] : [{ type: 'actions', actions: all }];
};

/** Asked before it is said: it asks every section. */
const platformButtons = ({ id, recovery }: Incident, words: Vocabulary): readonly CardAction[] => {
  const { reported, restored } = words.texts.recovery.platformButtons;
  const { platform } = recovery;
  return [
    ...(platform === undefined ? [{ ...reported, incident: id }] : []),
    ...(platform?.state === 'restored' ? [] : [{ ...restored, incident: id }]),
  ];
};

/** What the log cannot know, so that a press is all it takes. */
const isForPeople = (waits: StandingStep['waits']): boolean => waits?.for === 'people' || waits?.for === 'crew';
