// お知らせ of the estimate: the reporting times it calls for (計画 個別3(4)①ア a, b), and the question for a new one once it has
// passed. Proposals only: nothing changes until a person sets it.

import type { IncidentEvent, RecordedEvent } from '../../incident/event.ts';
import { isRough } from '../../incident/facts/estimate.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Block, CardAction } from '../card.ts';
import { noticeCard, noticePost } from '../notices.ts';
import type { Post } from '../post.ts';
import { intervalText, type Vocabulary } from '../vocabulary.ts';

type Event<T extends IncidentEvent['type']> = Extract<IncidentEvent, { type: T }>;
type Proposed = Event<'ReportingTimesProposed'>;

export const timesProposal = (incident: Incident, event: Proposed, { seq }: RecordedEvent, words: Vocabulary): Post => {
  const { title, blocks } = saidOf(event, seq, words);
  return noticePost(`notice/times-proposal/${seq}`, noticeCard(incident, words, 'calm', title, blocks));
};

const saidOf = (
  event: Proposed,
  seq: number,
  words: Vocabulary,
): { readonly title: string; readonly blocks: readonly Block[] } => {
  const { notice } = words.texts.posts;
  const { estimate } = event;
  const command = proposalCommand(event, words);
  const proposed = [
    text(notice.proposalHow),
    actions({ label: notice.timesButton(proposalText(event, words)), command, seen: seq }),
  ];
  if (estimate === null) {
    return { title: notice.withdrawnTitle, blocks: [text(notice.withdrawn(proposalText(event, words))), ...proposed] };
  }
  if (isRough(estimate)) {
    const asked = [text(notice.rough(words.estimate(estimate))), text(notice.roughHow), text(notice.roughExample)];
    return { title: notice.roughTitle, blocks: asked };
  }
  const proposal = notice.proposal(words.texts.dates.dateTime(estimate), proposalText(event, words));
  return { title: notice.proposalTitle, blocks: [text(proposal), ...proposed] };
};

export const proposalText = ({ everyMinutes }: Proposed, { texts, plan }: Vocabulary): string =>
  everyMinutes === null
    ? texts.words.list(plan.reporting.times.map(texts.dates.time))
    : texts.posts.schedule.everyOnly(intervalText(texts.posts, everyMinutes));

const proposalCommand = ({ everyMinutes }: Proposed, { texts }: Vocabulary): string =>
  texts.posts.notice.timesCommand(
    everyMinutes === null
      ? 'default'
      : everyMinutes % 60 === 0
        ? `every ${everyMinutes / 60}h`
        : `every ${everyMinutes}m`,
  );

/** The operators are asked once for an estimate that has passed; whatever else has come shows itself on the board. */
export const passedNotices = (
  incident: Incident,
  { moments }: Event<'MomentsPassed'>,
  { seq }: RecordedEvent,
  words: Vocabulary,
): readonly Post[] => {
  const { notice, board } = words.texts.posts;
  const { estimate } = incident.facts;
  if (estimate === undefined || !moments.some(({ what }) => what === 'estimate')) return [];
  const blocks: readonly Block[] = [
    text(notice.passed(words.estimate(estimate))),
    text(notice.passedHow(notice.passedExample, notice.passedUnknown)),
    actions(
      { label: board.editFacts, form: 'facts', incident: incident.id },
      { label: notice.unknownButton, command: notice.passedUnknown },
    ),
  ];
  const post = noticePost(`notice/estimate/${seq}`, noticeCard(incident, words, 'alert', notice.passedTitle, blocks));
  return [{ ...post, notifies: 'operators' }];
};

const text = (words: string): Block => ({ type: 'text', text: words });
const actions = (...all: readonly CardAction[]): Block => ({ type: 'actions', actions: all });
