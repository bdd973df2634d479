// What only Teams' messages, dialogs and personal chats say, in English.
import type { teamsJa } from '../ja/teams.ts';

export const teamsEn: typeof teamsJa = {
  label: (label) => `${label}: `,
  cells: (cells) => cells.join(' / '),
  aside: (text) => ` (${text})`,
  heading: (text) => `■ ${text}`,
  warning: (text) => `⚠ ${text}`,
  person: (number) => `Contact ${number}`,
  ask: (count) =>
    `Please ask one of the registered contacts (${count}). If unsure, call the Information Systems Section.`,
  failed: 'It could not be done. Check how things stand, and try again.',
  stillWorking: 'Received. It is taking a while; the result follows.',
  places: { channel: 'channel', group: 'group chat', personal: 'personal chat' },
  more: {
    rows: (count) => `See the web console for the rest (${count} more).`,
    shortened: 'Texts that end with "…" are shortened. See the web console for the rest.',
  },
  questions: {
    count: (label, count) => `${label} ${count}`,
    rest: (count) =>
      `${count} systems have no fields here: type "/bcp answer <system> <state>", use the form under "/bcp help" in your personal chat, or the web console.`,
    restOfDetails: (count) =>
      `For service and note of ${count} systems, use the form under "/bcp help" in your personal chat, or the web console.`,
    damage: (label) => `damage: ${label}`,
    details: 'Service and note',
    change: 'Change the answer',
    all: 'Answer for all',
    allHint: (count) => `This gives all ${count} systems the same answer and replaces what was answered one by one.`,
  },
  form: {
    choose: 'Choose',
    answerTitle: 'Status answer',
    proxyTitle: 'Status answer for others',
    factsTitle: 'Update the six items',
    declareTitle: 'Declare an incident',
    noSystems: 'There are no systems to answer for.',
    needsScenario: 'Please choose a scenario.',
    needsSaidBy: 'Please say who answered.',
    needsMeans: 'Please choose how it was heard.',
  },
  home: {
    title: 'ICT continuity',
    as: (label) => `You act as ${label}.`,
    onlyLooking: 'You may look. To answer or act:',
    nobodyToAsk: 'You may look. To answer or act, call the Information Systems Section.',
    none: 'No incident is open.',
    incident: (id, name, drill) => `${drill}${name} (${id})`,
    waiting: (section, count) => `${section}: ${count} systems without an answer`,
    allAnswered: (section) => `${section}: all answered.`,
    andSystems: (count) => `${count} more systems`,
    more: (count) => `See the web console for ${count} more incidents.`,
    moreSections: (count) => `${count} more sections: answer in their channels or in the web console.`,
    answer: (section) => `Answer for ${section}`,
    proxy: (section) => `Take down: ${section}`,
    proxyHint: 'Answers heard by telephone can be taken down for others.',
    moreProxies: (count) => `${count} more sections: type "/bcp answer" with --for, or use the web console.`,
    buttons: {
      status: 'Show the status',
      facts: 'Update the six items',
      remind: 'Remind silent sections',
      report: 'Send an extra report',
      approve: 'Approve the report',
    },
    commands: { status: '/bcp status', remind: '/bcp remind', report: '/bcp report now', approve: '/bcp approve' },
    confirm: {
      remind: 'This reminds every section that has not answered. Go on?',
      report: 'This sends an extra report to the whole office. Go on?',
      approve: 'This sends the waiting report to the whole office. Go on?',
      yes: 'Go on',
    },
  },
};
