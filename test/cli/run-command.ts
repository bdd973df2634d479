// Runs `npm run bcp --` as a person's machine does: a process of its own, with nothing but the environment we give it.
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

export interface CommandResult {
  readonly exitCode: number | null;
  readonly result: string;
  readonly complaints: string;
}

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const PLAN = fileURLToPath(new URL('../../data/plan', import.meta.url));

export type CommandEnv = Readonly<Record<string, string>>;

/** In English and with the ward's plan unless `env` says otherwise. */
export const runCommand = async (args: readonly string[], env: CommandEnv = {}): Promise<CommandResult> => {
  const child = spawn(process.execPath, [CLI, ...args], {
    // A folder without a .env.
    cwd: tmpdir(),
    env: { BCP_PLAN: PLAN, BCP_LOCALE: 'en', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { result: '', complaints: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said.result += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said.complaints += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, ...said }));
  });
};
