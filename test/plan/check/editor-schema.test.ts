// Editors complete and check the plan's files by schemas that are generated from the plan's own schema.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { schemaFiles } from '../../../src/plan/check/editor-schema.ts';
import { Plan } from '../../../src/plan/plan.ts';
import { keysOfFile, planFileNames } from '../../../src/plan/read/plan-files.ts';
import { wardFolder } from '../plan-folder.ts';

const REFRESH = 'the schemas are stale: run `npm run bcp -- plan schema`';

test('the schemas on disk are those of the code', () => {
  const folder = join(wardFolder, 'schema');
  const onDisk = Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  const wanted = schemaFiles();
  const stale = Object.keys({ ...onDisk, ...wanted }).filter((name) => onDisk[name] !== wanted[name]);
  expect({ stale, remedy: stale.length > 0 ? REFRESH : '' }).toEqual({ stale: [], remedy: '' });
});

test('every file names its schema on its first line', () => {
  for (const file of planFileNames) {
    const [first] = readFileSync(join(wardFolder, file), 'utf8').split('\n');
    expect(first).toBe(`# yaml-language-server: $schema=schema/${file.replace('.yaml', '.schema.json')}`);
  }
});

test('every part of the plan has exactly one file, and each script one of its own', () => {
  expect([...planFileNames.flatMap(keysOfFile), 'drills'].toSorted()).toEqual(Object.keys(Plan.shape).toSorted());
});
