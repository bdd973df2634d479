// Slack as a whole is away, refuses our token or a right, or asks to wait: the incident goes on, people are told once, and
// everything is there in the end, once.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Clock } from '../../../../src/ports/clock.ts';
import { instantFromEpochMs } from '../../../../src/time.ts';
import type { Fault } from '../office/fault-proxy.ts';
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
  section,
  until,
} from '../office/in-the-office.ts';
import { type Office, openOffice } from '../office/slack-office.ts';

let office: Office;
let aheadMs: number;
const clock: Clock = { now: () => instantFromEpochMs(Date.now() + aheadMs) };
beforeEach(async () => {
  aheadMs = 0;
  office = await openOffice({ clock });
});
afterEach(() => office.close());

/** Slack takes nothing that is older or younger than five minutes: no test goes further ahead. */
const pass = async (seconds: number): Promise<void> => {
  aheadMs += seconds * 1000;
  await office.settled();
};

const everOnce = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

const awayAs = (fault: Fault): void => office.rig.proxy.failWhen(() => fault);

const isAllShown = async (incident: string): Promise<boolean> =>
  (await posts(office, incident)).every(({ state }) => state === 'shown');

const declareOnly = async (): Promise<string> => {
  const { text } = await order(office, 'declare iaas-down');
  return /\d{4}-\d{3}/.exec(text)?.[0] ?? text;
};

describe.each<{ how: string; fault: Fault }>([
  { how: 'cannot be reached', fault: { kind: 'reset' } },
  { how: 'answers 503', fault: { kind: 'status', status: 503 } },
])('Slack $how for some seconds', ({ fault }) => {
  test('the board says so and the log once, not once for each post; the end of it is said once too', async () => {
    awayAs(fault);
    const incident = await declareOnly();
    await until('said on the board', async () => {
      await pass(2);
      return (await consoleBoard(office, incident)).includes('届けられていない投稿');
    });
    office.rig.proxy.heal();
    await until('all shown', async () => {
      await pass(2);
      return isAllShown(incident);
    });
    await calm(office);
    const lines = await chronology(office, incident);
    expect(linesWith(lines, 'Slackに接続できません')).toHaveLength(1);
    expect(linesWith(lines, '届けました')).toHaveLength(1);
    expect(linesWith(lines, '投稿を届けられません')).toEqual([]);
    expect(await consoleBoard(office, incident)).not.toContain('届けられていない');
    expect(everOnce(await keysIn(office, office.crisis))).toBe(true);
  });
});

test('a hiccup is not worth a line', async () => {
  const incident = await declared(office);
  office.rig.proxy.failNext({ kind: 'answer lost' }, 'chat.update');
  await order(office, '更新 原因 電源装置の故障');
  await until('shown', async () => {
    await pass(1);
    return isAllShown(incident);
  });
  await calm(office);
  const lines = await chronology(office, incident);
  expect([...linesWith(lines, '届け'), ...linesWith(lines, '接続')]).toEqual([]);
});

describe('a token that is revoked', () => {
  test('stops nothing but Slack; with a good one everything is there, once, without a wait', async () => {
    const incident = await declared(office);
    office.rig.proxy.acceptOnly('xoxb-another');
    await order(office, '更新 原因 電源装置の故障');
    await order(office, '催促 税務課');
    await calm(office);
    expect(await consoleBoard(office, incident)).toContain('電源装置の故障');
    expect(await consoleBoard(office, incident)).toContain('届けられていない投稿が');
    office.rig.proxy.acceptOnly(undefined);
    // The next thing to show is the proof, and takes all the rest with it.
    await order(office, '更新 対応 業者が対応中');
    await until('all shown', () => isAllShown(incident));
    await calm(office);
    expect(await consoleBoard(office, incident)).not.toContain('届けられていない');
    expect(everOnce(await keysIn(office, office.crisis))).toBe(true);
    const board = await office.message(office.crisis, /障害対応中/);
    expect(JSON.stringify(board.blocks)).toContain('業者が対応中');
    expect(JSON.stringify(board.blocks)).not.toContain('届けられていない');
  });

  test('is noticed in /readyz, and its end too', async () => {
    const ready = async () => (await fetch(`${office.address}/readyz`)).status;
    await until('ready', async () => (await ready()) === 200);
    office.rig.proxy.acceptOnly('xoxb-another');
    await until('not ready', async () => {
      aheadMs += 11_000;
      return (await ready()) === 503;
    });
    office.rig.proxy.acceptOnly(undefined);
    await until('ready again', async () => {
      aheadMs += 11_000;
      return (await ready()) === 200;
    });
  });
});

test('a channel that has as many pins as Slack allows has every post all the same, and nobody is told otherwise', async () => {
  office.rig.proxy.failWhen((method) =>
    method === 'pins.add' ? { kind: 'refuse', error: 'too_many_pins' } : undefined,
  );
  const incident = await declared(office);
  await until('all shown', () => isAllShown(incident));
  expect(await consoleBoard(office, incident)).not.toContain('届けられていない投稿');
  expect(linesWith(await chronology(office, incident), '届け')).toEqual([]);
});

