// A mail server that misbehaves below the level of SMTP: it says exactly the lines it is given, each after a line of the
// client's, and then nothing more, or hangs up.
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

export interface RawServer {
  readonly port: number;
  /** What clients have said, line by line. */
  readonly heard: readonly string[];
  close(): Promise<void>;
}

export const HANG_UP = Symbol('hang up');

/** The first answer is the greeting; when the answers have run out it is silent. */
export const rawServer = async (answers: readonly (string | typeof HANG_UP)[]): Promise<RawServer> => {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const left = [...answers];
    const say = (): void => {
      const answer = left.shift();
      if (answer === HANG_UP) socket.destroy();
      else if (answer !== undefined) socket.write(`${answer}\r\n`);
    };
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    createInterface({ input: socket }).on('line', (line) => {
      heard.push(line);
      say();
    });
    say();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
};
