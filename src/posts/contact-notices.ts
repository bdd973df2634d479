// お知らせ of telling people: channels, the question of the leak, whom nobody reached, tasks that wait, the provider, stages.
import type { ContactEvent } from '../incident/contact/contact-event.ts';
import { expectedOfProvider } from '../incident/contact/decide-contact.ts';
import { taskDefinition } from '../incident/contact/read-contacting.ts';
import type { RecordedEvent } from '../incident/event.ts';
import type { Incident } from '../incident/incident.ts';
import { minutesBetween } from '../time.ts';
import type { Block, Card, CardAction } from './card.ts';
import { subjectOf } from './confirmation-request.ts';
import { mainText, stageName } from './contact-line.ts';
import { channelStatesText, contactName, partyName, recipientName, skippedText, taskNameIn } from './contact-words.ts';
import { bodyText, noticeCard, noticePost } from './notices.ts';
import type { Post } from './post.ts';
import type { Vocabulary } from './vocabulary.ts';

type Event<T extends ContactEvent['type']> = Extract<ContactEvent, { type: T }>;

export const contactNotices = (
  incident: Incident,
  event: ContactEvent,
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
      return [leakNotice(incident, event, recorded, words)];
    case 'ContactsChased':
      return [chasedNotice(incident, event, recorded, words)];
    case 'TasksReminded':
      return [tasksNotice(incident, event, recorded, words)];
    case 'ProviderHeard':
      return event.notice === 'report' ? [] : [providerNotice(incident, event, recorded, words)];
    case 'ProviderLate':
      return [providerLateNotice(incident, event, recorded, words)];
    case 'DecisionRecorded':
      return event.decision === 'mayor' && event.will ? mayorNotices(incident, recorded, words) : [];
    case 'StageReached':
      return stageNotices(incident, event, recorded, words);
    default:
      return [];
  }
};

const text = (content: string): Block => ({ type: 'text', text: content });
const warning = (content: string): Block => ({ type: 'text', text: content, style: 'warning' });
const actions = (all: readonly CardAction[]): Block => ({ type: 'actions', actions: all });

const channelsNotice = (
  incident: Incident,
  event: Event<'ChannelsSet'>,
  { seq }: RecordedEvent,
  words: Vocabulary,
): Post => {
  const { notice } = words.texts.contact;
  const because =
    event.because === undefined ? [] : [{ label: words.texts.posts.notice.because, value: event.because }];
  const title = event.main === undefined ? notice.channelsStateTitle : notice.channelsTitle;
  return noticePost(
    `notice/channels/${seq}`,
    noticeCard(incident, words, 'calm', title, [
      { type: 'fields', fields: [{ label: notice.states, value: channelStatesText(event.states, words) }, ...because] },
      ...(event.main === undefined ? [] : [text(mainText(event.main, words)), text(bodyText(words))]),
    ]),
  );
};

