// A chat is sent no picture of the recovery: `steps` leads to where it is drawn, if the office reaches the console.
import { expect, test } from '@jest/globals';
import { openStore } from '../../../adapters/store/open-store.ts';
import { on, ward } from '../../incident/given-when-then.ts';
import { deskOn } from './desk-of-a-test.ts';

test.each([
  [{ console: 'http://192.168.10.5:3000' }, true],
  [{}, false],
])('%j', async (more, isLed) => {
  const { store } = await openStore({ url: ':memory:', now: on('11:00') });
  const desk = deskOn(store, ward, 'ja', more);
  await desk.say('declare iaas-down');
  const { text } = await desk.say('手順');
  expect(text.includes('復旧の推移の図(庁内LANから):http://192.168.10.5:3000/incidents/2025-001/course')).toBe(isLed);
});
