// The pages of one incident in English: the way between them, and the question that each of them answers.
import type { incidentPagesJa } from '../../ja/surfaces/incident-pages.ts';

export const incidentPagesEn: typeof incidentPagesJa = {
  nav: {
    label: 'Pages of this incident',
    room: 'Crisis room',
    calls: 'Calls',
    tasks: 'Tasks and decisions',
    channels: 'Channels',
    contacts: 'Who was told',
    reports: 'Reports',
    course: 'Course',
    log: 'Chronology',
    print: 'Print',
  },
  tasks: {
    title: (incident) => `Tasks and decisions ${incident}`,
    held: 'Tasks on hold',
    about: (confirm) => (confirm === '' ? 'Office and rule' : `Office and rule, ${confirm.toLowerCase()}`),
    question: 'What the plan still wants done, and the decisions that have to be recorded.',
  },
  channels: {
    title: (incident) => `Channels ${incident}`,
    question: 'Which channels can be used now, and what has to be put up or sent by hand.',
  },
  print: {
    title: (incident) => `Print and forms ${incident}`,
    question: 'What is given out on paper, read out on the telephone, or sent to parties as a form.',
  },
  contacts: {
    tasksLeft: (count) => (count === 0 ? 'No open tasks' : `Open tasks: ${count}`),
    channelsUsable: (usable, of) => `Usable ${usable}/${of}`,
    trayLeft: (count) => `To be put up or sent by hand: ${count}`,
    sheets: (count) => `${count} kinds`,
  },
};
