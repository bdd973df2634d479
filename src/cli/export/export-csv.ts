// export --format csv: the chronology as a table for spreadsheets.
import { nameInRecord } from '../../directory/actor.ts';
import { csvTable } from '../../posts/csv-table.ts';
import type { IncidentRecord } from './incident-record.ts';

export const exportCsv = ({ events }: IncidentRecord): string =>
  csvTable(
    ['seq', 'at', 'actor', 'type', 'what'],
    events.map(({ seq, at, actor, event, what }) => [String(seq), at, nameInRecord(actor), event.type, what]),
  );
