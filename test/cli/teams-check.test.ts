// teams check as a person runs it: a process of its own, beside the program that holds the database, before Teams or none.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { aadOf, type Office, openOffice } from '../adapters/teams/office/teams-office.ts';
import { type CommandEnv, runCommand } from './run-command.ts';

let folder: string;
let office: Office;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bcp-teams-check-'));
  office = await openOffice({ config: { databaseUrl: database() } });
});
afterEach(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

const database = (): string => `file:${join(folder, 'bcp.sqlite')}`;

const check = (changes: CommandEnv = {}) => {
  const { config } = office.rig;
  return runCommand(['teams', 'check'], {
    BCP_LOCALE: 'ja',
    DATABASE_URL: database(),
    BCP_ADMINS: `teams:${aadOf(office.rig, 'admin')}`,
    TEAMS_APP_ID: config.appId,
    TEAMS_APP_PASSWORD: config.appPassword,
    TEAMS_TENANT_ID: config.tenantId,
    TEAMS_LOGIN_URL: config.loginUrl ?? '',
    TEAMS_OPENID_METADATA_URL: config.openIdMetadataUrl ?? '',
    TEAMS_TOKEN_ISSUER: config.tokenIssuer ?? '',
    TEAMS_OAUTH_SCOPE: config.oauthScope ?? '',
    TEAMS_SERVICE_URLS: office.rig.connector.serviceUrl,
    ...changes,
  });
};

const newPlace = async (): Promise<string> => {
  const channel = office.rig.newChannel();
  await office.rig.install(channel);
  return channel;
};

test('beside the running program: everything linked is looked at, nothing is to fix, nothing is posted', async () => {
  const tax = await newPlace();
  await office.types('admin', office.crisis, 'link ops');
  await office.types('admin', tax, 'link section 税務課');
  await office.types('admin', tax, `people add teams:${aadOf(office.rig, 'tanaka')} 税務課`);
  office.rig.connector.forgetCalls();
  const { exitCode, result, complaints } = await check();
  expect({ exitCode, complaints }).toEqual({ exitCode: 0, complaints: '' });
  expect(result).toMatch(/^\[OK\] 連携先:.*\(危機対策\)$/m);
  expect(result).toMatch(/^\[OK\] 連携先:.*\(税務課\)$/m);
  expect(result).toMatch(/^\[OK\] 名簿:2名が連携先のメンバーです。$/m);
  expect(result).toMatch(/^\[注意\] 連携されていません:広聴・広報課、/m);
  expect(result).toMatch(/要対応の項目はありません。\n$/);
  expect(office.rig.connector.calls.filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('what has to be fixed is said with what to do, and the exit code says that something is', async () => {
  const outside = await newPlace();
  await office.types('admin', outside, 'link section 職員課');
  office.rig.connector.putOut(outside);
  const { exitCode, result, complaints } = await check();
  expect({ exitCode, complaints }).toEqual({ exitCode: 1, complaints: '要対応の項目が1件あります。\n' });
  expect(result).toMatch(/^\[要対応\] .*\(職員課\)に投稿できません。.*アプリを追加し直すか/m);
  expect(result).toContain('[注意] 名簿:確認できる連携先がないため');
});

test('the channel of an open incident counts', async () => {
  await office.types('admin', office.crisis, 'declare iaas-down');
  await office.settled();
  const { exitCode, result } = await check();
  expect(exitCode).toBe(0);
  expect(result).toMatch(/^\[OK\] 連携先:.*\(事象 \d{4}-001\)$/m);
});

test('with a wrong password, and while the login is down, it says so and no secret; in English when asked', async () => {
  const refused = await check({ BCP_LOCALE: 'en', TEAMS_APP_PASSWORD: 'not-the-password' });
  expect(refused).toMatchObject({ exitCode: 1, complaints: '1 thing to fix.\n' });
  expect(refused.result).toMatch(/^\[FIX\] The app is refused \(invalid_client\)\./m);
  office.rig.identity.failTokens('reset');
  const down = await check();
  expect(down.exitCode).toBe(1);
  expect(down.result).toMatch(/^\[要対応\] Microsoft の認証の応答がありません/m);
  for (const { result, complaints } of [refused, down]) {
    expect(result + complaints).not.toContain(office.rig.config.appPassword);
    expect(result + complaints).not.toContain('not-the-password');
  }
});

test('before the first start it checks what it can, and makes no database', async () => {
  const none = join(folder, 'none.sqlite');
  const { exitCode, result } = await check({ DATABASE_URL: `file:${none}` });
  expect(exitCode).toBe(0);
  expect(result).toContain('[注意] データベースがまだありません');
  const nobody = await check({ DATABASE_URL: `file:${none}`, BCP_ADMINS: '' });
  expect(nobody.exitCode).toBe(1);
  expect(nobody.result).toContain('[要対応] Teams で操作できる方がいません。');
  expect(existsSync(none)).toBe(false);
});

test('without Teams in the settings it says what to set', async () => {
  const { exitCode, result, complaints } = await check({ TEAMS_APP_ID: '', TEAMS_APP_PASSWORD: '' });
  expect({ exitCode, result }).toEqual({ exitCode: 1, result: '' });
  expect(complaints).toContain('TEAMS_APP_ID');
});
