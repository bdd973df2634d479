// The register in and out: faults by Excel's row and column, what changes one line each.
import type { registerJa } from '../ja/register.ts';

export const registerEn: typeof registerJa = {
  unset: 'not set',
  exported: (systems, work, path) => `Wrote ${systems} systems and ${work} pieces of work to ${path}. Excel opens it.`,
  refused: (count, path) =>
    `${path} has ${count} ${count === 1 ? 'fault' : 'faults'}. Correct all of them and run it again. Nothing was written.`,
  noFile: (path, reason) => `${path} cannot be read (${reason}).`,
  noChange: 'It says what the plan says. Nothing was written.',
  counts: (changed, added, dropped) => `${changed} changed, ${added} added, ${dropped} dropped`,
  dryRun: 'Nothing has been written yet. Run it without --dry-run to write.',
  written: (files) => `Wrote ${files}.`,
  kept: (files) => `The files before are kept as ${files}.`,
  nextIncident:
    'A running program takes it up when it is started again. Incidents that were declared go on with the plan they were declared with.',
  added: (what) => `added ${what}`,
  dropped: (what) => `dropped ${what}`,
  changed: (what, fields) => `changed ${what}: ${fields}`,
  field: (head, from, to) => `${head} ${from} -> ${to}`,
  entry: {
    system: (no, name) => `system ${no} ${name}`,
    section: (section) => `the plan of ${section}`,
    work: (section, no, name) => `work ${no} ${name} of ${section}`,
    post: (section, post) => `post ${post} of ${section}`,
  },
  faults: {
    encoding:
      'The encoding is not known. In Excel, save it as "CSV UTF-8 (comma delimited)" or "CSV (comma delimited)".',
    noRows: 'There is no row of the register.',
    badQuote: (row) => `row ${row}: a quotation mark (") is not closed as it should be.`,
    tooManyCells: (row) => `row ${row}: a value stands in a column without a head.`,
    missingColumn: (head) => `row 1: there is no column "${head}". Use the table that plan export writes.`,
    columnTwice: (head) => `row 1: there are two columns "${head}".`,
    unknownColumn: (letter) => `row 1, column ${letter}: this head is not known. Use those that plan export writes.`,
    at: (row, letter, head) => `row ${row}, column ${letter} (${head}): `,
    kind: (kinds) => `write one of ${kinds}.`,
    notOfKind: 'rows of this kind have nothing in this column. Leave it empty.',
    empty: 'there is no value.',
    lostCharacters:
      'a letter became "?" when it was saved. In Excel, save it as "CSV UTF-8 (comma delimited)" instead.',
    formula: 'begins with a sign of a formula (=, +, -, @). Write the value alone.',
    wholeNumber: 'write a whole number from 1.',
    id: 'write an id of small letters, digits and hyphens, such as health-centre.',
    day: 'write a day such as 2026-04-01.',
    flag: 'write "sample" for a sample, otherwise leave it empty.',
    tooLong: (most) => `a cell holds ${most} characters at most.`,
    choice: (words) => `write one of ${words}, or leave it empty (not set).`,
    unknownName: (given) => `"${given}" is not in the plan. Write the whole name or the id.`,
    ambiguousName: (given, ids) => `"${given}" may be several. Write the id (${ids}).`,
    idMissing: (id) => `the id is missing. This system's id is ${id}.`,
    idChanged: (from, to) =>
      `an id cannot be changed, from ${from} to ${to}: other entries and records refer to it. Write ${from} again.`,
    duplicate: (firstRow) => `the same as in row ${firstRow}. Write another, or remove one.`,
    elsewhere: (file, path) => `${file}, ${path}: `,
    inOpenIncident: (system, incidents) =>
      `"${system}" is in an incident that goes on (${incidents}) and cannot be dropped. Put its row back, or drop it after the incident.`,
    notEditable: (file) =>
      `${file} is written in a way (such as YAML's aliases) that cannot be edited. Edit it by hand.`,
  },
};
