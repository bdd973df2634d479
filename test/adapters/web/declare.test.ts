// Declaring in two steps that need no script: real or drill is chosen, what will happen is read, and whoever goes back finds
// again what was typed.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { browserOf, type ConsoleServer, consoleServer } from './console-server.ts';

let server: ConsoleServer;
let browser: ReturnType<typeof browserOf>;
beforeEach(async () => {
  server = await consoleServer();
  browser = browserOf(server);
});
afterEach(() => server.close());

const MANAGER = 'info-systems-manager';
const SITUATION = '接続できない。\n庁内の複数のシステム';

const actAs = async (as: string): Promise<void> => {
  await browser.visit('/');
  await browser.send('/actor', { as });
  await browser.visit('/declare');
};

const situationIn = (body: string): string | undefined =>
  /<textarea id="declare-situation"[^>]*>([^<]*)</.exec(body)?.[1];

const chosenIn = (body: string): readonly (string | undefined)[] =>
  [...body.matchAll(/name="kind" value="(\w+)" checked/g)].map(([, kind]) => kind);

test('neither real nor drill is chosen beforehand, and without a choice nothing goes on', async () => {
  await actAs(MANAGER);
  const { body } = await browser.visit('/declare');
  expect(chosenIn(body)).toEqual([]);
  const refused = await browser.send('/declare', { scenario: 'iaas-down', situation: SITUATION });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('「実際の事象」か「訓練」かを選んでください。');
  expect(situationIn(refused.body)).toBe(SITUATION);
  expect(server.desk.intents).toEqual([]);
});

test('the second step says what, by whom, and what will happen; a press declares just that', async () => {
  await actAs(MANAGER);
  const { body } = await browser.send('/declare', { scenario: 'iaas-down', situation: SITUATION, kind: 'real' });
  for (const said of ['情報システム課長', 'サーバ停止', '接続できない。', '1課に、稼働状況の確認を依頼します。'])
    expect(body).toContain(said);
  expect(body).not.toContain('drill-band');
  await browser.send('/forms/declare', {});
  expect(server.desk.intents.map(({ asked }) => asked)).toEqual([
    {
      kind: 'form',
      command: 'declare',
      fields: { scenario: 'iaas-down', situation: SITUATION, kind: 'real', drill: '' },
    },
  ]);
});

test('a drill is marked on the page that confirms it', async () => {
  await actAs(MANAGER);
  const { body } = await browser.send('/declare', { scenario: 'iaas-down', kind: 'drill' });
  expect(body).toContain('class="drill-band"');
  expect(body).toContain('訓練を開始する');
});

test('Back, reload and another tab show what was typed; once declared, or cleared, nothing of it', async () => {
  await actAs(MANAGER);
  await browser.send('/declare', { scenario: 'iaas-down', situation: SITUATION, kind: 'drill' });
  const again = await browser.visit('/declare');
  expect([situationIn(again.body), chosenIn(again.body)]).toEqual([SITUATION, ['drill']]);
  await browser.visit('/declare?clear=1');
  expect(situationIn((await browser.visit('/declare')).body)).toBe('');
  await browser.send('/declare', { scenario: 'iaas-down', situation: SITUATION, kind: 'drill' });
  server.desk.answerWith({ ok: true, text: '宣言しました。', incident: '2026-001', opened: true });
  await browser.send('/forms/declare', {});
  expect(situationIn((await browser.visit('/declare')).body)).toBe('');
});

test('the button back brings everything, also what is too long for a cookie; after an hour nothing is remembered', async () => {
  await actAs(MANAGER);
  const long = 'あ'.repeat(3_000);
  await browser.send('/declare', { scenario: 'iaas-down', situation: long, kind: 'real' });
  const back = await browser.send('/forms/declare', { edit: 'on' }, '/declare');
  expect([situationIn(back.body), chosenIn(back.body)]).toEqual([long, ['real']]);
  await browser.send('/declare', { scenario: 'iaas-down', situation: SITUATION, kind: 'real' });
  server.clock.passMs(3_600_001);
  expect(situationIn((await browser.visit('/declare')).body)).toBe('');
});

test('a cookie that somebody made up is no draft', async () => {
  await actAs(MANAGER);
  for (const made of ['x', Buffer.from('{"at":"now","fields":{}}').toString('base64url'), 'bnVsbA']) {
    browser.cookies.set('bcp_declare', made);
    const { status, body } = await browser.visit('/declare');
    expect([status, situationIn(body)]).toEqual([200, '']);
  }
});

test('refused at the last step, the first one comes again with everything', async () => {
  await actAs(MANAGER);
  await browser.send('/declare', { scenario: 'iaas-down', situation: SITUATION, kind: 'real' });
  server.desk.answerWith({ ok: false, code: 'already_open', text: '既に宣言されています。' });
  const { status, body } = await browser.send('/forms/declare', {});
  expect(status).toBe(422);
  expect(body).toContain('既に宣言されています。');
  expect([situationIn(body), chosenIn(body)]).toEqual([SITUATION, ['real']]);
});

test('whoever may not declare is told who may, and nobody without a form of ours gets on', async () => {
  await actAs('taxation');
  const { body } = await browser.visit('/declare');
  expect(body).toContain('税務課は宣言できません。宣言できるのは、情報システム課長です。');
  expect(body).not.toContain('form-declare');
  const stranger = await server.ask('/declare', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'kind=real&scenario=iaas-down',
  });
  expect(stranger.status).toBe(403);
  expect(server.desk.intents).toEqual([]);
});

test('with nobody chosen to act as, the page asks who declares', async () => {
  await browser.visit('/declare');
  const refused = await browser.send('/declare', { scenario: 'iaas-down', kind: 'real', _as: '' });
  expect(refused.status).toBe(422);
  const { body } = await browser.send('/declare', { scenario: 'iaas-down', kind: 'real', _as: MANAGER });
  expect(body).toContain('情報システム課長');
  expect(body).toContain('事象の宣言の確認');
});
