// A drill by a script: its clock, its injects and what it plays, at every speed the same.
import { describe, expect, test } from '@jest/globals';
import type { RecordedEvent } from '../../../src/incident/event.ts';
import { DrillScript } from '../../../src/plan/plan-drills.ts';
import { on, ward } from '../../incident/given-when-then.ts';
import { MORNING, openDrill, planWith } from './drill-of-a-test.ts';

const PACE = ['DrillPaused', 'DrillResumed', 'DrillSkipped'];

/** Without how its clock was driven: the time in the drill, who, and what happened. */
const course = (log: readonly RecordedEvent[]) =>
  log
    .filter(({ event }) => !PACE.includes(event.type))
    .map(({ at, actor, event }) => [at, actor, event.type === 'DrillBegun' ? { ...event, speed: 0 } : event]);

const typesOf = (log: readonly RecordedEvent[]) => log.map(({ event }) => event.type);
const minuteOf = (log: readonly RecordedEvent[], type: string) =>
  log.filter(({ event }) => event.type === type).map(({ at }) => at.slice(0, 16));

describe('the same script leaves the same log', () => {
  test('in real time, compressed and stepped by hand', async () => {
    const [real, fast, stepped] = [await openDrill(), await openDrill(), await openDrill()];
    await real.say('drill morning');
    await real.pass(136);
    await fast.say('drill morning --speed 60');
    await fast.pass(3, 7);
    await stepped.say('訓練 morning --stepped');
    await stepped.pass(30);
    await stepped.say('訓練 進める 8:20');
    await stepped.say('訓練 進める 10:00');

    const log = await real.log();
    expect(minuteOf(log, 'ReportIssued')).toEqual(['2019-12-04T07:45', '2019-12-04T08:10', '2019-12-04T08:15']);
    expect(minuteOf(log, 'IncidentClosed')).toEqual(['2019-12-04T10:00']);
    expect(course(await fast.log())).toEqual(course(log));
    expect(course(await stepped.log())).toEqual(course(log));
  });

  test('when nobody looked for an hour, and after another start of the program', async () => {
    const [watched, stopped] = [await openDrill(), await openDrill()];
    await watched.say('drill morning --speed 60');
    await watched.pass(3, 1);
    await stopped.say('drill morning --speed 60');
    await stopped.pass(0.5, 1);
    const again = stopped.restarted();
    await again.pass(60, 3600);
    expect(course(await again.log())).toEqual(course(await watched.log()));
    expect((await again.view()).state).toBe('ended');
  });
});

describe('both times are in the record', () => {
  test('the time in the drill, and beside it the real one; its head is told by the real one', async () => {
    const drill = await openDrill();
    await drill.say('drill morning --speed 60');
    await drill.pass(3, 1);
    const [first, ...rest] = await drill.log();
    expect(first).toMatchObject({ at: '2019-12-04T07:45:00.000+09:00', realAt: on('14:03') });
    expect(rest.every(({ realAt = '' }) => realAt >= on('14:03') && realAt <= on('14:06'))).toBe(true);
    expect(await drill.store.read.incident('2025-001')).toMatchObject({ status: 'closed', declaredAt: on('14:03') });
  });

  test('the time of a drill never goes back, though the clock of the machine does', async () => {
    const drill = await openDrill();
    await drill.say('drill morning --speed 60');
    await drill.pass(1, 1);
    const { clock } = await drill.view();
    drill.setClock(on('12:00'));
    await drill.pass(1);
    const times = (await drill.log()).map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
    expect(clock > '2019-12-04T08:40').toBe(true);
  });
});

describe('what the script plays', () => {
  test('is said by an actor marked as played, at the time of the inject or when its condition is met', async () => {
    const drill = await openDrill();
    await drill.say('drill morning --stepped');
    await drill.say('drill skip 8:30');
    const log = await drill.log();
    const answer = log.find(({ event }) => event.type === 'AnswerRecorded');
    expect(answer).toMatchObject({
      at: '2019-12-04T08:00:00.000+09:00',
      actor: { section: 'taxation', played: true, label: '税務課（台本）' },
    });
    expect(minuteOf(log, 'InjectDone').slice(0, 3)).toEqual(
      ['07:50', '08:00', '08:10'].map((time) => `2019-12-04T${time}`),
    );
    // Its cards are handed over by a controller.
    expect((await drill.view()).injects.at(3)).toMatchObject({ no: 4, state: 'due' });
  });

  test('is nothing that whoever it plays may not do: the drill does not begin', async () => {
    const [first, second] = MORNING.injects;
    const overreaching = DrillScript.parse({
      ...MORNING,
      injects: [first, { ...second, played: [{ as: 'taxation', command: '手段 slack 利用不可' }] }],
    });
    const drill = await openDrill(planWith(overreaching));
    expect(await drill.say('drill morning')).toMatchObject({ ok: false, code: 'cannot_play' });
    expect(await drill.store.read.incidents()).toEqual([]);
  });

  test('and what the situation does not allow is not done, and said', async () => {
    const [first, second] = MORNING.injects;
    const twice = DrillScript.parse({
      ...MORNING,
      injects: [first, { ...second, played: [{ as: 'info-systems-manager', command: '終結' }] }],
    });
    const drill = await openDrill(planWith(twice));
    await drill.say('drill morning --stepped');
    await drill.say('drill skip 8:05');
    expect((await drill.view()).injects.at(1)).toMatchObject({
      state: 'done',
      notPlayed: [{ as: 'info-systems-manager', command: '終結' }],
    });
  });

  test('the shipped scripts can be begun, each by its name', async () => {
    for (const { id } of ward.drills) {
      const drill = await openDrill(ward);
      expect([id, await drill.say(`訓練 ${id} --stepped`)]).toMatchObject([id, { ok: true, incident: '2025-001' }]);
    }
  });
});

