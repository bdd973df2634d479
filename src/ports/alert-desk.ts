// The door for monitoring: what a source told, read and bounded by the adapter, and what was made of it.
import type { HeardAlert } from '../directory/alert.ts';
import type { Instant } from '../time.ts';

export interface AlertsTold {
  readonly source: string;
  /** The source's own name of the group. */
  readonly group: string;
  readonly title: string;
  readonly alerts: readonly HeardAlert[];
  /** The sender always tells of its whole group, of which so many are firing. */
  readonly whole?: { readonly firing: number };
  /** As the source names them: ids, numbers or names of systems; what is unknown is left out. */
  readonly systems: readonly string[];
  readonly scenario?: string;
  /** The result of a backup, not of a watch. */
  readonly backup?: { readonly result: 'ok' | 'failed'; readonly at: Instant };
  /** Of a signed request: it is taken once. */
  readonly once?: string;
}

export interface AlertsTaken {
  readonly accepted: number;
  /** Short, of the source and the group. */
  readonly group: string;
  /** What a person may declare; nothing is ever declared by itself. */
  readonly proposal?: { readonly scenario: string; readonly situation: string };
  /** In whose chronology it was noted. */
  readonly incident?: string;
}

export interface AlertDesk {
  /** 'again': that signed request was taken before. */
  hear(told: AlertsTold): Promise<AlertsTaken | 'again'>;
}
