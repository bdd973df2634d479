// The directory as it stands, folded once and kept. A kept one is named by the hash of the last event it was folded from, so it is
// either exactly right or not used: a rolled-back change is never in it.
import { type Directory, evolveDirectory, NOBODY_YET } from '../directory/directory.ts';
import type { Store, StoreReader } from '../ports/store.ts';

export interface Directories {
  /** As last committed. */
  committed(): Promise<Directory>;
  /** As a transaction sees it. */
  within(reader: StoreReader): Promise<Directory>;
}

interface Kept {
  readonly directory: Directory;
  /** undefined: of no event at all. */
  readonly hash: string | undefined;
}

export const directories = (store: Store): Directories => {
  /** Of the last reader, which may have been a transaction that came to nothing. */
  let newest: Kept = { directory: NOBODY_YET, hash: undefined };
  let committed = newest;

  const isOf = async (reader: StoreReader, { directory, hash }: Kept): Promise<boolean> =>
    directory.seq === 0 || (await reader.directoryHash(directory.seq)) === hash;

  const read = async (reader: StoreReader): Promise<Kept> => {
    const from = (await isOf(reader, newest)) ? newest : committed;
    const events = await reader.directoryEvents(from.directory.seq);
    if (events.length === 0) return from;
    const directory = events.reduce(evolveDirectory, from.directory);
    newest = { directory, hash: await reader.directoryHash(directory.seq) };
    return newest;
  };

  return {
    within: async (reader) => (await read(reader)).directory,
    committed: async () => {
      const found = await read(store.read);
      if (found.directory.seq > committed.directory.seq) committed = found;
      return found.directory;
    },
  };
};
