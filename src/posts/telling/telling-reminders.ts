// What the clock says of telling people: whom nobody reached, tasks that wait, a provider that is silent, how long it has lasted.

import type { RecordedEvent } from '../../incident/event.ts';
import type { Incident } from '../../incident/incident.ts';
import { taskDefinition } from '../../incident/telling/read-contacting.ts';
import type { TellingEvent } from '../../incident/telling/telling-event.ts';
import { minutesBetween } from '../../time.ts';
import type { Block, Card } from '../card.ts';
import { answerButtons } from '../confirmation/chasing.ts';
import { subjectOf } from '../confirmation/confirmation-request.ts';
import { noticeCard, noticePost } from '../notices.ts';
import type { Post } from '../post.ts';
import { stageButtons } from '../recovery/stage-words.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { stageName } from './telling-line.ts';
import { contactName, partyName, recipientName, sourceText, taskNameIn } from './telling-words.ts';

type Event<T extends TellingEvent['type']> = Extract<TellingEvent, { type: T }>;

export const tellingReminders = (
  incident: Incident,
  event: Event<'ContactsChased' | 'TasksReminded' | 'ProviderLate' | 'StageReached'>,
  recorded: RecordedEvent,
  words: Vocabulary,
): readonly Post[] => {
  switch (event.type) {
    case 'ContactsChased':
      return [chasedNotice(incident, event, recorded, words)];
    case 'TasksReminded':
      return [tasksNotice(incident, event, recorded, words)];
    case 'ProviderLate':
      return [providerLateNotice(incident, event, recorded, words)];
    case 'StageReached':
      return stageNotices(incident, event, recorded, words);
  }
};

const text = (content: string): Block => ({ type: 'text', text: content });

/** To the view, where it is recorded. */
const toTheView = ({ texts }: Vocabulary): Block => {
  const { button: label, command } = texts.telling.board;
  return { type: 'actions', actions: [{ label, command }] };
};

const chasedNotice = (
  incident: Incident,
  { contact, unreached, notRelayed }: Event<'ContactsChased'>,
  { seq, at }: RecordedEvent,
  words: Vocabulary,
): Post => {
  const { notice } = words.texts.telling;
  const [, no] = /^provider\/(\d+)$/.exec(contact) ?? [];
  const title = no === undefined ? notice.chasedTitle : words.texts.duties.providerChasedTitle;
  const how = no === undefined ? notice.chasedHow : words.texts.duties.providerChasedHow(no);
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
      noticeCard(incident, words, 'alert', title(contactName(contact, words)), [
        ...list(notice.unreached, unreached),
        ...list(notice.notRelayed, notRelayed),
        text(how),
        toTheView(words),
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
  const { notice, view } = words.texts.telling;
  const rows = tasks.flatMap((no) => {
    const task = incident.contacting.tasks.get(no);
    if (task === undefined) return [];
    const elapsed = view.minutes(Math.floor(minutesBetween(task.openedAt, at)));
    return [
      [taskNameIn(incident, no, words), elapsed, sourceText(taskDefinition(incident, task)?.source ?? '', words)],
    ];
  });
  return {
    ...noticePost(
      `notice/tasks/${seq}`,
      noticeCard(incident, words, 'alert', notice.tasksTitle, [
        { type: 'table', columns: [notice.task, notice.elapsed, notice.taskSource], rows },
        { type: 'text', text: notice.ours, style: 'note' },
        toTheView(words),
      ]),
    ),
    notifies: 'operators',
  };
};

const providerLateNotice = (
  incident: Incident,
  { due }: Event<'ProviderLate'>,
  { seq, at }: RecordedEvent,
  words: Vocabulary,
): Post => {
  const { notice } = words.texts.telling;
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

/** Each section is asked in its own place, and the operators know that they were. */
const stageNotices = (
  incident: Incident,
  { stage, sections }: Event<'StageReached'>,
  { seq }: RecordedEvent,
  words: Vocabulary,
): readonly Post[] => {
  const { notice } = words.texts.telling;
  const name = stageName(stage, words);
  const card = (...more: readonly Block[]): Card =>
    noticeCard(incident, words, 'alert', notice.stageTitle(name), [
      text(subjectOf(incident, words)),
      text(notice.stage(name)),
      ...more,
    ]);
  const label = words.texts.console.buttons.answer;
  return [
    noticePost(`notice/stage/${seq}`, card()),
    ...sections.map(
      (section): Post => ({
        ...noticePost(
          `notice/stage/${seq}/${section}`,
          card(...stageButtons(incident, stage, words), answerButtons(incident, [{ section, label }])),
        ),
        audience: { to: 'section', section },
        notifies: 'staff',
      }),
    ),
  ];
};
