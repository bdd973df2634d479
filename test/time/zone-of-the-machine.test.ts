// The machine may stand in any zone: the plan's times stay Tokyo's. A process's zone is fixed when it starts, so each
// zone is a process of its own.
import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

const moduleAt = (path: string): string => JSON.stringify(new URL(`../../src/${path}`, import.meta.url).href);

const SCRIPT = `
  const { instantFromEpochMs, localDate, plusDays, dayOfWeek, wallTime } = await import(${moduleAt('time.ts')});
  const { textsIn } = await import(${moduleAt('texts/texts.ts')});
  const { parseTime } = await import(${moduleAt('incident/parse/parse-time.ts')});
  const newYear = instantFromEpochMs(Date.UTC(2025, 11, 31, 15, 5));
  const summerTimeBegins = instantFromEpochMs(Date.UTC(2025, 2, 9, 7, 30));
  console.log(JSON.stringify({
    machine: new Date(Date.UTC(2025, 11, 31, 15, 5)).getHours(),
    told: [
      newYear, localDate(newYear), wallTime(newYear), dayOfWeek(localDate(newYear)), plusDays(localDate(newYear), -1),
      textsIn('ja').dates.dateTime(newYear), textsIn('en').dates.dateTime(newYear), summerTimeBegins,
      plusDays(localDate(summerTimeBegins), 1), parseTime('明日 8:15', newYear), parseTime('12/31 16:00', newYear),
    ],
  }));`;

const inZone = (zone: string): { readonly machine: number; readonly told: unknown } =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', SCRIPT], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    }),
  );

test.each([
  ['UTC', 15],
  ['America/New_York', 10],
  ['Pacific/Kiritimati', 5],
  ['Asia/Tokyo', 0],
])('%s', (zone, hour) => {
  const { machine, told } = inZone(zone);
  expect(machine).toBe(hour);
  expect(told).toEqual([
    '2026-01-01T00:05:00.000+09:00',
    '2026-01-01',
    '00:05',
    4,
    '2025-12-31',
    '令和8年(2026年)1月1日(木)0時05分',
    '00:05, Thu 1 Jan 2026',
    '2025-03-09T16:30:00.000+09:00',
    '2025-03-10',
    '2026-01-02T08:15:00.000+09:00',
    '2025-12-31T16:00:00.000+09:00',
  ]);
});
