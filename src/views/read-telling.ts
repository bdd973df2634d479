// 連絡状況 as values, for the console's page: the chats show the same as a card (src/posts/telling/telling-card.ts).

import type { Incident } from '../incident/incident.ts';
import { officialKey } from '../incident/telling/contact-keys.ts';
import type { ContactState, RecipientState, TaskState } from '../incident/telling/contacting.ts';
import {
  currentReports,
  isCouncilHeld,
  newestRequestTo,
  openNotices,
  partyOfTask,
  relays,
  taskDefinition,
} from '../incident/telling/read-contacting.ts';
import { recipientsLeft, recipientsOfTask } from '../incident/telling/tasks/task-recipients.ts';
import { contactWith } from '../incident/telling/tick-off.ts';
import { planIndex } from '../plan/find-in-plan.ts';
import type { Party, Task } from '../plan/plan.ts';
import type { ChannelView, ContactRowView, TaskView, TellingView } from '../ports/telling-view.ts';
import { type ContactRow, contactRows, openTasks, withUnsent } from '../posts/telling/contact-rows.ts';
import { instructionRows } from '../posts/telling/instructions.ts';
import { whatToDo } from '../posts/telling/official-posts.ts';
import { priorityFields } from '../posts/telling/priorities.ts';
import {
  channelRow,
  countsText,
  decisionIds,
  decisionText,
  officialChannels,
  recipientRow,
  taskRemarks,
} from '../posts/telling/telling-card.ts';
import {
  bodyName,
  contactName,
  evidenceText,
  partyName,
  recipientName,
  sourceText,
} from '../posts/telling/telling-words.ts';
import { unsentMessages } from '../posts/telling/unsent-messages.ts';
import { type Vocabulary, vocabulary } from '../posts/vocabulary.ts';
import type { Texts } from '../texts/texts.ts';
import { type Instant, minutesBetween } from '../time.ts';
import { takesCrisisForm } from './read-sheet.ts';
import { sheetsAtHand } from './sheets.ts';

/** `byMail`: the parties outside to whom a mail would go out now. */
export const tellingView = (
  incident: Incident,
  now: Instant,
  given: Texts,
  byMail: ReadonlySet<string> = new Set(),
): TellingView => {
  const words = vocabulary(incident.plan, given);
  const { texts } = words;
  const { telling: say } = texts;
  const held = isCouncilHeld(incident, now);
  const done = [...incident.contacting.tasks.values()].filter(({ status }) => status === 'done');
  return {
    incident: incident.id,
    seq: incident.seq,
    drill: incident.drill,
    open: incident.closedAt === undefined,
    title: words.drill(say.view.title(incident.id), incident.drill),
    counts: countsText(incident, now, words),
    unsent: unsentMessages(incident, now, words),
    rows: [...postingRows(incident), ...contactRows(incident, now)].map((row) => rowView(row, incident, now, words)),
    tasks: openTasks(incident).map((task) => taskView(task, incident, now, words, byMail)),
    doneTasks: done.map((task) => taskView(task, incident, now, words)),
    channels: officialChannels(incident).map((id) => channelView(id, incident, now, words)),
    patterns: incident.plan.patterns.map((one) => ({ id: one.id, name: words.name(one) })),
    decisions: decisionIds(words).map((id) => ({
      id,
      name: say.decisions[id],
      value: decisionText(incident, id, words),
    })),
    priorities: priorityFields(incident, words),
    instructions: instructionRows(incident, now, words),
    leak: words.fact(incident.facts, 'leak'),
    ...councilView(incident, held, now, words),
    sheets: sheetsAtHand(incident, texts),
    forms: incident.plan.parties.filter(hasForm).map((party) => ({
      party: party.id,
      label: formLabel(party, incident, now, words),
      outside: isOutside(party),
    })),
    reports: [...new Set(incident.reports.map(({ serial }) => serial))],
    openNotices: openNotices(incident).map(({ key }) => ({ key, name: contactName(key, words) })),
    pending: pendingPosts(incident),
    routes: incident.plan.routes.map(({ from, to, note = '', source = '' }) => [
      from,
      to,
      note,
      sourceText(source, words),
    ]),
  };
};

/** Only where the plan has a body that may meet. */
const councilView = (
  { plan }: Incident,
  held: boolean,
  now: Instant,
  words: Vocabulary,
): Pick<TellingView, 'council'> => {
  const council = plan.organization.deliberativeBody?.whileHeld;
  if (council === undefined) return {};
  return { council: { held, name: partyName(council, now, words), body: bodyName(held, now, words) ?? '' } };
};

/** 連絡票 is looked for by its own name. */
const formLabel = (party: Party, { plan }: Incident, now: Instant, words: Vocabulary): string => {
  const name = partyName(party.id, now, words);
  const { forms, telling: contact } = words.texts;
  return takesCrisisForm(party, plan.tasks)
    ? contact.view.crisisForm(forms.crisisTitle, name)
    : contact.view.formOf(name);
};

const isOutside = ({ kind }: Party): boolean => kind === 'outside_body' || kind === 'provider';
const hasForm = (party: Party): boolean => isOutside(party) || party.kind === 'crisis_section';

/** Where the report is put up for everybody: the channel is the one to be ticked, once for what is still to go there. */
const postingRows = (incident: Incident): readonly ContactRow[] => {
  const all = currentReports(incident).flatMap(({ key, recipients }) =>
    [...recipients].filter(([recipient]) => recipient.startsWith('channel/')).map((one) => ({ key, one })),
  );
  return [...Map.groupBy(all, ({ one: [recipient] }) => recipient).values()].flatMap((same) => {
    const shown = same.find(({ one: [, { told }] }) => told === undefined) ?? same.at(-1);
    return shown === undefined ? [] : [withUnsent(incident, postingRow(shown.key, ...shown.one))];
  });
};

