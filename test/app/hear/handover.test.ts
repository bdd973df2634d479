// 引継ぎ, from what is typed to what is read: the sheet comes with the reply, and can be looked at again.
import { expect, test } from '@jest/globals';
import { openTestDesk } from './desk-of-a-test.ts';

test('whoever hands over reads the sheet at once, and it reads the same the next morning', async () => {
  const desk = await openTestDesk();
  await desk.say('declare iaas-down');
  const before = await desk.say('引継ぎ 表示', { at: '16:20' });
  expect(before).toMatchObject({ ok: true, text: expect.stringContaining('まだ引き継いでいません') });
  const count = await desk.events('2025-001');
  const handed = await desk.say('引継ぎ', { at: '16:30' });
  expect(handed).toMatchObject({ ok: true, text: expect.stringContaining('第1号') });
  expect(handed.ok && handed.card?.title).toBe('引継書(第1号)');
  expect(await desk.events('2025-001')).toBe(count + 1);
  await desk.say('追記 夜間の連絡', { at: '22:00' });
  const shown = await desk.say('handover show 1', { at: '12/5 08:00', as: 'crisis-manager' });
  expect(shown.ok && shown.card).toEqual(handed.ok && handed.card);
});

test('a sheet that was never made is refused with what there is', async () => {
  const desk = await openTestDesk();
  await desk.say('declare iaas-down');
  expect(await desk.say('handover show 3')).toMatchObject({ ok: false, code: 'unknown_handover' });
});

test('the notice in the crisis room leads to the sheet, and names no person', async () => {
  const desk = await openTestDesk();
  await desk.say('declare iaas-down');
  await desk.say('引継ぎ');
  const events = await desk.store.read.events('2025-001', 0);
  expect(events.at(-1)).toMatchObject({ event: { type: 'HandedOver' }, what: expect.stringMatching(/^引継ぎ:/u) });
});
