// Turning to the heads of departments whose sections are silent, who answered, and the confirmation by the section's manager.
import type { accountableJa } from '../ja/accountable.ts';

export const accountableEn: typeof accountableJa = {
  directors: {
    title: (sections) => `[Call the department head] ${sections} sections without an answer`,
    body: (deadline, minutes) =>
      `Nobody answered by ${deadline}, nor within ${minutes} after the managers were told. Please call these people. Their numbers are in the printed contacts.`,
    columns: { director: 'Call', section: 'Section', systems: 'Systems without an answer' },
    record: (command) => `Please record the call. Example: ${command}`,
    example: (director) => `/bcp told "${director}" --to "${director}" --by phone`,
    chronology: (directors, sections, deadline) =>
      `Call to the department head requested: ${directors} (${sections}, due ${deadline})`,
    turnedTo: (director) => `taken to ${director}`,
    count: (sections) => `${sections} taken to the department head`,
  },
};
