// 聴き取り票: one sheet for each section, to be filled in while it speaks (計画 個別4(3), P8(10)).

import type { Incident, SectionState } from '../../incident/incident.ts';
import { toSection } from '../../plan/recipient.ts';
import type { Instant } from '../../time.ts';
import type { Block, Card } from '../card.ts';
import { confirmationCard, subjectOf } from '../confirmation/confirmation-request.ts';
import { systemRegister } from '../confirmation/system-register.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { callBack, callRow, scriptBlocks } from './call-card.ts';

export const hearingSheets = (incident: Incident, now: Instant, words: Vocabulary): readonly Card[] =>
  [...incident.sections].map(([id, state]) => hearingSheet(incident, id, state, now, words));

/** Until the incident has ended: what its request says, and what whoever calls needs to say and to know besides. */
const hearingSheet = (incident: Incident, id: string, state: SectionState, now: Instant, words: Vocabulary): Card => {
  const card = confirmationCard(incident, id, state, words, { named: true });
  const { round } = state;
  if (round === undefined || incident.closedAt !== undefined) return card;
  const { sheets, dates } = words.texts;
  const until = dates.dateTime(round.deadline);
  const answered = `${state.of - state.silent}/${state.of}`;
  const head: readonly Block[] = [
    {
      type: 'fields',
      fields: [
        { label: sheets.fields.deadline, value: round.deadline < now ? sheets.fields.passed(until) : until },
        { label: sheets.fields.callBack, value: callBack(words) },
      ],
    },
    {
      type: 'calls',
      columns: [sheets.columns.section, sheets.columns.answered],
      rows: [callRow(toSection(id), [answered], state.silent === 0, now, words)],
    },
    ...scriptBlocks(incident, script(incident, until, words), words),
  ];
  return { ...card, blocks: [...head, ...card.blocks, ...systemRegister(incident, id, words)] };
};

const script = (incident: Incident, until: string, words: Vocabulary): readonly string[] => {
  const { script: say } = words.texts.sheets;
  return [say.ask(subjectOf(incident, words), until), say.askEach, say.callBack(callBack(words))];
};
