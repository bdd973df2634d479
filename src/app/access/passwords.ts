// Passwords: what may be one (NIST SP 800-63B: length, a list of those everybody tries, no rule about kinds of characters), and
// what is kept of it: scrypt of Node with a salt, so that whoever gets the file has no passwords.
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import type { WeakPassword } from '../../directory/access-refusal.ts';

/** NIST SP 800-63B-4: at least 15 where the password is the only thing that is asked. */
export const LEAST_LENGTH = 15;
const MOST_LENGTH = 256;

/** Of scrypt. */
export interface PasswordCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** 32 MiB and about a tenth of a second: OWASP's second choice (N 2^15, r 8, p 3). */
const COST: PasswordCost = { N: 2 ** 15, r: 8, p: 3 };
const MEMORY = 64 * 1024 * 1024;
const KEY_BYTES = 32;

/** Those that anybody tries first and that are long enough; looked for without spaces and signs. */
const WELL_KNOWN = [
  'passwordpassword',
  'passwordpasswordpassword',
  'qwertyuiopasdfghjkl',
  'qwertyuiopqwertyuiop',
  'correcthorsebatterystaple',
  'abcdefghijklmnopqrstuvwxyz',
  'administratoradministrator',
  'letmeinletmeinletmein',
  'iloveyouiloveyou',
  'welcometothejungle',
  'thisismypassword',
  'パスワードパスワード',
];

const SEQUENCES = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];

const normal = (password: string): string => password.normalize('NFKC');

const bare = (text: string): string =>
  normal(text)
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]/gu, '');

/** undefined: it may be one. `names` are the login and the person's name. */
export const weakness = (password: string, names: readonly string[]): WeakPassword | undefined => {
  const length = [...normal(password)].length;
  if (length < LEAST_LENGTH) return 'too_short';
  if (length > MOST_LENGTH) return 'too_long';
  const core = bare(password);
  if (WELL_KNOWN.includes(core) || isRepeated(core) || isSequence(core)) return 'well_known';
  const rest = names
    .map(bare)
    .filter((name) => name !== '')
    .reduce((text, name) => text.replaceAll(name, ''), core);
  return rest.length < core.length && [...rest].length < 6 ? 'like_the_name' : undefined;
};

/** One to four characters, over and over. */
const isRepeated = (text: string): boolean => /^(.{1,4})\1+.{0,3}$/u.test(text);

const isSequence = (text: string): boolean =>
  SEQUENCES.some((one) => {
    const long = one.repeat(4);
    return long.includes(text) || [...long].reverse().join('').includes(text);
  });

const derive = (password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(normal(password), salt, KEY_BYTES, { ...cost, maxmem: MEMORY }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });

/** `scrypt$N$r$p$salt$key`, the last two in base64url. */
export const hashPassword = async (password: string, cost: PasswordCost = COST): Promise<string> => {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
};

/** Costs as much when there is no such account, so that the time tells nobody which logins there are. */
export const isPassword = async (
  password: string,
  kept: string | undefined,
  cost: PasswordCost = COST,
): Promise<boolean> => {
  const [, N, r, p, salt, key] = (kept ?? nobodys(cost)).split('$');
  const expected = Buffer.from(key ?? '', 'base64url');
  const derived = await derive(password.slice(0, 4 * MOST_LENGTH), Buffer.from(salt ?? '', 'base64url'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return kept !== undefined && derived.length === expected.length && timingSafeEqual(derived, expected);
};

const nobodys = ({ N, r, p }: PasswordCost): string => `scrypt$${N}$${r}$${p}$${'A'.repeat(22)}$${'A'.repeat(43)}`;
