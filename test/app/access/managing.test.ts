// What those who manage access are refused, and with which words.
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { AccessCommand } from '../../../src/ports/access.ts';
import { MANAGER } from '../../incident/given-when-then.ts';
import { type GateOfATest, gateOfATest, PASSWORD, TANAKA } from './gate-of-a-test.ts';

let gate: GateOfATest;
beforeEach(async () => {
  gate = await gateOfATest();
});

const BY = { platform: 'web', id: 'local', label: 'この機器の管理者' };
const account = (more: object): AccessCommand => ({ ...TANAKA, ...more }) as AccessCommand;
const refusedWith = async (command: AccessCommand) => {
  const before = (await gate.log()).length;
  const managed = await gate.access.manage(command, BY);
  expect(await gate.log()).toHaveLength(before);
  return managed;
};

describe('an account is refused', () => {
  test.each([
    ['a login nobody can type', account({ login: '田中' }), 'bad_login_name'],
    ['a login with a path in it', account({ login: '../root' }), 'bad_login_name'],
    ['no name', account({ name: ' \u200B ' }), 'name_missing'],
    ['no office', account({ offices: [' '] }), 'offices_missing'],
    ['an office that is not there', account({ offices: [MANAGER, 'king'] }), 'unknown_office'],
  ])('%s', async (_, command, code) => {
    expect(await refusedWith(command)).toMatchObject({ denied: true, code });
  });

  test.each([
    ['short', 'too_short'],
    ['fourteen chars', 'too_short'],
    ['x'.repeat(257), 'too_long'],
    ['aaaaaaaaaaaaaaaa', 'well_known'],
    ['abcabcabcabcabcabc', 'well_known'],
    ['123456789012345678', 'well_known'],
    ['Pass-word pass-word!', 'well_known'],
    ['tanaka-tanaka-tanaka', 'like_the_name'],
  ])('the password %p', async (password, why) => {
    expect(await refusedWith(account({ password }))).toMatchObject({ code: 'weak_password', why });
  });

  test.each([PASSWORD, '紙の台帳は金庫の二段目にあります', '     spaces count     '])(
    'but %p is taken',
    async (password) => {
      expect(await gate.access.manage(account({ password }), BY)).not.toHaveProperty('denied');
    },
  );

  test('twice; once disabled, it is made anew', async () => {
    await gate.managed(TANAKA);
    expect(await refusedWith(TANAKA)).toMatchObject({ code: 'account_exists' });
    await gate.managed({ type: 'disable_account', login: 'tanaka' });
    expect(await refusedWith({ type: 'disable_account', login: 'tanaka' })).toMatchObject({ code: 'account_disabled' });
    await gate.managed(TANAKA);
    expect(await gate.access.overview()).toMatchObject({ accounts: [{ login: 'tanaka', disabled: false }] });
  });
});

test.each([
  ['reset_password', { type: 'reset_password', login: 'nobody', password: PASSWORD }, 'unknown_account'],
  ['disable_account', { type: 'disable_account', login: 'nobody' }, 'unknown_account'],
  ['a sheet of no section', { type: 'make_sheets', sections: ['taxation', '宇宙課'] }, 'unknown_section'],
  ['days reversed', { type: 'make_sheets', sections: [], term: { from: '2027-04-02', to: '2027-04-01' } }, 'bad_term'],
  [
    'a place that the plan does not know',
    { type: 'make_sheets', sections: [], only: { place: '月' } },
    'unknown_place',
  ],
  ['no sheet to void', { type: 'void_sheets', section: 'taxation' }, 'no_sheet'],
  ['a token for nothing', { type: 'add_token', use: ' ', as: 'taxation' }, 'use_missing'],
  ['a token for nobody', { type: 'add_token', use: 'x', as: 'king' }, 'unknown_duty'],
  ['no token to void', { type: 'void_token', use: 'x' }, 'unknown_token'],
  ['no such session', { type: 'end_session', session: 'x' }, 'unknown_session'],
] as readonly [string, AccessCommand, string][])('%s is refused, and nothing is changed', async (_, command, code) => {
  expect(await refusedWith(command)).toMatchObject({ denied: true, code });
});

test('one press makes a sheet for every section, each with letters of its own', async () => {
  const { sheets = [] } = await gate.managed({ type: 'make_sheets', sections: [] });
  expect(new Set(sheets.map(({ section }) => section)).size).toBe(15);
  expect(new Set(sheets.map(({ code }) => code)).size).toBe(sheets.length);
  const kept = JSON.stringify(await gate.store.read.directoryEvents(0));
  for (const { code } of sheets) expect(kept).not.toContain(code);
});

describe('nobody gives a right that they have not', () => {
  const STAFF = { platform: 'web', id: 'account:sato', label: '仮佐藤' };
  beforeEach(async () => {
    await gate.managed(TANAKA);
    await gate.managed(account({ login: 'sato', name: '仮佐藤', offices: ['info-systems-staff'] }));
    await gate.managed(account({ login: 'kato', name: '仮加藤', offices: ['info-policy-promotion'] }));
  });

  test.each([
    ['an account of a higher office', account({ login: 'new', offices: [MANAGER] })],
    ['one by the office’s name', account({ login: 'new', offices: ['情報システム課長'] })],
    ['one office of several', account({ login: 'new', offices: ['info-systems-staff', MANAGER] })],
    ['the password of somebody higher', { type: 'reset_password', login: 'tanaka', password: PASSWORD }],
    ['the end of somebody higher', { type: 'disable_account', login: 'tanaka' }],
    ['a token of a higher office', { type: 'add_token', use: 'x', as: MANAGER }],
  ] as readonly [string, AccessCommand][])('%s is refused to staff', async (_, command) => {
    const before = (await gate.log()).length;
    expect(await gate.access.manage(command, STAFF)).toMatchObject({ denied: true, code: 'above_own' });
    expect(await gate.log()).toHaveLength(before);
  });

  test.each([
    ['an account of their own office', account({ login: 'new', offices: ['info-systems-staff'] })],
    ['one of an office that may less', account({ login: 'new', offices: ['info-policy-promotion'] })],
    ['their own password', { type: 'reset_password', login: 'sato', password: `${PASSWORD} 2` }],
    ['the password of one who may less', { type: 'reset_password', login: 'kato', password: `${PASSWORD} 2` }],
    ['a sheet of a section', { type: 'make_sheets', sections: ['taxation'] }],
  ] as readonly [string, AccessCommand][])('but %s is theirs to make', async (_, command) => {
    expect(await gate.access.manage(command, STAFF)).not.toHaveProperty('denied');
  });

  test('whoever was disabled meanwhile may nothing of it', async () => {
    await gate.managed({ type: 'disable_account', login: 'tanaka' });
    const manager = { ...STAFF, id: 'account:nobody' };
    const command = account({ login: 'new', offices: [MANAGER] });
    expect(await gate.access.manage(command, manager)).toMatchObject({ code: 'above_own' });
  });
});
