// export --format csv: the chronology as a table for spreadsheets (RFC 4180).
import { nameInRecord } from '../../directory/actor.ts';
import type { IncidentRecord } from './incident-record.ts';

/** Without it Excel takes Japanese for the machine's old code page. */
const BYTE_ORDER_MARK = '\uFEFF';

const COLUMNS = ['seq', 'at', 'actor', 'type', 'what'] as const;

export const exportCsv = ({ events }: IncidentRecord): string => {
  const rows = events.map(({ seq, at, actor, event, what }) => [
    String(seq),
    at,
    nameInRecord(actor),
    event.type,
    what,
  ]);
  return BYTE_ORDER_MARK + [COLUMNS, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
};

/** A cell that begins so would be run as a formula: people type these texts. Japanese Excel takes full-width signs too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

const cell = (text: string): string => {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
