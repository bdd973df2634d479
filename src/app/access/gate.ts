// Coming in: a password, the letters of an access sheet, a session that is held, a token. Every entry and every refusal is noted
// in the log of links and people before it is answered.
import { type AccessEvent, type AccessRegister, accountOf, isGuarded } from '../../directory/access.ts';
import { type Denied, deny } from '../../directory/access-refusal.ts';
import { ANYBODY } from '../../directory/actor.ts';
import { placeOf } from '../../directory/machine-place.ts';
import { isInForce } from '../../directory/term.ts';
import type { Access, Opened, Visitor } from '../../ports/access.ts';
import type { Holder, KeptSession } from '../../ports/access-store.ts';
import type { StoreTransaction } from '../../ports/store.ts';
import { epochMs, type Instant, instantFromEpochMs, localDate } from '../../time.ts';
import { type Gate, noteAccess } from './access-log.ts';
import { hashOf, newId, newKey, readCode, TOKEN_MARK } from './codes.ts';
import { turns } from './one-at-a-time.ts';
import { isPassword } from './passwords.ts';
import { CODES, countFailure, hereSubject, logInLimits, waitFor } from './throttle.ts';

const DAY_MS = 86_400_000;
/** A session that nobody used for so long has ended. */
const IDLE_DAYS = 7;
/** Seen is written at most so often. */
const SEEN_EVERY_MS = 5 * 60_000;
/** Nor does one count for ever that is used every day. */
const LONGEST_DAYS = 30;
/** Each log-in costs a tenth of a second of a processor: so many wait, the next are asked to come again. */
const LOGGING_IN = { waiting: 40, inOneQueue: 8, atOnce: 2 };
const BUSY_SECONDS = 5;

export type Doors = Pick<Access, 'isGuarded' | 'logIn' | 'openSheet' | 'visitor' | 'bearer' | 'sayWho' | 'leave'>;

export const openGate = (gate: Gate): Doors => {
  const { store, clock, directories } = gate;
  const register = async (): Promise<AccessRegister> => (await directories.committed()).access;
  const logIns = turns(LOGGING_IN);

  const logIn: Doors['logIn'] = async ({ login: typed, password, from }) => {
    const login = typed.normalize('NFKC').trim().toLowerCase().slice(0, 64);
    const queues = [`login:${login}`, `from:${placeOf(from)}`];
    const came = await logIns.take(queues, () => checkedLogIn(gate, { login, password, from }));
    return came ?? deny({ code: 'busy', seconds: BUSY_SECONDS });
  };

  return {
    isGuarded: async () => isGuarded(await register()),
    logIn,
    openSheet: (given) => exchange(gate, given),
    visitor: async (key) => {
      const session = await store.read.access.session(hashOf(key));
      if (session === undefined) return undefined;
      const now = clock.now();
      if (epochMs(session.seenAt) < epochMs(now) - IDLE_DAYS * DAY_MS) return undefined;
      if (epochMs(session.openedAt) < epochMs(now) - LONGEST_DAYS * DAY_MS) return undefined;
      const visitor = visitorOf(session, await register(), now);
      // Also when the clock was set back meanwhile.
      if (visitor !== undefined && Math.abs(epochMs(now) - epochMs(session.seenAt)) > SEEN_EVERY_MS) {
        await store.transaction((tx) => tx.access.seeSession(session.id, now));
      }
      return visitor;
    },
    bearer: async (token) => {
      if (!token.startsWith(TOKEN_MARK)) return undefined;
      const holder = await store.read.access.holderOf(hashOf(token));
      return holder?.startsWith('token:') ? tokenVisitor(holder, await register()) : undefined;
    },
    sayWho: async (visitor, given) => {
      const { session } = visitor;
      const person = {
        post: short(given.post, 60),
        name: short(given.name, 60),
        extension: short(given.extension, 20),
      };
      if (session === undefined || person.name === '' || person.post === '') return deny({ code: 'person_missing' });
      await store.transaction((tx) => tx.access.nameSession(session, person));
      return { ...visitor, person, name: gate.texts.access.person(person.post, person.name) };
    },
    leave: async ({ session, holder }) => {
      if (session === undefined) return;
      await store.transaction(async (tx) => {
        if (await tx.access.endSession(session)) {
          await noteAccess(gate, tx, [{ type: 'SessionEnded', session, holder }], doorkeeper(gate));
        }
      });
    },
  };
};

/** What a person types of themselves is one line without what cannot be seen. */
const short = (text: string, most: number): string => {
  const line = text
    .normalize('NFKC')
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim();
  // By characters: half of one could not be stored.
  return [...line].slice(0, most).join('').trim();
};

const doorkeeper = ({ platform, texts }: Gate) => ({ platform, id: ANYBODY, label: texts.words.nobody });

