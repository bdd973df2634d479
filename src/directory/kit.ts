// That the paper in the safe was printed anew: of which plan, which sheets, and what each of them said.
import type { Instant } from '../time.ts';

/** `content` is a hash of what the sheet says, its date aside: another one says something else. */
export interface PrintedKitSheet {
  readonly name: string;
  readonly content: string;
}

export interface KitEvent {
  readonly type: 'KitMade';
  readonly planHash: string;
  /** All that belong to the kit by then; `printed` are those that were new or said something else. */
  readonly sheets: readonly PrintedKitSheet[];
  readonly printed: readonly string[];
}

export interface KeptKitSheet extends PrintedKitSheet {
  readonly at: Instant;
  readonly by: string;
}

/** What lies in the safe, by the log: each sheet as it was last printed. */
export const evolveKit = (
  kit: readonly KeptKitSheet[],
  { sheets, printed }: KitEvent,
  at: Instant,
  by: string,
): readonly KeptKitSheet[] =>
  sheets.map((sheet) => {
    const before = kit.find(({ name }) => name === sheet.name);
    return before === undefined || printed.includes(sheet.name) ? { ...sheet, at, by } : before;
  });
