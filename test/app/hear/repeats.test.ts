// A repeated interaction gets its first answer and acts once; a key is never used for two things.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { ward } from '../../incident/given-when-then.ts';
import { openTestDesk, type TestDesk } from './desk-of-a-test.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});

describe('the same command key', () => {
  test('declares once, and answers the same, also after a restart', async () => {
    const first = await desk.say('declare iaas-down', { key: 'k1' });
    expect(first).toMatchObject({ ok: true, incident: '2025-001' });
    expect(await desk.say('declare iaas-down', { key: 'k1', at: '11:25' })).toEqual(first);
    expect(await desk.restartedWith(ward).say('declare iaas-down', { key: 'k1' })).toEqual(first);
    expect(await desk.store.read.incidents()).toHaveLength(1);
  });

  test('records an answer once', async () => {
    await desk.say('declare iaas-down');
    const before = await desk.events('2025-001');
    const first = await desk.say('回答 17 停止', { as: 'taxation', key: 'k2' });
    expect(await desk.say('回答 17 停止', { as: 'taxation', key: 'k2' })).toEqual(first);
    expect(await desk.events('2025-001')).toBe(before + 1);
  });

  test('of a refused command is refused the same way, even when it could be done by now', async () => {
    const first = await desk.say('回答 17 停止', { as: 'taxation', key: 'k3' });
    expect(first).toMatchObject({ ok: false, code: 'no_open_incident' });
    await desk.say('declare iaas-down');
    expect(await desk.say('回答 17 停止', { as: 'taxation', key: 'k3' })).toEqual(first);
  });

  test.each([
    ['other words', '回答 17 稼働中', { as: 'taxation' }],
    ['another person', '回答 17 停止', { as: 'roads' }],
    ['another incident', '回答 17 停止', { as: 'taxation', incident: '2025-002' }],
  ])('with %s is refused and changes nothing', async (_, words, saying) => {
    await desk.say('declare iaas-down');
    await desk.say('回答 17 停止', { as: 'taxation', key: 'k4' });
    const before = await desk.events('2025-001');
    expect(await desk.say(words, { ...saying, key: 'k4' })).toMatchObject({ ok: false, code: 'key_reused' });
    expect(await desk.events('2025-001')).toBe(before);
  });
});

describe('without a key', () => {
  test('the same words are a new answer each time', async () => {
    await desk.say('declare iaas-down');
    const before = await desk.events('2025-001');
    await desk.say('回答 17 停止', { as: 'taxation' });
    await desk.say('回答 17 停止', { as: 'taxation' });
    expect(await desk.events('2025-001')).toBe(before + 2);
  });

  test('commands said at the same time are all kept, in some order', async () => {
    await desk.say('declare iaas-down');
    const before = await desk.events('2025-001');
    const sections = ['taxation', 'roads', 'personnel', 'public-relations'];
    const replies = await Promise.all(sections.map((as) => desk.say('回答 全て 停止', { as })));
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(await desk.events('2025-001')).toBe(before + 4);
  });
});

describe('what changes nothing', () => {
  test('writes nothing: a refusal, a look, an update without news', async () => {
    await desk.say('declare iaas-down');
    const before = await desk.events('2025-001');
    for (const said of ['resolve', 'status', 'log', 'help', 'eta unknown', 'answer 99 stopped', '回答 変更なし']) {
      await desk.say(said, { key: said });
    }
    expect(await desk.events('2025-001')).toBe(before);
  });
});
