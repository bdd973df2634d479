// A Slack workspace for the fan-out: the emulator with nothing between, which tells its parent of every call of the Web
// API once it is answered. Prints its address.
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { createEmulator } from 'emulate';
import { ADMIN, BOT, SECRET, TOKEN } from './slack-ward.ts';

/** One call, answered at that time: milliseconds since 1970, with fractions. */
export interface Answered {
  readonly method: string;
  readonly at: number;
}

const { botId: bot_id, botUserId: bot_user_id, appId: app_id } = BOT;
const scopes = ['chat:write', 'channels:read', 'channels:history', 'channels:manage', 'pins:read', 'pins:write'];
const app = { client_id: '1.2', client_secret: 's', name: 'BCP', redirect_uris: [], bot_name: 'bcp' };
const emulator = await createEmulator({
  service: 'slack',
  port: 0,
  seed: {
    tokens: {},
    slack: {
      signing_secret: SECRET,
      users: [{ name: 'admin', id: ADMIN }],
      oauth_apps: [{ ...app, app_id, bot_id, bot_user_id, scopes }],
      tokens: [{ token: TOKEN, type: 'bot', user_id: bot_user_id, bot_id, app_id, scopes }],
    },
  },
});

subscribe('http.server.response.finish', (message) => {
  const { request } = message as { readonly request: IncomingMessage };
  const method = /^\/api\/([\w.]+)/.exec(request.url ?? '')?.[1];
  if (method === undefined) return;
  process.send?.({ method, at: performance.timeOrigin + performance.now() } satisfies Answered);
});
process.on('disconnect', () => process.exit());
process.send?.(`http://127.0.0.1:${new URL(emulator.url).port}/api/`);
