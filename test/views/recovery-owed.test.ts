// いま行うこと in the recovery: the provider's word is checked, and a vendor who has not come is asked after.
import { expect, test } from '@jest/globals';
import { textsIn } from '../../src/texts/texts.ts';
import { nowSteps } from '../../src/views/now.ts';
import { DECLARED, given, incidentOf, MANAGER, on, type Step } from '../incident/given-when-then.ts';

const owed = (at: string, ...steps: readonly Step[]) =>
  nowSteps(incidentOf(given(DECLARED, ...steps)), on(at), textsIn('ja'))
    .filter(({ href }) => href.endsWith('/recovery'))
    .map(({ id, urgency }) => [id, urgency]);

test('whether the platform is back, while only the provider says so', () => {
  const reported: Step = ['11:40', MANAGER, 'restored platform --reported --said-by 提供事業者'];
  expect(owed('11:41')).toEqual([]);
  expect(owed('11:41', reported)).toEqual([['platform-reported', 'now']]);
  expect(owed('11:51', reported, ['11:50', MANAGER, 'restored platform'])).toEqual([]);
});

test('a vendor who has not arrived by the time promised', () => {
  const promised: Step = ['11:40', 'taxation', 'crew 17 --vendor 開発会社 --promised 13:00'];
  expect(owed('12:59', promised)).toEqual([]);
  expect(owed('13:01', promised)).toEqual([['vendors-late', 'now']]);
  expect(owed('13:31', promised, ['13:30', 'taxation', 'crew 17 --arrived 13:20'])).toEqual([]);
  expect(owed('13:31', promised, ['13:30', 'taxation', 'answer 17 running'])).toEqual([]);
});
