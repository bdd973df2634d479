// Socket Mode against an honest small server: two connections, no payload lost while one is replaced, and patience with
// a Slack that is down.
import { afterEach, describe, expect, test } from '@jest/globals';
import type { App } from '@slack/bolt';
import { boltApp } from '../../../../adapters/slack/door/bolt-app.ts';
import { type SocketReceiver, socketConnections } from '../../../../adapters/slack/door/socket-connections.ts';
import { instantFromEpochMs } from '../../../../src/time.ts';
import { blockActions, eventCallback, slashCommand, viewSubmission, WORKSPACE } from '../office/sign.ts';
import { APP_TOKEN, type SocketModeServer, socketModeServer } from '../office/socket-mode-server.ts';

const PACE = { staggerMs: 150, firstRetryMs: 20, mostRetryMs: 80, refusedRetryMs: 60_000, deafAfterMs: 40 };
const STILL_WORKING = '処理を続けています。';

interface Started {
  readonly slack: SocketModeServer;
  readonly app: App;
  readonly receiver: SocketReceiver;
  readonly log: readonly { readonly fields: Readonly<Record<string, unknown>>; readonly message: string }[];
  /** Slack's `connected`, waited for. */
  bothUp(): Promise<void>;
}

interface Starting {
  /** A server that runs already. */
  readonly slack?: SocketModeServer;
  readonly appToken?: string;
  readonly answerWithinMs?: number;
  readonly pace?: typeof PACE;
  /** Before the receiver starts. */
  readonly before?: (slack: SocketModeServer) => void;
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const newServer = async (): Promise<SocketModeServer> => {
  const slack = await socketModeServer();
  closing.push(slack.close);
  return slack;
};

const started = async (starting: Starting = {}): Promise<Started> => {
  const { appToken = APP_TOKEN, answerWithinMs, pace = PACE, before } = starting;
  const slack = starting.slack ?? (await newServer());
  const log: { fields: Readonly<Record<string, unknown>>; message: string }[] = [];
  const line = (fields: Readonly<Record<string, unknown>>, message: string) => void log.push({ fields, message });
  const logger = { debug: line, info: line, warn: line, error: line };
  const receiver = socketConnections({
    appToken,
    apiUrl: slack.apiUrl,
    expected: async () => ({ teamId: WORKSPACE.team, appId: WORKSPACE.app }),
    clock: { now: () => instantFromEpochMs(0) },
    logger,
    texts: { stillWorking: STILL_WORKING },
    pace,
    ...(answerWithinMs === undefined ? {} : { answerWithinMs }),
  });
  const identity = async () => ({ botId: WORKSPACE.botId, botUserId: WORKSPACE.botUser, teamId: WORKSPACE.team });
  const app = boltApp({ receiver, botToken: 'xoxb-secret', identity, apiUrl: slack.apiUrl, logger });
  closing.push(async () => void (await app.stop()));
  before?.(slack);
  await app.start();
  return { slack, app, receiver, log, bothUp: () => slack.until(() => slack.connections().length === 2) };
};

/** What only the adapter knows, and no server can tell. */
const eventually = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
};

