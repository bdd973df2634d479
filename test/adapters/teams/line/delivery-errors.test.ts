// Whatever Teams, or the line to it, does wrong reaches the deliveries as one of their codes, in time, after one request,
// and says nothing it should not say.
import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Conversation, MessageRef } from '../../../../src/ports/messenger.ts';
import type { Fault } from '../office/connector.ts';
import { type Connected, card, connected } from '../office/messenger-under-test.ts';
import { type TeamsRig, teamsRig } from '../office/teams-rig.ts';

const KEY = '2026-001/board';
const SECRET_TEXT = '住民の個人情報';

let rig: TeamsRig;
let ours: Connected;
let place: Conversation;
beforeAll(async () => {
  rig = await teamsRig();
});
afterAll(() => rig.close());
beforeEach(async () => {
  ours = await connected(rig, { timeoutMs: 1000 });
  place = { platform: 'teams', id: rig.newChannel() };
  await rig.install(place.id);
  rig.connector.forgetCalls();
});
afterEach(async () => {
  rig.connector.heal();
  rig.identity.failTokens(undefined);
  await ours.close();
});

const posting = (title = SECRET_TEXT) => ours.teams.messenger.post(place, card(title), KEY);
const seen = () => rig.connector.seen(place.id);
const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => error,
  );
const status = (code: number, word?: string): Fault => ({
  kind: 'status',
  status: code,
  ...(word === undefined ? {} : { word }),
});

describe('a post whose outcome is known: nothing is there', () => {
  test.each<[string, Fault, string]>([
    ['the bot is not in it', status(403, 'BotNotInConversationRoster'), 'closed'],
    ['the person blocked the bot', status(403, 'ConversationBlockedByUser'), 'closed'],
    ['nobody may write there now', status(403, 'MessageWritesBlocked'), 'closed'],
    ['the app is switched off by an administrator', status(403, 'BotDisabledByAdmin'), 'auth'],
    ['refused without a word', status(403), 'closed'],
    ['the conversation is gone', status(404, 'ConversationNotFound'), 'closed'],
    ['not there, without a word', status(404), 'closed'],
    ['it is too large', status(413, 'MessageSizeTooBig'), 'unacceptable'],
    ['it is wrong', status(400, 'BadArgument'), 'unacceptable'],
    ['a word nobody knows yet', status(422, 'SomethingNew'), 'unacceptable'],
    ['two changes at once', status(412, 'PreconditionFailed'), 'rate_limited'],
    ['the gateway has no one behind it', status(502), 'unknown_outcome'],
    ['the gateway waited too long', status(504, 'GatewayTimeout'), 'unknown_outcome'],
    ['somebody in between sends us elsewhere', status(302), 'unavailable'],
  ])('%s', async (_, fault, code) => {
    rig.connector.failNext(fault);
    await expect(posting()).rejects.toMatchObject({ name: 'DeliveryError', code });
    expect(seen()).toEqual([]);
    expect(rig.connector.calls).toHaveLength(1);
  });

  test('nobody listens there, or there is no such host', async () => {
    const port = await freePort();
    for (const serviceUrl of [`http://127.0.0.1:${port}/`, 'http://teams.invalid/']) {
      const away = await connected(rig, { config: { serviceUrls: [serviceUrl] }, timeoutMs: 3000 });
      const reference = {
        conversation: place.id,
        kind: 'channel',
        tenant: rig.config.tenantId,
        bot: '28:bot',
      } as const;
      await away.teams.references.refresh({ ...reference, serviceUrl });
      await expect(away.teams.messenger.post(place, card('板'), KEY)).rejects.toMatchObject({ code: 'unavailable' });
      await away.close();
    }
    rig.reach(ours.origin);
  });

  test('an address that is none of Teams is never called with our token', async () => {
    const reference = await ours.teams.references.of(place.id);
    if (reference === undefined) throw new Error('the channel was heard of');
    await ours.teams.references.refresh({ ...reference, serviceUrl: 'http://127.0.0.1:9/' });
    await expect(posting()).rejects.toMatchObject({ code: 'closed' });
  });
});

describe('a post whose outcome is not known', () => {
  test.each<[string, Fault, number]>([
    ['the line breaks before', { kind: 'reset' }, 0],
    ['the answer is lost', { kind: 'answer lost' }, 1],
    ['half of the answer arrives', { kind: 'answer cut' }, 1],
    ['no answer comes in time', { kind: 'hang' }, 0],
    ['it was posted, and no answer comes in time', { kind: 'hang', acted: true }, 1],
    ['Teams answers 500', status(500), 0],
    ['Teams answers 503', status(503, 'ServiceUnavailable'), 0],
    ['Teams answers something unreadable', { kind: 'answer', body: '<html>maintenance</html>' }, 0],
    ['a success without an id', { kind: 'answer', body: '{}' }, 0],
  ])('%s: it was sent once, and is said to be unknown', async (_, fault, there) => {
    rig.connector.failNext(fault);
    await expect(posting()).rejects.toMatchObject({ name: 'DeliveryError', code: 'unknown_outcome' });
    expect(rig.connector.calls).toHaveLength(1);
    expect(seen()).toHaveLength(there);
  });
});

test('one send is one request, whatever the answer', async () => {
  for (const code of [500, 502, 503, 504, 412, 429, 408]) {
    ours.clock.passMs(60_000);
    rig.connector.forgetCalls();
    rig.connector.failWhen(() => status(code));
    await failure(posting());
    expect(rig.connector.calls).toHaveLength(1);
  }
});

