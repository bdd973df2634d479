// The real program on a free port and a database of its own, until it is stopped.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface RunningConsole {
  /** With its closing slash. */
  readonly address: string;
  /** It stands still, as one that hangs, until it goes on. */
  hang(): void;
  goOn(): void;
  stop(): Promise<void>;
}

const ROOT = join(import.meta.dirname, '../..');

export const runConsole = async (folder: string, port = '0'): Promise<RunningConsole> => {
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, PORT: port, DATABASE_URL: `file:${join(folder, 'bcp.sqlite')}`, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const said: string[] = [];
  child.stderr.on('data', (part: Buffer) => said.push(part.toString()));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
      if (found !== undefined) resolve(`${found}/`);
    });
    void ended.then(() => reject(new Error(`the program ended at once: ${said.join('')}`)));
  });
  return {
    address,
    hang: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
    stop: async () => {
      child.kill();
      await ended;
    },
  };
};
