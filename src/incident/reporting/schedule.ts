// When reports are due: as the log keeps it, and as a person sets it.
import type { Instant, WallTime } from '../../time.ts';

/** When scheduled reports are due: fixed times of each day, or every so many minutes counted from an anchor. */
export type Schedule =
  | { readonly type: 'daily'; readonly times: readonly WallTime[] }
  | { readonly type: 'interval'; readonly everyMinutes: number; readonly anchor: Instant };

/** Times, and the moment from which they are in force. */
export interface AnnouncedSchedule {
  readonly schedule: Schedule;
  readonly from: Instant;
}

/** Reporting times as a person sets them; `default` is the plan's own. */
export type TimesGiven =
  | { readonly type: 'default' }
  | { readonly type: 'daily'; readonly times: readonly WallTime[] }
  | { readonly type: 'every'; readonly minutes: number };
