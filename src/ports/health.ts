// How any part of the program says that it is not well. Whoever has something to say is one more source in src/start-up/compose.ts; it
// is then said in /readyz, on the console, in the chronology and on the board of every open incident.
import type { HealthFault } from '../incident/health-fault.ts';

export type { HealthFault } from '../incident/health-fault.ts';

export interface HealthSource {
  /** What is asked: `printing`, `log`, `slack` … Texts name it (`health.parts`). */
  readonly part: string;
  /**
   * What is wrong now; empty when all is well. Asked every half minute and for each look at /readyz, so it must be quick.
   * Each beginning and end is recorded: what comes and goes from second to second is not said until it lasts.
   */
  faults(): Promise<readonly HealthFault[]> | readonly HealthFault[];
}
