// 対策室 and 壁面: what must be done now, by whom, and how we stand.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { NowStep } from '../../../src/ports/now-view.ts';
import { instantFromEpochMs } from '../../../src/time.ts';
import { type ConsoleServer, consoleServer } from './console-server.ts';
import { ID, NOW, view } from './fake-desk.ts';

const ROOM = `/incidents/${ID}`;
const WALL = `${ROOM}/wall`;

const step = (no: number, urgency: NowStep['urgency'] = 'now'): NowStep => ({
  id: `task-${no}`,
  title: `措置${no}`,
  urgency,
  by: ['info-systems-manager'],
  who: '情報システム課長など',
  act: 'record',
  href: `${ROOM}/tasks#task-${no}`,
});
const SEVEN = [step(1, 'overdue'), ...[2, 3, 4, 5, 6, 7].map((no) => step(no))];

let server: ConsoleServer;
beforeEach(async () => {
  server = await consoleServer();
  server.desk.standNow(SEVEN);
});
afterEach(() => server.close());

const read = async (path: string): Promise<string> => (await server.ask(path)).body;
const regionOf = (body: string, id: string): string =>
  new RegExp(`<(section|div)[^>]* id="${id}" data-live.*?</\\1>`, 's').exec(body)?.[0] ?? '';

describe('the crisis room', () => {
  test('has at most five things on top, and the others behind one that unfolds without a script', async () => {
    const now = regionOf(await read(ROOM), 'now');
    const [top = '', more = ''] = now.split('<details');
    expect(top.match(/class="what"/g)).toHaveLength(5);
    expect(more).toContain('<summary>ほか2件</summary>');
    expect(more.match(/class="what"/g)).toHaveLength(2);
  });

  test('each has its urgency in words, who does it, and one button that says what about', async () => {
    const now = regionOf(await read(ROOM), 'now');
    expect(now).toMatch(/<span class="urgency overdue">期限超過<\/span>\s*<p class="what" id="now-task-1">措置1<\/p>/);
    expect(now).toContain('担当:情報システム課長など');
    expect(now).toContain(`<a class="button" href="${ROOM}/tasks#task-1" aria-describedby="now-task-1">記録する</a>`);
    expect(now.match(/class="button"/g)).toHaveLength(7);
  });

  test('says calmly that nothing has to be done', async () => {
    server.desk.standNow([]);
    expect(regionOf(await read(ROOM), 'now')).toContain('直ちに行うことはありません。');
  });

  test('has the six items, and what is not known in words', async () => {
    const six = regionOf(await read(ROOM), 'six');
    expect(six).toContain('<dt>1 発生日時</dt><dd>確認中</dd>');
    expect(six).toContain('<dd>&lt;script&gt;alert(&quot;停止&quot;)&lt;/script&gt;</dd>');
  });

  test('lists the sections that are over their time first', async () => {
    server.desk.stand({ ...view, sections: view.sections.toReversed() });
    const order = (body: string): readonly number[] =>
      ['税務課', '広聴・広報課'].map((name) => regionOf(body, 'matrix').indexOf(name));
    server.clock.passMs(31 * 60_000);
    const [overdue = 0, done = 0] = order(await read(ROOM));
    expect(overdue).toBeGreaterThan(0);
    expect(overdue).toBeLessThan(done);
  });

  test('a report that was not issued is said before the next one, within and after the tolerance', async () => {
    const at = instantFromEpochMs(Date.parse(NOW));
    server.desk.stand({ ...view, unsentReport: { at } });
    expect(await read(ROOM)).toContain('>発信の時刻です</span>');
    server.clock.passMs(10 * 60_000);
    for (const path of [ROOM, WALL]) expect(await read(path)).toContain('>予定時刻を過ぎています(未発信)</span>');
  });
});

describe('the wall', () => {
  test('has nothing to press, the three most urgent things, a tile for each section, and how many there are of each', async () => {
    const body = await read(WALL);
    const shown = body.slice(body.indexOf('<header>'));
    expect(shown).not.toMatch(/<(a|button|form|input|select|details)\b/);
    expect(regionOf(body, 'wall-now').match(/class="what"/g)).toHaveLength(3);
    expect(regionOf(body, 'wall-now')).toContain('ほか4件');
    expect(regionOf(body, 'wall-tiles').match(/class="count"/g)).toHaveLength(2);
    expect(regionOf(body, 'wall-counts')).toContain('次回の定時連絡');
    expect(regionOf(body, 'wall-counts')).toMatch(/第1報/);
  });

  test('has a clock, and says as of when it is, and listens', async () => {
    const body = await read(WALL);
    expect(body).toMatch(/data-clock[^>]*>10:00<\/time>/);
    expect(body).toMatch(/data-as-of[^>]*>10時00分現在<\/time>/);
    expect(body).toContain(`data-live-from="${ROOM}/live"`);
    expect(body).toMatch(/role="alert" hidden data-live-lost="unheard"/);
  });

  test('of no incident is none', async () => {
    expect((await server.ask('/incidents/2026-999/wall')).status).toBe(404);
  });
});
