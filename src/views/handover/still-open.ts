// What whoever takes over has in front of them: what their office owes, what was promised for when, and who has not answered.
import type { Office } from '../../incident/handover.ts';
import { type Incident, isOverdue, isSilent } from '../../incident/incident.ts';
import { nextReportAt } from '../../incident/reporting/slots.ts';
import { taskDefinition } from '../../incident/telling/read-contacting.ts';
import type { NowStep } from '../../ports/now-view.ts';
import type { Block } from '../../posts/card.ts';
import { officeName } from '../../posts/handover.ts';
import { bodyName } from '../../posts/telling/telling-words.ts';
import type { Vocabulary } from '../../posts/vocabulary.ts';
import type { Instant } from '../../time.ts';
import { nowSteps } from '../now.ts';
import { type HandedOver, officesOf } from './handed-over.ts';
import { tableOr } from './table-or.ts';

export const owedBlocks = (handed: HandedOver, words: Vocabulary): readonly Block[] => {
  const { handover: say, now: urgent, dates } = words.texts;
  const { incident, now } = handed;
  const offices = officesOf(handed);
  const owed = nowSteps(incident, now, words.texts).filter((step) => offices.some((one) => isOwedBy(step, one)));
  const rows = owed.map(({ urgency, title, due }) => [
    title,
    due === undefined ? '' : dates.near(due, now),
    urgent.urgency[urgency],
  ]);
  const names = words.texts.words.list(offices.map((one) => officeName(one, words)));
  return [heading(say.sections.owed(names)), ...tableOr(Object.values(say.owedColumns), rows, say.empty.owed, words)];
};

/** A section owes its own answers alone: those it is asked for stand among the silent. */
const isOwedBy = ({ by }: NowStep, office: Office): boolean => 'role' in office && by.includes(office.role);

export const promiseBlocks = ({ incident, now }: HandedOver, words: Vocabulary): readonly Block[] => {
  const { handover: say, console: screen, dates } = words.texts;
  const next = incident.closedAt === undefined ? nextReportAt(incident, now) : undefined;
  const rows = [
    [words.field('estimate'), words.fact(incident.facts, 'estimate', now)],
    ...(next === undefined ? [] : [[screen.next.label, dates.near(next, now)]]),
    [say.provider, providerText(incident, now, words)],
    ...awaited(incident, now, words),
  ];
  return [heading(say.sections.promises), { type: 'table', columns: Object.values(say.promiseColumns), rows }];
};

const providerText = ({ contacting }: Incident, now: Instant, words: Vocabulary): string => {
  const { handover: say, dates } = words.texts;
  const { schedule: agreed, heardAt } = contacting.provider;
  const heard = heardAt === undefined ? undefined : dates.near(heardAt, now);
  if (agreed !== undefined) return say.providerAgreed(words.schedule(agreed.schedule, now), heard);
  return heard === undefined ? say.providerUnknown : say.providerHeard(heard);
};

/** Decisions that somebody has still to take, and whether the council sits. */
const awaited = (incident: Incident, now: Instant, words: Vocabulary): readonly (readonly string[])[] => {
  const { handover: say, dates } = words.texts;
  const council = incident.contacting.council.findLast(({ from }) => from <= now);
  const body = council?.held === true ? bodyName(true, now, words) : undefined;
  const tasks = [...incident.contacting.tasks.values()].flatMap((task) => {
    const definition = taskDefinition(incident, task);
    return task.status === 'open' && definition?.decision !== undefined ? [{ task, definition }] : [];
  });
  return [
    ...(body === undefined || council === undefined ? [] : [[body, say.decisionSince(dates.near(council.from, now))]]),
    ...tasks.map(({ task, definition }) => [
      say.decision(words.name(definition)),
      say.decisionSince(dates.near(task.releasedAt ?? task.openedAt, now)),
    ]),
  ];
};

/** Those whose time is over first. */
export const silentBlocks = ({ incident, now }: HandedOver, words: Vocabulary): readonly Block[] => {
  const { handover: say, dates } = words.texts;
  const silent = incident.closedAt === undefined ? [...incident.sections].filter(([, one]) => isSilent(one)) : [];
  const late = silent.filter(([, one]) => isOverdue(incident, one, now));
  const rows = [...late, ...silent.filter((one) => !late.includes(one))].map((one) => {
    const [id, { silent: left, of, round }] = one;
    const due = round === undefined ? '' : dates.near(round.deadline, now);
    return [words.section(id), say.left(left, of), late.includes(one) ? say.overdue(due) : due];
  });
  return [heading(say.sections.silent), ...tableOr(Object.values(say.silentColumns), rows, say.empty.silent, words)];
};

const heading = (text: string): Block => ({ type: 'heading', text });
