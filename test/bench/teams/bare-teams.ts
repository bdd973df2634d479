// The floor under a press in Teams: an application of teams-ai as its documents make one, with a handler that answers
// nothing; given a database file, it makes one durable insert first. Prints its address.
import type { AddressInfo } from 'node:net';
import { Application, TeamsAdapter } from '@microsoft/teams-ai';
import Database from 'better-sqlite3';
import express from 'express';
import { APP_ID, teamsEnvironment } from './teams-ward.ts';

const durableInsert = (path: string) => {
  const db = new Database(path);
  db.pragma('journal_mode = wal');
  db.pragma('synchronous = full');
  db.exec('create table if not exists log (id integer primary key, body text not null)');
  const insert = db.prepare('insert into log (body) values (?)');
  return (body: unknown): void => void insert.run(JSON.stringify(body));
};

const [standIn = '', path] = process.argv.slice(2);
const record = path === undefined ? () => {} : durableInsert(path);
const env = teamsEnvironment(standIn);
const adapter = new TeamsAdapter(
  {
    ToChannelFromBotLoginUrl: env.TEAMS_LOGIN_URL,
    ToChannelFromBotOAuthScope: env.TEAMS_OAUTH_SCOPE,
    ToBotFromChannelTokenIssuer: env.TEAMS_TOKEN_ISSUER,
    ToBotFromChannelOpenIdMetadataUrl: env.TEAMS_OPENID_METADATA_URL,
    ToBotFromEmulatorOpenIdMetadataUrl: env.TEAMS_OPENID_METADATA_URL,
    OAuthUrl: standIn,
    CallerId: 'bench',
    ValidateAuthority: 'false',
  },
  {
    isValidAppId: async (id) => id === APP_ID,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({ signRequest: async (request) => request }),
  },
);
const bot = new Application({ adapter, botAppId: APP_ID, startTypingTimer: false });
bot.adaptiveCards.actionExecute('answer', async (_context, _state, data) => {
  record(data);
  return '';
});
const web = express();
web.use(express.json());
web.post('/api/messages', async (req, res) => {
  await adapter.process(req, res, async (turn) => {
    await bot.run(turn);
  });
});
const server = web.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
