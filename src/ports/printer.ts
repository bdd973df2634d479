// Paper: cards as PDF, with the telephone numbers that no card carries.
import type { Card } from '../posts/card.ts';

/** Who is called now, by the calendar; `sample` is 仮. */
export interface CallNumber {
  readonly label: string;
  readonly number: string;
  readonly sample?: true;
}

/** Of `department/planning`, `section/taxation`, `party/iaas-provider`; empty when nobody has entered one. */
export type NumbersOf = (recipient: string) => readonly CallNumber[];

export interface Printer {
  /** One A4 document, each card from a new page; the title stands on every page, with page n of m. Fonts are embedded. */
  pdf(cards: readonly Card[]): Promise<Uint8Array>;
}
