// Who says something, as the adapter has verified it, and what they stand for.
import type { Person } from '../directory/directory.ts';
import type { Permission } from '../plan/plan.ts';

/** Who says it: `id` is the platform's own, verified by the adapter. */
export interface Speaker extends Person {
  /** The post or section chosen on a console that has no log-ins; elsewhere the list of people decides. */
  readonly as?: string;
  /** The platform's user groups they are in, of those the plan names. */
  readonly groups?: readonly string[];
  /** Whoever came in by an account, an access sheet or a token: all they may act as, and nothing else; `as` chooses among it. */
  readonly holds?: Held;
}

export interface Held {
  readonly offices: readonly string[];
  readonly sections: readonly string[];
  /** How the record names the person. */
  readonly name?: string;
  /** An access sheet for drills: nothing of a real incident is changed with it. */
  readonly drillOnly: boolean;
}

export interface Standing {
  readonly label: string;
  readonly may: readonly Permission[];
  /** Sections they answer for as their own. */
  readonly sections: readonly string[];
  /** For whom has no rights at all: who can give them some. */
  readonly ask: readonly Person[];
}
