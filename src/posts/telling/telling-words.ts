// Recipients, contacts, tasks and evidence in words, for lines, notices and the view alike.

import type { Incident } from '../../incident/incident.ts';
import { ALL_DEPARTMENTS } from '../../incident/telling/contact-keys.ts';
import type { Told } from '../../incident/telling/contacting.ts';
import { taskDefinition } from '../../incident/telling/read-contacting.ts';
import type { ContactKey, Evidence, Recipient } from '../../incident/telling/telling-event.ts';
import { directorOf } from '../../plan/directors.ts';
import { deliberativeBody, planIndex } from '../../plan/find-in-plan.ts';
import type { ChannelState } from '../../plan/plan.ts';
import { partsOf } from '../../plan/recipient.ts';
import { type Instant, localDate } from '../../time.ts';
import { presentName } from '../paper/party-name.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** A department with its 経営担当課, a section, a channel; a party by its name in the plan and its present one. */
export const recipientName = (recipient: Recipient, at: Instant, words: Vocabulary): string => {
  const [kind, id] = partsOf(recipient);
  switch (kind) {
    case ALL_DEPARTMENTS:
      return words.texts.telling.allDepartments;
    case 'department':
      return departmentName(id, words);
    case 'section':
      return words.section(id);
    case 'party':
      return partyName(id, at, words);
    case 'director': {
      const director = directorOf(words.plan, id);
      return director === undefined ? id : words.name(director);
    }
    default:
      return words.channel(id);
  }
};

export const recipientNames = (all: readonly Recipient[], at: Instant, words: Vocabulary): string =>
  words.texts.words.list(words.some(all.map((one) => recipientName(one, at, words))));

const departmentName = (id: string, words: Vocabulary): string => {
  const department = planIndex(words.plan).departmentById.get(id);
  if (department === undefined) return id;
  const { telling: say } = words.texts;
  const { managementSection } = department;
  return managementSection === null
    ? say.managementSectionUnknown(words.name(department))
    : say.managementSection(words.name(department), managementSection.name);
};

export const partyName = (id: string, at: Instant, words: Vocabulary): string => {
  const party = planIndex(words.plan).partyById.get(id);
  return party === undefined ? id : presentName(party, localDate(at), words);
};

/** Whoever deliberates while the council is held, or is not; undefined when the plan has nobody who does. */
export const bodyName = (held: boolean, at: Instant, words: Vocabulary): string | undefined => {
  const body = deliberativeBody(words.plan, held);
  return body === undefined ? undefined : partyName(body, at, words);
};

/** 第3報, 確認依頼(第1回), 提供事業者からの連絡(1件目). */
export const contactName = (key: ContactKey, words: Vocabulary): string => {
  const { contactNames } = words.texts.telling;
  const [kind = '', number = ''] = key.split('/');
  const [serial = '', correction] = number.split('-');
  if (kind === 'report')
    return correction === undefined ? contactNames.report(serial) : contactNames.correction(serial);
  if (kind === 'request') return contactNames.request(number);
  return kind === 'provider' ? contactNames.provider(number) : contactNames.task(number);
};

/** The plan's data say P7(1) where people say ICT-BCP 7(1). */
export const sourceText = (source: string, { texts }: Vocabulary): string =>
  source.replace(/P(?=\d)/g, texts.telling.view.planSign);

export const taskName = (no: number, task: string, words: Vocabulary): string => {
  const definition = words.plan.tasks.find(({ id }) => id === task);
  return words.texts.telling.line.task(no, definition === undefined ? task : words.name(definition));
};

export const taskNameIn = (incident: Incident, no: number, words: Vocabulary): string => {
  const task = incident.contacting.tasks.get(no);
  const definition = task === undefined ? undefined : taskDefinition(incident, task);
  return words.texts.telling.line.task(no, definition === undefined ? '' : words.name(definition));
};

/** Who was told, how and when; empty parts are left out. */
export const evidenceText = (
  { means, to, saidAt, readBack, note }: Omit<Evidence, 'means'> & Pick<Told, 'means'>,
  at: Instant,
  words: Vocabulary,
): string => {
  const { line, means: terms } = words.texts.telling;
  return [
    line.evidence(terms[means]),
    ...(to === undefined ? [] : [line.to(to)]),
    ...(saidAt === undefined ? [] : [line.at(words.texts.dates.near(saidAt, at))]),
    ...(readBack ? [line.readBack] : []),
    ...(note === undefined ? [] : [line.note(note)]),
  ].join(' ');
};

/** 全庁キャビネット:利用不可, … */
export const channelStatesText = (states: Readonly<Record<string, ChannelState>>, words: Vocabulary): string =>
  words.texts.words.list(
    Object.entries(states).map(([channel, state]) =>
      words.texts.telling.stateOf(words.channel(channel), words.texts.words.channelStates[state]),
    ),
  );

export const skippedText = (
  skipped: readonly { readonly channel: string; readonly state: ChannelState }[],
  words: Vocabulary,
): string =>
  words.texts.words.list(
    skipped.map(({ channel, state }) =>
      words.texts.telling.skipped(words.channel(channel), words.texts.words.channelStates[state]),
    ),
  );

export const channelOr = (channel: string | null | undefined, words: Vocabulary): string =>
  channel === undefined || channel === null ? words.texts.telling.noChannel : words.channel(channel);

export const willText = (will: boolean, words: Vocabulary): string =>
  will ? words.texts.telling.yes : words.texts.telling.no;
