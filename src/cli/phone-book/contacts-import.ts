// contacts import: a table from a spreadsheet as the file of contacts. Shown first; written only when all of it is right.
import {
  copyFileSync,
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { Contact, Contacts } from '../../phone-book/contacts.ts';
import { contactsYaml } from '../../phone-book/contacts-yaml.ts';
import { loadContacts } from '../../phone-book/load-contacts.ts';
import { readContactsCsv } from '../../phone-book/read-contacts-csv.ts';
import { knownRecipients } from '../../phone-book/recipients.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Texts } from '../../texts/texts.ts';
import { failed, linesText, type Outcome } from '../outcome.ts';
import { type ContactsSetting, planOf } from './contacts-check.ts';
import { contactsFaultText, recipientText } from './contacts-fault-text.ts';
import { csvFaultText } from './csv-fault-text.ts';

export const contactsImport = (setting: ContactsSetting, csv: string, write: boolean): Outcome => {
  const { contactsFile, texts } = setting;
  const { import: say } = texts.contacts;
  const loadedPlan = planOf(setting);
  if ('refused' in loadedPlan) return loadedPlan.refused;
  const bytes = bytesOf(csv);
  if (typeof bytes === 'string') return failed(say.noFile(csv, bytes));
  const read = readContactsCsv(bytes, loadedPlan.plan);
  if (!read.ok) {
    return failed(say.refused(read.faults.length, csv), ...read.faults.map((fault) => csvFaultText(fault, texts)));
  }
  // The calendar is in no table, so the one of the present file stays.
  const present = loadContacts(contactsFile);
  if (!present.ok) {
    return failed(say.currentWrong(contactsFile), ...present.faults.map((fault) => contactsFaultText(fault, texts)));
  }
  const contacts: Contacts = { calendar: present.contacts.calendar, contacts: [...read.contacts] };
  const yaml = contactsYaml(contacts, say.head);
  const dropped = droppedLines(present.contacts.contacts, read.contacts, loadedPlan.plan, texts);
  return write
    ? written(yaml, read.contacts.length, dropped, setting)
    : { exitCode: 0, result: yaml, complaints: [...dropped, say.printed(read.contacts.length)] };
};

const bytesOf = (path: string): Uint8Array | string => {
  try {
    return readFileSync(path);
  } catch (error) {
    return reasonOf(error);
  }
};

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'EIO';

/** A real contact that would be gone is worth a line; samples are there to be replaced. */
const droppedLines = (
  before: readonly Contact[],
  after: readonly Contact[],
  plan: Plan,
  texts: Texts,
): readonly string[] => {
  const kept = new Set(after.map(({ recipient }) => recipient));
  const real = before.filter(({ sample, recipient }) => sample !== true && !kept.has(recipient));
  const known = knownRecipients(plan);
  const gone = [...new Set(real.map(({ recipient }) => recipient))].map((recipient) => {
    const one = known.get(recipient);
    return one === undefined ? recipient : recipientText(one, texts);
  });
  return gone.length === 0 ? [] : [texts.contacts.import.dropped(texts.words.list(gone))];
};

const written = (
  yaml: string,
  count: number,
  dropped: readonly string[],
  { contactsFile, texts }: ContactsSetting,
): Outcome => {
  const { cli, contacts } = texts;
  try {
    const kept = replaceFile(contactsFile, yaml);
    const lines = [contacts.import.written(count, contactsFile), ...(kept ? [contacts.import.kept(kept)] : [])];
    return { exitCode: 0, result: linesText(lines), complaints: dropped };
  } catch (error) {
    return failed(cli.targetFailed(contactsFile, reasonOf(error)));
  }
};

/** For its owner only, unless the file before was open to others. */
const PRIVATE = 0o600;

/** Whole or not at all; gives the name under which the file before is kept. */
const replaceFile = (path: string, text: string): string | undefined => {
  // A link stays a link.
  const real = existsSync(path) ? realpathSync(path) : path;
  const mode = existsSync(real) ? statSync(real).mode & 0o777 : PRIVATE;
  const part = `${real}.${process.pid}.part`;
  const kept = `${real}.bak`;
  try {
    writeFileSync(part, text, { mode, flush: true });
    const hadOne = existsSync(real);
    if (hadOne) copyFileSync(real, kept);
    renameSync(part, real);
    return hadOne ? kept : undefined;
  } finally {
    rmSync(part, { force: true });
  }
};
