// Admin commands: what the person at the machine's prompt reads.
import type { cliJa } from '../ja/cli.ts';

const usage = `Usage: npm run bcp -- <command>

  verify-log                     is the log what was written?
  backup <file>                  a copy of the database, also while the program runs
  export <incident>              the record of one incident
      --format json|csv|md         json: everything (default), csv: the chronology, md: a record to read
      --out <file>                 to a file instead of the screen (never over an existing one)
  plan check                     faults of the plan data, and what is marked to confirm, a sample or unset
  plan schema                    writes the plan's editor schemas (folder schema) again

DATABASE_URL names the database, BCP_PLAN the plan data, BCP_LOCALE the language.
Nothing is changed in the log. To hand only the result to another program: npm run --silent bcp -- …
Exit codes: 0 fine, 1 something is wrong, 2 not understood
`;

const counted = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

export const cliEn: typeof cliJa = {
  usage,
  unknownCommand: (given) => `There is no command "${given}".`,
  missingArgument: (argument) => `Give ${argument}.`,
  unexpectedArgument: (given) => `"${given}" cannot be given here.`,
  unknownFormat: (given, known) => `There is no format "${given}". Choose one of: ${known}`,
  arguments: {
    command: 'a command',
    path: 'a file',
    incident: "the incident's id",
    format: 'a format (json, csv, md)',
    planCommand: 'check or schema',
  },
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
};
