// The recovery, told from the log alone: no step says done while what shows it is gone, nobody is asked about a system that
// is restored, and once the platform is back each system is asked about once.
import type { IncidentEvent, RecordedEvent } from '../../../src/incident/event.ts';
import { standingSteps } from '../../../src/incident/recovery/step-state.ts';
import { isAffectedBy } from '../../../src/plan/find-in-plan.ts';
import type { System } from '../../../src/plan/plan.ts';
import type { StepRule } from '../../../src/plan/plan-steps.ts';
import { promise } from './broken-promise.ts';
import type { Chronicle } from './chronicle.ts';

type Asked = Extract<IncidentEvent, { type: 'ConfirmationAsked' }>;
type Answered = Extract<IncidentEvent, { type: 'AnswerRecorded' }>;

interface Heard {
  readonly systems: readonly System[];
  /** What every system last answered, and by which event. */
  readonly answers: Map<string, { readonly said: Answered; readonly seq: number }>;
  /** Systems that were asked how they stand, and have not answered since. */
  readonly owed: Set<string>;
  /** Systems that a round of the recovery asked about since the platform came back. */
  readonly askedBack: Set<string>;
  isBack: boolean;
  /** The order that the body was last said to have decided. */
  order: readonly string[];
  /** The newest event after which a word of a person may not hold any more. */
  lastAsked: number;
}

export const recoveryHolds = (chronicle: Chronicle): void => {
  const heard = heardIn(chronicle);
  for (const recorded of chronicle.events) hear(heard, recorded, chronicle);
  stepsHold(heard, chronicle);
};

const heardIn = ({ incident: { plan, scenario } }: Chronicle): Heard => {
  const declared = plan.scenarios.find(({ id }) => id === scenario);
  const systems = plan.systems.filter(({ id }) => declared !== undefined && isAffectedBy(declared, id));
  return { systems, answers: new Map(), owed: new Set(), askedBack: new Set(), isBack: false, order: [], lastAsked: 0 };
};

const hear = (heard: Heard, { event, seq }: RecordedEvent, chronicle: Chronicle): void => {
  if (event.type === 'PlatformRestored') {
    heard.isBack = true;
    heard.askedBack.clear();
  } else if (event.type === 'PlatformWithdrawn') heard.isBack = false;
  else if (event.type === 'PrioritySet') ordered(heard, event.order, seq, chronicle);
  else if (event.type === 'ConfirmationAsked') asked(heard, event, seq, chronicle);
  else if (event.type === 'AnswerRecorded') {
    heard.answers.set(event.system, { said: event, seq });
    heard.owed.delete(event.system);
  }
};

/** Nobody makes an order up: it names what is known to be out of order, or not known at all, and each once. */
const ordered = (heard: Heard, order: readonly string[], seq: number, chronicle: Chronicle): void => {
  const runs = order.filter((id) => SETTLED.includes(heard.answers.get(id)?.said.state ?? 'no_answer'));
  const isOnce = new Set(order).size === order.length;
  promise(runs.length === 0 && isOnce, 'an order names each system once, and none that runs', () => ({
    at: chronicle.id,
    seq,
    order,
  }));
  heard.order = order;
};

const inTheBodysOrder = ({ order }: Heard, about: readonly string[], seq: number, chronicle: Chronicle): void => {
  const asIs = about.filter((id) => order.includes(id));
  const asDecided = order.filter((id) => about.includes(id));
  promise(asIs.join() === asDecided.join(), 'the recovery round asks in the body’s order', () => ({
    at: chronicle.id,
    seq,
    asIs,
    asDecided,
  }));
};

const asked = (heard: Heard, event: Asked, seq: number, chronicle: Chronicle): void => {
  const owned = heard.systems.filter(({ section }) => event.sections.includes(section)).map(({ id }) => id);
  const about = event.systems ?? owned;
  const restored = about.filter((id) => heard.answers.get(id)?.said.state === 'restored');
  promise(restored.length === 0, 'nobody is asked about a system that is restored', () => ({
    at: chronicle.id,
    seq,
    restored,
  }));
  if (event.recovery === undefined) {
    heard.lastAsked = seq;
    for (const id of about) heard.owed.add(id);
    return;
  }
  inTheBodysOrder(heard, about, seq, chronicle);
  const twice = event.because === 'not_shown' ? [] : about.filter((id) => heard.askedBack.has(id));
  promise(twice.length === 0, 'the recovery round asks about each system once', () => ({
    at: chronicle.id,
    seq,
    twice,
  }));
  for (const id of about) heard.askedBack.add(id);
};

const SETTLED = ['running', 'restored', 'not_affected'];
const OUT_OF_ORDER = ['stopped', 'degraded', 'recovering'];

/** What shows the step by its rule, as the log alone has it; undefined: that rule is not looked at here. */
const SHOWN: Partial<Record<StepRule, (heard: Heard) => boolean>> = {
  answered: ({ owed }) => owed.size === 0,
  alternatives: ({ answers }) =>
    [...answers.values()].every(
      ({ said: { state, serviceState = 'unknown', note } }) =>
        !OUT_OF_ORDER.includes(state) ||
        (serviceState === 'suspended' ? note !== undefined : serviceState !== 'unknown'),
    ),
  restored: ({ isBack, systems, answers }) =>
    isBack && systems.every(({ id }) => SETTLED.includes(answers.get(id)?.said.state ?? 'no_answer')),
};

const stepsHold = (heard: Heard, { id, incident, events }: Chronicle): void => {
  for (const { step, state, evidence } of standingSteps(incident)) {
    const noted = incident.recovery.steps.get(step.id)?.state ?? 'not_begun';
    promise(noted === state, 'how a step stands is in the log', () => ({ at: id, step: step.id, noted, state }));
    const known = evidence.every((seq) => events.some((one) => one.seq === seq));
    promise(known, 'what a step cites is in the log', () => ({ at: id, step: step.id, evidence }));
    if (state !== 'done') continue;
    const isShown = step.tickedBy === undefined || (SHOWN[step.tickedBy]?.(heard) ?? evidence.length > 0);
    const word = events.findLast(({ event }) => event.type === 'StepMarked' && event.step === step.id);
    const isSaid = word?.event.type === 'StepMarked' && word.event.mark === 'done' && evidence.includes(word.seq);
    promise(isShown || isSaid, 'no step says done while what shows it is gone', () => ({
      at: id,
      step: step.id,
      evidence,
    }));
    const askedSince = step.tickedBy === 'answered' && !isShown && isSaid && heard.lastAsked > word.seq;
    promise(!askedSince, 'a word of a person does not outlive a new question', () => ({ at: id, step: step.id }));
  }
};
