// How long a lease may run, and what is still tried. A time further ahead was written while the clock stood ahead; of waits the
// rows themselves know when they began (due_from), except those of older files.
import { minutesAfter } from '../../src/ports/clock.ts';
import type { Instant } from './schema.ts';

/** A lease and a backoff are a minute or so; a platform that is overloaded may ask for more, but not for this. */
const LONGEST_WAIT_MINUTES = 60;

export const furthestWait = (now: Instant): Instant => minutesAfter(now, LONGEST_WAIT_MINUTES);

/** What an incident closed longer ago than this still owes a conversation is not tried any more. */
const RETRIED_AFTER_CLOSING_MINUTES = 7 * 24 * 60;

export const longestRetried = (now: Instant): Instant => minutesAfter(now, -RETRIED_AFTER_CLOSING_MINUTES);