describe('whoever leads it', () => {
  test('pauses and goes on: the time between is none of the drill', async () => {
    const drill = await openDrill();
    await drill.say('drill morning --speed 60');
    await drill.pass(0.5, 1);
    await drill.say('drill pause');
    const { clock } = await drill.view();
    await drill.pass(30);
    expect(await drill.view()).toMatchObject({ clock, state: 'paused' });
    await drill.say('drill resume');
    await drill.pass(0.25, 1);
    expect((await drill.view()).clock.slice(0, 16)).toBe('2019-12-04T08:30');
  });

  test('hands over, leaves out and adds injects; observers note', async () => {
    const drill = await openDrill();
    await drill.say('drill morning --stepped');
    expect(await drill.say('drill play 4')).toMatchObject({ ok: true });
    expect(await drill.say('drill omit 3')).toMatchObject({ ok: true });
    expect(await drill.say('drill inject 停電した --to 税務課、全庁')).toMatchObject({ ok: true });
    expect(await drill.say('訓練 所見 連絡が早い', { as: '情報政策官' })).toMatchObject({ ok: true });
    expect((await drill.view()).injects.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'skipped', 'done']);
    expect((await drill.view()).notes).toMatchObject([{ by: '情報政策官', text: '連絡が早い' }]);
    expect((await drill.log()).at(-2)?.event).toMatchObject({ to: ['taxation', 'everyone'] });
  });

  test('stops it in the middle, and the record stays', async () => {
    const drill = await openDrill();
    await drill.say('drill morning --speed 60');
    await drill.pass(0.5, 1);
    await drill.say('drill stop');
    const before = (await drill.log()).length;
    await drill.pass(60);
    expect(await drill.log()).toHaveLength(before);
    expect(await drill.view()).toMatchObject({ state: 'ended' });
    expect(typesOf(await drill.log()).slice(-2)).toEqual(['DrillStopped', 'IncidentClosed']);
    expect(await drill.say('drill pause', { incident: '2025-001' })).toMatchObject({ code: 'drill_ended' });
  });

  test('is one who may declare', async () => {
    const drill = await openDrill();
    expect(await drill.say('drill morning', { as: '税務課' })).toMatchObject({ ok: false, code: 'not_allowed' });
    await drill.say('drill morning');
    expect(await drill.say('drill stop', { as: '税務課' })).toMatchObject({ ok: false, code: 'not_allowed' });
  });
});

describe('a drill of some systems', () => {
  test('asks their sections alone, and runs beside one of others', async () => {
    const drill = await openDrill();
    await drill.say('drill morning 税務課 --stepped');
    const asked = (await drill.log()).find(({ event }) => event.type === 'ConfirmationAsked')?.event;
    expect(asked).toMatchObject({ sections: ['taxation'] });
    expect(await drill.say('drill morning 道路課 --stepped')).toMatchObject({ ok: true, incident: '2025-002' });
    expect(await drill.say('drill morning')).toMatchObject({ ok: false, code: 'drill_runs' });
  });

  test('leaves a real incident alone', async () => {
    const [beside, alone] = [await openDrill(), await openDrill()];
    for (const one of [beside, alone]) await one.say('declare iaas-down --real');
    expect(await beside.say('drill morning --speed 600')).toMatchObject({ ok: true, incident: '2025-002' });
    for (const one of [beside, alone]) await one.pass(150);
    expect(await beside.log()).toEqual(await alone.log());
    expect((await beside.log()).every(({ realAt }) => realAt === undefined)).toBe(true);
  });
});

test('what cannot be is refused in a sentence, and nothing is half done', async () => {
  const drill = await openDrill();
  const refused = async (text: string, code: string) =>
    expect([text, await drill.say(text)]).toMatchObject([text, { ok: false, code }]);
  await refused('drill evening', 'unknown_script');
  await refused('drill morning --speed 0', 'bad_speed');
  await refused('drill morning --speed 100000', 'bad_speed');
  await refused('drill pause', 'no_open_incident');
  expect(await drill.store.read.incidents()).toEqual([]);
  await drill.say('drill morning --stepped');
  const before = await drill.log();
  await refused('drill skip 7:00', 'cannot_skip');
  await refused('drill skip 11:00', 'cannot_skip');
  await refused('drill play 9', 'unknown_inject');
  await refused('drill inject 停電 --to 宇宙課', 'unknown_section');
  expect(await drill.log()).toEqual(before);
  await drill.say('drill omit 4');
  await refused('drill play 4', 'inject_settled');
});

describe('a drill is measured', () => {
  test('by its log: from the alarm, and against what the script expects', async () => {
    const drill = await openDrill();
    await drill.say('drill morning --stepped');
    await drill.say('drill play 4');
    await drill.say('drill skip 9:00');
    const { measures } = await drill.view();
    const measure = (id: string) => measures.find((one) => one.id === id);
    expect(measure('declared')).toMatchObject({ actual: 5, unit: 'minutes' });
    expect(measure('first-report')).toMatchObject({ actual: 5 });
    expect(measure('first-answer/taxation')).toMatchObject({ actual: 20 });
    expect(measure('first-answer/roads')?.actual).toBeUndefined();
    expect(measure('all-answered')?.actual).toBeUndefined();
    expect(measure('fixed-reports')).toMatchObject({ actual: 1, expected: 1, met: true });
    expect(measure('expected/2/1')).toMatchObject({ expected: 30, actual: 0, met: true });
    // Handed over at 7:45, decided by nobody within twenty minutes.
    expect(measure('expected/4/1')).toMatchObject({ expected: 20, met: false });
  });
});
