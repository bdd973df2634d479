// A line between a browser and the program that is slow, silent or cut: all connections share so many bytes a second each way.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface SlowLine {
  /** Of the program as it is seen through the line, with its closing slash. */
  readonly address: string;
  /** Bytes that came from the program so far. */
  arrived(): number;
  /** Connections that stand. */
  connections(): number;
  /** As a cable that was pulled, or a server that hangs: nothing comes through, and nobody is told. */
  silence(): void;
  goOn(): void;
  close(): Promise<void>;
}

const STEP_MS = 25;
/** What a device on the way keeps for one connection before the sender has to wait. */
const KEPT_BYTES = 8 * 1024;
const PACKET_BYTES = 600;

interface Flow {
  readonly from: Socket;
  readonly to: Socket;
  kept: Buffer;
}

export const slowLine = async (program: string, bytesPerS = Number.POSITIVE_INFINITY): Promise<SlowLine> => {
  const { port } = new URL(program);
  const directions = { up: new Set<Flow>(), down: new Set<Flow>() };
  const sockets = new Set<Socket>();
  let isSilent = false;
  let down = 0;

  const flow = (from: Socket, to: Socket, flows: Set<Flow>): void => {
    const one: Flow = { from, to, kept: Buffer.alloc(0) };
    flows.add(one);
    sockets.add(from);
    from.on('data', (part: Buffer) => {
      one.kept = Buffer.concat([one.kept, part]);
      if (one.kept.length > KEPT_BYTES) from.pause();
    });
    from.on('error', () => {});
    from.on('close', () => {
      sockets.delete(from);
      flows.delete(one);
      if (!isSilent) to.write(one.kept);
      to.end();
    });
  };
  const server = createServer((browser) => {
    const there = connect(Number(port), '127.0.0.1');
    flow(browser, there, directions.up);
    flow(there, browser, directions.down);
  });

  /** In turns, a packet each, as a real line is shared. */
  const pass = (flows: Set<Flow>): number => {
    let left = (bytesPerS * STEP_MS) / 1000;
    let passed = 0;
    for (let waiting = [...flows]; left > 0 && waiting.length > 0; ) {
      waiting = waiting.filter(({ kept }) => kept.length > 0);
      for (const one of waiting) {
        const part = one.kept.subarray(0, Math.min(PACKET_BYTES, Math.ceil(left)));
        one.kept = one.kept.subarray(part.length);
        one.to.write(part);
        if (one.kept.length <= KEPT_BYTES) one.from.resume();
        left -= part.length;
        passed += part.length;
        if (left <= 0) break;
      }
    }
    return passed;
  };
  const timer = setInterval(() => {
    if (isSilent) return;
    pass(directions.up);
    down += pass(directions.down);
  }, STEP_MS);

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    arrived: () => down,
    connections: () => directions.up.size,
    silence: () => {
      isSilent = true;
    },
    goOn: () => {
      isSilent = false;
    },
    close: async () => {
      clearInterval(timer);
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
};
