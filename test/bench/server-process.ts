// Servers under measurement, each a process of its own: started, loaded, weighed, stopped.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { wardFolder } from '../plan/plan-folder.ts';

export interface ServerProcess {
  readonly url: string;
  /** From spawning the process to the line with its address. */
  readonly startMs: number;
  /** Resident memory in MiB; undefined where the system does not tell (it does on Linux). */
  memoryMiB(): number | undefined;
  /** Of all processors, since it was started; undefined where the system does not tell. */
  cpuMs(): number | undefined;
  stop(): Promise<void>;
}

/** `main.ts` as `npm start` runs it, on that database file. */
export const startProduct = (file: string, env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> =>
  startServer([fileURLToPath(new URL('../../src/main.ts', import.meta.url))], {
    PORT: '0',
    DATABASE_URL: `file:${file}`,
    BCP_PLAN: wardFolder,
    ...env,
  });

export const startBareFloor = (file: string): Promise<ServerProcess> =>
  startServer([fileURLToPath(new URL('./bare-floor.ts', import.meta.url)), file], {});

export const startBareExpress = (): Promise<ServerProcess> =>
  startServer([fileURLToPath(new URL('./bare-express.ts', import.meta.url))], {});

/** With a file, one durable insert in it before each answer. */
export const startBareBolt = (file?: string): Promise<ServerProcess> =>
  startServer(
    [fileURLToPath(new URL('./slack/bare-bolt.ts', import.meta.url)), ...(file === undefined ? [] : [file])],
    {},
  );

export const startSlackStandIn = (): Promise<ServerProcess> =>
  startServer([fileURLToPath(new URL('./slack/slack-stand-in.ts', import.meta.url))], {});

/** `standIn` is the Teams it belongs to; with a file, one durable insert in it before each answer. */
export const startBareTeams = (standIn: string, file?: string): Promise<ServerProcess> =>
  startServer(
    [fileURLToPath(new URL('./teams/bare-teams.ts', import.meta.url)), standIn, ...(file === undefined ? [] : [file])],
    {},
  );

export const startTeamsStandIn = (): Promise<ServerProcess> =>
  startServer([fileURLToPath(new URL('./teams/teams-stand-in.ts', import.meta.url))], {});

const startServer = async (args: readonly string[], env: Readonly<Record<string, string>>): Promise<ServerProcess> => {
  const start = performance.now();
  // Log lines go where no disk is: a service manager's pipe is not what is measured.
  const child = spawn(process.execPath, args, {
    env: { ...env, TMPDIR: process.env.TMPDIR },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const url = await addressOf(child);
  const startMs = performance.now() - start;
  return {
    url,
    startMs,
    memoryMiB: () => memoryMiB(child.pid),
    cpuMs: () => cpuMs(child.pid),
    stop: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    },
  };
};

const addressOf = async (child: ChildProcess): Promise<string> => {
  if (child.stdout === null) throw new Error('the server has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/\S+\//.exec(line)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error('the server ended without listening');
};

const memoryMiB = (pid: number | undefined): number | undefined => {
  if (process.platform !== 'linux') return undefined;
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return kib === undefined ? undefined : Number(kib) / 1024;
};

/** Linux counts in hundredths of a second. */
const TICK_MS = 10;

const cpuMs = (pid: number | undefined): number | undefined => {
  if (process.platform !== 'linux') return undefined;
  // The name, in brackets, may hold spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const [user, system] = [fields[11], fields[12]];
  return (Number(user) + Number(system)) * TICK_MS;
};
