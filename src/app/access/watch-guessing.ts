// Trying passwords or letters in numbers is told to the operators, as what does not work is.
import type { Clock } from '../../ports/clock.ts';
import type { HealthSource } from '../../ports/health.ts';
import { plusMinutes } from '../../time.ts';
import type { Directories } from '../directories.ts';

const WITHIN_MINUTES = 60;
/** From all addresses together: more than a few people mistype in an hour, and far less than is of use to anybody who guesses. */
const MANY = { logIns: 10, codes: 10 } as const;

interface Watching {
  readonly directories: Directories;
  readonly clock: Clock;
}

export const guessing = ({ directories, clock }: Watching): HealthSource => ({
  part: 'access',
  faults: async () => {
    const since = plusMinutes(clock.now(), -WITHIN_MINUTES);
    const { refused } = (await directories.committed()).access;
    const [logIns, codes] = [refused.logIns, refused.codes].map((all) => all.filter((at) => at > since).length);
    if (logIns === undefined || codes === undefined || (logIns < MANY.logIns && codes < MANY.codes)) return [];
    return [{ code: 'guessing', logIns, codes }];
  },
});
