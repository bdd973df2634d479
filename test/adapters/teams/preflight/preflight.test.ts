// The preflight finds what would go wrong in an incident, by looking only, and says it once for each thing.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Reference, references } from '../../../../adapters/teams/line/references.ts';
import { type Expected, preflight } from '../../../../adapters/teams/preflight/preflight.ts';
import { type Finding, LEVELS } from '../../../../adapters/teams/preflight/preflight-finding.ts';
import type { TeamsConfig } from '../../../../adapters/teams/teams-config.ts';
import { appCertificateIn } from '../../../../src/start-up/config/app-certificate.ts';
import { instantFromEpochMs } from '../../../../src/time.ts';
import { APP_CERTIFICATE_FILE, type TeamsRig, teamsRig } from '../office/teams-rig.ts';

let rig: TeamsRig;
beforeAll(async () => {
  rig = await teamsRig();
});
afterAll(() => rig.close());
afterEach(() => {
  rig.connector.heal();
  rig.connector.forgetCalls();
  rig.identity.failTokens(undefined);
  rig.identity.failKeys(false);
});

const kept = new Map<string, string>();
const settings = {
  get: async (key: string) => kept.get(key),
  set: async (key: string, value: string) => void kept.set(key, value),
};

/** A conversation that something was heard from. */
const heard = async (conversation: string, more: Partial<Reference> = {}) => {
  const { serviceUrl } = rig.connector;
  const bot = `28:${rig.config.appId}`;
  await references(settings).refresh({
    conversation,
    kind: 'channel',
    serviceUrl,
    tenant: rig.config.tenantId,
    bot,
    ...more,
  });
  return { id: conversation, whose: '税務課' };
};

const person = (name: string) => ({ id: rig.people[name]?.aadObjectId ?? '', whose: '税務課' });

interface Setting {
  readonly expected?: Partial<Expected>;
  readonly config?: Partial<TeamsConfig>;
  readonly aheadMs?: number;
}

const findings = async ({ expected = {}, config = {}, aheadMs = 0 }: Setting = {}): Promise<readonly Finding[]> => {
  const all: Finding[] = [];
  const clock = { now: () => instantFromEpochMs(Date.now() + aheadMs) };
  const asked = { places: [], people: [], mentions: [], ...expected };
  for await (const one of preflight({ ...rig.config, ...config }, asked, { clock, settings })) all.push(one);
  return all;
};

const about = (all: readonly Finding[]): readonly string[] => all.map((one) => one.about);
const problems = (all: readonly Finding[]): readonly Finding[] => all.filter((one) => LEVELS[one.about] === 'fix');

test('where all is well it says so, and has only looked', async () => {
  const channel = await heard(rig.newChannel(), { team: rig.team, name: '危機対策' });
  const chat = await heard(rig.newGroupChat(), { kind: 'group' });
  const all = await findings({ expected: { places: [channel, chat], people: [person('tanaka'), person('suzuki')] } });
  expect(problems(all)).toEqual([]);
  expect(all).toContainEqual({ about: 'place_ok', place: { ...channel, kind: 'channel', name: '危機対策' } });
  expect(all).toContainEqual({ about: 'place_ok', place: { ...chat, kind: 'group' } });
  expect(all).toContainEqual({ about: 'people_ok', count: 2 });
  expect(about(all)).toEqual(expect.arrayContaining(['clock_ok', 'keys_ok', 'token_ok', 'tenant_ok', 'http']));
  expect(new Set(rig.connector.calls.map(({ method }) => method))).toEqual(new Set(['GET']));
});

