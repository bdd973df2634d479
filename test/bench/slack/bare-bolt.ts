// The floor under a slash command: Bolt with its own ExpressReceiver and a handler that only acknowledges; given a
// database file, it makes one durable insert first. Prints its address.
import type { AddressInfo } from 'node:net';
import { App, ExpressReceiver, LogLevel } from '@slack/bolt';
import Database from 'better-sqlite3';
import { BOT, SECRET, TOKEN } from './slack-ward.ts';

const durableInsert = (path: string) => {
  const db = new Database(path);
  db.pragma('journal_mode = wal');
  db.pragma('synchronous = full');
  db.exec('create table if not exists log (id integer primary key, body text not null)');
  const insert = db.prepare('insert into log (body) values (?)');
  return (body: unknown): void => void insert.run(JSON.stringify(body));
};

const { botId, botUserId } = BOT;
const path = process.argv[2];
const record = path === undefined ? () => {} : durableInsert(path);
const receiver = new ExpressReceiver({ signingSecret: SECRET, logLevel: LogLevel.ERROR });
const app = new App({
  receiver,
  token: TOKEN,
  botId,
  botUserId,
  tokenVerificationEnabled: false,
  logLevel: LogLevel.ERROR,
});
app.command('/bcp', async ({ command, ack }) => {
  record(command);
  await ack();
});
const server = await receiver.start({ port: 0, host: '127.0.0.1' });
console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
