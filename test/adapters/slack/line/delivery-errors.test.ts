// Whatever Slack, or the line to it, does wrong reaches the deliveries as one of six codes, in time, and says nothing it
// should not say.
import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { notBeyond } from '../../../../adapters/slack/line/web-api.ts';
import type { Conversation, MessageRef } from '../../../../src/ports/messenger.ts';
import { instantFromEpochMs } from '../../../../src/time.ts';
import { type SlackRig, slackRig } from '../office/emulator.ts';
import type { Fault } from '../office/fault-proxy.ts';
import { card, type Messaging, messaging } from '../office/messenger-under-test.ts';

const KEY = '2026-001/board';
const SECRET_TEXT = '住民の個人情報';
const LONG_AGO = instantFromEpochMs(0);

let rig: SlackRig;
let place: Conversation;
let slack: Messaging;

beforeAll(async () => {
  rig = await slackRig();
});
afterAll(() => rig.close());
beforeEach(async () => {
  place = { platform: 'slack', id: await rig.newChannel() };
  slack = messaging(rig, { timeoutMs: 1000 });
  rig.proxy.forgetCalls();
});
afterEach(() => {
  rig.proxy.heal();
  rig.proxy.acceptOnly(undefined);
});

const posting = () => slack.messenger.post(place, card(SECRET_TEXT), KEY);
const failure = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => error,
  );
const keysSeen = async () => (await rig.seen(place.id)).map(({ key }) => key);

describe('a post whose outcome is known: nothing is there', () => {
  test.each<[string, Fault, string]>([
    ['the token is no good', { kind: 'refuse', error: 'invalid_auth' }, 'auth'],
    ['the token was revoked', { kind: 'refuse', error: 'token_revoked' }, 'auth'],
    ['the app was removed', { kind: 'refuse', error: 'account_inactive' }, 'auth'],
    ['the channel is not there for us', { kind: 'refuse', error: 'channel_not_found' }, 'closed'],
    ['only some may post there', { kind: 'refuse', error: 'restricted_action' }, 'closed'],
    ['the person has left', { kind: 'refuse', error: 'user_disabled' }, 'closed'],
    ['a scope is missing', { kind: 'refuse', error: 'missing_scope', more: { needed: 'chat:write' } }, 'auth'],
    ['the blocks are wrong', { kind: 'refuse', error: 'invalid_blocks' }, 'unacceptable'],
    ['it is too long', { kind: 'refuse', error: 'msg_blocks_too_long' }, 'unacceptable'],
    ['a word nobody knows yet', { kind: 'refuse', error: 'some_new_word' }, 'unacceptable'],
    ['the workspace is being moved', { kind: 'refuse', error: 'team_added_to_org' }, 'unavailable'],
    ['a proxy in between refuses', { kind: 'status', status: 403 }, 'unavailable'],
  ])('%s', async (_, fault, code) => {
    rig.proxy.failNext(fault, 'chat.postMessage');
    await expect(posting()).rejects.toMatchObject({ name: 'DeliveryError', code });
    expect(await keysSeen()).toEqual([]);
    expect(rig.proxy.callsOf('chat.postMessage')).toHaveLength(1);
  });

  test('nobody listens there, or there is no such host', async () => {
    const port = await freePort();
    for (const apiUrl of [`http://127.0.0.1:${port}/api/`, 'http://slack.invalid/api/']) {
      const { messenger } = messaging({ apiUrl, token: rig.token });
      await expect(messenger.post(place, card('板'), KEY)).rejects.toMatchObject({ code: 'unavailable' });
    }
  });
});

describe('a post whose outcome is not known', () => {
  test.each<[string, Fault, readonly string[]]>([
    ['the line breaks before', { kind: 'reset' }, []],
    ['the answer is lost', { kind: 'answer lost' }, [KEY]],
    ['half of the answer arrives', { kind: 'answer cut' }, [KEY]],
    ['no answer comes in time', { kind: 'hang' }, []],
    ['it was posted, and no answer comes in time', { kind: 'hang', acted: true }, [KEY]],
    ['Slack answers 500', { kind: 'status', status: 500 }, []],
    ['Slack answers something unreadable', { kind: 'answer', body: '<html>maintenance</html>' }, []],
    ['a success without an id', { kind: 'answer', body: '{"ok":true}' }, []],
    ['Slack broke half way', { kind: 'refuse', error: 'fatal_error' }, []],
  ])('%s: it is looked for, posted once, and found', async (_, fault, there) => {
    rig.proxy.failNext(fault, 'chat.postMessage');
    await expect(posting()).rejects.toMatchObject({ name: 'DeliveryError', code: 'unknown_outcome' });
    expect(await keysSeen()).toEqual(there);
    const found = await slack.messenger.find(place, KEY, LONG_AGO);
    const ref = found ?? (await posting());
    expect(await keysSeen()).toEqual([KEY]);
    expect((await rig.seen(place.id))[0]?.ts).toBe(ref.id);
  });
});

