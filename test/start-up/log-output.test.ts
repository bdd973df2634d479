// The program's own log: what cannot be written fails nobody, is counted, and is said when there is room again.
import { closeSync, openSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { logOutput, type Put, putTo } from '../../src/start-up/log-output.ts';

const NOW_MS = 1_796_000_000_000;

/** A disk that is full or not; what was written, and who has still to be told. */
const disk = () => {
  let written = '';
  const state: { fails: false | 'at once' | 'half way'; held?: (() => void)[] } = { fails: false };
  const put: Put = (bytes, done) => {
    const text = Buffer.from(bytes).toString();
    const { fails } = state;
    const act = (): void => {
      if (fails === false) written += text;
      if (fails === 'half way') written += text.slice(0, 5);
      done(fails === false ? undefined : { started: fails === 'half way' });
    };
    if (state.held === undefined) act();
    else state.held.push(act);
  };
  return { state, put, written: () => written };
};

test('lines go out in their order', () => {
  const { put, written } = disk();
  const log = logOutput(put, () => NOW_MS);
  log.write('one\n');
  log.write('two\n');
  expect(written()).toBe('one\ntwo\n');
  expect(log.health.faults()).toEqual([]);
});

test('nothing in a line steers the terminal that shows it', () => {
  const { put, written } = disk();
  logOutput(put, () => NOW_MS).write('{"err":"\u001b[2J\u009b31m\u202etxt"}\n');
  expect(written()).toBe('{"err":"[2J31mtxt"}\n');
});

test('on a full disk nobody fails, and what is lost is counted until it can be said', () => {
  const { state, put, written } = disk();
  const log = logOutput(put, () => NOW_MS);
  state.fails = 'at once';
  for (const line of ['one\n', 'two\n']) log.write(line);
  expect(log.health.faults()).toEqual([{ code: 'log_lost', lines: 2 }]);
  state.fails = false;
  log.write('three\n');
  const [said = '', ...rest] = written().split('\n');
  expect(JSON.parse(said)).toMatchObject({ lost: 2, time: NOW_MS });
  expect(rest).toEqual(['three', '']);
  expect(log.health.faults()).toEqual([]);
});

test('it is said when there is room, though nothing else is to be logged', () => {
  const { state, put, written } = disk();
  const log = logOutput(put, () => NOW_MS);
  state.fails = 'at once';
  log.write('one\n');
  state.fails = false;
  expect(log.health.faults()).toEqual([]);
  expect(JSON.parse(written())).toMatchObject({ lost: 1 });
});

test('a line that broke off half way does not spoil the next', () => {
  const { state, put, written } = disk();
  const log = logOutput(put, () => NOW_MS);
  state.fails = 'half way';
  log.write('a long line\n');
  state.fails = false;
  log.write('next\n');
  expect(written()).toMatch(/^a lon\n\{.*"lost":1.*\}\nnext\n$/);
});

test('while the reader stands still lines wait, and beyond a limit they are lost instead of filling the memory', () => {
  const { state, put, written } = disk();
  state.held = [];
  const log = logOutput(put, () => NOW_MS);
  for (let no = 0; no < 20_000; no += 1) log.write(`${no}\n`);
  expect(log.health.faults()).toEqual([{ code: 'log_lost', lines: expect.any(Number) }]);
  const held = state.held;
  delete state.held;
  for (const go of held) go();
  expect(written()).toContain('0\n');
  expect(log.health.faults()).toEqual([]);
});

test('a device that takes nothing is such a disk', async () => {
  const fd = openSync('/dev/full', 'w');
  const failed = await new Promise<unknown>((done) => putTo(fd)(Buffer.from('line\n'), done));
  closeSync(fd);
  expect(failed).toEqual({ started: false });
});
