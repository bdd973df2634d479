// Who comes in, with what, and for how long.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { isDenied, type Opened } from '../../../src/ports/access.ts';
import { localDate, plusDays } from '../../../src/time.ts';
import { MANAGER, on } from '../../incident/given-when-then.ts';
import { codeOf, DESK, type GateOfATest, gateOfATest, PASSWORD, TANAKA } from './gate-of-a-test.ts';

const DAY = 24 * 60;
let gate: GateOfATest;
beforeEach(async () => {
  gate = await gateOfATest();
});

const logIn = (password = PASSWORD, login = 'tanaka', from = DESK) => gate.access.logIn({ login, password, from });
const openedBy = async (coming: Promise<object>): Promise<Opened> => {
  const opened = await coming;
  if (isDenied(opened)) throw new Error(opened.code);
  return opened as Opened;
};

describe('an account', () => {
  test('nobody has to log in before there is one', async () => {
    expect(await gate.access.isGuarded()).toBe(false);
    await gate.managed(TANAKA);
    expect(await gate.access.isGuarded()).toBe(true);
  });

  test('lets its person in as their offices, also after a restart of the program', async () => {
    await gate.managed(TANAKA);
    const { key, visitor } = await openedBy(logIn());
    expect(visitor).toMatchObject({ offices: [MANAGER], sections: [], name: '仮田中' });
    expect(await gate.restarted().visitor(key)).toEqual(visitor);
  });

  test('a login is the same in capitals, a password is not', async () => {
    await gate.managed(TANAKA);
    expect(await logIn(PASSWORD, ' Tanaka ')).not.toHaveProperty('denied');
    expect(await logIn(PASSWORD.toUpperCase())).toMatchObject({ code: 'bad_login' });
  });

  test('a wrong password, a login that is not there and a disabled one get the same answer', async () => {
    await gate.managed(TANAKA);
    await gate.managed({ ...TANAKA, login: 'sato' } as typeof TANAKA);
    await gate.managed({ type: 'disable_account', login: 'sato' });
    const answers = await Promise.all([logIn('wrong'), logIn(PASSWORD, 'nobody'), logIn(PASSWORD, 'sato')]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ denied: true, code: 'bad_login' })]),
    );
  });

  test('after five failures even the right password waits, longer each time, and a restart forgets nothing', async () => {
    await gate.managed(TANAKA);
    for (let tries = 0; tries < 5; tries += 1) expect(await logIn('wrong')).toMatchObject({ code: 'bad_login' });
    expect(await logIn()).toEqual({ denied: true, code: 'wait', seconds: 60 });
    expect(await gate.restarted().logIn({ login: 'tanaka', password: PASSWORD, from: DESK })).toMatchObject({
      code: 'wait',
    });
    gate.wait(1);
    expect(await logIn('wrong')).toMatchObject({ code: 'bad_login' });
    expect(await logIn()).toMatchObject({ code: 'wait', seconds: 120 });
    gate.wait(2);
    expect(await logIn()).not.toHaveProperty('denied');
  });

  test('one address that tries many logins waits, too; the others do not', async () => {
    await gate.managed(TANAKA);
    for (let tries = 0; tries < 30; tries += 1) await logIn('wrong', `login${tries}`);
    expect(await logIn()).toMatchObject({ code: 'wait' });
    expect(await logIn(PASSWORD, 'tanaka', '192.0.2.8')).not.toHaveProperty('denied');
  });

  test('a new password, and disabling, end every session at once', async () => {
    await gate.managed(TANAKA);
    for (const command of [
      { type: 'reset_password', login: 'tanaka', password: `${PASSWORD} 2` },
      { type: 'disable_account', login: 'tanaka' },
    ] as const) {
      const { key } = await openedBy(logIn(command.type === 'disable_account' ? `${PASSWORD} 2` : PASSWORD));
      await gate.managed(command);
      expect(await gate.access.visitor(key)).toBeUndefined();
    }
  });

  test('a session ends by leaving, by being ended, and after a week in which nobody used it', async () => {
    await gate.managed(TANAKA);
    const left = await openedBy(logIn());
    await gate.access.leave(left.visitor);
    expect(await gate.access.visitor(left.key)).toBeUndefined();

    const ended = await openedBy(logIn());
    await gate.managed({ type: 'end_session', session: ended.visitor.session ?? '' });
    expect(await gate.access.visitor(ended.key)).toBeUndefined();

    const idle = await openedBy(logIn());
    gate.wait(6 * DAY);
    expect(await gate.access.visitor(idle.key)).toBeDefined();
    gate.wait(6 * DAY);
    expect(await gate.access.visitor(idle.key)).toBeDefined();
    gate.wait(7 * DAY + 1);
    expect(await gate.access.visitor(idle.key)).toBeUndefined();
  });

  test('entries and refusals stand in the log, and no secret and no login that is not one', async () => {
    await gate.managed(TANAKA);
    const { key } = await openedBy(logIn());
    await logIn('a secret that is wrong');
    await logIn(PASSWORD, 'my-secret-password');
    const log = (await gate.log()).join('\n');
    expect(log).toMatch(/tanakaがログインしました/);
    expect(log).toMatch(/ログインを拒否しました\(tanaka、192\.0\.2\.7、1回\)/);
    expect(log).toMatch(/登録のない利用者名/);
    const everything = JSON.stringify(await gate.store.read.directoryEvents(0));
    for (const secret of [PASSWORD, key, 'a secret that is wrong', 'my-secret-password']) {
      expect(everything).not.toContain(secret);
    }
  });
});

