// A drill as it stands: its script with what became of it, and its measures; and the card that says so in a chat.
import { clockOf } from '../../incident/drill/drill-clock.ts';
import type { DrillRun } from '../../incident/drill/drill-run.ts';
import { injectDue } from '../../incident/drill/due-injects.ts';
import type { RecordedEvent } from '../../incident/event.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Inject } from '../../plan/plan-drills.ts';
import type { DrillView, InjectView } from '../../ports/drill-view.ts';
import type { Card } from '../../posts/card.ts';
import { audienceNames } from '../../posts/drill/drill-words.ts';
import { sealed } from '../../posts/seal.ts';
import type { Vocabulary } from '../../posts/vocabulary.ts';
import { present } from '../../present.ts';
import type { Instant } from '../../time.ts';
import { measuresOf } from './measure-drill.ts';

/** undefined: it is no drill by a script. */
export const drillView = (
  incident: Incident,
  log: readonly RecordedEvent[],
  real: Instant,
  words: Vocabulary,
): DrillView | undefined => {
  const { run } = incident;
  if (run === undefined) return undefined;
  const now = clockOf(incident, real);
  return {
    script: run.script.id,
    speed: run.speed,
    clock: now,
    state: run.stoppedAt !== undefined ? 'ended' : run.paused ? 'paused' : 'running',
    endsAt: run.endsAt,
    injects: run.script.injects.map((inject) => injectView(incident, run, inject, words)),
    notes: run.notes,
    measures: measuresOf({ incident, run, log, now, words }),
  };
};

const injectView = (incident: Incident, run: DrillRun, inject: Inject, words: Vocabulary): InjectView => {
  const { no, from, to, means, text } = inject;
  const state = run.injects.get(no);
  const doneAt = state?.state === 'done' ? state.settledAt : undefined;
  return {
    no,
    at: state?.dueAt ?? injectDue(incident, inject),
    from,
    to,
    toNames: audienceNames(to, words),
    means,
    text,
    state: state === undefined ? 'waiting' : state.state === 'omitted' ? 'skipped' : state.state,
    ...present({ doneAt, notPlayed: state?.notPlayed }),
  };
};

export const drillCard = (incident: Incident, view: DrillView | undefined, words: Vocabulary): Card => {
  const { card: say, states, run, pace } = words.texts.drill;
  const { dates } = words.texts;
  if (view === undefined) return { title: say.none, tone: 'calm', blocks: [] };
  return sealed(incident, words, {
    title: say.title(view.script),
    tone: 'calm',
    blocks: [
      {
        type: 'fields',
        fields: [
          { label: say.clock, value: dates.dateTime(view.clock) },
          { label: say.state, value: run[view.state] },
          { label: say.pace, value: pace(view.speed) },
          { label: say.ends, value: dates.near(view.endsAt, view.clock) },
        ],
      },
      {
        type: 'list',
        items: view.injects.map(({ no, at, toNames, text, state }) =>
          say.inject(no, dates.near(at, view.clock), states[state], toNames, text),
        ),
      },
    ],
  });
};
