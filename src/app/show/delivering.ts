// What delivering needs of the world.
import type { Plan } from '../../plan/plan.ts';
import type { Clock } from '../../ports/clock.ts';
import type { HealthSource } from '../../ports/health.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Messenger } from '../../ports/messenger.ts';
import type { Store } from '../../ports/store.ts';
import type { Directories } from '../directories.ts';
import type { Recording } from '../record-events.ts';

export interface Delivering {
  readonly directories: Directories;
  readonly store: Store;
  readonly messengers: readonly Messenger[];
  readonly clock: Clock;
  readonly logger: Logger;
  readonly recording: Recording;
  /** Names this process in the leases it takes. */
  readonly owner: string;
  /** The plan as its files say now, for what is posted outside any incident; absent: nothing is. */
  readonly plan?: () => Plan;
  /** Who has something to say of the program's own health. */
  readonly health?: readonly HealthSource[];
}

/** A drill reaches nobody outside, because it has no messenger that does: neither for planning nor for sending. */
export const messengersOf = (
  { messengers }: Pick<Delivering, 'messengers'>,
  { drill }: { readonly drill: boolean },
): readonly Messenger[] => (drill ? messengers.filter(({ outside }) => outside !== true) : messengers);
