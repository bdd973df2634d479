// What holds whatever is sent to a door: an answer in time, never "an error of ours", nothing of the program's inside in it,
// and nothing recorded of what was refused.
import { z } from 'zod';
import type { Logger } from '../../../src/ports/logger.ts';
import { textsIn } from '../../../src/texts/texts.ts';

/** A person waits, and Slack three seconds. */
const ANSWERED_WITHIN_MS = 5_000;

/** A stack, a file of ours, a name of the runtime's errors. */
const INSIDE = /\n\s+at |node_modules|\.ts:\d|(?:Type|Reference|Range|Syntax|Zod|Sqlite)Error/;

/** What Teams is told of an invoke that is none of ours. */
const NOT_IMPLEMENTED = 501;

/** A chat's refusal comes with a status that says that all is well. */
const NOT_READ = textsIn('ja').console.refused.badRequest;

/** Faults that a door hides behind a kind answer are in the log. */
export const listeningLog = () => {
  const errors: string[] = [];
  const logger: Logger = {
    debug: () => {},
    info: () => {},
    warn: () => {},
    error: (fields, message) => void errors.push(`${message} ${JSON.stringify(fields)}`),
  };
  return { logger, errors };
};

/** Each request has a connection of its own: one that is kept may be closed just as the next is sent. */
export const ALONE = { connection: 'close' } as const;

const Incidents = z.array(z.object({ id: z.string() }));
const Seq = z.object({ seq: z.number() });

/** How much is recorded of every incident. */
const recorded = async (address: string): Promise<string> => {
  const read = async (path: string): Promise<unknown> =>
    (await fetch(`${address}/api/incidents${path}`, { headers: ALONE })).json();
  const incidents = Incidents.parse(await read(''));
  const seqs = await Promise.all(incidents.map(async ({ id }) => `${id}: ${Seq.parse(await read(`/${id}`)).seq}`));
  return seqs.join(', ');
};

/** Every way in which the promises were broken; empty when none was. */
export const brokenPromises = async (
  address: string,
  log: { readonly errors: string[] },
  send: () => Promise<{ readonly status: number; readonly body: string }>,
): Promise<readonly string[]> => {
  const before = await recorded(address);
  const began = performance.now();
  const { status, body } = await send();
  const lastedMs = performance.now() - began;
  const isRefused = status >= 400 || body.includes(NOT_READ);
  const after = isRefused ? await recorded(address) : before;
  return [
    ...(status >= 500 && status !== NOT_IMPLEMENTED ? [`answered with ${status}`] : []),
    ...(lastedMs > ANSWERED_WITHIN_MS ? [`answered after ${Math.round(lastedMs)} ms`] : []),
    ...(INSIDE.test(body) ? [`says what is inside: ${body.slice(0, 300)}`] : []),
    ...(after === before ? [] : [`refused, and recorded: ${before} became ${after}`]),
    ...log.errors.splice(0).map((line) => `logged as an error: ${line.slice(0, 1500)}`),
  ];
};

export const answered = async (response: Promise<Response>): Promise<{ status: number; body: string }> => {
  const { status, ...rest } = await response.then(async (one) => ({ status: one.status, body: await one.text() }));
  return { status, ...rest };
};
