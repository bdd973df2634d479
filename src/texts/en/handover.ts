// 引継ぎ in English.
import type { handoverJa } from '../ja/handover.ts';

export const handoverEn: typeof handoverJa = {
  title: (no) => (no === undefined ? 'Handover sheet (not handed over yet)' : `Handover sheet no. ${no}`),
  notYet: 'Not handed over yet. This is what will be handed over.',
  columns: {
    from: 'Handed over by',
    to: 'To',
    at: 'Handed over at',
    asOf: 'Made at',
    before: 'Handover before it',
    by: 'Person',
  },
  nextShift: (office) => `${office} (next shift)`,
  none: 'none (since the declaration)',
  beforeAt: (no, at) => `no. ${no} (${at})`,
  sections: {
    states: 'Systems that changed since then',
    statesFirst: 'Systems as they were answered',
    happened: 'What happened since then',
    happenedFirst: 'What happened since the declaration',
    owed: (office) => `To be done (${office})`,
    promises: 'Promised times and awaited decisions',
    silent: 'Sections that have not answered',
  },
  empty: {
    states: 'Nothing has changed.',
    happened: 'Nothing new has happened.',
    owed: 'Nothing has to be done right now.',
    silent: 'Every section has answered.',
  },
  stateColumns: { system: 'System', before: 'Before', after: 'Now' },
  owedColumns: { what: 'What', due: 'Due', urgency: 'Urgency' },
  promiseColumns: { what: 'What', when: 'When' },
  silentColumns: { section: 'Section', left: 'Unanswered', due: 'Deadline' },
  left: (left, of) => `${left} of ${of} systems`,
  overdue: (at) => `${at} (overdue)`,
  more: (count) => `${count} more: see the chronology.`,
  earlier: (count) => `${count} earlier ones: see the chronology.`,
  provider: 'Word from the provider',
  providerAgreed: (schedule, heard) =>
    heard === undefined ? `${schedule} (nothing heard yet)` : `${schedule} (last ${heard})`,
  providerHeard: (heard) => `no times agreed (last ${heard})`,
  providerUnknown: 'no times agreed (nothing heard yet)',
  decision: (name) => `Decision awaited: ${name}`,
  decisionSince: (at) => `since ${at}`,
  line: (from, to) => `Handover: ${from} → ${to}`,
  done: (to, no) => `Recorded the handover to ${to} (handover sheet no. ${no}).`,
  noOffice:
    'Only whoever stands for a post or a section of the plan has something to hand over. Ask to be added with “/bcp people add”.',
  unknownNo: (no, last) =>
    last === 0
      ? 'Nothing has been handed over yet. Type “/bcp handover show” for what would be handed over now.'
      : `There is no handover sheet no. ${no}. Give a number from 1 to ${last}.`,
  post: {
    title: (no) => `Handover no. ${no}`,
    text: (from, to, at) => `${at}: ${from} handed over to ${to}.`,
    button: 'Show the handover sheet',
  },
  page: {
    title: 'Handover',
    hint: 'This is what would be handed over now. Once handed over it stays in the record, and stands on top for whoever takes over.',
    chooseOffice: 'A handover sheet is made for a post or a section. Choose above whom you act as.',
    to: 'Handed over to',
    sameOffice: 'Next shift of the same office',
    button: 'Hand this over',
    made: 'Handovers so far',
    noneMade: 'Nothing has been handed over yet.',
    entry: (no, at, from, to) => `No. ${no} ${at} ${from} → ${to}`,
    taken: (at, from, to) => `At ${at} ${from} handed over to ${to}.`,
    read: 'Read the handover sheet',
    preview: 'What would be handed over now',
  },
};
