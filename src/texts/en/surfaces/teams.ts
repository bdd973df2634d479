// What only Teams' messages, dialogs and personal chats say, in English.

import type { teamsJa } from '../../ja/surfaces/teams.ts';
import type { WardWords } from '../../ward-words.ts';

export const teamsEn = (ward: WardWords): ReturnType<typeof teamsJa> => ({
  person: (number) => `Contact ${number}`,
  ask: (count) => `Please ask one of the registered contacts (${count}). If unsure, call the ${ward.sender}.`,
  failed: 'It could not be done. Check how things stand, and try again.',
  notAsked: 'Teams could not be asked who was mentioned, so the list is as it was. Please type it again in a moment.',
  stillWorking: 'Received. It is taking a while; the result follows.',
  askToPin:
    'This post is the status board of this incident. An app cannot pin it in a channel: whoever reads this first, please choose "Pin" under "…" (More options) of this post.',
  toStatusPost: 'Open the status board',
  places: { channel: 'channel', group: 'group chat', personal: 'personal chat' },
  questions: {
    heard: 'To take down what another section said, say "help" and press its "Take down" button.',
    rest: (count) =>
      `${count} systems have no fields here: press "Fill in everything", type "/bcp answer <system> <state>", or use the web console.`,
    restOfDetails: (count) =>
      `For service and note of ${count} systems, press "Fill in everything", or use the web console.`,
    inForm: 'Fill in everything',
    details: 'Service and note',
    change: 'Change the answer',
    all: 'Answer for all',
    allHint: (count) => `This gives all ${count} systems the same answer and replaces what was answered one by one.`,
  },
  form: {
    choose: 'Choose',
  },
  home: {
    onlyLooking: (ask) => `You may look. To answer or act: ${ask}`,
    words: 'See what can be typed',
    moreSections: (count) => `${count} more sections: answer in their channels or in the web console.`,
    answer: (section) => `Answer for ${section}`,
    proxy: (section) => `Take down: ${section}`,
    proxyHint: 'Answers heard by telephone can be taken down for others.',
    moreProxies: (count) => `${count} more sections: type "/bcp answer" with --for, or use the web console.`,
  },
  app: {
    developer: ward.sender,
    fullName: 'ICT continuity plan (ICT-BCP)',
    short: 'Runs the ICT continuity plan: declare, confirm, report, record.',
    full: 'Declare an incident such as a system failure: the status board is posted, every section is asked how its systems are, reports go out at fixed times, and everything is recorded. In channels and group chats mention @BCP first; in a personal chat just type "help" to see what you may do. Teams is a supplementary channel: official notices go by the channels of the plan.',
    commands: [
      { title: 'help', description: 'Shows what you may do now' },
      { title: 'declare', description: `Declares an incident (declare ${ward.examples.scenario})` },
      { title: 'status', description: 'Shows the status board' },
      { title: 'answer', description: 'Answers for a system (answer 13 stopped)' },
      { title: 'update', description: 'Updates one of the six items (update cause unknown)' },
      { title: 'remind', description: 'Reminds sections that have not answered' },
      { title: 'report now', description: 'Sends an extra report' },
      { title: 'log', description: 'Shows the chronology' },
      { title: 'link', description: 'Makes this the place of a section (link section <name>)' },
      { title: 'people', description: 'Says who may answer and act' },
    ],
    personalCommands: [
      { title: 'help', description: 'Shows what is open and what you may do' },
      { title: 'declare', description: `Declares an incident (declare ${ward.examples.scenario})` },
      { title: 'status', description: 'Shows the status board' },
      { title: 'answer', description: 'Answers for a system (answer 13 stopped)' },
      { title: 'log', description: 'Shows the chronology' },
      { title: 'note', description: 'Adds a sentence to the record' },
    ],
  },
});
