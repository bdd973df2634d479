// What the clock owes those who tell people: departments that nobody reached or that have not relayed, tasks that wait,
// a provider that is not heard of, stages of the outage (計画 図2 ※2, P7, P10-1-1(1)※).
import { type Instant, later, plusMinutes } from '../../time.ts';
import type { Context } from '../command.ts';
import type { IncidentEvent } from '../event.ts';
import type { Incident } from '../incident.ts';
import type { ContactState, RecipientState } from './contacting.ts';
import { lateProvider } from './provider/late-provider.ts';
import { currentReports, openNotices, relays, taskDefinition } from './read-contacting.ts';
import { stageReached, standsStill } from './stage-reached.ts';

export const dueContacts = (incident: Incident, context: Context): readonly IncidentEvent[] => {
  const { now } = context;
  if (incident.closedAt !== undefined) return dueAfterTheEnd(incident, context);
  return [
    ...chasedContacts(incident, now),
    ...remindedTasks(incident, now),
    ...lateProvider(incident, now),
    ...stagesReached(incident, now),
  ];
};

/** How long the last report is still followed: whoever calls after that does so unasked. */
export const FOLLOWED_MINUTES = 1440;

/** The last report has to reach everybody too, although nothing else is asked any more. */
const dueAfterTheEnd = (incident: Incident, { now }: Context): readonly IncidentEvent[] => {
  const { closedAt } = incident;
  return closedAt !== undefined && isFollowed(closedAt, now) ? chasedContacts(incident, now) : [];
};

const isFollowed = (closedAt: Instant, now: Instant): boolean => now < plusMinutes(closedAt, FOLLOWED_MINUTES);

const chasedContacts = (incident: Incident, now: Instant): readonly IncidentEvent[] =>
  [...currentReports(incident), ...openNotices(incident)].flatMap((contact) => chased(incident, contact, now));

/** Each makes itself heard once for being told, and once for relaying it; whoever is still missing then is named as well. */
const chased = (incident: Incident, contact: ContactState, now: Instant): readonly IncidentEvent[] => {
  const { unreachedMinutes, relayMinutes } = incident.plan.contacting;
  const all = [...contact.recipients];
  const unreached = all.filter(
    ([, { told, since = contact.openedAt }]) => told === undefined && now >= plusMinutes(since, unreachedMinutes),
  );
  const notRelayed = all.filter(
    ([recipient, one]) => relays(recipient) && isRelayDue(one, contact.openedAt, relayMinutes, now),
  );
  const isNew =
    unreached.some(([, { chased: before }]) => before === undefined) ||
    notRelayed.some(([, { chased: before }]) => before !== 'relayed');
  if (!isNew) return [];
  const names = (some: typeof all) => some.map(([recipient]) => recipient);
  return [{ type: 'ContactsChased', contact: contact.key, unreached: names(unreached), notRelayed: names(notRelayed) }];
};

/** Counted from the call, and not from before there was anything to relay. */
const isRelayDue = ({ told, relayed }: RecipientState, openedAt: Instant, minutes: number, now: Instant): boolean =>
  told !== undefined && relayed === undefined && now >= plusMinutes(later(told.at, openedAt), minutes);

const remindedTasks = (incident: Incident, now: Instant): readonly IncidentEvent[] => {
  const due = [...incident.contacting.tasks.values()].filter((task) => {
    const minutes = remindAfter(incident, task);
    const since = task.releasedAt ?? task.openedAt;
    return task.status === 'open' && !task.reminded && minutes !== undefined && now >= plusMinutes(since, minutes);
  });
  return due.length === 0 ? [] : [{ type: 'TasksReminded', tasks: due.map(({ no }) => no) }];
};

const DAY_MINUTES = 1440;

/** A legal deadline is spoken of a day before. */
const remindAfter = (incident: Incident, task: { readonly task: string }): number | undefined => {
  const definition = taskDefinition(incident, task);
  if (definition?.dueDays !== undefined) return (definition.dueDays - 1) * DAY_MINUTES;
  return definition?.remindAfterMinutes;
};

/** Each stage is spoken of once, to the sections whose systems stand still. */
const stagesReached = (incident: Incident, now: Instant): readonly IncidentEvent[] => {
  const { contacting, sections } = incident;
  const newest = stageReached(incident, now);
  if (newest === undefined || contacting.stages.has(newest.id)) return [];
  const asked = [...sections].filter(([, section]) => standsStill(section)).map(([id]) => id);
  return [{ type: 'StageReached', stage: newest.id, sections: asked }];
};
