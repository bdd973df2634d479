// The import rule is itself proven: one planted violation for each rule, and what is allowed stays allowed.
import { describe, expect, test } from '@jest/globals';
import { importViolations } from './import-rule.ts';
import { sourcesIn } from './repository-files.ts';
import { roomsIn } from './rooms.ts';

const planted = (files: Record<string, string>): string[] => importViolations(new Map(Object.entries(files)));

test('the repository keeps the import rule', () => {
  expect(importViolations(sourcesIn(['src', 'adapters', 'test']))).toEqual([]);
});

describe('a file that enters a room it may not is named with its line', () => {
  test.each([
    [
      'src/incident/a.ts',
      '../posts/b.ts',
      'src/posts/b.ts: src/incident may import only src/plan, src/directory, src/time.ts',
    ],
    ['src/plan/a.ts', '../incident/b.ts', 'src/incident/b.ts: src/plan may import only src/time.ts'],
    ['src/time.ts', './plan/b.ts', 'src/plan/b.ts: src/time.ts may import only its own room'],
    ['src/directory/a.ts', '../incident/b.ts', 'src/incident/b.ts: src/directory may import only'],
    ['src/posts/a.ts', '../ports/b.ts', 'src/ports/b.ts: src/posts may import only'],
    ['src/ports/a.ts', '../app/b.ts', 'src/app/b.ts: src/ports may import only'],
    ['src/app/a.ts', '../main.ts', 'src/main.ts: src/app may import only'],
    ['src/app/a.ts', '../../adapters/web/b.ts', 'adapters/web/b.ts: src/app may import only'],
    ['src/main.ts', '../adapters/web/b.ts', 'adapters/web/b.ts: src/main.ts may import only src'],
    ['adapters/slack/a.ts', '../web/b.ts', 'adapters/web/b.ts: adapters/slack may import only'],
    ['adapters/slack/a.ts', '../../src/app/b.ts', 'src/app/b.ts: adapters/slack may import only'],
    ['adapters/slack/a.ts', '../../src/incident/b.ts', 'src/incident/b.ts: adapters/slack may import only'],
    ['src/main.ts', '../test/story/b.ts', 'test/story/b.ts: src/main.ts may import only src'],
    ['src/posts/a.ts', '../plan/read/load-plan.ts', 'src/plan/read/load-plan.ts: src/posts may import only'],
    ['src/posts/a.ts', '../../package.json', 'package.json: src/posts may import only'],
  ])('%s importing %s', (path, specifier, complaint) => {
    expect(planted({ [path]: `\nimport '${specifier}';` })).toEqual([
      expect.stringContaining(`${path}:2 imports ${complaint}`),
    ]);
  });

  test('whatever form the import has, types included', () => {
    const forms = [
      "import type { A } from '../app/b.ts';",
      "import { type A } from '../app/b.ts';",
      "export type { A } from '../app/b.ts';",
      "export * from '../app/b.ts';",
      "export const load = () => import('../app/b.ts');",
      "export type A = import('../app/b.ts').A;",
      'export const load = (name: string) => import(name);',
    ];
    for (const form of forms)
      expect([form, planted({ 'src/incident/a.ts': form })]).toEqual([form, [expect.any(String)]]);
  });

  test('a file outside the table is refused', () => {
    expect(planted({ 'src/shared/a.ts': '' })).toEqual([
      'src/shared/a.ts: the table of rooms has no row for this file',
    ]);
  });
});

describe('packages', () => {
  test.each([
    ['src/plan/a.ts', 'kysely', 'src/plan may import only zod, yaml, fastest-levenshtein from npm'],
    ['src/incident/a.ts', 'zod', 'src/incident may import only fastest-levenshtein from npm'],
    ['src/time.ts', 'zod', 'src/time.ts may import nothing from npm'],
    ['src/app/a.ts', '@slack/bolt/dist', 'src/app may import nothing from npm'],
    ['src/app/a.ts', 'node:fs', 'src/app may import only node:crypto from Node'],
    ['src/posts/a.ts', 'node:crypto', 'src/posts may import nothing from Node'],
    ['src/ports/a.ts', 'kysely', 'src/ports may import npm packages as types only'],
    ['adapters/web/a.ts', 'node:process', 'adapters/web reads no environment'],
  ])('%s may not import %s', (path, name, rule) => {
    expect(planted({ [path]: `import { a } from '${name}';` })).toEqual([
      expect.stringContaining(`${path}:1 imports ${name}: ${rule}`),
    ]);
  });
});

