// A thread that is a conversation of its own is named after its channel, `C123#2026-001/tax`: who asks for the channel
// means its threads too.
import type { StoreReader } from '../../src/ports/store.ts';

type Place = Parameters<StoreReader['shownAs']>[0];

/** The bounds between which the names of the conversation's threads are: `$` is the character after `#`. */
export const withThreads = ({ platform, conversation }: Place) => ({
  platform,
  conversation,
  from: `${conversation}#`,
  before: `${conversation}$`,
});
