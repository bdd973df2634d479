// お知らせ: the declaration, and each setting or change of channel and reporting times (計画 個別3(3), 3(4)).

import type { IncidentEvent, RecordedEvent } from '../incident/event.ts';
import type { Incident } from '../incident/incident.ts';
import { mainChannel, planName } from '../plan/find-in-plan.ts';
import type { Block, Card } from './card.ts';
import { subjectOf } from './confirmation/confirmation-request.ts';
import type { Post } from './post.ts';
import { sealed } from './seal.ts';
import type { Vocabulary } from './vocabulary.ts';

type Event<T extends IncidentEvent['type']> = Extract<IncidentEvent, { type: T }>;

export const declarationNotices = (
  incident: Incident,
  event: Event<'IncidentDeclared'>,
  { at }: RecordedEvent,
  words: Vocabulary,
): readonly Post[] => {
  const { notice } = words.texts.posts;
  const subject = subjectOf(incident, words);
  const name = planName(incident.plan, words.texts.locale);
  const declared = noticeCard(incident, words, 'alert', notice.declaredTitle(subject), [
    { type: 'text', text: notice.declared(subject, words.texts.dates.dateTime(at), name) },
    { type: 'text', text: notice.declaredBy(incident.declaredBy.label) },
  ]);
  const settings = noticeCard(incident, words, 'calm', notice.settingsTitle, [
    { type: 'fields', fields: settingFields(incident, event, at, words) },
    { type: 'text', text: bodyText(words) },
    { type: 'text', text: words.texts.posts.board.supplement(words.supplementary()), style: 'note' },
  ]);
  return [noticePost('notice/declared', declared), noticePost('notice/channels-and-times', settings)];
};

const settingFields = (
  incident: Incident,
  event: Event<'IncidentDeclared'>,
  at: RecordedEvent['at'],
  words: Vocabulary,
) => {
  const { notice } = words.texts.posts;
  const { wholeOffice, owningSections } = incident.plan.channelOrder;
  const main = (order: 'wholeOffice' | 'owningSections'): string =>
    words.channel(mainChannel(incident.plan, order, event.channels)?.id);
  const skipped = [...new Set([...wholeOffice, ...owningSections])].filter((id) => event.channels[id] === 'down');
  return [
    { label: notice.wholeOffice, value: main('wholeOffice') },
    { label: notice.owningSections, value: main('owningSections') },
    ...(skipped.length === 0
      ? []
      : [{ label: notice.unusable, value: words.texts.words.list(skipped.map((id) => words.channel(id))) }]),
    { label: notice.times, value: words.schedule(event.schedule, at) },
    { label: notice.from, value: notice.fromAt(words.texts.dates.dateTime(at)) },
  ];
};

export const timesNotice = (
  incident: Incident,
  event: Event<'ReportingTimesSet'>,
  { seq, at }: RecordedEvent,
  words: Vocabulary,
): Post => {
  const { notice } = words.texts.posts;
  return noticePost(
    `notice/times/${seq}`,
    noticeCard(incident, words, 'calm', notice.timesTitle, [
      {
        type: 'fields',
        fields: [
          { label: notice.before, value: words.schedule(event.before, at) },
          { label: notice.after, value: words.schedule(event.after, at) },
          { label: notice.from, value: notice.fromAt(words.texts.dates.dateTime(event.from)) },
          { label: notice.because, value: event.because ?? notice.noReason },
          ...replacedFields(event, at, words),
        ],
      },
      { type: 'text', text: bodyText(words) },
    ]),
  );
};

/** Whoever operates has to look at the clock: offline nobody else knows whether it is right now. */
export const clockNotice = (
  incident: Incident,
  { from, to }: Event<'ClockSetRight'>,
  { seq }: RecordedEvent,
  words: Vocabulary,
): Post => {
  const { notice } = words.texts.posts;
  const { dateTime } = words.texts.dates;
  const told = noticeCard(incident, words, 'alert', notice.clockTitle, [
    { type: 'text', text: notice.clock(dateTime(from), dateTime(to)) },
  ]);
  return { ...noticePost(`notice/clock/${seq}`, told), notifies: 'operators' };
};

/** 審議機関と関係各所への報告 (個別3(3), 3(4)). */
export const bodyText = (words: Vocabulary): string => {
  const { notice } = words.texts.posts;
  const bodies = words.plan.organization.deliberativeBody;
  if (bodies === undefined) return notice.reportedToParties;
  const { default: body, whileHeld } = bodies;
  return whileHeld === undefined || whileHeld === body
    ? notice.reportedTo(words.party(body))
    : notice.reportedToOr(words.party(body), words.party(whileHeld));
};

/** What was announced and will not come is said by whoever takes its place: a notice that is out is never edited. */
const replacedFields = ({ replaces = [] }: Event<'ReportingTimesSet'>, at: RecordedEvent['at'], words: Vocabulary) => {
  const { notice } = words.texts.posts;
  return replaces.map(({ schedule, from }) => ({
    label: notice.replaces,
    value: notice.replaced(words.schedule(schedule, at), words.texts.dates.near(from, at)),
  }));
};

export const noticePost = (key: string, content: Card): Post => ({
  key,
  kind: 'notice',
  audience: { to: 'operations' },
  life: 'record',
  pinned: false,
  card: content,
});

export const noticeCard = (
  incident: Incident,
  words: Vocabulary,
  tone: Card['tone'],
  title: string,
  blocks: readonly Block[],
): Card => sealed(incident, words, { title, tone, blocks: blocks.map((block) => aboutIncident(block, incident)) });

/** A notice stays, and is pressed when another incident may be open. */
const aboutIncident = (block: Block, { id }: Incident): Block =>
  block.type === 'actions'
    ? { ...block, actions: block.actions.map((action) => ({ incident: id, ...action })) }
    : block;
