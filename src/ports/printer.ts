// Paper: cards as PDF, with the telephone numbers that no card carries.
import type { PrintingProblem } from '../incident/health-fault.ts';
import type { PaperCard } from '../posts/paper/paper-card.ts';

/** Who is called now, by the calendar; `sample` is 仮. */
export interface CallNumber {
  readonly label: string;
  readonly number: string;
  readonly sample?: true;
}

/** Of `department/planning`, `section/taxation`, `party/iaas-provider`; empty when nobody has entered one. */
export type NumbersOf = (recipient: string) => readonly CallNumber[];

export interface Printer {
  /**
   * One A4 document, each card from a new page; the title stands on every page, with page n of m. Fonts are embedded. Throws
   * a PrintFault where nothing can be printed.
   */
  pdf(cards: readonly PaperCard[]): Promise<Uint8Array>;
}

/** What is needed to print is not installed, or not whole. */
export class PrintFault extends Error {
  override readonly name = 'PrintFault';
  readonly problem: PrintingProblem;
  constructor(problem: PrintingProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}
