// A fault of the program's own health in words.
import type { HealthFault } from '../incident/health-fault.ts';
import type { Texts } from '../texts/texts.ts';

export const healthText = (fault: HealthFault, { health }: Texts): string => {
  // Each code's own text takes that code's own fault.
  const say = health.faults[fault.code] as (fault: HealthFault) => string;
  return say(fault);
};

/** The part of a platform that hears its people. */
export const hearingPart = (platform: string): string => `${platform}:hearing`;

/** What people call a part: a platform by its name, the rest by the program's. */
export const partName = (part: string, { health, words }: Texts): string => {
  const [platform = part, hearing] = part.split(':');
  const name = health.parts[platform] ?? words.platforms[platform] ?? platform;
  return hearing === undefined ? name : health.hearing(name);
};
