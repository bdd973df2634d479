// plan import: a table from a spreadsheet as the plan's register. Every fault is named and nothing written, or all of it is.
import { readFileSync } from 'node:fs';
import type { Plan } from '../../plan/plan.ts';
import { loadPlan } from '../../plan/read/load-plan.ts';
import type { RegisterTexts } from '../../plan/register/edited-files.ts';
import { mergeRegister } from '../../plan/register/merge-register.ts';
import type { RegisterChange } from '../../plan/register/register-change.ts';
import type { RegisterFault } from '../../plan/register/register-fault.ts';
import { StoreFault } from '../../ports/store.ts';
import { registerLines } from '../../posts/register-lines.ts';
import { vocabulary } from '../../posts/vocabulary.ts';
import { registerTexts, writeRegister } from '../../start-up/write-register.ts';
import { planFaultText } from '../../texts/plan-fault-text.ts';
import { registerFaultText } from '../../texts/register-fault-text.ts';
import { type Texts, textsFor } from '../../texts/texts.ts';
import { done, failed, type Outcome } from '../outcome.ts';
import { inOpenIncidents } from './open-incidents.ts';

export interface RegisterImport {
  readonly folder: string;
  readonly databaseUrl: string;
  readonly texts: Texts;
}

export const importRegister = async (setting: RegisterImport, csv: string, isTrial: boolean): Promise<Outcome> => {
  const { folder, databaseUrl, texts } = setting;
  const { register: say } = texts;
  const loaded = loadPlan(folder);
  if (!loaded.ok) {
    const faults = loaded.faults.map((fault) => planFaultText(fault, texts.locale));
    return failed(texts.faults.planFaults(faults.length, folder), ...faults);
  }
  const bytes = bytesOf(csv);
  if (typeof bytes === 'string') return failed(say.noFile(csv, bytes));
  const refused = (faults: readonly RegisterFault[]): Outcome =>
    failed(say.refused(faults.length, csv), ...faults.map((fault) => registerFaultText(fault, texts)));
  const merged = mergeRegister(bytes, loaded.plan);
  if (!merged.ok) return refused(merged.faults);
  if (merged.changes.length === 0) return done(say.noChange);
  try {
    const held = await droppedInIncidents(merged.changes, databaseUrl);
    if (held.length > 0) return refused(held);
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    return failed(texts.faults.store[error.code](error.facts));
  }
  const files = registerTexts(folder, loaded.plan, merged.plan);
  if (!('texts' in files)) return refused([files]);
  const report = reportLines(merged.changes, loaded.plan, merged.plan, texts);
  return isTrial ? done(...report, say.dryRun) : written(files.texts, report, setting);
};

const bytesOf = (path: string): Uint8Array | string => {
  try {
    return readFileSync(path);
  } catch (error) {
    return reasonOf(error);
  }
};

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'EIO';

const droppedInIncidents = async (
  changes: readonly RegisterChange[],
  databaseUrl: string,
): Promise<readonly RegisterFault[]> => {
  const dropped = changes.filter(({ is, entry }) => is === 'dropped' && entry.kind === 'system');
  if (dropped.length === 0) return [];
  const open = await inOpenIncidents(databaseUrl);
  return dropped.flatMap(({ entry: { fields } }): readonly RegisterFault[] => {
    const incidents = open.get(String(fields.id));
    return incidents === undefined ? [] : [{ code: 'in_open_incident', system: String(fields.name), incidents }];
  });
};

const reportLines = (
  changes: readonly RegisterChange[],
  before: Plan,
  after: Plan,
  texts: Texts,
): readonly string[] => {
  const count = (is: RegisterChange['is']): number => changes.filter((one) => one.is === is).length;
  // A system that is dropped has its name in the plan before alone.
  const names: Plan = { ...after, systems: [...after.systems, ...before.systems] };
  return [
    texts.register.counts(count('changed'), count('added'), count('dropped')),
    ...registerLines(changes, names, vocabulary(after, textsFor(texts, after))),
  ];
};

const written = (edited: RegisterTexts, report: readonly string[], { folder, texts }: RegisterImport): Outcome => {
  const { register: say } = texts;
  try {
    const { files, kept } = writeRegister(folder, edited);
    return done(
      ...report,
      say.written(texts.words.list(files)),
      ...(kept.length > 0 ? [say.kept(texts.words.list(kept))] : []),
      say.nextIncident,
    );
  } catch (error) {
    return failed(texts.cli.targetFailed(folder, reasonOf(error)));
  }
};
