// What can be printed and filled in on demand: paper is there when everything else is gone.
import type { FormWriter } from './form-writer.ts';
import type { Printer } from './printer.ts';

/** What is printed and filled in on demand. */
export interface Paper {
  readonly printer: Printer;
  readonly writer: FormWriter;
  /** The ward's own form for a party, when there is one (`forms/<party>.docx` beside the plan). */
  template(party: string): Promise<Uint8Array | undefined>;
}
