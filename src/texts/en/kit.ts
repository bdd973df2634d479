// Paper that lies ready: access sheets, the kit, the help of each office.
import type { kitJa } from '../ja/kit.ts';

const term = (from: string, to: string): string => {
  if (from === '' && to === '') return 'no end (until a new one takes its place)';
  return [from === '' ? '' : `from ${from}`, to === '' ? '' : `to ${to}`].filter((part) => part !== '').join(' ');
};

export const kitEn: typeof kitJa = {
  foot: (version, hash, day) => `Plan ${version === '' ? '' : `${version} `}${hash}, printed ${day}`,
  blankTime: '____/____  ____:____',
  declaresTooPartial: 'Not only a total stop is declared: whatever hinders normal operation is, a partial stop too.',
  officeHelp: {
    title: (office) => `What to do: ${office}`,
    first: 'What you do, in this order',
    tasks: 'What the plan asks of this office',
    systems: 'Systems you own',
    reads: 'You look at how things stand; what should be recorded you tell the operators.',
    duties: {
      declare: 'When you know of it, declare it as real or a drill. What is known by then is enough.',
      update: 'Keep the six items up to date (occurred, noticed, situation, cause, response, estimate).',
      times: 'When the times of the reports change, set them and say why.',
      answer: 'Answer for your section’s systems before the deadline.',
      answer_for_others: 'Enter what you heard by telephone: who said it, by what means, and whether it was read back.',
      ask: 'Ask the sections how their systems stand.',
      remind: 'Ask silent sections again; then telephone them.',
      report: 'When much has changed, send a report without waiting for its time.',
      correct: 'When a report was wrong, send a correction.',
      approve: 'Read reports that wait for you, and approve them.',
      resolve: 'When all is back, send the last report and end the incident.',
      note: 'Record orders, decisions and what happened, with the time.',
      link: 'Link the channels of the chats (in peace time).',
      people: 'Keep the list of people, accounts and access sheets up to date (in peace time).',
      channels: 'Record which means of contact can be used: reports go by them.',
      contact: 'Record who was told, by what means and when. The contacts page lists what is left.',
      decide: 'Record decisions (publication, the assembly and so on) with the post that decided.',
    },
    section: [
      'When you are asked (screen, telephone or paper), look at each of your section’s systems.',
      'Open the address on the access sheet in the drawer, and answer for each: its state, the service, the damage.',
      'What you could not look at yet is “being checked”. Change the answer when you know.',
      'If no page opens, fill in the hearing sheet and answer by telephone.',
      'When something changes, change the answer without being asked.',
    ],
    timesLabel: 'Reports',
    callLabel: 'Call',
    noScreen:
      'Without any screen go on with paper and telephone, by the sheet “When this screen is gone too” in the safe.',
  },
  screenGone: {
    title: 'When this screen is gone too',
    lead: 'How to go on when this machine, the chats and mail cannot be used. All set their watches by one clock.',
    runHeading: 'On paper',
    run: (times) => [
      'Fill in the declaration (time, who declares, what is known) and read it out.',
      'One person keeps the record sheet: what happened, decisions, orders, who was told, each with its time.',
      'Take a hearing sheet for each section, ask by telephone or in person, and read back what you heard.',
      'Write each report on a new sheet of the six items, with its number.',
      `At ${times} call the departments by the call sheet and read out the six items. Tick who read back and passed it on.`,
      'A possible leak, and bodies outside, are told on the forms, by telephone or in person.',
      'Decisions (publication, the assembly) go on the record sheet with post, time and words.',
    ],
    typeHeading: 'Typed in when the screen is back',
    typeIn: [
      'No paper is thrown away. Mark what was typed in, with the time.',
      'If nothing is declared, declare it with when it occurred and was noticed. Reports sent on paper are not sent again.',
      'Enter the hearing sheets for their sections: who said it, by what means, when (--at), read back or not.',
      'Enter the record sheet from the oldest on as notes, each with its own time (--at); orders as instructions.',
      'Enter the ticks of the call sheets as told, with person, means and time.',
      'Note the numbers and times of reports that went out on paper. The next one goes out from the screen.',
      'Somebody else compares paper and screen.',
    ],
  },
  declaration: {
    title: 'Declaration',
    blanks: ['Time', 'Declared by (post)', 'Real or drill', 'Occurred', 'Noticed', 'Situation'],
    readHeading: 'Read out (the one that applies)',
    read: (sender, subject, callBack) =>
      `This is ${sender}. Because of ${subject} we work by the plan from now on. Look at all systems you own; you will be asked. Call back: ${callBack}.`,
    drill: 'In a drill, say “drill, drill” first and last.',
  },
  sixItems: {
    title: 'The six items',
    head: ['Report no.', 'Sent at', 'Written by'],
    columns: ['Item', 'Content'],
    leak: '□none  □yes  □specific personal information  □unknown',
    note: 'What is not known is “unknown” or “being looked into”, never blank. A new sheet for each report.',
  },
  numbers: {
    title: 'Numbers for holidays and nights',
    lead: 'The number for holidays and nights first, then the usual one. Blank: none has been entered.',
    name: 'Whom',
    note: 'Note',
  },
  takeHome: {
    title: 'For managers to take home',
    lead: 'It holds telephone numbers. Keep it at home, show it to nobody, give it back when you move to another post.',
    stepsHeading: 'When you are called at night or on a holiday',
    steps: (callBack) => [
      'See that you and your family are safe.',
      `Call ${callBack}: what you know, whether you can come, and when. If nobody answers, go down the list that follows.`,
      'Call your own people, and choose who can look at your systems.',
      'In the office, answer with the access sheet at your desk; without a screen, on paper.',
    ],
    timesLabel: 'Reports',
    callLabel: 'Call',
    addressLabel: 'Address (in the office)',
  },
  recordSheet: { title: 'Record sheet', columns: ['Time', 'Who, to whom, what', 'Written by', 'Typed in'] },
  names: {
    index: 'What belongs to the kit',
    screenGone: 'When this screen is gone too',
    declaration: 'Declaration',
    sixItems: 'The six items',
    record: 'Record sheet',
    calls: 'Call sheets',
    hearing: 'Hearing sheets',
    numbers: 'Numbers for holidays and nights',
    takeHome: 'For managers to take home',
    help: (office) => `What to do: ${office}`,
    form: (party) => `Form: ${party}`,
  },
  index: {
    title: 'What belongs to the kit',
    lead: 'In the safe and on the USB stick. When a sheet is replaced, replace this list too.',
    columns: ['Sheet', 'File', 'Checked'],
    access: 'Access sheets (for each section)',
  },
  page: {
    title: 'Paper',
    never: 'The kit has not been made yet. On this machine, run:',
    again: 'Make the sheets that changed again, and replace those in the safe and on the USB stick:',
    columns: ['Sheet', 'State', 'Made', 'By'],
    states: {
      same: 'unchanged',
      changed: 'changed (replace it)',
      missing: 'not made',
      gone: 'not needed (take it out)',
    },
    right: 'All paper in the safe says what the plan and the contacts say now.',
    wrong: (count) => `${count} ${count === 1 ? 'sheet has' : 'sheets have'} to be made or replaced.`,
    sheets: (made, of) => `Access sheets: ${made} of ${of} sections have one that counts.`,
  },
  made: (printed, of) => `The kit was made (${printed} of ${of} sheets anew).`,
  standing: {
    label: 'Stands on',
    on: (host) => `Runs on: ${host}`,
    sound: 'Depends on no affected platform, no name server and no internet.',
    risks: {
      host_on_platform: (platform) =>
        `[Note] This program runs on ${platform}, which the plan takes to be down. Move it to another machine.`,
      need_on_platform: (need, system) =>
        `[Note] ${need} depends on ${system}, on a platform that the plan takes to be down.`,
      name_server: (need) =>
        `[Note] Without ${need} no page opens. Print a fixed address on the access sheets, not a name.`,
      internet: (need) => `[Note] Without ${need} people cannot be told as the plan wants it.`,
    },
  },
  accessSheet: {
    title: (whose) => `Access sheet ${whose}`,
    drillOnly: 'For drills only. In a real incident use the sheet that is not for drills.',
    lead: (section) =>
      `In an incident whoever holds this sheet answers for ${section} from a computer or telephone in the office. It needs no login and no password.`,
    scan: 'Scan',
    type: 'or type it where the browser has its address',
    letters: 'The letters in fours (spaces need not be typed)',
    how: 'How it is used',
    steps: (callBack) => [
      'On a device on the office LAN, scan the code above or type the address.',
      'Press “Start”.',
      'Choose the state of your section’s systems, one by one or all alike.',
      'Send the answer. The first time it asks for your post, name and extension.',
      `If no page opens, answer by telephone: ${callBack}.`,
    ],
    validLabel: 'Counts',
    valid: term,
    placeLabel: 'Kept at',
    numberLabel: 'Number of the sheet',
    keep: (callBack) =>
      `Whoever holds this sheet can answer for the section. Keep it where nobody sees it; take and send no picture of it. If it is lost, call ${callBack} at once: it is voided, and you get a new one.`,
  },
};
