// The ward's own templates, in the real program: a fault in one is said at the start, in the log and by /readyz, before
// anybody needs the form; and no more once the file was put right, without a restart.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { paragraph, wordTemplate } from '../adapters/forms/word-template.ts';
import { type BcpProcess, eventually, newPlace, type Place, startBcp } from './bcp-process.ts';

const WARD = fileURLToPath(new URL('../../data/plan', import.meta.url));

let place: Place;
let plan: string;
let running: BcpProcess | undefined;
beforeEach(() => {
  place = newPlace();
  plan = join(place.folder, 'plan');
  cpSync(WARD, plan, { recursive: true });
  mkdirSync(join(plan, 'forms'), { recursive: true });
});
afterEach(async () => {
  await running?.kill();
  running = undefined;
  place.remove();
});

const put = (file: string, content: string | Buffer): void => writeFileSync(join(plan, 'forms', file), content);

const start = (): BcpProcess => {
  running = startBcp(place, { env: { BCP_PLAN: plan } });
  return running;
};

const readyz = async (address: string): Promise<string> => (await fetch(`${address}/readyz`)).text();
const started = (said: string) =>
  eventually(
    async () => running?.errors() ?? '',
    (errors) => errors.includes(said),
  );

test.each([
  [
    'no Word document',
    'これはWordの文書ではありません',
    '様式のファイル(nisc.docx)をWordの文書(.docx)として読み取れません',
  ],
  ['a placeholder nobody knows', wordTemplate({ body: paragraph('{{天気}}') }), '使えない目印があります:天気'],
  ['no placeholder at all', wordTemplate({ body: paragraph('報告様式') }), '記入する場所の目印がありません'],
])('%s is said at the start and by /readyz, until it is put right', async (_, content, said) => {
  put('nisc.docx', content);
  const address = await start().ready;
  expect(await started('【動作の異常】様式')).toContain(said);
  expect(await readyz(address)).toContain(said);
  put('nisc.docx', wordTemplate({ body: paragraph('{{件名}}') }));
  await eventually(
    () => readyz(address),
    (body) => !body.includes('様式のファイル'),
  );
});

test('a template that can be filled in is no matter, nor is what Word keeps beside an open one', async () => {
  put('nisc.docx', wordTemplate({ body: paragraph('{{件名}}') }));
  put('~$nisc.docx', 'lock');
  const one = start();
  const address = await one.ready;
  await eventually(
    () => readyz(address),
    (body) => body.includes('templates'),
  );
  expect(await readyz(address)).not.toContain('様式のファイル');
  expect(one.errors()).not.toContain('様式');
});
