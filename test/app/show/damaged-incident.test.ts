// An incident whose record cannot be read is skipped, and said in the log; the others go on.
import { expect, test } from '@jest/globals';
import { openStore } from '../../../adapters/store/open-store.ts';
import { changes } from '../../../src/app/changes.ts';
import { directories } from '../../../src/app/directories.ts';
import { incidentStates } from '../../../src/app/incident-states.ts';
import { openDesk } from '../../../src/app/open-desk.ts';
import { engine } from '../../../src/app/show/keep-shown.ts';
import { planHash } from '../../../src/plan/read/load-plan.ts';
import { planJson } from '../../../src/plan/read/plan-json.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import type { Instant } from '../../../src/time.ts';
import { fakeMessenger } from '../../fakes/fake-messenger.ts';
import { MANAGER, on, ward } from '../../incident/given-when-then.ts';

test('an incident with a plan that is lost stops no other', async () => {
  const { store } = await openStore({ url: ':memory:' });
  let now: Instant = on('11:20');
  const clock = { now: () => now };
  const errors: unknown[] = [];
  const logger = { debug: () => {}, info: () => {}, warn: () => {}, error: (fields: object) => errors.push(fields) };
  const json = planJson(ward);
  const recording = { states: incidentStates({ plan: ward, hash: planHash(json) }), texts: textsIn('ja') };
  const messengers = [fakeMessenger({ clock })];
  const told = changes();
  const linked = directories(store);
  const kept = engine({ store, messengers, clock, logger, recording, owner: 'test', directories: linked }, told);
  const handling = {
    ...recording,
    directories: linked,
    chats: [],
    admins: [],
    store,
    clock,
    logger,
    plan: ward,
    planHash: planHash(json),
    planJson: json,
  };
  const desk = openDesk(handling, messengers, told, () => {});

  const lost = { id: '2025-001', scenario: 'iaas-down', drill: false, declaredAt: now, planHash: 'lost' };
  await store.transaction((tx) => tx.openIncident(lost));
  await desk.handle({
    asked: { kind: 'text', text: '宣言 iaas-down --again' },
    by: { platform: 'web', id: 'local', as: MANAGER },
  });
  now = on('12:00');
  await kept.tick();
  await kept.runOnce();
  await kept.stop();

  expect(messengers[0]?.seen().length).toBeGreaterThan(0);
  expect((await store.read.events('2025-002', 0)).filter(({ event }) => event.type === 'ReportIssued')).toHaveLength(2);
  expect(errors).toContainEqual(expect.objectContaining({ incident: '2025-001' }));
  await store.close();
});
