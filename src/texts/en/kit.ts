// Paper that lies ready: access sheets, the kit, the help of each office.
import type { kitJa } from '../ja/kit.ts';

const term = (from: string, to: string): string => {
  if (from === '' && to === '') return 'no end (until a new one takes its place)';
  return [from === '' ? '' : `from ${from}`, to === '' ? '' : `to ${to}`].filter((part) => part !== '').join(' ');
};

export const kitEn: typeof kitJa = {
  foot: (version, hash, day) => `Plan ${version === '' ? '' : `${version} `}${hash}, printed ${day}`,
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
