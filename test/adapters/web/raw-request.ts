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
