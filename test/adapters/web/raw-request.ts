// A request as bytes: what no client library would send.
import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly text: string;
}

/** What comes back until the server closes the connection; status 0 when nothing does. */
export const rawRequest = (port: number, lines: readonly string[], body = ''): Promise<RawAnswer> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text }));
    socket.end(`${[...lines, 'Connection: close', '', body].join('\r\n')}`);
  });

export interface RawBytes {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** As it came, without the marks of its chunks. */
  readonly body: Buffer;
  /** Of all that came, the head included. */
  readonly bytes: number;
}

/** What comes back byte by byte, until the server closes the connection or enough was heard. */
export const rawBytes = (
  port: number,
  lines: readonly string[],
  isEnough: (heard: string) => boolean = () => false,
): Promise<RawBytes> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const parts: Buffer[] = [];
    socket.on('data', (part: Buffer) => {
      parts.push(part);
      if (isEnough(Buffer.concat(parts).toString())) socket.destroy();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(takenApart(Buffer.concat(parts))));
    socket.write([...lines, 'Connection: close', '', ''].join('\r\n'));
  });

const takenApart = (all: Buffer): RawBytes => {
  const end = all.indexOf('\r\n\r\n');
  const [first = '', ...fields] = all.subarray(0, end).toString('latin1').split('\r\n');
  const headers = new Map(
    fields.map((field) => {
      const [name = '', ...value] = field.split(':');
      return [name.toLowerCase(), value.join(':').trim()];
    }),
  );
  const sent = all.subarray(end + 4);
  const body = headers.get('transfer-encoding') === 'chunked' ? withoutChunks(sent) : sent;
  return { status: Number(first.split(' ')[1] ?? 0), headers, body, bytes: all.length };
};

const withoutChunks = (sent: Buffer): Buffer => {
  const parts: Buffer[] = [];
  for (let at = 0; at < sent.length; ) {
    const line = sent.indexOf('\r\n', at);
    const length = Number.parseInt(sent.subarray(at, line).toString(), 16);
    if (line < 0 || !(length > 0)) break;
    parts.push(sent.subarray(line + 2, line + 2 + length));
    at = line + 2 + length + 2;
  }
  return Buffer.concat(parts);
};
