// 部の責任者への連絡: whom the operator calls when a section stays silent although its manager was told (計画 P8(7)).
import type { RecordedEvent } from '../../incident/event.ts';
import type { Incident } from '../../incident/incident.ts';
import { directorOfSection } from '../../plan/directors.ts';
import type { SectionId } from '../../plan/plan.ts';
import { leftOut } from '../board/system-tables.ts';
import type { Block } from '../card.ts';
import { noticeCard, noticePost } from '../notices.ts';
import type { Post } from '../post.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type Chased, MOST_CALLED, silentNames } from './chasing.ts';

export const directorCall = (
  incident: Incident,
  { sections, systems, deadline }: Chased,
  { seq, at }: RecordedEvent,
  words: Vocabulary,
): Post => {
  const { directors: say } = words.texts.accountable;
  const { dates, telling: contact, posts } = words.texts;
  const called = sections.slice(0, MOST_CALLED);
  const rows = called.map((section) => [
    directorName(section, words),
    words.section(section),
    silentNames(incident, section, systems, words),
  ]);
  const { button: label, command } = contact.board;
  const minutes = dates.minutes(incident.plan.confirmation.directorAfterMinutes ?? 0);
  return {
    ...noticePost(
      `notice/directors/${seq}`,
      noticeCard(incident, words, 'alert', say.title(sections.length), [
        { type: 'text', text: say.body(dates.near(deadline, at), minutes) },
        { type: 'table', columns: [say.columns.director, say.columns.section, say.columns.systems], rows },
        ...leftOut(sections.length - called.length, posts.board.truncated),
        ...howToRecord(incident, sections, words),
        { type: 'actions', actions: [{ label, command }] },
      ]),
    ),
    notifies: 'operators',
  };
};

/** A plan need not have a task for it: then there is nothing to tick. */
const howToRecord = ({ plan }: Incident, [first = '']: readonly SectionId[], words: Vocabulary): readonly Block[] => {
  const { directors: say } = words.texts.accountable;
  if (!plan.tasks.some(({ when }) => when === 'no_answer')) return [];
  return [{ type: 'text', text: say.record(say.example(directorName(first, words))), style: 'note' }];
};

export const directorName = (section: SectionId, words: Vocabulary): string => {
  const director = directorOfSection(words.plan, section);
  return director === undefined ? words.section(section) : words.name(director);
};

/** Each once, though it leads several of them. */
export const directorNames = (sections: readonly SectionId[], words: Vocabulary): string =>
  words.texts.words.list([...new Set(sections.map((section) => directorName(section, words)))]);
