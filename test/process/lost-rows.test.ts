// Rows of the database that somebody lost: a start shows again what is missing on the console, and nothing twice.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { type BcpProcess, command, eventually, newPlace, type Place, postsAt, startBcp } from './bcp-process.ts';

const ID = '2026-001';

let place: Place;
let running: BcpProcess;
beforeEach(() => {
  place = newPlace();
});
afterEach(async () => {
  await running.kill();
  place.remove();
});

const start = async (): Promise<string> => {
  running = startBcp(place, { at: '2026-11-24T10:00:00+09:00' });
  return running.ready;
};

/** Every message of the console, as often as it stands there. */
const messages = (): readonly string[] => {
  const db = new Database(place.database, { readonly: true });
  try {
    return db.prepare("select conversation || ' ' || key from console_messages order by 1").pluck().all() as string[];
  } finally {
    db.close();
  }
};

const lose = (rows: string): void => {
  const db = new Database(place.database);
  db.exec(`delete from ${rows}`);
  db.close();
};

test.each([
  'console_messages where id % 3 = 0',
  'console_messages',
  'deliveries where id % 3 = 0',
  'deliveries',
  "deliveries where platform = 'web'; delete from console_messages where id % 2 = 0",
])('%s', async (rows) => {
  const address = await start();
  const say = (text: string, as: string) => command(address, { key: crypto.randomUUID(), text, as });
  await say('declare iaas-down', 'info-systems-manager');
  await say('answer 17 stopped', 'taxation');
  await say('report now', 'info-systems-manager');
  await eventually(
    () => postsAt(address, ID),
    (posts) => posts.length > 30 && posts.every(({ state }) => state === 'shown'),
  );
  await running.kill();
  const before = messages();
  expect(new Set(before).size).toBe(before.length);
  lose(rows);
  const again = await start();
  await eventually(
    () => postsAt(again, ID),
    (posts) => posts.length > 0 && posts.every(({ state }) => state === 'shown') && messages().length >= before.length,
  );
  expect(messages()).toEqual(before);
});
