// The sentences of the board, reports, requests and notices in English.

import type { postsJa } from '../ja/posts.ts';
import type { WardWords } from '../ward-words.ts';

export const postsEn = (ward: WardWords): ReturnType<typeof postsJa> => ({
  reduced: 'Shortened, because of what can be shown here. See the status board or the console for the whole.',
  board: {
    title: (subject, incident, closed) => `[${closed ? 'Closed' : 'Responding'}] ${subject} (${incident})`,
    declared: 'Declared',
    declaredBy: (at, who) => `${at} by ${who}`,
    closed: 'Stood down',
    next: 'Next scheduled report',
    nextAt: (at) => at,
    noNext: 'none (scheduled reports have ended)',
    times: 'Reporting times',
    timesAhead: (inForce, from, after) => `${inForce} (from ${from}: ${after})`,
    channel: 'Channel to the whole office',
    latest: 'Latest report',
    latestIs: (name, at) => `${name}, sent ${at}`,
    answers: 'Answers',
    answered: (answered, of, silentSections, overdueSections) => {
      const overdue = overdueSections === 0 ? '' : `, ${overdueSections} of them overdue`;
      return silentSections === 0
        ? `${answered}/${of} systems`
        : `${answered}/${of} systems (${silentSections} sections silent${overdue})`;
    },
    overdue: 'overdue',
    late: (systems) => `answered late: ${systems}`,
    editFacts: 'Update the six items',
    sixItems: 'Contact items',
    systems: 'Status of systems',
    matrix: 'By owning section',
    undelivered: (count, where) =>
      `${count} posts could not be delivered (${where}). Tell people by another means. They are sent again by themselves after recovery.`,
    draft: (kind, role) => `A ${kind.toLowerCase()} waits for approval. It goes out when the ${role} types "approve".`,
    supplement: (channels) => `Supplementary: ${channels}. The official contact is by the channel above.`,
    truncated: (count) => `See the web console for ${count} more.`,
  },
  columns: {
    section: 'Owning section',
    answered: 'Answered',
    system: 'System',
    state: 'State',
    service: 'Services',
    note: 'Note',
    noteOf: (no, note) => `No. ${no}: ${note}`,
    damageIs: (damage) => `Damage: ${damage}`,
  },
  report: {
    name: (serial, kind) =>
      kind === 'final'
        ? `Final report (No. ${serial})`
        : kind === 'correction'
          ? `Report No. ${serial} (correction)`
          : `Report No. ${serial}`,
    title: (kind, subject, serial) => `[${kind}] ${subject} (Report No. ${serial})`,
    finalTitle: (subject, serial) => `[Final report] ${subject}: restored (Report No. ${serial})`,
    closedTitle: (subject, serial) => `[Final report] ${subject}: response ended (Report No. ${serial})`,
    correctionTitle: (subject, serial) => `[Correction] ${subject} (correction of Report No. ${serial})`,
    header: (serial, kind, slot) =>
      slot === undefined ? `Report No. ${serial} (${kind.toLowerCase()})` : `Report No. ${serial} (scheduled, ${slot})`,
    asOf: (at) => `As of ${at}`,
    from: (sender, to, channel) => `From: ${sender} / To: ${to} / Channel: ${channel}`,
    everyone: 'all sections',
    situationHelp: ' (event, place, outline)',
    counts: 'Status of systems',
    changed: (previous, what) => `Changed since ${previous}: ${what}`,
    previous: (serial, at) => `Report No. ${serial} (${at})`,
    previousScheduled: (serial, at) => `the last scheduled report, No. ${serial} (${at})`,
    carried: (reports) => `Carries on what was reported in between: ${reports}`,
    unchanged: 'no change (scheduled reports are sent whether or not there is progress)',
    first: 'This is the first report.',
    systemsChanged: (names) => `status (${names})`,
    timesChanged: 'reporting times',
    silent: (names) => `No answer from: ${names}`,
    silentSection: (name, count) => `${name} (${count} systems)`,
    allAnswered: 'Every section has answered.',
    next: (at) => `Next scheduled report: ${at}`,
    contact: (section, phone) => `Contact: ${section}, ${phone}`,
    relay: `The ${ward.managementSection} of each department: pass this on to every section in your department, then tell the ${ward.sender} by telephone.`,
    publication: (decider) => `Publication is decided by the ${decider}. `,
    notForOutside: 'Do not give this to outside parties.',
    late: (due, sent) => `(Sent late: due ${due}, sent ${sent})`,
    missed: (slots) => `[Not sent] The ${slots} report was not sent. This report stands for it.`,
    corrects: (serial) => `[Correction] Report No. ${serial} is corrected as follows.`,
    wrong: 'Wrong',
    right: 'Right',
    corrected: 'Correction',
    restored: ' and all hosted systems are confirmed restored. Scheduled reports end with this report.',
    ended: 'Scheduled reports end with this report. The response structure is stood down.',
    exceptions: (count) => `${count} systems are not confirmed as restored; they are handled one by one from here on.`,
    reason: (because) => `Reason for closing: ${because}`,
    restoredAt: (at) => `restored (confirmed ${at})`,
    outage: (at, duration) => `Closed at ${at}; from occurrence to close: ${duration}`,
    total: (duration) => `From declaration to close: ${duration}`,
    duration: (hours, minutes) => `${hours} h ${minutes} min`,
    prevention: 'Prevention of recurrence will be reported separately after review.',
  },
  confirmation: {
    title: (section, count, deadline) =>
      `[Status confirmation request] ${section}, ${count} systems (answer by ${deadline})`,
    answeredTitle: (section, answered, of) => `[Status confirmation] ${section}: ${answered}/${of} systems answered`,
    body: (subject, deadline) =>
      `Because of "${subject}", please check the systems your section owns and answer by ${deadline}. If you do not know yet, choose "Checking".`,
    overdueTitle: (section, count, deadline) =>
      `[Status confirmation request] ${section}, ${count} systems (answer was due at ${deadline})`,
    overdue: (subject, deadline) =>
      `Because of "${subject}" we asked for the state of the systems your section owns; the answer was due at ${deadline}. Please check them and answer at once. If you do not know yet, choose "Checking".`,
    received: 'Answer received. Please answer again if the situation changes.',
    partly: (left) => `${left} ${left === 1 ? 'system is' : 'systems are'} still to be answered.`,
    supersededTitle: (section) => `[Status confirmation, ended] ${section}`,
    superseded: (round) => `This request has ended. Please answer the new one (round ${round}).`,
    closed: 'The response to this incident has ended. No answer is needed.',
    ownSection: ' (own section)',
    answeredBy: (who, at) => `${who}, ${at}`,
    proxy: (saidBy, means, heardBy, at, readBack) =>
      `Entered by proxy (by ${means}). Answered by ${saidBy} / heard by ${heardBy} / at ${at} / read back: ${readBack}`,
    readBack: 'yes',
    notReadBack: 'no',
    lateAnswer: (at) => `(answered after the deadline, ${at})`,
    unchanged: 'No change',
    allRunning: 'All running',
    allStopped: 'All stopped',
    allChecking: 'All checking',
  },
  reminder: {
    title: (section, deadline) => `[Reminder] ${section}: status answer due ${deadline}`,
    before: (deadline, left) => `We do not have your answer yet. Please answer by ${deadline} (${left} left).`,
    after: (deadline) => `We do not have your answer yet, and it was due at ${deadline}. Please answer at once.`,
    systems: 'Systems without an answer',
  },
  escalation: {
    title: (section) => `[No answer] ${section}`,
    body: (section, systems, deadline) =>
      `${section} did not answer for "${systems}" by ${deadline}. Please check at once.`,
    toManager: (post) => `To: ${post}`,
    phoneTitle: (count) => `[Phone check] ${count} sections without an answer`,
    phoneBody: 'Call these sections and enter the answers by proxy. The board shows what has been answered since.',
    phoneRow: { section: 'Section', phone: 'Telephone', systems: 'Systems without an answer' },
    noPhone: '(see the printed sheet)',
    example: (command) => `Example of a proxy answer: ${command}`,
    enter: (section) => `Enter the answer of ${section}`,
    exampleCommand: (no, section) =>
      `/bcp answer ${no} stopped --for "${section}" --said-by "subsection chief" --by phone --read-back`,
  },
  notice: {
    declaredTitle: (subject) => `[Declared] ${subject}`,
    declared: (subject, at, plan) => `${subject} has occurred. Response under "${plan}" started at ${at}.`,
    declaredBy: (who) => `Declared by: ${who}`,
    settingsTitle: '[Channel and reporting times set] The channel and the reporting times have been set.',
    wholeOffice: 'Channel to the whole office',
    owningSections: 'Channel to the owning sections',
    unusable: 'Not usable',
    times: 'Scheduled reports',
    timesTitle: '[Reporting times set/changed] The times of the scheduled reports change.',
    before: 'Before',
    after: 'After',
    from: 'From',
    fromAt: (at) => at,
    because: 'Reason',
    noReason: '(none given)',
    reportedTo: (body) => `This is reported to the ${body} and to the parties in the contact chart.`,
    reportedToParties: 'This is reported to the parties in the contact chart.',
    reportedToOr: (body, whileHeld) =>
      `This is reported to the ${body} (or to the ${whileHeld} when it is held) and to the parties in the contact chart.`,
    proposalTitle: '[Reporting times to be considered] The time of restoration is known.',
    proposal: (estimate, every) =>
      `Estimated restoration: ${estimate}. A proposal for the reporting times: "${every}" (ours, not the plan's).`,
    timesButton: (times) => `Change to ${times}`,
    unknownButton: 'Make the estimate unknown',
    timesCommand: (times) => `/bcp times ${times}`,
    clockTitle: '[Clock to be checked] The clock of the server was set.',
    clock: (from, to) =>
      `The clock went from ${from} to ${to}. Deadlines, reminders and reporting times are counted by it from now on. Please check that it is right now. If a report went out with a wrong time before, correct it.`,
    replaces: 'Withdrawn',
    replaced: (schedule, from) => `"${schedule}" (from ${from}), announced before, will not come into force.`,
    roughTitle: '[Reporting times to be considered] An estimate of the restoration was given.',
    rough: (estimate) =>
      `Estimated restoration: ${estimate}. It names no moment, so there is no proposal for the reporting times.`,
    roughHow: 'To change the reporting times, decide on them and type, for example:',
    roughExample: '/bcp times 10:00 14:00 17:00',
    withdrawnTitle: '[Reporting times to be considered] The time of restoration is unknown again.',
    withdrawn: (times) =>
      `The time of restoration is unknown. We propose to report at the plan's own times (${times}).`,
    passedTitle: '[Estimate to be checked] The estimated time of restoration has passed.',
    passed: (estimate) =>
      `The estimate "${estimate}" has passed. Please find out what is expected now and enter it. The next report will say that the time has passed.`,
    passedHow: (eta, unknown) =>
      `When a new estimate is known, type "${eta}", otherwise "${unknown}". If all is restored, check the answers of the sections and close.`,
    passedExample: '/bcp eta 18:00',
    passedUnknown: '/bcp eta unknown',
    proposalHow: 'Nothing changes by itself. To change the times, type:',
  },
  schedule: {
    daily: (times) => times,
    every: (every, anchor) => `every ${every} (from ${anchor})`,
    everyOnly: (every) => `every ${every}`,
    hours: (hours) => `${hours} h`,
    minutes: (minutes) => `${minutes} min`,
  },
});
