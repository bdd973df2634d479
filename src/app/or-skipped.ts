// One incident whose record is damaged must not stop the others: it is skipped and said in the log, and tried again.
import type { IncidentId } from '../incident/event.ts';
import type { Logger } from '../ports/logger.ts';
import { StoreFault } from '../ports/store.ts';

/** A store that cannot be used at all is everybody's trouble, and goes on up. */
export const orSkipped = async <T>(
  incident: IncidentId,
  logger: Logger,
  instead: T,
  work: () => Promise<T>,
): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreFault) throw error;
    logger.error({ incident, err: error }, 'an incident was skipped: check its record with verify-log');
    return instead;
  }
};
