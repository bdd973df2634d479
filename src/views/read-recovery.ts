// The recovery as values, for the JSON, the console's page and the chats' card.
import type { Answer, Incident } from '../incident/incident.ts';
import { type StandingStep, standingSteps } from '../incident/recovery/step-state.ts';
import { stagesInOrder } from '../plan/find-stage.ts';
import type { CrewView, PlatformView, RestoredView, StageView, StepView } from '../ports/recovery-view.ts';
import { waitingText } from '../posts/recovery/step-words.ts';
import type { Vocabulary } from '../posts/vocabulary.ts';
import { present } from '../present.ts';

export const stepViews = (incident: Incident, words: Vocabulary): readonly StepView[] =>
  standingSteps(incident).map((standing) => stepView(standing, words));

const stepView = ({ step, state, since, evidence, by, because, waits }: StandingStep, words: Vocabulary): StepView => ({
  id: step.id,
  no: step.no,
  name: words.name(step),
  state,
  ...present({ since, by, because }),
  ...(evidence.length === 0 ? {} : { evidence }),
  ...(waits === undefined ? {} : { waitsFor: waitingText(waits, words) }),
});

export const platformView = ({ recovery: { platform } }: Incident): PlatformView | undefined =>
  platform === undefined ? undefined : { state: platform.state, at: platform.at, by: platform.by };

export const crewView = ({ recovery }: Incident, system: string): CrewView | undefined => {
  const stands = recovery.crews.get(system);
  return stands === undefined ? undefined : { ...stands.crew, at: stands.change.at };
};

/** Only of a system that is restored. */
export const restoredView = ({ state, saidAt, checked, dataUntil, toEnter }: Answer): RestoredView | undefined =>
  state === 'restored' ? { at: saidAt, ...present({ checked, dataUntil, toEnter }) } : undefined;

/** Every stage of the plan; one that came without anybody to ask, or was passed unseen, has no sections. */
export const stageViews = ({ plan, recovery }: Incident, words: Vocabulary): readonly StageView[] =>
  stagesInOrder(plan).map((stage) => {
    const asked = recovery.stages.get(stage.id);
    return {
      id: stage.id,
      name: words.name(stage),
      ...present({ reachedAt: asked?.askedAt }),
      sections: (asked?.sections ?? []).map((section) => {
        const { answer, at, note } = asked?.answers.get(section) ?? {};
        return { section, ...present({ answer, at, note }) };
      }),
    };
  });
