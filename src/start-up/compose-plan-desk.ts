// Wiring of each section's own plan by form: the plan's folder is read anew each time, a filled form is checked as a table of the
// register is, written as an import is, and noted with who and when in the log of links and people.
import { randomUUID } from 'node:crypto';
import type { Directories } from '../app/directories.ts';
import { loadPlan } from '../plan/read/load-plan.ts';
import { mergeTable } from '../plan/register/merge-register.ts';
import { filledTable, sectionForm } from '../plan/register/section-form.ts';
import type { Clock } from '../ports/clock.ts';
import type { FilledOwnPlan, PlanDesk, SavedOwnPlan } from '../ports/plan-desk.ts';
import type { Store } from '../ports/store.ts';
import { entryText, registerLines } from '../posts/register-lines.ts';
import { vocabulary } from '../posts/vocabulary.ts';
import { fieldFaultText } from '../texts/register-fault-text.ts';
import { textsIn } from '../texts/texts.ts';
import { registerTexts, writeRegister } from './write-register.ts';

interface PlanDeskDeps {
  readonly folder: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly directories: Directories;
  /** In which the log is kept. */
  readonly house: 'ja' | 'en';
}

export const planDesk = (deps: PlanDeskDeps): PlanDesk => ({
  form: async (section, locale) => {
    const loaded = loadPlan(deps.folder);
    const found = loaded.ok ? loaded.plan.sections.find(({ id }) => id === section) : undefined;
    if (!loaded.ok || found === undefined) return undefined;
    const words = vocabulary(loaded.plan, textsIn(locale, loaded.plan));
    const say = words.texts.preparing.ownPlan;
    return {
      section: { id: section, name: words.name(found) },
      hash: loaded.hash,
      rows: sectionForm(loaded.plan, section, locale).map((row) => ({
        ...row,
        heading:
          row.entry === undefined ? say.fresh[row.kind === 'work' ? 'work' : 'post'] : entryText(row.entry, words),
      })),
    };
  },
  save: (filled) => save(filled, deps),
});

const save = async (filled: FilledOwnPlan, deps: PlanDeskDeps): Promise<SavedOwnPlan> => {
  const { section, hash, fields, locale } = filled;
  const loaded = loadPlan(deps.folder);
  const texts = textsIn(locale, loaded.ok ? loaded.plan : undefined);
  const say = texts.preparing.ownPlan;
  const refused = (...faults: readonly string[]): SavedOwnPlan => ({ ok: false, faults });
  if (!loaded.ok) return refused(say.planBroken);
  const { plan } = loaded;
  if (loaded.hash !== hash) return refused(say.changedMeanwhile);
  const words = vocabulary(plan, texts);
  const table = filledTable(plan, section, fields, locale);
  const merged = mergeTable(table, plan);
  if (!merged.ok) return refused(...merged.faults.map((fault) => fieldFaultText(fault, texts)));
  if (merged.changes.length === 0) return { ok: true, lines: [texts.register.noChange] };
  const files = registerTexts(deps.folder, plan, merged.plan);
  if (!('texts' in files)) return refused(fieldFaultText(files, texts));
  try {
    writeRegister(deps.folder, files.texts);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    return refused(texts.cli.targetFailed(deps.folder, code));
  }
  await note(filled, registerLines(merged.changes, plan, vocabulary(plan, textsIn(deps.house, plan))), deps);
  return { ok: true, lines: [...registerLines(merged.changes, plan, words), texts.register.nextIncident] };
};

/** The files are written by then: the log says who did it, and what. */
const note = (
  { section, by }: FilledOwnPlan,
  lines: readonly string[],
  { store, clock, directories }: PlanDeskDeps,
): Promise<number> =>
  store.transaction(async (tx) => {
    const { seq: expectedSeq } = await directories.within(tx);
    const event = { type: 'OwnPlanWritten', section, changes: lines.length } as const;
    const entry = { event, what: lines.join(' ') };
    return tx.appendDirectory({
      expectedSeq,
      commandKey: `own-plan:${randomUUID()}`,
      at: clock.now(),
      actor: by,
      events: [entry],
    });
  });
