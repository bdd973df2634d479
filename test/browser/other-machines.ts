// Stands where the way to every other machine would be, and lets nothing through: what a browser wanted there can be asked for.
// All of it comes by, of pages, workers and the browser itself; only this machine is reached past it.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface OtherMachines {
  /** For a browser's setting of a proxy. */
  readonly proxy: { readonly server: string; readonly bypass: string };
  /** What was asked of them so far. */
  asked(): readonly string[];
  close(): Promise<void>;
}

export const otherMachines = async (): Promise<OtherMachines> => {
  const asked: string[] = [];
  const note = ({ method = '', url = '' }: IncomingMessage): void => void asked.push(`${method} ${url}`);
  const server = createServer((request, answer) => {
    note(request);
    answer.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    note(request);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    proxy: { server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bypass: '127.0.0.1,localhost' },
    asked: () => asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};
