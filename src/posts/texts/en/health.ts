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
    posts_failed: ({ posts, platforms }) =>
      `${posts} posts could not be delivered because the program itself fell over (${platforms.join(', ')}). Tell people by other means and see the log of the program. They are tried again every minute.`,
  },
  parts: {
    store: 'Database',
    printing: 'Printing',
    log: 'Log of the program',
    clock: 'Clock',
    deliveries: 'Deliveries',
  },
  began: (part, text) => `[Not working] ${part}: ${text}`,
  ended: (part) => `Works again: ${part}`,
};