describe('reading', () => {
  test.each<[string, Fault]>([
    ['the line breaks', { kind: 'reset' }],
    ['the answer is lost', { kind: 'answer lost' }],
    ['no answer comes in time', { kind: 'hang' }],
    ['Slack answers 503', { kind: 'status', status: 503 }],
    ['Slack answers something unreadable', { kind: 'answer', body: '<html>maintenance</html>' }],
    ['Slack broke', { kind: 'refuse', error: 'internal_error' }],
  ])('%s: it is unavailable, and can be asked again', async (_, fault) => {
    rig.proxy.failNext(fault, 'conversations.history');
    await expect(slack.messenger.find(place, KEY, LONG_AGO)).rejects.toMatchObject({ code: 'unavailable' });
    await expect(slack.messenger.find(place, KEY, LONG_AGO)).resolves.toBeUndefined();
  });
});

describe('a message that is there', () => {
  let ref: MessageRef;
  beforeEach(async () => {
    ref = await posting();
  });

  test('deleted by a person, it is gone; unpinning it is done', async () => {
    await rig.remove(place.id, ref.id);
    await expect(slack.messenger.update(ref, card('板'))).rejects.toMatchObject({ code: 'gone' });
    await expect(slack.messenger.pin(ref)).rejects.toMatchObject({ code: 'gone' });
    await expect(slack.messenger.unpin(ref)).resolves.toBeUndefined();
  });

  test('in a channel that was archived, a new post is gone too', async () => {
    await rig.archive(place.id);
    await expect(posting()).rejects.toMatchObject({ code: 'closed' });
    await expect(slack.messenger.pin(ref)).rejects.toMatchObject({ code: 'closed' });
  });

  test.each([
    'edit_window_closed',
    'cant_update_message',
    'cant_broadcast_message',
    'update_failed',
    'is_inactive',
    'streaming_state_conflict',
  ])('%s: it can never be edited again', async (error) => {
    rig.proxy.failNext({ kind: 'refuse', error }, 'chat.update');
    await expect(slack.messenger.update(ref, card('板'))).rejects.toMatchObject({ code: 'uneditable' });
  });

  test('it is taken away, and taking it away twice is success', async () => {
    await slack.messenger.takeAway?.(ref);
    await slack.messenger.takeAway?.(ref);
    expect(await rig.seen(place.id)).toEqual([]);
  });

  test('an edit or a pin whose answer is lost may have happened, and repeating it does no harm', async () => {
    rig.proxy.failNext({ kind: 'answer lost' }, 'chat.update');
    rig.proxy.failNext({ kind: 'answer lost' }, 'pins.add');
    for (const change of [() => slack.messenger.update(ref, card('板')), () => slack.messenger.pin(ref)]) {
      await expect(change()).rejects.toMatchObject({ code: 'unknown_outcome' });
      await change();
    }
    expect(await rig.seen(place.id)).toMatchObject([{ text: '板', pinned: true, key: KEY }]);
  });

  test('a pin that is gone is missed', async () => {
    const lost = () => slack.messenger.unpinned?.([ref]);
    expect(await lost()).toEqual([ref]);
    await slack.messenger.pin(ref);
    expect(await lost()).toEqual([]);
    await slack.messenger.unpin(ref);
    expect(await lost()).toEqual([ref]);
  });

  test('the pins of many channels are read a few at a time, each in its turn', async () => {
    rig.proxy.failWhen((method) =>
      method === 'pins.list' ? { kind: 'answer', body: '{"ok":true,"items":[]}' } : undefined,
    );
    const refs = Array.from({ length: 15 }, (_, at) => ({
      conversation: { platform: 'slack', id: `C0MANY${100 + at}` },
      id: '1700000000.000100',
    }));
    const [first, second] = [await slack.messenger.unpinned?.(refs), await slack.messenger.unpinned?.(refs)];
    expect([first?.length, second?.length]).toEqual([10, 10]);
    expect(new Set([...(first ?? []), ...(second ?? [])].map(({ conversation }) => conversation.id)).size).toBe(15);
  });

  test.each([
    'too_many_pins',
    'permission_denied',
    'restricted_action',
    'not_pinnable',
    'missing_scope',
    'no_permission',
    'access_denied',
  ])("a pin that is refused (%s) says so with Slack's own word: it is no matter of the message", async (error) => {
    rig.proxy.failNext({ kind: 'refuse', error }, 'pins.add');
    const refused = expect(slack.messenger.pin(ref)).rejects;
    await refused.toMatchObject({
      name: 'DeliveryError',
      word: error,
      code: expect.stringMatching(/^(?:rejected|closed)$/),
    });
  });
});