describe('the app', () => {
  test('a wrong password is refused, and nothing else is asked', async () => {
    const all = await findings({
      config: { appPassword: 'wrong' },
      expected: { places: [await heard(rig.newChannel())] },
    });
    expect(problems(all)).toEqual([{ about: 'token_refused', word: 'invalid_client' }]);
    expect(rig.connector.calls).toEqual([]);
  });

  test('a certificate is told with its end: in time, and when it has come', async () => {
    const appCertificate = appCertificateIn(APP_CERTIFICATE_FILE);
    if (appCertificate === undefined) throw new Error('the certificate of the tests cannot be read');
    const { appPassword, ...config } = rig.config;
    const endingIn = async (days: number) => {
      const endsAt = Date.now() + (days + 0.5) * 86_400_000;
      const all: Finding[] = [];
      const certified = { ...config, appCertificate: { ...appCertificate, endsAt } };
      const clock = { now: () => instantFromEpochMs(Date.now()) };
      for await (const one of preflight(certified, { places: [], people: [], mentions: [] }, { clock, settings }))
        all.push(one);
      return all;
    };
    const well = await endingIn(46);
    expect(well).toContainEqual({ about: 'certificate_ok', daysLeft: 46 });
    expect(about(well)).toContain('token_ok');
    expect(await endingIn(44)).toContainEqual({ about: 'certificate_ends', daysLeft: 44 });
    expect(problems(await endingIn(-1))).toEqual([{ about: 'certificate_ended', daysLeft: -1 }]);
  });

  test('no answer from the login, and no keys', async () => {
    rig.identity.failTokens('reset');
    rig.identity.failKeys(true);
    expect(problems(await findings())).toEqual([
      { about: 'keys_unread', url: rig.identity.openIdMetadataUrl },
      { about: 'login_unreachable', reason: expect.stringContaining('token: ') },
    ]);
  });

  test('a token of another tenant is told', async () => {
    const other = '99999999-0000-4000-8000-000000000000';
    const claims = Buffer.from(JSON.stringify({ tid: other })).toString('base64url');
    const body = JSON.stringify({ access_token: `e30.${claims}.x`, expires_in: 3600 });
    rig.identity.failTokens({ status: 200, body });
    expect(problems(await findings())).toEqual([{ about: 'tenant_other', tenant: rig.config.tenantId, real: other }]);
  });

  test('a token that Teams does not take', async () => {
    rig.identity.failTokens({ status: 200, body: JSON.stringify({ access_token: 'x', expires_in: 3600 }) });
    const all = await findings({ expected: { places: [await heard(rig.newChannel())] } });
    expect(problems(all)).toEqual([{ about: 'connector_refused', word: 'Unauthorized' }]);
  });

  test('without an app id it is for the Playground, and says so', async () => {
    const config = { appId: '', insecureLocal: true };
    const all = await findings({ config });
    expect(about(all)).toEqual(['unverified', 'http']);
    expect(problems(all)).toEqual([]);
  });
});

describe('the clock', () => {
  test.each([
    [0, 'clock_ok', 'ok'],
    [120_000, 'clock_off', 'note'],
    [-600_000, 'clock_wrong', 'fix'],
  ])('%i ms ahead is %s', async (aheadMs, name, level) => {
    const found = (await findings({ aheadMs })).find((one) => one.about.startsWith('clock_'));
    expect(found).toMatchObject({ about: name });
    expect(LEVELS[found?.about ?? 'clock_unknown']).toBe(level);
  });
});

describe('places', () => {
  test('one that nothing was ever heard from', async () => {
    const place = { id: rig.newChannel(), whose: '職員課' };
    expect(problems(await findings({ expected: { places: [place] } }))).toEqual([{ about: 'place_unheard', place }]);
    expect(rig.connector.calls).toEqual([]);
  });

  test('the app was put out, or the place is gone', async () => {
    const [left, gone] = [await heard(rig.newChannel()), await heard(rig.newChannel())];
    rig.connector.putOut(left.id);
    rig.connector.deleteConversation(gone.id);
    const found = problems(await findings({ expected: { places: [left, gone] } }));
    expect(found.map((one) => one.about)).toEqual(['place_outside', 'place_outside']);
  });

  test('an address that is not allowed is asked nothing', async () => {
    const place = await heard(rig.newChannel(), { serviceUrl: 'https://elsewhere.example/teams/' });
    const found = problems(await findings({ expected: { places: [place] } }));
    expect(found).toMatchObject([{ about: 'place_elsewhere', url: 'https://elsewhere.example/teams/' }]);
  });

  test('Teams is out of reach, from the start or midway', async () => {
    const places = [await heard(rig.newChannel()), await heard(rig.newChannel())];
    rig.connector.failNext({ kind: 'reset' });
    expect(problems(await findings({ expected: { places } }))).toMatchObject([{ about: 'unreachable', midway: false }]);
    rig.connector.failWhen(({ path }) => (path.includes(places[1]?.id ?? '-') ? { kind: 'reset' } : undefined));
    expect(problems(await findings({ expected: { places } }))).toMatchObject([{ about: 'unreachable', midway: true }]);
  });

  test('asked to wait a moment, it waits and asks once more', async () => {
    const place = await heard(rig.newChannel());
    rig.connector.failNext({ kind: 'wait', retryAfter: '1' });
    expect(about(await findings({ expected: { places: [place] } }))).toContain('place_ok');
  });
});

