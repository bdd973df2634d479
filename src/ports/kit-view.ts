// Is the paper in the safe still right? What the console's page asks.
import type { Instant } from '../time.ts';

export interface KitView {
  readonly rows: readonly KitRow[];
  /** Sections that have an access sheet that counts, and how many there are. */
  readonly withSheet: number;
  readonly sections: number;
}

export interface KitRow {
  readonly name: string;
  readonly label: string;
  /** `gone`: printed once, but no part of the kit any more. */
  readonly state: 'same' | 'changed' | 'missing' | 'gone';
  readonly printed?: { readonly at: Instant; readonly by: string };
}
