// Notes in the log of links and people that the paper in the safe was made anew.
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../directory/actor.ts';
import type { KitEvent } from '../../directory/kit.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Directories } from '../directories.ts';

interface Noting {
  readonly store: Store;
  readonly clock: Clock;
  readonly directories: Directories;
  readonly texts: Texts;
}

export const noteKit = (event: KitEvent, actor: Actor, { store, clock, directories, texts }: Noting): Promise<number> =>
  store.transaction(async (tx) => {
    const { seq: expectedSeq } = await directories.within(tx);
    const what = texts.kit.made(event.printed.length, event.sheets.length);
    return tx.appendDirectory({
      expectedSeq,
      commandKey: `kit:${randomUUID()}`,
      at: clock.now(),
      actor,
      events: [{ event, what }],
    });
  });
