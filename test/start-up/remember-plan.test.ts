// What one start remembers for the next is the plan as it was checked, or nothing.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { loadPlan } from '../../src/plan/read/load-plan.ts';
import { loadRememberedPlan } from '../../src/start-up/remember-plan.ts';
import { wardFolder } from '../plan/plan-folder.ts';

let place: string;
let folder: string;
let memory: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'bcp-memory-'));
  folder = join(place, 'plan');
  memory = join(place, 'memory', 'plan.json');
  cpSync(wardFolder, folder, { recursive: true });
});
afterEach(() => rmSync(place, { recursive: true }));

const edit = (from: string, to: string): void => {
  const file = join(folder, 'systems.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
};

test('the second start gets what the first one checked', async () => {
  const first = await loadRememberedPlan(folder, memory);
  const second = await loadRememberedPlan(folder, memory);
  expect(first).toEqual(loadPlan(folder));
  expect(second).toEqual(first);
  // It really was remembered: what stands there is what comes back.
  const [head = '', json = ''] = readFileSync(memory, 'utf8').split('\n');
  expect(head).toMatch(/^[0-9a-f]{64} [0-9a-f]{64}$/);
  expect(second).toMatchObject({ ok: true, json });
});

test('a changed file is read anew, and a fault in it is found', async () => {
  await loadRememberedPlan(folder, memory);
  edit('戸籍情報総合システム', '新しい戸籍システム');
  expect(await loadRememberedPlan(folder, memory)).toEqual(loadPlan(folder));
  edit('no: 13\n', 'no: thirteen\n');
  expect(await loadRememberedPlan(folder, memory)).toMatchObject({ ok: false, faults: [{ code: 'wrong_type' }] });
});

test('a stray file is found although nothing else changed', async () => {
  await loadRememberedPlan(folder, memory);
  writeFileSync(join(folder, 'section.yaml'), '');
  expect(await loadRememberedPlan(folder, memory)).toMatchObject({ ok: false, faults: [{ code: 'unknown_file' }] });
});

test('a memory that was damaged is not believed', async () => {
  const first = await loadRememberedPlan(folder, memory);
  writeFileSync(memory, readFileSync(memory, 'utf8').replace('税務課', '課税課'));
  expect(await loadRememberedPlan(folder, memory)).toEqual(first);
  writeFileSync(memory, '');
  expect(await loadRememberedPlan(folder, memory)).toEqual(first);
});

test('without a place to remember the plan is loaded all the same', async () => {
  writeFileSync(join(place, 'memory'), 'a file where the folder should be');
  expect(await loadRememberedPlan(folder, memory)).toMatchObject({ ok: true });
  expect(existsSync(memory)).toBe(false);
  expect(await loadRememberedPlan(join(place, 'nowhere'), memory)).toMatchObject({ ok: false });
});
