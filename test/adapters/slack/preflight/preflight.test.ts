// The preflight finds what would go wrong in an incident, by looking only, and says it once for each thing.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { SCOPES } from '../../../../adapters/slack/needs.ts';
import { type Expected, preflight } from '../../../../adapters/slack/preflight/preflight.ts';
import { type Finding, LEVELS } from '../../../../adapters/slack/preflight/preflight-finding.ts';
import type { SlackConfig } from '../../../../adapters/slack/slack.ts';
import { instantFromEpochMs } from '../../../../src/time.ts';
import { type SlackRig, slackRig } from '../office/emulator.ts';

let rig: SlackRig;
beforeAll(async () => {
  rig = await slackRig();
});
afterAll(() => rig.close());
afterEach(() => {
  rig.proxy.heal();
  rig.proxy.forgetCalls();
});

interface Setting {
  readonly expected?: Partial<Expected>;
  readonly config?: Partial<SlackConfig>;
  readonly aheadMs?: number;
}

const findings = async ({ expected = {}, config = {}, aheadMs = 0 }: Setting = {}): Promise<readonly Finding[]> => {
  const all: Finding[] = [];
  const clock = { now: () => instantFromEpochMs(Date.now() + aheadMs) };
  const { token: botToken, signingSecret, apiUrl } = rig;
  const asked = { channels: [], people: [], mentions: [], groups: [], closed: [], ...expected };
  for await (const one of preflight({ botToken, signingSecret, apiUrl, ...config }, asked, clock)) all.push(one);
  return all;
};

const about = (all: readonly Finding[]): readonly string[] => all.map((one) => one.about);
const problems = (all: readonly Finding[]): readonly Finding[] => all.filter((one) => LEVELS[one.about] === 'fix');
const section = (id: string) => ({ id, whose: '税務課' });
const answer = (body: object) => ({ kind: 'answer', body: JSON.stringify({ ok: true, ...body }) }) as const;

test('where all is well it says so, and has only looked', async () => {
  const channel = section(await rig.newChannel());
  const direct = section(await rig.directWith(rig.users.tanaka ?? ''));
  const people = [section(rig.users.tanaka ?? '')];
  const all = await findings({ expected: { channels: [channel, direct], people } });
  expect(problems(all)).toEqual([]);
  expect(all).toContainEqual({
    about: 'channel_ok',
    channel: { ...channel, name: expect.stringMatching(/^channel-/) },
  });
  expect(all).toContainEqual({ about: 'channel_ok', channel: direct });
  expect(all).toContainEqual({ about: 'people_ok', count: 1 });
  expect(about(all)).toEqual(expect.arrayContaining(['token_ok', 'clock_ok', 'http', 'pins_ok']));
  expect(new Set(rig.proxy.calls.map(({ method }) => method))).toEqual(
    new Set(['api.test', 'auth.test', 'conversations.info', 'users.info']),
  );
});

