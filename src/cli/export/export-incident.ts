// export: the record of one incident, for auditors and for the file, in the format they can use.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { StoreFault } from '../../ports/store.ts';
import type { Texts } from '../../texts/texts.ts';
import type { ExportFormat, Request } from '../command-line.ts';
import { done, failed, type Outcome } from '../outcome.ts';
import { type DatabaseSetting, reading, withDatabase } from '../read-database.ts';
import { exportCsv } from './export-csv.ts';
import { exportJson } from './export-json.ts';
import { exportMarkdown } from './export-markdown.ts';
import { type IncidentRecord, readRecord } from './incident-record.ts';

const formats: Readonly<Record<ExportFormat, (record: IncidentRecord, texts: Texts) => string>> = {
  json: exportJson,
  csv: exportCsv,
  md: exportMarkdown,
};

export const exportIncident = (
  setting: DatabaseSetting,
  { incident, format, out }: Extract<Request, { command: 'export' }>,
): Promise<Outcome> =>
  withDatabase(setting, async (path) => {
    const { texts } = setting;
    const result = await rendered(path, incident, format, texts);
    if (typeof result !== 'string') return result;
    return out === undefined ? { exitCode: 0, result } : writeNew(resolve(out), result, texts);
  });

const rendered = async (
  path: string,
  incident: string,
  format: ExportFormat,
  texts: Texts,
): Promise<string | Outcome> => {
  const say = texts.cli.export;
  try {
    const record = await reading(path, (read) => readRecord(read, incident));
    if ('known' in record) return failed(say.unknownIncident(incident, texts.words.list(record.known)));
    return formats[format](record, texts);
  } catch (error) {
    if (error instanceof StoreFault) throw error;
    // Somebody changed the file: its plan is gone, or an event is no event any more.
    return failed(say.unreadable(incident, error instanceof Error ? error.message : String(error)));
  }
};

const writeNew = (path: string, text: string, { cli }: Texts): Outcome => {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return done(cli.written(path));
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    return failed(code === 'EEXIST' ? cli.targetExists(path) : cli.targetFailed(path, code));
  }
};
