// What handling a command needs of the world.
import type { Plan } from '../plan/plan.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Store } from '../ports/store.ts';
import type { Recording } from './record-events.ts';

export interface Handling extends Recording {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly plan: Plan;
  readonly planHash: string;
  readonly planJson: string;
}
