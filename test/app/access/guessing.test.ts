// Guessing, with figures: how often one can try, against how much there is to be guessed; and that nobody is shut out by it.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { hashPassword, isPassword } from '../../../src/app/access/passwords.ts';
import { guessing } from '../../../src/app/access/watch-guessing.ts';
import { directories } from '../../../src/app/directories.ts';
import { isDenied } from '../../../src/ports/access.ts';
import { plusMinutes } from '../../../src/time.ts';
import { on } from '../../incident/given-when-then.ts';
import { codeOf, DESK, type GateOfATest, gateOfATest, PASSWORD, TANAKA } from './gate-of-a-test.ts';

let gate: GateOfATest;
beforeEach(async () => {
  gate = await gateOfATest();
  await gate.managed(TANAKA);
});

const logIn = (password: string, from: string, login = 'tanaka') => gate.access.logIn({ login, password, from });
const letters = (from: string) => gate.access.openSheet({ code: 'abcdabcdabcdabcd', from });
const codeIn = (answer: object): string => (isDenied(answer) ? answer.code : 'came in');

interface Guesser {
  /** How many of the tries of a minute were looked at. */
  readonly tries: (minute: number) => Promise<number>;
}

/** Tries until it has to wait. */
const greedy = (attempt: () => Promise<object>): Guesser => ({
  tries: async () => {
    for (let looked = 0; ; looked += 1) if (codeIn(await attempt()) === 'wait') return looked;
  },
});

/** Never so often that it would have to wait. */
const patient = (attempt: () => Promise<object>, most: number, inMinutes: number): Guesser => ({
  tries: async (minute) => {
    if (minute % inMinutes !== 0) return 0;
    for (let looked = 0; looked < most; looked += 1) expect(codeIn(await attempt())).toMatch(/^bad_/);
    return most;
  },
});

const inHours = async (hours: number, { tries }: Guesser): Promise<number> => {
  let looked = 0;
  for (let minute = 0; minute < hours * 60; minute += 1) {
    looked += await tries(minute);
    gate.wait(1);
  }
  return looked;
};

const YEARS = 24 * 365;

describe('the letters of an access sheet: 20 letters, 16 of them, 69 bits', () => {
  const BITS = 16 * Math.log2(20);
  test.each([
    ['as fast as it goes', () => greedy(() => letters(DESK))],
    ['never waiting', () => patient(() => letters(DESK), 9, 10)],
  ])('%s, one address looks at no more than 60 an hour', async (_, guesser) => {
    expect((await inHours(4, guesser())) / 4).toBeLessThanOrEqual(60);
  });

  test('a thousand addresses need ten million years for one of 45 sheets, to be right in half of all cases', () => {
    const perHour = 60 * 1000;
    expect(2 ** BITS / 2 / 45 / perHour / YEARS).toBeGreaterThan(10_000_000);
  });
});

describe('a password: at least 15 characters', () => {
  test.each([
    ['as fast as it goes', () => greedy(() => logIn('wrong', DESK))],
    ['never waiting', () => patient(() => logIn('wrong', DESK), 4, 60)],
  ])('%s, one address tries no more than 150 a day of an account', async (_, guesser) => {
    expect(await inHours(24, guesser())).toBeLessThanOrEqual(150);
  });

  test('from a thousand addresses no more than 1,300 a day: a hundred years for 50 million words', async () => {
    let from = 0;
    const anywhere = (): Promise<object> => {
      from = (from + 1) % 1000;
      return logIn('wrong', `10.1.${Math.floor(from / 250)}.${from % 250}`);
    };
    const first = await inHours(2, greedy(anywhere));
    const later = await inHours(2, greedy(anywhere));
    expect(first).toBeLessThanOrEqual(80);
    expect(later).toBeLessThanOrEqual(30);
    const perDay = 49 * 24;
    expect(50_000_000 / perDay / 365).toBeGreaterThan(100);
  });

  test('a hundred at once are no more than those one after the other', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => logIn('wrong', DESK)));
    const codes = Map.groupBy(answers.map(codeIn), (code) => code);
    expect(codes.get('bad_login')).toHaveLength(5);
    // The rest had to wait, or were too many to be heard.
    expect([...codes.keys()].sort()).toEqual(['bad_login', 'busy', 'wait']);
  });

  test('whoever has many addresses of one IPv6 network is one', async () => {
    for (let one = 1; one <= 5; one += 1)
      expect(codeIn(await logIn('wrong', `fd00:1:2:3::${one}%eth0`))).toBe('bad_login');
    expect(codeIn(await logIn(PASSWORD, 'fd00:1:2:3:4:5:6:7'))).toBe('wait');
    expect(codeIn(await logIn(PASSWORD, 'fd00:1:2:4::1'))).toBe('came in');
  });
});

