// What only a printed sheet says.
import type { paperJa } from '../ja/paper.ts';

export const paperEn: typeof paperJa = {
  telephone: 'Telephone',
  done: 'Done',
  page: (page, of) => `Page ${page} of ${of}`,
  lacking: (mark) =>
    `“${mark}” stands for a character that the printing font lacks. See the record on screen for the original.`,
  continued: (name) => `${name} (continued)`,
  questions: {
    no: 'No.',
    number: (no) => `No. ${no}`,
    system: 'System',
    now: 'As it stands',
    state: 'State',
    answeredBy: 'Answer',
    service: 'Services',
    who: 'Said by',
    at: 'Time',
    heardBy: 'Heard by',
  },
};
