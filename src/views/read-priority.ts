// 優先度 as values: for the JSON, for the console's page, and as a form for the body's own files.
import type { Incident } from '../incident/incident.ts';
import { PRIORITY_CRITERIA } from '../incident/recovery/priority-criteria.ts';
import { deliberatingAt } from '../incident/recovery/set-priority.ts';
import { planIndex } from '../plan/find-in-plan.ts';
import type { PriorityAsked, PriorityDecided, PriorityPage } from '../ports/priority-view.ts';
import { priorityRows } from '../posts/recovery/priority-rows.ts';
import { priorityBlocks } from '../posts/recovery/priority-sheet.ts';
import { vocabulary } from '../posts/vocabulary.ts';
import { present } from '../present.ts';
import type { Texts } from '../texts/texts.ts';
import type { Instant } from '../time.ts';

export const priorityDecided = ({ recovery: { priority } }: Incident): PriorityDecided | undefined => {
  if (priority === undefined) return undefined;
  const { body, saidBy, at, order, because } = priority;
  return { body, saidBy, at, order, ...present({ because }) };
};

/** As many as a page shows at once. */
const ROWS = 100;

/** undefined: there is no row from there on. */
export const priorityPage = (
  incident: Incident,
  { by: asked, from }: PriorityAsked,
  now: Instant,
  texts: Texts,
): PriorityPage | undefined => {
  const by = PRIORITY_CRITERIA.find((one) => one === asked) ?? 'rank';
  const of = priorityRows(incident, by).length;
  if (from > 0 && from >= of) return undefined;
  const words = vocabulary(incident.plan, texts);
  const { deliberativeBody: bodies } = incident.plan.organization;
  const known =
    bodies === undefined ? [] : [bodies.default, ...(bodies.whileHeld === undefined ? [] : [bodies.whileHeld])];
  const deliberates = deliberatingAt(incident, now);
  const { systemById } = planIndex(incident.plan);
  return {
    id: incident.id,
    seq: incident.seq,
    drill: incident.drill,
    status: incident.closedAt === undefined ? 'open' : 'closed',
    by,
    criteria: PRIORITY_CRITERIA.map((one) => ({ id: one, name: texts.priority.criteria[one] })),
    blocks: priorityBlocks(incident, now, { by, rows: { from, most: ROWS } }, words),
    rows: { from: Math.min(from + 1, of), to: Math.min(from + ROWS, of), of },
    bodies: known
      .toSorted((a, b) => Number(b === deliberates) - Number(a === deliberates))
      .map((id) => ({ id, name: words.party(id) })),
    order: (incident.recovery.priority?.order ?? []).flatMap((id) => systemById.get(id)?.no ?? []),
  };
};