const postingRow = (contact: string, recipient: string, { told, unreached }: RecipientState): ContactRow => {
  const channel = recipient.slice('channel/'.length);
  if (told !== undefined) return { recipient, state: 'told', last: { contact, channel, told } };
  return { recipient, state: unreached === undefined ? 'not_told' : 'unreached' };
};

const rowView = (row: ContactRow, incident: Incident, now: Instant, words: Vocabulary): ContactRowView => {
  const [name, stateLabel, last, channel, by] = recipientRow(row, now, words);
  const { recipient, state } = row;
  const contact = contactWith(incident, recipient, state === 'not_relayed' ? 'relayed' : 'told');
  // After the end only its last report is told.
  const isOver = incident.closedAt !== undefined && contact?.scope === 'owningSections';
  const can = isOver ? [] : possible(recipient, contact);
  const about = contact === undefined ? {} : { contact: { key: contact.key, name: contactName(contact.key, words) } };
  return { recipient, name, state, stateLabel, last, channel, by, can, ...about };
};

const possible = (recipient: string, contact: ContactState | undefined): ContactRowView['can'] => {
  const state = contact?.recipients.get(recipient);
  if (state === undefined) return [];
  if (state.told === undefined) return ['tell', 'unreach'];
  return relays(recipient) && state.relayed === undefined ? ['relay'] : [];
};

const taskView = (
  task: TaskState,
  incident: Incident,
  now: Instant,
  words: Vocabulary,
  byMail: ReadonlySet<string> = new Set(),
): TaskView => {
  const definition = taskDefinition(incident, task);
  const party = definition === undefined ? undefined : partyOfTask(incident, definition, now);
  const known = party === undefined ? undefined : planIndex(incident.plan).partyById.get(party);
  const { confirm, decision } = definition ?? {};
  // What is over waits for nothing any more: done by telephone alone, its mail is not left to be sent.
  const isOver = task.status === 'done' || task.status === 'dropped';
  return {
    no: task.no,
    name: definition === undefined ? task.task : words.name(definition),
    remarks: definition === undefined || isOver ? [] : taskRemarks(incident, task, definition, now, words),
    party: party === undefined ? '' : partyName(party, now, words),
    elapsed: isOver ? '' : words.texts.telling.view.minutes(Math.floor(minutesBetween(task.openedAt, now))),
    source: sourceText(definition?.source ?? '', words),
    ...(confirm === undefined ? {} : { confirm: sourceText(confirm, words) }),
    held: task.status === 'held',
    ...(decision === undefined ? {} : { decision }),
    sendable:
      known !== undefined &&
      isOutside(known) &&
      byMail.has(known.id) &&
      incident.lastReport !== undefined &&
      !incident.drill &&
      !task.sent &&
      task.status === 'open',
    offices: words.texts.words.list((definition?.offices ?? []).map((office) => words.role(office))),
    officeIds: definition?.offices ?? [],
    parties: partiesOf(incident, task, definition, now, words),
    ticks: task.ticks.map(
      (tick) =>
        `${tick.recipient === undefined ? '' : `${recipientName(tick.recipient, now, words)} `}${words.texts.telling.view.confirmedBy(tick.by, words.texts.dates.near(tick.at, now))} ${evidenceText(tick, now, words)}`,
    ),
  };
};

/** Whom a task to many is for, and who of them is known to have been told. */
const partiesOf = (
  incident: Incident,
  task: TaskState,
  definition: Task | undefined,
  now: Instant,
  words: Vocabulary,
): TaskView['parties'] => {
  if (definition === undefined) return [];
  const left = recipientsLeft(incident, definition, task);
  return recipientsOfTask(incident, definition).map((recipient) => ({
    recipient,
    name: recipientName(recipient, now, words),
    told: !left.includes(recipient),
  }));
};

const channelView = (id: string, incident: Incident, now: Instant, words: Vocabulary): ChannelView => {
  const [name, stateLabel, by, because] = channelRow(incident, id, now, words);
  const proposed = incident.contacting.proposals.get(id)?.state;
  return {
    id,
    name,
    state: incident.channels[id] ?? 'unknown',
    stateLabel,
    by,
    because,
    ...(proposed === undefined ? {} : { proposed: words.texts.words.channelStates[proposed] }),
    todo: whatToDo(id, incident, words),
  };
};

/** Told by hand and not ticked yet: of the newest report, and of each section's newest request while anybody is asked. */
const pendingPosts = (incident: Incident): readonly string[] => {
  const asked = incident.closedAt === undefined ? [...incident.sections.keys()] : [];
  return [...currentReports(incident).flatMap(pendingOf), ...asked.flatMap((id) => pendingRequest(incident, id))];
};

const pendingOf = ({ key, recipients, channel }: ContactState): readonly string[] => {
  const waiting = [...recipients].filter(([, { told }]) => told === undefined).map(([recipient]) => recipient);
  const posted = waiting.flatMap((one) => (one.startsWith('channel/') ? [officialKey(key, one.slice(8))] : []));
  return channel === undefined || posted.length === waiting.length ? posted : [...posted, officialKey(key, channel)];
};

const pendingRequest = ({ contacting }: Incident, section: string): readonly string[] => {
  const recipient = `section/${section}`;
  const request = newestRequestTo(contacting, recipient);
  if (request?.channel === undefined || request.recipients.get(recipient)?.told !== undefined) return [];
  return [officialKey(request.key, request.channel, recipient)];
};
