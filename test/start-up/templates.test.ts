// The ward's own forms: none is fine, and what is no Word document is given on as it is, to be refused in words.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { checkTemplate } from '../../adapters/forms/check-template.ts';
import { templateIn } from '../../src/start-up/compose-channels.ts';

const folder = mkdtempSync(join(tmpdir(), 'bcp-bot-templates-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a party has a template of its own, or none; a folder of that name is no document', async () => {
  mkdirSync(join(folder, 'forms', 'ppc.docx'), { recursive: true });
  writeFileSync(join(folder, 'forms', 'nisc.docx'), 'PK');
  expect(await templateIn(folder, 'tokyo-ict')).toBeUndefined();
  expect(String(await templateIn(folder, 'nisc'))).toBe('PK');
  const asFolder = await templateIn(folder, 'ppc');
  expect(() => checkTemplate(asFolder ?? Buffer.from('none'))).toThrow('not_a_docx');
});
