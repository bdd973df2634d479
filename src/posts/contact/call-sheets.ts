// 連絡表: whom to call about the newest report, request or notice of the provider, with what is known and room for a pen
// (計画 図2 ※2, 図3, 個別3(3)②). Telephone numbers are added by whoever prints it.
import type { Recipient } from '../../incident/contact/contact-event.ts';
import type { ContactState, RecipientState, TaskState } from '../../incident/contact/contacting.ts';
import {
  currentReports,
  isComplete,
  newestContact,
  newestRequestTo,
  partyOfTask,
  taskDefinition,
} from '../../incident/contact/read-contacting.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Department } from '../../plan/plan.ts';
import type { Instant } from '../../time.ts';
import type { CallRow, Card } from '../card.ts';
import { confirmationCard } from '../confirmation-request.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { stageName } from './contact-line.ts';
import { openTasks } from './contact-rows.ts';
import { taskRemarks } from './contact-view.ts';
import { contactName, partyName, recipientName } from './contact-words.ts';

/** One sheet for the departments, in the plan's order, whatever channel the report goes by: paper is always at hand. */
export const departmentCalls = (incident: Incident, now: Instant, words: Vocabulary): Card => {
  const { sheet } = words.texts.contact;
  const { name, to, at, relayed, note } = sheet.columns;
  const reports = currentReports(incident);
  const contact = reports.find((one) => !isComplete(one)) ?? reports[0];
  const rows = incident.plan.departments.map((department) => {
    const recipient = `department/${department.id}`;
    const state = contact?.recipients.get(recipient);
    const relayedAt = state?.relayed === undefined ? '' : words.texts.dates.near(state.relayed.at, now);
    const cells = [...toldCells(state, now, words), relayedAt, remarks(state, words)];
    return { ...row(recipient, state, cells, now, words), name: called(department, words) };
  });
  return callCard(incident, contact, sheet.callsHow, [name, to, at, relayed, note], rows, now, words);
};

/** The column says that it is their 経営担当課; its name where the ward has entered it. */
const called = (department: Department, words: Vocabulary): string => {
  const { managementSection } = department;
  const name = words.name(department);
  return managementSection === null ? name : words.texts.contact.managementSection(name, managementSection.name);
};

export const sectionCalls = (incident: Incident, now: Instant, words: Vocabulary): Card => {
  const { sheet } = words.texts.contact;
  const { section, to, at, note } = sheet.columns;
  const contact = newestContact(incident, 'request');
  const rows = [...incident.sections.keys()].map((id) => {
    const state = newestRequestTo(incident.contacting, `section/${id}`)?.recipients.get(`section/${id}`);
    return row(`section/${id}`, state, [...toldCells(state, now, words), remarks(state, words)], now, words);
  });
  return callCard(incident, contact, askedBesides(incident, words), [section, to, at, note], rows, now, words);
};

/** Whoever calls asks for what a stage of the outage calls for as well: on paper there is no other way to ask it (P10-1-1(1)※). */
const askedBesides = ({ contacting, closedAt }: Incident, words: Vocabulary): string => {
  const { sheet, notice } = words.texts.contact;
  const stage = [...contacting.stages].at(-1);
  if (stage === undefined || closedAt !== undefined) return sheet.sectionCallsHow;
  return `${sheet.sectionCallsHow}\n${notice.stage(stageName(stage, words))}`;
};

/** Whether those were told whom the provider should have told. */
export const providerCalls = (incident: Incident, now: Instant, words: Vocabulary): Card | undefined => {
  const contact = newestContact(incident, 'provider');
  if (contact === undefined) return undefined;
  const { sheet, view } = words.texts.contact;
  const { name, told, at, note } = sheet.providerColumns;
  const rows = [...contact.recipients].map(([recipient, state]) => {
    const known = state.told === undefined ? ['', ''] : [view.states.told, words.texts.dates.near(state.told.at, now)];
    return row(recipient, state, [...known, remarks(state, words)], now, words);
  });
  return callCard(
    incident,
    contact,
    words.texts.contact.notice.providerCheck,
    [name, told, at, note],
    rows,
    now,
    words,
  );
};

/** 措置: what is still to be done by telephone or in person, by whom, and whom to call; the most urgent first. */
export const taskCalls = (incident: Incident, now: Instant, words: Vocabulary): Card => {
  const { sheet, view } = words.texts.contact;
  const { party, task, offices, to, at } = sheet.taskColumns;
  const rows = openTasks(incident).flatMap((one) => taskCall(incident, one, now, words));
  const card = callCard(incident, undefined, sheet.tasksHow, [party, task, offices, to, at], rows, now, words);
  return { ...card, title: words.drill(`${view.sheets.tasks} ${incident.id}`, incident.drill) };
};

const taskCall = (incident: Incident, task: TaskState, now: Instant, words: Vocabulary): readonly CallRow[] => {
  const definition = taskDefinition(incident, task);
  if (definition === undefined) return [];
  const party = partyOfTask(incident, definition, now);
  const offices = words.some(definition.offices.map((office) => words.role(office)));
  const what = [`${task.no} ${words.name(definition)}`, ...taskRemarks(task, definition, now, words)].join(' ');
  return [
    {
      recipient: `party/${party ?? ''}`,
      name: party === undefined ? '' : partyName(party, now, words),
      cells: [what, words.texts.words.list(offices), '', ''],
      done: false,
    },
  ];
};

/** 聴き取り票: one page for each section, to be filled in while it speaks. */
export const hearingSheets = (incident: Incident, words: Vocabulary): readonly Card[] =>
  [...incident.sections].map(([id, state]) => confirmationCard(incident, id, state, words));

const toldCells = (state: RecipientState | undefined, now: Instant, words: Vocabulary): readonly string[] =>
  state?.told === undefined ? ['', ''] : [state.told.to ?? '', words.texts.dates.near(state.told.at, now)];

const remarks = (state: RecipientState | undefined, words: Vocabulary): string => {
  if (state?.told?.note !== undefined) return state.told.note;
  const { unreached } = state ?? {};
  if (unreached === undefined) return '';
  const { because = '' } = unreached;
  // A person's own words, or why a delivery was parked.
  return (words.texts.chronology.reasons[because] ?? because) || words.texts.contact.view.states.unreached;
};

const row = (
  recipient: Recipient,
  state: RecipientState | undefined,
  cells: readonly string[],
  now: Instant,
  words: Vocabulary,
): CallRow => ({
  recipient,
  name: recipientName(recipient, now, words),
  cells,
  done: state?.told !== undefined,
});

const callCard = (
  incident: Incident,
  contact: ContactState | undefined,
  how: string,
  columns: readonly string[],
  rows: readonly CallRow[],
  now: Instant,
  words: Vocabulary,
): Card => {
  const { sheet } = words.texts.contact;
  const about = contact === undefined ? incident.id : contactName(contact.key, words);
  return {
    title: words.drill(sheet.calls(about), incident.drill),
    tone: 'calm',
    blocks: [
      { type: 'text', text: `${incident.id} ${sheet.cutOff(words.texts.dates.dateTime(now))}`, style: 'note' },
      { type: 'text', text: how },
      { type: 'fields', fields: [{ label: sheet.writtenBy, value: '' }] },
      { type: 'calls', columns, rows },
      ...(incident.drill ? [{ type: 'text', text: words.texts.words.drillLast, style: 'warning' } as const] : []),
    ],
  };
};