describe('the outside world', () => {
  test.each([
    ...[
      'Date.now()',
      'new Date()',
      'Date()',
      "Date['now']()",
      'Math.random()',
      'performance.now()',
      'crypto.randomUUID()',
    ],
    ...['process.pid', 'globalThis.fetch', 'fetch', 'setTimeout(f, 1)', 'setInterval(f, 1)', 'console.log(1)'],
  ])('a pure room may not use %s', (use) => {
    expect(planted({ 'src/posts/a.ts': `export const a = (f: () => void) => [f, ${use}];` })).toEqual([
      expect.stringMatching(/^src\/posts\/a\.ts:1 uses /),
    ]);
  });

  test.each(['Date.now()', 'new Date()', 'Math.random()', 'process.pid', 'console.log(1)'])(
    'src/app may not use %s',
    (use) => {
      expect(planted({ 'src/app/a.ts': `export const a = ${use};` })).toHaveLength(1);
    },
  );

  test.each(['src/start-up/compose.ts', 'adapters/slack/a.ts', 'src/app/a.ts'])(
    '%s may not read the environment',
    (path) => {
      expect(planted({ [path]: 'export const { PORT } = process.env;' })).toEqual([
        expect.stringContaining(`${path}:1 uses process.env`),
      ]);
      expect(planted({ [path]: 'export const { env } = process;' })).toHaveLength(1);
    },
  );

  test('words in comments, texts, property names and types are no use', () => {
    const source = `// Date.now() and import '../app/b.ts'
      export interface Flow { process: string; console: number }
      export const text = \`import('../app/b.ts') process.env\`;
      export const read = (flow: Flow) => flow.process + new Date(5).toISOString() + Date.parse('2026-11-24');`;
    expect(planted({ 'src/incident/a.ts': source })).toEqual([]);
  });
});

describe('circular imports', () => {
  test('are shown as the way round', () => {
    const files = {
      'src/incident/a.ts': "import './b.ts';",
      'src/incident/b.ts': "import type { C } from './c.ts';",
      'src/incident/c.ts': "import './a.ts';",
    };
    expect(planted(files)).toEqual([
      'src/incident/a.ts -> src/incident/b.ts -> src/incident/c.ts -> src/incident/a.ts is a circular import',
    ]);
  });
});

test('what the table allows passes', () => {
  const files = {
    'src/time.ts': 'export const a = new Date(0);',
    'src/plan/plan.ts': "import { z } from 'zod'; import '../time.ts';",
    'src/plan/read/load-plan.ts': "import { readFileSync } from 'node:fs'; import 'yaml';",
    'src/incident/decide-own.ts': "import type { Plan } from '../plan/plan.ts';",
    'src/posts/board.ts': "import '../incident/decide.ts';",
    'src/ports/store.ts': "import type { Kysely } from 'kysely';",
    'src/app/handle.ts':
      "import { createHash } from 'node:crypto'; import '../ports/store.ts'; setTimeout(() => 0, 1);",
    'adapters/web/server.ts': "import express from 'express'; import './page.ts'; process.on('exit', () => 0);",
    'adapters/web/page.ts': "import '../../src/posts/board.ts'; import '../../src/ports/store.ts';",
    'src/cli.ts': "import '../adapters/web/server.ts'; import './app/handle.ts'; import './plan/read/load-plan.ts';",
    'src/start-up/compose.ts': "process.on('exit', () => 0);",
    'src/start-up/config.ts': 'export const port = process.env.PORT;',
    'src/main.ts': "import './cli.ts';",
    'test/app/handle.test.ts': "import '../../src/app/handle.ts'; import '../../adapters/web/server.ts';",
  };
  expect(planted(files)).toEqual([]);
});

describe('the table of rooms', () => {
  const table = (row: string): string =>
    `# Of a house\n\n| room | holds | may import | from npm | reaches |\n|---|---|---|---|---|\n${row}\n\nAnd more.`;

  test('is the one of the document: each of its rooms is a row', () => {
    expect(roomsIn(table('| `src/a`, `src/b.ts` | two | `src/c`, `src/*` | `zod` | nothing |'))).toEqual([
      expect.objectContaining({ path: 'src/a/', rooms: ['src/c/', 'src/*'], npm: ['zod'], node: [] }),
      expect.objectContaining({ path: 'src/b.ts', rooms: ['src/c/', 'src/*'], npm: ['zod'], node: [] }),
    ]);
    expect(roomsIn(table('| `adapters/a` | one | – | any | outside |'))).toEqual([
      expect.objectContaining({ path: 'adapters/a/', rooms: [], npm: 'any', node: 'any' }),
    ]);
  });

  test.each([
    ['a reach that the table has no word for', '| `src/a` | one | – | any | everything |'],
    ['a room that is not named', '| a | one | – | any | outside |'],
    ['rooms told in words', '| `src/a` | one | the pure rooms | any | outside |'],
    ['packages told in words', '| `src/a` | one | – | many | outside |'],
  ])('%s is refused', (_what, row) => {
    expect(() => roomsIn(table(row))).toThrow();
  });

  test('a document without it is refused', () => {
    expect(() => roomsIn('# Of a house')).toThrow('no table of rooms');
  });
});