describe('an access sheet', () => {
  test('lets a device answer for its section, with letters as people type them', async () => {
    const code = await codeOf(gate, 'taxation');
    expect(code).toMatch(/^[abcdefghjkmnprstwxyz]{16}$/);
    const typed = ` ${code.slice(0, 4).toUpperCase()}-${code.slice(4, 8)} ${code.slice(8)} `;
    const { visitor } = await openedBy(gate.access.openSheet({ code: typed, from: DESK }));
    expect(visitor).toMatchObject({ offices: [], sections: ['taxation'], drill: false });
  });

  test('who sits there is said once and kept for the session', async () => {
    const { key, visitor } = await openedBy(
      gate.access.openSheet({ code: await codeOf(gate, 'taxation'), from: DESK }),
    );
    expect(await gate.access.sayWho(visitor, { post: '', name: ' ', extension: '' })).toMatchObject({
      code: 'person_missing',
    });
    await gate.access.sayWho(visitor, { post: '主事', name: '仮山田\n', extension: '2345' });
    expect(await gate.restarted().visitor(key)).toMatchObject({ name: '主事 仮山田', person: { extension: '2345' } });
    expect(JSON.stringify(await gate.store.read.directoryEvents(0))).not.toContain('2345');
  });

  test('a new one takes the place of the one before, whose sessions end', async () => {
    const before = await codeOf(gate, 'taxation');
    const { key } = await openedBy(gate.access.openSheet({ code: before, from: DESK }));
    const after = await codeOf(gate, 'taxation');
    expect(await gate.access.visitor(key)).toBeUndefined();
    expect(await gate.access.openSheet({ code: before, from: DESK })).toMatchObject({ code: 'bad_code' });
    expect(await gate.access.openSheet({ code: after, from: DESK })).not.toHaveProperty('denied');
  });

  test('the one for drills stays when the other is made anew', async () => {
    const drill = await codeOf(gate, 'taxation', { drill: true });
    await codeOf(gate, 'taxation');
    const { visitor } = await openedBy(gate.access.openSheet({ code: drill, from: DESK }));
    expect(visitor.drill).toBe(true);
  });

  test('voided, all of a section’s sheets open nothing any more', async () => {
    const code = await codeOf(gate, 'taxation');
    const { key } = await openedBy(gate.access.openSheet({ code, from: DESK }));
    await gate.managed({ type: 'void_sheets', section: 'taxation' });
    expect(await gate.access.visitor(key)).toBeUndefined();
    expect(await gate.access.openSheet({ code, from: DESK })).toMatchObject({ code: 'bad_code' });
  });

  test('counts from its first day to its last, and a session ends with it', async () => {
    const tomorrow = plusDays(localDate(on('11:00')), 1);
    const term = { from: tomorrow, to: plusDays(tomorrow, 1) };
    const code = await codeOf(gate, 'taxation', { term });
    expect(await gate.access.openSheet({ code, from: DESK })).toMatchObject({ code: 'sheet_not_yet' });
    gate.wait(DAY);
    const { key } = await openedBy(gate.access.openSheet({ code, from: DESK }));
    gate.wait(2 * DAY);
    expect(await gate.access.visitor(key)).toBeUndefined();
    expect(await gate.access.openSheet({ code, from: DESK })).toMatchObject({ code: 'sheet_over' });
  });

  test('trying letters is slowed and noted, from that address alone', async () => {
    const code = await codeOf(gate, 'taxation');
    for (let tries = 0; tries < 10; tries += 1) {
      expect(await gate.access.openSheet({ code: 'abcdabcdabcdabcd', from: DESK })).toMatchObject({ code: 'bad_code' });
    }
    expect(await gate.access.openSheet({ code, from: DESK })).toMatchObject({ code: 'wait' });
    expect(await gate.access.openSheet({ code, from: '192.0.2.8' })).not.toHaveProperty('denied');
    expect((await gate.log()).join('\n')).toContain('利用票の文字が違うため拒否しました(192.0.2.7、10回)');
  });
});

describe('a token', () => {
  test('gives a program the rights of one office or section, until it is voided', async () => {
    const { token = '' } = await gate.managed({ type: 'add_token', use: '監視', as: 'taxation' });
    expect(await gate.access.bearer(token)).toMatchObject({ sections: ['taxation'], name: '監視' });
    expect(await gate.access.bearer(`${token}x`)).toBeUndefined();
    await gate.managed({ type: 'void_token', use: '監視' });
    expect(await gate.access.bearer(token)).toBeUndefined();
  });

  test('opens nothing as a session, and a session’s key is no token', async () => {
    const { token = '' } = await gate.managed({ type: 'add_token', use: '監視', as: 'taxation' });
    const { key } = await openedBy(gate.access.openSheet({ code: await codeOf(gate, 'taxation'), from: DESK }));
    expect(await gate.access.visitor(token)).toBeUndefined();
    expect(await gate.access.bearer(key)).toBeUndefined();
  });
});
