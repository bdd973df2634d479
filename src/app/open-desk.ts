// The desk: the one door through which adapters hand in what people want. What there is to show is read through its views.

import { ownSection } from '../incident/confirmation/own-section.ts';
import { isRefusal } from '../incident/refusal.ts';
import type { Desk, Intent, Reply } from '../ports/desk.ts';
import { readKept } from '../ports/kept-json.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { Speaker, Standing } from '../ports/speaker.ts';
import { isUsed } from '../posts/directory/places.ts';
import { vocabulary } from '../posts/vocabulary.ts';
import { type Locale, textsIn } from '../texts/texts.ts';
import type { Changes } from './changes.ts';
import { labelOf, permissionsOf, rightsOf } from './hear/authorize.ts';
import { handleIntent } from './hear/handle-intent.ts';
import type { Handling } from './hear/handling.ts';
import { identify, whoMayAdd } from './hear/identify.ts';
import { knownNow } from './hear/read-intent.ts';
import { incidentsOf } from './incidents.ts';
import { openViews } from './open-views.ts';

export const openDesk = (
  handling: Handling,
  messengers: readonly Messenger[],
  changes: Changes,
  wake: () => void,
): Desk => {
  const { store, clock, texts, directories } = handling;
  const { openOnes } = incidentsOf(handling);
  const standing = (by: Speaker): Promise<Standing> => standingOf(by, handling);
  const others = new Map<Locale, Desk>();
  const inOther = (locale: Locale): Desk => {
    const known = others.get(locale);
    if (known !== undefined) return known;
    const other = openDesk({ ...handling, texts: textsIn(locale, handling.plan) }, messengers, changes, wake);
    const made = { ...other, in: desk.in, handle: (intent: Intent) => desk.handle({ locale, ...intent }) };
    others.set(locale, made);
    return made;
  };
  const desk: Desk = {
    in: (locale) => (locale === texts.locale ? desk : inOther(locale)),
    views: openViews(handling, { messengers, standing, onChange: changes.listen }),
    texts,
    handle: async (intent) => {
      const reply = await handleIntent(intent, handling);
      wake();
      return reply;
    },
    replyTo: async (commandKey) => {
      const outcome = await store.read.outcome(commandKey);
      return outcome === undefined ? undefined : readKept<Reply>(outcome.reply);
    },
    standing,
    lookAgain: async (place, { message, gone }) => {
      // What was taken from where nothing of ours belongs any more stays away.
      if (!isUsed(place, await directories.committed(), await openOnes())) return;
      const again = message === undefined ? { gone } : { ref: message, gone };
      const found = await store.transaction((tx) => tx.showAgain(place, clock.now(), again));
      if (found > 0) wake();
    },
  };
  return desk;
};

const standingOf = async (by: Speaker, handling: Handling): Promise<Standing> => {
  const { plan, texts, clock } = handling;
  const words = vocabulary(plan, texts);
  const known = await knownNow(handling, clock.now());
  const actors = identify(by, plan, words, known);
  if (isRefusal(actors)) return { label: by.as ?? '', may: [], sections: [], ask: [] };
  const may = rightsOf(plan, actors);
  const sections = actors.flatMap((actor) =>
    permissionsOf(plan, actor).includes('answer') ? (ownSection(plan, actor) ?? []) : [],
  );
  const ask = may.length > 0 ? [] : whoMayAdd(by.platform, plan, known);
  return { label: labelOf(actors, words), may, sections: [...new Set(sections)], ask };
};
