// 連絡状況: every party and section by row, open tasks by urgency, channels, decisions; the same on every screen.

import type { Incident } from '../../incident/incident.ts';
import type { TaskState } from '../../incident/telling/contacting.ts';
import { isCouncilHeld, meansLeft, partyOfTask, taskDefinition } from '../../incident/telling/read-contacting.ts';
import { planIndex } from '../../plan/find-in-plan.ts';
import type { DecisionId, Task } from '../../plan/plan.ts';
import { type Instant, minutesBetween, plusMinutes } from '../../time.ts';
import type { Block, Card } from '../card.ts';
import { stoppedWithTags } from '../confirmation/system-register.ts';
import { sealed } from '../seal.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type ContactRow, contactCounts, contactRows, openTasks } from './contact-rows.ts';
import { instructionBlocks } from './instructions.ts';
import { planFacts } from './plan-facts.ts';
import { priorityFields } from './priorities.ts';
import { taskProgress } from './task-progress.ts';
import { bodyName, contactName, partyName, recipientName, sourceText, willText } from './telling-words.ts';
import { unsentBlocks, unsentRemark } from './unsent-messages.ts';

export const tellingCard = (incident: Incident, now: Instant, words: Vocabulary): Card => {
  const { view, board } = words.texts.telling;
  const counts = contactCounts(incident, now);
  return sealed(incident, words, {
    title: view.title(incident.id),
    tone: counts.kinds.some(({ unreached, maybeSent }) => unreached + maybeSent > 0) ? 'alert' : 'calm',
    blocks: [
      { type: 'text', text: countsText(incident, now, words), style: 'strong' },
      ...proposals(incident, words),
      ...unsentBlocks(incident, now, words),
      { type: 'heading', text: view.tasks },
      ...taskBlocks(incident, now, words),
      { type: 'heading', text: view.recipients },
      recipientsTable(contactRows(incident, now), now, words),
      { type: 'heading', text: view.channels },
      channelsTable(incident, now, words),
      { type: 'heading', text: view.decisions },
      { type: 'fields', fields: standing(incident, now, words) },
      ...instructionBlocks(incident, now, words),
      { type: 'text', text: words.texts.posts.board.supplement(words.supplementary()), style: 'note' },
      { type: 'actions', actions: [{ label: board.button, command: board.command }] },
    ],
  });
};

/** 連絡済:部 5/8、課 3/15(未達 2)、関係各所 2/10 */
export const countsText = (incident: Incident, now: Instant, words: Vocabulary): string => {
  const { board } = words.texts.telling;
  const { kinds, openTasks: open } = contactCounts(incident, now);
  return board.all(board.counts(kinds), board.tasks(open));
};

export const proposals = ({ contacting }: Incident, words: Vocabulary): readonly Block[] => {
  const waiting = [...contacting.proposals.keys()].map((channel) => words.channel(channel));
  if (waiting.length === 0) return [];
  const text = words.texts.telling.board.channelProposals(words.texts.words.list(waiting));
  return [{ type: 'text', text, style: 'warning' }];
};

const taskBlocks = (incident: Incident, now: Instant, words: Vocabulary): readonly Block[] => {
  const { view } = words.texts.telling;
  const open = openTasks(incident);
  if (open.length === 0) return [{ type: 'text', text: view.noTasks }];
  const { no, task, party, elapsed, source } = view.taskColumns;
  return [
    {
      type: 'table',
      columns: [no, task, party, elapsed, source],
      rows: open.map((one) => taskRow(incident, one, now, words)),
    },
  ];
};

const taskRow = (incident: Incident, task: TaskState, now: Instant, words: Vocabulary): readonly string[] => {
  const definition = taskDefinition(incident, task);
  if (definition === undefined) return [String(task.no), task.task, '', '', ''];
  const party = partyOfTask(incident, definition, now);
  return [
    String(task.no),
    [words.name(definition), ...taskRemarks(incident, task, definition, now, words)].join(' '),
    party === undefined ? '' : partyName(party, now, words),
    words.texts.telling.view.minutes(Math.floor(minutesBetween(task.openedAt, now))),
    sourceText(definition.source ?? '', words),
  ];
};

const DAY_MINUTES = 1440;

/** What follows a decision is done as was decided (P6(3)ア・イ). */
const howDecided = ({ contacting }: Incident, { when }: Task): string | undefined => {
  if (when === 'published') return contacting.decisions.get('publication')?.how;
  return when === 'reported_to_assembly' ? contacting.decisions.get('assembly')?.how : undefined;
};

/** Why it waits, how it was decided, what is left of it, until when, and what the ward has still to confirm. */
export const taskRemarks = (
  incident: Incident,
  task: TaskState,
  definition: Task,
  now: Instant,
  words: Vocabulary,
): readonly string[] => {
  const { view, means } = words.texts.telling;
  const left = meansLeft(definition, task);
  const held = definition.after === undefined ? view.waitsForLeak : view.waitsForTask;
  const how = howDecided(incident, definition);
  return [
    ...(task.status === 'held' ? [`(${held})`] : []),
    ...(how === undefined ? [] : [`(${words.texts.sheets.decided.remark(how)})`]),
    ...taskProgress(incident, task, definition, now, words),
    ...(left.length === 0 ? [] : [`(${view.left(words.texts.words.list(left.map((one) => means[one])))})`]),
    ...(definition.dueDays === undefined
      ? []
      : [`(${dueText(plusMinutes(task.openedAt, definition.dueDays * DAY_MINUTES), now, words)})`]),
  ];
};

