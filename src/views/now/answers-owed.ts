// Of the confirmation: sections that are silent, one's own section's systems, answers that a manager has still to stand for.
import { isConfirmedByManagers, unconfirmed } from '../../incident/confirmation/confirm.ts';
import { isOverdue, isSilent, type SectionState } from '../../incident/incident.ts';
import { newestStage, stageSilent } from '../../incident/recovery/answer-stage.ts';
import { isByTelephone } from '../../incident/telling/channels/choose-channel.ts';
import { newestRequestTo } from '../../incident/telling/read-contacting.ts';
import type { SectionId } from '../../plan/plan.ts';
import type { NowThing } from '../../ports/now-view.ts';
import { stageName } from '../../posts/telling/telling-line.ts';
import type { Instant } from '../../time.ts';
import { isPast, type Owed, placeIn, type Reading, whoMay } from './owed.ts';

export const answersOwed = (reading: Reading): readonly Owed[] =>
  reading.incident.closedAt === undefined
    ? [...silent(reading), ...own(reading), ...stages(reading), ...managers(reading)]
    : [];

type Section = readonly [id: SectionId, state: SectionState];

/** The sections but the one whose systems the crisis room's own people answer for. */
const silent = (reading: Reading): readonly Owed[] => {
  const { incident, now, words } = reading;
  const { sender } = incident.plan.organization;
  const sections = [...incident.sections].filter(([id, section]) => id !== sender && isSilent(section));
  if (sections.length === 0) return [];
  const overdue = sections.filter(([, section]) => isOverdue(incident, section, now));
  const times = sections.map(([, { round }]) => round?.deadline).filter((at) => at !== undefined);
  return [
    {
      kind: 'silent',
      id: 'silent-sections',
      title: words.texts.now.titles.silent(sections.length, overdue.length),
      urgency: overdue.length > 0 ? 'overdue' : urgencyOf(sections, reading),
      by: whoMay(reading, 'answer_for_others'),
      ...earliest(times),
      href: placeIn(reading, '/calls'),
      act: 'call',
    },
  ];
};

/** Whom no message has reached has to be called at once, whoever was reminded soon after. */
const urgencyOf = (sections: readonly Section[], { incident, now }: Reading): NowThing['urgency'] => {
  const isUrgent = ([id, { round }]: Section): boolean => {
    const recipient = `section/${id}`;
    const request = newestRequestTo(incident.contacting, recipient);
    const isUnheard = request !== undefined && request.recipients.get(recipient)?.told === undefined;
    const isCalled = request?.channel === undefined || isByTelephone(incident.plan, request.channel);
    return (isUnheard && isCalled) || isPast(round?.remindAt, now);
  };
  return sections.some(isUrgent) ? 'now' : 'soon';
};

/** Sections that owe their answer to the newest stage of the outage (P10-1-1(1)※). */
const stages = (reading: Reading): readonly Owed[] => {
  const { incident, words } = reading;
  const newest = newestStage(incident);
  const sections = newest === undefined ? [] : stageSilent(incident, newest);
  if (newest === undefined || sections.length === 0) return [];
  return [
    {
      kind: 'stage',
      id: `stage-${newest.id}`,
      title: words.texts.recovery.stages.now(stageName(newest.id, words), sections.length),
      urgency: newest.reminded ? 'now' : 'soon',
      by: whoMay(reading, 'answer_for_others'),
      since: newest.askedAt,
      href: placeIn(reading, `/sections/${sections[0]}#stage`),
      act: 'call',
    },
  ];
};

const own = (reading: Reading): readonly Owed[] => {
  const { incident, now, words } = reading;
  const { roles, organization } = incident.plan;
  const section = incident.sections.get(organization.sender);
  if (section?.round === undefined || !isSilent(section)) return [];
  return [
    {
      kind: 'own',
      id: 'own-systems',
      title: words.texts.now.titles.own(words.section(organization.sender), section.silent),
      urgency: isOverdue(incident, section, now) ? 'overdue' : 'now',
      by: roles.filter((one) => one.section === organization.sender && one.may.includes('answer')).map(({ id }) => id),
      since: section.round.askedAt,
      due: section.round.deadline,
      href: placeIn(reading, `/sections/${organization.sender}`),
      act: 'answer',
    },
  ];
};

/** 所属長の確認 of what staff entered (P8(8)ア). */
const managers = (reading: Reading): readonly Owed[] => {
  const { incident, words } = reading;
  if (!isConfirmedByManagers(incident.plan)) return [];
  const waiting = [...incident.sections.values()].filter(
    (section) => !isSilent(section) && unconfirmed(section).length > 0,
  );
  if (waiting.length === 0) return [];
  return [
    {
      kind: 'managers',
      id: 'managers',
      title: words.texts.now.titles.managers(waiting.length),
      urgency: 'soon',
      by: whoMay(reading, 'remind'),
      href: placeIn(reading, '#matrix'),
      act: 'look',
    },
  ];
};

const earliest = (times: readonly Instant[]): { readonly due?: Instant } => {
  const [due] = times.toSorted();
  return due === undefined ? {} : { due };
};
