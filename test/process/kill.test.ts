// kill -9 at any moment: nothing acknowledged is lost, nothing is doubled, nothing is forgotten.
import { existsSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { verifyLog } from '../../adapters/store/verify/verify-log.ts';
import { chanceFrom } from '../simulation/world/random.ts';
import {
  type Answered,
  type BcpProcess,
  command,
  eventually,
  incidentAt,
  newPlace,
  type Place,
  postsAt,
  startBcp,
} from './bcp-process.ts';

const SEED = 20_191_204;
const ROUNDS = 10;
const INCIDENT = '2026-001';

let place: Place;
let running: BcpProcess[];
beforeEach(() => {
  place = newPlace();
  running = [];
});
afterEach(async () => {
  for (const one of running) await one.kill();
  place.remove();
});

const start = (): BcpProcess => {
  const started = startBcp(place, { at: '2026-11-24T10:00:00+09:00' });
  running.push(started);
  return started;
};

interface Said {
  readonly key: string;
  readonly text: string;
  readonly as: string;
  answered?: Answered;
}

/** Four people, each with systems of their own, so that what was said last of a system is beyond doubt. */
const PEOPLE = [
  { as: 'family-register-residents', systems: [13, 14, 15, 16] },
  { as: 'taxation', systems: [17] },
  { as: 'school-education', systems: [34, 35, 36, 37, 38] },
  { as: 'info-systems-manager', systems: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11] },
] as const;

const chance = chanceFrom(SEED);
const said: Said[] = [];

const nextSaid = ({ as, systems }: (typeof PEOPLE)[number]): Said => {
  const no = said.length;
  const key = `said-${no}`;
  if (as === 'info-systems-manager' && chance.happens(0.2)) return { key, as, text: `更新 原因 ${key}` };
  const state = chance.pick(['停止', '確認中', '復旧済']);
  return { key, as, text: `回答 ${chance.pick(systems)} ${state} ${key}` };
};

/** Says what was never answered once more under its key, then something new, until the process is gone. */
const speak = async (address: string, person: (typeof PEOPLE)[number], told: () => void): Promise<void> => {
  for (;;) {
    const open = said.find((one) => one.as === person.as && one.answered === undefined);
    const next = open ?? nextSaid(person);
    if (open === undefined) said.push(next);
    told();
    const answered = await command(address, next);
    if (answered === undefined) return;
    next.answered = answered;
    told();
  }
};

test('ten times killed at a random moment', async () => {
  await declare();
  for (let round = 0; round < ROUNDS; round += 1) await oneRound();
  expect(said.filter(({ answered }) => answered !== undefined).length).toBeGreaterThan(ROUNDS * 4);
  const last = start();
  const address = await last.ready;
  await everythingAnsweredIsThere(address);
  await everythingIsShownOnce(address);
  expect(await verifyLog(place.database)).toMatchObject({ ok: true });
});

const declare = async (): Promise<void> => {
  const one = start();
  const address = await one.ready;
  const declaration: Said = { key: 'declare', as: 'info-systems-manager', text: '/bcp 宣言 iaas-down' };
  const answered = await command(address, declaration);
  expect(answered).toMatchObject({ status: 200 });
  said.push({ ...declaration, ...(answered === undefined ? {} : { answered }) });
  // Dead before most of its posts are out.
  await one.kill();
};

/** Looks whether all is there; killed while it starts, as soon as it listens, or in the middle of the work. */
const oneRound = async (): Promise<void> => {
  const one = start();
  if (chance.happens(0.2)) {
    await eventually(async () => existsSync(`${place.database}-lock.json`), Boolean);
    return one.kill();
  }
  const address = await one.ready;
  let left = chance.int(60);
  const told = (): void => {
    left -= 1;
    if (left === 0) one.child.kill('SIGKILL');
  };
  if (left < 5) return one.kill();
  await everythingAnsweredIsThere(address);
  await Promise.all(PEOPLE.map((person) => speak(address, person, told)));
  await one.ended;
};

/** Read by another program, while nobody writes. */
const rows = <Row>(sql: string): readonly Row[] => {
  const db = new Database(place.database, { readonly: true });
  try {
    return db.prepare(sql).all() as Row[];
  } finally {
    db.close();
  }
};

interface AnswerRow {
  readonly system: string;
  readonly state: string;
  readonly note: string | null;
}

const everythingAnsweredIsThere = async (address: string): Promise<void> => {
  const answers = rows<AnswerRow>('select * from answers');
  const notes = answers.map(({ note }) => note);
  const acknowledged = said.filter(({ text, answered }) => text.startsWith('回答') && answered?.status === 200);
  const missing = acknowledged.filter(({ key }) => notes.filter((note) => note === key).length !== 1);
  expect(missing).toEqual([]);
  const view = await incidentAt(address, INCIDENT);
  const newest = new Map(answers.map(({ system, state }) => [system, state]));
  const shown = view.systems.filter(({ answer }) => answer !== undefined).map(({ id, state }) => [id, state]);
  expect(new Map(shown as [string, string][])).toEqual(newest);
  await repeatsAreAnsweredTheSame(address);
};

const repeatsAreAnsweredTheSame = async (address: string): Promise<void> => {
  const events = rows("select 1 from events where command_key like 'api:%'").length;
  for (const one of said.filter(({ answered }) => answered !== undefined)) {
    expect(await command(address, one)).toEqual(one.answered);
  }
  expect(rows("select 1 from events where command_key like 'api:%'")).toHaveLength(events);
};

const NOT_COMPARED = 'select 1 from heads where planned_seq < seq';

const everythingIsShownOnce = async (address: string): Promise<void> => {
  const posts = await eventually(
    () => postsAt(address, INCIDENT),
    (all) => all.every(({ state }) => state === 'shown' || state === 'withheld') && rows(NOT_COMPARED).length === 0,
  );
  // The same conversation, key, card and pin; and no message besides.
  const shown = rows(
    `select 1 from deliveries d join console_messages m on m.key = d.incident || '/' || d.post_key
     and m.conversation = d.conversation and m.card = d.card and m.pinned = d.pinned`,
  );
  expect(shown).toHaveLength(posts.length);
  expect(rows('select 1 from console_messages')).toHaveLength(posts.length);
  const reports = posts.filter(({ kind, pinned }) => kind === 'report' && pinned);
  const { reports: issued } = await incidentAt(address, INCIDENT);
  expect(reports.map(({ key }) => key)).toEqual([`report/${issued.length}`]);
  expect(issued.map(({ serial }) => serial)).toEqual(issued.map((_, index) => index + 1));
};

test('a second process on the same file refuses to start and says who holds it', async () => {
  const first = start();
  await first.ready;
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.errors()).toContain('起動できません。');
  expect(second.errors()).toContain(`別のプロセスが使用中です(pid ${first.child.pid}`);
  expect(await command(await first.ready, { key: 'k', as: '', text: 'ヘルプ' })).toMatchObject({ status: 200 });
});
