// Slack's side of Socket Mode, small and honest: addresses with tickets that count once, hello, envelopes to any one
// connection, acknowledgements, refreshes, sudden deaths, and refusals. Like Slack it answers a close frame and leaves
// the line to the client.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { acceptWebSocket, type WebSocketPeer } from './websocket.ts';

export const APP_TOKEN = 'xapp-1-A0BCPBOT01-1234567890-0123456789abcdef';
const MOST_CONNECTIONS = 10;
const PING_EVERY_MS = 1_000;

export interface Connection {
  readonly number: number;
  /** Milliseconds of the process, when it said hello. */
  readonly since: number;
  /** Envelope ids it was sent. */
  readonly sent: readonly string[];
}

export interface Acknowledgement {
  readonly envelopeId: string;
  readonly payload: unknown;
  readonly connection: number;
}

type EnvelopeType = 'slash_commands' | 'interactive' | 'events_api';

interface Delivering {
  /** The connection to send it on; otherwise they take turns. */
  readonly on?: number;
  readonly retry?: { readonly attempt: number; readonly reason: string };
}

export interface SocketModeServer {
  readonly apiUrl: string;
  /** Those that said hello and were not closed by either side. */
  connections(): readonly Connection[];
  /** How often an address was asked for, whatever the answer. */
  asked(): number;
  acks(): readonly Acknowledgement[];
  /** Sends a payload on one connection; resolves to its envelope's id. */
  deliver(type: EnvelopeType, payload: unknown, delivering?: Delivering): string;
  acked(envelopeId: string): Promise<Acknowledgement>;
  /** Tells a connection that it must be replaced, and closes it after `graceMs` if the client has not. */
  refresh(connection: number, options?: { readonly reason?: string; readonly graceMs?: number }): void;
  kill(connection: number): void;
  /** Sends what the protocol does not foresee. */
  sendRaw(connection: number, message: unknown): void;
  /** Until `accept`: no line at all, a line that says nothing, or an error of the API. */
  refuse(how: 'reset' | 'http_503' | 'no_hello' | { readonly error: string }): void;
  accept(): void;
  /** Resolves once it holds; checked whenever a connection comes, goes or acknowledges. */
  until(holds: () => boolean): Promise<void>;
  close(): Promise<void>;
}

interface Live {
  readonly number: number;
  readonly peer: WebSocketPeer;
  readonly since: number;
  readonly sent: string[];
  open: boolean;
}

export const socketModeServer = async (): Promise<SocketModeServer> => {
  const tickets = new Set<string>();
  const lives: Live[] = [];
  const mute = new Set<WebSocketPeer>();
  const acks: Acknowledgement[] = [];
  const watching = new Set<() => void>();
  let refusing: Parameters<SocketModeServer['refuse']>[0] | undefined;
  let asked = 0;
  let turn = 0;

  const changed = (): void => {
    for (const look of [...watching]) look();
  };
  const open = (): Live[] => lives.filter((live) => live.open);
  const live = (number: number): Live => {
    const found = lives.find((each) => each.number === number);
    if (found === undefined) throw new Error(`there is no connection ${number}`);
    return found;
  };

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    request.resume();
    asked += 1;
    changed();
    if (refusing === 'reset') return void request.socket.destroy();
    if (refusing === 'http_503') return void response.writeHead(503).end('upstream connect error');
    const body = connectionsOpen(request);
    response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
  };
  const connectionsOpen = (request: IncomingMessage): unknown => {
    if (request.method !== 'POST' || request.url !== '/api/apps.connections.open') {
      return { ok: false, error: 'unknown_method' };
    }
    if (typeof refusing === 'object') return { ok: false, error: refusing.error };
    const { authorization } = request.headers;
    if (authorization === undefined) return { ok: false, error: 'not_authed' };
    if (authorization !== `Bearer ${APP_TOKEN}`) return { ok: false, error: 'invalid_auth' };
    const ticket = randomUUID();
    tickets.add(ticket);
    return { ok: true, url: `ws://127.0.0.1:${port()}/link/?ticket=${ticket}&app_id=A0BCPBOT01` };
  };

  const upgrade = (request: IncomingMessage, socket: Duplex): void => {
    const ticket = new URL(request.url ?? '', 'ws://localhost').searchParams.get('ticket') ?? '';
    if ((refusing !== undefined && refusing !== 'no_hello') || !tickets.delete(ticket)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const number = lives.length + 1;
    const peer = acceptWebSocket(request, socket, {
      onMessage: (text) => {
        const { envelope_id, payload } = JSON.parse(text);
        if (entry.open) acks.push({ envelopeId: envelope_id, payload, connection: number });
        changed();
      },
      onClose: () => {
        entry.open = false;
        changed();
      },
    });
    const entry: Live = { number, peer, since: performance.now(), sent: [], open: true };
    if (open().length >= MOST_CONNECTIONS) {
      peer.send({ type: 'disconnect', reason: 'too_many_websockets', debug_info: { host: 'applink-test' } });
      peer.close();
      return;
    }
    if (refusing === 'no_hello') {
      mute.add(peer);
      return;
    }
    lives.push(entry);
    peer.send({
      type: 'hello',
      num_connections: open().length,
      debug_info: {
        host: 'applink-test',
        started: '2026-11-24 08:15:00.000',
        build_number: 42,
        approximate_connection_time: 18060,
      },
      connection_info: { app_id: 'A0BCPBOT01' },
    });
    changed();
  };

  const server = createServer(answer);
  server.on('upgrade', upgrade);
  const pinging = setInterval(() => {
    for (const { peer } of open()) peer.ping();
  }, PING_EVERY_MS);
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const port = (): number => (server.address() as AddressInfo).port;

  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!holds()) return;
        watching.delete(look);
        resolve();
      };
      watching.add(look);
      look();
    });

  return {
    apiUrl: `http://127.0.0.1:${port()}/api/`,
    connections: () => open(),
    asked: () => asked,
    acks: () => acks,
    deliver: (type, payload, { on, retry } = {}) => {
      const choice = open();
      turn += 1;
      const target = on === undefined ? choice[turn % Math.max(choice.length, 1)] : live(on);
      if (target === undefined || !target.open) throw new Error('no connection to deliver on');
      const envelopeId = randomUUID();
      target.sent.push(envelopeId);
      target.peer.send({
        envelope_id: envelopeId,
        type,
        payload,
        accepts_response_payload: type !== 'events_api',
        ...(type === 'events_api' ? { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' } : {}),
      });
      return envelopeId;
    },
    acked: async (envelopeId) => {
      const find = () => acks.find((ack) => ack.envelopeId === envelopeId);
      await until(() => find() !== undefined);
      const found = find();
      if (found === undefined) throw new Error('unreachable');
      return found;
    },
    refresh: (number, { reason = 'refresh_requested', graceMs = 10_000 } = {}) => {
      const { peer } = live(number);
      peer.send({ type: 'disconnect', reason, debug_info: { host: 'applink-test' } });
      const closing = setTimeout(() => peer.close(), graceMs).unref();
      void peer.closed.then(() => clearTimeout(closing));
    },
    kill: (number) => live(number).peer.kill(),
    sendRaw: (number, message) => live(number).peer.send(message),
    refuse: (how) => {
      refusing = how;
    },
    accept: () => {
      refusing = undefined;
    },
    until,
    close: async () => {
      clearInterval(pinging);
      for (const peer of [...lives.map((one) => one.peer), ...mute]) peer.kill();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
};
