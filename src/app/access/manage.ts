// Managing access: accounts, access sheets, tokens, sessions. The same for the administrator's commands and for the page.
import {
  type AccessEvent,
  type AccessSheet,
  type Account,
  accountOf,
  sameSheet,
  type TokenDuty,
} from '../../directory/access.ts';
import { type Denied, deny } from '../../directory/access-refusal.ts';
import type { Actor } from '../../directory/actor.ts';
import { findRole, findSection } from '../../plan/find-in-plan.ts';
import type { Plan, RoleId } from '../../plan/plan.ts';
import { type AccessCommand, type AccessOverview, isDenied, type Managed } from '../../ports/access.ts';
import type { StoreTransaction } from '../../ports/store.ts';
import { aboveOwn } from './above-own.ts';
import { type Gate, noteAccess } from './access-log.ts';
import { hashOf, newCode, newId, newKey, TOKEN_MARK } from './codes.ts';
import { hashPassword, LEAST_LENGTH, weakness } from './passwords.ts';
import { sheetsWanted } from './sheets-wanted.ts';
import { accountSubject } from './throttle.ts';

const LOGIN = /^[a-z0-9][a-z0-9._-]{0,31}$/;
const LONGEST_NAME = 100;
const LONGEST_USE = 60;

type Command<T extends AccessCommand['type']> = Extract<AccessCommand, { type: T }>;

export const manageAccess = async (gate: Gate, command: AccessCommand, by: Actor): Promise<Managed | Denied> => {
  const register = (await gate.directories.committed()).access;
  const above = aboveOwn(command, by, { plan: gate.plan, register });
  if (above !== undefined) return above;
  switch (command.type) {
    case 'add_account':
      return addAccount(gate, command, by);
    case 'reset_password':
      return resetPassword(gate, command, by);
    case 'disable_account':
      return disableAccount(gate, command, by);
    case 'make_sheets':
      return makeSheets(gate, command, by);
    case 'void_sheets':
      return voidSheets(gate, command, by);
    case 'add_token':
      return addToken(gate, command, by);
    case 'void_token':
      return voidToken(gate, command, by);
    case 'end_session':
      return endSession(gate, command, by);
  }
};

export const accessOverview = async ({ store, directories }: Gate): Promise<AccessOverview> => ({
  ...(await directories.committed()).access,
  sessions: await store.read.access.sessions(),
});

const accountIn = async (gate: Gate, tx: StoreTransaction, login: string): Promise<Account | undefined> =>
  accountOf((await gate.directories.within(tx)).access, login);

const addAccount = async (gate: Gate, command: Command<'add_account'>, by: Actor): Promise<Managed | Denied> => {
  const login = command.login.trim();
  const name = command.name
    .normalize('NFKC')
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim();
  if (!LOGIN.test(login)) return deny({ code: 'bad_login_name', given: login.slice(0, 60) });
  if (name === '' || name.length > LONGEST_NAME) return deny({ code: 'name_missing' });
  const offices = officesNamed(command.offices, gate.plan);
  if ('denied' in offices) return offices;
  const weak = weakness(command.password, [login, name]);
  if (weak !== undefined) return deny({ code: 'weak_password', why: weak, least: LEAST_LENGTH });
  const secret = await hashPassword(command.password, gate.passwordCost);
  return gate.store.transaction(async (tx) => {
    const before = await accountIn(gate, tx, login);
    if (before !== undefined && !before.disabled) return deny({ code: 'account_exists', login });
    await tx.access.keepSecret(`account:${login}`, secret);
    return { said: await noteAccess(gate, tx, [{ type: 'AccountMade', login, name, offices: offices.found }], by) };
  });
};

const officesNamed = (names: readonly string[], plan: Plan): { readonly found: readonly RoleId[] } | Denied => {
  const known = plan.roles.map(({ id }) => id);
  const wanted = names.map((one) => one.trim()).filter((one) => one !== '');
  if (wanted.length === 0) return deny({ code: 'offices_missing', known });
  const found: RoleId[] = [];
  for (const given of wanted) {
    const role = findRole(plan, given);
    if (!('found' in role)) return deny({ code: 'unknown_office', given, known });
    found.push(role.found.id);
  }
  return { found: [...new Set(found)] };
};

const resetPassword = async (gate: Gate, command: Command<'reset_password'>, by: Actor): Promise<Managed | Denied> => {
  const { login, password } = command;
  const { access } = await gate.directories.committed();
  const account = accountOf(access, login);
  if (account === undefined) return deny({ code: 'unknown_account', login });
  const weak = weakness(password, [login, account.name]);
  if (weak !== undefined) return deny({ code: 'weak_password', why: weak, least: LEAST_LENGTH });
  const secret = await hashPassword(password, gate.passwordCost);
  return gate.store.transaction(async (tx) => {
    await tx.access.keepSecret(`account:${login}`, secret);
    await tx.access.endSessionsOf(`account:${login}`);
    // Who tried the old one in vain, or made somebody wait, is forgotten with it.
    await tx.access.forgetAttempts(accountSubject(login));
    return { said: await noteAccess(gate, tx, [{ type: 'PasswordReset', login }], by) };
  });
};

