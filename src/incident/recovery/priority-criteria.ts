// By what the sheet of 優先度 may be sorted when somebody asks: one visible criterion, never a mixture (個別4(6)).
export const PRIORITY_CRITERIA = [
  'rank',
  'number',
  'impact',
  'service',
  'damage',
  'dependants',
  'offsite',
  'rto',
] as const;
export type PriorityCriterion = (typeof PRIORITY_CRITERIA)[number];