describe('nobody is shut out by those who try in their name', () => {
  const attack = async (times: number): Promise<void> => {
    for (let one = 0; one < times; one += 1) await logIn('wrong', `10.9.${Math.floor(one / 4)}.1`);
  };

  test('tries from another desk do not hold up the person’s own', async () => {
    for (let tries = 0; tries < 12; tries += 1) await logIn('wrong', '10.9.0.1');
    expect(codeIn(await logIn(PASSWORD, '10.9.0.1'))).toBe('wait');
    expect(codeIn(await logIn(PASSWORD, DESK))).toBe('came in');
  });

  test('from hundreds of addresses: where the person logged in before, and at the machine’s own screen, they come in', async () => {
    expect(codeIn(await logIn(PASSWORD, DESK))).toBe('came in');
    await attack(200);
    expect(codeIn(await logIn(PASSWORD, '192.0.2.200'))).toBe('wait');
    expect(codeIn(await logIn(PASSWORD, DESK))).toBe('came in');
    expect(codeIn(await logIn(PASSWORD, '127.0.0.1'))).toBe('came in');
  });

  test('elsewhere they wait five minutes at most, and not at all with a new password', async () => {
    await attack(200);
    const waiting = await logIn(PASSWORD, '192.0.2.200');
    expect(waiting).toMatchObject({ code: 'wait' });
    expect((waiting as { seconds: number }).seconds).toBeLessThanOrEqual(300);
    const password = 'ookina kaze ga fuita hi';
    await gate.managed({ type: 'reset_password', login: 'tanaka', password });
    expect(codeIn(await logIn(password, '192.0.2.200'))).toBe('came in');
  });

  test('one address cannot fill the queue in front of the others', async () => {
    const flood = Array.from({ length: 50 }, (_, one) => logIn('wrong', '10.9.0.1', `nobody${one}`));
    expect(codeIn(await logIn(PASSWORD, DESK))).toBe('came in');
    expect((await Promise.all(flood)).map(codeIn)).toContain('busy');
  });

  test('a sheet is exchanged on a desk beside one that tries letters', async () => {
    const code = await codeOf(gate, 'taxation');
    for (let tries = 0; tries < 30; tries += 1) await letters('10.9.0.1');
    expect(codeIn(await gate.access.openSheet({ code, from: DESK }))).toBe('came in');
  });
});

describe('waiting tells nobody which logins there are', () => {
  test('the same answers in the same order for one that is there, one that is not, and one that was disabled', async () => {
    await gate.managed({ ...TANAKA, login: 'sato' } as typeof TANAKA);
    await gate.managed({ type: 'disable_account', login: 'sato' });
    const answersFor = async (login: string, from: string): Promise<readonly object[]> => {
      const answers: object[] = [];
      for (let tries = 0; tries < 8; tries += 1) answers.push(await logIn('wrong', from, login));
      return answers;
    };
    const known = await answersFor('tanaka', '10.9.0.1');
    expect(await answersFor('nobody', '10.9.0.2')).toEqual(known);
    expect(await answersFor('sato', '10.9.0.3')).toEqual(known);
  });
});

describe('a session', () => {
  test('that is used every day ends after thirty days all the same', async () => {
    const opened = await logIn(PASSWORD, DESK);
    if (isDenied(opened)) throw new Error(opened.code);
    const { key } = opened as { key: string };
    for (let day = 0; day < 30; day += 1) {
      expect(await gate.access.visitor(key)).toBeDefined();
      gate.wait(24 * 60);
    }
    gate.wait(1);
    expect(await gate.access.visitor(key)).toBeUndefined();
  });
});

describe('many tries', () => {
  test('are told to the operators, for an hour, and mistyping is not', async () => {
    let now = on('11:00');
    const { faults } = guessing({ directories: directories(gate.store), clock: { now: () => now } });
    for (let one = 0; one < 9; one += 1) await letters(`10.9.0.${one}`);
    for (let one = 0; one < 9; one += 1) await logIn('wrong', `10.9.1.${one}`);
    expect(await faults()).toEqual([]);
    await letters('10.9.2.1');
    expect(await faults()).toEqual([{ code: 'guessing', logIns: 9, codes: 10 }]);
    now = plusMinutes(now, 61);
    expect(await faults()).toEqual([]);
  });
});

describe('a few who mistype', () => {
  test('three times each are no alarm, and ten passwords from ten desks are', async () => {
    const { faults } = guessing({ directories: directories(gate.store), clock: { now: () => on('11:00') } });
    for (const desk of ['10.9.3.1', '10.9.3.2', '10.9.3.3'])
      for (let tries = 0; tries < 3; tries += 1) {
        await letters(desk);
        await logIn('wrong', desk);
      }
    expect(await faults()).toEqual([]);
    await logIn('wrong', '10.9.3.4');
    expect(await faults()).toEqual([{ code: 'guessing', logIns: 10, codes: 9 }]);
  });
});

describe('the time of an answer', () => {
  test('is that of a password also where there is no such account', async () => {
    const kept = await hashPassword(PASSWORD);
    const timesOf = async (secret: string | undefined): Promise<number> => {
      const began = performance.now();
      expect(await isPassword('wrong', secret)).toBe(false);
      return performance.now() - began;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      known.push(await timesOf(kept));
      unknown.push(await timesOf(undefined));
    }
    // Without the work it would be a thousandth; a busy machine makes less of a difference.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 4);
  });
});
