// The printed sheets: one table of what each is called, when there is something to print of it, and its cards. In the order in
// which they are needed.
import type { Incident } from '../incident/incident.ts';
import { newestContact } from '../incident/telling/read-contacting.ts';
import type { StoreReader } from '../ports/store.ts';
import type { TellingView } from '../ports/telling-view.ts';
import { statusBoard } from '../posts/board/status-board.ts';
import type { Card } from '../posts/card.ts';
import { corrections } from '../posts/paper/as-reported.ts';
import { assemblySheet } from '../posts/paper/assembly-sheet.ts';
import { providerCalls, sectionCalls, taskCalls } from '../posts/paper/call-sheets.ts';
import { departmentCalls } from '../posts/paper/department-calls.ts';
import { hearingSheets } from '../posts/paper/hearing-sheets.ts';
import { logSheet } from '../posts/paper/log-sheet.ts';
import { onSheet } from '../posts/paper/on-sheet.ts';
import { publicDraft } from '../posts/paper/public-draft.ts';
import { correctionSheets, reportSheets, toldSheets } from '../posts/paper/report-sheets.ts';
import { priorityRows } from '../posts/recovery/priority-rows.ts';
import { prioritySheet } from '../posts/recovery/priority-sheet.ts';
import { openTasks } from '../posts/telling/contact-rows.ts';
import { draftLine } from '../posts/telling/plan-facts.ts';
import { tellingCard } from '../posts/telling/telling-card.ts';
import { settingsNotices } from '../posts/telling/telling-notices.ts';
import type { Vocabulary } from '../posts/vocabulary.ts';
import type { Texts } from '../texts/texts.ts';
import type { Instant } from '../time.ts';
import { recoverySheet } from './course/recovery-sheet.ts';

/** One incident, as it is now, and what is needed to print of it. */
export interface Printing {
  readonly incident: Incident;
  readonly reader: StoreReader;
  readonly now: Instant;
  readonly texts: Texts;
}

type Drawn = Printing & {
  /** With room for everything. */
  readonly words: Vocabulary;
};

interface Sheet {
  readonly name: string;
  readonly label: (texts: Texts) => string;
  /** Without it, always. */
  readonly when?: (incident: Incident) => boolean;
  /** Each on its own page; empty: there is nothing of that name. */
  readonly cards: (drawn: Drawn) => readonly Card[] | Promise<readonly Card[]>;
}

const SHEETS: readonly Sheet[] = [
  {
    name: 'calls',
    label: ({ sheets }) => sheets.names.calls,
    cards: (drawn) => [
      ...asOfNow(inHouse(departmentCalls(drawn.incident, drawn.now, drawn.words), drawn), drawn),
      ...toldSheets(drawn.incident, drawn.now, drawn.words),
    ],
  },
  {
    name: 'tasks',
    label: ({ sheets }) => sheets.names.tasks,
    when: (incident) => openTasks(incident).length > 0,
    cards: (drawn) => asOfNow(inHouse([taskCalls(drawn.incident, drawn.now, drawn.words)], drawn), drawn),
  },
  {
    name: 'requests',
    label: ({ sheets }) => sheets.names.requests,
    cards: (drawn) => {
      const { incident, now, words } = drawn;
      const calls = [sectionCalls(incident, now, words), ...hearingSheets(incident, now, words)];
      return asOfNow(inHouse(calls, drawn), drawn);
    },
  },
  {
    name: 'provider',
    label: ({ sheets }) => sheets.names.provider,
    when: (incident) => newestContact(incident, 'provider') !== undefined,
    cards: (drawn) => {
      const calls = providerCalls(drawn.incident, drawn.now, drawn.words);
      return asOfNow(inHouse(calls === undefined ? [] : [calls], drawn), drawn);
    },
  },
  {
    name: 'report',
    label: ({ sheets }) => sheets.names.report,
    when: ({ lastReport }) => lastReport !== undefined,
    cards: ({ incident, now, words }) => reportSheets(incident, undefined, now, words),
  },
  {
    name: 'recovery',
    label: ({ sheets }) => sheets.names.recovery,
    cards: async (drawn) => [
      recoverySheet(drawn.incident, await drawn.reader.events(drawn.incident.id, 0), { ...drawn, until: drawn.now }),
    ],
  },
  {
    name: 'priority',
    label: ({ priority }) => priority.title,
    when: (incident) => priorityRows(incident).length > 0 || incident.recovery.priority !== undefined,
    cards: ({ incident, now, words }) => [
      onSheet(prioritySheet(incident, now, {}, words), incident, { asOf: now, now }, words),
    ],
  },
  {
    name: 'corrections',
    label: ({ sheets }) => sheets.names.corrections,
    when: (incident) => corrections(incident).length > 0,
    cards: ({ incident, now, words }) => correctionSheets(incident, now, words),
  },
  {
    name: 'notices',
    label: ({ sheets }) => sheets.names.notices,
    cards: async ({ incident, reader, now, words }) =>
      settingsNotices(incident, await reader.events(incident.id, 0), words).map(({ card, at }) =>
        onSheet(card, incident, { asOf: at, now }, words),
      ),
  },
  {
    name: 'contacts',
    label: ({ sheets }) => sheets.names.contacts,
    cards: (drawn) => asOfNow([tellingCard(drawn.incident, drawn.now, drawn.words)], drawn),
  },
  {
    name: 'board',
    label: ({ sheets }) => sheets.names.board,
    cards: (drawn) => asOfNow([statusBoard(drawn.incident, drawn.now, drawn.words)], drawn),
  },
  {
    name: 'public',
    label: ({ telling }) => telling.view.publicDraft,
    cards: (drawn) => asOfNow([publicDraft(drawn.incident, drawn.incident.plan, drawn.now, drawn.texts)], drawn),
  },
  {
    name: 'assembly',
    label: ({ sheets, telling }) => sheets.names.decision(telling.decisions.assembly),
    cards: (drawn) => asOfNow([assemblySheet(drawn.incident, drawn.now, drawn.texts)], drawn),
  },
  {
    name: 'log',
    label: ({ sheets }) => sheets.names.log,
    cards: async (drawn) => {
      const { incident, reader, words } = drawn;
      return asOfNow(inHouse([logSheet(incident, await reader.events(incident.id, 0), words)], drawn), drawn);
    },
  },
];

/** What people tell from says that it is as of now. */
const asOfNow = (cards: readonly Card[], { incident, now, words }: Drawn): readonly Card[] =>
  cards.map((card) => onSheet(card, incident, { asOf: now, now }, words));

/** Stays in the house; the board and the contacts say of themselves that the plan is a draft. */
const inHouse = (cards: readonly Card[], { incident, words }: Drawn): readonly Card[] =>
  cards.map((card) => ({ ...card, blocks: [...draftLine(incident.plan, words), ...card.blocks] }));

export const sheetOf = (name: string): Sheet | undefined => SHEETS.find((sheet) => sheet.name === name);

/** What can be printed now. */
export const sheetsAtHand = (incident: Incident, texts: Texts): TellingView['sheets'] =>
  SHEETS.filter(({ when }) => when?.(incident) ?? true).map(({ name, label }) => ({ name, label: label(texts) }));
