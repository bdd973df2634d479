// 進捗連絡・臨時連絡・訂正 (計画 個別3(4)①イ): one serial number over all; what was said in between is carried on.
import { describe, expect, test } from '@jest/globals';
import { DECLARED, eventsOf, given, MANAGER, on } from '../given-when-then.ts';

const reports = (told: Parameters<typeof eventsOf>[0]) => eventsOf(told, 'ReportIssued');

describe('その内容を次の定時連絡に反映', () => {
  const told = given(
    DECLARED,
    ['12:00', 'clock'],
    ['12:30', 'taxation', '回答 17 停止'],
    ['13:00', MANAGER, '更新 原因 電源'],
    ['14:00', MANAGER, '更新 対応 交換中'],
    ['16:00', 'clock'],
  );

  test('the scheduled report says everything since the scheduled one before, and which reports it carries on', () => {
    const [, , cause, response, scheduled] = reports(told);
    expect(cause?.content.changes).toEqual({ facts: ['cause'], systems: ['arrears-tax-nhi'], timesSet: false });
    expect(response?.content.changes).toEqual({ facts: ['response'], systems: [], timesSet: false });
    expect(scheduled?.content).toMatchObject({
      changes: { facts: ['cause', 'response'], systems: ['arrears-tax-nhi'] },
      carried: [3, 4],
      previous: { serial: 2, at: on('12:00') },
    });
  });

  test('the one after that starts afresh', () => {
    const next = told.when('12/5 08:15', 'clock');
    expect(reports(next).at(-1)?.content).toMatchObject({
      changes: { facts: [], systems: [] },
      carried: [],
      previous: { serial: 5 },
    });
  });

  test('what was changed and changed back is no change any more', () => {
    const back = given(DECLARED, ['11:30', MANAGER, '見込 18:00'], ['11:40', MANAGER, '見込 不明'], ['12:00', 'clock']);
    expect(reports(back).at(-1)?.content).toMatchObject({ changes: { facts: [] }, carried: [2, 3] });
  });

  test('report no. 1 is what the first scheduled report is compared with', () => {
    const first = given(DECLARED, ['11:30', MANAGER, '更新 原因 電源'], ['12:00', 'clock']);
    expect(reports(first).at(-1)?.content).toMatchObject({
      previous: { serial: 1, at: on('11:20') },
      changes: { facts: ['cause'] },
      carried: [2],
    });
  });
});

describe('the serial number', () => {
  test('is one series over scheduled, progress, extra and final reports', () => {
    const told = given(
      DECLARED,
      ['11:30', MANAGER, '更新 原因 電源'],
      ['11:40', MANAGER, '報告 now'],
      ['12:00', 'clock'],
      ['12:30', MANAGER, 'resolve because 誤報'],
    );
    expect(reports(told).map(({ serial, kind }) => [serial, kind])).toEqual([
      [1, 'progress'],
      [2, 'progress'],
      [3, 'extra'],
      [4, 'scheduled'],
      [5, 'final'],
    ]);
  });
});

describe('報告 now', () => {
  test.each(['report now', '報告', '報告 臨時'])('%s sends an extra report at once and moves no fixed time', (said) => {
    const told = given(DECLARED);
    told.when('11:50', MANAGER, said).thenEvents({
      type: 'ReportIssued',
      kind: 'extra',
      serial: 2,
      missedSlots: [],
      content: { nextAt: on('12:00') },
    });
    given(DECLARED, ['11:50', MANAGER, said])
      .when('12:00', 'clock')
      .thenEvents({ type: 'NoAnswerEscalated' }, { type: 'ReportIssued', kind: 'scheduled', serial: 3 });
  });
});

describe('訂正', () => {
  const told = given(DECLARED, ['12:00', 'clock']);

  test('keeps the number of the report it corrects, and edits nothing', () => {
    const corrected = told.when('12:30', MANAGER, '訂正 1 誤：3時 正：4時');
    corrected.thenEvents({
      type: 'ReportIssued',
      kind: 'correction',
      serial: 1,
      correction: { wrong: '3時', right: '4時' },
    });
    expect(corrected.log.slice(0, told.log.length)).toEqual(told.log);
    expect(corrected.incident?.facts).toEqual(told.incident?.facts);
  });

  test('uses up no number, and is no news that the next report carries on', () => {
    const next = given(DECLARED, ['12:00', 'clock'], ['12:30', MANAGER, '訂正 1 4時']).when('16:00', 'clock');
    expect(reports(next).at(-1)).toMatchObject({ serial: 3, content: { carried: [], previous: { serial: 2 } } });
  });

  test.each(['0', '3', '99'])('of report no. %s, which was never sent, is refused', (serial) => {
    told.when('12:30', MANAGER, `訂正 ${serial} 4時`).thenRefused('unknown_report', { given: serial, last: 2 });
  });

  test.each([
    ['訂正', 'report'],
    ['訂正 さっきの 4時', 'report'],
    ['訂正 1', 'right'],
  ])('as “%s” lacks its %s', (said, argument) => {
    told.when('12:30', MANAGER, said).thenRefused('missing_argument', { argument });
  });
});
