// Types signed slash commands as fast as they are answered: one slice for each message from the parent process. Every
// command has a trigger and a signature of its own, and its answer is read.
import { Agent, request } from 'node:http';
import { signatureOf } from '../../adapters/slack/office/sign.ts';
import type { LoadResult } from '../load.ts';
import { commandForm, SECRET, type Typed } from './slack-ward.ts';

export interface Slice {
  readonly url: string;
  readonly typed: readonly Typed[];
  readonly connections: number;
  readonly ms: number;
  /** Every answer has it in it. */
  readonly expected: string;
}

let next = 0;

const typeOne = (agent: Agent, { url, typed, expected }: Slice): Promise<boolean> => {
  const one = typed[next++ % typed.length];
  if (one === undefined) throw new Error('nothing to type');
  const body = commandForm(one);
  const timestamp = String(Math.floor(Date.now() / 1000));
  return new Promise((resolve) => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signatureOf(SECRET, timestamp, body),
    };
    const sent = request(`${url}slack/events`, { method: 'POST', agent, headers }, (response) => {
      let read = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        read += chunk;
      });
      response.on('end', () => resolve(response.statusCode === 200 && read.includes(expected)));
    });
    sent.on('error', () => resolve(false));
    sent.end(body);
  });
};

const slice = async (given: Slice): Promise<LoadResult> => {
  const agent = new Agent({ keepAlive: true, maxSockets: given.connections });
  const responseMs: number[] = [];
  let failed = 0;
  const start = performance.now();
  const typist = async (): Promise<void> => {
    while (performance.now() - start < given.ms) {
      const sentAt = performance.now();
      if (!(await typeOne(agent, given))) failed += 1;
      responseMs.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: given.connections }, typist));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  return { responseMs, seconds, failed };
};

process.on('message', async (given: Slice) => process.send?.(await slice(given)));
