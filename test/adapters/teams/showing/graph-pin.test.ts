// Pins in group chats through Microsoft Graph: with a token of its own, an extra that never holds anything up.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { graphPins, graphSetting } from '../../../../adapters/teams/showing/graph-pin.ts';
import { textOf } from '../office/identity-provider.ts';
import { type Connected, card, connected, testClock } from '../office/messenger-under-test.ts';
import { type TeamsRig, teamsRig } from '../office/teams-rig.ts';

const CHAT = '19:0123456789abcdef@thread.v2';

interface Seen {
  readonly asked: string;
  readonly body: unknown;
  readonly authorization: string;
}

/** Graph and the login before it: one address, and what it is to answer next. */
const graphStub = async () => {
  const seen: Seen[] = [];
  const scopes: (string | null)[] = [];
  let answers: readonly { readonly status: number; readonly code?: string; readonly retryAfter?: string }[] = [];
  let pinned: readonly string[] = [];
  let issued: string[] = [];

  const act = (asked: string, body: string): number => {
    const [method, path = ''] = asked.split(' ');
    if (method === 'DELETE') {
      const id = path.split('/').at(-1) ?? '';
      const was = pinned.includes(id);
      pinned = pinned.filter((one) => one !== id);
      return was ? 204 : 404;
    }
    const id = String(JSON.parse(body)['message@odata.bind']).split('/').at(-1) ?? '';
    if (pinned.includes(id)) return 409;
    pinned = [...pinned, id];
    return 201;
  };

  const server = createServer(async (request: IncomingMessage, response) => {
    const body = await textOf(request);
    if (request.url === '/tenant/oauth2/v2.0/token') {
      scopes.push(new URLSearchParams(body).get('scope'));
      response.end(JSON.stringify({ access_token: issued.shift() ?? 'graph-token', expires_in: 3600 }));
      return;
    }
    const asked = `${request.method} ${decodeURIComponent(request.url ?? '')}`;
    seen.push({
      asked,
      body: body === '' ? undefined : JSON.parse(body),
      authorization: request.headers.authorization ?? '',
    });
    const [answer, ...rest] = answers;
    answers = rest;
    const headers = answer?.retryAfter === undefined ? {} : { 'retry-after': answer.retryAfter };
    response.writeHead(answer?.status ?? act(asked, body), headers);
    response.end(answer?.code === undefined ? undefined : JSON.stringify({ error: { code: answer.code } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    seen,
    scopes,
    pinned: () => pinned,
    issueNext: (...tokens: readonly string[]) => {
      issued = [...tokens];
    },
    answerNext: (...next: typeof answers) => {
      answers = next;
    },
    forget: () => {
      seen.splice(0);
      scopes.splice(0);
      pinned = [];
      answers = [];
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

let rig: TeamsRig;
let graph: Awaited<ReturnType<typeof graphStub>>;
beforeAll(async () => {
  [rig, graph] = await Promise.all([teamsRig(), graphStub()]);
});
afterAll(async () => {
  await graph.close();
  await rig.close();
});
afterEach(() => graph.forget());

const config = () => ({ ...rig.config, loginUrl: `${graph.url}/tenant`, graphPin: true, graphUrl: `${graph.url}/` });

const openPins = () => {
  const setting = graphSetting(config());
  if (setting === undefined) throw new Error('Graph is not set');
  return graphPins(setting, { clock: testClock() });
};

describe('asking Graph', () => {
  test('a pin is the documented request, with a token for Graph and for nothing else', async () => {
    const pins = openPins();
    await pins.pin(CHAT, '1700000000001');
    expect(graph.seen).toEqual([
      {
        asked: `POST /v1.0/chats/${CHAT}/pinnedMessages`,
        body: { 'message@odata.bind': `${graph.url}/v1.0/chats/${CHAT}/messages/1700000000001` },
        authorization: 'Bearer graph-token',
      },
    ]);
    expect(graph.scopes).toEqual([`${graph.url}/.default`]);
  });

  test('pinning and unpinning twice is success', async () => {
    const pins = openPins();
    for (const _ of [1, 2]) await pins.pin(CHAT, '1');
    expect(graph.pinned()).toEqual(['1']);
    for (const _ of [1, 2]) await pins.unpin(CHAT, '1');
    expect(graph.pinned()).toEqual([]);
  });

  test('a token that is taken no more is asked for anew at once', async () => {
    const pins = openPins();
    graph.issueNext('old', 'new');
    graph.answerNext({ status: 401, code: 'InvalidAuthenticationToken' });
    await pins.pin(CHAT, '1');
    expect(graph.seen.map(({ authorization }) => authorization)).toEqual(['Bearer old', 'Bearer new']);
    expect(graph.pinned()).toEqual(['1']);
  });

  test('a missing permission is a refusal that names what is missing', async () => {
    const pins = openPins();
    graph.answerNext({ status: 403, code: 'Forbidden' });
    await expect(pins.pin(CHAT, '1')).rejects.toMatchObject({ code: 'auth', word: 'Chat.ReadWrite.All', status: 403 });
    await pins.pin(CHAT, '1');
    expect(graph.pinned()).toEqual(['1']);
  });

  test('trouble is one failure for one call, with the wait that Graph asked for: the engine tries again', async () => {
    const pins = openPins();
    graph.answerNext({ status: 503 });
    await expect(pins.pin(CHAT, '1')).rejects.toMatchObject({ code: 'unavailable' });
    graph.answerNext({ status: 429, retryAfter: '600' });
    await expect(pins.pin(CHAT, '2')).rejects.toMatchObject({ code: 'rate_limited', retryAfterMs: 600_000 });
    expect(graph.seen.length).toBe(2);
  });

  test('nothing is set when it was not asked for, or nobody vouches for us', () => {
    expect(graphSetting(rig.config)).toBeUndefined();
    expect(graphSetting({ ...config(), appId: '', insecureLocal: true, serviceUrls: [] })).toBeUndefined();
    expect(graphSetting({ ...rig.config, graphPin: true })?.graphUrl).toBe('https://graph.microsoft.com');
  });
});

describe('the messenger', () => {
  let ours: Connected;
  const opened = async (changes: object): Promise<Connected> => {
    ours = await connected(rig, { config: { graphUrl: graph.url, ...changes } });
    return ours;
  };
  afterEach(() => ours.close());
  beforeEach(() => rig.connector.heal());

  test('cannot pin, and says so, unless it was asked to', async () => {
    const { messenger } = (await opened({})).teams;
    expect(messenger.can.pin).toBe(false);
    const ref = { conversation: { platform: 'teams', id: CHAT }, id: '1' };
    await expect(messenger.pin(ref)).rejects.toMatchObject({ code: 'rejected' });
    expect(graph.seen).toEqual([]);
  });

  test('pins in group chats; in channels and personal chats there is nothing to do, which is no failure', async () => {
    const { messenger } = (await opened({ graphPin: true })).teams;
    expect(messenger.can.pin).toBe(true);
    const [chat, channel, personal] = [rig.newGroupChat(), rig.newChannel(), rig.personalWith('tanaka')];
    const posted = async (id: string) => {
      await rig.install(id);
      return messenger.post({ platform: 'teams', id }, card('状況ボード'), '2026-001/board');
    };
    for (const ref of [await posted(channel), await posted(personal)]) {
      await messenger.pin(ref);
      await messenger.unpin(ref);
    }
    // The login of this rig grants Graph nothing.
    await expect(messenger.pin(await posted(chat))).rejects.toMatchObject({ code: 'auth', word: 'invalid_scope' });
  });
});
