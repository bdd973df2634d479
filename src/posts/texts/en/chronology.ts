// One line for each event of the chronology.
import type { chronologyJa } from '../ja/chronology.ts';

export const chronologyEn: typeof chronologyJa = {
  title: (incident) => `Chronology ${incident}`,
  keptRule: 'Records cannot be deleted. Add a correction.',
  declared: (subject) => `Declared: ${subject}`,
  factSet: (field, value) => `${field}: ${value}`,
  timesSet: (before, after, from, because) =>
    `Reporting times changed. Before: ${before}. After: ${after}. From: ${from}. Reason: ${because}`,
  timesProposed: (every) => `Reporting times proposed (${every})`,
  asked: (sections, deadline) => `Asked for status confirmation (${sections}, answer by ${deadline})`,
  allSections: (count) => `all ${count} sections`,
  answered: (section, system, state) => `Answer ${section}, ${system}: ${state}`,
  unchanged: ' (no change)',
  late: ' (after the deadline)',
  reminded: (sections, byHand) => `${byHand ? 'Reminded by hand' : 'Reminded'}: ${sections}`,
  escalated: (sections, deadline) => `Escalated, phone check requested: ${sections} (due ${deadline})`,
  drafted: (kind) => `${kind} waits for approval`,
  issued: (name, kind) => `${name} sent (${kind})`,
  slot: (due) => `for ${due}`,
  lateReport: 'sent late',
  missed: (slots) => `not sent: ${slots}`,
  corrected: (wrong, right) => (wrong === undefined ? `correction: ${right}` : `wrong: ${wrong}, right: ${right}`),
  closed: (exceptions) =>
    exceptions === '' ? 'Closed, stood down' : `Closed, stood down (handled one by one: ${exceptions})`,
  because: (reason) => `reason: ${reason}`,
  parked: (post, platform, reason) => `Post could not be delivered (${platform}, ${post}): ${reason}`,
  delayed: (platform) => `${platform} cannot be reached; it will be noted when it can`,
  noted: (text) => `Note: ${text}`,
  notedSaid: (text, at) => `Note (said at ${at}): ${text}`,
  delivered: (post, platform) => `Told: ${post} (${platform})`,
  withheld: (post, platform) => `Not sent any more (${platform}, ${post}): told by other means, or not called for now`,
  recovered: (post, platform) => `Post delivered after all (${platform}, ${post})`,
  doubled: (post, platform) => `Post may be shown twice (${platform}, ${post}); go by the newer one`,
  postNames: {
    kinds: {
      board: 'status board',
      confirmation: 'request',
      reminder: 'reminder',
      escalation: 'escalation',
      notice: 'notice',
    },
    report: (serial) => `report ${serial}`,
    ofSection: (name, section) => `${name} ${section}`,
  },
};
