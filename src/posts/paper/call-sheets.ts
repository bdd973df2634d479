// 連絡表: whom to call about the systems of a section, a notice of the provider, a task that is still open, with what is known
// and room for a pen (計画 図3, 個別3(3)②). Telephone numbers are added by whoever prints it.

import { type Incident, isUnanswered, ownedSystems, type SectionState } from '../../incident/incident.ts';
import type { ContactState, TaskState } from '../../incident/telling/contacting.ts';
import {
  newestContact,
  newestRequestTo,
  openNotices,
  partyOfTask,
  taskDefinition,
} from '../../incident/telling/read-contacting.ts';
import { isForMany, recipientsLeft } from '../../incident/telling/tasks/task-recipients.ts';
import { toParty, toSection } from '../../plan/recipient.ts';
import type { Instant } from '../../time.ts';
import type { CallRow, Card } from '../card.ts';
import { subjectOf } from '../confirmation/confirmation-request.ts';
import { openTasks } from '../telling/contact-rows.ts';
import { taskRemarks } from '../telling/telling-card.ts';
import { stageName } from '../telling/telling-line.ts';
import { contactName, partyName, recipientName } from '../telling/telling-words.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { callBack, callCard, callRow, remarks, toldCells } from './call-card.ts';

/** A section is done with when all its systems are answered, not when somebody spoke to it. */
export const sectionCalls = (incident: Incident, now: Instant, words: Vocabulary): Card => {
  const { sheets, dates } = words.texts;
  const { section, answered, to, at, note } = sheets.columns;
  const contact = newestContact(incident, 'request');
  const deadline = [...incident.sections.values()].map(({ round }) => round?.deadline ?? '').reduce(laterOf, '') as
    | Instant
    | '';
  const until = deadline === '' ? '' : dates.dateTime(deadline);
  return callCard(
    incident,
    {
      title: sheets.calls(contact === undefined ? incident.id : contactName(contact.key, words)),
      how: askedBesides(incident, words),
      fields: until === '' ? [] : [{ label: sheets.fields.deadline, value: until }],
      script: until === '' || incident.closedAt !== undefined ? [] : sectionScript(incident, until, words),
      columns: [section, answered, to, at, note],
      rows: [...incident.sections].map(([id, state]) => sectionRow(incident, id, state, deadline, now, words)),
    },
    now,
    words,
  );
};

const laterOf = (a: string, b: string): string => (a > b ? a : b);

export const sectionScript = (incident: Incident, until: string, words: Vocabulary): readonly string[] => {
  const { script: say } = words.texts.sheets;
  return [say.ask(subjectOf(incident, words), until), say.askEach, say.callBack(callBack(words))];
};

const sectionRow = (
  incident: Incident,
  id: string,
  state: SectionState,
  deadline: string,
  now: Instant,
  words: Vocabulary,
): CallRow => {
  const recipient = toSection(id);
  const told = newestRequestTo(incident.contacting, recipient)?.recipients.get(recipient);
  const cells = [
    `${state.of - state.silent}/${state.of}`,
    ...toldCells(told, now, words),
    [...leftOf(incident, id, state, deadline, now, words), remarks(told, words)].filter(Boolean).join('\n'),
  ];
  return callRow(recipient, cells, state.silent === 0, now, words);
};

/** What a section that has begun to answer has left, and until when, where that is not as for the others. */
const leftOf = (
  incident: Incident,
  id: string,
  state: SectionState,
  deadline: string,
  now: Instant,
  words: Vocabulary,
): readonly string[] => {
  const { sheets, dates } = words.texts;
  const { silent, of, round } = state;
  if (silent === 0) return [];
  const left = ownedSystems(incident, id).filter((system) => isUnanswered(state, system.id));
  return [
    ...(silent < of ? [sheets.left(words.texts.words.list(words.some(left.map(({ no }) => sheets.number(no)))))] : []),
    ...(round === undefined || round.deadline === deadline ? [] : [sheets.until(dates.near(round.deadline, now))]),
  ];
};

/** Whoever calls asks for what a stage of the outage calls for as well: on paper there is no other way to ask it (P10-1-1(1)※). */
const askedBesides = ({ contacting, closedAt }: Incident, words: Vocabulary): string => {
  const { sheets, telling: contact } = words.texts;
  const stage = [...contacting.stages.keys()].at(-1);
  if (stage === undefined || closedAt !== undefined) return sheets.sectionCallsHow;
  return `${sheets.sectionCallsHow}\n${contact.notice.stage(stageName(stage, words))}`;
};

/** Whether those were told whom the provider should have told. */
export const providerCalls = (incident: Incident, now: Instant, words: Vocabulary): Card | undefined => {
  const contact = newestContact(incident, 'provider');
  if (contact === undefined) return undefined;
  const { sheets, telling: say } = words.texts;
  const { name, told, at, note } = sheets.providerColumns;
  // Each notice is checked to its end, whatever the provider has said since.
  const open = openNotices(incident);
  const notices = open.length === 0 ? [contact] : open;
  const rows = notices.flatMap((one) => noticeRows(one, notices.length > 1, now, words));
  const title = sheets.calls(contactName(contact.key, words));
  const parts = { title, how: say.notice.providerCheck, columns: [name, told, at, note], rows };
  return callCard(incident, parts, now, words);
};

const noticeRows = (
  { key, recipients }: ContactState,
  isOneOfSeveral: boolean,
  now: Instant,
  words: Vocabulary,
): readonly CallRow[] => {
  const { view } = words.texts.telling;
  return [...recipients].map(([recipient, state]) => {
    const { told } = state;
    const known = told === undefined ? ['', ''] : [view.states.told, words.texts.dates.near(told.at, now)];
    const call = callRow(recipient, [...known, remarks(state, words)], told !== undefined, now, words);
    return isOneOfSeveral
      ? { ...call, name: words.texts.duties.noticeOf(key.slice('provider/'.length), call.name) }
      : call;
  });
};

/** 措置: what is still to be done by telephone or in person, by whom, and whom to call; the most urgent first. */
export const taskCalls = (incident: Incident, now: Instant, words: Vocabulary): Card => {
  const { sheets, forms } = words.texts;
  const { party, task, offices, to, at } = sheets.taskColumns;
  const parts = {
    title: `${sheets.names.tasks} ${incident.id}`,
    how: incident.drill ? `${sheets.tasksHow}\n${forms.drillOutside}` : sheets.tasksHow,
    columns: [party, task, offices, to, at],
    rows: openTasks(incident).flatMap((one) => taskCall(incident, one, now, words)),
  };
  return callCard(incident, parts, now, words);
};

const taskCall = (incident: Incident, task: TaskState, now: Instant, words: Vocabulary): readonly CallRow[] => {
  const definition = taskDefinition(incident, task);
  if (definition === undefined) return [];
  const party = partyOfTask(incident, definition, now);
  const offices = words.some(definition.offices.map((office) => words.role(office)));
  const title = `${task.no} ${words.name(definition)}`;
  const cells = (what: string): CallRow['cells'] => [what, words.texts.words.list(offices), '', ''];
  if (isForMany(definition)) {
    // One line for each who is left: they are called one by one.
    return recipientsLeft(incident, definition, task).map((recipient) => ({
      recipient,
      name: recipientName(recipient, now, words),
      cells: cells(title),
      done: false,
    }));
  }
  const what = [title, ...taskRemarks(incident, task, definition, now, words)].join(' ');
  const name = party === undefined ? '' : partyName(party, now, words);
  return [{ recipient: toParty(party ?? ''), name, cells: cells(what), done: false }];
};
