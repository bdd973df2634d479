// What is printed: every sheet a person may need on a day when only paper and the telephone are left.
import { fold } from '../incident/evolve.ts';
import { officeNamed } from '../incident/handover.ts';
import type { Incident } from '../incident/incident.ts';
import { planIndex } from '../plan/find-in-plan.ts';
import type { Party } from '../plan/plan.ts';
import type { Card } from '../posts/card.ts';
import { asReported, type ReportedIncident } from '../posts/paper/as-reported.ts';
import { crisisForm, type Form, partyForm } from '../posts/paper/forms.ts';
import { onSheet } from '../posts/paper/on-sheet.ts';
import { faxCard, phoneScript } from '../posts/paper/party-letters.ts';
import { reportIssued, reportSheets } from '../posts/paper/report-sheets.ts';
import { type Vocabulary, vocabulary } from '../posts/vocabulary.ts';
import type { Instant } from '../time.ts';
import { recoverySheet } from './course/recovery-sheet.ts';
import { handoverSheet } from './handover/handover-sheet.ts';
import { handoverNo, handoverNow } from './read-handover.ts';
import { type Printing, sheetOf } from './sheets.ts';

/** One of the table (`calls`, `log` …), a report by its number (`report-3`), or a letter: `fax-nisc`, `phone-nisc`, `fax-nisc-3`. */
export const sheetNamed = async (name: string, printing: Printing): Promise<readonly Card[] | undefined> => {
  const words = vocabulary(printing.incident.plan, printing.texts, 'paper');
  const sheet = sheetOf(name);
  if (sheet !== undefined) return some(await sheet.cards({ ...printing, words }));
  return (
    (await reportNamed(name, printing, words)) ?? handoverNamed(name, printing, words) ?? letterNamed(name, printing)
  );
};

const some = (cards: readonly Card[]): readonly Card[] | undefined => (cards.length === 0 ? undefined : cards);

/** As it was issued; the last one with the picture of the recovery until then. */
const reportNamed = async (
  name: string,
  printing: Printing,
  words: Vocabulary,
): Promise<readonly Card[] | undefined> => {
  const match = /^report-(\d{1,6})$/.exec(name);
  if (match === null) return undefined;
  const { incident, reader, now, texts } = printing;
  const serial = Number(match[1]);
  const cards = reportSheets(incident, serial, now, words);
  const issued = reportIssued(incident, serial);
  if (cards.length === 0 || issued?.event.kind !== 'final') return some(cards);
  const until = (await reader.events(incident.id, 0)).filter(({ seq }) => seq <= issued.seq);
  return [...cards, recoverySheet(incident, until, { until: issued.at, now, texts })];
};

/** `handover-3` as it was handed over, `handover-crisis-manager` as that office would hand over now. */
const handoverNamed = (
  name: string,
  printing: Printing,
  words: Vocabulary,
): Promise<readonly Card[] | undefined> | undefined => {
  const [, which] = /^handover-(.+)$/.exec(name) ?? [];
  return which === undefined ? undefined : handoverSheets(which, printing, words);
};

const handoverSheets = async (
  which: string,
  printing: Printing,
  words: Vocabulary,
): Promise<readonly Card[] | undefined> => {
  const { incident, now, texts } = printing;
  const office = officeNamed(which, incident.plan);
  const handed = /^\d{1,6}$/.test(which)
    ? await handoverNo(Number(which), printing)
    : office && (await handoverNow(office, printing));
  if (handed === undefined) return undefined;
  return [onSheet(handoverSheet(handed, texts, true), incident, { asOf: handed.now, now }, words)];
};

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
  const card = letter(incident, incident.plan, party, at, printing.texts);
  return [onSheet(card, incident, { asOf: at, now: printing.now }, vocabulary(incident.plan, printing.texts, 'paper'))];
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

/** The incident as it was when that report was issued, with what the report said, which its forms are made of at any time. */
const incidentAsOf = async (
  serial: number | undefined,
  { incident, reader, now }: Printing,
): Promise<{ readonly incident: ReportedIncident; readonly at: Instant } | undefined> => {
  if (serial === undefined) return { incident, at: now };
  const issued = reportIssued(incident, serial);
  if (issued === undefined) return undefined;
  const events = (await reader.events(incident.id, 0)).filter(({ seq }) => seq <= issued.seq);
  const then = fold(events, incident.plan);
  return then === undefined ? undefined : { incident: asReported(then, issued, incident), at: issued.at };
};
