// 優先度: the sheet for the deliberative body, on a card and on paper; the board's line, the notice, and what a report says of the order.
import type { RecordedEvent } from '../../incident/event.ts';
import type { Incident } from '../../incident/incident.ts';
import type { PriorityCriterion } from '../../incident/recovery/priority-criteria.ts';
import type { PriorityEvent } from '../../incident/recovery/priority-event.ts';
import { brokenDependencies } from '../../incident/recovery/set-priority.ts';
import type { SystemId } from '../../plan/plan.ts';
import type { Instant } from '../../time.ts';
import type { Block, Card } from '../card.ts';
import { noticeCard, noticePost } from '../notices.ts';
import type { Post } from '../post.ts';
import { sealed } from '../seal.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type PriorityRow, priorityRows } from './priority-rows.ts';

export interface PrioritySheet {
  readonly by?: PriorityCriterion;
  /** Which of the rows: a page of them; without it as many as a card has room for. */
  readonly rows?: { readonly from: number; readonly most: number };
}

export const prioritySheet = (incident: Incident, now: Instant, asked: PrioritySheet, words: Vocabulary): Card => {
  const { priority: say } = words.texts;
  return sealed(incident, words, {
    title: say.sheetTitle(incident.id),
    tone: 'calm',
    blocks: priorityBlocks(incident, now, asked, words),
  });
};

export const priorityBlocks = (
  incident: Incident,
  now: Instant,
  { by = 'rank', rows: page }: PrioritySheet,
  words: Vocabulary,
): readonly Block[] => {
  const { priority: say } = words.texts;
  const all = priorityRows(incident, by);
  const { from, most } = page ?? { from: 0, most: words.mostRows };
  const shown = all.slice(from, from + most);
  const left = page === undefined ? all.length - shown.length : 0;
  const isSorted = by !== 'rank' || incident.recovery.priority === undefined;
  return [
    { type: 'text', text: say.lead },
    ...decidedBlocks(incident, now, words),
    ...(all.length === 0
      ? [{ type: 'text', text: say.nothing } as const]
      : ([
          {
            type: 'text',
            text: say.counts(all.length, all.filter(({ rank }) => rank !== undefined).length),
            style: 'strong',
          },
          ...(isSorted
            ? [{ type: 'text', text: say.sorted(say.criteria[by === 'rank' ? 'number' : by]), style: 'note' } as const]
            : []),
          table(shown, left, words),
          ...(left === 0 ? [] : [{ type: 'text', text: say.leftOut(left), style: 'note' } as const]),
        ] as const)),
    ...brokenBlocks(incident, incident.recovery.priority?.order ?? [], words),
  ];
};

const table = (rows: readonly PriorityRow[], leftOut: number, words: Vocabulary): Block => {
  const { priority: say } = words.texts;
  const { columns } = say;
  return {
    type: 'table',
    columns: [
      columns.rank,
      columns.system,
      columns.section,
      columns.state,
      columns.impact,
      columns.service,
      columns.damage,
      columns.dependants,
      columns.effect,
      columns.offsite,
      columns.rto,
    ],
    rows: rows.map((row) => cells(row, words)),
    ...(leftOut === 0 ? {} : { leftOut }),
  };
};

const cells = ({ system, state, serviceState, damage, rank, dependants }: PriorityRow, words: Vocabulary) => {
  const { priority: say, words: terms, duties, preparing } = words.texts;
  const { impact, offsiteBackup, recoveryTimeObjective, relatedServices, residentEffect } = system;
  const effect = [...relatedServices, ...(residentEffect === undefined ? [] : [residentEffect])];
  return [
    rank === undefined ? say.unranked : String(rank),
    words.system(system.id),
    words.section(system.section),
    terms.states[state],
    impact === null ? say.unset : duties.register.impacts[impact],
    serviceState === undefined ? say.unknown : terms.serviceStates[serviceState],
    damage === undefined ? say.unknown : terms.damages[damage],
    dependants.length === 0 ? '' : terms.list(words.some(dependants.map((id) => words.system(id)))),
    effect.length === 0 ? say.unset : words.note(terms.list(effect)),
    offsiteBackup === undefined ? say.unset : preparing.offsite[offsiteBackup.state],
    recoveryTimeObjective ?? say.unset,
  ];
};

const decidedBlocks = ({ recovery: { priority } }: Incident, now: Instant, words: Vocabulary): readonly Block[] => {
  if (priority === undefined) return [];
  const { priority: say, dates } = words.texts;
  const { body, saidBy, at, because } = priority;
  return [
    { type: 'text', text: say.decided(words.party(body), saidBy, dates.near(at, now)), style: 'strong' },
    ...(because === undefined ? [] : [{ type: 'text', text: say.because(because) } as const]),
  ];
};

/** Said, not refused: the body may know better. */
const brokenBlocks = (incident: Incident, order: readonly SystemId[], words: Vocabulary): readonly Block[] => {
  const { priority: say } = words.texts;
  const broken = brokenDependencies(incident, order);
  const named = broken.map(({ system, needs }) => say.broken(words.system(system), words.system(needs)));
  return broken.length === 0
    ? []
    : [
        { type: 'text', text: say.brokenTitle, style: 'warning' },
        { type: 'list', items: words.some(named) },
      ];
};

export const brokenSentences = (incident: Incident, order: readonly SystemId[], words: Vocabulary): readonly string[] =>
  words.some(
    brokenDependencies(incident, order).map(({ system, needs }) =>
      words.texts.priority.broken(words.system(system), words.system(needs)),
    ),
  );

/** As many as the board names. */
const MOST_ON_BOARD = 3;

/** 優先度, as one calm line: the first of those that are still out of order. */
export const priorityField = (incident: Incident, at: Instant, words: Vocabulary) => {
  const { priority } = incident.recovery;
  if (priority === undefined) return [];
  const { priority: say, dates, words: terms } = words.texts;
  const [body, when] = [words.party(priority.body), dates.near(priority.at, at)];
  const ranked = priorityRows(incident).flatMap(({ system, rank }) =>
    rank === undefined ? [] : [say.inOrder(rank, words.system(system.id))],
  );
  const first = terms.list(ranked.slice(0, MOST_ON_BOARD));
  const value =
    ranked.length === 0
      ? say.allBack(body, when)
      : say.boardValue(body, when, first, Math.max(0, ranked.length - MOST_ON_BOARD));
  return [{ label: say.boardLabel, value }];
};

/** Everybody who works on it sees the order, and why it was changed. */
export const priorityNotice = (
  incident: Incident,
  { body, saidBy, saidAt, order, because }: PriorityEvent,
  { seq, at }: RecordedEvent,
  words: Vocabulary,
): Post => {
  const { priority: say, dates } = words.texts;
  const items = words.some(order.map((id, rank) => say.inOrder(rank + 1, words.system(id))));
  const blocks: readonly Block[] = [
    { type: 'text', text: say.decided(words.party(body), saidBy, dates.near(saidAt, at)), style: 'strong' },
    ...(because === undefined ? [] : [{ type: 'text', text: say.because(because) } as const]),
    { type: 'list', items },
    ...brokenBlocks(incident, order, words),
  ];
  return noticePost(`notice/priority/${seq}`, noticeCard(incident, words, 'calm', say.noticeTitle, blocks));
};
