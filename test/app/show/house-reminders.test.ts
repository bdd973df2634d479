// 期限のお知らせ: what recurs is recalled by the clock outside any incident, in the section's own conversation, once, and the post
// says so when it is done (計画 P4, 個別5(2), and each 4月1日).
import { beforeEach, describe, expect, test } from '@jest/globals';
import { openStore } from '../../../adapters/store/open-store.ts';
import { changes } from '../../../src/app/changes.ts';
import { directories } from '../../../src/app/directories.ts';
import { incidentStates } from '../../../src/app/incident-states.ts';
import { openDesk } from '../../../src/app/open-desk.ts';
import { type Engine, engine } from '../../../src/app/show/keep-shown.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { planHash } from '../../../src/plan/read/load-plan.ts';
import { planJson } from '../../../src/plan/read/plan-json.ts';
import type { Desk } from '../../../src/ports/desk.ts';
import type { Store } from '../../../src/ports/store.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import type { Instant } from '../../../src/time.ts';
import { type FakeMessenger, fakeMessenger } from '../../fakes/fake-messenger.ts';
import { ward } from '../../incident/given-when-then.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const at = (day: string, time = '09:00'): Instant => `${day}T${time}:00.000+09:00` as Instant;

/** The review of the plan is due each 30 September, from 2026 on; the rosters by the end of May. */
const plan: Plan = {
  ...ward,
  preparation: { fiscalYearBegins: '04-01', rostersBy: '05-31' },
  duties: [
    {
      id: 'plan-review',
      name: '計画の見直し',
      nameEn: 'Review',
      every: 'year',
      by: '09-30',
      from: '2026-01-01' as never,
    },
  ],
};

let planNow: () => Plan;
let now: Instant;
let store: Store;
let chat: FakeMessenger;
let kept: Engine;
let desk: Desk;

beforeEach(async () => {
  planNow = () => plan;
  now = at('2026-07-01');
  const clock = { now: () => now };
  ({ store } = await openStore({ url: ':memory:', now }));
  chat = fakeMessenger({ clock, platform: 'chat', linked: true });
  const json = planJson(plan);
  const hash = planHash(json);
  const recording = { states: incidentStates({ plan, hash }), texts: textsIn('ja') };
  const told = changes();
  const shared = { store, clock, logger: silent, directories: directories(store) };
  kept = engine({ ...shared, recording, messengers: [chat], owner: 'test', plan: () => planNow() }, told);
  await kept.stop();
  const handling = {
    ...shared,
    ...recording,
    plan,
    planHash: hash,
    planJson: json,
    chats: ['chat'],
    admins: ['chat:ADMIN'],
  };
  desk = openDesk(handling, [chat], told, kept.wake);
});

const settled = async (): Promise<void> => {
  while (await kept.runOnce());
};
const tickAt = async (moment: Instant): Promise<void> => {
  now = moment;
  await kept.tick();
  await settled();
};
const say = async (text: string, conversation = 'OPS'): Promise<void> => {
  const where = { platform: 'chat', conversation, direct: false };
  const reply = await desk.handle({ asked: { kind: 'text', text }, by: { platform: 'chat', id: 'ADMIN' }, where });
  expect(reply).toMatchObject({ ok: true });
  await settled();
};
const titles = (conversation?: string): readonly string[] => chat.seen(conversation).map(({ card }) => card.title);

