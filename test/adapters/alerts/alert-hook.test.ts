// POST /hooks/alerts as a monitoring server reaches it: who may tell, what is read, one living post for each group, and a proposal
// that only a person declares (計画 個別5(1)).
import { createHmac } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import express from 'express';
import { mountAlertHook } from '../../../adapters/alerts/alert-hook.ts';
import { openStore } from '../../../adapters/store/open-store.ts';
import { changes } from '../../../src/app/changes.ts';
import { directories } from '../../../src/app/directories.ts';
import { alertDesk } from '../../../src/app/hear/hear-alerts.ts';
import { incidentStates } from '../../../src/app/incident-states.ts';
import { openDesk } from '../../../src/app/open-desk.ts';
import { type Engine, engine } from '../../../src/app/show/keep-shown.ts';
import { planHash } from '../../../src/plan/read/load-plan.ts';
import { planJson } from '../../../src/plan/read/plan-json.ts';
import type { Desk, Reply } from '../../../src/ports/desk.ts';
import type { Store } from '../../../src/ports/store.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { epochMs, type Instant, plusMinutes } from '../../../src/time.ts';
import { type FakeMessenger, fakeMessenger } from '../../fakes/fake-messenger.ts';
import { ward } from '../../incident/given-when-then.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const TOKEN = 'a-token-of-the-monitoring-server';
const SECRET = 'a-secret-of-the-backup-server';

let now: Instant;
let chat: FakeMessenger;
let kept: Engine;
let desk: Desk;
let store: Store;
let server: Server;
let address: string;

