// A section's session tries everything that is not its own, with the whole program behind the door: nothing is recorded of it.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { VERBS } from '../../../src/incident/parse/command-words.ts';
import { PASSWORD, TANAKA } from '../../app/access/gate-of-a-test.ts';
import { MANAGER, ward } from '../../incident/given-when-then.ts';
import { realConsole } from './real-console.ts';

const ADMINISTRATOR = { platform: 'web', id: 'local', label: 'この機器の管理者' };
const INCIDENT = '2025-001';
const OWN = 'taxation';

type Console = Awaited<ReturnType<typeof realConsole>>;
interface Session {
  readonly cookie: string;
  readonly 'x-csrf-token': string;
}

let running: Console;
let operator: Session;
let clerk: Session;
beforeEach(async () => {
  running = await realConsole();
  await running.access.manage(TANAKA, ADMINISTRATOR);
  const made = await running.access.manage({ type: 'make_sheets', sections: [OWN], only: {} }, ADMINISTRATOR);
  const code = ('sheets' in made ? made.sheets?.[0]?.code : undefined) ?? '';
  operator = await comingIn('/api/login', { login: 'tanaka', password: PASSWORD });
  clerk = await comingIn('/api/access', { code });
  const headers = { 'content-type': 'application/json', ...clerk };
  const who = JSON.stringify({ post: '主事', name: '仮山田' });
  expect((await ask('/api/me', { method: 'POST', headers, body: who })).status).toBe(200);
  await says(operator, '宣言 iaas-down 本番');
  await running.settled();
});
afterEach(() => running.close());

const ask = (path: string, init: RequestInit): Promise<Response> =>
  fetch(`${running.address}${path}`, { redirect: 'manual', ...init });
const comingIn = async (path: string, body: object): Promise<Session> => {
  const headers = { 'content-type': 'application/json' };
  const came = await ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(came.status).toBe(200);
  const cookies = came.headers.getSetCookie().map((one) => one.split(';')[0]);
  return { cookie: cookies.join('; '), 'x-csrf-token': came.headers.get('x-csrf-token') ?? '' };
};
const says = async (session: Session, text: string, more: object = {}) => {
  const headers = { 'content-type': 'application/json', ...session };
  const answer = await ask('/api/commands', { method: 'POST', headers, body: JSON.stringify({ text, ...more }) });
  return { status: answer.status, ...((await answer.json()) as { ok: boolean; code?: string; reply: string }) };
};
const sends = async (path: string, fields: Readonly<Record<string, string>>): Promise<number> => {
  const who = { _who_post: '主事', _who_name: '仮山田' };
  const form = { _token: clerk['x-csrf-token'], _page: '/', _incident: INCIDENT, ...who, ...fields };
  const headers = { 'content-type': 'application/x-www-form-urlencoded', cookie: clerk.cookie };
  return (await ask(path, { method: 'POST', headers, body: new URLSearchParams(form).toString() })).status;
};
const reads = async (path: string): Promise<string> =>
  (await ask(path, { headers: { cookie: operator.cookie } })).text();

/** All that is recorded of incidents, and who may come in. */
const recorded = async (): Promise<string> => {
  const { seq } = JSON.parse(await reads(`/api/incidents/${INCIDENT}`)) as { seq: number };
  expect(seq).toBeGreaterThan(0);
  const { accounts, sheets, tokens } = await running.access.overview();
  return JSON.stringify([seq, await reads('/api/incidents'), accounts, sheets, tokens]);
};

const READING = ['status', 'log', 'contacts', 'readiness', 'help'];
/** A section answers, adds to the record, hands its own over and confirms its own roster; all of these are its own. */
const ITS_OWN = ['answer', 'note', 'handover', 'roster'];

