// Printed sheets in English: what stands on a sheet that is in a drawer or on a desk, whatever it is about.

import type { sheetsJa } from '../ja/sheets.ts';
import type { WardWords } from '../ward-words.ts';

export const sheetsEn = (ward: WardWords): ReturnType<typeof sheetsJa> => ({
  names: {
    calls: 'Call sheet (telephone)',
    report: 'Report (to hand out)',
    recovery: 'Recovery over time',
    corrections: 'Corrections',
    tasks: 'Call sheet (open tasks)',
    requests: 'Sheet for asking the status by telephone',
    provider: 'Checklist of what the provider has told',
    board: 'Status board',
    notices: 'Notices (channels and reporting times set or changed)',
    contacts: 'Who was told',
    decision: (what) => `Preparation: ${what}`,
    log: 'Record (chronology)',
  },
  about: (subject, incident) => `Incident: ${subject} (${incident})`,
  asOf: (asOf, printed) => `As of ${asOf}; printed ${printed}`,
  foot: (subject, incident, printed) => `${incident}, printed ${printed}: ${subject}`,
  corrected: (report, at) =>
    `${report} has been corrected (${at}). What follows is as it was sent; please read it together with the correction.`,
  calls: (contact) => `Call sheet: ${contact}`,
  callsHow: `Call the ${ward.managementSection} of each department and tell them the following. “Done” is what has been passed on in the department too.`,
  callsHowDirectly:
    'Call a section that belongs to no department directly and tell it the following; it passes nothing on.',
  nothingToRelay: '–',
  sectionCallsHow:
    'Call each owning section directly and ask for the status. “Done” is a section that has answered for all its systems.',
  columns: {
    name: 'Department',
    section: 'Section',
    answered: 'Ans.',
    to: 'Taken by',
    at: 'Time',
    readBack: 'Read back',
    relayed: 'Relayed (time, by)',
    note: 'Note',
  },
  box: '□',
  fields: {
    writtenBy: 'Called by',
    callBack: 'Call back',
    next: 'Next scheduled report',
    deadline: 'Answer by',
    none: 'none (scheduled reports have ended)',
    passed: (at) => `${at} (it has passed)`,
  },
  script: {
    heading: 'To be read out (say your own name for ○○)',
    drillOpening: 'Drill, drill. This is a drill.',
    drillClosing: 'This was a drill.',
    greeting: (office) => `This is ○○ of ${office}.`,
    report: (subject, report) =>
      `${report} on the following: ${subject}. (Read out the sheet "${report}" that follows.)`,
    readBack: (callBack) => `Please read it back. When your sections have been told, please call ${callBack}.`,
    readBackOnly: 'Please read it back.',
    next: (at) => `Next at ${at}.`,
    last: 'Scheduled reports end with this one.',
    ask: (subject, deadline) =>
      `Because of "${subject}" I am asking for the status of the systems your section owns. Answers are due by ${deadline}.`,
    askEach: 'For each system: its state, how the services stand, and how bad the damage is. I will read it back.',
    callBack: (callBack) => `If anything changes, please call ${callBack}.`,
  },
  number: (no) => `No. ${no}`,
  left: (systems) => `No answer: ${systems}`,
  until: (at) => `due ${at}`,
  damage: 'Extent of the damage',
  tasksHow:
    'In order of urgency, tell each of them, and write down whom you spoke to, how, and when. Where an office is named, only that office (or its named deputy) does it.',
  taskColumns: { party: 'Whom', task: 'No. and task', offices: 'By', to: 'Spoke to', at: 'Means, time' },
  providerColumns: { name: 'Section or party', told: 'Told or not', at: 'Time', note: 'Note' },
  decided: {
    will: (decision, will) => `${decision}: ${will}`,
    by: 'Decided',
    saidBy: (who, at) => `${who} (recorded ${at})`,
    undecided: (decider) => `not decided (waits for the ${decider})`,
    how: 'Method',
    noMethod: (decider) => `not recorded (ask the ${decider} and write it in)`,
    reporter: 'Reported by',
    publisher: 'Published by',
    byHand: (heads) => `            (write in, as decided; in charge: ${heads})`,
    remark: (how) => `method: ${how}`,
  },
  assembly: {
    title: (sheet, subject) => `${sheet} (${subject})`,
    notDecided: 'Not decided yet: until it is decided whether and how to report, do not give this to anybody outside.',
    decidedNo: 'It was decided not to report. Do not give this to anybody outside.',
    content: 'What to report (people check and report it)',
  },
  log: {
    title: (incident) => `Record (chronology) ${incident}`,
    columns: { no: 'No.', at: 'Time', who: 'By', what: 'What' },
    count: (count) => `${count} entries, oldest first`,
  },
});
