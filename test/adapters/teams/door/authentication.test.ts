// Who may speak to us in the name of Teams: nobody but Teams, for our app, from our tenant. Everyone else reads 401,
// is counted, and reaches no listener.
import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { teamsSetting } from '../../../../adapters/teams/teams-config.ts';
import { type Connected, connected } from '../office/messenger-under-test.ts';
import type { ActivityJson, Sending } from '../office/teams-rig.ts';
import { type TeamsRig, teamsRig } from '../office/teams-rig.ts';

let rig: TeamsRig;
let ours: Connected;
let channel: string;
beforeAll(async () => {
  rig = await teamsRig();
});
afterAll(() => rig.close());
beforeEach(async () => {
  ours = await connected(rig);
  channel = rig.newChannel();
});
afterEach(() => ours.close());

const message = (more: ActivityJson = {}): ActivityJson => ({
  ...rig.from('tanaka', channel),
  type: 'message',
  text: '<at>BCP</at> 住民の秘密',
  ...more,
});
const claiming = (claims: ActivityJson): Sending => ({ claims: { ...rig.claims(), ...claims } });
const seconds = (from: number): number => Math.floor(Date.now() / 1000) + from;

describe('what Teams sends', () => {
  test('is heard', async () => {
    expect((await rig.send(message())).status).toBe(200);
    expect(ours.events.heard).toHaveLength(1);
    expect(ours.mounted.counts()).toEqual({});
  });

  test('is heard after the key was changed, and keys are not fetched for every token', async () => {
    expect((await rig.send(message())).status).toBe(200);
    const fetches = rig.identity.keyFetches();
    await rig.send(message());
    expect(rig.identity.keyFetches()).toBe(fetches);
    rig.identity.rotate();
    ours.clock.passMs(61_000);
    expect((await rig.send(message())).status).toBe(200);
    expect(rig.identity.keyFetches()).toBe(fetches + 1);
  });

  test('is heard while the keys cannot be fetched anew', async () => {
    await rig.send(message());
    rig.identity.failKeys(true);
    ours.clock.passMs(25 * 3_600_000);
    const later = { exp: seconds(26 * 3600) };
    expect((await rig.send(message(), claiming(later))).status).toBe(200);
    rig.identity.failKeys(false);
  });
});

describe('what is not from Teams, or not for us', () => {
  test.each<[string, string, () => [ActivityJson, Sending]]>([
    ['no header', 'no_token', () => [message(), { authorization: undefined }]],
    ['an empty header', 'no_token', () => [message(), { authorization: '' }]],
    ['another scheme', 'malformed_token', () => [message(), { authorization: 'Basic dGVzdDp0ZXN0' }]],
    ['something that is no token', 'malformed_token', () => [message(), { authorization: 'Bearer a.b.c' }]],
    ['a very long header', 'malformed_token', () => [message(), { authorization: `Bearer ${'a'.repeat(9000)}` }]],
    ['another audience', 'wrong_audience', () => [message(), claiming({ aud: 'another-app' })]],
    ['no audience', 'malformed_token', () => [message(), claiming({ aud: undefined })]],
    ['another issuer', 'wrong_issuer', () => [message(), claiming({ iss: 'https://sts.windows.net/evil/' })]],
    [
      'the issuer of the emulator',
      'wrong_issuer',
      () => [message(), claiming({ iss: `https://sts.windows.net/t/`, tid: 't', ver: '1.0', appid: rig.config.appId })],
    ],
    ['a key that nobody published', 'bad_signature', () => [message(), { minting: { key: 'stranger' } }]],
    ['a key id that nobody published', 'unknown_key', () => [message(), { minting: { kid: 'no-such-key' } }]],
    ['alg none', 'wrong_algorithm', () => [message(), { minting: { alg: 'none' } }]],
    ['the public key as a secret', 'wrong_algorithm', () => [message(), { minting: { alg: 'HS256' } }]],
    ['an expired token', 'expired', () => [message(), claiming({ exp: seconds(-301) })]],
    ['a token without an end', 'malformed_token', () => [message(), claiming({ exp: undefined })]],
    ['a token of tomorrow', 'not_yet', () => [message(), claiming({ nbf: seconds(400) })]],
    ['a key for another channel', 'not_endorsed', () => [message(), { minting: { key: 'webchat' } }]],
    ['another channel', 'wrong_channel', () => [message({ channelId: 'webchat' }), { minting: { key: 'webchat' } }]],
    ['another tenant', 'wrong_tenant', () => [message({ channelData: { tenant: { id: 'evil' } } }), {}]],
    [
      'another tenant of the conversation',
      'wrong_tenant',
      () => [message({ conversation: { id: channel, tenantId: 'evil' } }), {}],
    ],
    ['no tenant', 'wrong_tenant', () => [message({ conversation: { id: channel }, channelData: {} }), {}]],
    ['no serviceUrl', 'no_service_url', () => [message({ serviceUrl: undefined }), {}]],
    ['an empty serviceUrl', 'no_service_url', () => [message({ serviceUrl: '' }), {}]],
    [
      'another serviceUrl than the token says',
      'other_service_url',
      () => [message({ serviceUrl: 'https://smba.trafficmanager.net/jp/' }), {}],
    ],
    ['a token without a serviceUrl', 'other_service_url', () => [message(), claiming({ serviceurl: undefined })]],
    [
      'a serviceUrl that is none of Teams',
      'wrong_service_url',
      () => [message({ serviceUrl: 'https://evil.example/' }), claiming({ serviceurl: 'https://evil.example/' })],
    ],
  ])('%s', async (_, reason, sent) => {
    const [activity, sending] = sent();
    const response = await rig.send(activity, sending);
    expect(response.status).toBe(401);
    expect(await response.text()).toBe('');
    expect(ours.mounted.counts()).toEqual({ [reason]: 1 });
    expect(ours.events.heard).toEqual([]);
    expect(ours.settings.writes).toEqual([]);
    expect(ours.logger.lines).toMatchObject([{ level: 'warn', fields: { reason } }]);
    expect(JSON.stringify(ours.logger.lines)).not.toContain('秘密');
  });

  test('a signature that was changed', async () => {
    const token = rig.identity.mint(rig.claims());
    const [head, body, seal = ''] = token.split('.');
    const forged = `${head}.${body}.${seal.startsWith('A') ? 'B' : 'A'}${seal.slice(1)}`;
    expect((await rig.send(message(), { authorization: `Bearer ${forged}` })).status).toBe(401);
    expect(ours.mounted.counts()).toEqual({ bad_signature: 1 });
  });

  test('keys that cannot be fetched', async () => {
    rig.identity.failKeys(true);
    expect((await rig.send(message())).status).toBe(401);
    rig.identity.failKeys(false);
    ours.clock.passMs(5000);
    expect((await rig.send(message())).status).toBe(200);
    expect(ours.mounted.counts()).toEqual({ keys_unreachable: 1 });
  });

  test('however many key ids somebody makes up, the keys are fetched once a minute', async () => {
    await rig.send(message());
    const fetches = rig.identity.keyFetches();
    for (const kid of ['a', 'b', 'c']) await rig.send(message(), { minting: { kid } });
    expect(rig.identity.keyFetches()).toBe(fetches);
  });

  test('a body is not even read', async () => {
    const huge = message({ text: 'x'.repeat(2_000_000) });
    const status = await new Promise((resolve) => {
      const sent = request(`${ours.origin}/api/messages`, { method: 'POST' }, ({ statusCode }) => resolve(statusCode));
      sent.on('error', () => {});
      sent.write(JSON.stringify(huge).slice(0, 100));
    });
    expect(status).toBe(401);
  });
});

