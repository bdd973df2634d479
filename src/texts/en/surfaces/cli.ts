// Admin commands: what the person at the machine's prompt reads.

import type { cliJa } from '../../ja/surfaces/cli.ts';
import { cliChatsEn } from './cli-chats.ts';
import { cliPaperEn } from './cli-paper.ts';
import { usageEn } from './cli-usage.ts';

const counted = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

export const cliEn: typeof cliJa = {
  ...cliChatsEn,
  usage: usageEn,
  unknownCommand: (given) => `There is no command "${given}".`,
  missingArgument: (argument) => `Give ${argument}.`,
  unexpectedArgument: (given) => `"${given}" cannot be given here.`,
  unknownFormat: (given, known) => `There is no format "${given}". Choose one of: ${known}`,
  arguments: {
    command: 'a command',
    path: 'a file',
    incident: "the incident's id",
    format: 'a format (json, csv, md)',
    planCommand: 'check, schema, export, import or sheet',
    contactsCommand: 'check or import',
    csv: 'a CSV file',
    slackCommand: 'check',
    teamsCommand: 'package or check',
    appId: "the app's id (--app-id 00000000-0000-0000-0000-000000000000)",
    login: 'a login',
    personName: 'the name (--name)',
    office: 'the offices (--office)',
    userCommand: 'add, reset, disable or list',
    accessCommand: 'code, sheets, void or list',
    folder: 'a folder',
    tokenCommand: 'add, void or list',
    tokenUse: 'what the token is used for',
    tokenAs: 'an office or a section (--as)',
    section: 'a section',
    session: 'a session',
    domain: 'a domain (--domain bcp.city.example.jp)',
  },
  access: {
    typePassword: 'Type the password and press Enter (it is not shown): ',
    noPassword: (file, reason) =>
      `The password cannot be read (${file === '' ? 'standard input' : file}, ${reason}). Give it by standard input, or a file with --password-file.`,
    disabled: 'disabled',
    none: 'None.',
  },
  ...cliPaperEn,
  badDay: (given) => `“${given}” is no day. Write it like 2027-04-30.`,
  notWritten: (reason) =>
    `The result could not be written out (${reason}). Check where it goes (space on the disk and the like).`,
  noDatabase: (path) => `There is no database (${path}). Check DATABASE_URL. None was made.`,
  notReadable: (path, reason) => `The database cannot be read (${path}): ${reason}`,
  targetExists: (path) => `${path} is there already. Give another name. The file was not touched.`,
  targetFailed: (path, reason) => `Cannot write ${path} (${reason}). Check the place.`,
  written: (path) => `Written to ${path}.`,
  verify: {
    ok: (name, events, tip) => `${name} ok, ${counted(events, 'event')}, tip ${tip}`,
    broken: (name, seq, what) =>
      seq === undefined ? `${name} broken: ${what}` : `${name} broken at event ${seq}: ${what}`,
    directory: 'links and people',
    outcomes: 'replies to commands',
    problems: {
      changed_row: 'it is not what was written.',
      missing_row: 'events are missing or out of order.',
      broken_link: 'it does not follow from the event before it.',
      differs_from_head: 'the head says another count or another end.',
      missing_head: 'the head is missing.',
      changed_head: 'the head says something else than the declaration or the closing event.',
      missing_incident: 'the whole incident is missing.',
    },
    plan: (hash) => `plan ${hash} broken: the kept plan was changed or is missing.`,
    outcome: (key) => `reply ${key} broken: the reply to a command was changed.`,
    missingOutcome: (key) => `reply ${key} broken: the reply to a command was taken out.`,
    foreign: (row) => `row ${row} broken: nothing in the log accounts for it, or the log says otherwise.`,
    tip: (name, events, problem) =>
      problem === 'cut'
        ? `${name} broken: the kept result has ${counted(events, 'event')}, and now there are fewer. The newest were cut off.`
        : `${name} broken at event ${events}: it differs from the end in the kept result.`,
    tipsFit: (count) => `It fits the kept result too (${counted(count, 'tip')}).`,
    noTips: (file) => `There is no result of verify-log in ${file}. Give a file with the output of an earlier one.`,
    unreadableTips: (file, reason) => `${file} cannot be read (${reason}).`,
    card: (post) => `post ${post} broken: the kept card is not the one that was to be shown.`,
    schema: (name) => `file broken: ${name} is not as this program makes it.`,
    keepTips:
      'Keep a printed copy of these lines: that the newest events were cut off cleanly shows only in a smaller count or another tip than before.',
    file: (problem) => `file broken: ${problem}`,
    empty: 'No incident has been recorded.',
    conclusion: (count) =>
      `${counted(count, 'problem')} found. Keep the database and its copies as they are, and compare with a copy.`,
  },
  backup: {
    done: (path, incidents, events, bytes) =>
      `Copied to ${path} (${counted(incidents, 'incident')}, ${counted(events, 'event')}, ${counted(bytes, 'byte')}).`,
  },
  export: {
    unknownIncident: (given, known) =>
      known === ''
        ? `There is no incident "${given}". None has been recorded yet.`
        : `There is no incident "${given}". Recorded incidents: ${known}`,
    unreadable: (incident, reason) =>
      `The record of ${incident} cannot be read (${reason}). Check the log with verify-log.`,
    title: (incident) => `Record of incident ${incident}`,
    incident: 'Incident',
    plan: 'Plan',
    planHash: 'Hash of the plan (SHA-256)',
    tip: 'Last event',
    tipIs: (seq, hash) => `${seq} ${hash}`,
    asOf: 'Time of the last event',
    reports: 'Reports',
    noReports: 'No report has been sent yet.',
    chronology: 'Chronology',
    columns: { seq: 'No.', at: 'Time', actor: 'Who', what: 'What' },
  },
  plan: {
    inOrder: (folder) => `The plan data in ${folder} has no faults.`,
    counts: {
      departments: (count) => counted(count, 'department'),
      sections: (count) => counted(count, 'section'),
      systems: (count) => counted(count, 'system'),
      channels: (count) => counted(count, 'channel'),
      scenarios: (count) => counted(count, 'scenario'),
      parties: (count) => counted(count, 'party', 'parties'),
      roles: (count) => counted(count, 'role'),
    },
    hash: (hash) => `Hash of the plan (SHA-256): ${hash}`,
    kinds: { confirm: 'To be confirmed', sample: 'Samples', unset: 'Not set' },
    group: (kind, points, entries) => `${kind} (${counted(points, 'point')}, ${counted(entries, 'entry', 'entries')})`,
    source: (source) => ` (${source})`,
    nothingOpen: 'Nothing is marked to confirm, a sample or unset.',
    schemaWritten: (count, folder) => `Wrote ${counted(count, 'schema')} to ${folder}.`,
    noFolder: (folder) => `There is no folder of plan data (${folder}). Check BCP_PLAN.`,
  },
  hearing: {
    fault: (text) => `Hearing (the running program): ${text}`,
    never: 'Hearing: nothing has reached the running program yet.',
    last: (at) => `Hearing: last heard ${at}.`,
  },
};
