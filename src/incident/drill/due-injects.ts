// Which injects are due: at their time, or when what they wait for has happened, and then at the latest.
import type { Condition, Inject } from '../../plan/plan-drills.ts';
import { type Instant, localDate, plusMinutes } from '../../time.ts';
import type { Context } from '../command.ts';
import type { IncidentEvent } from '../event.ts';
import type { Incident } from '../incident.ts';
import { scriptTime } from './drill-clock.ts';

/** Whatever is due, in the order of the times and numbers; and the end of the drill. */
export const dueInjects = (incident: Incident, { now }: Context): readonly IncidentEvent[] => {
  const { run } = incident;
  if (run === undefined || run.stoppedAt !== undefined) return [];
  const due = run.script.injects
    .filter(({ no }) => !run.injects.has(no))
    .map((inject) => ({ inject, at: injectDue(incident, inject) }))
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => (a.at === b.at ? a.inject.no - b.inject.no : a.at < b.at ? -1 : 1));
  return [
    ...due.map(({ inject }): IncidentEvent => ({ type: isShown(inject) ? 'InjectDone' : 'InjectDue', no: inject.no })),
    ...(run.endsAt <= now ? endOf(incident, 'over') : []),
  ];
};

/** A drill that is over is closed as it stands: nothing of it is owed to anybody any more. */
export const endOf = ({ closedAt }: Incident, because: 'over' | 'stopped'): readonly IncidentEvent[] => [
  { type: 'DrillStopped', because },
  ...(closedAt === undefined ? [{ type: 'IncidentClosed', exceptions: [] } as const] : []),
];

/** The bot shows it and nobody has to do anything for it. */
const isShown = ({ means, played }: Inject): boolean => means === 'bot' && played.length === 0;

/** As far as can be said now. */
export const injectDue = (incident: Incident, { after, day, at }: Inject): Instant => {
  const latest = scriptTime(localDate(incident.declaredAt), { day, at });
  const met = after === undefined ? undefined : metAt(incident, after);
  if (after === undefined || met === undefined) return latest;
  const then = plusMinutes(met, after.minutes);
  return then < latest ? then : latest;
};

const metAt = (incident: Incident, { inject, report, answered }: Condition): Instant | undefined => {
  if (inject !== undefined) return incident.run?.injects.get(inject)?.settledAt;
  if (report !== undefined) return incident.reports.find(({ serial }) => serial === report)?.issuedAt;
  return answered === undefined ? undefined : allAnsweredAt(incident, answered);
};

/** When the section had answered all it was asked; undefined while it has not. */
const allAnsweredAt = (incident: Incident, id: string): Instant | undefined => {
  const section = incident.sections.get(id);
  if (section?.round === undefined || section.silent > 0) return undefined;
  return [...section.answers.values()]
    .map(({ enteredAt }) => enteredAt)
    .toSorted()
    .at(-1);
};
