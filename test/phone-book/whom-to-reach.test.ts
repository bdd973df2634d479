// Whom to call and to mail now: the right number first, nobody's sample mailed.
import { describe, expect, test } from '@jest/globals';
import { addressesAt } from '../../src/phone-book/addresses-at.ts';
import { checkPhoneBook } from '../../src/phone-book/check-phone-book.ts';
import { numbersAt } from '../../src/phone-book/numbers-at.ts';
import type { PhoneBook } from '../../src/phone-book/phone-book.ts';
import { outsideOf } from '../../src/phone-book/recipients.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { vocabulary } from '../../src/posts/vocabulary.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { ward } from '../incident/given-when-then.ts';
import { NIGHT, phoneBookOf, WORKING } from './phone-book-file.ts';

const words = textsIn('ja').phoneBook.numbers;

describe('numbers', () => {
  const contacts = phoneBookOf(
    { recipient: 'section/taxation', phone: '03-0000-0001', phoneClosed: '03-0000-0009', fax: '03-0000-0008' },
    { recipient: 'department/planning', phone: '03-0000-0002', sample: true },
    { recipient: 'party/iaas-provider', post: '障害受付窓口', phone: '03-0000-0003' },
    { recipient: 'party/iaas-provider', post: '営業担当', phone: '03-0000-0004' },
  );

  test('on a working day the usual number', () => {
    expect(numbersAt(contacts, WORKING, words)('section/taxation')).toEqual([
      { label: '平日', number: '03-0000-0001' },
      { label: 'FAX', number: '03-0000-0008' },
    ]);
  });

  test('at night the one for closed days first, the usual one after it', () => {
    const [first, second] = numbersAt(contacts, NIGHT, words)('section/taxation');
    expect([first, second]).toEqual([
      { label: '休日・夜間', number: '03-0000-0009' },
      { label: '平日', number: '03-0000-0001' },
    ]);
  });

  test('each post of a recipient, in the order of the file', () => {
    const labels = numbersAt(contacts, WORKING, words)('party/iaas-provider').map(({ label }) => label);
    expect(labels).toEqual(['障害受付窓口 平日', '営業担当 平日']);
  });

  test('a sample is marked, and who has none has none', () => {
    const of = numbersAt(contacts, WORKING, words);
    expect(of('department/planning')).toEqual([{ label: '平日', number: '03-0000-0002', sample: true }]);
    expect(of('section/roads')).toEqual([]);
    expect(of('planning')).toEqual([]);
  });
});

describe('one source of numbers, whichever file holds them', () => {
  const withPhone = (id: string, phone: { number: string; sample?: true }): Plan => ({
    ...ward,
    sections: ward.sections.map((section) => (section.id === id ? { ...section, phone } : section)),
  });
  const numbers = (contacts: PhoneBook, plan: Plan, recipient: string) =>
    numbersAt(contacts, WORKING, words, plan)(recipient);

  test('a number that only the plan holds is on the sheet', () => {
    const plan = withPhone('roads', { number: '内線2345' });
    expect(numbers(phoneBookOf(), plan, 'section/roads')).toEqual([{ label: '', number: '内線2345' }]);
  });

  test('the same number in both files stands once, another one beside it', () => {
    const contacts = phoneBookOf({ recipient: 'section/roads', phone: '03-0000-0005' });
    const same = withPhone('roads', { number: '０３（0000）0005' });
    expect(numbers(contacts, same, 'section/roads')).toHaveLength(1);
    const other = withPhone('roads', { number: '内線2345' });
    expect(numbers(contacts, other, 'section/roads').map(({ number }) => number)).toEqual(['03-0000-0005', '内線2345']);
    expect(checkPhoneBook(contacts, other).otherInPlan.map(({ recipient }) => recipient)).toEqual(['section/roads']);
    expect(checkPhoneBook(contacts, same).otherInPlan).toEqual([]);
  });

  test('a placeholder of the plan gives way to a number, and is marked where it is all there is', () => {
    const sender = `section/${ward.organization.sender}`;
    expect(numbers(phoneBookOf(), ward, sender)).toEqual([{ label: '', number: '内線○○○○', sample: true }]);
    const entered = phoneBookOf({ recipient: sender, phone: '03-0000-0006' });
    expect(numbers(entered, ward, sender).map(({ number }) => number)).toEqual(['03-0000-0006']);
    const known = withPhone(ward.organization.sender, { number: '内線2000' });
    expect(vocabulary(known, textsIn('ja')).contactPhone()).toBe('内線2000');
  });

  test('a number in the plan is no missing one', () => {
    const plan = withPhone('roads', { number: '内線2345' });
    const missing = (of: Plan) => checkPhoneBook(phoneBookOf(), of).withoutNumber.map(({ recipient }) => recipient);
    expect(missing(ward)).toContain('section/roads');
    expect(missing(plan)).not.toContain('section/roads');
  });

  test('the vendors of the systems are called by their own numbers', () => {
    const [system] = ward.systems;
    const contacts = phoneBookOf({ recipient: `vendor/${system?.id}`, post: '保守窓口', phone: '03-0000-0007' });
    expect(numbers(contacts, ward, 'party/system-vendors')).toEqual([
      { label: `${system?.no}番 保守窓口 平日`, number: '03-0000-0007' },
    ]);
  });
});

describe('addresses', () => {
  const contacts = phoneBookOf(
    { recipient: 'department/planning', mail: ['planning@ward.example', 'PLANNING@ward.example'] },
    { recipient: 'department/residents', mail: ['residents@ward.example'], sample: true },
    { recipient: 'department/general-affairs', mail: ['general@ward.example', 'no address'] },
    { recipient: 'section/taxation', mail: ['taxation@ward.example'], mailClosed: ['duty@ward.example'] },
  );

  test('on a working day the usual ones, at night those for the night first', () => {
    expect(addressesAt(contacts, WORKING)('section/taxation')).toEqual(['taxation@ward.example']);
    expect(addressesAt(contacts, NIGHT)('section/taxation')).toEqual(['duty@ward.example', 'taxation@ward.example']);
  });

  test('of all departments each once, no sample and nothing malformed', () => {
    expect(addressesAt(contacts, WORKING)('departments')).toEqual(['planning@ward.example', 'general@ward.example']);
  });

  test('an address of somebody outside is nobody’s inside, whoever has entered it there', () => {
    const mixed = phoneBookOf(
      { recipient: 'section/roads', mail: ['roads@ward.example', 'Desk@nisc.example'] },
      { recipient: 'department/planning', mail: ['support@provider.example', 'vendor@vendor.example'] },
      { recipient: 'party/nisc', mail: ['desk@nisc.example'] },
      { recipient: 'party/iaas-provider', mailClosed: ['support@provider.example'], sample: true },
      { recipient: 'vendor/family-register', mail: ['vendor@vendor.example'] },
      { recipient: 'section/taxation', mail: ['crisis@ward.example'] },
      { recipient: 'party/crisis-management', mail: ['crisis@ward.example'] },
    );
    const of = addressesAt(mixed, WORKING, outsideOf(ward));
    expect(of('section/roads')).toEqual(['roads@ward.example']);
    expect(of('departments')).toEqual([]);
    expect(of('section/taxation')).toEqual(['crisis@ward.example']);
    expect(of('party/nisc')).toEqual(['desk@nisc.example']);
  });

  test('a sample is never mailed', () => {
    expect(addressesAt(contacts, WORKING)('department/residents')).toEqual([]);
  });
});
