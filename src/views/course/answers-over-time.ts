// How many systems were answered for, as it grew: a new request to a section takes its systems back to unanswered.
import type { RecordedEvent } from '../../incident/event.ts';
import { type Incident, ownedSystems } from '../../incident/incident.ts';
import type { CourseView } from '../../ports/course-view.ts';

export const answersOverTime = (incident: Incident, log: readonly RecordedEvent[]): CourseView['answers'] => {
  const answered = new Set<string>();
  const steps: { at: (typeof log)[number]['at']; answered: number }[] = [{ at: incident.declaredAt, answered: 0 }];
  for (const { event, at } of log) {
    if (event.type === 'ConfirmationAsked') {
      const owned = event.sections.flatMap((section) => ownedSystems(incident, section).map(({ id }) => id));
      for (const id of event.systems ?? owned) answered.delete(id);
    } else if (event.type === 'AnswerRecorded') answered.add(event.system);
    else continue;
    const last = steps.at(-1);
    if (last?.at === at) last.answered = answered.size;
    else if (last?.answered !== answered.size) steps.push({ at, answered: answered.size });
  }
  return steps;
};