const disableAccount = (gate: Gate, { login }: Command<'disable_account'>, by: Actor): Promise<Managed | Denied> =>
  gate.store.transaction(async (tx) => {
    const account = await accountIn(gate, tx, login);
    if (account === undefined) return deny({ code: 'unknown_account', login });
    if (account.disabled) return deny({ code: 'account_disabled', login });
    await tx.access.forgetSecret(`account:${login}`);
    await tx.access.endSessionsOf(`account:${login}`);
    return { said: await noteAccess(gate, tx, [{ type: 'AccountDisabled', login }], by) };
  });

const makeSheets = async (gate: Gate, command: Command<'make_sheets'>, by: Actor): Promise<Managed | Denied> => {
  const wanted = sheetsWanted(command, gate.plan);
  if (isDenied(wanted)) return wanted;
  const made = wanted.map((sheet) => ({ id: newId(), code: newCode(), ...sheet }));
  return gate.store.transaction(async (tx) => {
    const { access } = await gate.directories.within(tx);
    const events: AccessEvent[] = [];
    for (const { id, code, ...sheet } of made) {
      const before = access.sheets.filter((one) => sameSheet(one, sheet));
      events.push(...(await voided(before, tx)), { type: 'SheetMade', sheet: id, ...sheet });
      await tx.access.keepSecret(`sheet:${id}`, hashOf(code));
    }
    return { said: await noteAccess(gate, tx, events, by), sheets: made };
  });
};

const voided = async (sheets: readonly AccessSheet[], tx: StoreTransaction): Promise<readonly AccessEvent[]> => {
  for (const { id } of sheets) {
    await tx.access.forgetSecret(`sheet:${id}`);
    await tx.access.endSessionsOf(`sheet:${id}`);
  }
  return sheets.map(({ id, section }) => ({ type: 'SheetVoided', sheet: id, section }) as const);
};

const voidSheets = async (gate: Gate, command: Command<'void_sheets'>, by: Actor): Promise<Managed | Denied> => {
  const { plan } = gate;
  const section = findSection(plan, command.section);
  if (!('found' in section)) {
    const known = plan.sections.map(({ id }) => id);
    return deny({ code: 'unknown_section', given: command.section.slice(0, 60), known });
  }
  const { id, name } = section.found;
  return gate.store.transaction(async (tx) => {
    const sheets = (await gate.directories.within(tx)).access.sheets.filter((sheet) => sheet.section === id);
    if (sheets.length === 0) return deny({ code: 'no_sheet', section: name });
    return { said: await noteAccess(gate, tx, await voided(sheets, tx), by) };
  });
};

const addToken = async (gate: Gate, { use: typed, as }: Command<'add_token'>, by: Actor): Promise<Managed | Denied> => {
  const use = typed
    .normalize('NFKC')
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim();
  if (use === '' || use.length > LONGEST_USE) return deny({ code: 'use_missing' });
  const duty = dutyNamed(as, gate.plan);
  if (isDenied(duty)) return duty;
  const token = `${TOKEN_MARK}${newKey()}`;
  return gate.store.transaction(async (tx) => {
    const { access } = await gate.directories.within(tx);
    if (access.tokens.some((one) => one.use === use)) return deny({ code: 'token_exists', use });
    const id = newId();
    await tx.access.keepSecret(`token:${id}`, hashOf(token));
    return { said: await noteAccess(gate, tx, [{ type: 'TokenMade', token: id, use, duty }], by), token };
  });
};

const dutyNamed = (given: string, plan: Plan): TokenDuty | Denied => {
  const role = plan.roles.find(({ id, name }) => id === given || name === given);
  const section = plan.sections.find(({ id, name }) => id === given || name === given);
  if (role !== undefined) return { as: 'role', role: role.id };
  if (section !== undefined) return { as: 'section', section: section.id };
  const known = [...plan.roles, ...plan.sections].map(({ id }) => id);
  return deny({ code: 'unknown_duty', given: given.slice(0, 60), known });
};

const voidToken = (gate: Gate, { use }: Command<'void_token'>, by: Actor): Promise<Managed | Denied> =>
  gate.store.transaction(async (tx) => {
    const { access } = await gate.directories.within(tx);
    const token = access.tokens.find((one) => one.use === use || one.id === use);
    if (token === undefined) return deny({ code: 'unknown_token', use: use.slice(0, LONGEST_USE) });
    await tx.access.forgetSecret(`token:${token.id}`);
    return { said: await noteAccess(gate, tx, [{ type: 'TokenVoided', token: token.id, use: token.use }], by) };
  });

const endSession = (gate: Gate, { session }: Command<'end_session'>, by: Actor): Promise<Managed | Denied> =>
  gate.store.transaction(async (tx) => {
    const kept = (await tx.access.sessions()).find(({ id }) => id === session);
    if (kept === undefined) return deny({ code: 'unknown_session', given: session.slice(0, 60) });
    await tx.access.endSession(kept.id);
    return { said: await noteAccess(gate, tx, [{ type: 'SessionEnded', session, holder: kept.holder }], by) };
  });
