// 備え as of now, from what is committed.
import type { PreparednessView } from '../ports/preparedness-view.ts';
import { vocabulary } from '../posts/vocabulary.ts';
import { localDate } from '../time.ts';
import { preparednessView } from '../views/preparedness.ts';
import type { Handling } from './hear/handling.ts';
import { lastDrills } from './last-drills.ts';

export const preparedness = async (
  { store, states, clock, texts, plan, newestPlan = () => plan, directories, chats }: Handling,
  speech = texts,
): Promise<PreparednessView> => {
  const heads = await store.read.incidents();
  return preparednessView({
    words: vocabulary(newestPlan(), speech),
    directory: await directories.committed(),
    lastDrills: await lastDrills(heads, (hash) => states.plan(store.read, hash)),
    today: localDate(clock.now()),
    chats,
  });
};
