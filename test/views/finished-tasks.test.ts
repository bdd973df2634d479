// 済んだ措置 on the page 連絡状況: what is over waits for nothing any more.
import { expect, test } from '@jest/globals';
import { textsIn } from '../../src/texts/texts.ts';
import { tellingView } from '../../src/views/read-telling.ts';
import { DECLARED, given, incidentOf, MANAGER, on, type Step } from '../incident/given-when-then.ts';

const BY_TELEPHONE: Step = ['11:30', MANAGER, '連絡済 5 --to 受付窓口 --by 電話'];
const THAT_IS_ALL: Step = ['11:35', MANAGER, '連絡済 5 --to 受付窓口 --by 電話 --note メールが使えないため'];

const tasksAfter = (...steps: readonly Step[]) =>
  tellingView(incidentOf(given(DECLARED, ...steps)), on('12:00'), textsIn('ja'));

test('a provider told by telephone alone, because mail is down, has no mail left and no time that runs on', () => {
  const half = tasksAfter(BY_TELEPHONE).tasks.find(({ no }) => no === 5);
  expect(half).toMatchObject({ remarks: ['(残り:メール)'], elapsed: '40分' });
  const done = tasksAfter(BY_TELEPHONE, THAT_IS_ALL).doneTasks.find(({ no }) => no === 5);
  expect(done).toMatchObject({ remarks: [], elapsed: '' });
});
