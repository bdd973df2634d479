// 報告 as values: what goes out next if nothing comes in, compared with the scheduled report before it.
import { expect, test } from '@jest/globals';
import { textsIn } from '../../src/texts/texts.ts';
import { logEntry } from '../../src/views/read-log.ts';
import { reportsView } from '../../src/views/read-reports.ts';
import { DECLARED, given, incidentOf, MANAGER, on, type Step } from '../incident/given-when-then.ts';

const TICK: Step = ['12:00', 'clock'];
const viewAt = (time: string, ...steps: readonly Step[]) =>
  reportsView(incidentOf(given(DECLARED, ...steps)), on(time), textsIn('ja'));

test('the first scheduled report is compared with the one that the declaration sent', () => {
  const { next, issued } = viewAt('11:30');
  const since = { name: '第1報', at: on('11:20') };
  expect(next).toMatchObject({ at: on('12:00'), name: '第2報', since, changes: [] });
  expect(issued.map(({ name, kindLabel }) => [name, kindLabel])).toEqual([['第1報', '進捗連絡']]);
});

test('the next one says item by item what the last one said and what it will', () => {
  const { next, issued } = viewAt(
    '14:00',
    TICK,
    ['13:00', 'taxation', '回答 全て 停止'],
    ['13:10', MANAGER, '更新 対応 復旧作業を開始'],
  );
  expect(next).toMatchObject({ at: on('16:00'), name: '第4報', since: { name: '第2報', at: on('12:00') } });
  expect(next?.changes).toEqual([
    { label: '対応状況', before: expect.any(String), after: '復旧作業を開始' },
    { label: expect.stringMatching(/^\d+ /), before: '未回答', after: '停止' },
  ]);
  expect(issued.map(({ serial, sheet }) => [serial, sheet])).toEqual([
    [3, 'report-3'],
    [2, 'report-2'],
    [1, 'report-1'],
  ]);
  // It is the text that will go out, with the time after it.
  expect(JSON.stringify(next?.card)).toContain('8時15分');
});

test('an estimate that will have passed by then is a change already', () => {
  const { next } = viewAt('15:00', ['11:40', MANAGER, '更新 見込 15:30'], TICK);
  expect(next?.changes).toHaveLength(1);
  expect(next?.changes[0]?.after).not.toBe(next?.changes[0]?.before);
});

test('a time that passed without its report is said, and after the end nothing is next', () => {
  expect(viewAt('12:30').overdue).toEqual([on('12:00')]);
  const ended = viewAt('13:00', TICK, ['12:10', MANAGER, '終結 --理由 個別対応へ移行']);
  expect(ended).toMatchObject({ open: false, overdue: [] });
  expect(ended.next).toBeUndefined();
});

test('a line of the record knows what it is about and whose it is', () => {
  const { log } = given(DECLARED, ['13:00', 'taxation', '回答 全て 停止'], ['13:10', MANAGER, '追記 連絡会議を開始']);
  const entries = log.map(logEntry);
  expect(entries[0]).toMatchObject({ seq: 1, kind: 'incident', sections: [] });
  expect(entries.find(({ what }) => what.startsWith('回答'))).toMatchObject({
    kind: 'confirmation',
    sections: ['taxation'],
  });
  expect(entries.at(-1)).toMatchObject({ kind: 'incident', what: '追記:連絡会議を開始' });
  expect(new Set(entries.map(({ kind }) => kind))).toEqual(
    new Set(['incident', 'confirmation', 'reporting', 'telling', 'recovery']),
  );
});