const open = async (secrets: { token?: string; secret?: string }): Promise<void> => {
  now = '2026-12-04T10:56:00.000+09:00' as Instant;
  const clock = { now: () => now };
  ({ store } = await openStore({ url: ':memory:', now }));
  chat = fakeMessenger({ clock, platform: 'chat', linked: true });
  const json = planJson(ward);
  const hash = planHash(json);
  const texts = textsIn('ja');
  const recording = { states: incidentStates({ plan: ward, hash }), texts };
  const told = changes();
  const shared = { store, clock, logger: silent, directories: directories(store) };
  kept = engine({ ...shared, recording, messengers: [chat], owner: 'test', plan: () => ward }, told);
  await kept.stop();
  const handling = {
    ...shared,
    ...recording,
    plan: ward,
    planHash: hash,
    planJson: json,
    chats: ['chat'],
    admins: ['chat:ADMIN'],
  };
  desk = openDesk(handling, [chat], told, kept.wake);
  const app = express();
  mountAlertHook(app, { desk: alertDesk(handling, kept.wake), secrets, clock, logger: silent, texts });
  server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/alerts`;
  await says('link ops', 'OPS');
};
beforeEach(() => open({ token: TOKEN, secret: SECRET }));
afterEach(() => new Promise((resolve) => server.close(resolve)));

const settled = async (): Promise<void> => {
  while (await kept.runOnce());
};
const says = async (text: string, conversation = 'OPS'): Promise<Reply> => {
  const where = { platform: 'chat', conversation, direct: false };
  const reply = await desk.handle({ asked: { kind: 'text', text }, by: { platform: 'chat', id: 'ADMIN' }, where });
  await settled();
  return reply;
};

interface Answer {
  readonly status: number;
  readonly body: {
    readonly accepted?: number;
    readonly group?: string;
    readonly code?: string;
    readonly reply?: string;
  } & object;
}
const post = async (
  body: unknown,
  headers: Record<string, string> = { authorization: `Bearer ${TOKEN}` },
): Promise<Answer> => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(address, { method: 'POST', headers, body: text });
  await settled();
  return { status: response.status, body: (await response.json()) as Answer['body'] };
};
const signed = (body: unknown, secret = SECRET, at = epochMs(now)): Record<string, string> => {
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHmac('sha256', secret)
    .update(`v1:${timestamp}:${JSON.stringify(body)}`)
    .digest('hex');
  return { 'x-bcp-timestamp': timestamp, 'x-bcp-signature': `v1=${signature}` };
};
const titles = (): readonly string[] => chat.seen('OPS').map(({ card }) => card.title);
const said = (): string => JSON.stringify(chat.seen('OPS').map(({ card }) => card));

/** As Alertmanager sends it. */
const alertmanager = (status: 'firing' | 'resolved', names: readonly string[], more: object = {}) => ({
  version: '4',
  groupKey: '{}:{alertname="StorageDown"}',
  truncatedAlerts: 0,
  status,
  receiver: 'bcp',
  groupLabels: { alertname: 'StorageDown' },
  commonLabels: { alertname: 'StorageDown', severity: 'critical', datacenter: 'unknown-to-us' },
  commonAnnotations: { summary: '共用ストレージの応答がない' },
  externalURL: 'http://alertmanager.example:9093',
  alerts: names.map((instance) => ({
    status,
    labels: { alertname: 'StorageDown', instance },
    annotations: {},
    startsAt: '2026-12-04T01:55:00.000Z',
    endsAt: '0001-01-01T00:00:00Z',
    generatorURL: 'http://prometheus.example:9090',
    fingerprint: instance,
  })),
  ...more,
});
const plain = {
  source: '監視サーバ',
  id: 'ping-1',
  at: '2026-12-04T10:55:00+09:00',
  text: '統合仮想サーバに接続できない',
};

describe('a group of alerts', () => {
  test('is one living post: repeated it is updated, resolved it says so', async () => {
    const first = await post(alertmanager('firing', ['a', 'b']));
    expect(first).toMatchObject({
      status: 200,
      body: {
        accepted: 2,
        group: expect.stringMatching(/^[0-9a-f]{16}$/),
        proposal: { scenario: 'iaas-down', situation: '監視(alertmanager)からの通知:共用ストレージの応答がない' },
      },
    });
    expect(titles()).toEqual(['【監視】共用ストレージの応答がない(発生中2件)']);
    now = plusMinutes(now, 5);
    await post(alertmanager('firing', ['a', 'b', 'c']));
    expect(titles()).toEqual(['【監視】共用ストレージの応答がない(発生中3件)']);
    expect(said()).toContain('(2回目)');
    await post(alertmanager('resolved', ['a', 'b', 'c']));
    expect(titles()).toEqual(['【監視・解消】共用ストレージの応答がない']);
    expect(said()).not.toContain('宣言する');
  });

  test('that fires again after it was resolved is a post of its own, so that it is seen', async () => {
    await post(alertmanager('firing', ['a']));
    await post(alertmanager('resolved', ['a']));
    await post(alertmanager('firing', ['a']));
    expect(titles()).toEqual([
      '【監視・解消】共用ストレージの応答がない',
      '【監視】共用ストレージの応答がない(発生中1件)',
    ]);
  });

  test('of 1,000 plain alerts is one post that counts them', async () => {
    const sent = Array.from({ length: 1000 }, (_, at) => ({ ...plain, id: `vm-${at}` }));
    for (let at = 0; at < sent.length; at += 100) {
      const answers = await Promise.all(
        sent.slice(at, at + 100).map((body) =>
          fetch(address, {
            method: 'POST',
            headers: { authorization: `Bearer ${TOKEN}` },
            body: JSON.stringify(body),
          }),
        ),
      );
      expect(answers.every(({ status }) => status === 200)).toBe(true);
    }
    await settled();
    expect(titles()).toEqual(['【監視】統合仮想サーバに接続できない(発生中1000件)']);
  }, 30_000);

  test('names the systems that it knows, and passes over what it does not', async () => {
    await post({ ...plain, systems: [17, 'such-a-system'], owner: { nested: ['unknown'] } });
    expect(said()).toContain('対象のシステム');
    expect(said()).not.toContain('such-a-system');
  });
});

describe('a declaration', () => {
  test('is only proposed: the button says it, and nothing is declared by itself', async () => {
    await post(alertmanager('firing', ['a']));
    expect(await store.read.incidents()).toEqual([]);
    const [button] =
      chat.seen('OPS')[0]?.card.blocks.flatMap((block) => (block.type === 'actions' ? block.actions : [])) ?? [];
    expect(button).toMatchObject({ label: '宣言する', confirm: expect.stringContaining('実際の障害として宣言します') });
    const command = button !== undefined && 'command' in button ? button.command : '';
    expect(await says(command)).toMatchObject({ ok: true });
    expect((await store.read.incidents())[0]).toMatchObject({ drill: false, scenario: 'iaas-down' });
    const view = await desk.views.incident('2026-001');
    expect(JSON.stringify(view)).toContain('監視(alertmanager)からの通知:共用ストレージの応答がない');
  });

  test('that stands has it noted in its chronology, when it begins and when it is over; a storm is no chronology', async () => {
    await says('declare iaas-down');
    const answer = await post(alertmanager('firing', ['a']));
    expect(answer.body).toMatchObject({ incident: '2026-001' });
    expect(answer.body).not.toHaveProperty('proposal');
    for (const names of [
      ['a', 'b'],
      ['a', 'b', 'c'],
    ])
      await post(alertmanager('firing', names));
    await post(alertmanager('resolved', ['a', 'b', 'c']));
    const notes = (await desk.views.chronology('2026-001'))
      .map(({ what }) => what)
      .filter((what) => what.includes('監視('));
    expect(notes).toHaveLength(2);
    expect(notes.join()).toContain('解消');
  });

  test('of a drill is not touched', async () => {
    await says('declare iaas-down --drill');
    expect((await post(alertmanager('firing', ['a']))).body).toHaveProperty('proposal');
  });
});

describe('the result of a backup', () => {
  test('feeds readiness, and is nothing to look at while it is good', async () => {
    const body = { ...plain, kind: 'backup', result: 'ok', systems: ['17'], text: '夜間バックアップ' };
    expect((await post(body, signed(body))).status).toBe(200);
    expect(titles()).toEqual([]);
    const { systems } = await desk.views.preparedness();
    expect(systems.find(({ no }) => no === 17)).toMatchObject({ offsiteBackupAt: '2026-12-04' });
  });

  test('that failed is said, proposes nothing, and stands in readiness until a good one', async () => {
    const body = { ...plain, kind: 'backup', result: 'failed', systems: ['17'], text: '夜間バックアップの失敗' };
    expect((await post(body)).body).not.toHaveProperty('proposal');
    expect(titles()).toEqual(['【監視】夜間バックアップの失敗(発生中1件)']);
    const of17 = async () => (await desk.views.preparedness()).systems.find(({ no }) => no === 17);
    expect(await of17()).toMatchObject({ offsiteBackupFailedAt: '2026-12-04' });
    await post({ ...body, result: 'ok', at: '2026-12-04T10:56:00+09:00' });
    expect(await of17()).not.toHaveProperty('offsiteBackupFailedAt');
  });
});

describe('who may tell', () => {
  test.each([
    ['nobody', {}],
    ['another token', { authorization: `Bearer ${TOKEN}x` }],
    ['an empty token', { authorization: 'Bearer ' }],
    ['a signature without a time', { 'x-bcp-signature': `v1=${'0'.repeat(64)}` }],
    ['a signature of nothing', { 'x-bcp-timestamp': '1', 'x-bcp-signature': 'v1=' }],
  ])('%s gets 401 with a sentence, and nothing is recorded', async (_, headers: Record<string, string>) => {
    const answer = await post(plain, headers);
    expect(answer).toMatchObject({
      status: 401,
      body: { code: 'unknown_caller', reply: expect.stringContaining('認証') },
    });
    expect(titles()).toEqual([]);
  });

  test('a forged signature, an old one and one of tomorrow are refused; the very same is taken once', async () => {
    expect((await post(plain, signed(plain, 'another secret of somebody'))).body.code).toBe('unknown_caller');
    expect((await post(plain, signed(plain, SECRET, epochMs(now) - 301_000))).body.code).toBe('stale');
    expect((await post(plain, signed(plain, SECRET, epochMs(now) + 302_000))).body.code).toBe('stale');
    expect((await post({ ...plain, text: 'another' }, signed(plain))).body.code).toBe('unknown_caller');
    const headers = signed(plain);
    expect((await post(plain, headers)).status).toBe(200);
    expect(await post(plain, headers)).toMatchObject({ status: 401, body: { code: 'again' } });
    expect(said()).toContain('(1回目)');
  });

  test('where nothing is set up nobody is heard', async () => {
    await new Promise((resolve) => server.close(resolve));
    await open({});
    expect(await post(plain)).toMatchObject({ status: 404, body: { code: 'off' } });
  });
});

describe('what cannot be read', () => {
  test.each([
    ['no JSON', '{', 'unreadable'],
    ['nothing', '', 'unreadable'],
    ['a list', [], 'unreadable'],
    ['no text', { ...plain, text: ' ' }, 'unreadable'],
    ['no time', { ...plain, at: 'now' }, 'unreadable'],
    ['another version', alertmanager('firing', ['a'], { version: '3' }), 'unreadable'],
    ['no alerts', alertmanager('firing', []), 'unreadable'],
    ['a backup without a result', { ...plain, kind: 'backup' }, 'unreadable'],
    ['the future', { ...plain, at: '2026-12-04T11:02:00+09:00' }, 'future'],
  ])('%s gets 422 with a sentence, and nothing is recorded', async (_, body, code) => {
    const before = await store.read.directoryEvents(0);
    expect(await post(body)).toMatchObject({
      status: 422,
      body: { code, reply: expect.stringMatching(/ください|送信/) },
    });
    expect(await store.read.directoryEvents(0)).toEqual(before);
  });

  test('10 MB get 413, another method 405', async () => {
    expect(await post({ ...plain, text: 'x'.repeat(10_000_000) })).toMatchObject({
      status: 413,
      body: { code: 'too_large' },
    });
    expect((await fetch(address)).status).toBe(405);
  });

  test('what cannot be seen and what is long stays out of posts', async () => {
    await post({ ...plain, text: `停止\u202e${'長'.repeat(2000)}` });
    expect(said()).not.toContain('\u202e');
    expect(titles()[0]?.length).toBeLessThan(400);
  });
});
