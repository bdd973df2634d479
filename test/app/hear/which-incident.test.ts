// Which incident is meant: the one named, the one of the page, or the only one that is open.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { openTestDesk, type TestDesk } from './desk-of-a-test.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});

describe('with no incident open', () => {
  test.each(['status', 'log', 'answer 13 stopped', '報告'])('%s is refused, and says how to declare', async (said) => {
    const reply = await desk.say(said);
    expect(reply).toMatchObject({ ok: false, code: 'no_open_incident' });
    expect(reply.text).toContain('/bcp 宣言 iaas-down');
  });

  test('help says what can be done now', async () => {
    const reply = await desk.say('help');
    expect(reply).toMatchObject({ ok: true });
    expect(reply.text).toContain('対応中の事象はありません。');
    expect(reply.text).not.toContain('/bcp 回答');
  });

  test('a closed one is still shown when it is named, and still refuses changes', async () => {
    await desk.say('declare iaas-down');
    await desk.say('resolve because 誤報');
    expect(await desk.say('status')).toMatchObject({ code: 'no_open_incident' });
    expect((await desk.say('status 2025-001')).text).toContain('【終結】');
    expect((await desk.say('状況 ２０２５－００１')).text).toContain('【終結】');
    expect(await desk.say('更新 原因 電源 --incident 2025-001')).toMatchObject({ code: 'incident_closed' });
  });
});

describe('with two open', () => {
  beforeEach(async () => {
    await desk.say('declare iaas-down');
    await desk.say('declare iaas-down --again --drill');
  });

  test('nothing is guessed: one has to be named', async () => {
    const reply = await desk.say('更新 原因 電源');
    expect(reply).toMatchObject({ ok: false, code: 'which_incident' });
    expect(reply.text).toContain('2025-001');
    expect(reply.text).toContain('2025-002');
    expect(await desk.say('status')).toMatchObject({ code: 'which_incident' });
  });

  test.each(['2025-002', '２０２５－００２'])('--incident %s names it', async (id) => {
    expect(await desk.say(`更新 原因 電源 --incident ${id}`)).toMatchObject({ ok: true, incident: '2025-002' });
  });

  test('the page it is said on means it, unless the words name another', async () => {
    expect(await desk.say('更新 原因 電源', { incident: '2025-001' })).toMatchObject({ incident: '2025-001' });
    expect(await desk.say('更新 原因 空調 --incident 2025-002', { incident: '2025-001' })).toMatchObject({
      incident: '2025-002',
    });
  });

  test('one that is not there is refused', async () => {
    expect(await desk.say('status 2025-009')).toMatchObject({ ok: false, code: 'unknown_incident' });
    expect(await desk.say('更新 原因 電源 --incident 2025-009')).toMatchObject({ code: 'unknown_incident' });
  });

  test('what is said to the drill carries 【訓練】, refusals too, and nothing else does', async () => {
    for (const said of [
      '更新 原因 電源',
      '更新 原因 電源',
      '終結',
      'status',
      'log',
      '回答 17 停止',
      '更新 天気 晴れ',
    ]) {
      expect([said, (await desk.say(said, { incident: '2025-002' })).text.startsWith('【訓練】')]).toEqual([
        said,
        true,
      ]);
      expect([said, (await desk.say(said, { incident: '2025-001' })).text.includes('【訓練】')]).toEqual([said, false]);
    }
    expect((await desk.say('log 2025-002')).text).toContain('これは訓練です。実際の障害ではありません。');
  });

  test('help is the same for both', async () => {
    expect((await desk.say('help')).text).toContain('/bcp 回答');
  });
});

describe('ids', () => {
  test('count up within the year, drills too', async () => {
    await desk.say('declare iaas-down --drill', { at: '12/31 23:00' });
    await desk.say('declare iaas-down --again', { at: '12/31 23:59' });
    await desk.say('declare iaas-down --again', { at: '2026-01-01 00:00' });
    expect((await desk.store.read.incidents()).map(({ id }) => id).sort()).toEqual([
      '2025-001',
      '2025-002',
      '2026-001',
    ]);
  });
});

describe('a person', () => {
  test('whom the plan does not know is refused, before anything else', async () => {
    const reply = await desk.say('declare iaas-down', { as: '宇宙飛行士' });
    expect(reply).toMatchObject({ ok: false, code: 'unknown_role' });
    expect(await desk.store.read.incidents()).toEqual([]);
  });

  test('without a role may look, and is told to ask for the rest', async () => {
    await desk.say('declare iaas-down');
    expect(await desk.say('status', { as: '' })).toMatchObject({ ok: true });
    expect(await desk.say('報告', { as: '' })).toMatchObject({ ok: false, code: 'not_allowed' });
  });
});
