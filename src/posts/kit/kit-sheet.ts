// One sheet of the kit, 紙の備え: what it is called, in which file it is, and its pages without date and foot.
import type { PaperCard } from '../paper/paper-card.ts';

export interface KitSheet {
  /** Of its file, without the ending. */
  readonly name: string;
  readonly label: string;
  readonly cards: readonly PaperCard[];
}
