// 課題 as values and as a card: what is open first, by its day.
import { type Finding, type Findings, isOpenFinding } from '../directory/finding.ts';
import type { FindingView } from '../ports/findings-view.ts';
import type { Card } from '../posts/card.ts';
import { ownerText } from '../posts/house/finding-post.ts';
import type { Vocabulary } from '../posts/vocabulary.ts';
import { present } from '../present.ts';
import type { LocalDate } from '../time.ts';

/** Open ones by their day, then those that are closed, the newest first. */
export const findingsView = (findings: Findings, today: LocalDate, words: Vocabulary): readonly FindingView[] => {
  const all = [...findings.values()];
  const open = all.filter(isOpenFinding).toSorted((a, b) => (a.due === b.due ? a.no - b.no : a.due < b.due ? -1 : 1));
  const closed = all.filter((one) => !isOpenFinding(one)).toSorted((a, b) => b.no - a.no);
  return [...open, ...closed].map((one) => findingView(one, today, words));
};

const findingView = (finding: Finding, today: LocalDate, words: Vocabulary): FindingView => {
  const { no, text, owner, due, incident, addedAt, addedBy, closed } = finding;
  return {
    no,
    text,
    owner: owner.as === 'section' ? owner.section : owner.role,
    ownerName: ownerText(owner, words),
    due,
    state: closed !== undefined ? 'closed' : due < today ? 'overdue' : 'open',
    ...present({ incident }),
    addedAt,
    addedBy,
    ...present({ closedAt: closed?.at, closedBy: closed?.by, because: closed?.because }),
  };
};

/** As many as a chat shows without a page. */
const MOST_ROWS = 20;

export const findingsCard = (all: readonly FindingView[], words: Vocabulary): Card => {
  const { findings: say, dates } = words.texts;
  const open = all.filter(({ state }) => state !== 'closed');
  if (open.length === 0) {
    const text = all.length === 0 ? say.none : say.noneOpen;
    return { title: say.title, tone: 'calm', blocks: [{ type: 'text', text }] };
  }
  const overdue = open.filter(({ state }) => state === 'overdue').length;
  const { columns } = say;
  const leftOut = Math.max(0, open.length - MOST_ROWS);
  return {
    title: say.title,
    tone: overdue > 0 ? 'alert' : 'calm',
    blocks: [
      { type: 'text', text: say.counts(open.length, overdue), style: 'strong' },
      {
        type: 'table',
        columns: [columns.no, columns.text, columns.owner, columns.due, columns.state],
        rows: open
          .slice(0, MOST_ROWS)
          .map(({ no, text, ownerName, due, state }) => [
            String(no),
            text,
            ownerName,
            dates.day(due),
            say.states[state],
          ]),
        ...(leftOut === 0 ? {} : { leftOut }),
      },
      ...(leftOut === 0 ? [] : [{ type: 'text', text: say.leftOut(leftOut) } as const]),
    ],
  };
};

/** Sections, then the posts of the plan, by their ids. */
export const findingOwners = (words: Vocabulary): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...words.plan.sections.map(({ id }) => [id, words.section(id)] as const),
    ...words.plan.roles.map(({ id }) => [id, words.role(id)] as const),
  ]);
