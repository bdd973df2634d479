// Once everything works again, the program must bring the world in order by itself.

import { clockTurns, pass, type Run } from '../steps.ts';
import { CALM } from '../world/simulated-platform.ts';
import { restartIfDead, type World } from '../world/world.ts';
import { promise } from './broken-promise.ts';
import { checkAfterStep } from './checks.ts';
import type { Chronicle } from './chronicle.ts';
import { isStoreFault, say } from './ledger.ts';
import { isQuestion } from './log-promises.ts';
import { waitsForTheLeak } from './official-promises.ts';
import { FORGED, isPinnedAsWanted, isReplaced, isShown, isWithheld, type Place, placesOf } from './post-promises.ts';

const heal = async (world: World): Promise<void> => {
  for (const platform of world.platforms) {
    platform.isAway = false;
    platform.weather = CALM;
    platform.closed.clear();
  }
  world.disk.probability = 0;
  world.app.life.end();
  while (world.app.life.isOver()) await restartIfDead(world);
  world.app.life.endIn(Number.POSITIVE_INFINITY);
};

/** Longer than any wait, and long enough for parked posts to have their turn twice. */
const MINUTES_TO_MEND = 14;
const MORE_THAN_ENOUGH = 2000;

export const converge = async (run: Run): Promise<void> => {
  const { world, chronicles, ledger } = run;
  world.trace('everything works again');
  await heal(world);
  for (let minute = 0; minute < MINUTES_TO_MEND; minute += 1) {
    world.clock.moveMs(60_000);
    await clockTurns(run, 1);
    await pass(run, MORE_THAN_ENOUGH);
  }
  await checkAfterStep(world, chronicles, ledger, true);
  const places = allPlaces(run);
  for (const chronicle of chronicles.values()) {
    for (const place of placesOf(world, chronicle.id)) inOrder(place, chronicle);
  }
  for (const chronicle of chronicles.values()) {
    const parked = [...chronicle.incident.parked].filter(
      ([, { conversation, post }]) => conversation !== FORGED && !waitsForTheLeak(post, chronicle),
    );
    promise(parked.length === 0, 'nothing stays parked', () => parked);
  }
  await onlyOneReportIsPinned(run, places);
  await restIsRest(run);
  await repeatsChangeNothing(run);
};

const allPlaces = ({ world, chronicles }: Run): readonly Place[] =>
  [...chronicles.keys()].flatMap((id) => placesOf(world, id));

const inOrder = (place: Place, chronicle: Chronicle): void => {
  const { delivery, messages } = place;
  const seen = () => ({ delivery: { ...delivery, card: '…' }, messages });
  const isThere =
    isWithheld(place, chronicle) || (delivery.state === 'shown' && isShown(place) && isPinnedAsWanted(place));
  if (waitsForTheLeak(delivery.post_key, chronicle)) return;
  const replaced = place.messages.filter((message) => !message.isDeleted && isReplaced(message, delivery));
  const isOutOfSight = place.platform.messenger.takeAway === undefined && replaced.every(({ pinned }) => !pinned);
  promise(replaced.length === 0 || isOutOfSight, 'in the end what was replaced is taken away, or unpinned', seen);
  promise(isThere, 'in the end every post is shown as wanted', seen);
  promise(delivery.uncertain === 0, 'in the end nothing is uncertain', seen);
};

const onlyOneReportIsPinned = async ({ world, chronicles }: Run, places: readonly Place[]): Promise<void> => {
  for (const id of chronicles.keys()) {
    const mine = places.filter(({ delivery }) => delivery.incident === id);
    for (const here of Map.groupBy(mine, ({ delivery }) => `${delivery.platform} ${delivery.conversation}`).values()) {
      // Of what was posted twice because the platform cannot be asked, the first copy is out of our reach.
      const known = here.flatMap(({ delivery, messages }) => messages.filter(({ id }) => id === delivery.ref));
      const pinned = known.filter((message) => message.pinned);
      const reports = pinned.filter(({ key }) => key.includes('/report/'));
      promise(reports.length <= 1, 'in the end one report is pinned', () => pinned.map(({ key }) => key));
    }
  }
  const due = await world.store.read.nextDeliveryDue();
  promise(due === undefined, 'in the end nothing is due', () => due);
};

/** Another turn of the clock in the same minute, another pass, even another start: nothing to do. */
const restIsRest = async (run: Run): Promise<void> => {
  const { world, chronicles } = run;
  const count = () => ({
    events: [...chronicles.values()].map(({ events }) => events.length),
    messages: world.platforms.map(({ messages }) => messages.length),
  });
  const before = JSON.stringify(count());
  await clockTurns(run, 2);
  await pass(run, MORE_THAN_ENOUGH);
  await heal(world);
  await pass(run, MORE_THAN_ENOUGH);
  await clockTurns(run, 1);
  promise(JSON.stringify(count()) === before, 'when all is done nothing more happens', () => ({
    before,
    now: count(),
  }));
};

/** Every command that was ever answered, once more: the same answer, and the log as it was. */
const repeatsChangeNothing = async (run: Run): Promise<void> => {
  const { world, ledger, chronicles } = run;
  for (const entry of [...ledger.entries]) {
    const { intent, reply } = entry;
    if (intent.commandKey === undefined || reply === undefined || isStoreFault(reply) || isQuestion(entry)) continue;
    const again = await say(world, ledger, { intent });
    promise(JSON.stringify(again.reply) === JSON.stringify(reply), 'a repeat is answered the same', () => ({
      intent,
      reply,
      again: again.reply,
    }));
  }
  await checkAfterStep(world, chronicles, ledger, true);
};
