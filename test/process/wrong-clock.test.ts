// The real program with a clock that is wrong, as a machine has it that starts before its time is set.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  type BcpProcess,
  command,
  eventually,
  incidentAt,
  newPlace,
  type Place,
  postsAt,
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

const start = async (at: string) => {
  const one = startBcp(place, { at, settable: true });
  running.push(one);
  return one.ready;
};

const MANAGER = 'info-systems-manager';
const say = (address: string, text: string) => command(address, { key: crypto.randomUUID(), as: MANAGER, text });
const readiness = async (address: string) => (await fetch(`${address}/readyz`)).text();

test('years behind: it is declared and recorded, but no report of that year goes out until the clock is right', async () => {
  const address = await start('2020-01-01T00:00:10+09:00');
  expect(await say(address, '宣言 iaas-down')).toMatchObject({
    status: 200,
    body: expect.stringContaining('事象の番号の年(2020)もサーバの時計によるものです'),
  });
  expect(await say(address, '更新 原因 電源設備の故障')).toMatchObject({ status: 200 });
  const id = '2020-001';
  expect((await incidentAt(address, id)).reports).toEqual([]);
  expect(await readiness(address)).toContain('時計(時刻同期)を直してください');

  setClock(place, '2026-11-24T08:05:00+09:00');
  const { reports } = await eventually(
    () => incidentAt(address, id),
    (incident) => incident.reports.length > 0,
  );
  expect(reports).toMatchObject([{ serial: 1, kind: 'progress' }]);
  expect((await incidentAt(address, id)).nextReport).toEqual({ at: '2026-11-24T08:15:00.000+09:00' });
  const posts = await eventually(
    () => postsAt(address, id),
    (all) => all.some(({ kind }) => kind === 'report'),
  );
  expect(posts.find(({ kind }) => kind === 'report')?.text).toContain('令和8年(2026年)11月24日');
  expect(await readiness(address)).not.toContain('時計(時刻同期)');
});

test.each(['2026-11-25T07:50:00+09:00', '2027-11-24T07:50:00+09:00'])(
  '%s and then set right, also over a restart: the fixed times of the day are kept',
  async (ahead) => {
    const before = await start(ahead);
    await say(before, '宣言 iaas-down');
    await running[0]?.kill();
    setClock(place, '2026-11-24T08:14:40+09:00');
    const address = await start('2026-11-24T08:14:40+09:00');
    const id = `${ahead.slice(0, 4)}-001`;
    expect((await incidentAt(address, id)).nextReport).toEqual({ at: '2026-11-24T08:15:00.000+09:00' });
    expect(await say(address, '頻度 10:00 14:00')).toMatchObject({ status: 200 });
    expect((await incidentAt(address, id)).nextReport).toEqual({ at: '2026-11-24T10:00:00.000+09:00' });
  },
);
