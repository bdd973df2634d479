// The words for a fault of the plan: where it is, what is wrong and what to write instead. For the person editing YAML.
import { type PlanFault, pathText } from '../plan/check/plan-fault.ts';
import { planFaultsEn } from './en/plan-faults.ts';
import { planFaultsJa } from './ja/plan-faults.ts';

export type FaultLocale = 'ja' | 'en';

/** One line, such as `sections.yaml:12:17 sections[1].department: …`. */
export const planFaultText = (fault: PlanFault, locale: FaultLocale): string => {
  const words = locale === 'ja' ? planFaultsJa : planFaultsEn;
  const place = [`${fault.file}:${fault.line}:${fault.column}`, pathText(fault.at)].filter(Boolean).join(' ');
  const what = words.wrong[fault.code](fault);
  const remedy = words.remedy(fault.expected);
  return locale === 'ja' ? `${place}：${what}${remedy}` : `${place}: ${what}${remedy && ` ${remedy}`}`;
};
