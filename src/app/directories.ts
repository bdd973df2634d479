// The directory as it stands, folded once and kept: what is kept was committed, so a rolled-back change is never in it.
import { type Directory, evolveDirectory, NOBODY_YET } from '../directory/directory.ts';
import type { Store, StoreReader } from '../ports/store.ts';

export interface Directories {
  /** As last committed. */
  committed(): Promise<Directory>;
  /** As a transaction sees it. */
  within(reader: StoreReader): Promise<Directory>;
}

export const directories = (store: Store): Directories => {
  let kept = NOBODY_YET;
  const within = async (reader: StoreReader): Promise<Directory> => {
    const from = kept;
    return (await reader.directoryEvents(from.seq)).reduce(evolveDirectory, from);
  };
  return {
    within,
    committed: async () => {
      const directory = await within(store.read);
      if (directory.seq > kept.seq) kept = directory;
      return directory;
    },
  };
};
