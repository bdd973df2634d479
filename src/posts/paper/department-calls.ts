// 連絡表 for the departments: what is read out to their 経営担当課, whether it was read back, and who said that the whole
// department has it (計画 図2 ※2). One sheet for each report or correction that is still to be told.

import type { Incident } from '../../incident/incident.ts';
import { nextReportAt } from '../../incident/reporting/slots.ts';
import type { ContactState, RecipientState } from '../../incident/telling/contacting.ts';
import { currentReports, isComplete, relays } from '../../incident/telling/read-contacting.ts';
import type { Recipient } from '../../incident/telling/telling-event.ts';
import { calledOneByOne, planIndex } from '../../plan/find-in-plan.ts';
import type { Department } from '../../plan/plan.ts';
import { idOf } from '../../plan/recipient.ts';
import type { Instant } from '../../time.ts';
import type { CallRow, Card } from '../card.ts';
import { subjectOf } from '../confirmation/confirmation-request.ts';
import { contactName } from '../telling/telling-words.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { callBack, callCard, callRow, remarks, toldCells } from './call-card.ts';

/** Those not told everywhere yet; the newest when all are, or nothing has been sent. Whatever the channel: paper is at hand. */
export const departmentCalls = (incident: Incident, now: Instant, words: Vocabulary): readonly Card[] => {
  const reports = currentReports(incident);
  const open = reports.filter((one) => !isComplete(one));
  const shown = open.length > 0 ? open : reports.slice(-1);
  return shown.length === 0
    ? [departmentCard(incident, undefined, now, words)]
    : shown.map((one) => departmentCard(incident, one, now, words));
};

const departmentCard = (
  incident: Incident,
  contact: ContactState | undefined,
  now: Instant,
  words: Vocabulary,
): Card => {
  const { sheets } = words.texts;
  const called = calledOneByOne(incident.plan);
  const { name, to, at, readBack, relayed, note } = sheets.columns;
  const about = contact === undefined ? incident.id : contactName(contact.key, words);
  return callCard(
    incident,
    {
      title: sheets.calls(about),
      how: howToCall(called, words),
      script: contact === undefined ? [] : toldScript(incident, about, called.some(relays), now, words),
      columns: [name, to, at, readBack, relayed, note],
      rows: called.map((recipient) => calledRow(recipient, contact, now, words)),
    },
    now,
    words,
  );
};

/** Sections of no department are called themselves, and pass nothing on. */
const howToCall = (called: readonly Recipient[], { texts: { sheets } }: Vocabulary): string =>
  [...(called.some(relays) ? [sheets.callsHow] : []), ...(called.every(relays) ? [] : [sheets.callsHowDirectly])].join(
    ' ',
  );

/** `relaying`: whoever hears it passes it on in their department. */
export const toldScript = (
  incident: Incident,
  report: string,
  relaying: boolean,
  now: Instant,
  words: Vocabulary,
): readonly string[] => {
  const { script: say } = words.texts.sheets;
  const next = nextReportAt(incident, now);
  return [
    say.report(subjectOf(incident, words), report),
    relaying ? say.readBack(callBack(words)) : say.readBackOnly,
    next === undefined ? say.last : say.next(words.texts.dates.near(next, now)),
  ];
};

const calledRow = (
  recipient: Recipient,
  contact: ContactState | undefined,
  now: Instant,
  words: Vocabulary,
): CallRow => {
  const state = contact?.recipients.get(recipient);
  const cells = [
    ...toldCells(state, now, words),
    state?.told?.readBack === true ? words.texts.paper.done : words.texts.sheets.box,
    relays(recipient) ? relayedText(state, now, words) : words.texts.sheets.nothingToRelay,
    remarks(state, words),
  ];
  const done = state?.told !== undefined && (!relays(recipient) || state.relayed !== undefined);
  const row = callRow(recipient, cells, done, now, words);
  const department = planIndex(words.plan).departmentById.get(idOf('department', recipient) ?? '');
  return department === undefined ? row : { ...row, name: nameOf(department, words) };
};

const relayedText = (state: RecipientState | undefined, now: Instant, { texts }: Vocabulary): string =>
  state?.relayed === undefined
    ? ''
    : [texts.dates.near(state.relayed.at, now), state.relayed.saidBy ?? ''].filter(Boolean).join(' ');

/** The column says that it is their 経営担当課; its name where the ward has entered it. */
const nameOf = (department: Department, words: Vocabulary): string => {
  const { managementSection } = department;
  const name = words.name(department);
  return managementSection === null ? name : words.texts.telling.managementSection(name, managementSection.name);
};
