// 監視からの通知 as one living post: what is firing, since when, on which systems, and a button to declare; or that it is over.
import type { AlertGroup } from '../../directory/alert.ts';
import type { Block, Card, CardAction } from '../card.ts';
import type { Post } from '../post.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const alertPost = (group: AlertGroup, words: Vocabulary): Post => ({
  key: alertKey(group),
  kind: 'notice',
  audience: { to: 'operations' },
  life: 'living',
  pinned: false,
  notifies: 'operators',
  card: alertCard(group, words),
});

export const alertKey = ({ group, episode }: Pick<AlertGroup, 'group' | 'episode'>): string =>
  `alert/${group}/${episode}`;

/** The newest of what is firing. */
const MOST_TEXTS = 5;

const alertCard = (group: AlertGroup, words: Vocabulary): Card => {
  const { alerts: say, dates } = words.texts;
  const { source, title, count, systems, firstAt, heardAt, times, resolvedAt, incident } = group;
  const fields = [
    { label: say.source, value: source },
    { label: say.since, value: dates.dateTime(firstAt) },
    { label: say.heard, value: say.times(dates.near(heardAt, firstAt), times) },
    ...(systems.length === 0
      ? []
      : [{ label: say.systems, value: words.texts.words.list(systems.map((id) => words.system(id))) }]),
  ];
  const noted: readonly Block[] = incident === undefined ? [] : [{ type: 'text', text: say.notedIn(incident) }];
  if (resolvedAt !== undefined) {
    const over = { type: 'text', text: say.resolved(dates.dateTime(resolvedAt)) } as const;
    return { title: say.resolvedTitle(title), tone: 'done', blocks: [over, { type: 'fields', fields }, ...noted] };
  }
  return {
    title: say.title(title, count),
    tone: 'alert',
    blocks: [{ type: 'fields', fields }, ...textsOf(group), ...noted, ...proposal(group, words)],
  };
};

const textsOf = ({ firing, title }: AlertGroup): readonly Block[] => {
  const newest = [...firing.values()].slice(-MOST_TEXTS).map(({ text }) => text);
  const items = newest.filter((text) => text !== title);
  return items.length === 0 ? [] : [{ type: 'list', items, newestLast: true }];
};

/** A person declares, and is asked once more. */
const proposal = (group: AlertGroup, words: Vocabulary): readonly Block[] => {
  const { scenario, incident, source, title } = group;
  if (scenario === undefined || incident !== undefined) return [];
  const { alerts: say } = words.texts;
  const situation = situationOf({ source, title }, words);
  const declare: CardAction = {
    label: say.declare,
    command: `declare ${scenario} "${situation}" --real`,
    confirm: say.confirm(words.subject(scenario)),
    style: 'danger',
  };
  return [
    { type: 'text', text: say.onlyPeople },
    { type: 'actions', actions: [declare] },
  ];
};

/** What would be declared: no quotation mark, so that it stays one word of the command. */
export const situationOf = (
  { source, title }: { readonly source: string; readonly title: string },
  words: Vocabulary,
): string => words.texts.alerts.situation(source, title).replaceAll(/["“”]/gu, '');
