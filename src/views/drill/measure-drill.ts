// How a drill went, in figures: a pure function of its log. Times are counted from the alarm, by the drill's own clock.

import type { DrillRun } from '../../incident/drill/drill-run.ts';
import { injectDue } from '../../incident/drill/due-injects.ts';
import type { IncidentEvent, RecordedEvent } from '../../incident/event.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Expectation, Inject } from '../../plan/plan-drills.ts';
import type { MeasureView } from '../../ports/drill-view.ts';
import { openTasks } from '../../posts/telling/contact-rows.ts';
import type { Vocabulary } from '../../posts/vocabulary.ts';
import { present } from '../../present.ts';
import { type Instant, minutesBetween } from '../../time.ts';

interface Measuring {
  readonly incident: Incident;
  readonly run: DrillRun;
  readonly log: readonly RecordedEvent[];
  readonly now: Instant;
  readonly words: Vocabulary;
}

export const measuresOf = (measuring: Measuring): readonly MeasureView[] => [
  ...times(measuring),
  ...counts(measuring),
  ...measuring.run.script.injects.flatMap((inject) =>
    inject.expects.map((expected, index) => expectation(measuring, inject, expected, index)),
  ),
];

const times = ({ incident, log, words }: Measuring): readonly MeasureView[] => {
  const { names } = words.texts.drill;
  const alarm = incident.facts.detectedAt ?? incident.declaredAt;
  const since = (id: string, name: string, at: Instant | undefined): MeasureView => ({
    id,
    name,
    unit: 'minutes',
    ...present({ actual: at === undefined ? undefined : Math.round(minutesBetween(alarm, at)) }),
  });
  const answers = log.filter(({ event }) => event.type === 'AnswerRecorded');
  const firstOf = (section: string): Instant | undefined =>
    answers.find(({ event }) => event.type === 'AnswerRecorded' && event.section === section)?.at;
  const asked = [...incident.sections.keys()];
  return [
    since('declared', names.declared, incident.declaredAt),
    since('first-report', names.firstReport, incident.reports[0]?.issuedAt),
    since('all-asked', names.allAsked, allAskedAt(asked, log)),
    ...asked.map((id) => since(`first-answer/${id}`, names.firstAnswer(words.section(id)), firstOf(id))),
    since('all-answered', names.allAnswered, allAnsweredAt(incident, answers)),
  ];
};

const allAskedAt = (sections: readonly string[], log: readonly RecordedEvent[]): Instant | undefined => {
  const left = new Set(sections);
  for (const { at, event } of log) {
    if (event.type !== 'ConfirmationAsked') continue;
    for (const section of event.sections) left.delete(section);
    if (left.size === 0) return at;
  }
  return undefined;
};

/** Every system of the drill at least once. */
const allAnsweredAt = ({ sections }: Incident, answers: readonly RecordedEvent[]): Instant | undefined => {
  if ([...sections.values()].some(({ of, answers: given }) => given.size < of)) return undefined;
  const first = new Map<string, Instant>();
  for (const { at, event } of answers) {
    if (event.type === 'AnswerRecorded' && !first.has(event.system)) first.set(event.system, at);
  }
  return [...first.values()].toSorted().at(-1);
};

const counts = ({ incident, log, words }: Measuring): readonly MeasureView[] => {
  const { names } = words.texts.drill;
  const fixed = incident.reports.filter(({ kind }) => kind === 'scheduled');
  const onTime = fixed.filter(({ late }) => !late).length;
  const count = (id: string, name: string, actual: number): MeasureView => ({ id, name, actual, unit: 'count' });
  const ofType = (type: IncidentEvent['type']): number => log.filter(({ event }) => event.type === type).length;
  const late = log.filter(({ event }) => event.type === 'AnswerRecorded' && event.late).length;
  const open = openTasks(incident).length;
  return [
    { ...count('fixed-reports', names.fixedReports, onTime), expected: fixed.length, met: onTime === fixed.length },
    count('chased', names.chased, ofType('SectionsReminded')),
    count('escalated', names.escalated, ofType('NoAnswerEscalated')),
    count('late-answers', names.lateAnswers, late),
    { ...count('tasks-open', names.tasksOpen, open), expected: 0, met: open === 0 },
  ];
};

/** The events by which each deed is seen. */
const SEEN_BY: Readonly<Record<Expectation['does'], readonly IncidentEvent['type'][]>> = {
  answered: ['AnswerRecorded'],
  reported: ['ReportIssued'],
  told: ['RecipientTold', 'TaskTicked'],
  decided: ['DecisionRecorded', 'CouncilSet', 'OwnersSet'],
  noted: ['NoteAdded', 'InstructionRecorded'],
  facts: ['FactsUpdated', 'ProviderHeard', 'LeakAnswered'],
  done: ['TaskTicked'],
};

/** From when it was given, or was to be. An inject that was left out expects nothing. */
const expectation = (
  { incident, run, log, now, words }: Measuring,
  inject: Inject,
  { whom, does, within: expected }: Expectation,
  index: number,
): MeasureView => {
  const { names, deeds } = words.texts.drill;
  const state = run.injects.get(inject.no);
  const from = state?.settledAt ?? state?.dueAt ?? injectDue(incident, inject);
  const base = {
    id: `expected/${inject.no}/${index + 1}`,
    name: names.expectation(inject.no, words.actingAs(whom), deeds[does]),
    expected,
    unit: 'minutes',
  } as const;
  if (state?.state === 'omitted') return base;
  const done = log.find((one) => one.at >= from && isSeen(one, whom, does));
  if (done !== undefined) {
    const actual = Math.round(minutesBetween(from, done.at));
    return { ...base, actual, met: minutesBetween(from, done.at) <= expected };
  }
  return minutesBetween(from, now) > expected || run.stoppedAt !== undefined ? { ...base, met: false } : base;
};

/** An answer is a section's, whoever entered it; what a post does, the post does itself. */
const isSeen = ({ event, actor }: RecordedEvent, whom: string, does: Expectation['does']): boolean => {
  if (!SEEN_BY[does].includes(event.type)) return false;
  return event.type === 'AnswerRecorded' ? event.section === whom : actor.role === whom;
};
