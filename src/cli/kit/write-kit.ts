// The kit's files: each sheet printed with the plan's version and hash and the day at its foot, unless the one that is there still
// says the same; then it stays as it is, and so does the paper in the safe.
import { join } from 'node:path';
import { contentOf } from '../../app/kit/kit-state.ts';
import type { FormWriter } from '../../ports/form-writer.ts';
import type { NumbersOf, Printer } from '../../ports/printer.ts';
import type { KitSheet } from '../../posts/kit/kit-sheet.ts';
import { type PrintedPlan, planFoot } from '../../posts/paper/plan-foot.ts';
import type { Vocabulary } from '../../posts/vocabulary.ts';
import type { Instant } from '../../time.ts';
import { formToFill, kitSheets, partiesWithForm } from '../../views/kit-sheets.ts';
import { type Entry, type Manifest, readManifest, sha256, stillRight } from './manifest.ts';
import { dropPart, writeWhole } from './whole-file.ts';

export interface KitWriting extends PrintedPlan {
  readonly folder: string;
  readonly words: Vocabulary;
  readonly now: Instant;
  readonly address?: string;
  readonly printer: Printer;
  readonly writer: FormWriter;
  readonly template: (party: string) => Promise<Uint8Array | undefined>;
  readonly numbersOf: NumbersOf;
  readonly progress: (line: string) => void;
}

/** What its paper in the safe is to be replaced for: another plan, or the numbers of the same one. */
export interface Replaced extends Entry {
  readonly because: 'plan' | 'contacts';
  readonly since: Instant;
}

export interface WrittenKit {
  readonly sheets: readonly { readonly name: string; readonly content: string }[];
  /** Written now, because new or different. */
  readonly written: readonly Entry[];
  /** Of those, which were there before: their paper is to be replaced. */
  readonly replaced: readonly Replaced[];
  /** In the folder, but no part of the kit any more. */
  readonly gone: readonly Entry[];
  readonly all: number;
  /** To be kept once it is noted what was written: until then the next run says again what to replace. */
  readonly manifest: Manifest;
}

interface Job {
  readonly name: string;
  readonly file: string;
  readonly label: string;
  readonly content: string;
  readonly bytes: () => Promise<Uint8Array>;
}

export const writeKit = async (writing: KitWriting): Promise<WrittenKit> => {
  const { folder, plan, hash, now, progress, words } = writing;
  const before = readManifest(folder);
  const jobs = [...pdfJobs(writing), ...(await docxJobs(writing))];
  const files: Entry[] = [];
  const written: Entry[] = [];
  for (const [at, { file, label, content, bytes }] of jobs.entries()) {
    const known = before?.files.find((one) => one.file === file);
    dropPart(join(folder, file));
    if (stillRight(known, content, folder)) {
      files.push(known);
      progress(words.texts.cli.kit.same(at + 1, jobs.length, label));
      continue;
    }
    const made = await bytes();
    writeWhole(join(folder, file), made);
    const entry = { file, label, content, sha256: sha256(made), planHash: hash, made: now };
    files.push(entry);
    written.push(entry);
    progress(words.texts.cli.kit.progress(at + 1, jobs.length, label));
  }
  const manifest: Manifest = { planVersion: plan.organization.plan.version ?? '', planHash: hash, made: now, files };
  const known = new Map(before?.files.map((one) => [one.file, one]));
  return {
    sheets: jobs.filter(({ file }) => file.endsWith('.pdf')).map(({ name, content }) => ({ name, content })),
    written,
    replaced: written.flatMap((entry): readonly Replaced[] => {
      const old = known.get(entry.file);
      return old === undefined
        ? []
        : [{ ...entry, because: old.planHash === hash ? 'contacts' : 'plan', since: old.made as Instant }];
    }),
    gone: (before?.files ?? []).filter(({ file }) => !jobs.some((job) => job.file === file)),
    all: jobs.length,
    manifest,
  };
};

const pdfJobs = (writing: KitWriting): readonly Job[] => {
  const { plan, words, address, numbersOf, printer, now } = writing;
  const foot = planFoot(writing, now, words);
  const sheets = kitSheets({ plan, texts: words.texts, ...(address === undefined ? {} : { address }) });
  return sheets.map((sheet: KitSheet) => ({
    name: sheet.name,
    file: `${sheet.name}.pdf`,
    label: sheet.label,
    content: contentOf(sheet, numbersOf),
    bytes: () => printer.pdf(sheet.cards.map((card) => ({ ...card, foot }))),
  }));
};

/** The ward's own template filled with nothing, or our plain form. */
const docxJobs = (writing: KitWriting): Promise<readonly Job[]> => {
  const { plan, words, writer, template, now } = writing;
  const foot = planFoot(writing, now, words);
  return Promise.all(
    partiesWithForm(plan).map(async (party) => {
      const form = formToFill(party, plan, words);
      const own = await template(party.id);
      const name = `form-${party.id}`;
      return {
        name,
        file: `${name}.docx`,
        label: `${words.texts.kit.names.form(words.name(party))}(docx)`,
        content: sha256(`${JSON.stringify(form)} ${own === undefined ? '' : sha256(own)}`),
        bytes: () => writer.docx({ ...form, marks: [...form.marks, foot] }, own),
      };
    }),
  );
};
