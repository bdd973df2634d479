// A fault of the program's own health in words.
import type { HealthFault } from '../incident/health-fault.ts';
import type { Texts } from './texts/texts.ts';

export const healthText = (fault: HealthFault, { health }: Texts): string => {
  // Each code's own text takes that code's own fault.
  const say = health.faults[fault.code] as (fault: HealthFault) => string;
  return say(fault);
};

/** What people call a part: a platform by its name, the rest by the program's. */
export const partName = (part: string, { health, words }: Texts): string =>
  health.parts[part] ?? words.platforms[part] ?? part;
