// Whose word it is and what was added, told from the log alone: only what waits for its manager is confirmed, the owners are
// those who were named, and every report carries what had been added by then.
import { isDeepStrictEqual } from 'node:util';
import type { IncidentEvent } from '../../../src/incident/event.ts';
import { promise } from './broken-promise.ts';
import type { Chronicle } from './chronicle.ts';

type Answered = Extract<IncidentEvent, { type: 'AnswerRecorded' }>;

interface Heard {
  readonly rounds: Map<string, number>;
  readonly answers: Map<string, { readonly said: Answered; readonly isConfirmed: boolean }>;
  readonly items: Map<string, string>;
  owners: readonly string[];
}

export const recordingHolds = (chronicle: Chronicle): void => {
  const heard: Heard = { rounds: new Map(), answers: new Map(), items: new Map(), owners: [] };
  for (const { event } of chronicle.events) hear(heard, event, chronicle);
};

const hear = (heard: Heard, event: IncidentEvent, chronicle: Chronicle): void => {
  switch (event.type) {
    case 'IncidentDeclared':
      heard.owners = chronicle.incident.plan.scenarios.find(({ id }) => id === event.scenario)?.owners ?? [];
      break;
    case 'ConfirmationAsked':
      for (const section of event.sections) heard.rounds.set(section, event.round);
      break;
    case 'AnswerRecorded':
      heard.answers.set(event.system, { said: event, isConfirmed: isConfirmed(heard, event) });
      break;
    case 'AnswersConfirmed':
      confirmed(heard, event, chronicle);
      break;
    case 'FactsUpdated':
      for (const { title, text } of event.items ?? []) {
        if (text === null) heard.items.delete(title);
        else heard.items.set(title, text);
      }
      break;
    case 'OwnersSet':
      ownersHold(heard, event.owners, chronicle);
      break;
    case 'ReportIssued':
      if (event.kind !== 'correction') reportCarries(heard, event.serial, chronicle);
      break;
    default:
      break;
  }
};

const isConfirmed = ({ answers }: Heard, event: Answered): boolean => {
  if (event.confirmedBy !== undefined || event.enteredAs === 'manager') return true;
  const before = answers.get(event.system);
  return before?.isConfirmed === true && before.said.round === event.round && isSame(before.said, event);
};

const isSame = (a: Answered, b: Answered): boolean =>
  isDeepStrictEqual(
    ...([a, b].map((one) => [one.state, one.serviceState, one.damage, one.note]) as [unknown, unknown]),
  );

const confirmed = (
  { rounds, answers }: Heard,
  event: Extract<IncidentEvent, { type: 'AnswersConfirmed' }>,
  { id }: Chronicle,
): void => {
  for (const system of event.systems) {
    const answer = answers.get(system);
    const waits =
      answer?.isConfirmed === false &&
      answer.said.section === event.section &&
      answer.said.round === rounds.get(event.section);
    promise(waits, 'only an answer of this round that waits for its manager is confirmed', () => ({
      id,
      event,
      answer,
    }));
    if (answer !== undefined) answers.set(system, { ...answer, isConfirmed: true });
  }
};

const ownersHold = (heard: Heard, owners: readonly string[], { id, incident }: Chronicle): void => {
  const known = owners.every((one) => incident.plan.sections.some((section) => section.id === one));
  const isNew = owners.length !== heard.owners.length && new Set(owners).size === owners.length;
  promise(known && isNew, 'owners are sections, each once, and only a change is recorded', () => ({ id, owners }));
  heard.owners = owners;
};

const reportCarries = ({ items }: Heard, serial: number, { id, records }: Chronicle): void => {
  const report = records.find(({ key }) => key === `report/${serial}`);
  const said = JSON.stringify(report?.card ?? '');
  const missing = [...items].filter(([title, text]) => !said.includes(title) || !said.includes(text));
  promise(missing.length === 0, 'a report carries what was added to the six items', () => ({ id, serial, missing }));
};
