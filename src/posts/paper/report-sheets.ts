// A report on paper as it was issued, with what was corrected of it since: its own words stay, and the sheet says so (訂正).

import type { Incident } from '../../incident/incident.ts';
import { currentReports } from '../../incident/telling/read-contacting.ts';
import type { Instant } from '../../time.ts';
import type { Card } from '../card.ts';
import { reportCard } from '../reporting/report-post.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { corrections, type Issued } from './as-reported.ts';
import { onSheet } from './on-sheet.ts';

/** The report of that number, or the newest; its corrections after it. Empty when there is none. */
export const reportSheets = (
  incident: Incident,
  serial: number | undefined,
  now: Instant,
  words: Vocabulary,
): readonly Card[] => {
  const issued = reportIssued(incident, serial);
  return issued === undefined
    ? []
    : [reportSheet(incident, issued, now, words), ...correctionsOf(incident, issued, now, words)];
};

/** What has to reach everybody now, to be read out and handed on: the newest report, and corrections since. */
export const toldSheets = (incident: Incident, now: Instant, words: Vocabulary): readonly Card[] => {
  const told = currentReports(incident).flatMap(({ key }) => incident.contacting.issued.get(key) ?? []);
  return told.length === 0
    ? reportSheets(incident, undefined, now, words)
    : told.map((one) => reportSheet(incident, one, now, words));
};

/** Each correction on a sheet of its own, with 誤 and 正. */
export const correctionSheets = (incident: Incident, now: Instant, words: Vocabulary): readonly Card[] =>
  corrections(incident).map((one) => reportSheet(incident, one, now, words));

export const reportIssued = ({ contacting }: Incident, serial: number | undefined): Issued | undefined =>
  [...contacting.issued.values()].findLast(
    ({ event }) => event.kind !== 'correction' && (serial === undefined || event.serial === serial),
  );

const correctionsOf = (incident: Incident, { event }: Issued, now: Instant, words: Vocabulary): readonly Card[] =>
  corrections(incident, event.serial).map((one) => reportSheet(incident, one, now, words));

const reportSheet = (incident: Incident, issued: Issued, now: Instant, words: Vocabulary): Card => {
  const card = reportCard(incident, issued.event, issued, words);
  const newest = issued.event.kind === 'correction' ? undefined : corrections(incident, issued.event.serial).at(-1);
  const marked =
    newest === undefined ? card : { ...card, blocks: [correctedMark(issued, newest, now, words), ...card.blocks] };
  return onSheet(marked, incident, { asOf: issued.at, now }, words);
};

const correctedMark = ({ event }: Issued, newest: Issued, now: Instant, words: Vocabulary): Card['blocks'][number] => {
  const { sheets, dates } = words.texts;
  const text = sheets.corrected(words.reportName(event.serial, event.kind), dates.near(newest.at, now));
  return { type: 'text', text, style: 'warning' };
};
