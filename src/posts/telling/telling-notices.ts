// お知らせ of telling people: channels, the question of the leak, whom nobody reached, tasks that wait, the provider, stages.

import type { RecordedEvent } from '../../incident/event.ts';
import type { Incident } from '../../incident/incident.ts';
import { expectedOfProvider } from '../../incident/telling/provider/provider-told.ts';
import type { MainChannels, TellingEvent } from '../../incident/telling/telling-event.ts';
import type { Instant } from '../../time.ts';
import type { Block, Card, CardAction } from '../card.ts';
import { bodyText, declarationNotices, noticeCard, noticePost, timesNotice } from '../notices.ts';
import type { Post } from '../post.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { leakReminder } from './leak-question.ts';
import { bodyName, channelOr, channelStatesText, contactName, recipientName, skippedText } from './telling-words.ts';

type Event<T extends TellingEvent['type']> = Extract<TellingEvent, { type: T }>;

/** Those that a notice to the operators follows from, whoever it was that caused them. */
type Noticed = Event<
  | 'ChannelsSet'
  | 'ChannelProposed'
  | 'ContactOpened'
  | 'LeakAsked'
  | 'ProviderHeard'
  | 'CouncilSet'
  | 'DecisionRecorded'
>;

export const tellingNotices = (
  incident: Incident,
  event: Noticed,
  recorded: RecordedEvent,
  words: Vocabulary,
): readonly Post[] => {
  switch (event.type) {
    case 'ChannelsSet':
      return [channelsNotice(incident, event, recorded, words)];
    case 'ChannelProposed':
      return [proposalNotice(incident, event, recorded, words)];
    case 'ContactOpened':
      return event.channel === undefined && event.scope !== 'provider'
        ? [noChannelNotice(incident, event, recorded, words)]
        : [];
    case 'LeakAsked':
      return leakReminder(incident, event, recorded, words);
    case 'ProviderHeard':
      return event.notice === 'report' ? [] : [providerNotice(incident, event, recorded, words)];
    case 'CouncilSet':
      return [councilNotice(incident, event, recorded, words)];
    case 'DecisionRecorded':
      return event.decision === 'mayor' && event.will ? mayorNotices(incident, recorded, words) : [];
  }
};

/**
 * What the deliberative body and the parties concerned are told of the channels and the reporting times (個別3(3), 3(4)):
 * the declaration, and every change of either, in their order.
 */
export const settingsNotices = (
  incident: Incident,
  events: readonly RecordedEvent[],
  words: Vocabulary,
): readonly { readonly card: Card; readonly at: Instant }[] =>
  events.flatMap((recorded) => settingsPosts(incident, recorded, words).map(({ card }) => ({ card, at: recorded.at })));

const settingsPosts = (incident: Incident, recorded: RecordedEvent, words: Vocabulary): readonly Post[] => {
  const { event } = recorded;
  if (event.type === 'IncidentDeclared') return declarationNotices(incident, event, recorded, words);
  if (event.type === 'ReportingTimesSet') return [timesNotice(incident, event, recorded, words)];
  const isChange = event.type === 'ChannelsSet' && event.main !== undefined;
  return isChange ? [channelsNotice(incident, event, recorded, words)] : [];
};

/** Who deliberates from when on (P6ア); once the council is over a person looks what has still to be put before the other body. */
const councilNotice = (
  incident: Incident,
  { held, from }: Event<'CouncilSet'>,
  { seq, at }: RecordedEvent,
  words: Vocabulary,
): Post => {
  const { notice, replies } = words.texts.telling;
  const body = bodyName(held, at, words) ?? '';
  const said = from > at ? replies.councilFrom(body, words.texts.dates.near(from, at)) : replies.council(body);
  return {
    ...noticePost(
      `notice/council/${seq}`,
      noticeCard(incident, words, 'calm', notice.councilTitle, [
        text(said),
        ...(held ? [] : [text(notice.councilOver)]),
      ]),
    ),
    notifies: 'operators',
  };
};

const text = (content: string): Block => ({ type: 'text', text: content });
const warning = (content: string): Block => ({ type: 'text', text: content, style: 'warning' });
const actions = (all: readonly CardAction[]): Block => ({ type: 'actions', actions: all });

