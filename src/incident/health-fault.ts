// What does not work of the program itself, as values: found by its parts, noted in the log of every open incident, and put
// into words by src/posts/health-text.ts. A new fault is one member here and one text in each language.

import type { Instant } from '../time.ts';

export type HealthFault =
  /** The part could not even be asked. */
  | { readonly code: 'check_failed' }
  /** Nothing can be printed: the font for Japanese is missing, or is no font. */
  | { readonly code: 'printing'; readonly problem: PrintingProblem }
  /**
   * The clock shows a time that cannot be: before the program was written, years before the newest event (`other`), or not
   * the time that a platform (`source`) says it is. `clock` is what it showed then.
   */
  | {
      readonly code: 'clock';
      readonly why: 'before_program' | 'before_log' | 'platform';
      readonly clock: Instant;
      readonly other: Instant;
      readonly source?: string;
    }
  /** The clock is some minutes off, ahead when positive: said, but no reason to hold a report. */
  | { readonly code: 'clock_off'; readonly minutes: number; readonly source: string }
  /** The ward's own templates that no form could be made of. */
  | { readonly code: 'templates'; readonly templates: readonly TemplateFault[] }
  /** What the file of the database was like when the program started; `damaged`: its pages, found out soon after. */
  | { readonly code: 'database'; readonly problem: 'empty' | 'wal_gone' | 'damaged' }
  /** Lines that the log of the process (not of an incident) has lost and cannot write yet. */
  | { readonly code: 'log_lost'; readonly lines: number }
  /** Posts of those platforms that are parked because the program itself fell over while making or sending them. */
  | { readonly code: 'posts_failed'; readonly posts: number; readonly platforms: readonly string[] }
  /** In so many channels nothing can be put on top: `reason` is the platform's own word, such as `missing_scope`. */
  | {
      readonly code: 'not_pinned';
      readonly pins: readonly { readonly platform: string; readonly reason: string; readonly channels: number }[];
    }
  /** A platform has no connection over which its people could reach us, or not all of them; `word` is its own for why. */
  | { readonly code: 'deaf'; readonly word: string; readonly partly: boolean }
  /** The certificate of our own address ends soon, or has ended: browsers warn of it, and people can come in only past that. */
  | { readonly code: 'certificate'; readonly endsAt: Instant }
  /** Somebody tries passwords or letters of access sheets: so many in vain within the hour. */
  | { readonly code: 'guessing'; readonly logIns: number; readonly codes: number }
  /** The address that people type is none of this machine's, or its name cannot be looked up. */
  | { readonly code: 'address'; readonly problem: 'not_ours' | 'no_name'; readonly address: string }
  /** Something the program stands on does not answer where the plan says to knock (R096). */
  | { readonly code: 'need'; readonly need: string; readonly check: string }
  /** The machine lives on its battery. */
  | { readonly code: 'on_battery'; readonly need: string }
  /** Requests in a platform's name are turned away in numbers; `all`: nothing genuine came since. */
  | { readonly code: 'refusing'; readonly reason: string; readonly count: number; readonly all: boolean };

/** `file` is its name alone; `placeholders` are those in question, as they stand there. */
export interface TemplateFault {
  readonly file: string;
  readonly problem: 'not_a_docx' | 'no_placeholders' | 'unknown_placeholders';
  readonly placeholders: readonly string[];
}

export type PrintingProblem = 'no_font' | 'broken_font' | 'no_printer';

/** `part` is the program's own name for what is ill: `printing`, `log`, `slack` … */
export interface PartFault {
  readonly part: string;
  readonly fault: HealthFault;
}

/** One part has at most one fault of a kind: numbers in it may grow while it lasts. */
export const faultKey = ({ part, fault }: PartFault): string => `${part} ${fault.code}`;