describe('a recurring duty', () => {
  test('is recalled two weeks before its day, once, where its section is linked', async () => {
    await say('link section 情報システム課', 'CINFO');
    await tickAt(at('2026-09-15'));
    expect(titles()).toEqual([]);
    await tickAt(at('2026-09-16', '08:59'));
    expect(titles()).toEqual([]);
    await tickAt(at('2026-09-16'));
    await tickAt(at('2026-09-17'));
    expect(titles('CINFO')).toEqual(['【備え】定期業務「計画の見直し」の期限が近づいています。']);
    expect(chat.seen('CINFO')[0]?.card.blocks).toContainEqual({
      type: 'actions',
      actions: [{ label: '実施を記録する', command: 'duty done plan-review' }],
    });
  });

  test('that was done says so where it was recalled, and is not called overdue', async () => {
    await say('link section 情報システム課', 'CINFO');
    await tickAt(at('2026-09-16'));
    await say('duty done plan-review', 'CINFO');
    expect(titles('CINFO')).toEqual(['【備え・済】定期業務「計画の見直し」']);
    await tickAt(at('2026-10-01'));
    expect(titles()).toHaveLength(1);
  });

  test('that nobody recorded is said to be overdue, in a post of its own; both are settled by one record', async () => {
    await say('link section 情報システム課', 'CINFO');
    await tickAt(at('2026-09-16'));
    await tickAt(at('2026-10-01'));
    expect(titles('CINFO')).toEqual([
      '【備え】定期業務「計画の見直し」の期限が近づいています。',
      '【備え】定期業務「計画の見直し」の期限を過ぎています。',
    ]);
    await say('duty done plan-review', 'CINFO');
    expect(titles('CINFO')).toEqual(Array(2).fill('【備え・済】定期業務「計画の見直し」'));
  });

  test('waits while a real incident is open, and comes when it is closed', async () => {
    await say('link ops', 'OPS');
    await say('declare iaas-down');
    await tickAt(at('2026-09-16'));
    expect(titles().filter((title) => title.includes('備え'))).toEqual([]);
    await say('終結 理由 個別対応に移行するため');
    await tickAt(at('2026-09-17'));
    expect(titles().filter((title) => title.includes('備え'))).toHaveLength(1);
  });

  test('moves with its section’s conversation while it is open', async () => {
    await say('link section 情報システム課', 'CINFO');
    await tickAt(at('2026-09-16'));
    await say('link section 情報システム課', 'CNEW');
    expect(titles('CNEW')).toEqual(['【備え】定期業務「計画の見直し」の期限が近づいています。']);
    expect(titles('CINFO')).toEqual([expect.stringContaining('備え')]);
    expect(titles('CINFO')).not.toEqual(titles('CNEW'));
  });
});

test('what cannot be shown is said by the readiness of the program, as there is no board', async () => {
  await say('link section 情報システム課', 'CINFO');
  chat.failWhen(() => ({ code: 'closed' }));
  await tickAt(at('2026-09-16'));
  const { parts } = await desk.views.readiness();
  expect(JSON.stringify(parts)).toContain('posts_failed');
});

test('what is wrong with it keeps no incident from its posts', async () => {
  await say('link ops', 'OPS');
  planNow = () => {
    throw new Error('the files of the plan are gone');
  };
  await say('declare iaas-down');
  await tickAt(at('2026-09-16'));
  expect(titles('OPS').some((title) => title.includes('障害対応中'))).toBe(true);
});

describe('contacts and posts', () => {
  test('are asked of each section at the turn of the fiscal year, and again of those who had not confirmed in time', async () => {
    await say('link ops', 'OPS');
    for (const { id } of plan.sections) await say(`link section ${id}`, `C-${id}`);
    await tickAt(at('2027-04-01'));
    for (const { id } of plan.sections)
      expect(titles(`C-${id}`)).toContain('【備え】年度当初の連絡先・名簿の確認をお願いします。');
    await say('roster 税務課', 'C-taxation');
    expect(titles('C-taxation')).toEqual(['【備え・済】連絡先・名簿の確認']);
    await tickAt(at('2027-06-01'));
    expect(titles('C-taxation')).toHaveLength(1);
    expect(titles('C-roads')).toContain('【備え】連絡先・名簿の確認の期限を過ぎています。');
  });

  test('are not asked by a program that begins in the middle of the year', async () => {
    await tickAt(at('2027-08-01'));
    expect(titles()).toEqual([]);
  });
});

test('nothing of it is an incident: no list shows it, and the log of links and people says what was said', async () => {
  await say('link section 情報システム課', 'CINFO');
  await tickAt(at('2026-09-16'));
  expect(await store.read.incidents()).toEqual([]);
  expect(await store.read.openIncidents()).toEqual([]);
  expect((await store.read.directoryEvents(1)).map(({ what }) => what)).toEqual([
    '定期業務「計画の見直し」を情報システム課へお知らせしました(期限 令和8年9月30日)。',
  ]);
});
