// What every call sheet has: how to go about it, whom to name as the place to call back, what to read out, and the rows.

import type { Incident } from '../../incident/incident.ts';
import { nextReportAt } from '../../incident/reporting/slots.ts';
import type { RecipientState } from '../../incident/telling/contacting.ts';
import type { Recipient } from '../../incident/telling/telling-event.ts';
import type { Instant } from '../../time.ts';
import type { Block, CallRow, Card } from '../card.ts';
import { sealed } from '../seal.ts';
import { recipientName } from '../telling/telling-words.ts';
import type { Vocabulary } from '../vocabulary.ts';

export interface CallSheetParts {
  readonly title: string;
  readonly how: string;
  /** Beside 連絡者, 折返し先 and 次回の定時連絡. */
  readonly fields?: readonly { readonly label: string; readonly value: string }[];
  readonly script?: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly CallRow[];
}

export const callCard = (incident: Incident, parts: CallSheetParts, now: Instant, words: Vocabulary): Card => {
  const { fields: say } = words.texts.sheets;
  return sealed(incident, words, {
    title: parts.title,
    tone: 'calm',
    blocks: [
      { type: 'text', text: parts.how },
      {
        type: 'fields',
        fields: [
          { label: say.writtenBy, value: '' },
          { label: say.callBack, value: callBack(words) },
          { label: say.next, value: nextText(incident, now, words) },
          ...(parts.fields ?? []),
        ],
      },
      ...scriptBlocks(incident, parts.script ?? [], words),
      { type: 'calls', columns: parts.columns, rows: parts.rows },
    ],
  });
};

/** 情報システム課 内線○○○○ */
export const callBack = (words: Vocabulary): string => {
  const { sender } = words.plan.organization;
  return words.texts.forms.contactOf(words.section(sender), words.contactPhone());
};

const nextText = (incident: Incident, now: Instant, words: Vocabulary): string => {
  const next = nextReportAt(incident, now);
  return next === undefined ? words.texts.sheets.fields.none : words.texts.dates.dateTime(next);
};

/** Whoever calls says first who they are, and in a drill that it is one, first and last. */
export const scriptBlocks = (incident: Incident, lines: readonly string[], words: Vocabulary): readonly Block[] => {
  const { script } = words.texts.sheets;
  if (lines.length === 0) return [];
  return [
    { type: 'heading', text: script.heading },
    { type: 'list', items: readAloud(incident, lines, words) },
  ];
};

export const readAloud = (incident: Incident, lines: readonly string[], words: Vocabulary): readonly string[] => {
  const { script } = words.texts.sheets;
  const greeting = script.greeting(words.section(words.plan.organization.sender));
  const opening = incident.drill ? [script.drillOpening] : [];
  const closing = incident.drill ? [script.drillClosing] : [];
  return [...opening, greeting, ...lines, ...closing];
};

/** Who took the call, and when. */
export const toldCells = (state: RecipientState | undefined, now: Instant, words: Vocabulary): readonly string[] =>
  state?.told === undefined ? ['', ''] : [state.told.to ?? '', words.texts.dates.near(state.told.at, now)];

export const remarks = (state: RecipientState | undefined, words: Vocabulary): string => {
  if (state?.told?.note !== undefined) return state.told.note;
  const { unreached } = state ?? {};
  if (unreached === undefined || state?.told !== undefined) return '';
  const { because = '' } = unreached;
  // A person's own words, or why a delivery was parked.
  return (words.texts.chronology.reasons[because] ?? because) || words.texts.telling.view.states.unreached;
};

export const callRow = (
  recipient: Recipient,
  cells: readonly string[],
  done: boolean,
  now: Instant,
  words: Vocabulary,
): CallRow => ({ recipient, name: recipientName(recipient, now, words), cells, done });