const channelsNotice = (
  incident: Incident,
  event: Event<'ChannelsSet'>,
  { seq, at }: RecordedEvent,
  words: Vocabulary,
): Post => {
  const { notice } = words.texts.telling;
  const { because: reason, from, fromAt } = words.texts.posts.notice;
  const because = event.because === undefined ? [] : [{ label: reason, value: event.because }];
  const since = { label: from, value: fromAt(words.texts.dates.dateTime(at)) };
  const title = event.main === undefined ? notice.channelsStateTitle : notice.channelsTitle;
  return noticePost(
    `notice/channels/${seq}`,
    noticeCard(incident, words, 'calm', title, [
      {
        type: 'fields',
        fields: [
          ...(event.main === undefined ? [] : mainFields(event.main, words)),
          { label: notice.states, value: channelStatesText(event.states, words) },
          since,
          ...because,
        ],
      },
      ...(event.main === undefined ? [] : [text(bodyText(words))]),
    ]),
  );
};

/** 変更前 and 変更後 of each order that changed (個別3(3)). */
const mainFields = ({ before, after }: MainChannels, words: Vocabulary) => {
  const { notice } = words.texts.posts;
  const orders = (['wholeOffice', 'owningSections'] as const).filter((one) => before[one] !== after[one]);
  const said = (main: MainChannels['before']): string =>
    words.texts.words.list(orders.map((one) => words.texts.telling.stateOf(notice[one], channelOr(main[one], words))));
  return [
    { label: notice.before, value: said(before) },
    { label: notice.after, value: said(after) },
  ];
};

/** A person looks before anything changes: both answers are a button. */
const proposalNotice = (
  incident: Incident,
  { channel, state, before, system }: Event<'ChannelProposed'>,
  { seq }: RecordedEvent,
  words: Vocabulary,
): Post => {
  const { notice } = words.texts.telling;
  const { channelStates } = words.texts.words;
  const because = system === undefined ? notice.becauseDelivery : notice.becauseSystem(words.system(system));
  const button = (one: typeof state): CardAction => ({
    label: channelStates[one],
    command: `/bcp channel ${channel} ${one === 'usable' ? 'up' : one}`,
    seen: seq,
  });
  const choices = [...new Set([state, before])];
  return noticePost(
    `notice/channel-proposed/${seq}`,
    noticeCard(incident, words, 'alert', notice.proposedTitle(words.channel(channel)), [
      text(notice.proposed(words.channel(channel), channelStates[state], because)),
      actions(choices.map(button)),
    ]),
  );
};

const noChannelNotice = (
  incident: Incident,
  event: Event<'ContactOpened'>,
  { seq }: RecordedEvent,
  words: Vocabulary,
): Post => {
  const { notice, line } = words.texts.telling;
  return noticePost(
    `notice/no-channel/${seq}`,
    noticeCard(incident, words, 'alert', notice.noneUsableTitle(contactName(event.contact, words)), [
      warning(notice.noneUsable),
      text(line.skipped(skippedText(event.skipped, words))),
    ]),
  );
};

/** 個別3(3)②: whoever should have been told by the provider is asked whether they were. */
const providerNotice = (
  incident: Incident,
  event: Event<'ProviderHeard'>,
  { seq, at }: RecordedEvent,
  words: Vocabulary,
): Post => {
  const { notice, notices, board } = words.texts.telling;
  const expected = expectedOfProvider(incident, event);
  return noticePost(
    `notice/provider/${seq}`,
    noticeCard(incident, words, 'alert', notice.providerTitle(notices[event.notice]), [
      ...(event.text === undefined ? [] : [text(event.text)]),
      text(notice.providerCheck),
      { type: 'list', items: words.some(expected.map((one) => recipientName(one, at, words))) },
      ...(event.mailUsable ? [] : [{ type: 'text', text: notice.providerByPhone, style: 'note' } as const]),
      actions([{ label: board.button, command: board.command }]),
    ]),
  );
};

/** The owning manager is told (P7(2)), and the operators know it. */
const mayorNotices = (incident: Incident, { seq }: RecordedEvent, words: Vocabulary): readonly Post[] => {
  const { notice } = words.texts.telling;
  const { sender: section } = incident.plan.organization;
  const card = noticeCard(incident, words, 'alert', notice.mayorTitle, [text(notice.mayor)]);
  return [
    { ...noticePost(`notice/mayor/${seq}`, card), notifies: 'operators' },
    {
      ...noticePost(`notice/mayor/${seq}/${section}`, card),
      audience: { to: 'section_manager', section },
      notifies: 'managers',
    },
  ];
};
