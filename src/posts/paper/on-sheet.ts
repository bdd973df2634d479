// A card as a sheet that lies in a drawer or on a desk: it says of which incident it is, as of when, and when it was printed.
import type { Incident } from '../../incident/incident.ts';
import type { Instant } from '../../time.ts';
import type { Card } from '../card.ts';
import { subjectOf } from '../confirmation/confirmation-request.ts';
import type { Vocabulary } from '../vocabulary.ts';

export interface Printed {
  /** What it says held then: a report keeps the time it was issued at. */
  readonly asOf: Instant;
  readonly now: Instant;
}

export const onSheet = (card: Card, incident: Incident, { asOf, now }: Printed, words: Vocabulary): Card => {
  const { sheets, dates } = words.texts;
  const subject = subjectOf(incident, words);
  const head = [sheets.about(subject, incident.id), sheets.asOf(dates.dateTime(asOf), dates.dateTime(now))];
  return {
    ...card,
    blocks: [...head.map((text) => ({ type: 'text', text, style: 'note' }) as const), ...card.blocks],
    foot: words.drill(sheets.foot(subject, incident.id, dates.short(now)), incident.drill),
  };
};
