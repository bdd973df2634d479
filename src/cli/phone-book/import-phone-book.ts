// contacts import: a table from a spreadsheet as the file of contacts. Shown first; written only when all of it is right.
import { readFileSync } from 'node:fs';
import { loadPhoneBook } from '../../phone-book/load-phone-book.ts';
import type { Contact, PhoneBook } from '../../phone-book/phone-book.ts';
import { phoneBookYaml } from '../../phone-book/phone-book-yaml.ts';
import { readPhoneBookCsv } from '../../phone-book/read-phone-book-csv.ts';
import { knownRecipients } from '../../phone-book/recipients.ts';
import type { Plan } from '../../plan/plan.ts';
import { replaceFiles } from '../../start-up/replace-files.ts';
import type { Texts } from '../../texts/texts.ts';
import { failed, linesText, type Outcome } from '../outcome.ts';
import { type PhoneBookSetting, planOf } from './check-phone-book.ts';
import { csvFaultText } from './csv-fault-text.ts';
import { phoneBookFaultText, recipientText } from './phone-book-fault-text.ts';

export const importPhoneBook = (setting: PhoneBookSetting, csv: string, write: boolean): Outcome => {
  const { phoneBookFile, texts } = setting;
  const { import: say } = texts.phoneBook;
  const loadedPlan = planOf(setting);
  if ('refused' in loadedPlan) return loadedPlan.refused;
  const bytes = bytesOf(csv);
  if (typeof bytes === 'string') return failed(say.noFile(csv, bytes));
  const read = readPhoneBookCsv(bytes, loadedPlan.plan);
  if (!read.ok) {
    return failed(say.refused(read.faults.length, csv), ...read.faults.map((fault) => csvFaultText(fault, texts)));
  }
  // The calendar is in no table, so the one of the present file stays.
  const present = loadPhoneBook(phoneBookFile);
  if (!present.ok) {
    return failed(say.currentWrong(phoneBookFile), ...present.faults.map((fault) => phoneBookFaultText(fault, texts)));
  }
  const contacts: PhoneBook = { calendar: present.contacts.calendar, contacts: [...read.contacts] };
  const yaml = phoneBookYaml(contacts, say.head);
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
  return gone.length === 0 ? [] : [texts.phoneBook.import.dropped(texts.words.list(gone))];
};

const written = (
  yaml: string,
  count: number,
  dropped: readonly string[],
  { phoneBookFile, texts }: PhoneBookSetting,
): Outcome => {
  const { cli, phoneBook: contacts } = texts;
  try {
    const kept = replaceFiles([{ path: phoneBookFile, text: yaml, mode: PRIVATE }]);
    const lines = [contacts.import.written(count, phoneBookFile), ...kept.map(contacts.import.kept)];
    return { exitCode: 0, result: linesText(lines), complaints: dropped };
  } catch (error) {
    return failed(cli.targetFailed(phoneBookFile, reasonOf(error)));
  }
};

/** For its owner only, unless the file before was open to others. */
const PRIVATE = 0o600;
