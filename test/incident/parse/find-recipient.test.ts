// Whoever can be told something, by what people type: departments, sections, parties and the plan's own channels.
import { describe, expect, test } from '@jest/globals';
import { findRecipient } from '../../../src/plan/find-recipient.ts';
import { ward } from '../given-when-then.ts';

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).replaceAll(' ', '　');

describe('whoever can be told', () => {
  const known = [
    ...ward.departments.map(({ id, name, nameEn }) => ({ recipient: `department/${id}`, id, name, nameEn })),
    ...ward.sections.map(({ id, name, nameEn }) => ({ recipient: `section/${id}`, id, name, nameEn })),
    ...ward.parties.map(({ id, name, nameEn }) => ({ recipient: `party/${id}`, id, name, nameEn })),
    ...ward.channels
      .filter(({ standing }) => standing === 'official')
      .map(({ id, name, nameEn }) => ({ recipient: `channel/${id}`, id, name, nameEn })),
  ];

  test('is found by id, by its whole name in both languages, and by the two together with its kind', () => {
    for (const { recipient, id, name, nameEn } of known) {
      for (const said of [id, name, nameEn, recipient, fullWidth(name), nameEn.toUpperCase()]) {
        expect({ said, found: findRecipient(ward, said) }).toEqual({ said, found: { found: { recipient, name } } });
      }
    }
  });

  test('is found by the name it has had since, and keeps the plan’s own', () => {
    expect(findRecipient(ward, 'National Cybersecurity Office (NCO)')).toEqual({
      found: { recipient: 'party/nisc', name: 'NISC(内閣サイバーセキュリティセンター)' },
    });
  });

  test('is never guessed between two', () => {
    expect(findRecipient(ward, '福祉')).toMatchObject({
      ambiguous: expect.arrayContaining([{ recipient: 'section/welfare-promotion', name: '福祉推進課' }]),
    });
    expect(findRecipient(ward, '')).toEqual({ unknown: [] });
    expect(findRecipient(ward, 'slack')).not.toHaveProperty('found');
  });

  test('by the name of its management section, a department', () => {
    const [first, ...rest] = ward.departments;
    if (first === undefined) throw new Error('the ward has departments');
    const named = { ...ward, departments: [{ ...first, managementSection: { name: '経営企画室' } }, ...rest] };
    expect(findRecipient(named, '経営企画室')).toEqual({
      found: { recipient: `department/${first.id}`, name: first.name },
    });
  });
});
