// PhoneBook: labels of telephone numbers, and what whoever keeps the file reads. Numbers and addresses are never quoted.
import type { phoneBookJa } from '../ja/phone-book.ts';

const at = (row: number, column: string): string => `row ${row}, column ${column}: `;

export const phoneBookEn: typeof phoneBookJa = {
  numbers: {
    usual: 'Office hours',
    closed: 'Closed days and nights',
    fax: 'Fax',
    of: (post, label) => `${post}, ${label}`,
    system: (no) => `No. ${no}`,
  },
  named: (name, id) => `${name} (${id})`,
  faults: {
    place: (file, line, column, path) => `${file}:${line}:${column}${path === '' ? '' : ` ${path}`}: `,
    unreadable: (reason) => `the file cannot be read (${reason}). Check where it is and who may read it.`,
    notUtf8: 'the file is not in UTF-8. Save it in UTF-8.',
    yaml: (reason) => `this is not valid YAML (${reason}). Check indentation, colons and quotes.`,
    duplicateKey: 'the same key is written twice here. Remove one.',
    unknownKey: 'a key is not known here. Check the spelling, or remove it.',
    missing: (what) => `nothing is written. Write ${what}.`,
    wrong: (what) => `the value does not fit here. Write ${what}.`,
    expected: {
      contacts: 'the keys calendar and contacts',
      contact: 'the keys of one contact (recipient, phone …)',
      recipient: 'a recipient: section/, department/ or party/ with its id, or vendor/ with the id of a system',
      text: 'text',
      number: 'a number in quotes, such as "03-0000-0001"',
      addresses: 'a list of mail addresses (lines that begin with "- ")',
      true: 'true',
      calendar: 'the keys closed, open and hours',
      days: 'a list of days (lines that begin with "- ")',
      day: 'a day such as 2026-12-28',
      hours: 'the times from and to',
      hours_in_order: 'a time to that is later than from',
      time: 'a time of day such as "08:30" (in quotes)',
    },
  },
  fields: {
    phone: 'telephone (phone)',
    phoneClosed: 'telephone on closed days and at night (phoneClosed)',
    fax: 'fax (fax)',
    mail: 'mail (mail)',
    mailClosed: 'mail on closed days and at night (mailClosed)',
  },
  nearest: (names) => (names === '' ? '' : `Did you mean ${names}?`),
  check: {
    noFile: (path) => `There is no file of contacts (${path}). Check BCP_CONTACTS, or create the file.`,
    inOrder: (path) => `The contacts (${path}) are in order.`,
    wrong: (count, path) => `The contacts (${path}) have ${count} ${count === 1 ? 'fault' : 'faults'}.`,
    counts: (entries, recipients) => `${recipients} recipients, ${entries} entries`,
    unknownRecipient: (recipient) => `${recipient}: the plan has no such recipient.`,
    number: (recipient, field) =>
      `${recipient}: ${field} does not look like a telephone number. Write a number, an extension or both.`,
    zeroLost: (recipient, field) =>
      `${recipient}: ${field} has lost its leading zero (a spreadsheet seems to have counted with it).`,
    address: (recipient, field) => `${recipient}: ${field} holds something that is no mail address.`,
    duplicate: (recipient) =>
      `${recipient}: there are several entries for the same post. Make them one, or tell them apart by post.`,
    closedAndOpen: (day) => `${day} is both in closed and in open. Remove one.`,
    withoutNumber: (count) => `To be entered: recipients without a telephone number (${count})`,
    otherInPlan: (count) =>
      `To be checked: another number than in the plan (${count}; call sheets print both, please make them the same)`,
    samples: (count) =>
      `Samples: replace them with the real values and remove sample: true (${count}; samples are never mailed)`,
    holidays: (year) => `National holidays are known up to ${year}.`,
  },
  import: {
    noFile: (path, reason) => `Cannot read ${path} (${reason}).`,
    refused: (count, path) =>
      `${path} has ${count} ${count === 1 ? 'fault' : 'faults'}. Mend them all and try again. Nothing was written.`,
    currentWrong: (path) =>
      `The present file of contacts (${path}) has faults, so its calendar cannot be kept. Mend these first.`,
    head: 'Contacts (personal data). Numbers stand in quotes. data/README.md explains the file.',
    printed: (entries) =>
      `Read ${entries} ${entries === 1 ? 'entry' : 'entries'}. Nothing is written yet: look at it, then run it again with --write.`,
    written: (entries, path) => `Wrote ${entries} ${entries === 1 ? 'entry' : 'entries'} to ${path}.`,
    kept: (path) => `The file as it was is kept in ${path} (personal data: delete it when it is not needed any more).`,
    dropped: (recipients) => `In the file until now, and not in the CSV: ${recipients}`,
    encoding:
      'The encoding is not known. Save it from Excel as "CSV UTF-8 (Comma delimited)" or "CSV (Comma delimited)".',
    noRows: 'There is no row with a contact.',
    badQuote: (row) => `row ${row}: a quotation mark (") is not closed as it should be.`,
    missingColumn: (column) => `row 1: there is no column ${column}.`,
    columnTwice: (column) => `row 1: there are two columns ${column}.`,
    unknownColumn: (letter, known) => `row 1, column ${letter}: this head is not known. Known: ${known}`,
    tooManyCells: (row) => `row ${row}: there is a value in a column without a head.`,
    empty: (row, column) => `${at(row, column)}nothing is written.`,
    kind: (row, column) =>
      `${at(row, column)}write one of 部 (department), 課 (section), 関係各所 (party), ベンダ (vendor).`,
    unknownName: (row) => `${at(row, '名称')}the plan has no such name. Write the whole name or the id.`,
    formula: (row, column) => `${at(row, column)}it begins like a formula (=, +, -, @). Write only the value.`,
    number: (row, column) =>
      `${at(row, column)}this does not look like a telephone number. Write 03-1234-5678(代表), 361-0000, 内線2345 or 内線5500・5501; leave it empty, or なし, for none.`,
    zeroLost: (row, column) =>
      `${at(row, column)}the leading zero is lost. Format the column as text in Excel, or write the number with hyphens.`,
    address: (row, column) => `${at(row, column)}this does not look like a mail address.`,
    duplicate: (row, first) => `row ${row}: it has the same recipient and post as row ${first}.`,
  },
};
