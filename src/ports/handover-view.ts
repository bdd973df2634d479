// What the console asks of handovers (引継ぎ): what would be handed over now, and what was.
import type { IncidentId } from '../incident/event.ts';
import type { Card } from '../posts/card.ts';
import type { Instant } from '../time.ts';

export interface HandoverView {
  readonly incident: IncidentId;
  readonly seq: number;
  readonly drill: boolean;
  /** What the office that looks would hand over now; absent: whoever looks stands for no office of the plan. */
  readonly next?: Card;
  /** To whom it can be handed over beside its own next shift, by their ids. */
  readonly offices: readonly { readonly id: string; readonly name: string }[];
  /** Newest first. */
  readonly made: readonly MadeHandover[];
}

export interface MadeHandover {
  readonly no: number;
  readonly at: Instant;
  /** With the name of whoever handed over, where the record has it. */
  readonly from: string;
  readonly to: string;
  /** Name of the sheet that shows it as it was handed over. */
  readonly sheet: string;
}
