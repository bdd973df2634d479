// Microsoft's part in who is who, on this machine: the keys and the tokens that Teams comes with, and the token our app
// goes to Teams with. It also mints whatever a forger would.
import { createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign, X509Certificate } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assertionFault } from './client-assertion.ts';

export interface IdentityProvider {
  readonly url: string;
  readonly loginUrl: string;
  readonly openIdMetadataUrl: string;
  readonly issuer: string;
  readonly scope: string;
  /** A token as Teams sends it, or with something wrong about it. */
  mint(claims: Claims, how?: Minting): string;
  /** Whether our app was given that token, and it is still taken. */
  accepts(token: string): boolean;
  /** No token given so far is taken any more. */
  revoke(): void;
  /** Tokens that were given out. */
  given(): number;
  /** Times the keys were fetched. */
  keyFetches(): number;
  /** The next requests for a token get that answer. */
  failTokens(answer: { readonly status: number; readonly body: string } | 'reset' | undefined): void;
  failKeys(failing: boolean): void;
  /** From now on it signs with a new key, and no longer publishes the old one. */
  rotate(): void;
  close(): Promise<void>;
}

export type Claims = Readonly<Record<string, unknown>>;

export interface Minting {
  /** `stranger`: a key that nobody published; `webchat`: good for another channel only. */
  readonly key?: 'own' | 'stranger' | 'webchat';
  readonly kid?: string;
  readonly alg?: 'RS256' | 'none' | 'HS256';
}

interface Pair {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const pair = (): Pair => ({ kid: randomUUID(), ...generateKeyPairSync('rsa', { modulusLength: 2048 }) });

export const identityProvider = async (app: {
  readonly id: string;
  readonly password: string;
  /** PEM: it may log in with this as well. */
  readonly certificate?: string;
}): Promise<IdentityProvider> => {
  let own = pair();
  const webchat = pair();
  const stranger = pair();
  let tokens = new Set<string>();
  let given = 0;
  let keyFetches = 0;
  let tokenFault: { readonly status: number; readonly body: string } | 'reset' | undefined;
  let keysFail = false;
  let origin = '';
  const scope = 'https://connector.test';

  const certificate = app.certificate === undefined ? undefined : new X509Certificate(app.certificate);
  const seen = new Set<string>();
  const isOurApp = (form: URLSearchParams): boolean => {
    const assertion = form.get('client_assertion');
    if (assertion === null || certificate === undefined) return form.get('client_secret') === app.password;
    const about = { appId: app.id, audience: `${origin}/tenant/oauth2/v2.0/token`, certificate, seen };
    return assertionFault(assertion, form.get('client_assertion_type'), about) === undefined;
  };

  const grant = (form: URLSearchParams): { readonly status: number; readonly body: unknown } => {
    if (form.get('client_id') !== app.id || !isOurApp(form)) {
      return { status: 401, body: { error: 'invalid_client', error_description: 'AADSTS7000215: secret' } };
    }
    if (form.get('grant_type') !== 'client_credentials' || form.get('scope') !== `${scope}/.default`) {
      return { status: 400, body: { error: 'invalid_scope' } };
    }
    const token = `token-${randomUUID()}`;
    tokens.add(token);
    given += 1;
    return { status: 200, body: { token_type: 'Bearer', expires_in: 3600, access_token: token } };
  };

  const published = () =>
    [
      { ...own, endorsements: ['msteams'] },
      { ...webchat, endorsements: ['webchat'] },
    ].map(({ kid, publicKey, endorsements }) => ({
      ...publicKey.export({ format: 'jwk' }),
      kid,
      use: 'sig',
      endorsements,
    }));

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const answer = (status: number, body: unknown) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (keysFail && request.method === 'GET') return answer(503, {});
    switch (request.url) {
      case '/openid':
        return answer(200, { issuer: origin, jwks_uri: `${origin}/keys` });
      case '/keys':
        keyFetches += 1;
        return answer(200, { keys: published() });
      case '/tenant/oauth2/v2.0/token': {
        if (tokenFault === 'reset') return void response.destroy();
        if (tokenFault !== undefined) return void response.writeHead(tokenFault.status).end(tokenFault.body);
        const { status, body } = grant(new URLSearchParams(await textOf(request)));
        return answer(status, body);
      }
      default:
        return answer(404, {});
    }
  };

  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;

  return {
    url: origin,
    loginUrl: `${origin}/tenant`,
    openIdMetadataUrl: `${origin}/openid`,
    issuer: `${origin}/`,
    scope,
    mint: (claims, { key = 'own', kid, alg = 'RS256' } = {}) => {
      const signer = { own, stranger, webchat }[key];
      const head = encoded({ typ: 'JWT', alg, kid: kid ?? (key === 'stranger' ? own.kid : signer.kid) });
      const signed = `${head}.${encoded(claims)}`;
      return `${signed}.${sealOf(alg, signed, signer)}`;
    },
    accepts: (token) => tokens.has(token),
    revoke: () => {
      tokens = new Set();
    },
    given: () => given,
    keyFetches: () => keyFetches,
    failTokens: (answer) => {
      tokenFault = answer;
    },
    failKeys: (failing) => {
      keysFail = failing;
    },
    rotate: () => {
      own = pair();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const sealOf = (alg: Minting['alg'], signed: string, { privateKey, publicKey }: Pair): string => {
  if (alg === 'none') return '';
  if (alg === 'RS256') return sign('sha256', Buffer.from(signed), privateKey).toString('base64url');
  // The forgery that takes the public key for a shared secret.
  const secret = publicKey.export({ type: 'spki', format: 'pem' });
  return createHmac('sha256', secret).update(signed).digest('base64url');
};

export const textOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
};
