// Runs the development tools with the Node that runs us: an older `node` may come first on a machine's PATH.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './repository-files.ts';

/** The tool's own start script in node_modules, after the options that Node needs for it. */
const TOOLS = {
  biome: { options: [], script: '@biomejs/biome/bin/biome' },
  tsc: { options: [], script: 'typescript/bin/tsc' },
  knip: { options: [], script: 'knip/bin/knip.js' },
  jest: { options: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'], script: 'jest/bin/jest.js' },
} as const;

export type Tool = keyof typeof TOOLS;

export interface ToolResult {
  readonly ok: boolean;
  /** Standard output and errors, in the order they came. */
  readonly output: string;
}

export const runTool = (tool: Tool, args: readonly string[], cwd = ROOT): Promise<ToolResult> => {
  const { options, script } = TOOLS[tool];
  const nodeArgs = [...options, join(ROOT, 'node_modules', script), ...args];
  const child = spawn(process.execPath, nodeArgs, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => chunks.push(text));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output: chunks.join('') }));
  });
};
