// 個別計画 by form: what a section writes stands in the plan's files, with who and when in the log; faults change nothing.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { wardFolder } from '../../plan/plan-folder.ts';
import { realConsole } from './real-console.ts';

let folder: string;
let real: Awaited<ReturnType<typeof realConsole>>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bcp-own-plan-'));
  cpSync(wardFolder, folder, { recursive: true });
  real = await realConsole(undefined, folder);
});
afterEach(async () => {
  await real.close();
  rmSync(folder, { recursive: true });
});

const PATH = '/readiness/plan/taxation';
const fileText = (name: string): string => readFileSync(join(folder, name), 'utf8');

const actAs = async (who: string): Promise<void> => {
  await real.browser.visit('/readiness');
  await real.browser.send('/actor', { as: who });
};

/** The name of the field with that label, in the part with that heading. */
const nameOf = (body: string, heading: string, label: string): string => {
  const part = body.slice(body.indexOf(heading));
  const id = new RegExp(`<label for="([^"]+)">${label}</label>`).exec(part)?.[1];
  if (id === undefined) throw new Error(`no field ${label} below ${heading}`);
  return id.replace(/-(\d+)$/, ':$1');
};

test('a section fills in its plan: the files have it, the rest of them stays, and its readiness shows it at once', async () => {
  await actAs('taxation');
  const { body } = await real.browser.visit(PATH);
  const system = 'システム 17 ';
  const before = fileText('systems.yaml');
  const saved = await real.browser.send(PATH, {
    [nameOf(body, '税務課の個別計画', '個別計画')]: '作成中',
    [nameOf(body, system, '復旧手順')]: '有',
    [nameOf(body, system, '関連する事務・行政サービス')]: '納税証明\r\n相談',
    [nameOf(body, '新しい事務', '番号')]: '１',
    [nameOf(body, '新しい事務', '名称')]: '納税証明書の交付',
    [nameOf(body, '新しい事務', '手作業（半日）')]: '申請書を預かる。\r\n復旧後に渡す。',
  });
  expect(saved.status).toBe(200);
  expect(saved.body).toContain('追加 税務課の事務 1 納税証明書の交付');
  expect(fileText('systems.yaml').length).toBeGreaterThan(before.length);
  expect(
    fileText('systems.yaml')
      .split('\n')
      .filter((line) => line.startsWith('#')),
  ).toEqual(before.split('\n').filter((line) => line.startsWith('#')));
  expect(fileText('section-plans.yaml')).toContain('state: drafting');
  const readiness = JSON.parse((await real.browser.visit('/api/readiness')).body);
  expect(readiness.sections.find(({ id }: { id: string }) => id === 'taxation').plan).toBe('drafting');
  expect(readiness.systems.find(({ no }: { no: number }) => no === 17)).toMatchObject({
    procedure: 'available',
    services: 2,
  });
});

test('what is wrong is said by its field, comes back as it was typed, and changes nothing', async () => {
  await actAs('taxation');
  const { body } = await real.browser.visit(PATH);
  const [systems, plans] = [fileText('systems.yaml'), fileText('section-plans.yaml')];
  const refused = await real.browser.send(PATH, {
    [nameOf(body, 'システム 17 ', '住民等への影響')]: '=HYPERLINK("http://x")',
    [nameOf(body, '税務課の個別計画', '個別計画')]: '有',
  });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('住民等への影響：数式とみなされる記号');
  expect(refused.body).toContain('=HYPERLINK(&quot;http://x&quot;)');
  expect([fileText('systems.yaml'), fileText('section-plans.yaml')]).toEqual([systems, plans]);
});

test('another section reads it, and changes nothing; an operator changes it for them', async () => {
  await actAs('taxation');
  const { body } = await real.browser.visit(PATH);
  const field = { [nameOf(body, '税務課の個別計画', '個別計画')]: '有' };
  const hidden = real.browser.hiddenOf(PATH);
  await actAs('roads');
  const other = await real.browser.visit(PATH);
  expect(other.body).not.toContain('<textarea');
  const sent = new URLSearchParams([...hidden, ...Object.entries(field)]).toString();
  const posted = await real.browser.visit(PATH, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: sent,
  });
  expect(posted.status).toBe(403);
  expect(fileText('section-plans.yaml')).toContain('sectionPlans: []');
  await actAs('info-systems-manager');
  await real.browser.visit(PATH);
  expect((await real.browser.send(PATH, field)).status).toBe(200);
  expect(fileText('section-plans.yaml')).toContain('state: available');
});

test('files that were changed while the page was open are not overwritten', async () => {
  await actAs('taxation');
  const { body } = await real.browser.visit(PATH);
  writeFileSync(
    join(folder, 'section-plans.yaml'),
    fileText('section-plans.yaml').replace('sectionPlans: []', 'sectionPlans:\n  - { section: roads, state: none }'),
  );
  const refused = await real.browser.send(PATH, { [nameOf(body, '税務課の個別計画', '個別計画')]: '有' });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('計画のファイルが変更されたため');
  expect(fileText('section-plans.yaml')).not.toContain('taxation\n    state');
});

test('there is no page of a section that is none', async () => {
  expect((await real.browser.visit('/readiness/plan/nobody')).status).toBe(404);
});
