// Injects that the bot gives, and those typed on the spot: in the conversation of whom they are for.
import type { DrillEvent } from '../../incident/drill/drill-event.ts';
import type { RecordedEvent } from '../../incident/event.ts';
import type { Incident } from '../../incident/incident.ts';
import { planIndex } from '../../plan/find-in-plan.ts';
import { noticeCard } from '../notices.ts';
import type { Audience, Post } from '../post.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { audienceNames } from './drill-words.ts';

export const drillRecords = (
  incident: Incident,
  event: DrillEvent,
  { seq }: RecordedEvent,
  words: Vocabulary,
): readonly Post[] => {
  const { drill: say } = words.texts;
  if (event.type === 'FreeInject') {
    return injectPosts(`free-inject/${seq}`, say.freeTitle, { from: say.controller, ...event }, incident, words);
  }
  if (event.type !== 'InjectDone') return [];
  const inject = incident.run?.script.injects.find(({ no }) => no === event.no);
  // What was handed over on paper or by telephone is with whom it was for.
  return inject?.means !== 'bot'
    ? []
    : injectPosts(`inject/${inject.no}`, say.title(inject.no), inject, incident, words);
};

interface Given {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
}

/** One for each conversation: several posts of the office read the same. */
const injectPosts = (
  key: string,
  title: string,
  { from, to, text }: Given,
  incident: Incident,
  words: Vocabulary,
): readonly Post[] => {
  const { drill: say } = words.texts;
  const card = noticeCard(incident, words, 'alert', title, [
    {
      type: 'fields',
      fields: [
        { label: say.from, value: from },
        { label: say.to, value: audienceNames(to, words) },
      ],
    },
    { type: 'text', text },
  ]);
  const places = new Map(to.map((id) => placeOf(key, id, incident)));
  return [...places].map(([own, audience]) => ({
    key: own,
    kind: 'notice',
    audience,
    life: 'record',
    pinned: false,
    card,
  }));
};

const placeOf = (key: string, id: string, { plan }: Incident): readonly [key: string, audience: Audience] => {
  if (id === 'everyone') return [`${key}/${id}`, { to: 'everyone' }];
  return planIndex(plan).sectionById.has(id)
    ? [`${key}/${id}`, { to: 'section', section: id }]
    : [key, { to: 'operations' }];
};
