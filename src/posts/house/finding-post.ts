// 課題 as a post, in the conversation of whoever owns it: what it is, until when, and, once it is closed, what was changed.
import { type Finding, type FindingOwner, sectionOf } from '../../directory/finding.ts';
import type { Card } from '../card.ts';
import type { Audience, Post } from '../post.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const findingPost = (finding: Finding, words: Vocabulary): Post => ({
  key: findingKey(finding.no),
  kind: 'notice',
  audience: audienceOf(sectionOf(finding.owner, words.plan)),
  life: 'living',
  pinned: false,
  notifies: 'staff',
  card: findingCard(finding, words),
});

export const findingKey = (no: number): string => `finding/${no}`;

/** A post of no section is reached where the crisis is handled. */
export const audienceOf = (section: string | undefined): Audience =>
  section === undefined ? { to: 'operations' } : { to: 'section', section };

export const ownerText = (owner: FindingOwner, words: Vocabulary): string =>
  owner.as === 'section' ? words.section(owner.section) : words.role(owner.role);

const findingCard = ({ no, text, owner, due, incident, closed }: Finding, words: Vocabulary): Card => {
  const { findings: say, dates } = words.texts;
  const fields = [
    { label: say.columns.owner, value: ownerText(owner, words) },
    { label: say.columns.due, value: dates.day(due) },
    ...(incident === undefined ? [] : [{ label: say.columns.incident, value: incident }]),
  ];
  if (closed !== undefined) {
    const changed = say.closed(dates.dateTime(closed.at), closed.by, closed.because);
    const blocks = [{ type: 'text', text } as const, { type: 'text', text: changed } as const];
    return { title: say.closedTitle(no), tone: 'done', blocks: [...blocks, { type: 'fields', fields }] };
  }
  return {
    title: say.openTitle(no),
    tone: 'calm',
    blocks: [
      { type: 'text', text },
      { type: 'fields', fields },
      { type: 'text', text: say.howToClose(no), style: 'note' },
    ],
  };
};
