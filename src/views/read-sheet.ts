// What is printed: every sheet a person may need on a day when only paper and the telephone are left.
import { fold } from '../incident/evolve.ts';
import type { Incident } from '../incident/incident.ts';
import { planIndex } from '../plan/find-in-plan.ts';
import type { Party } from '../plan/plan.ts';
import type { StoreReader } from '../ports/store.ts';
import { statusBoard } from '../posts/board/status-board.ts';
import type { Card } from '../posts/card.ts';
import { asReported, type ReportedIncident } from '../posts/paper/as-reported.ts';
import { assemblySheet } from '../posts/paper/assembly-sheet.ts';
import { providerCalls, sectionCalls, taskCalls } from '../posts/paper/call-sheets.ts';
import { departmentCalls } from '../posts/paper/department-calls.ts';
import { crisisForm, type Form, partyForm } from '../posts/paper/forms.ts';
import { hearingSheets } from '../posts/paper/hearing-sheets.ts';
import { logSheet } from '../posts/paper/log-sheet.ts';
import { onSheet } from '../posts/paper/on-sheet.ts';
import { faxCard, phoneScript } from '../posts/paper/party-letters.ts';
import { publicDraft } from '../posts/paper/public-draft.ts';
import { correctionSheets, reportIssued, reportSheets, toldSheets } from '../posts/paper/report-sheets.ts';
import { settingsNotices } from '../posts/telling/contact-notices.ts';
import { contactCard } from '../posts/telling/contact-view.ts';
import { draftLine } from '../posts/telling/plan-facts.ts';
import { type Vocabulary, vocabulary } from '../posts/vocabulary.ts';
import type { Texts } from '../texts/texts.ts';
import type { Instant } from '../time.ts';

/** One incident, as it is now, and what is needed to print of it. */
export interface Printing {
  readonly incident: Incident;
  readonly reader: StoreReader;
  readonly now: Instant;
  readonly texts: Texts;
}

/** What people tell from, which says that it is as of now. */
type Drawn = Pick<Printing, 'incident' | 'now' | 'texts'> & { readonly words: Vocabulary };

const DRAWN: Readonly<Record<string, (drawn: Drawn) => readonly Card[] | undefined>> = {
  tasks: ({ incident, now, words }) => [taskCalls(incident, now, words)],
  requests: ({ incident, now, words }) => [sectionCalls(incident, now, words), ...hearingSheets(incident, now, words)],
  provider: ({ incident, now, words }) => present(providerCalls(incident, now, words)),
  contacts: ({ incident, now, words }) => [contactCard(incident, now, words)],
  board: ({ incident, now, words }) => [statusBoard(incident, now, words)],
  public: ({ incident, now, texts }) => [publicDraft(incident, incident.plan, now, texts)],
  assembly: ({ incident, now, texts }) => [assemblySheet(incident, now, texts)],
};

/** Stays in the house; the board and the contacts say of themselves that the plan is a draft. */
const SAYS_DRAFT: ReadonlySet<string> = new Set(['tasks', 'requests', 'provider']);

/**
 * `calls`, `tasks`, `report`, `report-3`, `corrections`, `requests`, `provider`, `notices`, `contacts`, `board`, `public`,
 * `assembly`, `log`, `fax-nisc`, `phone-nisc`, `fax-nisc-3`.
 */
export const sheetNamed = async (name: string, printing: Printing): Promise<readonly Card[] | undefined> => {
  const { incident, reader, now, texts } = printing;
  const words = vocabulary(incident.plan, texts, 'paper');
  const asOfNow = (card: Card): Card => onSheet(card, incident, { asOf: now, now }, words);
  const drawn = Object.hasOwn(DRAWN, name) ? DRAWN[name] : undefined;
  const inHouse = (card: Card): Card => ({ ...card, blocks: [...draftLine(incident.plan, words), ...card.blocks] });
  if (drawn !== undefined) {
    const cards = drawn({ incident, now, texts, words });
    return (SAYS_DRAFT.has(name) ? cards?.map(inHouse) : cards)?.map(asOfNow);
  }
  switch (name) {
    case 'calls': {
      const calls = departmentCalls(incident, now, words).map(inHouse).map(asOfNow);
      return [...calls, ...toldSheets(incident, now, words)];
    }
    case 'corrections':
      return some(correctionSheets(incident, now, words));
    case 'notices':
      return settingsNotices(incident, await reader.events(incident.id, 0), words).map(({ card, at }) =>
        onSheet(card, incident, { asOf: at, now }, words),
      );
    case 'log':
      return [asOfNow(inHouse(logSheet(incident, await reader.events(incident.id, 0), words)))];
    default:
      return reportNamed(name, printing, words) ?? letterNamed(name, printing);
  }
};

const present = (card: Card | undefined): readonly Card[] | undefined => (card === undefined ? undefined : [card]);
const some = (cards: readonly Card[]): readonly Card[] | undefined => (cards.length === 0 ? undefined : cards);

/** As it was issued; without a number the newest. */
const reportNamed = (name: string, { incident, now }: Printing, words: Vocabulary): readonly Card[] | undefined => {
  const match = /^report(?:-(\d{1,6}))?$/.exec(name);
  if (match === null) return undefined;
  const [, serial] = match;
  return some(reportSheets(incident, serial === undefined ? undefined : Number(serial), now, words));
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
