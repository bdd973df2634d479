// A card that only paper has: some of what it says must never stand in a chat or on a page that others see.
import type { Block, Card } from '../card.ts';

export type PaperBlock = Block | AddressToOpen;

/** An address to scan and to type: whoever has it may come in. */
export interface AddressToOpen {
  readonly type: 'address';
  readonly url: string;
  /** Its letters apart, in groups that can be read out and typed. */
  readonly letters: string;
  readonly scanLabel: string;
  readonly typeLabel: string;
  readonly lettersLabel: string;
}

export interface PaperCard extends Omit<Card, 'blocks'> {
  readonly blocks: readonly PaperBlock[];
  /** One page that lies alone: no page n of m on it. */
  readonly single?: true;
}
