// 経過図 as values: report slots, stages, calls and decisions, answers over time, and every system's states, from the log.
import type { IncidentEvent, RecordedEvent } from '../incident/event.ts';
import { type Incident, ownedSystems } from '../incident/incident.ts';
import { dueSlots, nextReportAt } from '../incident/reporting/slots.ts';
import type { SystemId } from '../plan/plan.ts';
import type { CourseMark, CourseReport, CourseSection, CourseSystem, CourseView } from '../ports/course-view.ts';
import { stageName } from '../posts/telling/telling-line.ts';
import { recipientName } from '../posts/telling/telling-words.ts';
import { type Vocabulary, vocabulary } from '../posts/vocabulary.ts';
import type { Texts } from '../texts/texts.ts';
import { type Instant, later, minutesBetween, plusMinutes, slotDue } from '../time.ts';
import { answersOverTime } from './course/answers-over-time.ts';
import { recoveryCurve } from './course/recovery-curve.ts';
import { timeTicks } from './course/time-ticks.ts';

type Log = readonly RecordedEvent[];

/** A picture of a few minutes would be all edge. */
const LEAST_MINUTES = 60;
/** Of the time that has passed. */
const MOST_AHEAD = 0.25;

export const courseView = (incident: Incident, log: Log, now: Instant, given: Texts): CourseView => {
  const words = vocabulary(incident.plan, given, 'paper');
  const { id, seq, drill, closedAt, declaredAt } = incident;
  const reports = courseReports(incident, now, words);
  const last = closedAt ?? now;
  const next = reports.find(({ state }) => state === 'next')?.at ?? last;
  // What is to come next belongs to the picture, but a night or a weekend before it does not.
  const ahead = plusMinutes(last, Math.max(0, minutesBetween(declaredAt, last)) * MOST_AHEAD);
  const to = later(later(last, next < ahead ? next : ahead), plusMinutes(declaredAt, LEAST_MINUTES));
  return {
    incident: id,
    seq,
    drill,
    open: closedAt === undefined,
    from: declaredAt,
    to,
    now: last,
    ticks: timeTicks(declaredAt, to, words.texts),
    reports,
    stages: marksOf(log, (event) => (event.type === 'StageReached' ? stageName(event.stage, words) : undefined)),
    calls: marksOf(log, (event, at) => callName(event, at, words)),
    decisions: marksOf(log, (event) => decisionName(event, words)),
    answers: answersOverTime(incident, log),
    systemCount: [...incident.sections.keys()].reduce((sum, one) => sum + ownedSystems(incident, one).length, 0),
    sections: courseSections(incident, log, last, words),
    curve: recoveryCurve(incident, log, now, given),
  };
};

const marksOf = (log: Log, label: (event: IncidentEvent, at: Instant) => string | undefined): readonly CourseMark[] =>
  log.flatMap(({ event, at }) => {
    const name = label(event, at);
    return name === undefined ? [] : [{ at, label: name }];
  });

const BY_VOICE: readonly string[] = ['phone', 'in_person', 'fax'];

/** Who was spoken to, and who could not be. */
const callName = (event: IncidentEvent, at: Instant, words: Vocabulary): string | undefined => {
  const { states } = words.texts.telling.view;
  if (event.type === 'RecipientTold' && BY_VOICE.includes(event.means))
    return recipientName(event.recipient, at, words);
  if (event.type === 'RecipientUnreached') return `${recipientName(event.recipient, at, words)} ${states.unreached}`;
  if (event.type === 'AnswerRecorded' && event.proxy !== undefined && BY_VOICE.includes(event.proxy.means)) {
    return `${words.section(event.section)} ${words.system(event.system)}`;
  }
  return event.type === 'TaskTicked' && BY_VOICE.includes(event.means)
    ? `${event.task} ${event.to ?? ''}`.trim()
    : undefined;
};

