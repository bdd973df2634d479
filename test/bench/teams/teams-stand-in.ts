// Teams for the bench: signs in whoever asks, publishes the key it signs with, and takes every message at once. It keeps
// what was sent, and tells a parent process, if it has one, of every message once it is answered. Prints its address.
import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { textOf } from '../../adapters/teams/office/identity-provider.ts';
import { APP_ID } from './teams-ward.ts';

/** A message taken at that time: milliseconds since 1970, with fractions. */
export interface Taken {
  readonly at: number;
}

export interface Sent {
  readonly path: string;
  readonly body: string;
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KID = 'key-of-the-bench';
let origin = '';
let sent: readonly Sent[] = [];
let made = 0;

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** As Teams comes with it: good for an hour. */
const token = (): string => {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: origin, aud: APP_ID, nbf: now - 60, exp: now + 3600, serviceurl: `${origin}/teams/` };
  const signed = `${encoded({ typ: 'JWT', alg: 'RS256', kid: KID })}.${encoded(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
};

const answerTo = async (request: IncomingMessage): Promise<unknown> => {
  const { method, url = '' } = request;
  const body = await textOf(request);
  switch (url) {
    case '/openid':
      return { issuer: origin, jwks_uri: `${origin}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
    case '/keys': {
      const key = { ...publicKey.export({ format: 'jwk' }), kid: KID, use: 'sig', endorsements: ['msteams'] };
      return { keys: [key] };
    }
    case '/tenant/oauth2/v2.0/token':
      return { token_type: 'Bearer', expires_in: 3600, access_token: 'token-of-the-bench' };
    case '/token':
      return token();
    case '/sent':
      return sent;
    case '/forget':
      sent = [];
      return {};
    default:
      if (method !== 'POST') return {};
      sent = [...sent, { path: url, body }];
      made += 1;
      return { id: `17${String(made).padStart(11, '0')}` };
  }
};

const server = createServer(async (request, response) => {
  const answer = await answerTo(request);
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answer));
  if (request.method !== 'POST' || request.url?.startsWith('/teams/') !== true) return;
  process.send?.({ at: performance.timeOrigin + performance.now() } satisfies Taken);
});
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => {
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.send?.(`${origin}/`);
  console.log(`${origin}/`);
});
