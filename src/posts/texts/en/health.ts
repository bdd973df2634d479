// Faults of the program's own health: what of it does not work, and what to do about it.
import type { healthJa } from '../ja/health.ts';

const printing = {
  no_font: 'the Japanese font is missing. Install again with npm ci --omit=dev --omit=optional.',
  broken_font: 'the file of the Japanese font is damaged. Install again with npm ci --omit=dev --omit=optional.',
  no_printer: 'the printing program cannot be loaded. Install again with npm ci --omit=dev --omit=optional.',
};

export const healthEn: typeof healthJa = {
  faults: {
    check_failed: () => 'its state cannot be checked. See the log of the program.',
    printing: ({ problem }) => `No PDF can be made: ${printing[problem]} Print from the console until then.`,
    log_lost: ({ lines }) =>
      `${lines} lines of the program's log could not be written. Check where the log goes (space on the disk and the like). The record of the incident (the database) has lost nothing.`,
  },
  parts: {
    store: 'Database',
    printing: 'Printing',
    log: 'Log of the program',
    clock: 'Clock',
  },
  began: (part, text) => `[Not working] ${part}: ${text}`,
  ended: (part) => `Works again: ${part}`,
};
