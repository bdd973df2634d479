// What a section's own page shows beside its questions: the stage that the outage has reached, and the newest report.
import { expect, test } from '@jest/globals';
import { plainText } from '../../src/posts/plain-text.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { sectionToday } from '../../src/views/read-section.ts';
import { DECLARED, given, incidentOf, MANAGER, on, type Step, ward } from '../incident/given-when-then.ts';

const today = (section: string, time: string, ...steps: readonly Step[]) =>
  sectionToday(incidentOf(given(DECLARED, ...steps)), section, on(time), textsIn('ja', ward));

test('a section is told of the stage from the minute at which it is reached, while something of it does not run (P10-1-1(1)※)', () => {
  expect(today('taxation', '23:19')).not.toHaveProperty('stage');
  expect(today('taxation', '23:20').stage).toContain('発生から半日が経過しました。');
  expect(today('taxation', '12/5 11:20').stage).toContain('発生から1日が経過しました。');
  expect(today('taxation', '23:20', ['11:25', 'taxation', '回答 17 停止']).stage).toContain('半日');
});

test('whose systems all run again is asked for nothing, and nobody after the end', () => {
  expect(today('taxation', '23:20', ['11:25', 'taxation', '回答 17 復旧済'])).not.toHaveProperty('stage');
  const closed: Step = ['11:30', MANAGER, '終結 理由 誤報'];
  expect(today('taxation', '23:20', closed)).not.toHaveProperty('stage');
});

test('the newest report stands there in its own words, and after a correction with the correction', () => {
  const [first] = today('taxation', '11:25').report;
  expect(first === undefined ? '' : plainText(first)).toContain('第1報');
  const update: Step = ['11:40', MANAGER, '更新 対応 復旧作業を開始'];
  const [second] = today('taxation', '11:45', update).report;
  expect(second === undefined ? '' : plainText(second)).toMatch(/第2報[\s\S]*復旧作業を開始/);
});
