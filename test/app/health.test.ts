// How faults of the program's own health reach people: /readyz tells each part, and every open incident notes it.
import { expect, test } from '@jest/globals';
import { openStore } from '../../adapters/store/open-store.ts';
import { changes } from '../../src/app/changes.ts';
import { directories } from '../../src/app/directories.ts';
import type { Handling } from '../../src/app/hear/handling.ts';
import { incidentStates } from '../../src/app/incident-states.ts';
import { openDesk } from '../../src/app/open-desk.ts';
import { engine } from '../../src/app/show/keep-shown.ts';
import { planHash } from '../../src/plan/read/load-plan.ts';
import { planJson } from '../../src/plan/read/plan-json.ts';
import type { HealthFault, HealthSource } from '../../src/ports/health.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { MANAGER, on, ward } from '../incident/given-when-then.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const NO_FONT: HealthFault = { code: 'printing', problem: 'no_font' };

const program = async (...health: readonly HealthSource[]) => {
  const { store } = await openStore({ url: ':memory:' });
  const json = planJson(ward);
  const hash = planHash(json);
  const recording = { states: incidentStates({ plan: ward, hash }), texts: textsIn('ja') };
  const shared = { store, clock: { now: () => on('11:30') }, logger: silent, directories: directories(store), health };
  const told = changes();
  const kept = engine({ ...shared, recording, messengers: [], owner: 'test' }, told);
  const handling: Handling = {
    ...shared,
    ...recording,
    plan: ward,
    planHash: hash,
    planJson: json,
    chats: [],
    admins: [],
  };
  const desk = openDesk(handling, [], told, kept.wake);
  return { store, kept, desk };
};

test('a fault is one part of the readiness, as a value and in words', async () => {
  const { desk } = await program({ part: 'printing', faults: () => [NO_FONT] }, { part: 'log', faults: () => [] });
  const { ok, parts } = await desk.views.readiness();
  expect(ok).toBe(false);
  expect(parts).toContainEqual({
    name: 'printing',
    ok: false,
    reason: expect.stringContaining('PDFを作成できません'),
    faults: [NO_FONT],
  });
  expect(parts).toContainEqual({ name: 'log', ok: true });
});

test('a part that fails when it is asked is what is wrong, and the others are still told', async () => {
  const failing: HealthSource = { part: 'clock', faults: () => Promise.reject(new Error('out of order')) };
  const { desk } = await program(failing, { part: 'log', faults: () => [] });
  const { ok, parts } = await desk.views.readiness();
  expect(ok).toBe(false);
  expect(parts).toContainEqual(expect.objectContaining({ name: 'clock', faults: [{ code: 'check_failed' }] }));
  expect(parts).toContainEqual({ name: 'log', ok: true });
});

test('a minute notes it in every open incident, once, and its end', async () => {
  let found: readonly HealthFault[] = [NO_FONT];
  const { kept, desk, store } = await program({ part: 'printing', faults: () => found });
  const said = async (text: string) =>
    desk.handle({ asked: { kind: 'text', text }, by: { platform: 'web', id: 'local', as: MANAGER } });
  await said('declare iaas-down');
  await said('declare iaas-down --again');
  const noted = async (id: string) =>
    (await store.read.events(id, 0)).flatMap(({ event }) => (event.type === 'HealthNoted' ? [event.state] : []));
  const [one, two] = (await desk.views.incidents()).map(({ id }) => id);
  await kept.tick();
  await kept.tick();
  expect(await noted(one ?? '')).toEqual(['began']);
  expect(await noted(two ?? '')).toEqual(['began']);
  found = [];
  await kept.tick();
  expect(await noted(one ?? '')).toEqual(['began', 'ended']);
  await kept.stop();
});
