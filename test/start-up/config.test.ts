// The environment: what is not set is not used, what is half set is said, and no secret is ever shown.
import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/start-up/config.ts';

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'shh' };
const TEAMS = { TEAMS_APP_ID: 'app-00000001', TEAMS_APP_PASSWORD: 'shh', TEAMS_TENANT_ID: 'tenant-00000001' };

const CERTIFICATE = 'test/adapters/teams/office/app-certificate.pem';
const CERTIFIED = { ...TEAMS, TEAMS_APP_PASSWORD: '', TEAMS_APP_CERTIFICATE_FILE: CERTIFICATE };

const faultsOf = (env: Readonly<Record<string, string>>) => {
  const config = readConfig(env);
  return 'faults' in config ? config.faults : [];
};

describe('chats', () => {
  test('are not used unless they are set, and an empty variable is none', () => {
    const config = readConfig({ SLACK_BOT_TOKEN: ' ', TEAMS_APP_ID: '' });
    expect(config).not.toHaveProperty('slack');
    expect(config).not.toHaveProperty('teams');
  });

  test('Slack hears over HTTP with a signing secret, over sockets with an app token, at Slack’s own address', () => {
    expect(readConfig(SLACK)).toMatchObject({ slack: { apiUrl: 'https://slack.com/api/', signingSecret: 'shh' } });
    expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' })).toMatchObject({
      slack: { appToken: 'xapp-1' },
    });
    expect(readConfig({ ...SLACK, SLACK_API_URL: 'http://127.0.0.1:4003/api' })).toMatchObject({
      slack: { apiUrl: 'http://127.0.0.1:4003/api/' },
    });
  });

  test('Teams is heard with app, password or certificate, and tenant; without an app only from this machine, when asked', () => {
    expect(readConfig(TEAMS)).toMatchObject({ teams: { appId: 'app-00000001' } });
    expect(readConfig(CERTIFIED)).toMatchObject({ teams: { appCertificate: { endsAt: Date.UTC(2120, 0, 1) } } });
    expect(readConfig({ TEAMS_INSECURE_LOCAL: 'true' })).toMatchObject({ teams: { appId: '', insecureLocal: true } });
  });
});

describe('what is half set', () => {
  test.each([
    ['a token that cannot hear', { SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_SIGNING_SECRET'],
    ['a secret that cannot speak', { SLACK_SIGNING_SECRET: 'shh' }, 'SLACK_BOT_TOKEN'],
    ['a short token for alerts', { BCP_ALERT_TOKEN: 'short' }, 'BCP_ALERT_TOKEN'],
    ['a short secret for alerts', { BCP_ALERT_SECRET: 'short' }, 'BCP_ALERT_SECRET'],
    ['an app without its password', { TEAMS_APP_ID: TEAMS.TEAMS_APP_ID }, 'TEAMS_APP_PASSWORD'],
    ['a password without its app', { TEAMS_APP_PASSWORD: 'shh' }, 'TEAMS_APP_ID'],
    ['a certificate without its app', { TEAMS_APP_CERTIFICATE_FILE: CERTIFICATE }, 'TEAMS_APP_ID'],
    ['a certificate beside a password', { ...CERTIFIED, TEAMS_APP_PASSWORD: 'shh' }, 'TEAMS_APP_PASSWORD'],
    [
      'a certificate file that is not there',
      { ...CERTIFIED, TEAMS_APP_CERTIFICATE_FILE: 'none.pem' },
      'TEAMS_APP_CERTIFICATE_FILE',
    ],
    [
      'a certificate without its key',
      { ...CERTIFIED, TEAMS_APP_CERTIFICATE_FILE: 'test/adapters/mail/loopback-certificate.pem' },
      'TEAMS_APP_CERTIFICATE_FILE',
    ],
    ['an app without a tenant', { ...TEAMS, TEAMS_TENANT_ID: '' }, 'TEAMS_TENANT_ID'],
    ['an open door to the network', { TEAMS_INSECURE_LOCAL: 'true', HOST: '0.0.0.0' }, 'HOST'],
    ['an administrator of no platform', { BCP_ADMINS: 'U012' }, 'BCP_ADMINS'],
    ['an address that is none', { ...SLACK, SLACK_API_URL: 'slack.com' }, 'SLACK_API_URL'],
  ])('%s is refused by name', (_, env, name) => {
    expect(faultsOf(env as Record<string, string>)[0]).toMatchObject({ name });
  });

  test('no fault shows a secret', () => {
    const secret = 'xoxb-very-secret';
    const faults = faultsOf({ SLACK_BOT_TOKEN: secret, TEAMS_APP_PASSWORD: secret, PORT: 'x', SLACK_BOT_ID: '?' });
    expect(faults.length).toBeGreaterThan(0);
    expect(JSON.stringify(faults)).not.toContain(secret);
  });
});

describe('what is wrong', () => {
  const namesIn = (env: Readonly<Record<string, string>>) => faultsOf(env).map(({ name }) => name);

  test('is said of all adapters at once', () => {
    const env = {
      PORT: 'x',
      SLACK_BOT_TOKEN: 'xoxb-1',
      TEAMS_APP_PASSWORD: 'shh',
      BCP_MAIL_HOST: 'mail.example.jp',
      BCP_OUTSIDE_MAIL_FROM: 'bcp@city.example.jp',
      BCP_FILES_DIR: 'relative',
    };
    expect(namesIn(env)).toEqual([
      'PORT',
      'BCP_FILES_DIR',
      'SLACK_SIGNING_SECRET',
      'TEAMS_APP_ID',
      'TEAMS_TENANT_ID',
      'BCP_MAIL_FROM',
      'BCP_OUTSIDE_MAIL_HOST',
    ]);
  });

  test('is said once, though others depend on it', () => {
    expect(namesIn({ ...TEAMS, TEAMS_APP_ID: '!' })).toEqual(['TEAMS_APP_ID']);
  });

  test.each([
    ['DATABASE_URL', 'postgres://bcp:hunter2@db.example.jp/bcp'],
    ['SLACK_API_URL', 'https://bcp:hunter2@slack.example.jp/api/'],
    ['TEAMS_LOGIN_URL', 'https://hunter2@login.example.jp/'],
    ['BCP_MAIL_HOST', 'bcp:hunter2@mail.example.jp'],
  ])('%s shows no password that stands in it', (name, value) => {
    const faults = faultsOf({ ...SLACK, BCP_MAIL_FROM: 'bcp@city.example.jp', [name]: value });
    expect(faults.map((fault) => fault.name)).toContain(name);
    expect(JSON.stringify(faults)).not.toContain('hunter2');
    expect(JSON.stringify(faults)).toContain('***@');
  });
});
