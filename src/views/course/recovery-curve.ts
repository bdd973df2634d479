// 復旧の推移: how many systems stood still, ran in part, were worked without, were back; from the log, with the marks of the plan.
import type { IncidentEvent, RecordedEvent } from '../../incident/event.ts';
import { type Incident, ownedSystems } from '../../incident/incident.ts';
import type { Curve } from '../../posts/card.ts';
import { stageName } from '../../posts/telling/telling-line.ts';
import { type Vocabulary, vocabulary } from '../../posts/vocabulary.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Instant, later, plusMinutes } from '../../time.ts';
import { timeTicks } from './time-ticks.ts';

/** From what is wrong to what is right. */
const KINDS = ['stopped', 'partial', 'by_hand', 'unknown', 'restored'] as const;
export type RecoveryKind = (typeof KINDS)[number];

type Answered = Extract<IncidentEvent, { type: 'AnswerRecorded' }>;
type Log = readonly RecordedEvent[];

/** A picture of a few minutes would be all edge. */
const LEAST_MINUTES = 60;

export const recoveryCurve = (incident: Incident, log: Log, now: Instant, given: Texts): Curve => {
  const words = vocabulary(incident.plan, given, 'paper');
  const { curve: say } = words.texts.pages.course;
  const { declaredAt: from, closedAt } = incident;
  const last = closedAt ?? now;
  const to = later(last, plusMinutes(from, LEAST_MINUTES));
  const points = pointsOf(incident, log);
  const ticks = timeTicks(from, to, words.texts);
  return {
    type: 'curve',
    title: say.title,
    from,
    to,
    now: last,
    kinds: KINDS.map((id) => ({ id, label: say.kinds[id] })),
    points,
    ticks,
    marks: log.flatMap(({ event, at }) => {
      const label = markOf(event, words);
      return label === undefined ? [] : [{ at, label }];
    }),
    reports: {
      label: say.reports,
      at: incident.reports.filter(({ kind }) => kind !== 'correction').map(({ issuedAt }) => issuedAt),
    },
    table: tableOf(points, [from, ...ticks.map(({ at }) => at).filter((at) => at > from && at < last), last], words),
  };
};

const markOf = (event: IncidentEvent, words: Vocabulary): string | undefined => {
  const { curve: say } = words.texts.pages.course;
  if (event.type === 'StageReached') return stageName(event.stage, words);
  if (event.type === 'PlatformReported') return say.platformReported;
  if (event.type === 'PlatformWithdrawn') return say.platformWithdrawn;
  return event.type === 'PlatformRestored' ? say.platformRestored : undefined;
};

/** Nothing is known of a system before its section has answered; what a new round asks stands as it was said last. */
const pointsOf = (incident: Incident, log: Log): Curve['points'] => {
  const of = [...incident.sections.keys()].reduce((sum, one) => sum + ownedSystems(incident, one).length, 0);
  const kinds = new Map<string, RecoveryKind>();
  const counts = new Map<RecoveryKind, number>([['unknown', of]]);
  const add = (kind: RecoveryKind, many: number): void => void counts.set(kind, (counts.get(kind) ?? 0) + many);
  const points: { at: Instant; counts: readonly number[] }[] = [{ at: incident.declaredAt, counts: listed(counts) }];
  for (const { event, at } of log) {
    if (event.type !== 'AnswerRecorded') continue;
    const before = kinds.get(event.system) ?? 'unknown';
    const kind = kindOf(event);
    if (kind === before) continue;
    kinds.set(event.system, kind);
    add(before, -1);
    add(kind, 1);
    const last = points.at(-1);
    if (last?.at === at) last.counts = listed(counts);
    else points.push({ at, counts: listed(counts) });
  }
  return points;
};

const listed = (counts: ReadonlyMap<RecoveryKind, number>): readonly number[] =>
  KINDS.map((kind) => counts.get(kind) ?? 0);

const kindOf = ({ state, serviceState }: Answered): RecoveryKind => {
  if (state === 'checking') return 'unknown';
  if (state === 'running' || state === 'restored' || state === 'not_affected') return 'restored';
  if (serviceState === 'alternative') return 'by_hand';
  return state === 'degraded' ? 'partial' : 'stopped';
};

const tableOf = (points: Curve['points'], times: readonly Instant[], { texts }: Vocabulary): Curve['table'] => {
  const { curve: say } = texts.pages.course;
  return {
    type: 'table',
    columns: [say.at, ...KINDS.map((kind) => say.kinds[kind])],
    rows: times.map((time) => [
      texts.dates.short(time),
      ...(points.findLast(({ at }) => at <= time)?.counts ?? []).map(String),
    ]),
  };
};
