// What is posted outside any incident (期限のお知らせ): recalled by the clock in the log of links and people, and compared with what is
// shown as an incident's posts are.
import { dueReminders } from '../../directory/due-reminders.ts';
import { HOUSE } from '../../directory/house.ts';
import type { StoreReader, StoreTransaction } from '../../ports/store.ts';
import { directoryLine } from '../../posts/directory/directory-words.ts';
import { housePostsAfter } from '../../posts/house/house-posts.ts';
import { houseOf } from '../../posts/matter.ts';
import { vocabulary } from '../../posts/vocabulary.ts';
import type { Delivering } from './delivering.ts';
import type { Placing } from './destinations.ts';
import { wantedFor } from './plan-deliveries.ts';

/** Returns whether anything was compared. */
export const planHouse = async (delivering: Delivering): Promise<boolean> => {
  const { store, directories, plan } = delivering;
  if (plan === undefined) return false;
  const { seq } = await directories.committed();
  return store.transaction(async (tx) => {
    const planned = await tx.housePlanned();
    if (planned >= seq) return false;
    const placing = await placingOf(tx, plan(), delivering);
    const posts = housePostsAfter(placing.directory, await tx.directoryEvents(planned), placing.words);
    await tx.want(HOUSE, placing.directory.seq, await wantedFor(tx, posts, placing));
    return posts.length > 0;
  });
};

const placingOf = async (
  tx: StoreTransaction,
  plan: ReturnType<NonNullable<Delivering['plan']>>,
  { clock, recording, directories, messengers }: Delivering,
): Promise<Placing> => ({
  incident: houseOf(plan),
  words: vocabulary(plan, recording.texts),
  directory: await directories.within(tx),
  // Of nobody outside the ward is anything wanted.
  messengers: messengers.filter(({ outside }) => outside !== true),
  now: clock.now(),
});

/** The clock's turn. While a real incident is open nobody is asked for anything else. */
export const remindHouse = async (delivering: Delivering): Promise<void> => {
  const { store, clock, recording, directories, plan } = delivering;
  if (plan === undefined) return;
  const due = async (reader: StoreReader) => dueReminders(await directories.within(reader), plan(), clock.now());
  if ((await due(store.read)).length === 0) return;
  if ((await store.read.openIncidents()).some(({ drill }) => !drill)) return;
  const words = vocabulary(plan(), recording.texts);
  await store.transaction(async (tx) => {
    const events = (await due(tx)).map((event) => ({ event, what: directoryLine(event, words) }));
    if (events.length === 0) return;
    const { seq: expectedSeq } = await directories.within(tx);
    const actor = { platform: 'clock', id: 'clock', label: recording.texts.words.clock };
    await tx.appendDirectory({ expectedSeq, commandKey: `remind:${expectedSeq}`, at: clock.now(), actor, events });
  });
};
