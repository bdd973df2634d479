// Readiness that was looked up a moment ago: asking writes to the disk, so neither pages nor strangers may cause it often.
import type { Clock } from '../../../src/ports/clock.ts';
import type { Desk } from '../../../src/ports/desk.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { Readiness } from '../../../src/ports/views.ts';

const COUNTS_FOR_MS = 5_000;
/** Until the page that was asked for is on its way: while another program locks the file, a check holds up everything. */
const AFTER_THE_PAGE_MS = 500;

export interface RecentReadiness {
  /** At most five seconds old; waits for a check when it has to. */
  check(): Promise<Readiness>;
  /** Never waits: what the last check found, undefined before the first; the next one is on its way. */
  last(): Readiness | undefined;
}

interface RecentReadinessDeps {
  readonly desk: Desk;
  readonly clock: Clock;
  readonly logger: Logger;
}

export const recentReadiness = ({ desk, clock, logger }: RecentReadinessDeps): RecentReadiness => {
  let found: Readiness | undefined;
  let checkedAtMs = Number.NEGATIVE_INFINITY;
  let running: Promise<Readiness> | undefined;
  let planned = false;

  /** A clock that was set back makes nothing fresh. */
  const isFresh = (): boolean => {
    const ageMs = Date.parse(clock.now()) - checkedAtMs;
    return ageMs >= 0 && ageMs < COUNTS_FOR_MS;
  };

  const lookUp = async (): Promise<Readiness> => {
    try {
      const readiness = await desk.views.readiness();
      found = readiness;
      checkedAtMs = Date.parse(clock.now());
      return readiness;
    } finally {
      running = undefined;
    }
  };

  const check = async (): Promise<Readiness> => {
    if (found !== undefined && isFresh()) return found;
    running ??= lookUp();
    return running;
  };

  const checkLater = (): void => {
    if (planned || isFresh()) return;
    planned = true;
    setTimeout(() => {
      planned = false;
      check().catch((error: unknown) => {
        logger.error({ error: error instanceof Error ? error.name : typeof error }, 'readiness could not be checked');
      });
    }, AFTER_THE_PAGE_MS).unref();
  };

  checkLater();
  return {
    check,
    last: () => {
      checkLater();
      return found;
    },
  };
};