describe('a message that is there', () => {
  let ref: MessageRef;
  const updating = () => ours.teams.messenger.update(ref, card('板'));
  beforeEach(async () => {
    ref = await posting();
    rig.connector.forgetCalls();
  });

  test('deleted by a person, it is gone', async () => {
    rig.connector.remove(place.id, ref.id);
    await expect(updating()).rejects.toMatchObject({ code: 'gone' });
  });

  test.each<[string, () => void]>([
    ['the bot was put out', () => rig.connector.putOut(place.id)],
    ['the channel was deleted', () => rig.connector.deleteConversation(place.id)],
  ])('when %s, the conversation is closed', async (_, happens) => {
    happens();
    await expect(updating()).rejects.toMatchObject({ code: 'closed' });
    await expect(posting()).rejects.toMatchObject({ code: 'closed' });
  });

  test.each<[string, Fault]>([
    ['the answer is lost', { kind: 'answer lost' }],
    ['the line breaks', { kind: 'reset' }],
    ['Teams answers 500', status(500)],
  ])('%s: an edit can be made again, and does no harm', async (_, fault) => {
    rig.connector.failNext(fault, 'PUT');
    await expect(updating()).rejects.toMatchObject({ code: 'unavailable' });
    expect(rig.connector.calls).toHaveLength(1);
    await updating();
    expect(seen()).toMatchObject([{ summary: '板', edited: true }]);
  });
});

test('a wait that Teams asks for is passed on; without a time it is half a minute', async () => {
  for (const [retryAfter, retryAfterMs] of [
    ['7', 7000],
    ['0', 1000],
    ['soon', 30_000],
    [undefined, 30_000],
    [new Date(Date.parse(ours.clock.now()) + 600_000).toUTCString(), expect.any(Number)],
  ] as const) {
    const other = { platform: 'teams', id: rig.newGroupChat() };
    await rig.install(other.id);
    rig.connector.failNext({ kind: 'wait', retryAfter });
    const post = () => ours.teams.messenger.post(other, card('板'), KEY);
    await expect(post()).rejects.toMatchObject({ code: 'rate_limited', retryAfterMs });
    // Until then nothing is sent there.
    rig.connector.forgetCalls();
    await expect(post()).rejects.toMatchObject({ code: 'rate_limited' });
    expect(rig.connector.calls).toEqual([]);
  }
});

describe('our token', () => {
  test('is asked for once, renewed before it ends, and after Teams did not take it', async () => {
    const before = rig.identity.given();
    await Promise.all([posting('一'), posting('二')]);
    await posting('三');
    expect(rig.identity.given()).toBe(before + 1);
    ours.clock.passMs(56 * 60_000);
    await posting('四');
    expect(rig.identity.given()).toBe(before + 2);
    rig.identity.revoke();
    await posting('五');
    expect(rig.identity.given()).toBe(before + 3);
    expect(seen().map(({ summary }) => summary)).toEqual(['一', '二', '三', '四', '五']);
  });

  test('that Teams never takes is asked for anew once, and then it is said', async () => {
    await posting('一');
    const before = rig.identity.given();
    rig.connector.forgetCalls();
    rig.connector.failWhen(() => status(401));
    await expect(posting('二')).rejects.toMatchObject({ name: 'DeliveryError', code: 'auth' });
    expect(rig.connector.calls).toHaveLength(2);
    expect(rig.identity.given()).toBe(before + 1);
  });

  test('that is taken no more, and cannot be had anew: it waits until the login is there again', async () => {
    await posting('一');
    rig.identity.revoke();
    rig.identity.failTokens({ status: 503, body: '' });
    await expect(posting('二')).rejects.toMatchObject({ name: 'DeliveryError', code: 'unavailable' });
  });

  test.each<[string, Parameters<TeamsRig['identity']['failTokens']>[0], string, string]>([
    ['a wrong password', { status: 401, body: '{"error":"invalid_client"}' }, 'auth', 'invalid_client'],
    ['an unknown app', { status: 400, body: '{"error":"unauthorized_client"}' }, 'auth', 'unauthorized_client'],
    ['a busy endpoint', { status: 429, body: '' }, 'unavailable', 'unreachable'],
    ['a broken endpoint', { status: 500, body: '' }, 'unavailable', 'unreachable'],
    ['an answer that is none', { status: 200, body: '<html>' }, 'unavailable', 'unreachable'],
    ['a broken line', 'reset', 'unavailable', 'unreachable'],
  ])('not given because of %s: nothing is sent, and /readyz says why', async (_, answer, code, reason) => {
    rig.identity.failTokens(answer);
    await expect(posting()).rejects.toMatchObject({ name: 'DeliveryError', code });
    expect(await ours.teams.messenger.ready()).toEqual({ ok: false, reason });
    expect(rig.connector.calls).toEqual([]);
  });
});

test('an error and the log hold neither the token, the password, nor what was written', async () => {
  const secrets = [SECRET_TEXT, rig.config.appPassword, 'token-'];
  const faults: readonly Fault[] = [
    { kind: 'reset' },
    { kind: 'status', status: 500, body: SECRET_TEXT },
    { kind: 'status', status: 400, body: `{"error":{"code":"${SECRET_TEXT}","message":"${SECRET_TEXT}"}}` },
    { kind: 'answer', body: SECRET_TEXT },
  ];
  for (const fault of faults) {
    rig.connector.failNext(fault);
    const error = await failure(posting());
    const said = JSON.stringify([String(error), error, ours.logger.lines]);
    for (const secret of secrets) expect(said).not.toContain(secret);
    expect(error).toHaveProperty('cause', undefined);
  }
});

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
};
