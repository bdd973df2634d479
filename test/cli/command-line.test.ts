// What is typed wrongly is answered with a sentence and the usage, and nothing is made or changed.
import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readArguments } from '../../src/cli/command-line.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { type CommandEnv, runCommand } from './run-command.ts';

const NOWHERE: CommandEnv = { DATABASE_URL: 'file:/nowhere/there/is/none.sqlite' };

test.each([
  [[], 'Give a command.'],
  [['verify'], 'There is no command "verify".'],
  [['constructor'], 'There is no command "constructor".'],
  [['verify-log', 'now'], '"now" cannot be given here.'],
  [['verify-log', '--fast'], '"--fast" cannot be given here.'],
  [['backup'], 'Give a file.'],
  [['backup', 'a', '--out', 'b'], '"--out" cannot be given here.'],
  [['export'], "Give the incident's id."],
  [['export', '2026-001', '2026-002'], '"2026-002" cannot be given here.'],
  [['export', '2026-001', '--format'], 'Give a format (json, csv, md).'],
  [['export', '2026-001', '--format', 'pdf'], 'There is no format "pdf".'],
  [['export', '2026-001', '--out='], 'Give a file.'],
  [['plan'], 'Give check, schema, export, import or sheet.'],
  [['plan', 'checks'], 'Give check, schema, export, import or sheet.'],
])('%j is not understood', (args, sentence) => {
  const problem = expect.stringContaining(sentence);
  expect(readArguments(args, textsIn('en'))).toEqual({ problem });
});

test('what is not understood is answered with a sentence and the usage, as a complaint', async () => {
  const { exitCode, result, complaints } = await runCommand(['verify-log', '--fast'], NOWHERE);
  expect({ exitCode, result }).toEqual({ exitCode: 2, result: '' });
  expect(complaints.split('\n')[0]).toBe('"--fast" cannot be given here.');
  expect(complaints).toContain('Usage: npm run bcp -- <command>');
});

test('help is the usage, in the language of BCP_LOCALE, on one screen', async () => {
  for (const [locale, head] of [
    ['ja', '使い方:'],
    ['en', 'Usage:'],
  ] as const) {
    const { exitCode, result, complaints } = await runCommand(['--help'], { BCP_LOCALE: locale });
    expect({ exitCode, complaints }).toEqual({ exitCode: 0, complaints: '' });
    expect(result.startsWith(head)).toBe(true);
    expect(result.split('\n').length).toBeLessThan(40);
  }
});

test.each([[['verify-log']], [['backup', '/nowhere/copy.sqlite']], [['export', '2026-001']]])(
  '%j of a database that is not there says so and makes none',
  async (args) => {
    const { exitCode, result, complaints } = await runCommand(args, NOWHERE);
    expect({ exitCode, result }).toEqual({ exitCode: 1, result: '' });
    expect(complaints).toBe(
      'There is no database (/nowhere/there/is/none.sqlite). Check DATABASE_URL. None was made.\n',
    );
    expect(existsSync('/nowhere')).toBe(false);
  },
);

test('a setting that is wrong is named', async () => {
  const { exitCode, complaints } = await runCommand(['verify-log'], { DATABASE_URL: 'postgres://db' });
  expect(exitCode).toBe(1);
  expect(complaints).toContain('DATABASE_URL');
});
