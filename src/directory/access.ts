// Who may use the console from another desk: people of the operators' offices with a password, sections with a printed
// access sheet (利用票), programs with a token. What each may do is what its office or section may; secrets are kept elsewhere.
import type { RoleId, SectionId } from '../plan/plan.ts';
import type { Instant } from '../time.ts';
import { placeOf } from './machine-place.ts';
import type { Term } from './term.ts';

/** What a program stands for: one office or one section. */
export type TokenDuty =
  | { readonly as: 'role'; readonly role: RoleId }
  | { readonly as: 'section'; readonly section: SectionId };

/** `from` is the address of the machine it came from, `session` a session's public id, which opens nothing. */
export type AccessEvent =
  /** Also of a login that was disabled before: it is made anew. */
  | {
      readonly type: 'AccountMade';
      readonly login: string;
      readonly name: string;
      readonly offices: readonly RoleId[];
    }
  /** The account counts again if it was disabled. */
  | { readonly type: 'PasswordReset'; readonly login: string }
  | { readonly type: 'AccountDisabled'; readonly login: string }
  | {
      readonly type: 'SheetMade';
      readonly sheet: string;
      readonly section: SectionId;
      /** Whose copy it is, where a section has several, such as 課長代行. */
      readonly place?: string;
      readonly drill: boolean;
      readonly term: Term;
    }
  | { readonly type: 'SheetVoided'; readonly sheet: string; readonly section: SectionId }
  | { readonly type: 'TokenMade'; readonly token: string; readonly use: string; readonly duty: TokenDuty }
  | { readonly type: 'TokenVoided'; readonly token: string; readonly use: string }
  | { readonly type: 'LoggedIn'; readonly login: string; readonly session: string; readonly from: string }
  | {
      readonly type: 'SheetUsed';
      readonly sheet: string;
      readonly section: SectionId;
      readonly session: string;
      readonly from: string;
    }
  | { readonly type: 'SessionEnded'; readonly session: string; readonly holder: string }
  /** `login` only of an account that exists: a password is easily typed into the wrong field. */
  | { readonly type: 'LogInRefused'; readonly login?: string; readonly from: string; readonly times: number }
  | { readonly type: 'CodeRefused'; readonly from: string; readonly times: number };

export interface Account {
  readonly login: string;
  readonly name: string;
  readonly offices: readonly RoleId[];
  readonly disabled: boolean;
  /** Where its person logged in of late, newest first: nobody's tries from elsewhere shut them out there. */
  readonly places?: readonly string[];
}

export interface AccessSheet {
  readonly id: string;
  readonly section: SectionId;
  readonly place?: string;
  readonly drill: boolean;
  readonly term: Term;
}

export interface ApiToken {
  readonly id: string;
  readonly use: string;
  readonly duty: TokenDuty;
}

/** What counts now: an account that was disabled stays to be seen, a sheet or token that was voided does not. */
export interface AccessRegister {
  readonly accounts: readonly Account[];
  readonly sheets: readonly AccessSheet[];
  readonly tokens: readonly ApiToken[];
  /** When a password or the letters of a sheet were refused, the last hundred of each, oldest first. */
  readonly refused: { readonly logIns: readonly Instant[]; readonly codes: readonly Instant[] };
}

export const NO_ACCESS: AccessRegister = { accounts: [], sheets: [], tokens: [], refused: { logIns: [], codes: [] } };

const MOST_REFUSED = 100;

const TYPES: Readonly<Record<AccessEvent['type'], true>> = {
  AccountMade: true,
  PasswordReset: true,
  AccountDisabled: true,
  SheetMade: true,
  SheetVoided: true,
  TokenMade: true,
  TokenVoided: true,
  LoggedIn: true,
  SheetUsed: true,
  SessionEnded: true,
  LogInRefused: true,
  CodeRefused: true,
};

export const isAccessEvent = (event: { readonly type: string }): event is AccessEvent =>
  Object.hasOwn(TYPES, event.type);

export const evolveAccess = (register: AccessRegister, event: AccessEvent, at: Instant): AccessRegister => {
  const { accounts, sheets, tokens, refused } = register;
  switch (event.type) {
    case 'AccountMade': {
      const { login, name, offices } = event;
      const others = accounts.filter((account) => account.login !== login);
      return { ...register, accounts: [...others, { login, name, offices, disabled: false }] };
    }
    case 'PasswordReset':
      return { ...register, accounts: withAccount(accounts, event.login, false) };
    case 'AccountDisabled':
      return { ...register, accounts: withAccount(accounts, event.login, true) };
    case 'SheetMade': {
      const { type: _, sheet: id, ...sheet } = event;
      return { ...register, sheets: [...sheets, { id, ...sheet }] };
    }
    case 'SheetVoided':
      return { ...register, sheets: sheets.filter(({ id }) => id !== event.sheet) };
    case 'TokenMade':
      return { ...register, tokens: [...tokens, { id: event.token, use: event.use, duty: event.duty }] };
    case 'TokenVoided':
      return { ...register, tokens: tokens.filter(({ id }) => id !== event.token) };
    case 'LoggedIn':
      return { ...register, accounts: withPlace(accounts, event.login, placeOf(event.from)) };
    case 'SheetUsed':
    case 'SessionEnded':
      return register;
    case 'LogInRefused':
      return { ...register, refused: { ...refused, logIns: [...refused.logIns, at].slice(-MOST_REFUSED) } };
    case 'CodeRefused':
      return { ...register, refused: { ...refused, codes: [...refused.codes, at].slice(-MOST_REFUSED) } };
  }
};

const withAccount = (accounts: readonly Account[], login: string, disabled: boolean): readonly Account[] =>
  accounts.map((account) => (account.login === login ? { ...account, disabled } : account));

const MOST_PLACES = 8;

const withPlace = (accounts: readonly Account[], login: string, place: string): readonly Account[] =>
  accounts.map((account) => {
    if (account.login !== login || account.places?.[0] === place) return account;
    const others = (account.places ?? []).filter((one) => one !== place);
    return { ...account, places: [place, ...others].slice(0, MOST_PLACES) };
  });

export const accountOf = ({ accounts }: AccessRegister, login: string): Account | undefined =>
  accounts.find((account) => account.login === login);

/** From the first account on, though it is disabled, nobody uses the console without one, or a sheet, or a token. */
export const isGuarded = ({ accounts }: AccessRegister): boolean => accounts.length > 0;

/** The same copy of the same section's sheet: a new one takes its place. */
export const sameSheet = (
  one: Pick<AccessSheet, 'section' | 'place' | 'drill'>,
  other: Pick<AccessSheet, 'section' | 'place' | 'drill'>,
): boolean => one.section === other.section && one.place === other.place && one.drill === other.drill;
