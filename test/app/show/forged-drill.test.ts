// A drill is one because its declaration says so: whoever turns the row of its incident into a real one, and puts a mail to
// the outside among its deliveries, still reaches nobody.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { openStore } from '../../../adapters/store/open-store.ts';
import { changes } from '../../../src/app/changes.ts';
import { directories } from '../../../src/app/directories.ts';
import { incidentStates } from '../../../src/app/incident-states.ts';
import { engine as engineOf } from '../../../src/app/show/keep-shown.ts';
import { planHash } from '../../../src/plan/read/load-plan.ts';
import { planJson } from '../../../src/plan/read/plan-json.ts';
import type { Messenger } from '../../../src/ports/messenger.ts';
import type { Store } from '../../../src/ports/store.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { on, ward } from '../../incident/given-when-then.ts';
import { deskOn } from '../hear/desk-of-a-test.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

let folder: string;
let store: Store;
const gone: string[] = [];

const outside: Messenger = {
  platform: 'outside-mail',
  can: { update: false, pin: false, find: false },
  linked: false,
  evidence: true,
  outside: true,
  conversationsFor: (incident, audience) =>
    audience.to === 'channel' && audience.channel === 'outside-mail'
      ? [{ platform: 'outside-mail', id: `${incident}/${audience.recipient}` }]
      : [],
  post: async (to, _card, key) => {
    gone.push(key);
    return { conversation: to, id: key };
  },
  update: async () => {},
  pin: async () => {},
  unpin: async () => {},
  find: async () => undefined,
  ready: async () => ({ ok: true }),
};

beforeEach(async () => {
  gone.length = 0;
  folder = mkdtempSync(join(tmpdir(), 'bcp-drill-'));
  ({ store } = await openStore({ url: `file:${join(folder, 'bcp.sqlite')}`, now: on('11:00') }));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const forge = async (id: string): Promise<void> => {
  const forged = {
    postKey: 'official/task/5@outside-mail@party/iaas-provider',
    kind: 'official',
    life: 'record',
    platform: 'outside-mail',
    conversation: `${id}/party/iaas-provider`,
    card: { title: 'x', tone: 'calm', blocks: [] },
    hash: 'x',
    pinned: false,
    at: on('11:20'),
  } as const;
  await store.transaction(async (tx) => tx.want(id, (await tx.incident(id))?.seq ?? 0, [forged]));
};

const deliver = async (): Promise<void> => {
  const recording = { states: incidentStates({ hash: planHash(planJson(ward)), plan: ward }), texts: textsIn('ja') };
  const clock = { now: () => on('11:20') };
  const rest = { store, clock, recording, directories: directories(store), owner: 'test', logger: silent };
  const engine = engineOf({ ...rest, messengers: [outside] }, changes());
  await engine.stop();
  while (await engine.runOnce());
};

test.each([
  { declared: 'declare iaas-down --drill', reaches: 0 },
  { declared: 'declare iaas-down', reaches: 1 },
])('$declared reaches $reaches outside, whatever its row says', async ({ declared, reaches }) => {
  await deskOn(store, ward, 'ja').say(declared);
  const db = new Database(join(folder, 'bcp.sqlite'));
  db.prepare('update heads set drill = 0').run();
  db.close();
  await forge('2025-001');
  await deliver();
  expect(gone).toHaveLength(reaches);
});
