// What the ward has still to mend or to enter, said by recipient and field.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { checkPhoneBook, type PhoneBookMistake } from '../../src/phone-book/check-phone-book.ts';
import { loadPhoneBook } from '../../src/phone-book/load-phone-book.ts';
import { hasLostItsZero, isAddress, isNumber } from '../../src/phone-book/number-formats.ts';
import { type Contact, PhoneBook } from '../../src/phone-book/phone-book.ts';
import { wardPlan } from '../plan/plan-folder.ts';
import { phoneBookOf } from './phone-book-file.ts';

const plan = wardPlan();
const mistakes = (...contacts: readonly Contact[]): readonly PhoneBookMistake[] =>
  checkPhoneBook(phoneBookOf(...contacts), plan).mistakes;

describe('telephone numbers', () => {
  test.each([
    '03-0000-0001',
    '0300000001',
    '03(0000)0001',
    '(03)0000-0001',
    '０３ー００００ー０００１',
    '03‐0000‐0001 内線123',
    '03-0000-0001(内線 123)',
    '090-0000-0001',
    '0120-000-001',
    '+81 3-0000-0001',
    '内線1234',
    '1234',
    '119',
    '内線1234、内線1235',
  ])('%s is one', (text) => {
    expect(isNumber(text)).toBe(true);
  });

  test.each([
    '',
    '12',
    '312345678',
    '03-0000-00011-1',
    '03-0000',
    '中野太郎',
    'someone@home.example',
    '=cmd|1',
    '2026-11-24',
    '3月4日',
    '03-0000-0001,',
  ])('%j is none', (text) => {
    expect(isNumber(text)).toBe(false);
  });

  test.each(['312345678', '9012345678', '120123456', '3.12E+08', '9E+09'])(
    '%s was one before a spreadsheet',
    (text) => {
      expect(hasLostItsZero(text)).toBe(true);
    },
  );

  test('an extension has lost nothing', () => {
    expect(['1234', '119', '0300000001'].map(hasLostItsZero)).toEqual([false, false, false]);
  });
});

test.each([
  ['someone@ward.example', true],
  ['a.b+c@sub.ward.example', true],
  ['someone@ward', false],
  ['someone@ward.example,other@ward.example', false],
  ['Someone <someone@ward.example>', false],
  ['some one@ward.example', false],
  ['someone@ward.example\nBcc: other@ward.example', false],
  [`${'a'.repeat(65)}@ward.example`, false],
])('%j is an address: %s', (text, is) => {
  expect(isAddress(text)).toBe(is);
});

describe('a recipient that the plan does not have', () => {
  const nearestTo = (recipient: string): unknown => {
    const [mistake] = mistakes({ recipient });
    return mistake?.code === 'unknown_recipient' ? mistake.nearest.map((one) => one.recipient) : mistake;
  };

  test.each([
    ['section/taxaton', 'section/taxation'],
    ['department/plannning', 'department/planning'],
    ['party/iaas-providers', 'party/iaas-provider'],
    ['party/taxation', 'section/taxation'],
    ['vendor/family-registers', 'vendor/family-register'],
  ])('%s is near %s', (wrong, right) => {
    expect(nearestTo(wrong)).toContain(right);
  });

  test('a name that is only a part is near, and chooses nothing', () => {
    expect(nearestTo('section/tax')).toEqual(['section/taxation']);
  });

  test('what is like nothing is near to nothing', () => {
    expect(nearestTo('section/zzzzzzzzzzzzzzzzzzzz')).toEqual([]);
  });

  test('every department, section, party and system may have contacts', () => {
    const { departments, sections, parties, systems } = plan;
    const all = [
      ...departments.map(({ id }) => `department/${id}`),
      ...sections.map(({ id }) => `section/${id}`),
      ...parties.map(({ id }) => `party/${id}`),
      ...systems.map(({ id }) => `vendor/${id}`),
    ];
    expect(mistakes(...all.map((recipient) => ({ recipient })))).toEqual([]);
  });
});

test('numbers and addresses of a wrong form are named by recipient and field', () => {
  const recipient = 'section/taxation';
  const found = mistakes({
    recipient,
    phone: '中野太郎',
    phoneClosed: '300000042',
    mail: ['taxation@ward.example', 'no address'],
  });
  expect(found).toEqual([
    { code: 'number', recipient, field: 'phone' },
    { code: 'zero_lost', recipient, field: 'phoneClosed' },
    { code: 'address', recipient, field: 'mail' },
  ]);
});

test('two entries for the same post are a slip, two posts are not', () => {
  const recipient = 'party/iaas-provider';
  expect(mistakes({ recipient }, { recipient })).toEqual([{ code: 'duplicate', recipient }]);
  expect(mistakes({ recipient, post: '窓口 A' }, { recipient, post: '窓口Ａ' })).toHaveLength(1);
  expect(mistakes({ recipient, post: '窓口' }, { recipient, post: '営業' }, { recipient })).toEqual([]);
});

test('a day that is both closed and open is asked about', () => {
  const contacts = PhoneBook.parse({ calendar: { closed: ['2026-11-24'], open: ['2026-11-24'] } });
  expect(checkPhoneBook(contacts, plan).mistakes).toEqual([{ code: 'closed_and_open', day: '2026-11-24' }]);
});

describe('who has no number', () => {
  const without = (...contacts: readonly Contact[]): readonly string[] =>
    checkPhoneBook(phoneBookOf(...contacts), plan).withoutNumber.map(({ recipient }) => recipient);

  test('departments, sections and parties, in the order of the plan', () => {
    const all = without();
    expect(all).toHaveLength(plan.departments.length + plan.sections.length + plan.parties.length - 1);
    expect(all[0]).toBe('department/planning');
    expect(all).not.toContain('party/department-management-sections');
  });

  test('one number is enough; a fax or an address is none', () => {
    expect(without({ recipient: 'section/taxation', phoneClosed: '03-0000-0001' })).not.toContain('section/taxation');
    const deaf = { recipient: 'section/taxation', fax: '03-0000-0001', mail: ['taxation@ward.example'] };
    expect(without(deaf)).toContain('section/taxation');
  });
});

describe('the sample in data/contacts.yaml', () => {
  const loaded = loadPhoneBook(fileURLToPath(new URL('../../data/contacts.yaml', import.meta.url)));
  const sample = loaded.ok ? loaded.contacts : undefined;

  test('is in order and is a sample throughout', () => {
    const checked = sample && checkPhoneBook(sample, plan);
    expect(checked?.mistakes).toEqual([]);
    expect(checked?.samples).toHaveLength(sample?.contacts.length ?? -1);
  });

  test('has every department and section', () => {
    const missing = sample && checkPhoneBook(sample, plan).withoutNumber.filter((one) => !/^party/.test(one.recipient));
    expect(missing).toEqual([]);
  });

  test('has only numbers and addresses that nobody has', () => {
    for (const { phone, phoneClosed, fax, mail = [], mailClosed = [] } of sample?.contacts ?? []) {
      for (const number of [phone, phoneClosed, fax]) expect(number ?? '03-0000-').toMatch(/^03-0000-/);
      for (const address of [...mail, ...mailClosed]) expect(address).toMatch(/\.example$/);
    }
  });
});