const dueText = (due: Instant, now: Instant, { texts }: Vocabulary): string => {
  const { view } = texts.telling;
  return (due <= now ? view.overdue : view.due)(texts.dates.near(due, now));
};

const recipientsTable = (rows: readonly ContactRow[], now: Instant, words: Vocabulary): Block => {
  const { columns } = words.texts.telling.view;
  return {
    type: 'table',
    columns: [columns.name, columns.state, columns.last, columns.channel, columns.by],
    rows: rows.map((row) => recipientRow(row, now, words)),
  };
};

/** 連絡先, 状態, 最新の受領, 手段, 確認. */
export const recipientRow = (
  { recipient, state, left = [], unsent = [], last }: ContactRow,
  now: Instant,
  words: Vocabulary,
): readonly [string, string, string, string, string] => {
  const { view, means } = words.texts.telling;
  const name = recipientName(recipient, now, words);
  const known =
    left.length === 0
      ? view.states[state]
      : view.stateLeft(view.states[state], words.texts.words.list(left.map((key) => contactName(key, words))));
  const stateText =
    unsent.length === 0
      ? known
      : view.stateUnsent(known, words.texts.words.list(unsent.map((one) => unsentRemark(one, words))));
  if (last === undefined) return [name, stateText, view.none, '', ''];
  const { contact, channel, told } = last;
  return [
    name,
    stateText,
    contactName(contact, words),
    channel === undefined ? means[told.means] : words.channel(channel),
    view.confirmedBy(told.by, words.texts.dates.near(told.at, now)),
  ];
};

const channelsTable = (incident: Incident, now: Instant, words: Vocabulary): Block => {
  const { view } = words.texts.telling;
  const { channel, state, by, because } = view.channelColumns;
  return {
    type: 'table',
    columns: [channel, state, by, because],
    rows: officialChannels(incident).map((id) => channelRow(incident, id, now, words)),
  };
};

export const officialChannels = ({ plan }: Incident): readonly string[] =>
  plan.channels.filter(({ standing }) => standing === 'official').map(({ id }) => id);

/** 手段, 状態, who said so and when, 理由. */
export const channelRow = (
  incident: Incident,
  id: string,
  now: Instant,
  words: Vocabulary,
): readonly [string, string, string, string] => {
  const { view } = words.texts.telling;
  const said = incident.contacting.channelsSaid.get(id);
  const by = said === undefined ? view.byScenario : view.confirmedBy(said.by, words.texts.dates.near(said.at, now));
  const state = words.texts.words.channelStates[incident.channels[id] ?? 'unknown'];
  return [words.channel(id), state, by, said?.because ?? ''];
};

const standing = (incident: Incident, now: Instant, words: Vocabulary) => {
  const { view, decisions, leakAnswers } = words.texts.telling;
  const { contacting } = incident;
  const body = bodyName(isCouncilHeld(incident, now), now, words);
  const answered = contacting.leakAnswered;
  const leak = words.fact(incident.facts, 'leak');
  const agreed = contacting.provider.schedule;
  const stopped = stoppedWithTags(incident, words);
  return [
    {
      label: view.leak,
      value:
        answered === undefined
          ? leak
          : view.decision(leakAnswers[answered.leak], answered.by, words.texts.dates.near(answered.at, now)),
    },
    ...(stopped === undefined ? [] : [{ label: words.texts.duties.register.stopped, value: stopped }]),
    ...decisionIds(words).map((id) => ({ label: decisions[id], value: decisionText(incident, id, words) })),
    ...priorityFields(incident, words),
    ...(body === undefined ? [] : [{ label: view.body, value: body }]),
    {
      label: view.provider,
      value:
        agreed === undefined ? words.texts.telling.line.noProviderTimes : words.schedule(agreed.schedule, agreed.from),
    },
    ...assumptions(incident, words),
    ...planFacts(incident.plan, words),
  ];
};

/** In the order of the texts, which have one for each. */
export const decisionIds = ({ texts }: Vocabulary): readonly DecisionId[] =>
  Object.keys(texts.telling.decisions) as DecisionId[];

export const decisionText = ({ contacting }: Incident, id: DecisionId, words: Vocabulary): string => {
  const { view } = words.texts.telling;
  const decided = contacting.decisions.get(id);
  if (decided === undefined) return view.undecided;
  return view.decision(willText(decided.will, words), decided.saidBy, decided.how ?? '');
};

/** P10-1-1(3): what the scenario takes for granted. */
const assumptions = ({ plan, scenario }: Incident, words: Vocabulary) => {
  const taken = planIndex(plan).scenarioById.get(scenario)?.assumptions ?? [];
  return taken.length === 0
    ? []
    : // Whole sentences, each with its own full stop.
      [{ label: words.texts.telling.view.assumptions, value: taken.join(' ') }];
};
