// What a section's own page shows beside its questions: the stage that the outage has reached, and the newest report.
import { expect, test } from '@jest/globals';
import { plainText } from '../../src/posts/plain-text.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { sectionToday } from '../../src/views/read-section.ts';
import { DECLARED, given, givenUnder, incidentOf, MANAGER, on, type Step, ward } from '../incident/given-when-then.ts';

const today = (section: string, time: string, ...steps: readonly Step[]) =>
  sectionToday(incidentOf(given(DECLARED, ...steps)), section, on(time), textsIn('ja', ward));

test('a section is told of the stage from the minute at which it is reached, while something of it does not run (P10-1-1(1)※)', () => {
  expect(today('taxation', '23:19')).not.toHaveProperty('stage');
  expect(today('taxation', '23:20').stage?.text).toContain('発生から半日が経過しました。');
  expect(today('taxation', '12/5 11:20').stage?.text).toContain('発生から1日が経過しました。');
  expect(today('taxation', '23:20', ['11:25', 'taxation', '回答 17 停止']).stage?.text).toContain('半日');
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

test('it stands beside the stage what the section planned to do by hand for what does not run (P9(2)ウ)', () => {
  const plan = {
    ...ward,
    sectionPlans: [
      {
        section: 'taxation',
        work: [
          {
            no: 1,
            name: '納税証明',
            systems: ['arrears-tax-nhi'],
            continues: 'partly' as const,
            byHand: { 'half-day': '申請書を預かる。', 'two-days': '手書きで交付する。' },
          },
          { no: 2, name: '相談' },
        ],
      },
    ],
  };
  const byHand = (time: string, ...steps: readonly Step[]) =>
    sectionToday(incidentOf(givenUnder(plan, DECLARED, ...steps)), 'taxation', on(time), textsIn('ja', plan)).byHand;
  expect(byHand('23:19')).toBeUndefined();
  expect(byHand('23:20')).toEqual([
    { work: '納税証明', continues: '一部可', text: '申請書を預かる。' },
    { work: '相談' },
  ]);
  expect(byHand('12/6 11:20')?.[0]?.text).toBe('手書きで交付する。');
  expect(byHand('23:20', ['11:25', 'taxation', '回答 17 稼働中'])).toBeUndefined();
});
