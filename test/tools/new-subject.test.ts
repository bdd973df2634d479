// What a new subject costs: with its events and commands added and nothing else, the compiler names every place that has to
// answer for them. The document repeats this list (docs/architecture.md).
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runTool } from './node-tools.ts';
import { ROOT, textOf } from './repository-files.ts';

/** Where a subject is named for the first time: its events, its commands, its refusals. */
const PLANTED: readonly (readonly [path: string, before: string, after: string])[] = [
  [
    'src/incident/event.ts',
    'export interface SubjectEvents {',
    "export interface SubjectEvents {\n  readonly weather: { readonly type: 'WeatherSeen' };",
  ],
  ['src/incident/command.ts', '  | OwnCommand', "  | OwnCommand\n  | { readonly type: 'look_out' }"],
  ['src/incident/refusal.ts', '  | ReadingRefusal', "  | { readonly code: 'not_seen' }\n  | ReadingRefusal"],
];

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-subject-'));
  cpSync(join(ROOT, 'src'), join(folder, 'src'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const { compilerOptions } = JSON.parse(textOf('tsconfig.json'));
  const include = ['src/incident', 'src/posts', 'src/views', 'src/app'];
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include }));
  for (const [path, before, after] of PLANTED) {
    const source = textOf(path);
    expect(source).toContain(before);
    writeFileSync(join(folder, path), source.replace(before, after));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** By what each has to answer; a subject brings a file of its own for most of them. */
const PLACES = {
  'whose command it is, whose turn, and whether it may be said after the end': [
    'src/incident/decide.ts',
    'src/incident/command.ts',
  ],
  'the fold, and what a form may not take back': ['src/incident/evolve.ts', 'src/incident/changed-meanwhile.ts'],
  'what other subjects make of it': [
    'src/incident/reporting/decide-reports.ts',
    'src/incident/telling/hear-others.ts',
    'src/incident/telling/owed-contacts.ts',
    'src/posts/confirmation/confirmation-records.ts',
  ],
  'its records, its line, its reply, its refusal': [
    'src/posts/posts-after.ts',
    'src/posts/chronology-line.ts',
    'src/posts/replies/reply-text.ts',
    'src/posts/replies/refusal-text.ts',
  ],
  'by which word people find it in the record': ['src/views/read-log.ts'],
  'its words and its help in both languages': [
    'src/incident/parse/command-words.ts',
    'src/incident/parse/option-words.ts',
    'src/incident/parse/parse-command.ts',
    'src/posts/replies/help-card.ts',
    'src/posts/replies/help-rights.ts',
    'src/texts/en/help.ts',
    'src/texts/ja/help.ts',
  ],
  'the right that its commands need': ['src/app/hear/authorize.ts'],
};

test('the compiler lists every place that has to answer', async () => {
  const { output } = await runTool('tsc', ['--noEmit', '--pretty', 'false', '--project', folder], folder);
  const named = output.split('\n').flatMap((line) => /(src\/[\w/-]+\.ts)\(/.exec(line)?.[1] ?? []);
  expect([...new Set(named)].sort()).toEqual(Object.values(PLACES).flat().sort());
});

test('the document names the same places', () => {
  const [, told = ''] = /\*\*What a new subject costs\.\*\*([\s\S]*?)\n\n/.exec(textOf('docs/architecture.md')) ?? [];
  const paths = [...told.matchAll(/`(src\/[^`]+\.ts)`/g)].map(([, path]) => path);
  expect(paths.sort()).toEqual(Object.values(PLACES).flat().sort());
});
