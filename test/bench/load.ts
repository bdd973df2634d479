// The load generator, in a process of its own: `node load.ts <JSON of a Load>` prints the JSON of a LoadResult.
import autocannon from 'autocannon';
import { answerRequests } from './answer-requests.ts';

export interface Load {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadResult {
  readonly responseMs: readonly number[];
  readonly seconds: number;
  /** Answers that were not 2xx, and requests without an answer. */
  readonly failed: number;
}

const { url, connections, seconds } = JSON.parse(process.argv[2] ?? '') as Load;
const responseMs: number[] = [];
const options = { url, connections, duration: seconds, requests: answerRequests() };
const run = autocannon(options, (error, result) => {
  if (error !== null) throw error;
  const failed = result.non2xx + result.errors + result.timeouts;
  console.log(JSON.stringify({ responseMs, seconds: result.duration, failed } satisfies LoadResult));
});
run.on('response', (_client, _status, _bytes, ms) => {
  responseMs.push(ms);
});
