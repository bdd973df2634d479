// Which handover is meant, and the log up to it: the newest of an office, one by its number, or what would be handed over now.
import type { RecordedEvent } from '../incident/event.ts';
import { fold } from '../incident/evolve.ts';
import { type Handover, lastHandoverOf, type Office, officeOf, sameOffice } from '../incident/handover.ts';
import type { Incident } from '../incident/incident.ts';
import type { HandoverView, MadeHandover } from '../ports/handover-view.ts';
import type { StoreReader } from '../ports/store.ts';
import { officeName, takerName } from '../posts/handover.ts';
import { type Vocabulary, vocabulary } from '../posts/vocabulary.ts';
import type { Texts } from '../texts/texts.ts';
import type { Instant } from '../time.ts';
import type { HandedOver } from './handover/handed-over.ts';
import { handoverSheet } from './handover/handover-sheet.ts';

interface Looking {
  readonly incident: Incident;
  readonly reader: Pick<StoreReader, 'events'>;
  readonly now: Instant;
}

/** As it was handed over then; undefined: there is none of that number. */
export const handoverNo = async (no: number, { incident, reader }: Looking): Promise<HandedOver | undefined> => {
  const made = incident.handovers.find((one) => one.no === no);
  if (made === undefined) return undefined;
  const events = await reader.events(incident.id, 0);
  const then = foldUntil(events, made.seq, incident);
  return { incident: then, office: made.from, now: made.at, made, ...sinceLast(events, made.from, made.seq, incident) };
};

/** As it would be handed over now. */
export const handoverNow = async (office: Office, { incident, reader, now }: Looking): Promise<HandedOver> => {
  const events = await reader.events(incident.id, 0);
  return { incident, office, now, ...sinceLast(events, office, incident.seq + 1, incident) };
};

const sinceLast = (
  events: readonly RecordedEvent[],
  office: Office,
  until: number,
  incident: Incident,
): Pick<HandedOver, 'before' | 'events'> => {
  const last = lastHandoverOf(incident.handovers, office, until);
  const since = events.filter(({ seq }) => seq > (last?.seq ?? 0) && seq < until);
  if (last === undefined) return { events: since };
  return { before: { handover: last, incident: foldUntil(events, last.seq, incident) }, events: since };
};

const foldUntil = (events: readonly RecordedEvent[], before: number, { id, plan }: Incident): Incident => {
  const folded = fold(
    events.filter(({ seq }) => seq < before),
    plan,
  );
  if (folded === undefined) throw new Error(`incident ${id} has no events before ${before}`);
  return folded;
};

/** What an office was handed over last, as long as nobody of it has done anything since: who takes over sees it first. */
export const handoverToRead = async (office: Office, { incident, reader }: Looking): Promise<Handover | undefined> => {
  const last = lastHandoverOf(incident.handovers, office, incident.seq + 1);
  if (last === undefined || !sameOffice(last.to, office)) return undefined;
  const since = await reader.events(incident.id, last.seq);
  return since.some(({ actor }) => isOf(actor, office)) ? undefined : last;
};

const isOf = (actor: RecordedEvent['actor'], office: Office): boolean => {
  const own = officeOf(actor);
  return own !== undefined && sameOffice(own, office);
};

export const handoverView = async (
  office: Office | undefined,
  looking: Looking,
  texts: Texts,
): Promise<HandoverView> => {
  const { incident } = looking;
  const { id, seq, drill, plan, handovers } = incident;
  const words = vocabulary(plan, texts);
  const own = office && ('role' in office ? office.role : office.section);
  return {
    incident: id,
    seq,
    drill,
    ...(office === undefined ? {} : { next: handoverSheet(await handoverNow(office, looking), texts, true) }),
    offices: [...plan.roles, ...plan.sections]
      .filter((one) => one.id !== own)
      .map((one) => ({ id: one.id, name: words.name(one) })),
    made: handovers.map((one) => madeHandover(one, words)).toReversed(),
  };
};

export const madeHandover = (made: Handover, words: Vocabulary): MadeHandover => ({
  no: made.no,
  at: made.at,
  from: [officeName(made.from, words), ...(made.by.person === undefined ? [] : [made.by.person])].join(' '),
  to: takerName(made, words),
  sheet: `handover-${made.no}`,
});
