// What the register says of a section's systems stands on its own page, beside the questions.
import { expect, test } from '@jest/globals';
import { openStore } from '../../adapters/store/open-store.ts';
import { changes } from '../../src/app/changes.ts';
import { directories } from '../../src/app/directories.ts';
import { incidentStates } from '../../src/app/incident-states.ts';
import { openDesk } from '../../src/app/open-desk.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { planHash } from '../../src/plan/read/load-plan.ts';
import { planJson } from '../../src/plan/read/plan-json.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { fakeMessenger } from '../fakes/fake-messenger.ts';
import { on, ward } from '../incident/given-when-then.ts';

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

const pageOf = async (plan: Plan): Promise<string> => {
  const clock = { now: () => on('11:20') };
  const { store } = await openStore({ url: ':memory:', now: clock.now() });
  const json = planJson(plan);
  const hash = planHash(json);
  const chat = fakeMessenger({ clock, platform: 'chat', linked: true });
  const desk = openDesk(
    {
      states: incidentStates({ plan, hash }),
      texts: textsIn('ja'),
      plan,
      planHash: hash,
      planJson: json,
      directories: directories(store),
      chats: [chat.platform],
      admins: ['chat:ADMIN'],
      store,
      clock,
      logger: quiet,
    },
    [chat],
    changes(),
    () => {},
  );
  const where = { platform: 'chat', conversation: 'CRISIS', direct: false };
  const by = { platform: 'chat', id: 'ADMIN' };
  expect(await desk.handle({ asked: { kind: 'text', text: 'declare iaas-down' }, by, where })).toMatchObject({
    ok: true,
  });
  return JSON.stringify(await desk.views.confirmation('2025-001', 'taxation'));
};

test('vendor, what it holds and its impact, where the ward has filled them in', async () => {
  const systems = ward.systems.map((one) =>
    one.no === 17 ? { ...one, tags: ['resident-network'], vendor: { name: '甲社', nameEn: 'Ko' } } : one,
  );
  expect(await pageOf({ ...ward, systems })).toContain('"甲社","住民基本台帳ネットワーク","未設定"');
  expect(await pageOf(ward)).not.toContain('主管システムベンダ');
});
