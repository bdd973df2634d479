// Pins that were taken away while nobody told us: what is shown is compared with what the platform says is pinned.
import { channelOf } from '../../directory/address.ts';
import { DeliveryError, type MessageRef, type Messenger } from '../../ports/messenger.ts';
import { isUsed } from '../../posts/directory/places.ts';
import type { Delivering } from './delivering.ts';

/** How many posts are to be shown again. A platform that cannot be asked now is asked the next time. */
export const recheckPins = async (delivering: Delivering): Promise<number> => {
  const found = await Promise.all(delivering.messengers.map((messenger) => lostPins(messenger, delivering)));
  return found.reduce((sum, count) => sum + count, 0);
};

const lostPins = async (
  messenger: Messenger,
  { store, clock, logger, directories, recording }: Delivering,
): Promise<number> => {
  const { platform } = messenger;
  if (messenger.unpinned === undefined) return 0;
  const shown = await store.read.pinsShown(platform);
  if (shown.length === 0) return 0;
  const refs = shown.map(
    ({ conversation, ref }): MessageRef => ({ conversation: { platform, id: conversation }, id: ref }),
  );
  const lost = await unpinnedOf(messenger.unpinned(refs), platform, logger);
  if (lost.length === 0) return 0;
  const directory = await directories.committed();
  const open = await Promise.all(
    (await store.read.openIncidents()).map((head) => recording.states.at(store.read, head)),
  );
  let again = 0;
  for (const { conversation, id: ref } of lost) {
    const place = { platform, conversation: conversation.id };
    // What was taken from where nothing of ours belongs any more stays away.
    if (!isUsed({ platform, conversation: channelOf(conversation.id) }, directory, open)) continue;
    again += await store.transaction((tx) => tx.showAgain(place, clock.now(), { ref, gone: false }));
  }
  if (again > 0) logger.info({ platform, posts: again }, 'pins were gone and are set again');
  return again;
};

const unpinnedOf = async (
  asked: Promise<readonly MessageRef[]>,
  platform: string,
  logger: Delivering['logger'],
): Promise<readonly MessageRef[]> => {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    logger.debug({ platform, error: error.code }, 'what is pinned could not be compared');
    return [];
  }
};
