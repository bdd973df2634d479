// Rows that the database has lost of Slack and of Teams, with the real process: Slack is asked and shows nothing twice; in Teams
// nobody can be asked, so records stay alone and the log says it.
import { expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { command, eventually, postsAt } from './bcp-process.ts';
import { slackOutside } from './slack-process.ts';
import { teamsOutside } from './teams-process.ts';

const TOKYO_AHEAD_MS = 9 * 3_600_000;
const ID = `${new Date(Date.now() + TOKYO_AHEAD_MS).getUTCFullYear()}-001`;

const lose = (database: string, rows: string): void => {
  const db = new Database(database);
  db.pragma('foreign_keys = off');
  db.exec(`delete from ${rows}`);
  db.close();
};

const chronology = (database: string): readonly unknown[] => {
  const db = new Database(database, { readonly: true });
  try {
    return db.prepare('select what from chronology').pluck().all();
  } finally {
    db.close();
  }
};

test.concurrent.each(["deliveries where platform = 'slack'", 'deliveries where id % 2 = 0'])(
  'Slack: %s',
  async (rows) => {
    const outside = await slackOutside();
    const { rig, crisis, start, types, differences } = outside;
    try {
      const first = start();
      const address = await first.ready;
      const own = await rig.newChannel();
      await types(address, 'link section 税務課', own);
      await types(address, 'declare iaas-down');
      await types(address, 'report now');
      expect(await differences(address, ID)).toEqual([]);
      await first.kill();
      const before = [await rig.seen(crisis), await rig.seen(own)].map((all) => all.length);
      lose(outside.database, rows);
      const second = start();
      expect(await differences(await second.ready, ID)).toEqual([]);
      expect([await rig.seen(crisis), await rig.seen(own)].map((all) => all.length)).toEqual(before);
    } finally {
      await outside.close();
    }
  },
);

test.concurrent('Teams: records stay alone, and the log says that they may be there', async () => {
  const { people, crisis, database, start, ready, allShown, passMs, close } = await teamsOutside();
  try {
    const first = start();
    const address = await ready(first);
    await people.types('admin', crisis, 'declare iaas-down');
    await people.types('admin', crisis, 'report now');
    await allShown(address, ID);
    await first.kill();
    const before = people.posts(crisis).map(({ id }) => id);
    lose(database, "deliveries where platform = 'teams' and life = 'record'");
    passMs(3_000);
    const again = await ready(start());
    await eventually(
      async () => {
        passMs(500);
        await command(again, { key: crypto.randomUUID(), as: '', text: 'ヘルプ' });
        return postsAt(again, ID);
      },
      (posts) =>
        posts.some(({ platform, state }) => platform === 'teams' && state === 'maybe_sent') &&
        posts.every(({ state }) => state === 'shown' || state === 'maybe_sent'),
    );
    expect(people.posts(crisis).map(({ id }) => id)).toEqual(before);
    expect(chronology(database)).toContainEqual(expect.stringContaining('を送信した記録が失われています'));
  } finally {
    await close();
  }
});
