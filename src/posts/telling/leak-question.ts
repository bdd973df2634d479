// 情報漏えいの有無: one living question for each incident (P6(3)エ-カ). Once it is answered every copy says so and by whom; what
// is left is to change it, which asks to confirm. While nobody knows, a notice says so with every report.

import type { IncidentEvent, RecordedEvent } from '../../incident/event.ts';
import type { Incident } from '../../incident/incident.ts';
import type { LeakAnswer } from '../../incident/telling/telling-event.ts';
import type { Block, CommandAction } from '../card.ts';
import { noticeCard, noticePost } from '../notices.ts';
import type { Post } from '../post.ts';
import type { Vocabulary } from '../vocabulary.ts';

const KEY = 'leak';

const CHOICES: readonly (readonly [LeakAnswer, string])[] = [
  ['none', 'none'],
  ['leaked', 'yes'],
  ['specific_personal_information', 'specific'],
  ['unknown', 'unknown'],
];

/** Whether the question reads otherwise after it. */
export const touchesLeak = (event: IncidentEvent): boolean =>
  event.type === 'LeakAsked' ||
  event.type === 'LeakAnswered' ||
  event.type === 'IncidentClosed' ||
  (event.type === 'FactsUpdated' && event.changes.leak !== undefined);

export const leakQuestion = (incident: Incident, words: Vocabulary): Post => ({
  ...noticePost(KEY, noticeCard(incident, words, 'calm', titleOf(incident, words), blocksOf(incident, words))),
  life: 'living',
});

const titleOf = ({ facts }: Incident, words: Vocabulary): string => {
  const { notice } = words.texts.telling;
  return facts.leak === undefined ? notice.leakTitle : notice.leakSettledTitle(words.fact(facts, 'leak'));
};

const blocksOf = (incident: Incident, words: Vocabulary): readonly Block[] => {
  const { notice } = words.texts.telling;
  const { facts, closedAt } = incident;
  const known = words.fact(facts, 'leak');
  const said = [{ type: 'text', text: answeredText(incident, words) ?? notice.leak(known) } as const];
  // What nobody knew at the end may still be said (P6(3)エ-カ).
  if (closedAt !== undefined && facts.leak !== undefined) return said;
  return [
    ...said,
    { type: 'actions', actions: facts.leak === undefined ? answers(incident, words) : changes(incident, words) },
  ];
};

/** Who said what stands, and when; undefined while nobody has said anything. */
const answeredText = ({ facts, changes, contacting, declaredAt }: Incident, words: Vocabulary): string | undefined => {
  const { notice, leakAnswers } = words.texts.telling;
  const last = facts.leak === undefined ? contacting.leakAnswered : changes.get('fact leak');
  if (last === undefined) return undefined;
  return notice.leakAnswered(
    leakAnswers[facts.leak ?? 'unknown'],
    last.by,
    words.texts.dates.near(last.at, declaredAt),
  );
};

const answers = (incident: Incident, words: Vocabulary): readonly CommandAction[] =>
  CHOICES.map(([answer, word]) => ({
    label: words.texts.telling.leakAnswers[answer],
    command: `/bcp leak ${word}`,
    seen: seenIn(incident),
  }));

const changes = (incident: Incident, words: Vocabulary): readonly CommandAction[] => {
  const { notice } = words.texts.telling;
  const now = words.fact(incident.facts, 'leak');
  return answers(incident, words)
    .filter((_, at) => CHOICES[at]?.[0] !== incident.facts.leak)
    .map((action) => ({
      ...action,
      label: notice.leakChange(action.label),
      confirm: notice.leakConfirm(now, action.label),
    }));
};

/** What a press has seen: the newest answer. A comparison that changes nothing else leaves the card as it is. */
const seenIn = ({ changes: made }: Incident): number => made.get('fact leak')?.seq ?? 1;

/** With every report as long as nobody knows: 不明 is not なし, and an edit notifies nobody. */
export const leakReminder = (
  incident: Incident,
  { known, report }: Extract<IncidentEvent, { type: 'LeakAsked' }>,
  { seq }: RecordedEvent,
  words: Vocabulary,
): readonly Post[] => {
  if (known !== undefined || report === undefined) return [];
  const { notice } = words.texts.telling;
  const text = (content: string): Block => ({ type: 'text', text: content });
  return [
    noticePost(
      `notice/leak/${seq}`,
      noticeCard(incident, words, 'calm', notice.leakStillOpenTitle, [
        text(notice.leakStillOpen),
        text(notice.leakHow),
      ]),
    ),
  ];
};
