// A fault of the program's own health in words.
import type { HealthFault } from '../incident/health-fault.ts';
import type { Texts } from '../texts/texts.ts';

export const healthText = (fault: HealthFault, texts: Texts): string => {
  // Each code's own text takes that code's own fault.
  const say = texts.health.faults[fault.code] as (fault: HealthFault) => string;
  return say(named(fault, texts));
};

/** Platforms, and why they refuse, by what people call them. */
const named = (fault: HealthFault, { words, chronology }: Texts): HealthFault => {
  const platform = (id: string): string => words.platforms[id] ?? id;
  switch (fault.code) {
    case 'posts_failed':
      return { ...fault, platforms: fault.platforms.map(platform) };
    case 'not_pinned':
      return {
        ...fault,
        pins: fault.pins.map((one) => ({
          ...one,
          platform: platform(one.platform),
          reason: chronology.reasons[one.reason] ?? one.reason,
        })),
      };
    default:
      return fault;
  }
};

/** The part of a platform that hears its people. */
export const hearingPart = (platform: string): string => `${platform}:hearing`;

/** What people call a part: a platform by its name, the rest by the program's. */
export const partName = (part: string, { health, words }: Texts): string => {
  const [platform = part, hearing] = part.split(':');
  const name = health.parts[platform] ?? words.platforms[platform] ?? platform;
  return hearing === undefined ? name : health.hearing(name);
};
