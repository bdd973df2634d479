// The floor under POST /api/commands: Express 5, express.json and one durable insert, nothing else.
// Run as `node bare-floor.ts <database file>`; prints its address.
import type { AddressInfo } from 'node:net';
import Database from 'better-sqlite3';
import express from 'express';

const db = new Database(process.argv[2] ?? ':memory:');
db.pragma('journal_mode = wal');
db.pragma('synchronous = full');
db.exec('create table if not exists log (id integer primary key, body text not null)');
const insert = db.prepare('insert into log (body) values (?)');

const app = express();
app.disable('x-powered-by');
app.post('/api/commands', express.json({ limit: '64kb' }), (req, res) => {
  insert.run(JSON.stringify(req.body));
  res.json({ ok: true, reply: 'ok' });
});
const server = app.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