describe('what Teams would not send', () => {
  const raw = (body: string, method = 'POST') =>
    fetch(`${ours.origin}/api/messages`, {
      method,
      headers: { authorization: `Bearer ${rig.identity.mint(rig.claims())}`, 'content-type': 'application/json' },
      ...(method === 'GET' ? {} : { body }),
    });

  test.each([
    '',
    'no json',
    '[]',
    'null',
    '"text"',
    '{}',
    '{"type":"message"}',
    '{"type":1,"conversation":{"id":"a"}}',
  ])('%j is 400', async (body) => {
    expect((await raw(body)).status).toBe(400);
  });

  test('too much is 413, and another method is 405', async () => {
    expect((await raw(JSON.stringify(message({ text: 'x'.repeat(600_000) })))).status).toBe(413);
    expect((await raw('', 'GET')).status).toBe(405);
  });
});

describe('an app without an id', () => {
  test('is refused, but for the Playground on this machine', () => {
    expect(() => teamsSetting({ appId: '', tenantId: '' })).toThrow('app id');
    expect(() => teamsSetting({ appId: 'app', tenantId: 'tenant' })).toThrow('password');
    expect(() => teamsSetting({ appId: 'app', appPassword: 'p', tenantId: '' })).toThrow('tenant');
    expect(() =>
      teamsSetting({ appId: '', tenantId: '', insecureLocal: true, serviceUrls: ['smba.trafficmanager.net'] }),
    ).toThrow('this machine');
    expect(teamsSetting({ appId: '', tenantId: '', insecureLocal: true }).unverified).toBe(true);
  });

  test('hears this machine without a token, and only about this machine', async () => {
    await ours.close();
    const { serviceUrls: _, ...config } = rig.config;
    ours = await connected({ ...rig, config: { ...config, appId: '', insecureLocal: true } });
    const bare = { authorization: undefined };
    ours.events.reply = async () => ({ summary: '受け付けました。' });
    rig.connector.forgetCalls();
    expect((await rig.send(message(), bare)).status).toBe(200);
    await ours.mounted.settled();
    expect(rig.connector.posts()).toMatchObject([{ authorization: '' }]);
    expect((await rig.send(message({ serviceUrl: 'https://smba.trafficmanager.net/' }), bare)).status).toBe(401);
    const proxied = await fetch(`${ours.origin}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.7' },
      body: JSON.stringify(message()),
    });
    expect(proxied.status).toBe(401);
    expect(ours.mounted.counts()).toEqual({ wrong_service_url: 1, not_local: 1 });
  });
});
