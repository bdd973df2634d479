// A channel is archived, or our bot is put out of it, in the middle of an incident: it is noticed, people are asked
// elsewhere, nothing is doubled, and everything is where it was once the channel is back.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  calm,
  chronology,
  consoleBoard,
  declared,
  keysIn,
  linesWith,
  order,
  person,
  posts,
  refuseIn,
  section,
  until,
} from '../office/in-the-office.ts';
import { type Office, openOffice } from '../office/slack-office.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const everOnce = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

const REQUEST = 'confirmation/1/taxation';

/** In the crisis channel and all its threads. */
const keysInCrisis = async (channel = office.crisis): Promise<readonly string[]> => {
  const roots = await office.rig.seen(channel);
  const threads = await Promise.all(roots.map(async ({ ts }) => (await keysIn(office, channel, ts)).slice(1)));
  return [...(await keysIn(office, channel)), ...threads.flat()];
};

const LOSSES = [
  { how: 'archived', error: 'is_archived', told: 'channel_archive', back: 'channel_unarchive' },
  { how: 'without our bot', error: 'not_in_channel', told: 'channel_left', back: 'member_joined_channel' },
  { how: 'private and without our bot', error: 'channel_not_found', told: 'group_left', back: 'member_joined_channel' },
] as const;

describe.each(LOSSES)("a section's channel that is $how", ({ error, told, back }) => {
  let tax: string;
  let incident: string;
  const key = (post: string): string => `${incident}/${post}`;
  beforeEach(async () => {
    tax = await section(office, '税務課', 'tanaka');
    incident = await declared(office);
  });

  const lose = async (): Promise<void> => {
    refuseIn(office, tax, error);
    await office.event({ type: told, channel: tax });
    await until('asked in the crisis channel', async () => (await keysInCrisis()).includes(key(REQUEST)));
    await calm(office);
  };
  const restore = async (): Promise<void> => {
    office.rig.proxy.heal();
    const user = back === 'member_joined_channel' ? office.rig.bot.botUserId : person(office, 'sato');
    await office.event({ type: back, channel: tax, channel_type: 'C', user });
    await until('nothing parked', async () => (await posts(office, incident)).every(({ state }) => state !== 'parked'));
    await calm(office);
  };

  test('is noticed at once: log and board say so, and the section is asked in a thread of the crisis channel', async () => {
    await lose();
    const lines = linesWith(await chronology(office, incident), '届けられません');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('Slack');
    // It is shown elsewhere: nothing is left to be told by other means.
    expect(await consoleBoard(office, incident)).not.toContain('届けられていない投稿');
    const board = await office.message(office.crisis, /障害対応中/);
    expect(JSON.stringify(board.blocks)).toContain('連携先に投稿できない1課');
    expect(everOnce(await keysInCrisis())).toBe(true);
  });

  test('still gets its answers there, and its reminders', async () => {
    await lose();
    await order(office, '催促 税務課');
    await calm(office);
    const reminders = (await keysInCrisis()).filter((one) => one.startsWith(key('reminder/')));
    expect(reminders).toHaveLength(1);
    const threads = (await office.rig.seen(office.crisis)).filter((one) => one.key === key(REQUEST));
    expect(threads).toHaveLength(1);
    await office.types(person(office, 'tanaka'), office.crisis, '回答 全て 停止');
    await calm(office);
    const [answered] = (await office.rig.seen(office.crisis)).filter((one) => one.key === key(REQUEST));
    expect(JSON.stringify(answered?.blocks)).toContain(person(office, 'tanaka'));
    expect(everOnce(await keysInCrisis())).toBe(true);
  });

  test('is as it should be when it is back: the final state, nothing twice, and the log says so', async () => {
    await lose();
    await order(office, '催促 税務課');
    await office.types(person(office, 'tanaka'), office.crisis, '回答 全て 停止');
    await calm(office);
    await restore();
    const there = await office.rig.seen(tax);
    expect(everOnce(there.flatMap((one) => one.key ?? []))).toBe(true);
    const request = there.find((one) => one.key === key(REQUEST));
    expect(JSON.stringify(request?.blocks)).toContain(person(office, 'tanaka'));
    expect(await consoleBoard(office, incident)).not.toContain('届けられていない');
    expect(linesWith(await chronology(office, incident), '届けました').length).toBeGreaterThan(0);
    expect(everOnce(await keysInCrisis())).toBe(true);
    // From now on it is reached where it was.
    await order(office, '確認 税務課');
    await calm(office);
    expect(await keysIn(office, tax)).toContain(key('confirmation/2/taxation'));
    expect(await keysInCrisis()).not.toContain(key('confirmation/2/taxation'));
  });

  test('is noticed at the next thing to show there, when Slack says nothing', async () => {
    refuseIn(office, tax, error);
    await order(office, '催促 税務課');
    await calm(office);
    const keys = await keysInCrisis();
    expect(keys).toContain(key(REQUEST));
    expect(keys.filter((one) => one.startsWith(key('reminder/')))).toHaveLength(1);
    expect(everOnce(keys)).toBe(true);
  });
});

