// `npm run verify`: everything that can be known in seconds, one line each; the full output only of what failed.
// With --checks-only the tests are left out (`npm test` runs all of them afterwards).
import { importViolations } from './import-rule.ts';
import { runTool, type ToolResult } from './node-tools.ts';
import { sourcesIn } from './repository-files.ts';

interface Check {
  readonly name: string;
  readonly run: () => Promise<ToolResult>;
}

const importRule = async (): Promise<ToolResult> => {
  const violations = importViolations(sourcesIn(['src', 'adapters', 'test']));
  return { ok: violations.length === 0, output: violations.join('\n') };
};

const CHECKS: readonly Check[] = [
  { name: 'format, lint', run: () => runTool('biome', ['check', '--error-on-warnings', '--colors=off']) },
  { name: 'types', run: () => runTool('tsc', ['--noEmit']) },
  { name: 'import rule', run: importRule },
  { name: 'unused code', run: () => runTool('knip', ['--no-progress', '--treat-config-hints-as-errors']) },
];

const UNIT_TESTS: Check = {
  name: 'unit tests',
  run: () => runTool('jest', ['--selectProjects', 'unit', '--reporters=default']),
};

/** Prints the one line as soon as the check ends; what failed is printed after all have ended. */
const timed = async ({ name, run }: Check): Promise<ToolResult & { name: string }> => {
  const start = performance.now();
  const result = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${result.ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(12)}  ${seconds} s`);
  return { ...result, name };
};

const checks = process.argv.includes('--checks-only') ? CHECKS : [UNIT_TESTS, ...CHECKS];
const start = performance.now();
const results = await Promise.all(checks.map(timed));
const failed = results.filter(({ ok }) => !ok);
for (const { name, output } of failed) console.log(`\n--- ${name} ---\n${output.trimEnd()}`);
console.log(`\n${checks.length} checks, ${failed.length} failed, ${((performance.now() - start) / 1000).toFixed(1)} s`);
process.exitCode = failed.length === 0 ? 0 : 1;
