// Signed HTTP on a real port: what reaches a handler, what is turned away, and that every request gets its answer.
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { App } from '@slack/bolt';
import express from 'express';
import { boltApp } from '../../../../adapters/slack/door/bolt-app.ts';
import type { ExpectedOrigin } from '../../../../adapters/slack/door/heard-payload.ts';
import { EVENTS_PATH, type HttpReceiver, mountSlack } from '../../../../adapters/slack/door/http-receiver.ts';
import { instantFromEpochMs } from '../../../../src/time.ts';
import {
  blockActions,
  blockSuggestion,
  eventCallback,
  FORM,
  formOf,
  interactionForm,
  JSON_TYPE,
  messageShortcut,
  type Payload,
  signatureOf,
  signedRequest,
  slashCommand,
  viewClosed,
  viewSubmission,
  WORKSPACE,
} from '../office/sign.ts';

const SECRET = 'a signing secret';
const NOW = Date.parse('2026-11-24T08:15:00+09:00');
const STILL_WORKING = '処理を続けています。';
const KNOWN = { teamId: WORKSPACE.team, appId: WORKSPACE.app };

interface LogLine {
  readonly level: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

interface Started {
  readonly app: App;
  readonly receiver: HttpReceiver;
  readonly url: string;
  readonly log: readonly LogLine[];
  passMs(ms: number): void;
  command(payload: Payload): Promise<Response>;
  interaction(payload: Payload): Promise<Response>;
  event(payload: Payload, retry?: { readonly num: number; readonly reason: string }): Promise<Response>;
  raw(
    body: string,
    sending?: { readonly contentType?: string; readonly at?: number; readonly headers?: Record<string, string> },
  ): Promise<Response>;
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const started = async (
  expected: () => Promise<ExpectedOrigin> = async () => KNOWN,
  answerWithinMs?: number,
): Promise<Started> => {
  const log: LogLine[] = [];
  const line = (level: string) => (fields: LogLine['fields'], message: string) =>
    void log.push({ level, fields, message });
  const logger = { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') };
  let now = NOW;
  const web = express();
  const receiver = mountSlack(web, {
    signingSecret: SECRET,
    clock: { now: () => instantFromEpochMs(now) },
    logger,
    expected,
    texts: { stillWorking: STILL_WORKING },
    ...(answerWithinMs === undefined ? {} : { answerWithinMs }),
  });
  // Nothing listens there: an adapter that asked Slack anything would fail.
  const identity = async () => ({ botId: WORKSPACE.botId, botUserId: WORKSPACE.botUser, teamId: WORKSPACE.team });
  const app = boltApp({ receiver, botToken: 'xoxb-secret', identity, apiUrl: 'http://127.0.0.1:9/api/', logger });
  const server = web.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  closing.push(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}${EVENTS_PATH}`;
  const signed = { url, secret: SECRET, at: NOW };
  return {
    app,
    receiver,
    url,
    log,
    passMs: (ms) => {
      now += ms;
    },
    command: (payload) => signedRequest({ ...signed, body: formOf(payload) }),
    interaction: (payload) => signedRequest({ ...signed, body: interactionForm(payload) }),
    event: (payload, retry) =>
      signedRequest({
        ...signed,
        body: JSON.stringify(payload),
        contentType: JSON_TYPE,
        ...(retry === undefined ? {} : { retry }),
      }),
    raw: (body, sending) => signedRequest({ ...signed, body, ...sending }),
  };
};

const status = (response: Response): number => response.status;

describe('a good request reaches its handler', () => {
  test('a slash command, answered by a card that only the person sees', async () => {
    const slack = await started();
    const heard: string[] = [];
    slack.app.command('/bcp', async ({ ack, command, context }) => {
      heard.push(command.text);
      expect(context).toMatchObject({ botId: WORKSPACE.botId, botUserId: WORKSPACE.botUser, botToken: 'xoxb-secret' });
      await ack({ response_type: 'ephemeral', text: '宣言しました。' });
    });
    const response = await slack.command(slashCommand('declare iaas-down 基幹系が停止 & 復旧未定'));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(await response.json()).toEqual({ response_type: 'ephemeral', text: '宣言しました。' });
    expect(heard).toEqual(['declare iaas-down 基幹系が停止 & 復旧未定']);
  });

  test('answered by a plain sentence', async () => {
    const slack = await started();
    slack.app.command('/bcp', async ({ ack }) => ack('承りました。'));
    const response = await slack.command(slashCommand('status'));
    expect([response.headers.get('content-type'), await response.text()]).toEqual([
      'text/plain; charset=utf-8',
      '承りました。',
    ]);
  });

  test('a button, answered by nothing', async () => {
    const slack = await started();
    const values: unknown[] = [];
    slack.app.action(/^say/, async ({ ack, action }) => {
      values.push('value' in action && action.value);
      await ack();
    });
    const response = await slack.interaction(blockActions({ actionId: 'say:0', value: '{"text":"status"}' }));
    expect([response.status, await response.text(), values]).toEqual([200, '', ['{"text":"status"}']]);
  });

  test('a submitted form, answered by what to show in it', async () => {
    const slack = await started();
    const errors = { estimate: '日時を確認してください。' };
    slack.app.view('facts', async ({ ack }) => ack({ response_action: 'errors', errors }));
    const response = await slack.interaction(viewSubmission({ callbackId: 'facts' }));
    expect(await response.json()).toEqual({ response_action: 'errors', errors });
  });

  test('a message shortcut, in which Slack does not name the app', async () => {
    const slack = await started();
    const texts: unknown[] = [];
    slack.app.shortcut('note', async ({ ack, shortcut }) => {
      texts.push('message' in shortcut && shortcut.message.text);
      await ack();
    });
    const shortcut = messageShortcut({ callbackId: 'note', text: '窓口を閉めた' });
    expect(status(await slack.interaction(shortcut))).toBe(200);
    expect(texts).toEqual(['窓口を閉めた']);
  });

  test('an event, and its repeat with why Slack repeats it', async () => {
    const slack = await started();
    const heard: unknown[] = [];
    slack.app.event('channel_archive', async ({ event, context }) => {
      heard.push([event.channel, context.retryNum, context.retryReason]);
    });
    const event = eventCallback({ type: 'channel_archive', channel: WORKSPACE.channel, user: WORKSPACE.user });
    expect(status(await slack.event(event))).toBe(200);
    expect(status(await slack.event(event, { num: 2, reason: 'http_timeout' }))).toBe(200);
    expect(heard).toEqual([
      [WORKSPACE.channel, undefined, undefined],
      [WORKSPACE.channel, 2, 'http_timeout'],
    ]);
  });

  test.each(['; charset=utf-8', '; charset=UTF-8', ';charset="utf-8"'])(
    'with a content type that ends in %s',
    async (charset) => {
      const slack = await started();
      slack.app.command('/bcp', async ({ ack, command }) => ack(command.text));
      slack.app.event('app_home_opened', async () => {});
      const form = await slack.raw(formOf(slashCommand('状況')), { contentType: `${FORM}${charset}` });
      expect([form.status, await form.text()]).toEqual([200, '状況']);
      const event = eventCallback({ type: 'app_home_opened', user: WORKSPACE.user, channel: 'D1', tab: 'home' });
      expect(status(await slack.raw(JSON.stringify(event), { contentType: `Application/JSON${charset}` }))).toBe(200);
    },
  );

  test('of our own doing we hear nothing', async () => {
    const slack = await started();
    const heard: string[] = [];
    slack.app.event('pin_removed', async ({ event }) => void heard.push(event.user));
    for (const user of [WORKSPACE.botUser, WORKSPACE.user]) {
      const event = eventCallback({ type: 'pin_removed', user, channel_id: WORKSPACE.channel, item: {} });
      expect(status(await slack.event(event))).toBe(200);
    }
    expect(heard).toEqual([WORKSPACE.user]);
  });
});

describe('what Slack asks of the address', () => {
  test('url_verification gets its challenge', async () => {
    const slack = await started();
    const asked = {
      token: 'Jhj5dZrVaK7ZwHHjRyZWjbDl',
      challenge: '3eZbrw1aBm2rZgRNFdxV2595',
      type: 'url_verification',
    };
    const response = await slack.event(asked);
    expect([response.status, await response.json()]).toEqual([200, { challenge: asked.challenge }]);
  });

  test('but only when it is signed', async () => {
    const slack = await started();
    const body = JSON.stringify({ type: 'url_verification', challenge: 'x' });
    const response = await signedRequest({ url: slack.url, secret: 'guessed', at: NOW, body, contentType: JSON_TYPE });
    expect([response.status, await response.text()]).toEqual([401, '']);
  });

  test('ssl_check and app_rate_limited get 200', async () => {
    const slack = await started();
    expect(status(await slack.raw('ssl_check=1&token=Jhj5dZrVaK7ZwHHjRyZWjbDl'))).toBe(200);
    const limited = { type: 'app_rate_limited', team_id: WORKSPACE.team, api_app_id: WORKSPACE.app };
    expect(status(await slack.event({ ...limited, minute_rate_limited: 1_795_420_800 }))).toBe(200);
  });

  test.each(['GET', 'HEAD', 'PUT', 'DELETE'])('%s is no method of it', async (method) => {
    const slack = await started();
    const response = await fetch(slack.url, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('a request that is turned away reaches no handler and is counted', () => {
  const listening = async (expected?: () => Promise<ExpectedOrigin>) => {
    const slack = await started(expected);
    const heard: unknown[] = [];
    slack.app.use(async ({ next, body }) => {
      heard.push(body);
      await next();
    });
    return { ...slack, heard };
  };
  const body = formOf(slashCommand('status'));

  test('a bad signature', async () => {
    const slack = await listening();
    expect(status(await signedRequest({ url: slack.url, secret: 'guessed', at: NOW, body }))).toBe(401);
    expect([slack.heard, slack.receiver.counts()]).toEqual([[], { bad_signature: 1 }]);
  });

  test('no signature, and two of them', async () => {
    const slack = await listening();
    expect(status(await fetch(slack.url, { method: 'POST', body }))).toBe(401);
    const timestamp = String(NOW / 1000);
    const signature = signatureOf(SECRET, timestamp, body);
    const twice = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': [signature, signature] };
      const asked = request(slack.url, { method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.on('error', reject).end(body);
    });
    expect([twice, slack.heard, slack.receiver.counts()]).toEqual([401, [], { unsigned: 2 }]);
  });

  test.each([
    [301, 'stale'],
    [3_600, 'stale'],
    [-301, 'ahead'],
    [-3_599, 'ahead'],
  ])('a well signed one of %d seconds ago', async (age, reason) => {
    const slack = await listening();
    expect(status(await slack.raw(body, { at: NOW - age * 1000 }))).toBe(401);
    expect([slack.heard, slack.receiver.counts()]).toEqual([[], { [reason]: 1 }]);
  });

  test('an old one that is sent again unchanged', async () => {
    const slack = await listening();
    slack.app.command('/bcp', async ({ ack }) => ack());
    expect(status(await slack.raw(body))).toBe(200);
    slack.passMs(301_000);
    expect(status(await slack.raw(body))).toBe(401);
    expect(slack.heard).toHaveLength(1);
  });

  const ELSEWHERE = { team_id: 'T0OTHER', context_team_id: 'T0OTHER', authorizations: [{ team_id: 'T0OTHER' }] };

  const changed = (team: Payload, app: Payload): readonly (readonly [string, string, Payload])[] => [
    ['a command of another workspace', 'other_team', slashCommand('status', { team_id: 'T0OTHER' })],
    ['a command of another app', 'other_app', slashCommand('status', app)],
    ['a button of another workspace', 'other_team', blockActions({ actionId: 'say' }, team)],
    ['a button of another app', 'other_app', blockActions({ actionId: 'say' }, app)],
    [
      'a form of another workspace',
      'other_team',
      viewSubmission({ callbackId: 'facts', installedIn: 'T0OTHER' }, team),
    ],
    ['a form of another app', 'other_app', viewSubmission({ callbackId: 'facts' }, app)],
    ['a closed form of another app', 'other_app', viewClosed({ callbackId: 'facts' }, app)],
    ['a shortcut of another workspace', 'other_team', messageShortcut({ callbackId: 'note', text: '' }, team)],
    ['a shortcut that names another app', 'other_app', messageShortcut({ callbackId: 'note', text: '' }, app)],
    [
      'an event of another workspace',
      'other_team',
      eventCallback({ type: 'app_mention', channel: WORKSPACE.channel }, ELSEWHERE),
    ],
    ['an event of another app', 'other_app', eventCallback({ type: 'app_mention', channel: WORKSPACE.channel }, app)],
    ['a command that names no workspace', 'other_team', slashCommand('status', { team_id: '' })],
    [
      'a person of another workspace, with none named',
      'other_team',
      blockActions({ actionId: 'say' }, { team: null, user: { id: 'U1', team_id: 'T0OTHER' } }),
    ],
  ];

  test.each(changed({ team: { id: 'T0OTHER', domain: 'other' } }, { api_app_id: 'A0OTHER' }))(
    '%s',
    async (_name, reason, payload) => {
      const slack = await listening();
      const send = 'command' in payload ? slack.command : 'event' in payload ? slack.event : slack.interaction;
      expect(status(await send(payload))).toBe(401);
      expect([slack.heard, slack.receiver.counts()]).toEqual([[], { [reason]: 1 }]);
    },
  );

  const PARTNER = { id: 'T0PARTNER', domain: 'partner' };
  const ofPartner = { id: 'U0PARTNER', team_id: PARTNER.id };
  const mention = { type: 'app_mention', channel: WORKSPACE.channel };

  test.each<[string, Payload]>([
    [
      'an event that names the partner first, and us among those who may see it',
      eventCallback(mention, {
        team_id: PARTNER.id,
        context_team_id: PARTNER.id,
        authorizations: [{ team_id: PARTNER.id }, { team_id: WORKSPACE.team }],
      }),
    ],
    [
      'an event in our context',
      eventCallback(mention, { team_id: PARTNER.id, context_team_id: WORKSPACE.team, authorizations: [] }),
    ],
    [
      'a form that a person of the partner sends, opened by our installation',
      viewSubmission({ callbackId: 'facts', installedIn: WORKSPACE.team }, { team: PARTNER, user: ofPartner }),
    ],
  ])('of a channel shared with another organisation is genuine: %s', async (_name, payload) => {
    const slack = await listening();
    slack.app.view('facts', async ({ ack }) => ack());
    const answer = status(await ('event' in payload ? slack.event(payload) : slack.interaction(payload)));
    expect([answer, slack.receiver.counts()]).toEqual([200, {}]);
  });

  test.each<[string, Payload]>([
    [
      'an event that only the partner may see',
      eventCallback(mention, {
        team_id: PARTNER.id,
        context_team_id: PARTNER.id,
        authorizations: [{ team_id: PARTNER.id }],
      }),
    ],
    [
      'a form of an installation there',
      viewSubmission({ callbackId: 'facts', installedIn: PARTNER.id }, { team: PARTNER, user: ofPartner }),
    ],
  ])('of another organisation alone is none of ours: %s', async (_name, payload) => {
    const slack = await listening();
    expect(status(await ('event' in payload ? slack.event(payload) : slack.interaction(payload)))).toBe(401);
  });

  test('what is not known of our own workspace and app is not compared', async () => {
    const slack = await listening(async () => ({}));
    slack.app.command('/bcp', async ({ ack }) => ack());
    expect(status(await slack.command(slashCommand('status', { team_id: 'T0OTHER', api_app_id: 'A0OTHER' })))).toBe(
      200,
    );
    expect(slack.heard).toHaveLength(1);
  });

  const unreadable: readonly (readonly [string, string, string])[] = [
    ['JSON that is cut off', '{"type":"event_callback"', JSON_TYPE],
    ['JSON that is no object', '[1]', JSON_TYPE],
    ['a payload that is no JSON', 'payload=hello', FORM],
    ['an event without a type', '{"type":"event_callback","event":{}}', JSON_TYPE],
    ['an interaction of nobody', 'payload=%7B%22type%22%3A%22block_actions%22%7D', FORM],
    [
      'a form without its fields',
      `payload=${encodeURIComponent(JSON.stringify({ ...viewSubmission({ callbackId: 'facts' }), view: { blocks: null, callback_id: 'facts' } }))}`,
      FORM,
    ],
    ['a content type that Slack never sends', '<a/>', 'application/xml'],
    ['no body at all', '', FORM],
  ];

  const press = blockActions({ actionId: 'answer' });
  const form = viewSubmission({ callbackId: 'answer', values: {} });
  const halves: readonly (readonly [string, string, Payload])[] = [
    ['a command that nobody typed', 'command', slashCommand('status', { user_id: undefined })],
    ['a command without its id', 'command', slashCommand('status', { trigger_id: undefined })],
    ['a command without its text', 'command', slashCommand('status', { text: undefined })],
    ['a press of nothing', 'interaction', { ...press, actions: [] }],
    ['presses that are none', 'interaction', { ...press, actions: 'answer' }],
    ['a form that is none', 'interaction', { ...form, view: null }],
    [
      'a form whose fields are none',
      'interaction',
      { ...form, view: { callback_id: 'answer', state: { values: [1] } } },
    ],
  ];
  test.each(halves)('signed, but %s', async (_name, how, payload) => {
    const slack = await listening();
    const whole = Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined));
    expect(status(await (how === 'command' ? slack.command(whole) : slack.interaction(whole)))).toBe(400);
    expect([slack.heard, slack.receiver.counts()]).toEqual([[], { malformed: 1 }]);
  });

  test.each(unreadable)('signed, but %s', async (_name, text, contentType) => {
    const slack = await listening();
    expect(status(await slack.raw(text, { contentType }))).toBe(400);
    expect([slack.heard, slack.receiver.counts()]).toEqual([[], { malformed: 1 }]);
  });

  test('a body above 1 MB, and one just below it', async () => {
    const slack = await listening();
    slack.app.command('/bcp', async ({ ack, command }) => ack(String(command.text.length)));
    expect(status(await slack.raw('x'.repeat(1024 * 1024 + 1)))).toBe(413);
    expect([slack.heard, slack.receiver.counts()]).toEqual([[], { too_large: 1 }]);
    expect(await (await slack.command(slashCommand('x'.repeat(1_000_000)))).text()).toBe('1000000');
  });

  test('a compressed one, whose signature would be over other bytes', async () => {
    const slack = await listening();
    expect(status(await slack.raw(body, { headers: { 'content-encoding': 'gzip' } }))).toBe(415);
  });

  test('the log says so at most once a minute, with the numbers and without the body', async () => {
    const slack = await listening();
    const guessed = () => signedRequest({ url: slack.url, secret: 'guessed', at: NOW, body });
    for (let time = 0; time < 5; time += 1) await guessed();
    const warned = () => slack.log.filter(({ level }) => level === 'warn').map(({ fields }) => fields);
    expect(warned()).toEqual([{ reason: 'bad_signature', refused: { bad_signature: 1 } }]);
    slack.passMs(60_000);
    await guessed();
    expect(warned()).toHaveLength(2);
    expect(warned()[1]).toEqual({ reason: 'bad_signature', refused: { bad_signature: 6 } });
  });
});

describe('every request gets one answer, whatever the handler does', () => {
  const never = new Promise<void>(() => {});

  test('a handler that throws: 500, so that Slack sends an event again', async () => {
    const slack = await started();
    slack.app.event('app_mention', async () => {
      throw new Error('the store is full of 個人の言葉');
    });
    slack.app.command('/bcp', async () => {
      throw new Error('the store is full of 個人の言葉');
    });
    expect(
      status(
        await slack.event(eventCallback({ type: 'app_mention', channel: WORKSPACE.channel, user: WORKSPACE.user })),
      ),
    ).toBe(500);
    expect(status(await slack.command(slashCommand('status')))).toBe(500);
    const errors = slack.log.filter(({ level }) => level === 'error');
    expect(errors.map(({ fields }) => fields.kind)).toEqual(['event', 'command']);
    expect(JSON.stringify(slack.log)).not.toContain('個人の言葉');
  });

  test('after the answer it stays the answer', async () => {
    const slack = await started();
    slack.app.command('/bcp', async ({ ack }) => {
      await ack('承りました。');
      throw new Error('later');
    });
    const response = await slack.command(slashCommand('status'));
    expect([response.status, await response.text()]).toEqual([200, '承りました。']);
  });

  test('of two acks the first counts, and the second harms nobody', async () => {
    const slack = await started();
    const done = Promise.withResolvers<string>();
    slack.app.command('/bcp', async ({ ack, context }) => {
      await ack('一つ目');
      await ack('二つ目');
      done.resolve(String(context.isAnswered()));
    });
    expect(await (await slack.command(slashCommand('status'))).text()).toBe('一つ目');
    expect(await done.promise).toBe('true');
  });

  test('a command that takes too long: a calm sentence, and the handler can know', async () => {
    const slack = await started(undefined, 20);
    const released = Promise.withResolvers<void>();
    const known = Promise.withResolvers<unknown>();
    slack.app.command('/bcp', async ({ ack, context }) => {
      await released.promise;
      known.resolve(context.isAnswered());
      await ack('遅い答え');
    });
    const response = await slack.command(slashCommand('declare iaas-down'));
    expect(await response.json()).toEqual({ response_type: 'ephemeral', text: STILL_WORKING });
    released.resolve();
    expect(await known.promise).toBe(true);
  });

  test('a form that takes too long: the same sentence in its place, under its own title', async () => {
    const slack = await started(undefined, 20);
    slack.app.view('facts', () => never);
    const response = await slack.interaction(viewSubmission({ callbackId: 'facts' }));
    expect(await response.json()).toEqual({
      response_action: 'update',
      view: {
        type: 'modal',
        title: { type: 'plain_text', text: 'A form', emoji: true },
        blocks: [{ type: 'section', text: { type: 'plain_text', text: STILL_WORKING } }],
      },
    });
  });

  test('a button and an event that take too long: an empty 200', async () => {
    const slack = await started(undefined, 20);
    slack.app.action('say', () => never);
    slack.app.event('app_mention', () => never);
    const button = await slack.interaction(blockActions({ actionId: 'say' }));
    const event = await slack.event(
      eventCallback({ type: 'app_mention', channel: WORKSPACE.channel, user: WORKSPACE.user }),
    );
    expect([button.status, await button.text(), event.status, await event.text()]).toEqual([200, '', 200, '']);
  });

  test('without being told otherwise it is answered before Slack’s three seconds are over', async () => {
    const slack = await started();
    const inTime = Promise.withResolvers<unknown>();
    slack.app.command('/bcp', ({ context }) => {
      // A timer of the same process: a machine that stands still for a moment delays both, and keeps their order.
      setTimeout(() => inTime.resolve(context.isAnswered()), 2_900);
      return never;
    });
    expect(status(await slack.command(slashCommand('status')))).toBe(200);
    expect(await inTime.promise).toBe(true);
  });

  const unknown: readonly (readonly [string, Payload])[] = [
    ['command', slashCommand('', { command: '/other' })],
    ['button', blockActions({ actionId: 'of an older version' })],
    ['form', viewSubmission({ callbackId: 'of an older version' })],
    ['closed form', viewClosed({ callbackId: 'of an older version' })],
    ['shortcut', messageShortcut({ callbackId: 'of an older version', text: '' })],
    ['event', eventCallback({ type: 'reaction_added', user: WORKSPACE.user })],
  ];

  test.each(unknown)('a %s that nothing here knows is acknowledged at once', async (_name, payload) => {
    const slack = await started(undefined, 60_000);
    slack.app.command('/bcp', async ({ ack }) => ack());
    slack.app.action('say', async ({ ack }) => ack());
    const send = 'command' in payload ? slack.command : 'event' in payload ? slack.event : slack.interaction;
    const response = await send(payload);
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  test('a choice that nothing here knows has no options', async () => {
    const slack = await started(undefined, 60_000);
    expect(await (await slack.interaction(blockSuggestion('system', '住民'))).json()).toEqual({ options: [] });
  });

  test('an interaction of a kind that is no use to us is answered with 404 at once', async () => {
    const slack = await started(undefined, 60_000);
    const odd = { ...blockActions({ actionId: 'say' }), type: 'workflow_step_edit', actions: undefined };
    expect(status(await slack.interaction(odd))).toBe(404);
  });

  test('what we expect cannot be read: 500, and Slack sends it again', async () => {
    const slack = await started(() => Promise.reject(new Error('the store is locked')));
    expect(status(await slack.command(slashCommand('status')))).toBe(500);
    expect(slack.receiver.counts()).toEqual({});
  });

  test('after the stop: 503', async () => {
    const slack = await started();
    await slack.app.start();
    await slack.app.stop();
    expect(status(await slack.command(slashCommand('status')))).toBe(503);
  });

  test('an answer that cannot be written: 500', async () => {
    const slack = await started();
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    slack.app.options('system', async ({ ack }) => ack(circle as never));
    expect(status(await slack.interaction(blockSuggestion('system', '')))).toBe(500);
  });
});