test('the channel of the whole office is lost: reports are where the crisis is handled, once', async () => {
  const all = await office.rig.newChannel();
  await order(office, 'link all', all);
  const incident = await declared(office);
  expect(await keysIn(office, all)).toEqual([`${incident}/report/1`]);
  refuseIn(office, all, 'is_archived');
  await order(office, '報告');
  await calm(office);
  expect(everOnce(await keysInCrisis())).toBe(true);
  expect(await consoleBoard(office, incident)).toContain('届けられていない投稿が');
  office.rig.proxy.heal();
  await office.event({ type: 'channel_unarchive', channel: all });
  await calm(office);
  const there = await office.rig.seen(all);
  expect(there.map(({ key }) => key)).toEqual([`${incident}/report/1`, `${incident}/report/2`]);
  expect(there.map(({ pinned }) => pinned)).toEqual([false, true]);
});

describe('the crisis channel itself', () => {
  const lose = async (): Promise<void> => {
    refuseIn(office, office.crisis, 'is_archived');
    await office.event({ type: 'channel_archive', channel: office.crisis });
  };

  test.each([true, false])('is lost (told by Slack: %s): everything open is in the linked one', async (isTold) => {
    const ops = await office.rig.newChannel();
    await order(office, 'link ops', ops);
    // A channel that is nobody's, where a crisis can be declared all the same.
    const incident = await declared(office);
    expect(await keysIn(office, office.crisis)).toContain(`${incident}/board`);
    expect(await keysIn(office, ops)).toEqual([]);
    if (isTold) await lose();
    else refuseIn(office, office.crisis, 'is_archived');
    await order(office, '更新 原因 電源装置の故障', ops);
    await until('the board elsewhere', async () => (await keysIn(office, ops)).includes(`${incident}/board`));
    await calm(office);
    const there = await office.rig.seen(ops);
    const keys = await keysInCrisis(ops);
    expect(everOnce(keys)).toBe(true);
    expect(keys.filter((one) => one.includes('/confirmation/'))).toHaveLength(15);
    expect(there.filter(({ pinned }) => pinned).map(({ key }) => key)).toContain(`${incident}/board`);
    await order(office, '報告', ops);
    await calm(office);
    const pinned = (await office.rig.seen(ops)).filter((one) => one.pinned).map(({ key }) => key);
    expect(pinned.filter((one) => one?.includes('/report/'))).toEqual([`${incident}/report/3`]);
    expect(everOnce(await keysInCrisis(ops))).toBe(true);
  });

  test('is lost and there is no other: the console goes on, and says so', async () => {
    const incident = await declared(office);
    await lose();
    await until('said', async () => (await consoleBoard(office, incident)).includes('届けられていない投稿'));
    await calm(office);
    const answer = await order(office, '更新 原因 電源装置の故障');
    expect(answer.text).toContain('発生原因を更新しました');
    await calm(office);
    expect(await consoleBoard(office, incident)).toContain('電源装置の故障');
    office.rig.proxy.heal();
    await office.event({ type: 'channel_unarchive', channel: office.crisis });
    await until('all is well', async () => !(await consoleBoard(office, incident)).includes('届けられていない投稿'));
    await calm(office);
    expect(everOnce(await keysInCrisis())).toBe(true);
    const board = await office.message(office.crisis, /障害対応中/);
    expect(JSON.stringify(board.blocks)).toContain('電源装置の故障');
  });
});

test('somebody who left, and with them the direct messages of their section, is replaced by a thread', async () => {
  const direct = await office.rig.directWith(person(office, 'tanaka'));
  await section(office, '税務課', 'tanaka', direct);
  refuseIn(office, direct, 'user_disabled');
  const incident = await declared(office);
  expect(await keysInCrisis()).toContain(`${incident}/${REQUEST}`);
  expect(await consoleBoard(office, incident)).toContain('連携先に投稿できない1課');
});