/** A person looks before anything changes: both answers are a button. */
const proposalNotice = (
  incident: Incident,
  { channel, state, before, system }: Event<'ChannelProposed'>,
  { seq }: RecordedEvent,
  words: Vocabulary,
): Post => {
  const { notice } = words.texts.contact;
  const { channelStates } = words.texts.words;
  const because = system === undefined ? notice.becauseDelivery : notice.becauseSystem(words.system(system));
  const button = (one: typeof state): CardAction => ({
    label: channelStates[one],
    command: `/bcp channel ${channel} ${one === 'usable' ? 'up' : one}`,
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
  const { notice, line } = words.texts.contact;
  return noticePost(
    `notice/no-channel/${seq}`,
    noticeCard(incident, words, 'alert', notice.noneUsableTitle(contactName(event.contact, words)), [
      warning(notice.noneUsable),
      text(line.skipped(skippedText(event.skipped, words))),
    ]),
  );
};

/** Asked at the declaration and at every report; each answer is one press. */
const leakNotice = (
  incident: Incident,
  { known }: Event<'LeakAsked'>,
  { seq }: RecordedEvent,
  words: Vocabulary,
): Post => {
  const { notice, leakAnswers } = words.texts.contact;
  const choices = [
    ['none', 'none'],
    ['leaked', 'yes'],
    ['specific_personal_information', 'specific'],
    ['unknown', 'unknown'],
  ] as const;
  return noticePost(
    `notice/leak/${seq}`,
    noticeCard(incident, words, 'calm', notice.leakTitle, [
      text(notice.leak(words.fact(known === undefined ? {} : { leak: known }, 'leak'))),
      actions(choices.map(([answer, word]) => ({ label: leakAnswers[answer], command: `/bcp leak ${word}` }))),
    ]),
  );
};

const chasedNotice = (
  incident: Incident,
  { contact, unreached, notRelayed }: Event<'ContactsChased'>,
  { seq, at }: RecordedEvent,
  words: Vocabulary,
): Post => {
  const { notice, board } = words.texts.contact;
  const names = (all: readonly string[]) => words.some(all.map((one) => recipientName(one, at, words)));
  const list = (heading: string, all: readonly string[]): readonly Block[] =>
    all.length === 0
      ? []
      : [
          { type: 'heading', text: heading },
          { type: 'list', items: names(all) },
        ];
  return {
    ...noticePost(
      `notice/contacts-chased/${seq}`,
      noticeCard(incident, words, 'alert', notice.chasedTitle(contactName(contact, words)), [
        ...list(notice.unreached, unreached),
        ...list(notice.notRelayed, notRelayed),
        text(notice.chasedHow),
        actions([{ label: board.button, command: board.command }]),
      ]),
    ),
    notifies: 'operators',
  };
};

const tasksNotice = (
  incident: Incident,
  { tasks }: Event<'TasksReminded'>,
  { seq, at }: RecordedEvent,
  words: Vocabulary,
): Post => {
  const { notice, board, view } = words.texts.contact;
  const rows = tasks.flatMap((no) => {
    const task = incident.contacting.tasks.get(no);
    if (task === undefined) return [];
    const elapsed = view.minutes(Math.floor(minutesBetween(task.openedAt, at)));
    return [[taskNameIn(incident, no, words), elapsed, taskDefinition(incident, task)?.source ?? '']];
  });
  return {
    ...noticePost(
      `notice/tasks/${seq}`,
      noticeCard(incident, words, 'alert', notice.tasksTitle, [
        { type: 'table', columns: [notice.task, notice.elapsed, notice.taskSource], rows },
        { type: 'text', text: notice.ours, style: 'note' },
        actions([{ label: board.button, command: board.command }]),
      ]),
    ),
    notifies: 'operators',
  };
};

/** 個別3(3)②: whoever should have been told by the provider is asked whether they were. */
const providerNotice = (
  incident: Incident,
  event: Event<'ProviderHeard'>,
  { seq, at }: RecordedEvent,
  words: Vocabulary,
): Post => {
  const { notice, notices, board } = words.texts.contact;
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

const providerLateNotice = (
  incident: Incident,
  { due }: Event<'ProviderLate'>,
  { seq, at }: RecordedEvent,
  words: Vocabulary,
): Post => {
  const { notice } = words.texts.contact;
  const provider = incident.plan.parties.find(({ kind }) => kind === 'provider')?.id ?? '';
  return {
    ...noticePost(
      `notice/provider-late/${seq}`,
      noticeCard(incident, words, 'alert', notice.providerLateTitle(words.texts.dates.near(due, at)), [
        text(notice.providerLate(partyName(provider, at, words))),
      ]),
    ),
    notifies: 'operators',
  };
};

/** The owning manager is told (P7(2)), and the operators know it. */
const mayorNotices = (incident: Incident, { seq }: RecordedEvent, words: Vocabulary): readonly Post[] => {
  const { notice } = words.texts.contact;
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

/** Each section is asked in its own place, and the operators know that they were. */
const stageNotices = (
  incident: Incident,
  { stage, sections }: Event<'StageReached'>,
  { seq }: RecordedEvent,
  words: Vocabulary,
): readonly Post[] => {
  const { notice } = words.texts.contact;
  const name = stageName(stage, words);
  const card: Card = noticeCard(incident, words, 'alert', notice.stageTitle(name), [
    text(subjectOf(incident, words)),
    text(notice.stage(name)),
  ]);
  return [
    noticePost(`notice/stage/${seq}`, card),
    ...sections.map(
      (section): Post => ({
        ...noticePost(`notice/stage/${seq}/${section}`, card),
        audience: { to: 'section', section },
        notifies: 'staff',
      }),
    ),
  ];
};
