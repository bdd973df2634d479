// Whether a platform's people reach us: refusals are counted, said in numbers, and kept for who checks beside us.
import { expect, test } from '@jest/globals';
import { hearingHealth, readHearing, refusalsOf } from '../../src/chat/hearing.ts';
import { epochMs, type Instant, instantFromEpochMs } from '../../src/time.ts';
import { on } from '../incident/given-when-then.ts';

type Reason = 'bad_signature' | 'other_team' | 'unsigned';

const hearing = () => {
  let now: Instant = on('08:00');
  const warned: unknown[] = [];
  const silent = () => {};
  const logger = { debug: silent, info: silent, error: silent, warn: (fields: object) => void warned.push(fields) };
  const heard = refusalsOf<Reason>('Slack', ['unsigned'], { clock: { now: () => now }, logger });
  const kept = new Map<string, string>();
  const settings = {
    get: async (key: string) => kept.get(key),
    set: async (key: string, value: string) => void kept.set(key, value),
  };
  return {
    heard,
    warned,
    kept,
    settings,
    logger,
    health: hearingHealth('slack', () => heard, { settings, logger }),
    passMinutes: (minutes: number) => {
      now = instantFromEpochMs(epochMs(now) + minutes * 60_000);
    },
    refuse: (reason: Reason, times = 1) => {
      for (let time = 0; time < times; time += 1) heard.note(reason);
    },
  };
};

test('every request refused is said after one press that came three times', () => {
  const { heard, refuse } = hearing();
  refuse('bad_signature', 2);
  expect(heard.faults()).toEqual([]);
  refuse('bad_signature');
  expect(heard.faults()).toEqual([{ code: 'refusing', reason: 'bad_signature', count: 3, all: true }]);
});

test('it is over once something genuine comes, or after ten minutes without another', () => {
  const { heard, refuse, passMinutes } = hearing();
  refuse('bad_signature', 3);
  heard.accepted();
  expect(heard.faults()).toEqual([]);
  refuse('bad_signature', 3);
  expect(heard.faults()).toHaveLength(1);
  passMinutes(10);
  expect(heard.faults()).toEqual([]);
});

test('beside what is genuine only many are said', () => {
  const { heard, refuse } = hearing();
  for (let time = 0; time < 29; time += 1) {
    refuse('other_team');
    heard.accepted();
  }
  expect(heard.faults()).toEqual([]);
  refuse('other_team');
  heard.accepted();
  expect(heard.faults()).toEqual([{ code: 'refusing', reason: 'other_team', count: 30, all: false }]);
});

test('strangers who find the address are counted, and say nothing of the platform', () => {
  const { heard, warned, refuse } = hearing();
  refuse('unsigned', 500);
  expect([heard.faults(), heard.counts(), warned.length]).toEqual([[], { unsigned: 500 }, 1]);
});

test('what is known is kept for a check beside the running program, and survives its end', async () => {
  const { heard, health, settings, kept, logger, refuse } = hearing();
  expect(await readHearing('slack', settings)).toBeUndefined();
  heard.accepted();
  expect(await health.faults()).toEqual([]);
  expect(await readHearing('slack', settings)).toEqual({ heardAt: on('08:00'), faults: [] });
  refuse('bad_signature', 3);
  await health.faults();
  const next = hearingHealth('slack', () => undefined, { settings, logger });
  expect(await readHearing('slack', settings)).toMatchObject({ heardAt: on('08:00'), faults: [{ all: true }] });
  await next.faults();
  expect(await readHearing('slack', settings)).toEqual({ heardAt: on('08:00'), faults: [] });
  for (const damaged of ['', '{', '[]', '{"faults":[{"code":"deaf"},7]}']) {
    kept.set('slack:hearing', damaged);
    expect((await readHearing('slack', settings))?.faults ?? []).toEqual([]);
  }
});

test('a settings table that cannot be written makes nobody deaf', async () => {
  const { heard, warned } = hearing();
  const broken = { get: async () => undefined, set: async () => Promise.reject(new Error('full')) };
  const silent = () => {};
  const logger = { debug: silent, info: silent, error: silent, warn: (fields: object) => void warned.push(fields) };
  const health = hearingHealth('slack', () => heard, { settings: broken, logger });
  expect(await health.faults()).toEqual([]);
  expect(warned).toHaveLength(1);
});
