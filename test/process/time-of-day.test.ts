// The reporting times are Tokyo's, whatever zone the machine is in and however long it was off.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  type BcpProcess,
  command,
  eventually,
  incidentAt,
  newPlace,
  type Place,
  postsAt,
  type StartOptions,
  setClock,
  startBcp,
} from './bcp-process.ts';

let place: Place;
let running: BcpProcess[];
beforeEach(() => {
  place = newPlace();
  running = [];
});
afterEach(async () => {
  for (const one of running) await one.kill();
  place.remove();
});

const ID = '2026-001';

const start = async (options: StartOptions) => {
  const one = startBcp(place, options);
  running.push(one);
  const address = await one.ready;
  return {
    declare: () => command(address, { key: 'declare', as: 'info-systems-manager', text: '宣言 iaas-down' }),
    help: () => command(address, { key: crypto.randomUUID(), as: '', text: 'ヘルプ' }),
    incident: () => incidentAt(address, ID),
    /** Scheduled reports as `slot`, `slot late`. */
    slots: async () =>
      (await incidentAt(address, ID)).reports.flatMap(({ slot, late }) =>
        slot === undefined ? [] : [`${slot.slice(0, 16)}${late ? ' late' : ''}`],
      ),
    /** Waits until so many are out and nothing is on its way. What a kill kept from being shown at all was asked anew, and withheld. */
    reportsShown: async (count: number) => {
      const reports = (posts: Posts) => posts.filter(({ kind }) => kind === 'report');
      const isDone = (posts: Posts) =>
        reports(posts).length === count && posts.every(({ state }) => state === 'shown' || state === 'withheld');
      return reports(await eventually(() => postsAt(address, ID), isDone));
    },
    kill: one.kill,
  };
};

type Posts = Awaited<ReturnType<typeof postsAt>>;

/** In New York summer time ends on that day, in the middle of the afternoon of Tokyo. */
const ZONES = [
  { timeZone: 'UTC', day: '2026-11-24', next: '2026-11-25' },
  { timeZone: 'Asia/Tokyo', day: '2026-12-31', next: '2027-01-01' },
  { timeZone: 'America/New_York', day: '2026-11-01', next: '2026-11-02' },
] as const;

test.each(ZONES)('$timeZone: what passed while it was off is out at once, once, and marked late', async (zone) => {
  const { timeZone, day, next } = zone;
  const at = (date: string, time: string) => start({ timeZone, at: `${date}T${time}+09:00` });

  const first = await at(day, '07:50:00');
  expect(await first.declare()).toMatchObject({ status: 200 });
  expect((await first.incident()).nextReport).toEqual({ at: `${day}T08:15:00.000+09:00` });
  await first.kill();

  const late = await at(day, '08:40:00');
  expect(await late.slots()).toEqual([`${day}T08:15 late`]);
  const [, report] = await late.reportsShown(2);
  expect(report?.text).toContain('(遅延発信:予定8時15分/発信8時40分)');
  await late.kill();

  const noon = await at(day, '12:00:00');
  expect(await noon.slots()).toEqual([`${day}T08:15 late`, `${day}T12:00`]);
  await noon.kill();

  const afternoon = await at(day, '16:09:30');
  expect(await afternoon.slots()).toEqual([`${day}T08:15 late`, `${day}T12:00`, `${day}T16:00`]);
  await afternoon.kill();

  const midnight = await at(next, '00:00:30');
  expect(await midnight.slots()).toHaveLength(3);
  expect((await midnight.incident()).nextReport).toEqual({ at: `${next}T08:15:00.000+09:00` });
  await midnight.kill();

  // Two times passed: one report, which names the other.
  const nextDay = await at(next, '12:30:00');
  expect(await nextDay.slots()).toEqual([`${day}T08:15 late`, `${day}T12:00`, `${day}T16:00`, `${next}T12:00 late`]);
  const reports = await nextDay.reportsShown(5);
  expect(reports.at(-1)?.text).toContain('【未発信】8時15分の定時連絡は発信されていません。');
  expect(reports.filter(({ pinned }) => pinned).map(({ key }) => key)).toEqual(['report/5']);
});

test.each([
  { timeZone: 'UTC', time: '08:15' },
  { timeZone: 'Asia/Tokyo', time: '12:00' },
  { timeZone: 'America/New_York', time: '16:00' },
])('$timeZone: at $time the report comes by itself', async ({ timeZone, time }) => {
  const [early, before] =
    { '08:15': ['08:13', '08:14'], '12:00': ['11:58', '11:59'], '16:00': ['15:58', '15:59'] }[time] ?? [];
  const one = await start({ timeZone, at: `2026-11-24T${early}:57+09:00`, settable: true });
  await one.declare();
  expect(await one.slots()).toEqual([]);
  // Only now, so that a slow start takes none of the last seconds.
  setClock(place, `2026-11-24T${before}:57+09:00`);
  expect(await eventually(one.slots, (slots) => slots.length > 0)).toEqual([`2026-11-24T${time}`]);
  expect(await one.reportsShown(2)).toMatchObject([{ pinned: false }, { pinned: true }]);
});

test('a clock that is set back while it runs is followed: the next report comes within half a minute of its time', async () => {
  const one = await start({ at: '2026-11-24T11:00:20+09:00', settable: true });
  // By then its next minute is set, by the clock as it stood.
  for (let asked = 0; asked < 20; asked += 1) await one.help();
  setClock(place, '2026-11-24T08:14:40+09:00');
  await one.declare();
  expect((await one.incident()).nextReport).toEqual({ at: '2026-11-24T08:15:00.000+09:00' });
  expect(await eventually(one.slots, (slots) => slots.length > 0)).toEqual(['2026-11-24T08:15']);
});

test('a clock that is set two months ahead stops nothing: one report names what passed', async () => {
  const one = await start({ at: '2026-11-24T11:00:20+09:00', settable: true });
  await one.declare();
  setClock(place, '2027-01-24T12:30:00+09:00');
  const [slot, ...others] = await eventually(one.slots, (slots) => slots.length > 0);
  expect([slot, others]).toEqual(['2027-01-24T12:00 late', []]);
  expect((await one.incident()).nextReport).toEqual({ at: '2027-01-24T16:00:00.000+09:00' });
});
