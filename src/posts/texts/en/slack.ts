// What only Slack's messages, forms and App Home say, in English.

import type { slackJa } from '../ja/slack.ts';
import type { WardWords } from '../ward-words.ts';

export const slackEn = (ward: WardWords): ReturnType<typeof slackJa> => ({
  label: (label) => `${label}: `,
  cells: (cells) => cells.join(' / '),
  aside: (text) => ` (${text})`,
  heading: (text) => `■ ${text}`,
  warning: (text) => `⚠ ${text}`,
  ask: 'Please ask: ',
  stillWorking: 'Received. It is taking a while; the result follows.',
  cannotPost: 'BCP cannot write in this channel, so the board does not appear here. Type "/invite @BCP" here.',
  direct: 'direct message',
  more: {
    rows: (count) => `See the web console for the rest (${count} more).`,
    earlier: (count) => `See the web console for the earlier ones (${count} more).`,
    shortened: 'Texts that end with "…" are shortened. See the web console for the rest.',
  },
  questions: {
    heard:
      'To take down what another section said, press "Answer" on this post, and say who answered and how it was heard.',
    count: (label, count) => `${label} ${count}`,
    rest: (count) => `See the answer form or the web console for ${count} more systems.`,
    damage: (label) => `damage: ${label}`,
    confirmAll: {
      title: 'Answer for all',
      text: (count, label) =>
        `This answers "${label}" for all ${count} systems and replaces what was answered one by one. Go on?`,
      yes: 'Answer',
      no: 'Cancel',
    },
  },
  form: {
    close: 'Close',
    answerTitle: 'Status answer',
    submitAnswer: 'Answer',
    submitAndNext: 'Answer, then next',
    page: (page, of, from, to, all) =>
      `Page ${page} of ${of} (systems ${from} to ${to} of ${all}). Each page is answered by itself.`,
    systems: (count) => `${count} systems`,
    statePlaceholder: 'Choose a state',
    servicePlaceholder: 'Choose (optional)',
    factsTitle: 'Update the six items',
    declareTitle: 'Declare an incident',
    drill: 'Drill',
    again: 'Another incident',
    noteTitle: 'Add to the chronology',
    noteHint: 'Check the text that is kept in the chronology, and change it if needed. It cannot be deleted later.',
    noteCut: 'The message is long, so only its beginning is filled in.',
    note: 'Text to keep',
    submitNote: 'Add',
    mayNot: `You may not do this. Ask the ${ward.sender}.`,
    messageTitle: 'Message',
    noSystems: 'There are no systems to answer for.',
    nothingChosen: 'Choose a system state, or press "Close" if nothing has changed.',
    notOpened: 'The form could not be opened. Please press the button again.',
  },
  home: {
    title: 'ICT continuity',
    as: (label) => `You act as ${label}.`,
    onlyLooking: 'You may look. To answer or act, please ask:',
    nobodyToAsk: `You may look. To answer or act, call the ${ward.sender}.`,
    none: 'No incident is open.',
    incident: (id, name, drill) => `${drill}${name} (${id})`,
    waiting: (section, count) => `${section}: ${count} systems without an answer`,
    allAnswered: (section) => `${section}: all answered.`,
    andSystems: (count) => `${count} more systems`,
    more: (count) => `See the web console for ${count} more incidents.`,
    moreSections: (count) => `${count} more sections: answer in their channels or in the web console.`,
    buttons: {
      status: 'Show the status',
      facts: 'Update the six items',
      remind: 'Remind silent sections',
      report: 'Send an extra report',
      approve: 'Approve the report',
    },
    commands: { status: '/bcp status', remind: '/bcp remind', report: '/bcp report now', approve: '/bcp approve' },
    confirm: {
      title: 'Please confirm',
      remind: 'This reminds every section that has not answered. Go on?',
      report: 'This sends an extra report to the whole office. Go on?',
      approve: 'This sends the waiting report to the whole office. Go on?',
      yes: 'Go on',
      no: 'Cancel',
    },
  },
});
