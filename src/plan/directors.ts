// 主管部長（統括情報安全保護担当者、計画 P8(7)）of a department, as somebody who can be told. One who stands among the parties as
// well, such as 総務部長, is that party.

import { planIndex } from './find-in-plan.ts';
import type { Plan } from './plan.ts';
import { toDirector, toParty } from './recipient.ts';

export interface Director {
  /** `director/planning`, or `party/general-affairs-director`. */
  readonly recipient: string;
  readonly name: string;
  readonly nameEn: string;
}

export const directorOf = (plan: Plan, department: string): Director | undefined => {
  const director = planIndex(plan).departmentById.get(department)?.director;
  if (director === undefined) return undefined;
  const party = plan.parties.find(({ name }) => name === director.post);
  const recipient = party === undefined ? toDirector(department) : toParty(party.id);
  return { recipient, name: director.post, nameEn: director.postEn };
};

/** Who leads the department of that section. */
export const directorOfSection = (plan: Plan, section: string): Director | undefined => {
  const department = planIndex(plan).sectionById.get(section)?.department;
  return department === undefined ? undefined : directorOf(plan, department);
};
