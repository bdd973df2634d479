// Slack and the process: killed in the middle of the fan-out nothing is doubled or lost, and a start while Slack is down,
// or knows another token, is a start; the console says what is wrong, and all is shown once Slack answers again.
import { createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { faultProxy } from '../adapters/slack/office/fault-proxy.ts';
import { type BcpProcess, command, eventually, postsAt } from './bcp-process.ts';
import { type SlackOutside, slackOutside } from './slack-process.ts';

const TOKYO_AHEAD_MS = 9 * 3_600_000;
const YEAR = new Date(Date.now() + TOKYO_AHEAD_MS).getUTCFullYear();
const ID = `${YEAR}-001`;

const withSlack = async (use: (outside: SlackOutside) => Promise<void>, apiUrl?: string): Promise<void> => {
  const outside = await slackOutside(apiUrl);
  try {
    await use(outside);
  } finally {
    await outside.close();
  }
};

test.concurrent('killed twice in the middle of the fan-out: everything is shown once', () =>
  withSlack(async ({ rig, crisis, start, types, differences }) => {
    /** Dies while that many posts are out, one of them on its way. */
    const killAfter = (posts: number, one: BcpProcess): void => {
      let left = posts;
      rig.proxy.failWhen((method) => {
        if (method === 'chat.postMessage') left -= 1;
        if (left === 0) one.child.kill('SIGKILL');
        return undefined;
      });
    };
    const first = start();
    const address = await first.ready;
    const sections = ['広聴・広報課', '情報システム課', '職員課', '戸籍住民課', '税務課', '保健予防課'];
    for (const name of sections) await types(address, `link section ${name}`, await rig.newChannel());
    killAfter(6, first);
    expect(await types(address, 'declare iaas-down')).toContain('を宣言しました。');
    await first.ended;

    const second = start();
    killAfter(6, second);
    await second.ended;
    const between = (await rig.seen(crisis)).length;

    const third = start();
    rig.proxy.heal();
    expect(await differences(await third.ready, ID)).toEqual([]);
    // It was in the middle.
    expect(between).toBeLessThan((await rig.seen(crisis)).length);
    expect(rig.proxy.callsOf('conversations.history').length).toBeGreaterThan(0);
  }));

interface Ready {
  readonly ok: boolean;
  readonly parts: readonly { readonly name: string; readonly ok: boolean; readonly reason?: string }[];
}

const readiness = async (address: string): Promise<Ready> => (await (await fetch(`${address}/readyz`)).json()) as Ready;
const slackIn = ({ parts }: Ready) => parts.find(({ name }) => name === 'slack');

const onTheConsole = (address: string, text: string) =>
  command(address, { key: crypto.randomUUID(), as: 'info-systems-manager', text });

const boardSays = (address: string, words: string, meanwhile: () => Promise<unknown> = async () => undefined) =>
  eventually(
    async () => {
      await meanwhile();
      return postsAt(address, ID);
    },
    (posts) => posts.some(({ key, platform, text }) => key === 'board' && platform === 'web' && text.includes(words)),
  );

const NOT_DELIVERED = '届けられていない投稿が';

test.concurrent('a start while Slack is down is a start: the console says so, and all is shown once Slack is back', async () => {
  const port = await freePort();
  await withSlack(async ({ rig, crisis, start, differences, passMs }) => {
    const one = start({ settable: true });
    const address = await one.ready;
    expect((await fetch(address)).status).toBe(200);
    expect((await fetch(`${address}/readyz`)).status).toBe(503);
    expect(slackIn(await readiness(address))).toEqual({ name: 'slack', ok: false, reason: expect.any(String) });
    await onTheConsole(address, `連携 危機対策 slack:${crisis}`);
    expect(await onTheConsole(address, '宣言 iaas-down')).toMatchObject({ status: 200 });
    /** What waits for another try need not wait for the test. */
    const later = (ms: number): Promise<unknown> => {
      passMs(ms);
      return onTheConsole(address, 'ヘルプ');
    };
    await boardSays(address, NOT_DELIVERED, () => later(5_000));
    const line = await faultProxy(new URL(rig.apiUrl).origin, { port });
    try {
      // So little at a time that no delivery on its way is taken for lost.
      expect(await differences(address, ID, () => later(1_000))).toEqual([]);
      await eventually(
        () => readiness(address),
        ({ ok }) => ok,
      );
      await one.kill();
    } finally {
      await line.close();
    }
  }, `http://127.0.0.1:${port}/api/`);
});

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
};

test.concurrent('a token that Slack does not know: the console says so, and all is shown once it is known', () =>
  withSlack(async ({ rig, crisis, start, differences }) => {
    rig.proxy.acceptOnly('xoxb-another');
    // What is parked is tried again in each minute: the next one is soon.
    const one = start({ at: new Date(Math.floor(Date.now() / 60_000) * 60_000 + 50_000).toISOString() });
    const address = await one.ready;
    expect((await fetch(address)).status).toBe(200);
    expect(slackIn(await readiness(address))).toEqual({ name: 'slack', ok: false, reason: 'invalid_auth' });
    await onTheConsole(address, `連携 危機対策 slack:${crisis}`);
    expect(await onTheConsole(address, '宣言 iaas-down')).toMatchObject({ status: 200 });
    await boardSays(address, NOT_DELIVERED);
    rig.proxy.acceptOnly(undefined);
    expect(await differences(address, ID)).toEqual([]);
    await eventually(
      () => readiness(address),
      ({ ok }) => ok,
    );
  }));
