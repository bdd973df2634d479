// The address that answers: by TLS where there is a certificate, and how long and how often one machine may hold it up.
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { isIPv6, type Socket } from 'node:net';
import type { Config } from './config.ts';

/** An answer of 64 KB over a line of 2 KB/s arrives in time; who sends a letter a second does not. */
const OFFICE_TIMES = {
  headersTimeout: 20_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 30_000,
  // A page that listens hears something every few seconds; whoever takes nothing of it for so long is gone.
  timeout: 120_000,
};
const LONGEST_HANDSHAKE_MS = 15_000;

const MOST_CONNECTIONS = 5_000;
/** 300 browsers behind one address, of which none opens more than six connections, and some room; nobody's own machine opens more. */
const MOST_OF_ONE_ADDRESS = 2_400;

type Listening = Pick<Config, 'port' | 'host' | 'tls'>;

/** Resolves once the server listens; rejects with the system's error when it cannot. */
export const listen = (
  app: RequestListener,
  { port, host, tls }: Listening,
  times: typeof OFFICE_TIMES = OFFICE_TIMES,
): Promise<Server> => {
  const server =
    tls === undefined
      ? createServer(times, app)
      : createTlsServer({ ...times, cert: tls.cert, key: tls.key, handshakeTimeout: LONGEST_HANDSHAKE_MS }, app);
  server.setTimeout(times.timeout);
  server.maxConnections = MOST_CONNECTIONS;
  limitAddresses(server);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
};

const limitAddresses = (server: Server): void => {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const { remoteAddress: address = '' } = socket;
    const count = (open.get(address) ?? 0) + 1;
    if (count > MOST_OF_ONE_ADDRESS) {
      socket.destroy();
      return;
    }
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
};

/** What a browser of this machine types for it. */
export const nameOf = (host: string): string => {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return isIPv6(host) ? `[${host}]` : host;
};
