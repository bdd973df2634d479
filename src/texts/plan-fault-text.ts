// The words for a fault of the plan: where it is, what is wrong and what to write instead. For the person editing YAML.
import { type Misfit, type PlanFault, pathText } from '../plan/check/plan-fault.ts';
import { planFaultsEn } from './en/plan-faults.ts';
import { planFaultsJa } from './ja/plan-faults.ts';

export type FaultLocale = 'ja' | 'en';

/** One line, such as `sections.yaml:12:17 sections[1].department: …`. */
export const planFaultText = (fault: PlanFault, locale: FaultLocale): string => {
  const place = [`${fault.file}:${fault.line}:${fault.column}`, pathText(fault.at)].filter(Boolean).join(' ');
  return `${place}${locale === 'ja' ? '：' : ': '}${misfitText(fault, locale)}`;
};

/** What is wrong and what to write instead, without where it stands. */
export const misfitText = (misfit: Misfit & { readonly file?: string }, locale: FaultLocale): string => {
  const words = locale === 'ja' ? planFaultsJa : planFaultsEn;
  const what = words.wrong[misfit.code]({ file: '', line: 0, column: 0, ...misfit });
  const remedy = words.remedy(misfit.expected);
  return locale === 'ja' ? `${what}${remedy}` : `${what}${remedy && ` ${remedy}`}`;
};