describe('two connections', () => {
  test('come up one after the other', async () => {
    const { slack, receiver, bothUp } = await started();
    await bothUp();
    const [first, second] = slack.connections();
    expect((second?.since ?? 0) - (first?.since ?? 0)).toBeGreaterThanOrEqual(PACE.staggerMs - 10);
    await eventually(() => receiver.state().connected === 2);
    expect(receiver.state()).toEqual({ connected: 2 });
  });

  test('a payload comes once, on either of them, and its answer goes back with it', async () => {
    const { slack, app, bothUp } = await started();
    const heard: string[] = [];
    app.command('/bcp', async ({ ack, command }) => {
      heard.push(command.text);
      await ack({ response_type: 'ephemeral', text: `承りました：${command.text}` });
    });
    await bothUp();
    const ids = ['一', '二', '三', '四'].map((text) => slack.deliver('slash_commands', slashCommand(text)));
    const answers = await Promise.all(ids.map((id) => slack.acked(id)));
    expect(answers.map(({ payload }) => payload)).toEqual(
      ['一', '二', '三', '四'].map((text) => ({ response_type: 'ephemeral', text: `承りました：${text}` })),
    );
    expect(new Set(answers.map(({ connection }) => connection))).toEqual(new Set([1, 2]));
    expect([...heard].sort()).toEqual(['一', '三', '二', '四'].sort());
    expect(slack.acks()).toHaveLength(4);
  });

  test('a form’s answer, a sentence as a text, and a button’s empty one', async () => {
    const { slack, app, bothUp } = await started();
    app.view('facts', async ({ ack }) => ack({ response_action: 'clear' }));
    app.command('/bcp', async ({ ack }) => ack('承りました。'));
    app.action('say', async ({ ack }) => ack());
    await bothUp();
    const form = slack.deliver('interactive', viewSubmission({ callbackId: 'facts' }));
    const command = slack.deliver('slash_commands', slashCommand('status'));
    const button = slack.deliver('interactive', blockActions({ actionId: 'say' }));
    const answers = await Promise.all([form, command, button].map((id) => slack.acked(id)));
    expect(answers.map(({ payload }) => payload)).toEqual([{ response_action: 'clear' }, { text: '承りました。' }, {}]);
  });

  test('an event that Slack repeats says so', async () => {
    const { slack, app, bothUp } = await started();
    const heard: unknown[] = [];
    app.event('channel_archive', async ({ context }) => void heard.push([context.retryNum, context.retryReason]));
    await bothUp();
    const event = eventCallback({ type: 'channel_archive', channel: WORKSPACE.channel, user: WORKSPACE.user });
    await slack.acked(slack.deliver('events_api', event, { retry: { attempt: 1, reason: 'timeout' } }));
    expect(heard).toEqual([[1, 'timeout']]);
  });
});

describe('nothing is lost while one is replaced', () => {
  test('a refresh: the other serves, and a new one is there at once', async () => {
    const { slack, app, bothUp } = await started();
    app.command('/bcp', async ({ ack, command }) => ack(command.text));
    await bothUp();
    slack.refresh(1);
    const ids = Array.from({ length: 20 }, (_, at) => slack.deliver('slash_commands', slashCommand(`${at}`)));
    const answers = await Promise.all(ids.map((id) => slack.acked(id)));
    expect(answers.map(({ payload }) => payload)).toEqual(ids.map((_, at) => ({ text: `${at}` })));
    await slack.until(
      () =>
        slack
          .connections()
          .map(({ number }) => number)
          .join() === '2,3',
    );
  });

  test('what is under way on it is still answered on it', async () => {
    const { slack, app, bothUp } = await started();
    const released = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    app.command('/bcp', async ({ ack }) => {
      reached.resolve();
      await released.promise;
      await ack('間に合いました。');
    });
    await bothUp();
    const id = slack.deliver('slash_commands', slashCommand('declare iaas-down'), { on: 1 });
    await reached.promise;
    slack.refresh(1);
    await slack.until(() => slack.connections().length === 3);
    released.resolve();
    expect(await slack.acked(id)).toMatchObject({ connection: 1, payload: { text: '間に合いました。' } });
    await slack.until(
      () =>
        slack
          .connections()
          .map(({ number }) => number)
          .join() === '2,3',
    );
  });

  test('a sudden death: the other serves, and it comes back', async () => {
    const { slack, app, receiver, bothUp } = await started();
    app.command('/bcp', async ({ ack, command }) => ack(command.text));
    await bothUp();
    slack.kill(2);
    await slack.until(() => slack.connections().length === 1);
    const id = slack.deliver('slash_commands', slashCommand('status'));
    expect(await slack.acked(id)).toMatchObject({ connection: 1, payload: { text: 'status' } });
    await bothUp();
    await eventually(() => receiver.state().connected === 2);
    expect(receiver.state()).toEqual({ connected: 2 });
  });

  test('both die while Slack is away: it keeps asking, and both come back one after the other', async () => {
    const { slack, receiver, bothUp } = await started();
    await bothUp();
    slack.refuse('http_503');
    slack.kill(1);
    slack.kill(2);
    await eventually(() => receiver.state().lastError === 'http_503');
    expect(receiver.state().connected).toBe(0);
    const before = slack.asked();
    await slack.until(() => slack.asked() >= before + 3);
    slack.accept();
    await bothUp();
    const [first, second] = slack.connections();
    expect((second?.since ?? 0) - (first?.since ?? 0)).toBeGreaterThanOrEqual(PACE.staggerMs - 10);
  });
});

