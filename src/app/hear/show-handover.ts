// 引継書, as it is looked at or as it was just handed over: read from the log, changing nothing.
import type { Actor } from '../../directory/actor.ts';
import type { HandoverQuery } from '../../incident/command.ts';
import { clockOf } from '../../incident/drill/drill-clock.ts';
import { officeOf } from '../../incident/handover.ts';
import type { Incident } from '../../incident/incident.ts';
import { refuse } from '../../incident/refusal.ts';
import type { Reply } from '../../ports/desk.ts';
import type { IncidentHead, StoreReader } from '../../ports/store.ts';
import type { Card } from '../../posts/card.ts';
import { plainText } from '../../posts/plain-text.ts';
import { vocabulary } from '../../posts/vocabulary.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Instant } from '../../time.ts';
import { handoverSheet } from '../../views/handover/handover-sheet.ts';
import { handoverNo, handoverNow } from '../../views/read-handover.ts';
import type { Answering } from './handling.ts';
import { refusal } from './refuse-intent.ts';

interface Asker {
  readonly actors: readonly Actor[];
  /** Whoever came in by an account or an access sheet is told names. */
  readonly named: boolean;
}

export const handoverShown = async (
  { no }: HandoverQuery,
  head: IncidentHead,
  { actors, named }: Asker,
  { states, store, clock, speech }: Answering,
): Promise<Reply> => {
  const incident = await states.at(store.read, head);
  const now = clockOf(incident, clock.now());
  const looking = { incident, reader: store.read, now };
  const [office] = actors.flatMap((actor) => officeOf(actor) ?? []);
  if (no === undefined && office === undefined) {
    return refusal(refuse({ code: 'no_office_to_hand_over' }), now, vocabulary(incident.plan, speech), head);
  }
  const handed = no !== undefined ? await handoverNo(no, looking) : office && (await handoverNow(office, looking));
  if (handed === undefined) {
    const reason = refuse({ code: 'unknown_handover', no: no ?? 0, last: incident.handovers.length });
    return refusal(reason, now, vocabulary(incident.plan, speech), head);
  }
  const card = handoverSheet(handed, speech, named);
  return { ok: true, text: plainText(card), card, incident: head.id };
};

/** With the reply to whoever has just handed over. */
export const justHandedOver = async (
  incident: Incident,
  reader: StoreReader,
  now: Instant,
  { speech, named }: { readonly speech: Texts; readonly named: boolean },
): Promise<Card | undefined> => {
  const handed = await handoverNo(incident.handovers.length, { incident, reader, now });
  return handed === undefined ? undefined : handoverSheet(handed, speech, named);
};
