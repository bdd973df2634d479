// Somebody with several posts on a chat: what the plan wants from one office is done as that office, and nobody gives
// themselves one (計画 P6(3)ウ).
import { describe, expect, test } from '@jest/globals';
import type { Speaker } from '../../../src/ports/speaker.ts';
import { openTestDesk, type TestDesk } from './desk-of-a-test.ts';

const ADMIN: Speaker = { platform: 'slack', id: 'U0ADMIN' };
const TARO: Speaker = { platform: 'slack', id: 'UTARO' };
const PROMOTION = '情報政策推進係';
const TO_NISC = 'told nisc --to 担当 --by phone';

const declared = async (): Promise<TestDesk> => {
  const desk = await openTestDesk();
  await desk.say('people add slack:UTARO 情報システム課担当職員', { by: ADMIN });
  await desk.say('declare iaas-down');
  await desk.say('leak none');
  return desk;
};

const lastActor = async ({ store }: TestDesk) => (await store.read.events('2025-001', 0)).at(-1)?.actor;

describe('whoever holds several posts', () => {
  test('ticks the task of an office as that office, whichever post comes first', async () => {
    const desk = await declared();
    expect(await desk.say(TO_NISC, { by: TARO })).toMatchObject({ code: 'wrong_office' });
    await desk.say(`people add slack:UTARO ${PROMOTION}`, { by: ADMIN });
    expect(await desk.say(TO_NISC, { by: TARO })).toMatchObject({ ok: true });
    expect(await lastActor(desk)).toMatchObject({ id: 'UTARO', role: 'info-policy-promotion', label: PROMOTION });
  });

  test('acts as the first of them in everything else', async () => {
    const desk = await declared();
    await desk.say(`people add slack:UTARO ${PROMOTION}`, { by: ADMIN });
    expect(await desk.say('told 1 --to 担当 --by phone', { by: TARO })).toMatchObject({ ok: true });
    expect(await lastActor(desk)).toMatchObject({ role: 'info-systems-staff' });
  });

  test('has a mail to the outside sent as the office, and is told whose it is without one', async () => {
    const desk = await declared();
    expect(await desk.say('send 7', { by: TARO })).toMatchObject({ code: 'wrong_office' });
    expect(await desk.say('send 7', { by: ADMIN })).toMatchObject({ ok: true });
    expect(await lastActor(desk)).toMatchObject({ id: 'U0ADMIN', role: 'info-systems-deputy' });
  });
});

describe('an office that the plan names for a task', () => {
  test('is given by somebody else, never taken', async () => {
    const desk = await declared();
    for (const office of [PROMOTION, '危機管理課長']) {
      const taken = await desk.say(`people add slack:UTARO ${office}`, { by: TARO });
      expect(taken).toMatchObject({ code: 'duty_above_own' });
      expect(await desk.say(`people add slack:UHANA ${office}`, { by: TARO })).toMatchObject({ ok: true });
    }
    expect(await desk.say(`people add slack:U0ADMIN ${PROMOTION}`, { by: ADMIN })).toMatchObject({ ok: true });
  });
});