describe('a Slack that is not there, or does not want us', () => {
  test('down at the start: the start succeeds, the state says why, and later it comes up', async () => {
    const { slack, receiver, bothUp } = await started({ before: (server) => server.refuse('reset') });
    await slack.until(() => slack.asked() >= 3);
    await eventually(() => receiver.state().lastError !== undefined);
    expect(receiver.state()).toEqual({ connected: 0, lastError: expect.any(String) });
    slack.accept();
    await bothUp();
    await eventually(() => receiver.state().connected === 2);
    expect(receiver.state()).toEqual({ connected: 2 });
  });

  test('a wrong token: the state says so, it is not tried again soon, and it is in no log', async () => {
    const wrong = 'xapp-1-A0BCPBOT01-1234567890-wrong';
    const { slack, receiver, log } = await started({ appToken: wrong });
    await eventually(() => receiver.state().lastError !== undefined);
    expect(receiver.state()).toEqual({ connected: 0, lastError: 'invalid_auth' });
    const waits = log.map(({ fields }) => fields.waitMs).filter((waitMs) => waitMs !== undefined);
    expect([slack.asked(), waits]).toEqual([1, [60_000]]);
    expect(JSON.stringify(log)).not.toMatch(/xapp-|xoxb-|ticket=/);
  });

  test('Socket Mode switched off: the state says so', async () => {
    const { slack, receiver, bothUp } = await started();
    await bothUp();
    slack.refresh(1, { reason: 'link_disabled' });
    await eventually(() => receiver.state().lastError !== undefined);
    expect(receiver.state()).toEqual({ connected: 1, lastError: 'link_disabled' });
  });

  test.each(['no_hello', 'http_503'] as const)('deaf for a while is said, with why: %s', async (why) => {
    const { slack, receiver, bothUp } = await started({
      before: (server) => server.refuse(why),
    });
    expect(receiver.faults()).toEqual([]);
    await eventually(() => receiver.faults().length > 0);
    expect(receiver.faults()).toEqual([{ code: 'deaf', word: expect.any(String), partly: false }]);
    if (why === 'no_hello') return;
    slack.accept();
    await bothUp();
    await eventually(() => receiver.state().connected === 2);
    expect(receiver.faults()).toEqual([]);
  });

  test('a token that is refused is said at once; one connection too many is said though the other hears', async () => {
    const refused = await started({
      appToken: 'xapp-1-A0BCPBOT01-1234567890-wrong',
      pace: { ...PACE, deafAfterMs: 60_000 },
    });
    await eventually(() => refused.receiver.state().lastError !== undefined);
    expect(refused.receiver.faults()).toEqual([{ code: 'deaf', word: 'invalid_auth', partly: false }]);
    const { slack, receiver, bothUp } = await started();
    await bothUp();
    slack.refresh(1, { reason: 'too_many_websockets' });
    await eventually(() => receiver.state().lastError !== undefined);
    expect(receiver.faults()).toEqual([{ code: 'deaf', word: 'too_many_websockets', partly: true }]);
  });

  test('the stop ends both within two seconds, though Slack leaves the lines open', async () => {
    const { slack, app, receiver, bothUp } = await started();
    await bothUp();
    const before = performance.now();
    await app.stop();
    expect(performance.now() - before).toBeLessThan(2_000);
    await slack.until(() => slack.connections().length === 0);
    expect(receiver.state().connected).toBe(0);
  });

  test('the stop lets a handler acknowledge that is nearly done', async () => {
    const { slack, app, bothUp } = await started();
    const reached = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    app.command('/bcp', async ({ ack }) => {
      reached.resolve();
      await released.promise;
      await ack('間に合いました。');
    });
    await bothUp();
    const id = slack.deliver('slash_commands', slashCommand('status'));
    await reached.promise;
    const stopped = app.stop();
    released.resolve();
    await stopped;
    expect((await slack.acked(id)).payload).toEqual({ text: '間に合いました。' });
  });

  test('the stop while it is trying: it tries no more', async () => {
    const { slack, app } = await started({ before: (server) => server.refuse('http_503') });
    await slack.until(() => slack.asked() >= 2);
    await app.stop();
    slack.accept();
    const before = slack.asked();
    // Another program comes up meanwhile, and takes longer than any wait of the first.
    const other = await started({ slack });
    await other.bothUp();
    expect([slack.asked() - before, slack.connections().length]).toEqual([2, 2]);
  });
});

