// access sheets: a section's access sheets as PDF, one file for each section. Whatever may fail is tried before any old sheet is
// voided, since the letters of a new one are told this once.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sheetsWanted } from '../../app/access/sheets-wanted.ts';
import { sameSheet } from '../../directory/access.ts';
import { isDenied } from '../../ports/access.ts';
import { type Printer, PrintFault } from '../../ports/printer.ts';
import { healthText } from '../../posts/health-text.ts';
import { accessSheetCard, type SheetToPrint } from '../../posts/paper/access-sheet.ts';
import { typedAddress } from '../../start-up/config/address-settings.ts';
import { done, failed, type Outcome } from '../outcome.ts';
import type { Commanding } from './commanding.ts';
import type { AccessRequest } from './read-access-arguments.ts';

type Request = Omit<Extract<AccessRequest, { command: 'access sheets' }>, 'command'>;

export interface SheetPrinting extends Commanding {
  readonly printer: Printer;
  /** What a person reads while it goes on. */
  readonly progress: (line: string) => void;
}

export const printSheets = async (request: Request, printing: SheetPrinting): Promise<Outcome> => {
  const { access, config, texts, plan, by, progress } = printing;
  const say = texts.cli.sheets;
  if ((config.addresses ?? []).length === 0) return failed(say.noAddress);
  const folder = resolve(request.folder);
  const { sections, drill, term } = request;
  const wanted = sheetsWanted({ sections, drill, term }, plan);
  if (isDenied(wanted)) return failed(texts.access.refusals[wanted.code](wanted as never));
  const hindered = (await hindrance(folder, printing)) ?? undefined;
  if (hindered !== undefined) return failed(hindered);
  const { sheets: known } = await access.overview();
  const before = known.filter((one) => wanted.some((sheet) => sameSheet(one, sheet)));
  progress(say.before(wanted.length, before.length));
  const managed = await access.manage({ type: 'make_sheets', sections, drill, term }, by);
  if (isDenied(managed)) return failed(texts.access.refusals[managed.code](managed as never));
  const written = await writeAll(managed.sheets ?? [], folder, printing);
  return 'problem' in written
    ? failed(written.problem)
    : done(...written.files.map((file) => texts.cli.written(file)), say.after(wanted.length, before.length));
};

/** Why nothing could be printed into that folder now; tried with a sheet that opens nothing. */
const hindrance = async (folder: string, printing: SheetPrinting): Promise<string | undefined> => {
  const { texts, plan } = printing;
  const trial = join(folder, '.trial');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const section = plan.sections[0]?.id ?? '';
    const card = cardOf({ id: '', code: '', section, drill: false, term: {} }, printing);
    writeFileSync(trial, await printing.printer.pdf([card]), { mode: 0o600 });
    rmSync(trial);
    return undefined;
  } catch (error) {
    return problemOf(error, folder, texts);
  }
};

const problemOf = (error: unknown, folder: string, texts: SheetPrinting['texts']): string => {
  if (error instanceof PrintFault) return healthText({ code: 'printing', problem: error.problem }, texts);
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return texts.cli.targetFailed(folder, code);
};

const cardOf = (sheet: SheetToPrint, { config, plan, hash, words, now }: SheetPrinting) =>
  accessSheetCard(sheet, { address: typedAddress(config), plan, hash, now: now() }, words);

const writeAll = async (
  sheets: readonly SheetToPrint[],
  folder: string,
  printing: SheetPrinting,
): Promise<{ readonly files: readonly string[] } | { readonly problem: string }> => {
  const { texts, words, printer, progress } = printing;
  const bySection = [...Map.groupBy(sheets, ({ section }) => section)];
  const files: string[] = [];
  for (const [at, [section, own]] of bySection.entries()) {
    const file = join(folder, fileOf(section, own[0]?.drill === true));
    try {
      const pdf = await printer.pdf(own.map((sheet) => cardOf(sheet, printing)));
      writeFileSync(file, pdf, { mode: 0o600 });
    } catch (error) {
      const left = texts.words.list(bySection.slice(at).map(([id]) => words.section(id)));
      return { problem: `${problemOf(error, folder, texts)}${texts.cli.sheets.notWritten(left)}` };
    }
    files.push(file);
    progress(texts.cli.sheets.progress(at + 1, bySection.length, words.section(section)));
  }
  return { files };
};

const fileOf = (section: string, drill: boolean): string => `access-${section}${drill ? '-drill' : ''}.pdf`;