test('a pin that was taken away while nobody told us comes back by itself, on the same message', async () => {
  const incident = await declared(office);
  await calm(office);
  const board = async () => (await office.rig.seen(office.crisis)).filter(({ key }) => key === `${incident}/board`);
  const [before] = await board();
  await office.rig.call('pins.remove', { channel: office.crisis, timestamp: before?.ts });
  expect(await board()).toMatchObject([{ pinned: false }]);
  aheadMs += 60_000;
  await office.product.engine.tick();
  await until('pinned again', async () => (await board()).some(({ pinned }) => pinned));
  await calm(office);
  expect(await board()).toMatchObject([{ ts: before?.ts, pinned: true }]);
});

test('a right that is missing for pins leaves every post shown, is said once, and is asked for again by itself', async () => {
  office.rig.proxy.failWhen((method) =>
    method === 'pins.add' ? { kind: 'refuse', error: 'missing_scope', more: { needed: 'pins:write' } } : undefined,
  );
  const incident = await declared(office);
  expect(await keysIn(office, office.crisis)).toContain(`${incident}/board`);
  await until('said', async () => linesWith(await chronology(office, incident), '固定表示できません').length > 0);
  await pass(60);
  expect(linesWith(await chronology(office, incident), 'missing_scope')).toHaveLength(1);
  expect(await consoleBoard(office, incident)).not.toContain('届けられていない');
  office.rig.proxy.heal();
  await pass(600);
  const pinned = async () =>
    (await office.rig.seen(office.crisis)).filter(({ pinned }) => pinned).map(({ key }) => key);
  await until('pinned', async () => (await pinned()).includes(`${incident}/board`));
  expect(everOnce(await keysIn(office, office.crisis))).toBe(true);
});

test('a pin that has to wait holds up nothing that people read', async () => {
  office.rig.proxy.failWhen((method) => (method === 'pins.add' ? { kind: 'wait', retryAfter: 30 } : undefined));
  const incident = await declared(office);
  const keys = await keysIn(office, office.crisis);
  expect(keys).toEqual(expect.arrayContaining([`${incident}/board`, `${incident}/report/1`]));
  expect((await office.rig.seen(office.crisis)).filter(({ pinned }) => pinned)).toEqual([]);
  office.rig.proxy.heal();
  await pass(31);
  await until('pinned', async () => (await office.rig.seen(office.crisis)).some(({ pinned }) => pinned));
});

test('a board that can never be edited again is posted anew, and the old one is taken away', async () => {
  const incident = await declared(office);
  const boards = async () => (await office.rig.seen(office.crisis)).filter(({ key }) => key === `${incident}/board`);
  const [before] = await boards();
  office.rig.proxy.failWhen((method) =>
    method === 'chat.update' ? { kind: 'refuse', error: 'edit_window_closed' } : undefined,
  );
  await order(office, '更新 原因 電源装置の故障');
  await until('one board, another message', async () => {
    const [now, ...others] = await boards();
    return others.length === 0 && now !== undefined && now.ts !== before?.ts && now.pinned;
  });
});

describe('a channel that has to wait', () => {
  test('holds up no other', async () => {
    const tax = await section(office, '税務課', 'tanaka');
    const staff = await section(office, '職員課', 'suzuki');
    office.rig.proxy.failWhen((_, { channel }) => (channel === tax ? { kind: 'wait', retryAfter: 60 } : undefined));
    const incident = await declareOnly();
    await until('the others are shown', async () => {
      const waiting = (await posts(office, incident)).filter(({ state }) => state !== 'shown');
      return waiting.length === 1 && waiting[0]?.conversation === tax;
    });
    expect(await keysIn(office, staff)).toEqual([`${incident}/confirmation/1/personnel`]);
    const calls = office.rig.proxy.callsOf('chat.postMessage').filter(({ params }) => params.channel === tax);
    expect(calls).toHaveLength(1);
    office.rig.proxy.heal();
    await pass(30);
    expect(await keysIn(office, tax)).toEqual([]);
    await pass(31);
    await until('shown', () => isAllShown(incident));
    expect(await keysIn(office, tax)).toEqual([`${incident}/confirmation/1/taxation`]);
    expect(linesWith(await chronology(office, incident), '届け')).toEqual([]);
  });

  test('sees the newest board only, however much happened meanwhile', async () => {
    const incident = await declared(office);
    office.rig.proxy.failWhen((method) => (method === 'chat.update' ? { kind: 'wait', retryAfter: 30 } : undefined));
    for (const cause of ['一', '二', '三', '四', '五']) {
      await order(office, `追記 その${cause}`);
      await order(office, `更新 状況 状況その${cause}`);
      await office.settled();
    }
    office.rig.proxy.heal();
    office.rig.proxy.forgetCalls();
    await pass(31);
    await until('shown', () => isAllShown(incident));
    await calm(office);
    const [board] = (await office.rig.seen(office.crisis)).filter(({ key }) => key === `${incident}/board`);
    const updates = office.rig.proxy.callsOf('chat.update').filter(({ params }) => params.ts === board?.ts);
    expect(updates).toHaveLength(1);
    expect(JSON.stringify(board?.blocks)).toContain('状況その五');
  });

  test('twenty answers at once are few updates of the board', async () => {
    const incident = await declared(office);
    office.rig.proxy.forgetCalls();
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => office.types(person(office, 'admin'), office.crisis, `追記 電話 ${at}`)),
    );
    await calm(office);
    expect(linesWith(await chronology(office, incident), '追記:電話')).toHaveLength(20);
    expect(office.rig.proxy.callsOf('chat.update').length).toBeLessThan(10);
  });
});
