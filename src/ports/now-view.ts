// What has to be done now, by whom: what the crisis room shows on top, and the shape of `GET /api/incidents/:id/now`.
import type { RoleId } from '../plan/plan.ts';
import type { Instant } from '../time.ts';

export interface NowThing {
  /** The same for the same thing as long as it is owed. */
  readonly id: string;
  readonly title: string;
  readonly urgency: 'overdue' | 'now' | 'soon';
  /** The offices that may do it, first the one that should. */
  readonly by: readonly RoleId[];
  readonly since?: Instant;
  readonly due?: Instant;
  /** Where in the console it is done. */
  readonly href: string;
}

/** With what pages say beside it. */
export interface NowStep extends NowThing {
  /** The office that should, by its name, and whether there are others. */
  readonly who: string;
  /** What is pressed to do it. */
  readonly act: NowAct;
}

export type NowAct = 'look' | 'enter' | 'answer' | 'print' | 'call' | 'record' | 'approve';
