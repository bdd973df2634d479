// plan check and plan schema, on the ward's folder and on copies with something wrong.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { paragraph, wordTemplate } from '../adapters/forms/word-template.ts';
import { lineOf, wardFolder } from '../plan/plan-folder.ts';
import { runCommand } from './run-command.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bcp-cli-plan-'));
  cpSync(wardFolder, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const edit = (file: string, from: string, to: string): void => {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
};
const run = (verb: string, locale = 'en') => runCommand(['plan', verb], { BCP_PLAN: folder, BCP_LOCALE: locale });

test('a plan in order is counted, and all that is open is listed by kind', async () => {
  const { exitCode, result, complaints } = await run('check');
  expect({ exitCode, complaints }).toEqual({ exitCode: 0, complaints: '' });
  expect(result).toContain('8 departments, 15 sections, 38 systems');
  const kinds = result.split('\n').filter((line) => /^\S.* \(\d+ points?, \d+ entr/.test(line));
  expect(kinds.map((line) => line.split(' (')[0])).toEqual(['To be confirmed', 'Samples', 'Not set']);
  expect(result).toContain('organization.yaml: organization.status');
});

test('in Japanese the marks have the plan’s own words', async () => {
  const { result } = await run('check', 'ja');
  for (const word of ['要確認(', '仮(', '未設定(', '課 15', 'システム 38']) expect(result).toContain(word);
});

test('every fault is named with file and line, and the exit code says so', async () => {
  edit('sections.yaml', 'department: general-affairs', 'department: general-afairs');
  edit('systems.yaml', 'no: 13\n', 'no: thirteen\n');
  const { exitCode, result, complaints } = await run('check');
  expect({ exitCode, result }).toEqual({ exitCode: 1, result: '' });
  const [head, ...faults] = complaints.trimEnd().split('\n');
  expect(head).toContain('has 2 faults');
  expect(faults[0]).toContain(`sections.yaml:${lineOf('sections.yaml', 'department: general-affairs')}:`);
  expect(faults[0]).toContain('Did you mean general-affairs?');
  expect(faults[1]).toContain(`systems.yaml:${lineOf('systems.yaml', 'no: 13')}:`);
});

test.each([
  ['one brace', '{situation}'],
  ['full-width braces', '｛｛situation｝｝'],
  ['a name that is none', '{{situatoin}}'],
  ['an item that this party is not told', '{{systems}}'],
])('a template with %s is named with its placeholder', async (_what, placeholder) => {
  const template = wordTemplate({ body: `${paragraph('{{subject}}')}${paragraph(placeholder)}` });
  writeFileSync(join(folder, 'forms', 'iaas-provider.docx'), template);
  const { exitCode, complaints } = await run('check');
  expect(exitCode).toBe(1);
  expect(complaints).toContain('iaas-provider.docx');
  expect(complaints).toContain(placeholder.replace(/^\{\{|\}\}$/g, ''));
});

test('a template with every placeholder of its form is in order, and what is no document is not', async () => {
  const names = [
    'recipient',
    'sender',
    'subject',
    'drill',
    'serial',
    'reportedAt',
    'place',
    'situation',
    'estimate',
    'contact',
  ];
  const body = [...names, '発生原因', 'title'].map((name) => paragraph(`{{${name}}}`)).join('');
  writeFileSync(join(folder, 'forms', 'iaas-provider.docx'), wordTemplate({ body }));
  expect((await run('check', 'ja')).complaints).toBe('');
  writeFileSync(join(folder, 'forms', 'nisc.docx'), '%PDF-1.7');
  expect((await run('check', 'ja')).complaints).toContain(
    '様式のファイル(nisc.docx)をWordの文書(.docx)として読み取れません',
  );
});

test('plan schema writes the schemas of every file again', async () => {
  const schemas = join(folder, 'schema');
  rmSync(schemas, { recursive: true });
  const { exitCode, result } = await run('schema');
  expect(exitCode).toBe(0);
  expect(result).toContain(schemas);
  expect(readdirSync(schemas).sort()).toEqual(readdirSync(join(wardFolder, 'schema')).sort());
  const [systems, original] = [schemas, join(wardFolder, 'schema')].map((place) =>
    readFileSync(join(place, 'systems.schema.json'), 'utf8'),
  );
  expect(systems).toBe(original);
});

test('a folder that is not there is no place for schemas', async () => {
  rmSync(folder, { recursive: true });
  const { exitCode, complaints } = await run('schema');
  expect(exitCode).toBe(1);
  expect(complaints).toContain(`There is no folder of plan data (${folder})`);
});
