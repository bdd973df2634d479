// The program as a process of its own: started, asked over HTTP, and killed without warning.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { IncidentView, PostView } from '../../src/ports/views.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const SHIFTED_CLOCK = new URL('./shifted-clock.ts', import.meta.url).href;

export interface Place {
  readonly folder: string;
  readonly database: string;
  remove(): void;
}

export const newPlace = (): Place => {
  const folder = mkdtempSync(join(tmpdir(), 'bcp-process-'));
  return {
    folder,
    database: join(folder, 'bcp.sqlite'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

export interface StartOptions {
  /** The moment, with its offset, that the process believes it starts at. */
  readonly at?: string;
  readonly timeZone?: string;
  /** Makes the clock one that `setClock` sets while the process runs. */
  readonly settable?: boolean;
  /** Where the program is installed; this repository when absent. */
  readonly program?: string;
  /** Settings of the program beside those of every test, such as Slack's. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface BcpProcess {
  readonly child: ChildProcess;
  /** Resolves with the address once it is printed; rejects when the process ends before. */
  readonly ready: Promise<string>;
  readonly ended: Promise<number | null>;
  errors(): string;
  kill(): Promise<void>;
}

/** From now on a settable process of that place believes that it is `at`. */
export const setClock = ({ folder }: Place, at: string): void => {
  // Put in its place whole: read half written it would be empty, and the process back in the machine's own time.
  const next = `${clockOf(folder)}.next`;
  writeFileSync(next, String(Date.parse(at) - Date.now()));
  renameSync(next, clockOf(folder));
};

const clockOf = (folder: string): string => join(folder, 'clock-shift-ms');

export const startBcp = (
  { folder, database }: Place,
  { at, timeZone, settable = false, program = REPOSITORY, env = {} }: StartOptions = {},
): BcpProcess => {
  const shift = at === undefined ? {} : { CLOCK_SHIFT_MS: String(Date.parse(at) - Date.now()) };
  const child = spawn(process.execPath, ['--import', SHIFTED_CLOCK, join(program, 'src/main.ts')], {
    // A folder of its own: no `.env` of the developer's is read.
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      DATABASE_URL: `file:${database}`,
      BCP_PLAN: join(program, 'data/plan'),
      LOG_LEVEL: 'warn',
      ...env,
      ...(timeZone === undefined ? {} : { TZ: timeZone }),
      ...shift,
      ...(settable ? { CLOCK_SHIFT_FILE: clockOf(folder) } : {}),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const [address] = output.match(/https?:\/\/127\.0\.0\.1:\d+/) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('close', () => reject(new Error(`the process ended: ${errors}`)));
  });
  // Whoever kills it before it is ready does not ask.
  ready.catch(() => undefined);
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  return {
    child,
    ready,
    ended,
    errors: () => errors,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};

export interface Answered {
  readonly status: number;
  readonly body: string;
}

/** Undefined: no answer came, the process is gone. */
export const command = async (
  address: string,
  { key, text, as }: { readonly key: string; readonly text: string; readonly as: string },
): Promise<Answered | undefined> => {
  try {
    const response = await fetch(`${address}/api/commands`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({ text, as }),
    });
    return { status: response.status, body: await response.text() };
  } catch {
    return undefined;
  }
};

const json = async <T>(address: string, path: string): Promise<T> =>
  (await (await fetch(`${address}${path}`)).json()) as T;

export const incidentAt = (address: string, id: string): Promise<IncidentView> => json(address, `/api/incidents/${id}`);

export const postsAt = (address: string, id: string): Promise<readonly PostView[]> =>
  json(address, `/api/incidents/${id}/posts`);

const POLL_MS = 20;

/** Asks again and again until it holds; the test's own timeout is the limit. */
export const eventually = async <T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> => {
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    await setTimeout(POLL_MS);
  }
};
