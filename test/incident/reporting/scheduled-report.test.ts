// 定時連絡 (計画 個別3(4)①ア a): 8時15分、12時00分、16時00分を目処に、状況の進捗によらず.
import { describe, expect, test } from '@jest/globals';
import { nextReportAt } from '../../../src/incident/reporting/slots.ts';
import {
  DECLARED,
  eventsOf,
  given,
  givenUnder,
  incidentOf,
  MANAGER,
  on,
  type Step,
  wardWith,
} from '../given-when-then.ts';

const slot = (time: string): string => `${on(time).slice(0, 16)}[Asia/Tokyo]`;
const tick = (time: string): Step => [time, 'clock'];
/** The scheduled reports of a story, as their slots. */
const slots = (told: Parameters<typeof eventsOf>[0]) =>
  eventsOf(told, 'ReportIssued').flatMap(({ slot: due, missedSlots }) =>
    due === undefined ? [] : [[due, ...missedSlots]],
  );

describe('the fixed times', () => {
  test('the first report is at once, and then the next fixed time, also after 16:00', () => {
    expect(slots(given(DECLARED, tick('11:59'), tick('12:00')))).toEqual([[slot('12:00')]]);
    const evening = given(['17:00', MANAGER, 'declare iaas-down'], tick('23:59'), tick('12/5 08:15'));
    expect(slots(evening)).toEqual([[slot('12/5 08:15')]]);
  });

  test('a declaration at 12:00 sharp is its own report; the next is 16:00', () => {
    const told = given(['12:00', MANAGER, 'declare iaas-down'], tick('12:00'));
    expect(slots(told)).toEqual([]);
    expect(nextReportAt(incidentOf(told), on('12:00'))).toBe(on('16:00'));
  });

  test('毎日: also on Saturday, Sunday and over the new year', () => {
    const steps = ['12/31 08:15', '12/31 12:00', '12/31 16:00', '2026-01-01 08:15', '2026-01-01 12:00'].map(tick);
    const told = given(['12/30 20:00', MANAGER, 'declare iaas-down'], ...steps);
    expect(slots(told)).toEqual(
      ['12/31 08:15', '12/31 12:00', '12/31 16:00', '2026-01-01 08:15', '2026-01-01 12:00'].map((time) => [slot(time)]),
    );
    const weekend = given(['12/5 16:30', MANAGER, 'declare iaas-down'], tick('12/6 08:15'));
    expect(slots(weekend)).toEqual([[slot('12/6 08:15')]]);
  });

  test('on weekdays only, when the ward’s plan says so', () => {
    const weekdays = wardWith({ days: 'weekdays' });
    const told = givenUnder(
      weekdays,
      ['12/5 16:30', MANAGER, 'declare iaas-down'],
      tick('12/6 12:00'),
      tick('12/8 08:15'),
    );
    expect(slots(told)).toEqual([[slot('12/8 08:15')]]);
    const hourly = givenUnder(
      weekdays,
      ['12/5 16:30', MANAGER, 'declare iaas-down'],
      ['12/5 22:30', MANAGER, 'times every 1h'],
      tick('12/8 00:00'),
    );
    expect(slots(hourly)).toEqual([[slot('12/8 00:00'), slot('12/5 23:00')]]);
  });

  test('come once, however often the clock looks', () => {
    given(DECLARED, tick('12:00')).when('12:00', 'clock').thenNothing();
    given(DECLARED, tick('12:00'), tick('12:01')).when('12:02', 'clock').thenNothing();
  });

  test('a clock that goes backwards changes nothing', () => {
    const told = given(DECLARED, tick('12:00'));
    told.when('11:59', 'clock').thenNothing();
    expect(nextReportAt(incidentOf(told), on('11:59'))).toBe(on('16:00'));
    given(DECLARED, tick('12:00'), tick('11:30')).when('12:01', 'clock').thenNothing();
  });
});

describe('進捗によらず', () => {
  test('a report without news goes out too: nothing has changed', () => {
    const told = given(DECLARED, tick('12:00'), tick('16:00'));
    expect(eventsOf(told, 'ReportIssued').at(-1)?.content.changes).toEqual({ facts: [], systems: [], timesSet: false });
  });

  test('it names the silent sections, and says when the next one comes', () => {
    const told = given(
      DECLARED,
      ['11:30', 'taxation', '回答 17 停止'],
      ['11:31', 'welfare-promotion', '回答 27 停止'],
      tick('12:00'),
    );
    const content = eventsOf(told, 'ReportIssued').at(-1)?.content;
    expect(content?.silent).toMatchObject({ 'welfare-promotion': 2, roads: 1 });
    expect(content?.silent).not.toHaveProperty('taxation');
    expect(content?.nextAt).toBe(on('16:00'));
  });
});

describe('目処', () => {
  const lateAt = (time: string) => eventsOf(given(DECLARED, tick(time)), 'ReportIssued').at(-1);

  test('ten minutes after its time a report is not late, later it is, and says so', () => {
    expect(lateAt('12:10')).toMatchObject({ slot: slot('12:00'), late: false, missedSlots: [] });
    expect(lateAt('12:11')).toMatchObject({ slot: slot('12:00'), late: true, missedSlots: [] });
  });

  test('several missed times are one report, which answers the newest and names the others', () => {
    expect(lateAt('12/5 08:15')).toMatchObject({
      serial: 2,
      slot: slot('12/5 08:15'),
      missedSlots: [slot('12:00'), slot('16:00')],
      late: false,
    });
    expect(lateAt('12/5 09:00')).toMatchObject({ late: true, content: { nextAt: on('12/5 12:00') } });
  });
});

describe('times that were set by hand', () => {
  const told = given(DECLARED, tick('12:00'), ['12:30', MANAGER, 'times 10:00 14:00'], tick('14:00'));

  test('take the place of the plan’s', () => {
    expect(
      slots(given(DECLARED, ['11:30', MANAGER, 'times 14:00'], tick('12:00'), tick('14:00'), tick('16:00'))),
    ).toEqual([[slot('14:00')]]);
  });

  test('are news in the next report', () => {
    expect(eventsOf(told, 'ReportIssued').at(-1)?.content.changes.timesSet).toBe(true);
    const next = told.when('12/5 10:00', 'clock');
    expect(eventsOf(next, 'ReportIssued').at(-1)?.content.changes.timesSet).toBe(false);
  });

  test('a time that is due when they are set is still reported', () => {
    const late = given(DECLARED, ['12:05', MANAGER, 'times 14:00'], tick('12:06'));
    expect(slots(late)).toEqual([[slot('12:00')]]);
  });

  test('from a moment that is a fixed time of both: there is one report', () => {
    const both = given(
      DECLARED,
      ['11:30', MANAGER, 'times every 4h from 16:00'],
      tick('12:00'),
      tick('16:00'),
      tick('20:00'),
    );
    expect(slots(both)).toEqual([[slot('12:00')], [slot('16:00')], [slot('20:00')]]);
  });

  test('every 2h goes on across midnight', () => {
    const night = given(DECLARED, ['21:30', MANAGER, 'times every 2h'], tick('12/5 00:00'));
    expect(slots(night).at(-1)).toEqual([slot('12/5 00:00'), slot('12:00'), slot('16:00'), slot('22:00')]);
  });
});