const decisionName = (event: IncidentEvent, words: Vocabulary): string | undefined => {
  const { telling: contact, pages } = words.texts;
  if (event.type === 'DecisionRecorded') return pages.course.decided(contact.decisions[event.decision], event.will);
  if (event.type === 'LeakAnswered') return `${contact.view.leak} ${contact.leakAnswers[event.leak]}`;
  return event.type === 'InstructionRecorded' ? `${words.texts.duties.instructions.title} ${event.text}` : undefined;
};

const courseReports = (incident: Incident, now: Instant, words: Vocabulary): readonly CourseReport[] => {
  const issued = incident.reports.map(
    ({ serial, kind, slot, issuedAt, late }): CourseReport => ({
      at: issuedAt,
      label: words.reportName(serial, kind),
      state: late ? 'late' : 'sent',
      fixed: slot !== undefined,
      serial,
      ...(slot === undefined ? {} : { due: slotDue(slot) }),
    }),
  );
  const missed = [...missedSlots(incident), ...dueSlots(incident, now)].map(
    (at): CourseReport => ({ at, label: words.texts.pages.course.missed, state: 'missed', fixed: true }),
  );
  const at = nextReportAt(incident, now);
  const next: readonly CourseReport[] =
    at === undefined ? [] : [{ at, label: words.texts.console.next.label, state: 'next', fixed: true }];
  return [...issued, ...missed, ...next].toSorted((a, b) => (a.at < b.at ? -1 : 1));
};

/** Those that a later report has named as not sent. */
const missedSlots = ({ contacting }: Incident): readonly Instant[] =>
  [...contacting.issued.values()].flatMap(({ event }) => event.missedSlots.map(slotDue));

const courseSections = (incident: Incident, log: Log, now: Instant, words: Vocabulary): readonly CourseSection[] => {
  const spans = spansBySystem(log);
  const asked = firstAsked(log);
  return [...incident.sections].map(([id, { silent }]) => {
    const systems = ownedSystems(incident, id).map(
      ({ id: system, no }): CourseSystem => ({
        id: system,
        no,
        name: words.system(system),
        spans: [{ from: incident.declaredAt, state: 'no_answer' }, ...(spans.get(system) ?? [])],
      }),
    );
    const firsts = systems.map((one) => one.spans[1]?.from);
    const isComplete = silent === 0 && firsts.every((at) => at !== undefined);
    const completeAt = isComplete
      ? firsts.reduce((a, b) => later(a ?? incident.declaredAt, b ?? incident.declaredAt))
      : undefined;
    const { at: askedAt, deadline } = asked.get(id) ?? {};
    return {
      id,
      name: words.section(id),
      systems,
      ...(askedAt === undefined ? {} : { askedAt }),
      ...(completeAt === undefined ? {} : { completeAt }),
      ...(askedAt === undefined || completeAt === undefined
        ? {}
        : { minutes: Math.max(0, Math.floor(minutesBetween(askedAt, completeAt))) }),
      // What is added to an answer that came in time is not late.
      late: deadline !== undefined && (completeAt ?? now) > deadline,
      silent,
    };
  });
};

type FirstAsked = { readonly at: Instant; readonly deadline: Instant };

const firstAsked = (log: Log): ReadonlyMap<string, FirstAsked> => {
  const asked = new Map<string, FirstAsked>();
  for (const { event, at } of log) {
    if (event.type !== 'ConfirmationAsked') continue;
    for (const section of event.sections) if (!asked.has(section)) asked.set(section, { at, deadline: event.deadline });
  }
  return asked;
};

/** What was said again changes nothing. */
const spansBySystem = (log: Log): ReadonlyMap<SystemId, CourseSystem['spans']> => {
  const spans = new Map<SystemId, CourseSystem['spans'][number][]>();
  for (const { event, at } of log) {
    if (event.type !== 'AnswerRecorded') continue;
    const own = spans.get(event.system) ?? [];
    spans.set(event.system, own);
    if (own.at(-1)?.state !== event.state) own.push({ from: at, state: event.state });
  }
  return spans;
};
