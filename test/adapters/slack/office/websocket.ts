// The server's side of a WebSocket (RFC 6455) over a plain socket: as much of it as a test server for the SDK needs.
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

export interface WebSocketPeer {
  send(message: unknown): void;
  ping(): void;
  /** Sends a close frame; the line stays open, as Slack leaves it. */
  close(): void;
  /** Cuts the line without a word. */
  kill(): void;
  readonly closed: Promise<void>;
}

export interface PeerEvents {
  onMessage(text: string): void;
  /** The other side sent a close frame; it was answered. */
  onClose(): void;
}

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 0x1;
const CLOSE = 0x8;
const PING = 0x9;
const PONG = 0xa;

export const acceptWebSocket = (request: IncomingMessage, socket: Duplex, events: PeerEvents): WebSocketPeer => {
  const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${GUID}`).digest('base64');
  const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
  socket.write(`${[...head, `Sec-WebSocket-Accept: ${accept}`].join('\r\n')}\r\n\r\n`);
  const closed = Promise.withResolvers<void>();
  let closing = false;
  const write = (opcode: number, payload: Buffer): void => {
    if (socket.writable) socket.write(frameOf(opcode, payload));
  };
  const close = (payload: Buffer): void => {
    if (!closing) write(CLOSE, payload);
    closing = true;
  };
  const received = (opcode: number, payload: Buffer): void => {
    if (opcode === TEXT) events.onMessage(payload.toString());
    if (opcode === PING) write(PONG, payload);
    if (opcode !== CLOSE) return;
    close(payload);
    events.onClose();
  };
  let left = Buffer.alloc(0);
  socket.on('data', (part: Buffer) => {
    left = Buffer.concat([left, part]);
    for (let frame = nextFrame(left); frame !== undefined; frame = nextFrame(left)) {
      left = left.subarray(frame.size);
      received(frame.opcode, frame.payload);
    }
  });
  socket.on('error', () => socket.destroy());
  socket.once('end', () => socket.end());
  socket.once('close', () => {
    closed.resolve();
    events.onClose();
  });
  return {
    send: (message) => {
      if (!closing) write(TEXT, Buffer.from(JSON.stringify(message)));
    },
    ping: () => write(PING, Buffer.from('Ping from applink')),
    close: () => close(Buffer.from([0x03, 0xe8])),
    kill: () => socket.destroy(),
    closed: closed.promise,
  };
};

const frameOf = (opcode: number, payload: Buffer): Buffer => {
  const { length } = payload;
  const head =
    length < 126
      ? Buffer.from([0x80 | opcode, length])
      : length < 65_536
        ? Buffer.from([0x80 | opcode, 126, length >> 8, length & 0xff])
        : Buffer.from([0x80 | opcode, 127, 0, 0, 0, 0, ...fourBytes(length)]);
  return Buffer.concat([head, payload]);
};

const fourBytes = (length: number): number[] => [24, 16, 8, 0].map((shift) => (length >>> shift) & 0xff);

interface Frame {
  readonly opcode: number;
  readonly payload: Buffer;
  readonly size: number;
}

/** A client's frames are masked and, from this SDK, never in parts. Undefined until a whole one is there. */
const nextFrame = (bytes: Buffer): Frame | undefined => {
  const [first = 0, second = 0] = bytes;
  if (bytes.length < 2) return undefined;
  if ((first & 0x80) === 0 || (second & 0x80) === 0) throw new Error('a frame in parts, or without a mask');
  const short = second & 0x7f;
  const extra = short === 127 ? 8 : short === 126 ? 2 : 0;
  if (bytes.length < 6 + extra) return undefined;
  const length = extra === 8 ? Number(bytes.readBigUInt64BE(2)) : extra === 2 ? bytes.readUInt16BE(2) : short;
  const size = 6 + extra + length;
  if (bytes.length < size) return undefined;
  const mask = bytes.subarray(2 + extra, 6 + extra);
  const payload = bytes.subarray(6 + extra, size).map((byte, at) => byte ^ (mask[at % 4] ?? 0));
  return { opcode: first & 0x0f, payload: Buffer.from(payload), size };
};