describe('scopes', () => {
  /** Slack names the granted ones in a header. */
  const granting = async (scopes: readonly string[]): Promise<readonly Finding[]> => {
    const body = { ok: true, team: 'ward', user: 'bcp', user_id: 'U1', bot_id: 'B1' };
    const server = createServer((_request, response) =>
      response.setHeader('x-oauth-scopes', scopes.join(',')).end(JSON.stringify(body)),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const all = await findings({
      config: { apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/` },
    });
    await new Promise((resolve) => server.close(resolve));
    return all;
  };

  test('all granted', async () => {
    expect(await granting(SCOPES)).toContainEqual({ about: 'scopes_ok', count: SCOPES.length });
  });

  test('the missing ones are named', async () => {
    const all = await granting(SCOPES.filter((scope) => !scope.startsWith('pins:')));
    expect(all).toContainEqual({ about: 'scopes_missing', scopes: ['pins:read', 'pins:write'] });
  });

  test('where Slack does not list them, a refused call tells', async () => {
    const narrow = await slackRig({ scopes: SCOPES.filter((scope) => scope !== 'users:read') });
    const people = [section(narrow.users.tanaka ?? '')];
    const all = await findings({ expected: { people }, config: { apiUrl: narrow.apiUrl } });
    expect(all).toContainEqual({ about: 'scopes_unknown' });
    expect(problems(all)).toEqual([{ about: 'method_refused', method: 'users.info', scopes: ['users:read'] }]);
    await narrow.close();
  });
});

describe('channels', () => {
  test.each([
    ['archived', 'channel_archived', {}, true],
    ['open, and we are not in it', 'channel_outside', { withBot: false }, false],
    ['closed, and we are not in it', 'channel_outside', { withBot: false, secret: true }, false],
  ] as const)('one that is %s', async (_what, found, options, archive) => {
    const channel = section(await rig.newChannel(options));
    if (archive) await rig.archive(channel.id);
    const all = problems(await findings({ expected: { channels: [channel] } }));
    expect(all).toMatchObject([{ about: found, channel }]);
  });

  test('one that was deleted (or closed, Slack hides which), beside one that is there', async () => {
    const there = section(await rig.newChannel());
    const all = await findings({ expected: { channels: [section('C0DELETED0'), there] } });
    expect(problems(all)).toMatchObject([{ about: 'channel_missing', channel: { id: 'C0DELETED0' } }]);
    expect(all).toContainEqual(
      expect.objectContaining({ about: 'channel_ok', channel: expect.objectContaining(there) }),
    );
  });
});

describe('people and groups', () => {
  test('an account that is deactivated or unknown', async () => {
    const { tanaka = '', suzuki = '' } = rig.users;
    rig.proxy.failWhen((method, { user }) =>
      method === 'users.info' && user === suzuki ? answer({ user: { id: suzuki, deleted: true } }) : undefined,
    );
    const all = await findings({ expected: { people: [tanaka, suzuki, 'U0NOBODY00'].map(section) } });
    expect(problems(all)).toEqual([
      { about: 'person_deactivated', person: section(suzuki) },
      { about: 'person_missing', person: section('U0NOBODY00') },
    ]);
    expect(all).toContainEqual({ about: 'people_ok', count: 1 });
  });

  test('a group that can be read, and one that cannot', async () => {
    rig.proxy.failWhen((method, { usergroup }) => {
      if (method !== 'usergroups.users.list') return undefined;
      return usergroup === 'S1' ? answer({ users: ['U1', 'U2'] }) : { kind: 'refuse', error: 'no_such_subteam' };
    });
    const all = await findings({ expected: { groups: ['S1', 'S2'].map(section) } });
    expect(all).toContainEqual({ about: 'group_ok', group: section('S1'), count: 2 });
    expect(problems(all)).toEqual([{ about: 'group_unread', group: section('S2'), word: 'no_such_subteam' }]);
  });
});

test('pins of closed incidents are counted; what others pinned, and open incidents’, are not', async () => {
  const channel = await rig.newChannel();
  const pinned = await Promise.all(
    ['終結', '終報', '別'].map(async () => {
      const message = await rig.say(channel, {});
      await rig.call('pins.add', { channel, timestamp: message }, rig.token);
      return message;
    }),
  );
  const unpinned = await rig.say(channel, {});
  const closed = [pinned[0], pinned[1], unpinned].map((message = '') => ({ channel, message, incident: '2026-001' }));
  const gone = { channel: 'C0DELETED0', message: '1.1', incident: '2025-001' };
  const all = await findings({ expected: { channels: [section(channel)], closed: [...closed, gone] } });
  expect(problems(all)).toEqual([]);
  expect(all.filter((one) => one.about === 'pins_left')).toMatchObject([
    { channel: { id: channel, name: expect.any(String) }, incident: '2026-001', count: 2 },
  ]);
});

describe('the clock', () => {
  test.each([
    [0, 'clock_ok', 'ok'],
    [90_000, 'clock_off', 'note'],
    [-90_000, 'clock_off', 'note'],
    [400_000, 'clock_wrong', 'fix'],
    [-400_000, 'clock_wrong', 'fix'],
  ] as const)('%d ms ahead is %s', async (aheadMs, found, level) => {
    const clock = (await findings({ aheadMs })).find((one) => one.about.startsWith('clock'));
    expect(clock).toMatchObject({ about: found });
    expect(clock === undefined ? '' : LEVELS[clock.about]).toBe(level);
    const seconds = clock !== undefined && 'seconds' in clock ? clock.seconds : 0;
    expect(Math.abs(seconds - aheadMs / 1000)).toBeLessThan(5);
  });
});

describe('Socket Mode', () => {
  test('the app token is tried, and takes no connection', async () => {
    rig.proxy.failNext(answer({ url: 'wss://127.0.0.1/?ticket=1' }), 'apps.connections.open');
    const all = await findings({ config: { appToken: 'xapp-1' } });
    expect(all).toContainEqual({ about: 'socket_ok' });
    expect(about(all)).not.toContain('http');
  });

  test('refused, it is a thing to fix', async () => {
    rig.proxy.failNext({ kind: 'refuse', error: 'not_allowed_token_type' }, 'apps.connections.open');
    const all = await findings({ config: { appToken: 'xapp-1' } });
    expect(problems(all)).toEqual([{ about: 'socket_refused', word: 'not_allowed_token_type' }]);
  });
});

describe('when Slack is down', () => {
  test('from the start', async () => {
    rig.proxy.failWhen(() => ({ kind: 'reset' }));
    expect(await findings()).toEqual([
      { about: 'unreachable', reason: expect.stringContaining('api.test'), midway: false },
    ]);
  });

  test('half way, what was found until then stands', async () => {
    rig.proxy.failNext({ kind: 'status', status: 503 }, 'users.info');
    const all = await findings({ expected: { people: [section(rig.users.tanaka ?? '')] } });
    expect(about(all)).toContain('token_ok');
    expect(all.at(-1)).toEqual({ about: 'unreachable', reason: 'users.info: HTTP 503', midway: true });
  });

  test('asked to wait, it waits', async () => {
    rig.proxy.failNext({ kind: 'wait', retryAfter: 1 }, 'users.info');
    const all = await findings({ expected: { people: [section(rig.users.tanaka ?? '')] } });
    expect(problems(all)).toEqual([]);
    expect(rig.proxy.callsOf('users.info')).toHaveLength(2);
  });
});

describe('a token that is not good', () => {
  test.each(['invalid_auth', 'token_revoked', 'account_inactive'])(
    '%s is said, and nothing else asked',
    async (word) => {
      rig.proxy.failNext({ kind: 'refuse', error: word }, 'auth.test');
      const all = await findings({ expected: { channels: [section('C1')] } });
      expect(problems(all)).toEqual([{ about: 'token_refused', word }]);
      expect(rig.proxy.callsOf('conversations.info')).toEqual([]);
    },
  );

  test('revoked half way', async () => {
    rig.proxy.failNext({ kind: 'refuse', error: 'token_revoked' }, 'conversations.info');
    const all = await findings({ expected: { channels: [section('C1')] } });
    expect(problems(all)).toEqual([{ about: 'token_refused', word: 'token_revoked' }]);
  });

  test('a person’s token is not a bot’s', async () => {
    rig.proxy.failNext(answer({ team: 'ward', user: 'tanaka', user_id: 'U1' }), 'auth.test');
    expect(problems(await findings())).toEqual([{ about: 'token_refused', word: 'not_a_bot_token' }]);
  });

  test('ids in the settings that are another bot’s', async () => {
    const all = await findings({ config: { botId: 'B0OTHER000', botUserId: rig.bot.botUserId } });
    expect(problems(all)).toEqual([{ about: 'other_bot', variable: 'SLACK_BOT_ID', real: rig.bot.botId }]);
  });
});

describe('who is called by name', () => {
  test('must be in that channel, or nobody notices', async () => {
    const channel = section(await rig.newChannel());
    const { tanaka = '', sato = '' } = rig.users;
    await rig.call('conversations.invite', { channel: channel.id, users: tanaka });
    const mentions = [tanaka, sato].map((person) => ({ person, conversation: channel.id }));
    const all = await findings({
      expected: { channels: [channel], people: [section(tanaka), section(sato)], mentions },
    });
    expect(problems(all)).toEqual([
      {
        about: 'mention_unheard',
        channel: { ...channel, name: expect.stringMatching(/^channel-/) },
        person: section(sato),
      },
    ]);
  });

  test('is looked for on every page of the members', async () => {
    const channel = section(await rig.newChannel());
    rig.proxy.failWhen((method, params) => {
      if (method !== 'conversations.members') return undefined;
      return params.cursor === 'next'
        ? answer({ members: ['U2'], response_metadata: { next_cursor: '' } })
        : answer({ members: ['U1'], response_metadata: { next_cursor: 'next' } });
    });
    const mentions = ['U1', 'U2', 'U3'].map((person) => ({ person, conversation: channel.id }));
    const all = await findings({ expected: { channels: [channel], mentions } });
    expect(problems(all)).toMatchObject([{ about: 'mention_unheard', person: { id: 'U3' } }]);
  });

  test('is not looked for where the channel itself is wrong', async () => {
    const mentions = [{ person: 'U1', conversation: 'C404' }];
    const all = await findings({ expected: { channels: [section('C404')], mentions } });
    expect(problems(all)).toMatchObject([{ about: 'channel_missing' }]);
  });
});
