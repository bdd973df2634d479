// plan export: the whole register as a table that Excel opens well.
import { writeFileSync } from 'node:fs';
import { loadPlan } from '../../plan/read/load-plan.ts';
import { registerCells } from '../../plan/register/register-csv.ts';
import { csvTable } from '../../posts/csv-table.ts';
import { planFaultText } from '../../texts/plan-fault-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { done, failed, type Outcome } from '../outcome.ts';

export const exportRegister = (folder: string, path: string, texts: Texts): Outcome => {
  const loaded = loadPlan(folder);
  if (!loaded.ok) {
    const faults = loaded.faults.map((fault) => planFaultText(fault, texts.locale));
    return failed(texts.faults.planFaults(faults.length, folder), ...faults);
  }
  const { plan } = loaded;
  const { columns, rows } = registerCells(plan, texts.locale);
  try {
    writeFileSync(path, csvTable(columns, rows), { flush: true });
  } catch (error) {
    return failed(texts.cli.targetFailed(path, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
  const work = plan.sectionPlans.reduce((sum, one) => sum + (one.work?.length ?? 0), 0);
  return done(texts.register.exported(plan.systems.length, work, path));
};
