// Everything that must be true after every step, and what must be true in the end.
import { type Chronicle, readChronicles } from './chronicle.ts';
import type { Ledger } from './ledger.ts';
import { chainHolds, commandsHold, stateIsTheFold } from './log-promises.ts';
import { aReportIsOnTop, orderHolds, placeHolds, placesOf } from './post-promises.ts';
import { reportsHold } from './report-promises.ts';
import { wantedIsWhatTheLogSays } from './wanted-promises.ts';
import type { World } from './world.ts';

export type Chronicles = Map<string, Chronicle>;

export const checkAfterStep = async (
  world: World,
  chronicles: Chronicles,
  ledger: Ledger,
  isThorough: boolean,
): Promise<void> => {
  await readChronicles(world, chronicles);
  await stateIsTheFold(world, chronicles, 'as last folded');
  commandsHold(world, chronicles, ledger);
  for (const chronicle of chronicles.values()) {
    reportsHold(world, chronicle);
    const places = placesOf(world, chronicle.id);
    for (const place of places) placeHolds(world, place, chronicle);
    aReportIsOnTop(places, chronicle);
    if (!isThorough) continue;
    orderHolds(world, places, chronicle);
    await wantedIsWhatTheLogSays(world, places, chronicle);
  }
  if (isThorough) await chainHolds(world);
};
