// Says yes to every call of Slack's Web API at once, so that no emulator takes the processor from what is measured.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BOT } from './slack-ward.ts';

let posted = 0;
const server = createServer((request, response) => {
  request.resume();
  posted += 1;
  const { botId: bot_id, botUserId: user_id, teamId: team_id, appId: app_id } = BOT;
  const answer = { ok: true, ts: `1795420800.${String(posted).padStart(6, '0')}`, user_id, team_id, bot_id };
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ ...answer, bot: { app_id } }));
});
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
