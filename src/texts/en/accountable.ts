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
  managers: {
    enteredAs: { staff: 'entered by staff', manager: 'entered by the manager' },
    confirmed: (by, at) => `confirmed by the manager (${by}, ${at})`,
    mark: ' (confirmed by manager)',
    count: (systems) => `confirmed by managers ${systems}`,
    of: (confirmed, answered) => `confirmed by manager ${confirmed}/${answered}`,
    chronology: (section, systems, by) =>
      `Confirmed by the manager, ${section}: ${systems}${by === undefined ? '' : ` (by ${by})`}`,
    reply: (section, systems) => `Answers of ${section} are confirmed by the manager: ${systems}`,
    button: 'Confirm as the manager',
    command: (section) => `/bcp confirm "${section}"`,
    title: 'Confirmation by the manager',
    hint: 'Records that the manager has confirmed the answers. An answer that changes afterwards is unconfirmed again.',
    confirmedBy: 'Confirmed by (post of the manager)',
    confirmedByHint: 'Leave it empty while the manager has not confirmed the answers.',
    submit: 'Record the confirmation',
  },
};
