// Presses buttons as fast as they are answered: one slice for each message from the parent process. Every press is one
// of its own, and its answer is read.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { LoadResult } from '../load.ts';

export interface Slice {
  readonly url: string;
  readonly token: string;
  readonly presses: readonly Readonly<Record<string, unknown>>[];
  readonly connections: number;
  readonly ms: number;
  /** Every answer has it in it. */
  readonly expected: string;
}

let next = 0;

/** What each system was last answered with, by server: a card shows it, and an answer that takes back another is refused. */
const last = new Map<string, string>();

/** With an id and a revision that nobody used: a repeat would be answered from memory. Each answer changes the one before. */
const pressBody = ({ url, presses }: Slice): string => {
  const at = next++ % presses.length;
  const body = JSON.stringify({ ...presses[at], id: randomUUID() });
  const [, name = ''] = /"(state:[^"]+)":"STATE"/.exec(body) ?? [];
  const before = last.get(`${url} ${name}`);
  const state = before === 'stopped' ? 'running' : 'stopped';
  last.set(`${url} ${name}`, state);
  const seen = JSON.stringify(before === undefined ? {} : { [name]: before });
  return body
    .replace('"STATE"', `"${state}"`)
    .replace('"incident":', `"seen":${seen},"revision":"${next}","incident":`);
};

const pressOne = (agent: Agent, slice: Slice): Promise<boolean> => {
  const body = pressBody(slice);
  return new Promise((resolve) => {
    const headers = {
      authorization: `Bearer ${slice.token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const sent = request(`${slice.url}api/messages`, { method: 'POST', agent, headers }, (response) => {
      let read = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        read += chunk;
      });
      response.on('end', () => resolve(response.statusCode === 200 && read.includes(slice.expected)));
    });
    sent.on('error', () => resolve(false));
    sent.end(body);
  });
};

const press = async (given: Slice): Promise<LoadResult> => {
  const agent = new Agent({ keepAlive: true, maxSockets: given.connections });
  const responseMs: number[] = [];
  let failed = 0;
  const start = performance.now();
  const person = async (): Promise<void> => {
    while (performance.now() - start < given.ms) {
      const sentAt = performance.now();
      if (!(await pressOne(agent, given))) failed += 1;
      responseMs.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: given.connections }, person));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  return { responseMs, seconds, failed };
};

process.on('message', async (given: Slice) => process.send?.(await press(given)));
