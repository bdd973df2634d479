// From a command until every browser that listens to its incident has been told; and what 300 of them cost the server meanwhile.
import { get } from 'node:http';
import { join } from 'node:path';
import { answers } from '../answer-requests.ts';
import { spreadOf } from '../measure.ts';
import { type Row, times } from '../print-table.ts';
import { type ServerProcess, startProduct } from '../server-process.ts';

const LISTENERS = 300;
const EVENTS = 40;
const IDLE_MS = 10_000;

export interface ListenerRows {
  readonly latency: readonly Row[];
  readonly memory: readonly Row[];
}

export const listenerRows = async (folder: string): Promise<ListenerRows> => {
  const server = await startProduct(join(folder, 'listeners.sqlite'));
  try {
    const incident = await says(server, { as: 'info-systems-manager', text: '/bcp declare iaas-down' });
    const one = await listening(server, incident, 1);
    const alone = await told(server, one);
    const before = server.memoryMiB() ?? Number.NaN;
    const many = await listening(server, incident, LISTENERS - 1);
    const idle = await cpuOf(server, () => new Promise((resolve) => setTimeout(resolve, IDLE_MS)));
    const busyFrom = server.cpuMs() ?? Number.NaN;
    const all = await told(server, [...one, ...many]);
    const perEvent = ((server.cpuMs() ?? Number.NaN) - busyFrom) / EVENTS;
    const after = server.memoryMiB() ?? Number.NaN;
    for (const { close } of [...one, ...many]) close();
    const [measured, floor] = [spreadOf(all), spreadOf(alone)];
    const what = `a command until each of ${LISTENERS} is told; floor: one listener`;
    return {
      latency: [
        { what, measured, floor, ratio: times(measured.p99, floor.p99) },
        { what: `processor for one event to ${LISTENERS}, the command included`, measured: { p50: perEvent } },
        { what: `processor for ${IDLE_MS / 1000} s in which nothing happens`, measured: { p50: idle } },
      ],
      memory: [{ what: `${LISTENERS} listeners, MiB; floor: one`, measured: { p50: after }, floor: { p50: before } }],
    };
  } finally {
    await server.stop();
  }
};

const cpuOf = async ({ cpuMs }: ServerProcess, work: () => Promise<unknown>): Promise<number> => {
  const from = cpuMs() ?? Number.NaN;
  await work();
  return (cpuMs() ?? Number.NaN) - from;
};

interface Listener {
  /** Settles when the next change is told. */
  next(): Promise<number>;
  close(): void;
}

const listening = (server: ServerProcess, incident: string, many: number): Promise<readonly Listener[]> =>
  Promise.all(Array.from({ length: many }, () => listener(server, incident)));

/** Listens from the moment in which it was told where things stand. */
const listener = ({ url }: ServerProcess, incident: string): Promise<Listener> =>
  new Promise((resolve, reject) => {
    let waiting: ((at: number) => void) | undefined;
    const asked = get(`${url}incidents/${incident}/live`, { agent: false }, (answer) => {
      const heard = { next: () => new Promise<number>((told) => (waiting = told)), close: () => void asked.destroy() };
      answer.setEncoding('utf8').on('data', (text: string) => {
        if (!text.includes('event: changed')) return;
        resolve(heard);
        waiting?.(performance.now());
        waiting = undefined;
      });
      if (answer.statusCode !== 200) reject(new Error(`a listener got ${answer.statusCode}`));
    });
    asked.on('error', reject);
  });

/** Milliseconds from each command to each listener. */
const told = async (server: ServerProcess, listeners: readonly Listener[]): Promise<readonly number[]> => {
  const all: number[] = [];
  const said = answers();
  for (let event = 0; event < EVENTS; event += 1) {
    const next = listeners.map((one) => one.next());
    const request = said[event % said.length];
    if (request === undefined) throw new Error('there is nothing to say');
    const began = performance.now();
    const answered = says(server, { ...request, text: `${request.text} ${event}` });
    for (const at of await Promise.all(next)) all.push(at - began);
    await answered;
    await quiet(listeners);
  }
  return all;
};

/** What follows an event, such as its posts, is told as well and belongs to no other. */
const quiet = async (listeners: readonly Listener[]): Promise<void> => {
  for (;;) {
    const more = Promise.race(listeners.map((one) => one.next())).then(() => true);
    const nothing = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 250));
    if (!(await Promise.race([more, nothing]))) return;
  }
};

const says = async ({ url }: ServerProcess, body: { readonly as: string; readonly text: string }): Promise<string> => {
  const answer = await fetch(`${url}api/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { incident, reply } = (await answer.json()) as { incident?: string; reply: string };
  if (incident === undefined) throw new Error(reply);
  return incident;
};
