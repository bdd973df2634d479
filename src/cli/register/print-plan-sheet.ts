// plan sheet: the form on which a section writes its own plan, as PDF and .docx, filled with what it has entered or blank.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { docxWriter } from '../../../adapters/forms/docx-writer.ts';
import { pdfPrinter } from '../../../adapters/print/pdf-printer.ts';
import { findSection } from '../../plan/find-in-plan.ts';
import { isWholeName } from '../../plan/match-name.ts';
import type { Plan, SectionId } from '../../plan/plan.ts';
import { loadPlan } from '../../plan/read/load-plan.ts';
import { PrintFault } from '../../ports/printer.ts';
import { healthText } from '../../posts/health-text.ts';
import { planFoot } from '../../posts/paper/plan-foot.ts';
import { sectionPlanForm, sectionPlanSheet } from '../../posts/paper/section-plan-sheet.ts';
import { vocabulary } from '../../posts/vocabulary.ts';
import { closedDayNumbers } from '../../start-up/compose-phone-book.ts';
import type { Config } from '../../start-up/config.ts';
import { planFaultText } from '../../texts/plan-fault-text.ts';
import { type Texts, textsIn } from '../../texts/texts.ts';
import { instantFromEpochMs } from '../../time.ts';
import { done, failed, type Outcome } from '../outcome.ts';

export interface PlanSheetRequest {
  readonly command: 'plan sheet';
  /** A section's id or whole name, or `all`. */
  readonly section: string;
  readonly folder: string;
  readonly blank: boolean;
}

const LOGGER = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export const printPlanSheet = async (
  { section: given, folder: into, blank }: PlanSheetRequest,
  config: Config,
  neutral: Texts,
): Promise<Outcome> => {
  const loaded = loadPlan(config.planFolder);
  if (!loaded.ok) {
    const faults = loaded.faults.map((fault) => planFaultText(fault, neutral.locale));
    return failed(neutral.faults.planFaults(faults.length, config.planFolder), ...faults);
  }
  const { plan, hash } = loaded;
  const texts = textsIn(config.locale, plan);
  const sections = sectionsNamed(given, plan);
  if (sections.length === 0) return failed(texts.register.faults.unknownName(given));
  const words = vocabulary(plan, texts, 'paper');
  const folder = resolve(into);
  const foot = planFoot({ plan, hash }, instantFromEpochMs(Date.now()), words);
  try {
    mkdirSync(folder, { recursive: true });
    const printer = pdfPrinter({ texts, numbersOf: await closedDayNumbers(config, { plan, texts, logger: LOGGER }) });
    const written: string[] = [];
    for (const section of sections) {
      const sheet = { section, blank };
      const path = join(folder, `section-plan-${section}${blank ? '-blank' : ''}`);
      // With telephone numbers on it.
      const cards = sectionPlanSheet(sheet, words).map((card) => ({ ...card, foot }));
      writeFileSync(`${path}.pdf`, await printer.pdf(cards), { mode: 0o600 });
      writeFileSync(`${path}.docx`, await docxWriter().docx(sectionPlanForm(sheet, words)));
      written.push(texts.planSheet.written(`${path}.pdf`), texts.planSheet.written(`${path}.docx`));
    }
    return done(...written);
  } catch (error) {
    if (error instanceof PrintFault) return failed(healthText({ code: 'printing', problem: error.problem }, texts));
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return failed(texts.cli.targetFailed(folder, code));
  }
};

const ALL = ['all', '全て', 'すべて'];

/** Never guessed from a part of a name. */
const sectionsNamed = (given: string, plan: Plan): readonly SectionId[] => {
  if (ALL.includes(given)) return plan.sections.map(({ id }) => id);
  const lookup = findSection(plan, given);
  return 'found' in lookup && isWholeName(given, lookup.found) ? [lookup.found.id] : [];
};
