// Numbers that the plan itself holds: of a section, and of the one that reports. They are called as those in the contacts are, so
// that a sheet has a number wherever the ward has entered it.

import type { Plan } from '../plan/plan.ts';
import { toSection } from '../plan/recipient.ts';
import { plainNumber } from './number-formats.ts';

export interface PlanNumber {
  readonly number: string;
  readonly sample?: true;
}

/** Of `section/taxation`; empty for whoever has none in the plan. */
export const planNumbers = ({ sections, organization }: Plan, recipient: string): readonly PlanNumber[] => {
  const section = sections.find(({ id }) => recipient === toSection(id));
  if (section === undefined) return [];
  const { phone } = section;
  const { contact, sender } = organization;
  const own = phone === null ? [] : [{ number: phone.number, ...(phone.sample && { sample: phone.sample }) }];
  const sends =
    section.id === sender ? [{ number: contact.phone, ...(contact.sample && { sample: contact.sample }) }] : [];
  // A placeholder is of no use beside a number.
  const all = [...own, ...sends];
  const real = all.filter(({ sample }) => sample !== true);
  return withoutRepeats(real.length > 0 ? real : all);
};

/** Whether they are dialled alike, however they are written. */
export const isSameNumber = (a: string, b: string): boolean => dialled(a) === dialled(b);

const dialled = (number: string): string => plainNumber(number).replace(/\D/gu, '') || number;

const withoutRepeats = (numbers: readonly PlanNumber[]): readonly PlanNumber[] =>
  numbers.filter((one, at) => numbers.findIndex(({ number }) => isSameNumber(number, one.number)) === at);
