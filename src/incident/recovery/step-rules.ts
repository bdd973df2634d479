// By what the log knows that a step is begun or done, which the plan names (`tickedBy` in steps.yaml; 計画 個別4).
import { planIndex } from '../../plan/find-in-plan.ts';
import type { SectionId, SystemId } from '../../plan/plan.ts';
import type { StepRule } from '../../plan/plan-steps.ts';
import { SETTLED_STATES, type SystemState } from '../confirmation/states.ts';
import { type Answer, type Incident, isAffected, isSilent, type SectionState } from '../incident.ts';
import type { StepState } from './step-event.ts';
import type { Waiting } from './waiting.ts';

export interface Shown {
  readonly state: Extract<StepState, 'not_begun' | 'under_way' | 'done'>;
  readonly evidence: readonly number[];
  /** Absent: it is done. */
  readonly waits?: Waiting;
  /** The newest event that speaks against it; a person's word from before that does not hold any more. */
  readonly against?: number;
}

export const BY_PEOPLE: Shown = { state: 'not_begun', evidence: [], waits: { for: 'people' } };

/** Out of order, so that services have to do without it. */
const OUT_OF_ORDER: readonly SystemState[] = ['stopped', 'degraded', 'recovering'];
const isOutOfOrder = ({ state }: Pick<Answer, 'state'>): boolean => OUT_OF_ORDER.includes(state);

export const RULES: Readonly<Record<StepRule, (incident: Incident) => Shown>> = {
  // Nothing is told before it is noticed: the declaration is the first event.
  declared: ({ recovery: { evidence } }) =>
    evidence.told.length === 0
      ? { state: 'under_way', evidence: [1], waits: { for: 'people' } }
      : { state: 'done', evidence: [1, ...evidence.told] },
  provider: ({ recovery: { evidence, platform } }) => {
    const heard = [...evidence.provider, ...(platform === undefined ? [] : [platform.seq])].toSorted(byNumber);
    return heard.length === 0
      ? { state: 'not_begun', evidence: [], waits: { for: 'provider' } }
      : { state: 'done', evidence: heard };
  },
  answered: (incident) => answeredShown(incident),
  crew: ({ recovery: { crews } }) => {
    const evidence = [...crews.values()].map(({ change }) => change.seq).toSorted(byNumber);
    return { state: evidence.length === 0 ? 'not_begun' : 'under_way', evidence, waits: { for: 'crew' } };
  },
  alternatives: (incident) => alternativesShown(incident),
  ordered: ({ recovery: { priority } }) =>
    priority === undefined
      ? { state: 'not_begun', evidence: [], waits: { for: 'order' } }
      : { state: 'done', evidence: [priority.change.seq] },
  restored: (incident) => restoredShown(incident),
};

/** All owning sections in the round that stands (個別4(3)). */
const answeredShown = ({ sections, recovery: { evidence } }: Incident): Shown => {
  const silent = [...sections].filter(([, section]) => isSilent(section) && !hasConfirmed(section)).map(([id]) => id);
  const asked = evidence.asked === undefined ? [] : [evidence.asked];
  const answers = [...evidence.answered.values()].filter((seq) => seq > (evidence.asked ?? 0));
  const cited = [...asked, ...answers.toSorted(byNumber)];
  if (silent.length === 0) return { state: evidence.asked === undefined ? 'not_begun' : 'done', evidence: cited };
  const waits = { for: 'answers', sections: silent } as const;
  return { state: 'under_way', evidence: cited, waits, ...against(asked) };
};

/** Whoever had told how their systems stand is asked only whether they are back (個別4(7)). */
const hasConfirmed = ({ round }: SectionState): boolean => round?.recovery?.confirmedBefore === true;

/** Every system that is out of order has an alternative, or a stated reason why not (個別4(5)). */
const alternativesShown = (incident: Incident): Shown => {
  const stopped = answersOf(incident).filter(({ answer }) => isOutOfOrder(answer));
  const lacking = stopped.filter(({ answer }) => !hasAlternative(answer));
  const evidence = seqsOf(stopped.filter(({ answer }) => hasAlternative(answer)));
  const awaited = awaitedSections(incident);
  if (stopped.length === 0) return withoutStopped(incident);
  if (lacking.length === 0 && awaited.length > 0) {
    return { state: 'under_way', evidence, waits: { for: 'answers', sections: awaited } };
  }
  if (lacking.length === 0) return { state: 'done', evidence };
  return {
    state: evidence.length === 0 ? 'not_begun' : 'under_way',
    evidence,
    waits: { for: 'alternatives', systems: lacking.map(({ id }) => id) },
    ...against(seqsOf(lacking)),
  };
};

/** Those that have still time to say for the first time what of theirs is out of order. */
const awaitedSections = ({ sections }: Incident): readonly SectionId[] =>
  [...sections]
    .filter(([, { answers, of, round }]) => answers.size < of && round !== undefined && round.escalatedAt === undefined)
    .map(([id]) => id);

/** Once everything is back nothing is lacking; before anything is known to be stopped, nothing is shown. */
const withoutStopped = (incident: Incident): Shown => {
  const restored = answersOf(incident).filter(({ answer }) => answer.state === 'restored');
  return restored.length === 0
    ? { state: 'not_begun', evidence: [], waits: { for: 'stopped_systems' } }
    : { state: 'done', evidence: seqsOf(restored) };
};

/** 休止 counts only with the reason. */
const hasAlternative = ({ serviceState, note }: Pick<Answer, 'serviceState' | 'note'>): boolean => {
  if (serviceState === 'suspended') return note !== undefined;
  return serviceState !== undefined && serviceState !== 'unknown';
};

/** The platform, then each system, checked by its section (個別4(7)). */
const restoredShown = (incident: Incident): Shown => {
  const { systemById } = planIndex(incident.plan);
  const answers = answersOf(incident);
  const back = answers.filter(({ answer }) => answer.state === 'restored');
  const settled = new Set(answers.filter(({ answer }) => SETTLED_STATES.includes(answer.state)).map(({ id }) => id));
  const open = [...systemById.keys()].filter((id) => isAffected(incident, id) && !settled.has(id));
  const { platform } = incident.recovery;
  const evidence = [...(platform === undefined ? [] : [platform.seq]), ...seqsOf(back)].toSorted(byNumber);
  const isBack = platform?.state === 'restored';
  if (isBack && open.length === 0) return { state: 'done', evidence };
  const waits: Waiting = isBack ? { for: 'restoration', systems: open } : { for: 'platform' };
  return {
    state: evidence.length === 0 ? 'not_begun' : 'under_way',
    evidence,
    waits,
    ...against(seqsOf(answers.filter(({ id }) => !settled.has(id)))),
  };
};

interface AnswerOf {
  readonly id: SystemId;
  readonly answer: Answer;
}

const answersOf = ({ sections }: Incident): readonly AnswerOf[] =>
  [...sections.values()].flatMap(({ answers }) => [...answers].map(([id, answer]) => ({ id, answer })));

const byNumber = (a: number, b: number): number => a - b;

/** By which event each was first said as it stands. */
const seqsOf = (answers: readonly AnswerOf[]): readonly number[] =>
  [...new Set(answers.map(({ answer }) => answer.changed.seq))].toSorted(byNumber);

const against = (seqs: readonly number[]): { readonly against?: number } => {
  const newest = seqs.at(-1);
  return newest === undefined ? {} : { against: newest };
};
