// Who is going to be called by name where, as the links and the list of people stand.
import { expect, test } from '@jest/globals';
import { type Directory, type Duty, NOBODY_YET } from '../../../src/directory/directory.ts';
import { expectedMentions } from '../../../src/posts/directory/people-to-notify.ts';
import { localDate } from '../../../src/time.ts';
import { MANAGER, on, ward } from '../../incident/given-when-then.ts';

const day = localDate(on('11:20'));
const place = (conversation: string, platform = 'slack') => ({ platform, conversation });
const person = (id: string, duty: Duty, platform = 'slack') => ({ person: { platform, id }, duty, term: {} });
const ofSection = (section: string): Duty => ({ as: 'staff', section });

test('operators in the crisis channel, people of a section in its own, or without one in the crisis channel', () => {
  const directory: Directory = {
    ...NOBODY_YET,
    seq: 5,
    links: [
      { target: { to: 'ops' }, place: place('C-ops') },
      { target: { to: 'section', section: 'taxation' }, place: place('C-tax') },
      { target: { to: 'section', section: 'personnel' }, place: place('19:personnel', 'teams') },
    ],
    people: [
      person('U-manager', { as: 'role', role: MANAGER }),
      person('U-tax', ofSection('taxation')),
      person('U-personnel', ofSection('personnel')),
      person('aad-personnel', ofSection('personnel'), 'teams'),
      { ...person('U-gone', ofSection('taxation')), term: { to: '2019-12-01' as typeof day } },
    ],
  };
  const mentions = expectedMentions('slack', { directory, plan: ward, day });
  expect(mentions).toEqual(
    expect.arrayContaining([
      { person: 'U-manager', conversation: 'C-ops' },
      { person: 'U-tax', conversation: 'C-tax' },
      { person: 'U-personnel', conversation: 'C-ops' },
    ]),
  );
  expect(mentions.map((one) => one.person)).not.toContain('U-gone');
  expect(expectedMentions('teams', { directory, plan: ward, day })).toEqual([
    { person: 'aad-personnel', conversation: '19:personnel' },
  ]);
});

test('nowhere where nothing is linked', () => {
  const directory: Directory = { ...NOBODY_YET, seq: 1, links: [], people: [person('U-tax', ofSection('taxation'))] };
  expect(expectedMentions('slack', { directory, plan: ward, day })).toEqual([]);
});
