// What a check of a chat prints: a line for each thing, said once however often it was found, and what the running
// program last knew of its hearing.
import { openSqliteReader } from '../../../adapters/store/sqlite/open-sqlite.ts';
import { type HearingRecord, readHearing } from '../../chat/hearing.ts';
import type { Settings } from '../../ports/settings.ts';
import { healthText } from '../../posts/health-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { linesText, type Outcome } from '../outcome.ts';

export interface CheckLine {
  readonly level: 'ok' | 'note' | 'fix';
  readonly text: string;
}

/** Exit code 1 when a person has something to do. */
export const checkOutcome = (
  lines: readonly CheckLine[],
  say: Texts['cli']['slack'] | Texts['cli']['teams'],
): Outcome => {
  // What is missing for several channels alike is one thing to mend.
  const distinct = [...new Map(lines.map((line) => [line.text, line])).values()];
  const told = distinct.map(({ level, text }) => say.line(say.levels[level], text));
  const fixes = distinct.filter(({ level }) => level === 'fix').length;
  if (fixes > 0) return { exitCode: 1, result: linesText(told), complaints: [say.conclusion(fixes)] };
  return { exitCode: 0, result: linesText([...told, say.inOrder]) };
};

/** What the adapters keep; only read. */
export const withSettings = async <T>(
  file: string,
  use: (settings: Pick<Settings, 'get'>) => Promise<T>,
): Promise<T> => {
  const { read, db } = openSqliteReader(file);
  try {
    return await use({ get: async (key) => (await read.one('setting', { key }))?.value });
  } finally {
    db.close();
  }
};

/** A fault is as of the last half minute of the running program, or of its end. */
export const hearingLines = async (
  platform: string,
  settings: Pick<Settings, 'get'>,
  texts: Texts,
): Promise<readonly CheckLine[]> => {
  const { heardAt, faults }: HearingRecord = (await readHearing(platform, settings)) ?? { faults: [] };
  const { hearing } = texts.cli;
  return [
    ...faults.map((fault): CheckLine => ({ level: 'fix', text: hearing.fault(healthText(fault, texts)) })),
    heardAt === undefined
      ? { level: 'note', text: hearing.never }
      : { level: 'ok', text: hearing.last(texts.dates.dateTime(heardAt)) },
  ];
};