describe('an envelope that is not for us, or that no one answers', () => {
  test('of another workspace or app it reaches nobody, is not acknowledged, and is counted', async () => {
    const { slack, app, receiver, bothUp } = await started();
    const heard: string[] = [];
    app.command('/bcp', async ({ ack, command }) => {
      heard.push(command.text);
      await ack();
    });
    await bothUp();
    slack.deliver('slash_commands', slashCommand('a', { team_id: 'T0OTHER' }));
    slack.deliver('slash_commands', slashCommand('b', { api_app_id: 'A0OTHER' }));
    await slack.acked(slack.deliver('slash_commands', slashCommand('c')));
    await eventually(() => receiver.counts().other_app === 1);
    expect([heard, receiver.counts(), slack.acks().length]).toEqual([['c'], { other_team: 1, other_app: 1 }, 1]);
  });

  test('too slow a handler: the calm sentence; one that fails: no acknowledgement', async () => {
    const { slack, app, log, bothUp } = await started({ answerWithinMs: 30 });
    app.command('/bcp', async ({ command }) => {
      if (command.text === 'fail') throw new Error('the store is full');
      await new Promise<void>(() => {});
    });
    await bothUp();
    slack.deliver('slash_commands', slashCommand('fail'));
    const slow = await slack.acked(slack.deliver('slash_commands', slashCommand('slow')));
    expect(slow.payload).toEqual({ response_type: 'ephemeral', text: STILL_WORKING });
    expect(log.map(({ message }) => message)).toContain('a handler of Slack failed');
    expect(slack.acks()).toHaveLength(1);
  });

  test('a button that nothing here knows is acknowledged', async () => {
    const { slack, bothUp } = await started();
    await bothUp();
    const id = slack.deliver('interactive', blockActions({ actionId: 'of an older version' }));
    expect((await slack.acked(id)).payload).toEqual({});
  });

  test('an envelope the SDK stumbles over harms nobody', async () => {
    const { slack, app, log, bothUp } = await started();
    app.command('/bcp', async ({ ack }) => ack());
    await bothUp();
    const limited = { type: 'app_rate_limited', team_id: WORKSPACE.team, api_app_id: WORKSPACE.app };
    slack.sendRaw(1, { envelope_id: 'e-1', type: 'events_api', payload: limited });
    slack.sendRaw(1, 'not an envelope');
    await slack.acked(slack.deliver('slash_commands', slashCommand('status'), { on: 1 }));
    expect(log.map(({ message }) => message)).toContain('Slack sent an envelope that cannot be read');
  });
});

describe('the server of these tests', () => {
  test('lets a ticket in once only', async () => {
    const slack = await newServer();
    const headers = { Authorization: `Bearer ${APP_TOKEN}` };
    const response = await fetch(`${slack.apiUrl}apps.connections.open`, { method: 'POST', headers });
    const { url } = (await response.json()) as { url: string };
    const outcome = (socket: WebSocket): Promise<string> =>
      new Promise((resolve) => {
        socket.addEventListener('open', () => resolve('open'));
        socket.addEventListener('error', () => resolve('refused'));
      });
    const first = new WebSocket(url);
    expect(await outcome(first)).toBe('open');
    expect(await outcome(new WebSocket(url))).toBe('refused');
    first.close();
  });
});
