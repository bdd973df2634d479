// 2019年12月の障害, played whole by its script on a clock that the test turns: what a newcomer sees in the demo.
import { expect, test } from '@jest/globals';
import { ward } from '../../incident/given-when-then.ts';
import { openDrill } from './drill-of-a-test.ts';

test('the twelve days of December 2019 are played whole, every word of the script accepted', async () => {
  const drill = await openDrill(ward);
  expect(await drill.say('訓練 december-2019 --speed 8640')).toMatchObject({ ok: true });
  await drill.pass(3, 5);
  const { state, injects, measures } = await drill.view();
  expect(state).toBe('ended');
  expect(injects.map(({ no, state: became, notPlayed = [] }) => [no, became, notPlayed])).toEqual(
    injects.map(({ no, means }) => [no, means === 'bot' ? 'done' : expect.any(String), []]),
  );
  const log = await drill.log();
  const times = log.map(({ at }) => at);
  expect(times).toEqual(times.toSorted());
  // 8:15, 12:00, 16:00 on each day, none of them late.
  const fixed = log.filter(({ event }) => event.type === 'ReportIssued' && event.kind === 'scheduled');
  expect(fixed.map(({ at }) => at.slice(0, 16)).slice(0, 5)).toEqual([
    '2019-12-04T12:00',
    '2019-12-04T16:00',
    '2019-12-05T08:15',
    '2019-12-05T12:00',
    '2019-12-05T16:00',
  ]);
  expect(fixed).toHaveLength(38);
  expect(measures.find(({ id }) => id === 'fixed-reports')).toMatchObject({ met: true });
  expect(log.findLast(({ event }) => event.type === 'ReportIssued')?.event).toMatchObject({ kind: 'final' });
  expect(log.filter(({ event }) => event.type === 'FactsUpdated').every(({ actor }) => actor.played)).toBe(true);
});
