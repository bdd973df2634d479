// What somebody says, and what they know when they say it.
import type { IncidentEvent } from '../../../src/incident/event.ts';
import type { Incident } from '../../../src/incident/incident.ts';
import type { Plan, System } from '../../../src/plan/plan.ts';
import type { Intent } from '../../../src/ports/desk.ts';
import type { Chance } from '../world/random.ts';

export interface Saying {
  readonly intent: Intent;
  /** What the log must hold under the command's key once it is accepted. */
  readonly expects?: (event: IncidentEvent) => boolean;
}

export interface Talk {
  readonly chance: Chance;
  readonly plan: Plan;
  /** Systems that the incidents are about. */
  readonly systems: readonly System[];
  readonly open: readonly string[];
  readonly declared: number;
  /** The one they speak of, as they last saw it: much may have happened since. */
  readonly incident?: Incident;
  readonly nextKey: () => string;
}

export interface Words {
  readonly as: string;
  readonly text: string;
  readonly expects?: Saying['expects'];
}

export type Topic = (talk: Talk) => Words;

/** As often as their weights say. */
export type Topics = Readonly<Record<string, readonly [weight: number, topic: Topic]>>;

export const OPERATOR = 'info-systems-manager';
