// What is printed: every sheet a person may need on a day when only paper and the telephone are left.
import { fold } from '../incident/evolve.ts';
import type { Incident } from '../incident/incident.ts';
import { planIndex } from '../plan/find-in-plan.ts';
import type { Party } from '../plan/plan.ts';
import type { StoreReader } from '../ports/store.ts';
import type { Card } from '../posts/card.ts';
import {
  departmentCalls,
  hearingSheets,
  providerCalls,
  sectionCalls,
  taskCalls,
} from '../posts/contact/call-sheets.ts';
import { settingsNotices } from '../posts/contact/contact-notices.ts';
import { contactCard } from '../posts/contact/contact-view.ts';
import { crisisForm, type Form, partyForm } from '../posts/forms/forms.ts';
import { faxCard, phoneScript } from '../posts/forms/party-letters.ts';
import { publicDraft } from '../posts/forms/public-draft.ts';
import { reportCard } from '../posts/report-post.ts';
import { statusBoard } from '../posts/status-board.ts';
import type { Texts } from '../posts/texts/texts.ts';
import { type Vocabulary, vocabulary } from '../posts/vocabulary.ts';
import type { Instant } from '../time.ts';

/** One incident, as it is now, and what is needed to print of it. */
export interface Printing {
  readonly incident: Incident;
  readonly reader: StoreReader;
  readonly now: Instant;
  readonly texts: Texts;
}

/** `calls`, `tasks`, `report`, `report-3`, `requests`, `provider`, `notices`, `contacts`, `board`, `public`, `fax-nisc`, `phone-nisc`, `fax-nisc-3`. */
export const sheetNamed = async (name: string, printing: Printing): Promise<readonly Card[] | undefined> => {
  const { incident, reader, now, texts } = printing;
  const words = vocabulary(incident.plan, texts);
  switch (name) {
    case 'calls':
      return [departmentCalls(incident, now, words), ...(await reportCards(undefined, printing, words))];
    case 'tasks':
      return [taskCalls(incident, now, words)];
    case 'requests':
      return [sectionCalls(incident, now, words), ...hearingSheets(incident, words)];
    case 'provider':
      return present(providerCalls(incident, now, words));
    case 'contacts':
      return [contactCard(incident, now, words)];
    case 'board':
      return [statusBoard(incident, now, words)];
    case 'notices':
      return settingsNotices(incident, await reader.events(incident.id, 0), words).map(({ card }) => card);
    case 'public':
      return [publicDraft(incident, incident.plan, now, texts)];
    default:
      return (await reportNamed(name, printing, words)) ?? (await letterNamed(name, printing));
  }
};

const present = (card: Card | undefined): readonly Card[] | undefined => (card === undefined ? undefined : [card]);

const reportNamed = async (
  name: string,
  printing: Printing,
  words: Vocabulary,
): Promise<readonly Card[] | undefined> => {
  const match = /^report(?:-(\d{1,6}))?$/.exec(name);
  if (match === null) return undefined;
  const [, serial] = match;
  const cards = await reportCards(serial === undefined ? undefined : Number(serial), printing, words);
  return cards.length === 0 ? undefined : cards;
};

/** As it was issued; without a number the newest. */
const reportCards = async (
  serial: number | undefined,
  { incident, reader }: Printing,
  words: Vocabulary,
): Promise<readonly Card[]> => {
  const seq = seqOfReport(incident, serial);
  const [recorded] = seq === undefined ? [] : await reader.events(incident.id, seq - 1);
  if (recorded?.event.type !== 'ReportIssued') return [];
  return [reportCard(incident, recorded.event, recorded, words)];
};

const seqOfReport = ({ reports }: Incident, serial: number | undefined): number | undefined =>
  reports.findLast((one) => one.kind !== 'correction' && (serial === undefined || one.serial === serial))?.seq;

/** `fax-tokyo-ict` as things stand, `fax-tokyo-ict-3` as of the third report. */
const letterNamed = async (name: string, printing: Printing): Promise<readonly Card[] | undefined> => {
  const [, kind, rest = ''] = /^(fax|phone)-(.+)$/.exec(name) ?? [];
  if (kind === undefined) return undefined;
  const { partyById } = planIndex(printing.incident.plan);
  const [, id = rest, serial] = partyById.has(rest) ? [] : (/^(.+)-(\d{1,6})$/.exec(rest) ?? []);
  const party = partyById.get(id);
  const asOf = await incidentAsOf(serial === undefined ? undefined : Number(serial), printing);
  if (party === undefined || asOf === undefined) return undefined;
  const { incident, at } = asOf;
  const letter = kind === 'fax' ? faxCard : phoneScript;
  return [letter(incident, incident.plan, party, at, printing.texts)];
};

/** 危機管理係 gets 「リスク管理・危機管理情報連絡票」, every other party the form of its own (個別3(2)). */
export const formNamed = async (
  partyId: string,
  report: number | undefined,
  printing: Printing,
): Promise<Form | undefined> => {
  const party = planIndex(printing.incident.plan).partyById.get(partyId);
  const asOf = await incidentAsOf(report, printing);
  if (party === undefined || asOf === undefined) return undefined;
  const { incident, at } = asOf;
  const { plan } = incident;
  return takesCrisisForm(party, plan.tasks)
    ? crisisForm(incident, plan, at, printing.texts)
    : partyForm(incident, plan, party, at, printing.texts);
};

/** Whose task the crisis section may waive (P7(3)): the form is theirs. */
export const takesCrisisForm = ({ id }: Party, tasks: Incident['plan']['tasks']): boolean =>
  tasks.some(({ party, waivedBy }) => party === id && waivedBy === 'form');

/** The incident as it was when that report was issued, which its forms are made of again at any time. */
const incidentAsOf = async (
  serial: number | undefined,
  { incident, reader, now }: Printing,
): Promise<{ readonly incident: Incident; readonly at: Instant } | undefined> => {
  if (serial === undefined) return { incident, at: now };
  const seq = seqOfReport(incident, serial);
  if (seq === undefined) return undefined;
  const events = (await reader.events(incident.id, 0)).filter((one) => one.seq <= seq);
  const then = fold(events, incident.plan);
  const at = events.at(-1)?.at;
  return then === undefined || at === undefined ? undefined : { incident: then, at };
};
