// People delete what was posted and unpin it: it is there again, pinned again, once; whether Slack tells of it or not.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { calm, declared, order, person, section, until } from '../office/in-the-office.ts';
import { type Office, openOffice } from '../office/slack-office.ts';

let office: Office;
let tax: string;
let incident: string;
beforeEach(async () => {
  office = await openOffice();
  tax = await section(office, '税務課', 'tanaka');
  incident = await declared(office);
});
afterEach(() => office.close());

const shown = async (channel: string, key: string) =>
  (await office.rig.seen(channel)).filter((message) => message.key === `${incident}/${key}`);

const deleted = (channel: string, ts: string) => ({
  type: 'message',
  subtype: 'message_deleted',
  hidden: true,
  channel,
  channel_type: 'channel',
  deleted_ts: ts,
  ts: `${Math.floor(Date.now() / 1000)}.000900`,
  previous_message: { type: 'message', user: office.rig.bot.botUserId, bot_id: office.rig.bot.botId, ts, text: 'x' },
});

const CASES = [
  { what: 'the board', key: 'board', where: () => office.crisis, pinned: true },
  { what: 'a request', key: 'confirmation/1/taxation', where: () => tax, pinned: false },
  { what: 'a report', key: 'report/1', where: () => office.crisis, pinned: true },
] as const;

describe.each(CASES)('$what', ({ key, where, pinned }) => {
  const only = async () => {
    const [message, ...more] = await shown(where(), key);
    if (message === undefined || more.length > 0) throw new Error(`${key} is there ${more.length + 1} times`);
    return message;
  };

  test('that somebody deletes is posted anew at once, and pinned as it was', async () => {
    const before = await only();
    await office.rig.remove(where(), before.ts);
    expect(await office.event(deleted(where(), before.ts))).toBe(200);
    await until('posted anew', async () => (await shown(where(), key)).some((one) => one.pinned === pinned));
    await calm(office);
    const after = await only();
    expect(after.ts).not.toBe(before.ts);
    expect(after).toMatchObject({ text: before.text, pinned });
  });

  test('told of twice, it is posted once', async () => {
    const before = await only();
    await office.rig.remove(where(), before.ts);
    const told = deleted(where(), before.ts);
    await Promise.all([office.event(told), office.event(told)]);
    await until('posted anew', async () => (await shown(where(), key)).some((one) => one.pinned === pinned));
    await office.event(told);
    await calm(office);
    expect((await only()).ts).not.toBe(before.ts);
  });
});

test('a board that has a thread leaves a stone behind when it is deleted, and is posted anew all the same', async () => {
  const [before] = await shown(office.crisis, 'board');
  const ts = before?.ts ?? '';
  await office.rig.remove(office.crisis, ts);
  const stone = { type: 'message', subtype: 'tombstone', text: 'This message was deleted.', user: 'USLACKBOT', ts };
  await office.event({
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    channel: office.crisis,
    channel_type: 'channel',
    ts: `${Number(ts) + 60}`,
    message: stone,
    previous_message: { type: 'message', user: office.rig.bot.botUserId, ts, text: 'x' },
  });
  await until('posted anew', async () => (await shown(office.crisis, 'board')).some(({ pinned }) => pinned));
  await calm(office);
  expect(await shown(office.crisis, 'board')).toHaveLength(1);
});

describe('without a word from Slack', () => {
  test('a deleted board is posted anew and pinned at the next change', async () => {
    const [before] = await shown(office.crisis, 'board');
    await office.rig.remove(office.crisis, before?.ts ?? '');
    await order(office, '更新 原因 電源装置の故障');
    await calm(office);
    const board = await shown(office.crisis, 'board');
    expect(board).toHaveLength(1);
    expect(board).toMatchObject([{ pinned: true }]);
    expect(JSON.stringify(board[0]?.blocks)).toContain('電源装置の故障');
  });

  test('a deleted request is posted anew at the next answer, with the answer in it', async () => {
    const [before] = await shown(tax, 'confirmation/1/taxation');
    await office.rig.remove(tax, before?.ts ?? '');
    await office.types(person(office, 'tanaka'), tax, '回答 全て 停止');
    await calm(office);
    const request = await shown(tax, 'confirmation/1/taxation');
    expect(request).toHaveLength(1);
    expect(JSON.stringify(request[0]?.blocks)).toContain(person(office, 'tanaka'));
  });

  test('a deleted report is no hindrance to the next one', async () => {
    const [before] = await shown(office.crisis, 'report/1');
    await office.rig.remove(office.crisis, before?.ts ?? '');
    await order(office, '報告');
    await calm(office);
    expect(await shown(office.crisis, 'report/2')).toMatchObject([{ pinned: true }]);
  });
});

describe('a pin', () => {
  const unpinned = (channel: string, ts: string) => ({
    type: 'pin_removed',
    user: person(office, 'sato'),
    channel_id: channel,
    item: { type: 'message', channel, message: { type: 'message', ts, text: 'x' }, created_by: 'U0' },
    has_pins: false,
    event_ts: `${Math.floor(Date.now() / 1000)}.000901`,
  });

  test.each(['board', 'report/1'])('of the %s that somebody removes is set again at once', async (key) => {
    const [message] = await shown(office.crisis, key);
    const timestamp = message?.ts ?? '';
    await office.rig.call('pins.remove', { channel: office.crisis, timestamp });
    expect(await shown(office.crisis, key)).toMatchObject([{ pinned: false }]);
    await office.event(unpinned(office.crisis, timestamp));
    await until('pinned again', async () => (await shown(office.crisis, key)).some(({ pinned }) => pinned));
    await calm(office);
    expect(await shown(office.crisis, key)).toMatchObject([{ ts: timestamp, pinned: true }]);
  });

  test('of an old report stays removed', async () => {
    await order(office, '報告');
    await calm(office);
    const [old] = await shown(office.crisis, 'report/1');
    await office.event(unpinned(office.crisis, old?.ts ?? ''));
    await calm(office);
    expect(await shown(office.crisis, 'report/1')).toMatchObject([{ pinned: false }]);
    expect(await shown(office.crisis, 'report/2')).toMatchObject([{ pinned: true }]);
  });
});