describe('people', () => {
  test('who is in none of the places, and who is no user of Teams', async () => {
    const places = [await heard(rig.newChannel())];
    const stranger = { id: randomUUID(), whose: '職員課' };
    const malformed = { id: 'tanaka', whose: 'BCP_ADMINS' };
    const all = await findings({ expected: { places, people: [person('tanaka'), stranger, malformed] } });
    expect(all).toContainEqual({ about: 'people_ok', count: 1 });
    expect(all).toContainEqual({ about: 'person_nowhere', person: stranger });
    expect(problems(all)).toEqual([{ about: 'person_malformed', person: malformed }]);
  });

  test('with no place to ask in, they are not asked about', async () => {
    expect(about(await findings({ expected: { people: [person('tanaka')] } }))).toContain('people_unasked');
  });
});

describe('pins through Graph', () => {
  /** A login that grants Graph's scope, with these permissions in the token. */
  const granting = async (roles: readonly string[] | undefined): Promise<readonly Finding[]> => {
    const claims = Buffer.from(JSON.stringify({ ...(roles === undefined ? {} : { roles }) })).toString('base64url');
    const token = roles === undefined ? 'opaque' : `e30.${claims}.x`;
    const server = createServer((_request, response) =>
      response.end(JSON.stringify({ access_token: token, expires_in: 3600 })),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const loginUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tenant`;
    const all = await findings({ config: { loginUrl, graphPin: true } });
    await new Promise((resolve) => server.close(resolve));
    return all;
  };

  test('the permission is there, is missing, cannot be told, or Graph is not for us', async () => {
    expect(about(await granting(['Chat.ReadWrite.All']))).toContain('graph_ok');
    expect(await granting(['User.Read.All'])).toContainEqual({
      about: 'graph_missing',
      permission: 'Chat.ReadWrite.All',
    });
    expect(about(await granting(undefined))).toContain('graph_unknown');
    const refused = await findings({ config: { graphPin: true } });
    expect(refused).toContainEqual({ about: 'graph_refused', word: 'invalid_scope' });
    expect(problems(refused)).toEqual([]);
  });

  test('nobody is asked when they are not wanted', async () => {
    expect(about(await findings()).filter((name) => name.startsWith('graph_'))).toEqual([]);
  });
});

describe('who is called by name', () => {
  test('must be a member of that chat, or nobody notices; of whom is a member nowhere it is said already', async () => {
    const channel = await heard(rig.newChannel(), { team: rig.team });
    const personal = rig.personalWith('sato');
    const chat = await heard(personal, { kind: 'group' });
    const people = [person('tanaka'), person('sato')];
    const stranger = { id: '00000000-0000-4000-8000-000000009999', whose: '税務課' };
    const mentions = [...people, stranger].map(({ id }) => ({ person: id, conversation: personal }));
    const all = await findings({ expected: { places: [channel, chat], people: [...people, stranger], mentions } });
    expect(problems(all)).toEqual([
      { about: 'mention_unheard', place: { ...chat, kind: 'group' }, person: person('tanaka') },
    ]);
    expect(all).toContainEqual({ about: 'person_nowhere', person: stranger });
  });
});
