// export --format json: everything that is kept of an incident; times ISO 8601 with offset, absent is absent.
import { nameInRecord } from '../../directory/actor.ts';
import type { IncidentEvent, RecordedEvent } from '../../incident/event.ts';
import { planIndex } from '../../plan/find-in-plan.ts';
import type { Plan } from '../../plan/plan.ts';
import type { IncidentRecord } from './incident-record.ts';

export const exportJson = ({ head, incident, events }: IncidentRecord): string => {
  const { planHash, hash, plannedSeq: _, ...rest } = head;
  const { organization } = incident.plan;
  const record = {
    // `hash` is the tip of the chain: it stands for every event before it.
    incident: { ...rest, hash },
    plan: { name: organization.plan.name, individual: organization.plan.individual, hash: planHash },
    facts: incident.facts,
    reports: incident.reports,
    answers: events.flatMap((recorded) => answerOf(recorded, incident.plan)),
    events: events.map(({ incident: _id, ...recorded }) => recorded),
  };
  return `${JSON.stringify(record, null, 2)}\n`;
};

type AnswerRecorded = Extract<IncidentEvent, { type: 'AnswerRecorded' }>;

/** Every answer that was given, also those that a later one took the place of; oldest first. */
const answerOf = ({ seq, at, actor, event }: RecordedEvent, plan: Plan): readonly object[] => {
  if (event.type !== 'AnswerRecorded') return [];
  const { type: _, system, section, ...said }: AnswerRecorded = event;
  const { systemById, sectionById } = planIndex(plan);
  const named = systemById.get(system);
  return [
    {
      seq,
      system: { id: system, no: named?.no, name: named?.name },
      section: { id: section, name: sectionById.get(section)?.name },
      answeredBy: nameInRecord(actor),
      enteredAt: at,
      ...said,
    },
  ];
};
