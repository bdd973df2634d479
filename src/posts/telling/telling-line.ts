// クロノロジー of telling people: one event in one line.

import type { TellingEvent } from '../../incident/telling/telling-event.ts';
import { isTo } from '../../plan/recipient.ts';
import type { Instant } from '../../time.ts';
import type { Vocabulary } from '../vocabulary.ts';
import {
  bodyName,
  channelOr,
  channelStatesText,
  contactName,
  evidenceText,
  partyName,
  recipientName,
  recipientNames,
  skippedText,
  taskName,
  willText,
} from './telling-words.ts';

type Event<T extends TellingEvent['type']> = Extract<TellingEvent, { type: T }>;

/** Tasks are named by the plan; a line of a task knows only its number, which the line that opened it explains. */
export const tellingLine = (event: TellingEvent, at: Instant, words: Vocabulary): string => {
  const { line, leakAnswers, taskStatuses } = words.texts.telling;
  const { dates, words: terms } = words.texts;
  switch (event.type) {
    case 'ChannelsSet':
      return channelsLine(event, words);
    case 'ChannelProposed': {
      const because =
        event.system === undefined ? line.proposedDelivery : line.proposedSystem(words.system(event.system));
      return line.proposed(words.channel(event.channel), terms.channelStates[event.state], because);
    }
    case 'ContactOpened':
      return openedLine(event, words);
    case 'ContactExtended':
      return line.extended(contactName(event.contact, words), terms.list(event.also.map((one) => words.channel(one))));
    case 'RecipientTold':
      return joined([
        line.told(contactName(event.contact, words), recipientName(event.recipient, at, words)),
        evidenceText(event, at, words),
      ]);
    case 'DepartmentRelayed':
      return joined([
        line.relayed(contactName(event.contact, words), recipientName(event.recipient, at, words)),
        event.saidBy === undefined ? '' : line.by(event.saidBy),
        event.saidAt === undefined ? '' : line.at(dates.near(event.saidAt, at)),
      ]);
    case 'RecipientUnreached':
      return joined([
        line.unreached(contactName(event.contact, words), recipientName(event.recipient, at, words)),
        reason(event.because, words),
      ]);
    case 'ContactsChased':
      return line.chased(
        contactName(event.contact, words),
        recipientNames(event.unreached, at, words),
        recipientNames(event.notRelayed, at, words),
      );
    case 'TasksOpened':
      return line.tasksOpened(
        terms.list(event.tasks.map(({ no, task, status }) => withStatus(taskName(no, task, words), status, words))),
      );
    case 'TasksChanged':
      return line.tasksChanged(
        terms.list(event.tasks.map(({ no, status }) => line.taskStatus(line.task(no, ''), taskStatuses[status]))),
      );
    case 'TasksReminded':
      return line.tasksReminded(terms.list(event.tasks.map((no) => line.task(no, ''))));
    case 'TaskTicked':
      return joined([tickedText(event, at, words), evidenceText(event, at, words)]);
    case 'TaskSent':
      return line.sent(line.task(event.task, ''), partyName(event.party, at, words));
    case 'LeakAsked':
      return line.leakAsked(event.report === undefined ? undefined : words.reportName(event.report, 'progress'));
    case 'LeakAnswered':
      return line.leakAnswered(leakAnswers[event.leak]);
    case 'DecisionRecorded':
      return decidedLine(event, words);
    case 'CouncilSet':
      return line.council(bodyName(true, at, words) ?? '', event.held, dates.near(event.from, at));
    case 'ProviderHeard':
      return providerLine(event, at, words);
    case 'ProviderTimesSet':
      return line.providerTimes(event.schedule === null ? line.noProviderTimes : words.schedule(event.schedule, at));
    case 'ProviderLate':
      return line.providerLate(dates.near(event.due, at));
    case 'StageReached':
      return line.stage(stageName(event.stage, words));
  }
};

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const reason = (because: string | undefined, words: Vocabulary): string =>
  because === undefined ? '' : words.texts.chronology.because(because);

const withStatus = (name: string, status: 'open' | 'held', words: Vocabulary): string =>
  status === 'open' ? name : words.texts.telling.line.taskStatus(name, words.texts.telling.taskStatuses.held);

const tickedText = (event: Event<'TaskTicked'>, at: Instant, words: Vocabulary): string => {
  const { line } = words.texts.telling;
  const task = taskAndParty(event, at, words);
  return event.whileHeld === true ? words.texts.duties.tickedWhileHeld(task) : line.ticked(task, event.done);
};

const taskAndParty = ({ task, party, recipient }: Event<'TaskTicked'>, at: Instant, words: Vocabulary): string => {
  if (recipient !== undefined) return words.texts.telling.line.taskFor(task, recipientName(recipient, at, words));
  return party === undefined
    ? words.texts.telling.line.task(task, '')
    : words.texts.telling.line.taskFor(task, partyName(party, at, words));
};

const channelsLine = (event: Event<'ChannelsSet'>, words: Vocabulary): string => {
  const { line } = words.texts.telling;
  const pattern = words.plan.patterns.find(({ id }) => id === event.pattern);
  return joined([
    pattern === undefined ? '' : line.pattern(pattern.id, words.name(pattern)),
    line.channelsSet(channelStatesText(event.states, words)),
    event.main === undefined ? '' : mainText(event.main, words),
    reason(event.because, words),
  ]);
};

const mainText = (main: NonNullable<Event<'ChannelsSet'>['main']>, words: Vocabulary): string => {
  const orders = (['wholeOffice', 'owningSections'] as const).filter((one) => main.before[one] !== main.after[one]);
  const { notice } = words.texts.posts;
  return words.texts.words.list(
    orders.map((one) =>
      words.texts.telling.line.mainChanged(
        words.texts.telling.stateOf(notice[one], channelOr(main.before[one], words)),
        channelOr(main.after[one], words),
      ),
    ),
  );
};

const openedLine = (event: Event<'ContactOpened'>, words: Vocabulary): string => {
  const { line } = words.texts.telling;
  const each = event.recipients.filter((one) => !isTo('channel', one)).length;
  const channel = event.scope === 'provider' ? '' : channelOr(event.channel, words);
  return joined([
    line.opened(contactName(event.contact, words), channel, each),
    event.instead === undefined ? '' : line.instead(words.channel(event.instead)),
    event.skipped.length === 0 ? '' : line.skipped(skippedText(event.skipped, words)),
    event.also.length === 0 ? '' : line.also(words.texts.words.list(event.also.map((one) => words.channel(one)))),
  ]);
};

const decidedLine = (event: Event<'DecisionRecorded'>, words: Vocabulary): string => {
  const { line, decisions } = words.texts.telling;
  return joined([
    line.decided(decisions[event.decision], willText(event.will, words)),
    event.how ?? '',
    line.saidBy(event.saidBy),
  ]);
};

const providerLine = (event: Event<'ProviderHeard'>, at: Instant, words: Vocabulary): string => {
  const { line, notices, means } = words.texts.telling;
  return joined([
    line.heard(notices[event.notice]),
    event.text ?? '',
    event.systems.length === 0 ? '' : line.systems(words.systems(event.systems)),
    line.evidence(means[event.means]),
    event.saidAt === undefined ? '' : line.at(words.texts.dates.near(event.saidAt, at)),
  ]);
};

export const stageName = (id: string, words: Vocabulary): string => {
  const stage = words.plan.stages.find((one) => one.id === id);
  return stage === undefined ? id : words.name(stage);
};
