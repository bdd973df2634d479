// Logging in with a certificate in place of the password: what is signed is taken, and the key itself goes nowhere.
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AppCertificate, proofOf } from '../../../../adapters/teams/line/app-credential.ts';
import { appCertificateIn } from '../../../../src/start-up/config/app-certificate.ts';
import { card, connected } from '../office/messenger-under-test.ts';
import { APP_CERTIFICATE_FILE, type TeamsRig, teamsRig } from '../office/teams-rig.ts';

const folder = mkdtempSync(join(tmpdir(), 'bcp-bot-certificate-'));
let rig: TeamsRig;
beforeAll(async () => {
  rig = await teamsRig();
});
afterAll(async () => {
  await rig.close();
  rmSync(folder, { recursive: true, force: true });
});

const own = (): AppCertificate => {
  const certificate = appCertificateIn(APP_CERTIFICATE_FILE);
  if (certificate === undefined) throw new Error('the certificate of the tests cannot be read');
  return certificate;
};
const withCertificate = (appCertificate: AppCertificate): TeamsRig => {
  const { appPassword, ...config } = rig.config;
  return { ...rig, config: { ...config, appCertificate } as TeamsRig['config'] };
};

describe('an app with a certificate', () => {
  test('gets its token, again once that one is taken no more, and posts', async () => {
    const ours = await connected(withCertificate(own()));
    try {
      const place = { platform: 'teams', id: rig.newChannel() };
      await rig.install(place.id);
      const before = rig.identity.given();
      await ours.teams.messenger.post(place, card('第1報'), '2026-001/report/1');
      rig.identity.revoke();
      await ours.teams.messenger.post(place, card('第2報'), '2026-001/report/2');
      expect(rig.identity.given()).toBe(before + 2);
    } finally {
      await ours.close();
    }
  });

  test('whose key is not the certificate’s is refused', async () => {
    const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const ours = await connected(withCertificate({ ...own(), key }));
    try {
      expect(await ours.teams.messenger.ready()).toMatchObject({
        ok: false,
        reason: expect.stringContaining('invalid_client'),
      });
    } finally {
      await ours.close();
    }
  });

  test('shows no secret in what it sends, nor when it is printed', () => {
    const setting = { appId: 'app', tokenUrl: 'https://login.test/token', now: Date.now() };
    const proof = proofOf({ certificate: own() }, setting);
    expect(Object.keys(proof).toSorted()).toEqual(['client_assertion', 'client_assertion_type']);
    const [, secret = ''] = readFileSync(APP_CERTIFICATE_FILE, 'utf8').split('-----BEGIN PRIVATE KEY-----\n');
    expect(JSON.stringify([proof, own()])).not.toContain(secret.slice(0, 40));
  });
});

describe('a file', () => {
  const pem = readFileSync(APP_CERTIFICATE_FILE, 'utf8');
  const [certificate = '', key = ''] = pem.split(/(?=-----BEGIN PRIVATE)/);
  const encrypted = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' },
  }).privateKey;
  const ofAnother = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  });
  const ec = ['loopback-certificate.pem', 'loopback-key.pem']
    .map((name) => readFileSync(join(import.meta.dirname, '../../mail', name), 'utf8'))
    .join('');

  test.each([
    ['is read with the key before or after the certificate', `${key}${certificate}`, true],
    ['is read with the line ends of Windows', pem.replaceAll('\n', '\r\n'), true],
    ['with the certificate alone is not read', certificate, false],
    ['with the key alone is not read', key, false],
    ['with a key behind a passphrase is not read', `${certificate}${encrypted}`, false],
    ['with the key of another certificate is not read', `${certificate}${ofAnother}`, false],
    ['of another kind than RSA is not read', ec, false],
    ['that is something else is not read', 'TEAMS_APP_PASSWORD=', false],
  ])('%s', (_, text, isRead) => {
    const path = join(folder, 'app.pem');
    writeFileSync(path, text);
    expect(appCertificateIn(path) !== undefined).toBe(isRead);
  });
});
