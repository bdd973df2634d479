// A thread that is a conversation of its own is named after its channel: who asks for the channel means its threads too.
import { threadsOf } from '../../src/directory/address.ts';
import type { StoreReader } from '../../src/ports/store.ts';

type Place = Parameters<StoreReader['shownAs']>[0];

export const withThreads = ({ platform, conversation }: Place) => ({
  platform,
  conversation,
  ...threadsOf(conversation),
});
