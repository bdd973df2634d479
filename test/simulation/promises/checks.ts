// Everything that must be true after every step, and what must be true in the end.

import type { World } from '../world/world.ts';
import { boardCounts } from './board-promises.ts';
import { type Chronicle, readChronicles } from './chronicle.ts';
import type { Ledger } from './ledger.ts';
import { chainHolds, commandsHold, stateIsTheFold } from './log-promises.ts';
import { drillsStayInside, officialHolds } from './official-promises.ts';
import { aReportIsOnTop, orderHolds, placeHolds, placesOf } from './post-promises.ts';
import { recordingHolds } from './recording-promises.ts';
import { recoveryHolds } from './recovery-promises.ts';
import { reportsHold } from './report-promises.ts';
import { stagesHold } from './stage-promises.ts';
import { tasksHold } from './task-promises.ts';
import { contactsHold } from './telling-promises.ts';
import { wantedIsWhatTheLogSays } from './wanted-promises.ts';

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
  drillsStayInside(world, chronicles);
  for (const chronicle of chronicles.values()) {
    reportsHold(world, chronicle);
    contactsHold(chronicle);
    tasksHold(chronicle);
    const places = placesOf(world, chronicle.id);
    for (const place of places) {
      placeHolds(world, place, chronicle);
      officialHolds(place, chronicle);
    }
    aReportIsOnTop(places, chronicle);
    if (!isThorough) continue;
    recordingHolds(chronicle);
    recoveryHolds(chronicle);
    stagesHold(chronicle);
    orderHolds(world, places, chronicle);
    const head = await world.store.read.incident(chronicle.id);
    // What was not compared yet is still to come.
    if (head === undefined || head.plannedSeq < head.seq) continue;
    wantedIsWhatTheLogSays(world, places, chronicle);
    boardCounts(chronicle, places);
  }
  if (isThorough) await chainHolds(world);
};