const WORDS: Readonly<Record<string, string>> = {
  declare: '宣言 iaas-down 本番 再度',
  update: '更新 原因 うそ',
  item: '付加 題 文',
  eta: '見込 18:00',
  times: '頻度 12:00 13:00',
  answer: '回答 1 停止',
  step: '手順 4 完了',
  restored: '基盤復旧',
  crew: '体制 1 係長',
  confirm: '課長確認 道路課',
  ask: '確認依頼',
  remind: '催促',
  report: '報告 進捗',
  correct: '訂正 1 うそ',
  approve: '承認',
  resolve: '終結 理由 うそ',
  instruction: '指示 うそ',
  owners: '主管課 税務課',
  clock_ok: '時計確認',
  channel: '手段 電話 使用不可',
  pattern: 'パターン 1',
  told: '連絡済 区長 --by 電話',
  relayed: '展開済 道路課',
  unreached: '未達 区長',
  send: '送信 区長',
  leak: '漏えい あり',
  decided: '判断 1',
  council: '対策会議 開催',
  provider: '事業者 連絡',
  link: '連携 ops',
  unlink: '連携解除 ops',
  drill: '訓練 iaas-down-first-morning --stepped',
  duty: 'duty done plan-review',
  priority: '優先度 設定 17 --body 情報安全対策委員会 --said-by 委員長',
  finding: '課題 登録 うそ --担当 道路課 --期限 2099-12-28',
  people: '名簿 追加 @x 税務課',
};

describe('nothing is recorded', () => {
  test('as any other section or office', async () => {
    const before = await recorded();
    const others = [...ward.roles, ...ward.sections].filter(({ id }) => id !== OWN);
    for (const { id, name } of others) {
      for (const as of [id, name]) {
        const said = await says(clerk, '回答 17 停止', { as, incident: undefined });
        expect([as, said.status, said.code]).toEqual([as, 403, 'not_yours']);
        expect(said.reply).toMatch(/。$/);
      }
    }
    expect(await recorded()).toBe(before);
  });

  test('by any command of an office', async () => {
    const verbs = [...new Set(VERBS.values())].filter((verb) => !READING.includes(verb));
    const before = await recorded();
    for (const verb of verbs.filter((one) => one === 'answer' || !ITS_OWN.includes(one))) {
      const said = await says(clerk, WORDS[verb] ?? verb);
      expect([verb, said.ok]).toEqual([verb, false]);
    }
    expect(await recorded()).toBe(before);
  });

  test('by any form of the console, whatever it claims', async () => {
    const before = await recorded();
    const verbs = [...new Set(VERBS.values())].filter((verb) => ![...READING, ...ITS_OWN].includes(verb));
    const forms = [...verbs, 'tray_told', 'answer_all', 'answer_unchanged', 'set', '__proto__', 'constructor'];
    const claims = { _as: MANAGER, as: MANAGER, section: 'roads', scenario: 'iaas-down', drill: 'real', sure: 'on' };
    for (const form of forms) {
      const status = await sends(`/forms/${form}`, { ...claims, state: 'stopped', text: 'うそ', cause: 'うそ' });
      expect([form, status]).toEqual([form, expect.any(Number)]);
    }
    await sends('/actor', { as: MANAGER });
    await sends('/commands', { text: '更新 原因 うそ', _as: MANAGER });
    expect(await recorded()).toBe(before);
  });

  test('of who may come in: there is no such page', async () => {
    const before = await recorded();
    expect((await ask('/access', { headers: { cookie: clerk.cookie } })).status).toBe(404);
    for (const action of ['sheets', 'void-sheets', 'add', 'reset', 'disable', 'add-token', 'void-token', 'end']) {
      const fields = { section: 'roads', login: 'tanaka', name: 'x', password: `${PASSWORD} 2`, use: 'x', as: 'roads' };
      expect([action, await sends(`/access/${action}`, fields)]).toEqual([action, 404]);
    }
    expect(await recorded()).toBe(before);
  });
});

test('its own is: an answer, and a word for the record; and it reads the rest', async () => {
  const before = await recorded();
  expect(await says(clerk, '回答 17 停止')).toMatchObject({ ok: true });
  expect(await recorded()).not.toBe(before);
  for (const path of [
    '/',
    `/incidents/${INCIDENT}`,
    `/incidents/${INCIDENT}/log`,
    `/incidents/${INCIDENT}/sections/roads`,
  ]) {
    expect([path, (await ask(path, { headers: { cookie: clerk.cookie } })).status]).toEqual([path, 200]);
  }
});
