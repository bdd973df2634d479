// What a language has to say of each fault of the plan.
import type { Expected, PlanFault, PlanFaultCode } from '../plan/check/plan-fault.ts';

export interface PlanFaultWords {
  readonly wrong: Readonly<Record<PlanFaultCode, (fault: PlanFault) => string>>;
  readonly remedy: (expected: Expected) => string;
}

export const lastKey = ({ at }: PlanFault): string => String(at.at(-1) ?? '');
export const yamlMessage = ({ expected }: PlanFault): string => (expected.is === 'yaml' ? expected.message : '');
