// Whatever a driver does, no record hangs: what cannot be shown is parked after a few tries, said, and goes when it can.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openStore } from '../../../adapters/store/open-store.ts';
import { changes } from '../../../src/app/changes.ts';
import { directories } from '../../../src/app/directories.ts';
import { incidentStates } from '../../../src/app/incident-states.ts';
import { openDesk } from '../../../src/app/open-desk.ts';
import { type Engine, engine } from '../../../src/app/show/keep-shown.ts';
import { planHash } from '../../../src/plan/read/load-plan.ts';
import { planJson } from '../../../src/plan/read/plan-json.ts';
import type { Desk } from '../../../src/ports/desk.ts';
import type { Messenger } from '../../../src/ports/messenger.ts';
import { rendering } from '../../../src/ports/rendering.ts';
import type { Store } from '../../../src/ports/store.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { type Instant, plusMinutes } from '../../../src/time.ts';
import { type FakeMessenger, fakeMessenger } from '../../fakes/fake-messenger.ts';
import { MANAGER, on, ward } from '../../incident/given-when-then.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

let now: Instant;
let store: Store;
const clock = { now: () => now };

beforeEach(async () => {
  now = on('11:20');
  ({ store } = await openStore({ url: ':memory:' }));
});
afterEach(() => store.close());

interface Office {
  readonly desk: Desk;
  readonly kept: Engine;
  readonly console: FakeMessenger;
}

/** A console that works, beside the driver under test. */
const officeWith = async (driver: Messenger): Promise<Office> => {
  const console = fakeMessenger({ clock, platform: 'web' });
  const messengers = [console, driver];
  const recording = { states: incidentStates({ plan: ward, hash: planHash(planJson(ward)) }), texts: textsIn('ja') };
  const told = changes();
  const linked = directories(store);
  const kept = engine(
    { store, messengers, clock, logger: silent, recording, owner: 'test', directories: linked },
    told,
  );
  // Its steps are called for by hand here.
  await kept.stop();
  const json = planJson(ward);
  const handling = {
    ...recording,
    directories: linked,
    chats: [],
    admins: [],
    store,
    clock,
    logger: silent,
    plan: ward,
    planHash: planHash(json),
    planJson: json,
  };
  return { desk: openDesk(handling, messengers, told, () => {}), kept, console };
};

const say = async ({ desk }: Office, text: string): Promise<void> => {
  const reply = await desk.handle({ asked: { kind: 'text', text }, by: { platform: 'web', id: 'local', as: MANAGER } });
  expect(reply).toMatchObject({ ok: true });
};

/** The office's own file server is where reports go while the plan's pattern c holds. */
const reported = async (office: Office): Promise<void> => {
  for (const text of ['declare iaas-down', 'pattern c', 'report now']) await say(office, text);
};

const settled = async ({ kept }: Office): Promise<void> => {
  while (await kept.runOnce());
};

const minutes = async (office: Office, count: number): Promise<void> => {
  for (let passed = 0; passed < count; passed += 1) {
    await office.kept.tick();
    await office.kept.stop();
    for (let tenth = 0; tenth < 10; tenth += 1) {
      now = plusMinutes(now, 0.1);
      await settled(office);
    }
  }
};

/** As the plan's file server: it serves what is put up for everybody, and showing is the evidence. */
const fileServer = (post: Messenger['post']): Messenger => ({
  ...fakeMessenger({ clock, platform: 'files', can: { update: false, pin: false } }),
  evidence: true,
  conversationsFor: (incident, audience) =>
    audience.to === 'channel' && audience.channel === 'file-server' ? [{ platform: 'files', id: incident }] : [],
  post,
});

const noFont = (): never => {
  throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
};

const FAULTS: Readonly<Record<string, Messenger['post']>> = {
  'throws where no contract allows it': async () => noFont(),
  'falls over before it promises anything': noFont,
  'cannot render': async () => rendering(noFont),
  'rejects with what is no error at all': () => Promise.reject('out of paper'),
};

describe.each(Object.entries(FAULTS))('a driver that %s', (_, post) => {
  test('has its post parked within a minute, said in the log, on the board and by readyz, and the channel proposed as down', async () => {
    const office = await officeWith(fileServer(post));
    await reported(office);
    await settled(office);
    expect(await office.desk.views.readiness()).toMatchObject({ ok: true });
    await minutes(office, 1);
    const files = (await store.read.deliveries('2025-001')).filter(({ platform }) => platform === 'files');
    expect(files).toMatchObject([{ state: 'parked', lastError: 'failed' }]);
    const said = (await office.desk.views.chronology('2025-001'))
      .map(({ what }) => what)
      .filter((what) => what.includes('処理の誤り'));
    expect(said).toHaveLength(1);
    const [board] = office.console.seen().filter(({ key }) => key.endsWith('/board'));
    expect(board?.card.blocks[0]).toMatchObject({ text: expect.stringContaining('届けられていない投稿が1件あります') });
    expect(await office.desk.views.readiness()).toMatchObject({ ok: false });
    const events = (await store.read.events('2025-001', 0)).map(({ event }) => event);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'ChannelProposed', channel: 'file-server', state: 'down' }),
    );
  });

  test('is tried again, and what is put right is said to be well', async () => {
    let mended = false;
    const shelf = fakeMessenger({ clock, platform: 'files' });
    const office = await officeWith(fileServer((...args) => (mended ? shelf.post(...args) : post(...args))));
    await reported(office);
    await minutes(office, 2);
    mended = true;
    await minutes(office, 1);
    expect(shelf.seen()).toHaveLength(1);
    expect(await office.desk.views.readiness()).toMatchObject({ ok: true });
    const noted = (await store.read.events('2025-001', 0)).flatMap(({ event }) =>
      event.type === 'DeliveryNoted' ? [event.outcome] : [],
    );
    expect(noted).toEqual(['parked', 'recovered', 'delivered']);
  });
});
