// A lint rule that a slip in biome.json has dropped looks like clean code: each rule must catch its planted violation.

import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runTool } from './node-tools.ts';
import { ROOT, textOf } from './repository-files.ts';

/** Rule -> a source that breaks it and nothing else that matters here. */
const PLANTED: Record<string, string> = {
  noUnusedVariables: 'const unused = 1;\nexport {};',
  noUnusedImports: "import { a } from './a.ts';\nexport {};",
  noUnusedFunctionParameters: 'export const f = (a: number) => 1;',
  useImportType: "import { A } from './a.ts';\nexport const a = (x: A): A => x;",
  useNodejsImportProtocol: "import { join } from 'path';\nexport const j = join;",
  noNonNullAssertion: 'export const f = (a?: { b: number }) => a!.b;',
  noParameterAssign: 'export const f = (a: number) => {\n  a = 2;\n  return a;\n};',
  useConst: 'let a = 1;\nexport const b = a;',
  noDefaultExport: 'export default 1;',
  noExplicitAny: 'export const f = (a: any) => a;',
  noConsole: 'console.log(1);',
  noSkippedTests: "import { test } from '@jest/globals';\ntest.skip('a', () => {});",
  noFocusedTests: "import { test } from '@jest/globals';\ntest.only('a', () => {});",
  noForEach: 'export const f = (a: number[]) => a.forEach((b) => { f([b]); });',
  noExcessiveCognitiveComplexity: `export const f = (a: number): number => {\n${'if (a > 1) { if (a > 2) { if (a > 3) { if (a > 4) { return 4; } } } }\n'.repeat(2)}return a;\n};`,
  noBarrelFile: "export * from './a.ts';",
};

const FOLDER = 'src/incident';
const WELL_FORMED = "import type { A } from './a.ts';\n\nexport const f = (a: A): A => a;\n";

let folder = '';
let found: string[] = [];

/** `path rule` of every finding; the folder holds our biome.json and the planted files. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'planted-lint-'));
  copyFileSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
  copyFileSync(join(ROOT, '.gitignore'), join(folder, '.gitignore'));
  for (const [rule, source] of Object.entries(PLANTED)) plant(`${FOLDER}/${kebab(rule)}.ts`, source);
  plant(`${FOLDER}/NotKebab.ts`, WELL_FORMED);
  plant(`${FOLDER}/well-formed.ts`, WELL_FORMED);
  plant('src/main.ts', 'console.log(1);');
  plant(`${FOLDER}/badly-formatted.ts`, 'export const  a = "1"');
  const { output } = await runTool('biome', ['ci', '--reporter=github', '--max-diagnostics=none', '.'], folder);
  found = [...output.matchAll(/^::error title=([\w/]+),file=[^,]*?(src\/[^,]+)/gm)].map(
    ([, title = '', path = '']) => `${path} ${title.split('/').at(-1)}`,
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

const plant = (path: string, source: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), source);
};

const kebab = (rule: string): string => rule.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

test.each(Object.keys(PLANTED))('%s catches its planted violation', (rule) => {
  expect(found).toContain(`${FOLDER}/${kebab(rule)}.ts ${rule}`);
});

test('file names are kebab-case and the format is checked', () => {
  expect(found).toContain(`${FOLDER}/NotKebab.ts useFilenamingConvention`);
  expect(found).toContain(`${FOLDER}/badly-formatted.ts format`);
});

test('good code passes, and the start-up may write to the console', () => {
  expect(found.filter((line) => line.includes('well-formed') || line.endsWith('main.ts noConsole'))).toEqual([]);
});

test('every rule that biome.json names has a planted violation', () => {
  const { preset, ...groups } = JSON.parse(textOf('biome.json')).linter.rules;
  const named = Object.values<object>(groups).flatMap((group) => Object.keys(group));
  expect(preset).toBe('recommended');
  expect(named.sort()).toEqual([...Object.keys(PLANTED), 'useFilenamingConvention'].sort());
});
