// 課題 (計画 P4, C1(2)): owned by a section or a post until it is closed with what was changed; recalled outside incidents, and listed.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { openStore } from '../../../adapters/store/open-store.ts';
import { changes } from '../../../src/app/changes.ts';
import { directories } from '../../../src/app/directories.ts';
import { incidentStates } from '../../../src/app/incident-states.ts';
import { openDesk } from '../../../src/app/open-desk.ts';
import { type Engine, engine } from '../../../src/app/show/keep-shown.ts';
import { planHash } from '../../../src/plan/read/load-plan.ts';
import { planJson } from '../../../src/plan/read/plan-json.ts';
import type { Desk, Reply } from '../../../src/ports/desk.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import type { Instant } from '../../../src/time.ts';
import { type FakeMessenger, fakeMessenger } from '../../fakes/fake-messenger.ts';
import { ward } from '../../incident/given-when-then.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const at = (day: string): Instant => `${day}T09:00:00.000+09:00` as Instant;

let now: Instant;
let chat: FakeMessenger;
let kept: Engine;
let desk: Desk;

beforeEach(async () => {
  now = at('2026-12-01');
  const clock = { now: () => now };
  const { store } = await openStore({ url: ':memory:', now });
  chat = fakeMessenger({ clock, platform: 'chat', linked: true });
  const json = planJson(ward);
  const hash = planHash(json);
  const recording = { states: incidentStates({ plan: ward, hash }), texts: textsIn('ja') };
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
  await says('link section 税務課', 'CTAX');
  await says('link ops', 'OPS');
});

const settled = async (): Promise<void> => {
  while (await kept.runOnce());
};
const says = async (text: string, conversation = 'OPS'): Promise<Reply> => {
  const where = { platform: 'chat', conversation, direct: false };
  const reply = await desk.handle({ asked: { kind: 'text', text }, by: { platform: 'chat', id: 'ADMIN' }, where });
  await settled();
  return reply;
};
const asSection = (text: string, as: string): Promise<Reply> =>
  desk.handle({ asked: { kind: 'text', text }, by: { platform: 'web', id: 'local', as } });
const tickAt = async (day: string): Promise<void> => {
  now = at(day);
  await kept.tick();
  await settled();
};
const titles = (conversation: string): readonly string[] => chat.seen(conversation).map(({ card }) => card.title);

describe('a finding', () => {
  test('is shown to its owner, and says what was changed once it is closed', async () => {
    expect(await says('課題 登録 手順書の電話番号が古い --担当 税務課 --期限 12/28')).toMatchObject({
      ok: true,
      text: '課題第1号を登録しました(担当 税務課、期限 令和8年12月28日)。手順書の電話番号が古い',
    });
    expect(titles('CTAX')).toEqual(['【課題】第1号']);
    expect(await says('finding close 1 because 手順書を改め、配布した')).toMatchObject({ ok: true });
    expect(titles('CTAX')).toEqual(['【課題・完了】第1号']);
    expect(chat.seen('CTAX')[0]?.card.blocks).toContainEqual({
      type: 'text',
      text: expect.stringMatching(/^令和8年.*が完了としました。変えたこと:手順書を改め、配布した$/),
    });
  });

  test('of a post without a section is shown where the crisis is handled', async () => {
    await says('finding add 公表の手順を決める --owner 区長 --due 2027-03-31');
    expect(titles('OPS')).toEqual(['【課題】第1号']);
  });

  test('is recalled a week before its day and when it is overdue, and not once it is closed', async () => {
    await says('finding add 手順書を改める --owner taxation --due 2026-12-28');
    await tickAt('2026-12-20');
    expect(titles('CTAX')).toHaveLength(1);
    await tickAt('2026-12-21');
    await tickAt('2026-12-29');
    expect(titles('CTAX').slice(1)).toEqual([
      '【備え】課題第1号の期限が近づいています。',
      '【備え】課題第1号の期限を過ぎています。',
    ]);
    await says('finding close 1 because 改めた');
    expect(titles('CTAX').slice(1)).toEqual(Array(2).fill('【備え・済】課題第1号'));
    expect(await desk.views.openReminders()).toEqual([]);
  });

  test('stands among what is missing until it is closed, by its day', async () => {
    await says('finding add 手順書を改める --owner taxation --due 2026-12-28');
    const missing = async () => (await desk.views.preparedness()).missing.filter(({ what }) => what === 'finding');
    expect(await missing()).toEqual([{ what: 'finding', owner: 'taxation', finding: 1, due: '2026-12-28' }]);
    now = at('2027-01-04');
    expect(await missing()).toMatchObject([{ overdue: true }]);
    await says('finding close 1 because 改めた');
    expect(await missing()).toEqual([]);
  });

  test('has its incident, if it names one that there is', async () => {
    await says('declare iaas-down --drill');
    expect(await says('finding add 連絡が遅い --owner taxation --due 12/28 --incident 2026-001')).toMatchObject({
      ok: true,
    });
    expect(await desk.views.findings()).toMatchObject([{ no: 1, incident: '2026-001', state: 'open' }]);
    expect(await says('finding add 連絡が遅い --owner taxation --due 12/28 --incident 2026-009')).toMatchObject({
      ok: false,
      code: 'unknown_incident',
    });
    expect(await desk.views.findings()).toHaveLength(1);
  });
});

describe('whose it is', () => {
  test('a section adds and closes its own, and no other’s', async () => {
    expect(await asSection('finding add 手順書を改める --owner taxation --due 12/28', 'taxation')).toMatchObject({
      ok: true,
    });
    expect(await asSection('finding add 手順書を改める --owner roads --due 12/28', 'taxation')).toMatchObject({
      code: 'not_own_matter',
    });
    expect(await asSection('finding close 1 because 改めた', 'roads')).toMatchObject({ code: 'not_own_matter' });
    expect(await asSection('finding close 1 because 改めた', 'taxation')).toMatchObject({ ok: true });
  });
});

describe('bad input changes nothing', () => {
  test.each([
    ['finding add --owner taxation --due 12/28', 'missing_argument'],
    ['finding add 手順書を改める --due 12/28', 'missing_argument'],
    ['finding add 手順書を改める --owner taxation', 'missing_argument'],
    ['finding add 手順書を改める --owner 火星課 --due 12/28', 'unknown_owner'],
    ['finding add 手順書を改める --owner taxation --due いつか', 'bad_day'],
    ['finding add 手順書を改める --owner taxation --due 2020-01-01', 'due_is_past'],
    ['finding close 9 because 改めた', 'unknown_finding'],
    ['finding close 9', 'missing_argument'],
    ['finding close', 'missing_argument'],
    ['finding 何か', 'unknown_option'],
  ])('%s: %s', async (text, code) => {
    expect(await says(text)).toMatchObject({ ok: false, code });
    expect(await desk.views.findings()).toEqual([]);
  });

  test('one that is closed is not closed again', async () => {
    await says('finding add 手順書を改める --owner taxation --due 12/28');
    await says('finding close 1 because 改めた');
    expect(await says('課題 完了 第1号 理由 もう一度')).toMatchObject({ ok: false, code: 'finding_closed' });
  });
});