const checkedLogIn = async (
  gate: Gate,
  { login, password, from }: { readonly login: string; readonly password: string; readonly from: string },
): Promise<Opened | Denied> => {
  const { store, clock, directories } = gate;
  const { read } = store;
  const known = accountOf((await directories.committed()).access, login);
  const limits = logInLimits(login, from, known);
  for (const { subject, limit } of limits) {
    const seconds = await waitFor(subject, limit, read.access, clock.now());
    if (seconds !== undefined) return deny({ code: 'wait', seconds });
  }
  const account = known?.disabled === true ? undefined : known;
  const kept = account === undefined ? undefined : await read.access.secret(`account:${login}`);
  const isGenuine = await isPassword(password, kept, gate.passwordCost);
  const now = clock.now();
  return store.transaction(async (tx): Promise<Opened | Denied> => {
    // Meanwhile the password may have been replaced, or the account disabled.
    const holds = isGenuine && kept === (await tx.access.secret(`account:${login}`));
    if (!holds || account === undefined) {
      const counts = [];
      for (const { subject, limit } of limits) counts.push(await countFailure(subject, limit, tx.access, now));
      const event = { type: 'LogInRefused', from, times: Math.max(...counts), ...(known && { login }) } as const;
      await noteAccess(gate, tx, [event], doorkeeper(gate));
      return deny({ code: 'bad_login' });
    }
    // What others tried from elsewhere still counts against them.
    await tx.access.forgetAttempts(hereSubject(login, from));
    return openSession(gate, tx, { holder: `account:${login}`, from, now }, (session) => [
      { type: 'LoggedIn', login, session, from },
    ]);
  });
};

const exchange = async (
  gate: Gate,
  { code: typed, from }: { readonly code: string; readonly from: string },
): Promise<Opened | Denied> => {
  const { store, clock } = gate;
  const now = clock.now();
  const subject = `code:${placeOf(from)}`;
  const seconds = await waitFor(subject, CODES, store.read.access, now);
  if (seconds !== undefined) return deny({ code: 'wait', seconds });
  const code = readCode(typed);
  return store.transaction(async (tx): Promise<Opened | Denied> => {
    const holder = code === undefined ? undefined : await tx.access.holderOf(hashOf(code));
    const { access } = await gate.directories.within(tx);
    const sheet = access.sheets.find(({ id }) => holder === `sheet:${id}`);
    if (holder === undefined || sheet === undefined) {
      const times = await countFailure(subject, CODES, tx.access, now);
      await noteAccess(gate, tx, [{ type: 'CodeRefused', from, times }], doorkeeper(gate));
      return deny({ code: 'bad_code' });
    }
    const today = localDate(now);
    const { from: first, to: last } = sheet.term;
    if (first !== undefined && today < first) return deny({ code: 'sheet_not_yet', from: first });
    if (last !== undefined && today > last) return deny({ code: 'sheet_over', to: last });
    return openSession(gate, tx, { holder, from, now }, (session) => [
      { type: 'SheetUsed', sheet: sheet.id, section: sheet.section, session, from },
    ]);
  });
};

interface Opening {
  readonly holder: Holder;
  readonly from: string;
  readonly now: Instant;
}

const openSession = async (
  gate: Gate,
  tx: StoreTransaction,
  { holder, from, now }: Opening,
  noted: (session: string) => readonly AccessEvent[],
): Promise<Opened | Denied> => {
  const key = newKey();
  const session: KeptSession = { id: newId(), secret: hashOf(key), holder, openedAt: now, seenAt: now, from };
  await tx.access.endSessionsUnseenSince(instantFromEpochMs(epochMs(now) - IDLE_DAYS * DAY_MS));
  await tx.access.forgetAttemptsBefore(instantFromEpochMs(epochMs(now) - DAY_MS));
  await tx.access.openSession(session);
  await noteAccess(gate, tx, noted(session.id), doorkeeper(gate));
  const visitor = visitorOf(session, (await gate.directories.within(tx)).access, now);
  return visitor === undefined ? deny({ code: 'bad_login' }) : { key, visitor };
};

/** Undefined when the account was disabled, or the sheet voided or is over. */
const visitorOf = (session: KeptSession, register: AccessRegister, now: Instant): Visitor | undefined => {
  const { holder, id, person } = session;
  const [kind, name = ''] = holder.split(':');
  if (kind === 'account') {
    const account = accountOf(register, name);
    if (account === undefined || account.disabled) return undefined;
    return { holder, session: id, name: account.name, offices: account.offices, sections: [], drill: false };
  }
  const sheet = register.sheets.find((one) => one.id === name);
  if (sheet === undefined || !isInForce(sheet.term, localDate(now))) return undefined;
  const named = person === undefined ? {} : { person, name: `${person.post} ${person.name}`.trim() };
  return { holder, session: id, ...named, offices: [], sections: [sheet.section], drill: sheet.drill };
};

const tokenVisitor = (holder: Holder, { tokens }: AccessRegister): Visitor | undefined => {
  const token = tokens.find(({ id }) => holder === `token:${id}`);
  if (token === undefined) return undefined;
  const { duty, use } = token;
  return {
    holder,
    name: use,
    offices: duty.as === 'role' ? [duty.role] : [],
    sections: duty.as === 'section' ? [duty.section] : [],
    drill: false,
  };
};
