// Faults of the program's own health: what of it does not work, and what to do about it.

import type { TemplateFault } from '../../incident/health-fault.ts';
import { type Advice, adviceWhenDeaf, adviceWhenRefusing } from '../hearing-advice.ts';
import type { healthJa } from '../ja/health.ts';
import { datesEn } from './dates.ts';

const clockAgainst = {
  before_program: (): string => 'the program was written later than that',
  before_log: (other: string): string => `the newest record is of ${other}`,
  platform: (other: string, source: string): string => `${source} says that it is ${other}`,
};

const printing = {
  no_font: 'the Japanese font is missing. Install again with npm ci --omit=dev --omit=optional.',
  broken_font: 'the file of the Japanese font is damaged. Install again with npm ci --omit=dev --omit=optional.',
  no_printer: 'the printing program cannot be loaded. Install again with npm ci --omit=dev --omit=optional.',
};

const advice: Readonly<Record<Advice, string>> = {
  token: "Check the app's token.",
  switch: "Switch on Socket Mode in the app's settings.",
  elsewhere: 'See whether another workspace, tenant or program uses the same app.',
  secret: 'Check that the signing secret and the app id are those of today.',
  clock: 'Check the clock of this machine (time synchronisation).',
  keys: 'Check the network: the keys that say who is genuine cannot be fetched.',
  network: 'Check the network and whether the platform is up.',
};

const database = {
  empty:
    'The file of the database was empty when the program started. If there are records already, stop the program, and check DATABASE_URL and your backups.',
  wal_gone:
    'The program did not end in order, and the file with its newest records (-wal) is gone. The last records may be lost: compare with backups and printed records.',
  damaged:
    'The file of the database is damaged (npm run bcp -- verify-log says where). Stop the program, keep the file as it is, and put a backup made with npm run bcp -- backup in its place.',
};

const templateEn = ({ file, problem, placeholders }: TemplateFault): string => {
  switch (problem) {
    case 'not_a_docx':
      return `The template ${file} is not a Word document (.docx). Save it as .docx with Word.`;
    case 'no_placeholders':
      return `The template ${file} has no placeholder to fill in. Put placeholders such as "{{件名}}" into it.`;
    case 'unknown_placeholders':
      return `The template ${file} has placeholders that cannot be filled in: ${placeholders.join(', ')}. Write them like "{{件名}}", with two braces of half width on each side, within one paragraph.`;
  }
};

export const healthEn: typeof healthJa = {
  template: templateEn,
  faults: {
    check_failed: () => 'its state cannot be checked. See the log of the program.',
    printing: ({ problem }) => `No PDF can be made: ${printing[problem]} Print from the console until then.`,
    clock: ({ why, clock, other, source }) =>
      `The clock of the server showed ${datesEn.dateTime(clock)}, but ${clockAgainst[why](datesEn.dateTime(other), source ?? '')}. Set the clock right (time synchronisation). ${why === 'before_log' ? 'If you have looked and it is right now, enter "/bcp clock-ok". ' : ''}Until then no report is sent and nobody is chased. What people enter is recorded, but its time is uncertain. Tell people of what is urgent by phone.`,
    clock_off: ({ minutes, source }) =>
      `The clock of the server is about ${Math.abs(minutes)} minutes ${minutes > 0 ? 'ahead of' : 'behind'} ${source}. Reports and records are off by as much. Check the clock (time synchronisation).`,
    templates: ({ templates }) => `${templates.map(templateEn).join(' ')} Until then our own plain form can be used.`,
    database: ({ problem }) => database[problem],
    log_lost: ({ lines }) =>
      `${lines} lines of the program's log could not be written. Check where the log goes (space on the disk and the like). The record of the incident (the database) has lost nothing.`,
    posts_failed: ({ posts, platforms }) =>
      `${posts} posts could not be delivered because the program itself fell over (${platforms.join(', ')}). Tell people by other means and see the log of the program. They are tried again every minute.`,
    not_pinned: ({ pins }) =>
      `Posts cannot be pinned (${pins.map(({ platform, reason, channels }) => `${platform}, ${channels} ${channels === 1 ? 'place' : 'places'}: ${reason}`).join('; ')}). They are shown all the same. Check the rights of the app and how many pins are allowed. It is tried again every ten minutes.`,
    deaf: ({ word, partly }) =>
      `${partly ? `Some of its connections are refused (${word}): what people do or answer there may not arrive.` : `Nothing is heard from there (${word}): what people do or answer there does not arrive.`} ${advice[adviceWhenDeaf(word)]} Answer by telephone or on the console until then.`,
    certificate: ({ endsAt }) =>
      `The certificate of this console's address counts until ${datesEn.dateTime(endsAt)}; afterwards browsers warn before they open it. Put a new one at TLS_CERT and TLS_KEY, and start again.`,
    guessing: ({ logIns, codes }) =>
      `Within an hour ${logIns} passwords and ${codes} letters of access sheets were tried in vain. Further tries are slowed. Look at where they come from (the log of access), and void a sheet that is lost.`,
    need: ({ need, check }) =>
      `"${need}", on which this program stands, does not answer (${check}). Look at the machine and the cables, and use another of the plan's channels.`,
    on_battery: ({ need }) =>
      `This machine lives on its battery (${need}). Look at the power, and be ready to go over to paper.`,
    address: ({ problem, address }) =>
      problem === 'not_ours'
        ? `The address on the access sheets (${address}) is none of this machine's. Put the machine's address or BCP_ADDRESSES right; until then other machines may not reach it.`
        : `The name on the access sheets (${address}) cannot be looked up. Consider a fixed address as the first of BCP_ADDRESSES.`,
    refusing: ({ reason, count, all }) =>
      `${count} requests were refused in the last ten minutes (${reason}). ${all ? 'Nothing genuine arrives: what people do or answer there is not recorded. ' : ''}${advice[adviceWhenRefusing(reason)]}`,
  },
  parts: {
    store: 'Database',
    database: 'File of the database',
    printing: 'Printing',
    templates: 'Templates',
    log: 'Log of the program',
    clock: 'Clock',
    deliveries: 'Deliveries',
    pins: 'Pins',
    standing: 'What it stands on',
    tls: 'Encryption',
    access: 'Access',
  },
  hearing: (platform) => `Hearing ${platform}`,
  began: (part, text) => `[Not working] ${part}: ${text}`,
  confirmClock: {
    hint: 'Look at the clock (time synchronisation) before you press this.',
    button: 'The clock is right',
    ofIncident: (incident) => `The clock is right (${incident})`,
  },
  ended: (part) => `Works again: ${part}`,
};
