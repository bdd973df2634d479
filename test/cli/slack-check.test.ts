// slack check as a person runs it: a process of its own, beside the program that holds the database, before Slack or none.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readArguments } from '../../src/cli/command-line.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { type Office, openOffice } from '../adapters/slack/office/slack-office.ts';
import { type CommandEnv, runCommand } from './run-command.ts';

let folder: string;
let office: Office;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bcp-slack-check-'));
  office = await openOffice({ config: { databaseUrl: database() } });
});
afterEach(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

const database = (): string => `file:${join(folder, 'bcp.sqlite')}`;
const admin = (): string => office.rig.users.admin ?? '';
const tanaka = (): string => office.rig.users.tanaka ?? '';

const check = (changes: CommandEnv = {}) => {
  const { token, signingSecret, apiUrl } = office.rig;
  return runCommand(['slack', 'check'], {
    BCP_LOCALE: 'ja',
    DATABASE_URL: database(),
    BCP_ADMINS: `slack:${admin()}`,
    SLACK_BOT_TOKEN: token,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: apiUrl,
    ...changes,
  });
};

const link = async (what: string, channel: string): Promise<void> => {
  await office.types(admin(), channel, `link ${what}`);
};

test('beside the running program: everything linked is looked at, nothing is to fix, nothing is changed', async () => {
  const tax = await office.rig.newChannel();
  await link('ops', office.crisis);
  await link('section 税務課', tax);
  await office.types(admin(), tax, `people add <@${tanaka()}|tanaka> 税務課`);
  expect((await check()).result).toContain(
    `[要対応] ${tanaka()}(税務課(担当))は#channel-2(税務課)のメンバーでないため、そこでの呼びかけ(メンション)の通知が届きません。`,
  );
  await office.rig.call('conversations.invite', { channel: tax, users: tanaka() });
  office.rig.proxy.forgetCalls();
  const { exitCode, result, complaints } = await check();
  expect({ exitCode, complaints }).toEqual({ exitCode: 0, complaints: '' });
  expect(result).toMatch(/^\[OK\] チャンネル:#channel-\d+\(危機対策\)$/m);
  expect(result).toMatch(/^\[OK\] チャンネル:#channel-\d+\(税務課\)$/m);
  expect(result).toMatch(/^\[OK\] 名簿:2名の Slack アカウントは有効です。$/m);
  expect(result).toMatch(/^\[注意\] 連携されていません:広聴・広報課、/m);
  expect(result).toMatch(/要対応の項目はありません。\n$/);
  const changing = /^(chat|pins\.(add|remove)|views|conversations\.(join|open))/;
  expect(office.rig.proxy.calls.filter(({ method }) => changing.test(method))).toEqual([]);
});

test('what has to be fixed is said with what to do, and the exit code says that something is', async () => {
  const [archived, outside] = [await office.rig.newChannel(), await office.rig.newChannel({ withBot: false })];
  await link('section 税務課', archived);
  await link('section 職員課', outside);
  await office.types(admin(), archived, `people add <@${tanaka()}|tanaka> 税務課 課長`);
  await office.rig.archive(archived);
  office.rig.proxy.failWhen((method, { user }) =>
    method === 'users.info' && user === tanaka()
      ? { kind: 'answer', body: JSON.stringify({ ok: true, user: { id: user, deleted: true } }) }
      : undefined,
  );
  const { exitCode, result, complaints } = await check();
  expect({ exitCode, complaints }).toEqual({ exitCode: 1, complaints: '要対応の項目が3件あります。\n' });
  expect(result).toMatch(/^\[要対応\] #channel-\d+\(税務課\)はアーカイブされています。/m);
  expect(result).toMatch(/^\[要対応\] #channel-\d+\(職員課\)にボットが参加していません。.*\/invite @BCP/m);
  expect(result).toContain(`[要対応] ${tanaka()}(税務課(課長))の Slack アカウントは停止されています。`);
});

test('the channel of an open incident counts, and pins of a closed one are shown', async () => {
  await office.types(admin(), office.crisis, 'declare iaas-down');
  await office.settled();
  expect((await check()).result).toMatch(/^\[OK\] チャンネル:#channel-\d+\(事象 \d{4}-001\)$/m);
  await office.types(admin(), office.crisis, 'resolve because 誤報');
  await office.settled();
  const { exitCode, result } = await check();
  expect(exitCode).toBe(0);
  expect(result).toMatch(/^\[注意\] .*終結した事象 \d{4}-001 の固定メッセージが2件残っています。/m);
});

test('while Slack is down, and with a wrong token, it says so; in English when asked', async () => {
  office.rig.proxy.failWhen(() => ({ kind: 'reset' }));
  const down = await check();
  expect(down.exitCode).toBe(1);
  expect(down.result).toMatch(/^\[要対応\] Slack から応答がありません/);
  office.rig.proxy.heal();
  office.rig.proxy.acceptOnly('another');
  const refused = await check({ BCP_LOCALE: 'en' });
  expect(refused).toMatchObject({ exitCode: 1, complaints: '1 thing to fix.\n' });
  expect(refused.result).toMatch(/^\[FIX\] The token is refused \(invalid_auth\)\./m);
  for (const { result, complaints } of [down, refused]) {
    expect(result + complaints).not.toContain(office.rig.token);
    expect(result + complaints).not.toContain(office.rig.signingSecret);
  }
});

test('before the first start it checks what it can, and makes no database', async () => {
  const none = join(folder, 'none.sqlite');
  const { exitCode, result } = await check({ DATABASE_URL: `file:${none}` });
  expect(exitCode).toBe(0);
  expect(result).toContain('[注意] データベースがまだありません');
  const nobody = await check({ DATABASE_URL: `file:${none}`, BCP_ADMINS: '' });
  expect(nobody.exitCode).toBe(1);
  expect(nobody.result).toContain('[要対応] Slack で操作できる方がいません。');
  expect(existsSync(none)).toBe(false);
});

test('without Slack in the settings it says what to set', async () => {
  const nothing = { SLACK_BOT_TOKEN: '', SLACK_SIGNING_SECRET: '' };
  const { exitCode, result, complaints } = await check(nothing);
  expect({ exitCode, result }).toEqual({ exitCode: 1, result: '' });
  expect(complaints).toContain('SLACK_BOT_TOKEN');
});

test.each([
  [['slack'], 'Give check.'],
  [['slack', 'chekc'], 'Give check.'],
  [['slack', 'check', 'now'], '"now" cannot be given here.'],
])('%j is not understood', (args, problem) => {
  expect(readArguments(args, textsIn('en'))).toEqual({ problem });
});
