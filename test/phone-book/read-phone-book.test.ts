// The file of contacts: every fault has its line and what to write, and no fault says what stands there.
import { describe, expect, test } from '@jest/globals';
import { phoneBookFaultText } from '../../src/cli/phone-book/phone-book-fault-text.ts';
import { readPhoneBook } from '../../src/phone-book/read-phone-book.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { faultsIn, SECRETS } from './phone-book-file.ts';

const entry = (...lines: readonly string[]): string =>
  ['contacts:', '  - recipient: section/taxation', ...lines.map((line) => `    ${line}`)].join('\n');

describe('what is not right is named with its line', () => {
  test.each([
    ['a number without quotes', entry('phone: 0300000042'), 'wrong_value', 'number', 3],
    ['a number that is a list', entry('phone: ["03-0000-0042"]'), 'wrong_value', 'number', 3],
    ['one address instead of a list', entry('mail: someone@home.example'), 'wrong_value', 'addresses', 3],
    ['a sample that is no mark', entry('sample: 中野太郎'), 'wrong_value', 'true', 3],
    ['a recipient of no kind', 'contacts:\n  - recipient: 中野太郎', 'wrong_value', 'recipient', 2],
    ['no recipient', 'contacts:\n  - phone: "03-0000-0042"', 'missing_value', 'recipient', 2],
    ['a list that is a text', 'contacts: 03-0000-0042', 'wrong_value', 'contacts', 1],
    ['a file that is a text', '03-0000-0042', 'wrong_value', 'contacts', 1],
    ['a day that is none', 'calendar:\n  closed: [2026-02-30]', 'wrong_value', 'day', 2],
    ['hours that are none', 'calendar:\n  hours: { from: "8:30", to: "17:15" }', 'wrong_value', 'time', 2],
    [
      'hours that end before they begin',
      'calendar:\n  hours: { from: "17:15", to: "08:30" }',
      'wrong_value',
      'hours_in_order',
      2,
    ],
  ])('%s', (_, yaml, code, expected, line) => {
    expect(faultsIn(yaml)).toEqual([expect.objectContaining({ code, expected, line })]);
  });

  test.each([
    ['a key that is not known', entry('03-0000-0042: 中野太郎'), 'unknown_key', 3],
    ['a key written twice', entry('phone: "03-0000-0001"', 'phone: "03-0000-0042"'), 'duplicate_key', 4],
    ['a quotation mark that is not closed', entry('phone: "03-0000-0042'), 'yaml_syntax', 3],
    ['an alias to nothing', entry('phone: *cmd'), 'yaml_syntax', 1],
  ])('%s', (_, yaml, code, line) => {
    expect(faultsIn(yaml)).toEqual([expect.objectContaining({ code, line })]);
  });

  test('and all of it at once', () => {
    expect(faultsIn(`${entry('phone: 1', 'mail: 2')}\n  - recipient: x`)).toHaveLength(3);
  });
});

test.each([
  entry('phone: 0300000042'),
  entry('03-0000-0042: 中野太郎'),
  entry('phone: "03-0000-0042" 中野太郎'),
  entry('mail: someone@home.example', 'sample: 中野太郎'),
  entry('phone: *cmd'),
  'contacts:\n  - recipient: 中野太郎\n  - 03-0000-0042\n  - {中野太郎: {someone@home.example: 1}}',
  '- 03-0000-0042',
  '中野太郎: 03-0000-0042',
])('nobody’s number, address or name is in the fault of %j', (yaml) => {
  const faults = faultsIn(yaml);
  expect(faults).not.toEqual([]);
  const said = [
    JSON.stringify(faults),
    ...faults.flatMap((fault) => [phoneBookFaultText(fault, textsIn('ja')), phoneBookFaultText(fault, textsIn('en'))]),
  ].join('\n');
  for (const secret of SECRETS) expect(said).not.toContain(secret);
});

test('an empty file, and keys with nothing behind them, are nothing entered yet', () => {
  for (const yaml of ['', '# nothing', 'contacts:', 'calendar:\ncontacts: []']) {
    expect(readPhoneBook(yaml, 'contacts.yaml')).toMatchObject({ ok: true, contacts: { contacts: [] } });
  }
  expect(readPhoneBook(entry('phone:', 'mail: []', 'note: ""'), 'contacts.yaml')).toEqual({
    ok: true,
    contacts: expect.objectContaining({ contacts: [{ recipient: 'section/taxation', mail: [] }] }),
  });
});
