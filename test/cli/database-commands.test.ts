// verify-log and backup, on a database that the program wrote and may be writing.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { openStore } from '../../adapters/store/open-store.ts';
import { INCIDENT, type RecordedDatabase, recordedDatabase } from './recorded-database.ts';
import { runCommand } from './run-command.ts';

let database: RecordedDatabase;
beforeEach(async () => {
  database = await recordedDatabase();
});
afterEach(() => database.remove());

const run = (...args: readonly string[]) => runCommand(args, { DATABASE_URL: database.url });

const countEvents = (file: string): number => {
  const db = new Database(file, { readonly: true });
  const count = db.prepare('select count(*) from events').pluck().get();
  db.close();
  return Number(count);
};

const seqOfFirst = (type: string): number => {
  const db = new Database(database.file, { readonly: true });
  const seq = db.prepare('select min(seq) from events where type = ?').pluck().get(type);
  db.close();
  return Number(seq);
};

/** With SQLite in hand and the will to do it. */
const tamper = (sql: string): void => {
  const db = new Database(database.file);
  for (const name of db.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all()) {
    db.exec(`drop trigger ${name}`);
  }
  db.exec(sql);
  db.close();
};

describe('verify-log --tips', () => {
  const kept = (): string => join(database.file, '../tips.txt');

  test('fits what was kept, in either language and with npm’s own lines around it', async () => {
    for (const locale of ['ja', 'en']) {
      const { result } = await runCommand(['verify-log'], { DATABASE_URL: database.url, BCP_LOCALE: locale });
      writeFileSync(kept(), `\n> bcp-bot@0.1.0 bcp\n> node src/cli.ts verify-log\n\n${result}`);
      expect(await run('verify-log', '--tips', kept())).toMatchObject({ exitCode: 0 });
    }
  });

  test('finds newest records that were cut off together with their head', async () => {
    const { result = '' } = await run('verify-log');
    writeFileSync(kept(), result);
    tamper(`
      delete from events where incident = '${INCIDENT}' and seq > 2;
      update heads set seq = 2, planned_seq = 2, hash = (select hash from events where incident = '${INCIDENT}' and seq = 2)
        where id = '${INCIDENT}'`);
    const after = await run('verify-log', '--tips', kept());
    expect(after.exitCode).toBe(1);
    expect(after.result).toMatch(/The newest were cut off/);
  });

  test('finds an end that is another now', async () => {
    const { result = '' } = await run('verify-log');
    writeFileSync(kept(), result.replace(/[0-9a-f]{16}/, '0'.repeat(16)));
    const after = await run('verify-log', '--tips', kept());
    expect(after).toMatchObject({
      exitCode: 1,
      result: expect.stringContaining('it differs from the end in the kept result'),
    });
  });

  test('a file without tips, or none at all, is refused', async () => {
    expect(await run('verify-log', '--tips', join(database.file, '../none.txt'))).toMatchObject({ exitCode: 1 });
    writeFileSync(kept(), 'nothing');
    expect(await run('verify-log', '--tips', kept())).toMatchObject({ exitCode: 1 });
    expect(await run('verify-log', '--tips')).toMatchObject({ exitCode: 2 });
  });
});

describe('verify-log', () => {
  test('says ok for each incident, also while the program holds the database', async () => {
    const { store } = await openStore({ url: database.url });
    const { exitCode, result, complaints } = await run('verify-log');
    await store.close();
    expect({ exitCode, complaints }).toEqual({ exitCode: 0, complaints: '' });
    const [line, replies, advice] = result.split('\n');
    expect(line).toMatch(new RegExp(`^${INCIDENT} ok, ${countEvents(database.file)} events, tip [0-9a-f]{16}$`));
    expect(replies).toMatch(/^replies to commands ok, 5 events, tip [0-9a-f]{16}$/);
    expect(advice).toContain('printed copy');
  });

  test('finds a changed byte and says where', async () => {
    const seq = seqOfFirst('AnswerRecorded');
    tamper(`update events set what = replace(what, '停止', '稼働') where seq = ${seq}`);
    const { exitCode, result, complaints } = await run('verify-log');
    expect(exitCode).toBe(1);
    expect(result).toContain(`${INCIDENT} broken at event ${seq}: it is not what was written.\n`);
    // To change a byte the triggers had to go, and that is seen as well.
    expect(result).toContain('events_never_updated is not as this program makes it.');
    expect(complaints).toContain('problems found.');
  });

  test('finds a plan and a reply that were changed', async () => {
    tamper("update plans set json = json || ' '; update commands set reply = 'x' where command_key = 'key-0'");
    const { exitCode, result } = await run('verify-log');
    expect(exitCode).toBe(1);
    expect(result).toMatch(
      /^2026-001 ok.*\nreplies to commands ok.*\nplan [0-9a-f]{64} broken: .*\nreply key-0 broken: .*\n/,
    );
  });

  test('a file that is not a database of ours is named as such', async () => {
    const other = join(database.folder, 'letter.txt');
    writeFileSync(other, 'Dear ward, this is not a database at all. '.repeat(100));
    const { exitCode, complaints } = await runCommand(['verify-log'], { DATABASE_URL: `file:${other}` });
    expect(exitCode).toBe(1);
    expect(complaints).toContain('This is not a database of this program');
    expect(complaints).not.toContain('    at ');
  });
});

describe('backup', () => {
  test('while another connection writes, the copy is whole and says how much it holds', async () => {
    const { store, settings } = await openStore({ url: database.url });
    let writing = true;
    const writer = (async () => {
      for (let round = 0; writing; round += 1) await settings.set('round', String(round));
    })();
    const copy = join(database.folder, 'copy.sqlite');
    const { exitCode, result, complaints } = await run('backup', copy);
    writing = false;
    await writer;
    await store.close();
    expect({ exitCode, complaints }).toEqual({ exitCode: 0, complaints: '' });
    expect(result).toMatch(
      new RegExp(`^Copied to ${copy} \\(1 incident, ${countEvents(copy)} events, \\d+ bytes\\)\\.\n$`),
    );
    expect((await runCommand(['verify-log'], { DATABASE_URL: `file:${copy}` })).exitCode).toBe(0);
  });

  test('never takes the place of a file that is there', async () => {
    const copy = join(database.folder, 'precious.txt');
    writeFileSync(copy, 'keep me');
    const { exitCode, result, complaints } = await run('backup', copy);
    expect({ exitCode, result }).toEqual({ exitCode: 1, result: '' });
    expect(complaints).toBe(`${copy} is there already. Give another name. The file was not touched.\n`);
    expect(readFileSync(copy, 'utf8')).toBe('keep me');
  });

  test('says when the place cannot be written', async () => {
    const copy = join(database.folder, 'no-such-folder', 'copy.sqlite');
    const { exitCode, complaints } = await run('backup', copy);
    expect(exitCode).toBe(1);
    expect(complaints).toContain(`Cannot write ${copy}`);
    expect(existsSync(copy)).toBe(false);
  });
});
