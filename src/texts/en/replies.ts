// What the person who typed a command reads at once, in English.
import type { repliesJa } from '../ja/replies.ts';

export const repliesEn: typeof repliesJa = {
  declared: (incident, subject, sections, systems) =>
    `${incident} declared: ${subject}. ${sections} sections were asked about ${systems} systems, and Report No. 1 is out.`,
  declaredAwaitingApproval: (incident, subject, sections, systems) =>
    `${incident} declared: ${subject}. ${sections} sections were asked about ${systems} systems. Report No. 1 waits for approval.`,
  declaredHeld: (incident, subject, sections, systems) =>
    `${incident} declared: ${subject}. ${sections} sections were asked about ${systems} systems. Report 1 is held until the clock can be believed.`,
  reportHeld: (kind) => `${kind} is held until the clock can be believed.`,
  nextReport: (at) => `Next scheduled report: ${at}.`,
  answered: (systems) => `Answer received. (${systems})`,
  note: (note) => `, note: ${note}`,
  correctedOnly: 'The item itself is unchanged; use "update" as well if it should change.',
  answerAgain: 'Please answer again if the situation changes.',
  updated: (fields) => `Updated: ${fields}.`,
  itemsAreReported: 'What was added stands after the six items from the next report on.',
  itemsWithdrawn: (titles) => `Withdrawn: ${titles}. Reports leave it out from the next one on.`,
  reported: (name) => `${name} is out.`,
  drafted: (kind, role) => `The ${kind.toLowerCase()} waits for approval by the ${role}.`,
  proposed: 'A proposal for the reporting times was posted. Use "times" to change them.',
  timesSet: (after, from) => `From ${from} the scheduled reports come at: ${after}.`,
  asked: (count, deadline) => `${count} sections were asked to confirm (answer by ${deadline}).`,
  reminded: (sections) => `Reminded: ${sections}`,
  closed: (incident) => `${incident} is closed and stood down.`,
  noted: 'Added to the chronology.',
  clockConfirmed: 'Recorded that the clock is right. Reports and reminders are counted from now.',
  instructed: (from) => `Recorded the instruction from ${from}. Passing it on is left to you.`,
  clockDoubted:
    'The clock of the server is probably wrong. This is recorded, but its time is uncertain; reports are sent once the clock is right.',
  clockOfNumber: (year) =>
    `The year in the incident’s number (${year}) comes from that clock too. The number stays as it is.`,
  unchanged: 'Nothing has changed.',
};
