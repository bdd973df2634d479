// Of the recovery: whether the platform is back, once the provider says that its repair is finished; and vendors who have not
// come by the time they promised (計画 個別4(4)(7)).
import { SETTLED_STATES } from '../../incident/confirmation/states.ts';
import { answerOf, type Incident } from '../../incident/incident.ts';
import { planIndex } from '../../plan/find-in-plan.ts';
import type { SystemId } from '../../plan/plan.ts';
import { type Owed, placeIn, type Reading, whoMay } from './owed.ts';

export const recoveryOwed = (reading: Reading): readonly Owed[] =>
  reading.incident.closedAt === undefined ? [...platform(reading), ...vendors(reading)] : [];

const platform = (reading: Reading): readonly Owed[] => {
  const stands = reading.incident.recovery.platform;
  if (stands?.state !== 'reported') return [];
  return [
    {
      kind: 'platform',
      id: 'platform-reported',
      title: reading.words.texts.now.titles.platform,
      urgency: 'now',
      by: whoMay(reading, 'update'),
      since: stands.at,
      href: placeIn(reading, '/recovery'),
      act: 'record',
    },
  ];
};

/** Whose system runs again is waited for by nobody. */
const isStillOut = (incident: Incident, system: SystemId): boolean => {
  const section = planIndex(incident.plan).systemById.get(system)?.section ?? '';
  return !SETTLED_STATES.includes(answerOf(incident, section, system)?.state ?? 'no_answer');
};

const vendors = (reading: Reading): readonly Owed[] => {
  const { incident, now, words } = reading;
  const late = [...incident.recovery.crews].flatMap(
    ([
      system,
      {
        crew: { promisedAt, arrivedAt },
      },
    ]) =>
      promisedAt !== undefined && arrivedAt === undefined && promisedAt < now && isStillOut(incident, system)
        ? [promisedAt]
        : [],
  );
  const [due] = late.toSorted();
  if (due === undefined) return [];
  return [
    {
      kind: 'vendors',
      id: 'vendors-late',
      title: words.texts.now.titles.vendors(late.length),
      urgency: 'now',
      by: whoMay(reading, 'answer_for_others'),
      due,
      href: placeIn(reading, '/recovery'),
      act: 'record',
    },
  ];
};
