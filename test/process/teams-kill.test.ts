// Teams and the process: killed in the middle of the fan-out nothing is lost, and what may be there twice says so; and a
// start while Teams is down is a start: the console works and says what is wrong, and all is shown once Teams is back.
import { expect, test } from '@jest/globals';
import { type BcpProcess, command, eventually, postsAt } from './bcp-process.ts';
import { type TeamsOutside, teamsOutside } from './teams-process.ts';

const TOKYO_AHEAD_MS = 9 * 3_600_000;
const ID = `${new Date(Date.now() + TOKYO_AHEAD_MS).getUTCFullYear()}-001`;

const withTeams = async (use: (outside: TeamsOutside) => Promise<void>): Promise<void> => {
  const outside = await teamsOutside();
  try {
    await use(outside);
  } finally {
    await outside.close();
  }
};

test.concurrent('killed twice in the middle of the fan-out: everything is shown, and what is doubled says so', () =>
  withTeams(async ({ rig, people, crisis, start, ready, allShown, wrong, passMs }) => {
    /** Dies while that many posts are out, some of them on their way. */
    const killAfter = (posts: number, one: BcpProcess): void => {
      let left = posts;
      rig.connector.failWhen(({ method }) => {
        if (method === 'POST') left -= 1;
        if (left === 0) one.child.kill('SIGKILL');
        return undefined;
      });
    };
    const first = start();
    await ready(first);
    for (const name of ['広聴・広報課', '情報システム課', '職員課', '戸籍住民課', '税務課', '保健予防課']) {
      await people.types('admin', rig.newChannel(), `link section ${name}`);
    }
    killAfter(6, first);
    const said = people.types('admin', crisis, 'declare iaas-down').catch(() => undefined);
    await first.ended;

    // The waits of the rates are over.
    passMs(3_000);
    const second = start();
    killAfter(6, second);
    await second.ended;
    const between = people.posts(crisis).length;

    passMs(3_000);
    const third = start();
    rig.connector.heal();
    await allShown(await ready(third), ID);
    await said;
    expect(wrong(ID)).toEqual([]);
    // It was in the middle.
    expect(between).toBeLessThan(people.posts(crisis).length);
  }));

interface Ready {
  readonly ok: boolean;
  readonly parts: readonly { readonly name: string; readonly ok: boolean; readonly reason?: string }[];
}

const readiness = async (address: string): Promise<Ready> => (await (await fetch(`${address}/readyz`)).json()) as Ready;

const onTheConsole = (address: string, text: string) =>
  command(address, { key: crypto.randomUUID(), as: 'info-systems-manager', text });

test.concurrent('a start while Teams is down is a start: the console says so, and all is shown once Teams is back', () =>
  withTeams(async ({ rig, people, crisis, start, ready, allShown, wrong, passMs }) => {
    const before = start();
    await ready(before);
    await people.types('admin', crisis, 'link ops');
    await before.kill();

    rig.identity.failTokens('reset');
    rig.identity.failKeys(true);
    rig.connector.failWhen(() => ({ kind: 'reset' }));
    const address = await ready(start());
    expect((await fetch(address)).status).toBe(200);
    expect((await fetch(`${address}/readyz`)).status).toBe(503);
    const { parts } = await readiness(address);
    expect(parts.find(({ name }) => name === 'teams')).toEqual({ name: 'teams', ok: false, reason: 'unreachable' });
    expect(await onTheConsole(address, '宣言 iaas-down')).toMatchObject({ status: 200 });
    await eventually(
      async () => {
        // What waits for another try need not wait for the test.
        passMs(5_000);
        await onTheConsole(address, 'ヘルプ');
        return postsAt(address, ID);
      },
      (posts) =>
        posts.some(
          ({ key, platform, text }) => key === 'board' && platform === 'web' && text.includes('届けられていない投稿が'),
        ),
    );
    expect(people.posts(crisis)).toEqual([]);

    rig.identity.failTokens(undefined);
    rig.identity.failKeys(false);
    rig.connector.heal();
    await allShown(address, ID);
    expect(wrong(ID)).toEqual([]);
    expect(people.posts(crisis).filter(({ summary }) => summary.includes('障害対応中'))).toHaveLength(1);
    await eventually(
      () => readiness(address),
      ({ ok }) => ok,
    );
    // Who was heard before is heard again.
    expect((await people.types('admin', crisis, '状況'))[0]).toContain('【障害対応中】');
  }));