describe('an open channel without us', () => {
  beforeEach(async () => {
    place = { platform: 'slack', id: await rig.newChannel({ withBot: false }) };
  });

  test('is joined once, and the message is there', async () => {
    rig.proxy.failNext({ kind: 'refuse', error: 'not_in_channel' }, 'chat.postMessage');
    const ref = await posting();
    await slack.messenger.pin(ref);
    expect(await rig.seen(place.id)).toMatchObject([{ key: KEY, pinned: true }]);
    expect(rig.proxy.callsOf('conversations.join')).toHaveLength(1);
  });

  test('that cannot be joined is gone', async () => {
    rig.proxy.failWhen((method) => {
      if (method === 'chat.postMessage') return { kind: 'refuse', error: 'not_in_channel' };
      return method === 'conversations.join' ? { kind: 'refuse', error: 'missing_scope' } : undefined;
    });
    await expect(posting()).rejects.toMatchObject({ code: 'closed', message: 'chat.postMessage: not_in_channel' });
    expect(rig.proxy.callsOf('chat.postMessage')).toHaveLength(1);
  });
});

test('a wait that Slack asks for is passed on; without a time it is half a minute', async () => {
  for (const [retryAfter, retryAfterMs] of [
    [7, 7000],
    [0, 1000],
    [undefined, 30_000],
  ] as const) {
    slack = messaging(rig);
    rig.proxy.failNext({ kind: 'wait', retryAfter });
    await expect(posting()).rejects.toMatchObject({ code: 'rate_limited', retryAfterMs });
  }
  slack = messaging(rig);
  rig.proxy.failNext({ kind: 'refuse', error: 'ratelimited' });
  await expect(posting()).rejects.toMatchObject({ code: 'rate_limited', retryAfterMs: 30_000 });
});

test('an error holds neither the token nor what was written', async () => {
  const faults: readonly Fault[] = [
    { kind: 'reset' },
    { kind: 'hang' },
    { kind: 'status', status: 500, body: `${SECRET_TEXT} ${rig.token}` },
    { kind: 'answer', body: `${SECRET_TEXT} ${rig.token}` },
    { kind: 'refuse', error: 'invalid_blocks', more: { response_metadata: { messages: [`[ERROR] ${SECRET_TEXT}`] } } },
  ];
  for (const fault of faults) {
    rig.proxy.failNext(fault);
    const error = await failure(posting());
    const said = JSON.stringify([String(error), error, Object.getOwnPropertyNames(error)]);
    expect(said).not.toContain(rig.token);
    expect(said).not.toContain(SECRET_TEXT);
    expect(error).toHaveProperty('cause', undefined);
  }
  expect(JSON.stringify(slack.logger.lines)).not.toContain(SECRET_TEXT);
});

test('work of several calls begins none of them too late', async () => {
  const api = notBeyond(-1, slack.api);
  await expect(api.send('auth.test', {})).rejects.toMatchObject({ code: 'unavailable' });
  await expect(api.send('chat.postMessage', {})).rejects.toMatchObject({ code: 'unavailable' });
  expect(rig.proxy.calls).toEqual([]);
});

test('a message that the check refuses fails the rig', async () => {
  const checked = await slackRig({
    checkMessage: ({ text }) => {
      if (text === 'bad') throw new Error('a bad message');
    },
  });
  const there = { platform: 'slack', id: await checked.newChannel() };
  const { messenger } = messaging(checked);
  await messenger.post(there, card('[訓練] good'), 'k1');
  expect(checked.proxy.complaints).toEqual([]);
  await messenger.update(await messenger.post(there, card('good'), 'k2'), card('bad'));
  expect(checked.proxy.complaints).toHaveLength(1);
  await expect(checked.close()).rejects.toThrow('1 bad message');
});

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
};
