// teams package as a person runs it: a file to upload, or a sentence that says what was typed wrongly.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readArguments } from '../../src/cli/command-line.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { runCommand } from './run-command.ts';

const APP_ID = '11111111-2222-4333-8444-555555555555';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bcp-teams-package-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('it writes the package, says where and what to do with it; no setting is needed, not even a right one', async () => {
  const out = join(folder, 'app.zip');
  const nothing = { TEAMS_APP_ID: APP_ID, DATABASE_URL: 'postgres://none' };
  const { exitCode, result, complaints } = await runCommand(
    ['teams', 'package', '--app-id', APP_ID, '--out', out],
    nothing,
  );
  expect({ exitCode, complaints }).toEqual({ exitCode: 0, complaints: '' });
  expect(result).toContain(`Written to ${out}.\n`);
  expect(result).toContain('docs/teams.md');
  expect(result).toContain('Without --domain');
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
});

test('a file that is there is not touched; a place where nothing can be written is named', async () => {
  const out = join(folder, 'app.zip');
  const args = ['teams', 'package', `--app-id=${APP_ID}`, '--domain', 'bcp.city.example.jp', '--out', out];
  const first = await runCommand(args, { BCP_LOCALE: 'ja' });
  expect(first).toMatchObject({ exitCode: 0, complaints: '' });
  expect(first.result).not.toContain('--domain');
  const before = readFileSync(out);
  const again = await runCommand(args);
  expect(again).toEqual({ exitCode: 1, result: '', complaints: `${textsIn('en').cli.targetExists(out)}\n` });
  expect(readFileSync(out)).toEqual(before);
  const nowhere = join(folder, 'none', 'app.zip');
  const failed = await runCommand(['teams', 'package', '--app-id', APP_ID, '--out', nowhere]);
  expect(failed).toMatchObject({ exitCode: 1, complaints: expect.stringContaining('ENOENT') });
  expect(existsSync(nowhere)).toBe(false);
});

test.each([
  [['teams'], 'Give package or check.'],
  [['teams', 'pack'], 'Give package or check.'],
  [['teams', 'package'], "Give the app's id"],
  [['teams', 'package', '--app-id'], "Give the app's id"],
  [['teams', 'package', '--app-id='], "Give the app's id"],
  [['teams', 'package', '--app-id', 'bcp'], '"bcp" is not the id of an app.'],
  [['teams', 'package', '--app-id', APP_ID, 'now'], '"now" cannot be given here.'],
  [['teams', 'package', '--app-id', APP_ID, '--format', 'zip'], '"--format" cannot be given here.'],
  [['teams', 'package', '--app-id', APP_ID, '--out='], 'Give a file.'],
  [['teams', 'package', '--app-id', APP_ID, '--domain'], 'Give a domain'],
  [['teams', 'package', '--app-id', APP_ID, '--domain', 'https://bcp.jp/'], '"https://bcp.jp/" is not a domain.'],
  [['teams', 'check', '--app-id', APP_ID], '"--app-id" cannot be given here.'],
  [['slack', 'check', '--domain', 'a.jp'], '"--domain" cannot be given here.'],
])('%j is not understood', (args, sentence) => {
  expect(readArguments(args, textsIn('en'))).toEqual({ problem: expect.stringContaining(sentence) });
});

test('without --out it is bcp-teams.zip', () => {
  const request = { command: 'teams package', appId: APP_ID, out: 'bcp-teams.zip' };
  expect(readArguments(['teams', 'package', '--app-id', APP_ID], textsIn('ja'))).toEqual(request);
});
