// 記録(クロノロジー) on paper: every entry, oldest first, as many as there are.

import { nameInRecord } from '../../directory/actor.ts';
import type { RecordedEvent } from '../../incident/event.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Card } from '../card.ts';
import { sealed } from '../seal.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const logSheet = (incident: Incident, events: readonly RecordedEvent[], words: Vocabulary): Card => {
  const { sheets, dates } = words.texts;
  const { no, at, who, what } = sheets.log.columns;
  return sealed(incident, words, {
    title: sheets.log.title(incident.id),
    tone: 'calm',
    blocks: [
      { type: 'text', text: sheets.log.count(events.length) },
      {
        type: 'table',
        columns: [no, at, who, what],
        rows: events.map((event) => [String(event.seq), dates.short(event.at), nameInRecord(event.actor), event.what]),
      },
    ],
  });
};
