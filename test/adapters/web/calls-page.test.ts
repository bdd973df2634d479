// 電話: one call at a time, its number for nobody but who may make it, what is recorded of it, and who is next.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { browserOf, type ConsoleServer, consoleServer, INCIDENT_PAGE } from './console-server.ts';
import { callsOf } from './fake-calls.ts';
import { ID } from './fake-desk.ts';

const PAGE = `${INCIDENT_PAGE}/calls`;
const to = (id: string): string => `${PAGE}?${new URLSearchParams({ to: id })}`;
const PLANNING = to('department/planning');

let server: ConsoleServer;
let browser: ReturnType<typeof browserOf>;
beforeEach(async () => {
  server = await consoleServer();
  browser = browserOf(server);
});
afterEach(() => server.close());

const pageAs = async (as: string, path = PAGE): Promise<string> => {
  await browser.visit('/');
  await browser.send('/actor', { as });
  return (await browser.visit(path)).body;
};
const asked = () => server.desk.intents.at(-1)?.asked;

describe('the call desk', () => {
  test('shows the most urgent first: who, why, what to read, and who is next', async () => {
    const body = await pageAs('info-systems-manager');
    expect(body).toMatch(/<h2 id="call-title" tabindex="-1" >税務課&lt;b&gt;<\/h2>/);
    expect(body).toContain('稼働状況を聴く(確認依頼(第1回))');
    expect(body).toContain('期限 9時30分 期限を過ぎています');
    expect(body).toContain('<li>第1報をお伝えします。&lt;b&gt;</li>');
    expect(body).toContain(`href="${PLANNING.replaceAll('&', '&amp;')}">次の相手へ(企画部)`);
    expect(body).toContain('広聴・広報課 期限 10時30分');
  });

  test('shows a number only of the one who is called', async () => {
    const body = await pageAs('info-systems-manager');
    expect(body).toMatch(/<dt>平日<\/dt><dd>内線-section\/taxation <small>/);
    expect(body.match(/内線-/g)).toHaveLength(1);
    expect(await pageAs('info-systems-manager', PLANNING)).toContain('内線-department/planning');
  });

  test.each(['taxation', 'ward-mayor'])('shows none to %s, who makes no calls', async (who) => {
    const body = await pageAs(who);
    expect(body).not.toContain('内線-');
    expect(body).toContain('電話番号は、連絡を記録できる役割で操作するときだけ');
    expect(body).not.toMatch(/action="\/forms\/(?:told|answer|relayed|unreached)"/);
  });

  test('shows none to whoever only looks, and none in any JSON', async () => {
    expect((await browser.visit(PAGE)).body).not.toContain('内線-');
    for (const path of ['', '/contacts', '/posts', '/now']) {
      expect((await server.ask(`/api/incidents/${ID}${path}`)).body).not.toContain('内線-');
    }
  });

  test('is kept by no browser', async () => {
    expect((await browser.visit(PAGE)).headers['cache-control']).toBe('no-store');
  });

  test('goes to the most urgent when the one that was asked for is done', async () => {
    expect(await pageAs('info-systems-manager', to('tell/department/gone'))).toContain(
      'id="call-title" tabindex="-1" >税務課',
    );
  });

  test('stays with the one who is on the line when it renews itself, whoever is more urgent then', async () => {
    const body = await pageAs('info-systems-manager');
    expect(body).toContain(`data-page="${to('section/taxation')}"`);
  });

  test('says that nobody has to be called', async () => {
    server.desk.standCalls({ ...callsOf(ID), queue: [], people: [], waiting: [] });
    expect(await pageAs('info-systems-manager')).toContain('今、電話する相手はいません。');
  });

  test('says that nobody took the last call, and offers to read the report in full', async () => {
    const body = await pageAs('info-systems-manager', PLANNING);
    expect(body).toContain('9時50分に電話しましたが、つながりませんでした。話し中');
    expect(body).toContain('&lt;i&gt;本文&lt;/i&gt;');
  });
});

describe('what is recorded', () => {
  test('of a department is that it was told, by telephone unless said otherwise', async () => {
    const body = await pageAs('info-systems-manager', PLANNING);
    expect(body).toMatch(/<option value="phone" selected>/);
    const { status, headers } = await browser.send('/forms/told', { to: '係長', by: 'phone', readBack: 'on' });
    expect(asked()).toMatchObject({
      command: 'told',
      fields: { recipient: 'department/planning', contact: 'report/1', to: '係長', by: 'phone', readBack: 'on' },
    });
    expect([status, headers.location?.startsWith(`${PLANNING}&reply=`)]).toEqual([303, true]);
  });

  test('is that nobody was reached, and why', async () => {
    await pageAs('info-systems-manager', PLANNING);
    await browser.send('/forms/unreached', { note: '不在' });
    expect(asked()).toMatchObject({ command: 'unreached', fields: { recipient: 'department/planning', note: '不在' } });
  });

  test('of a section is its answer, heard from whoever said it', async () => {
    const body = await pageAs('info-systems-manager');
    expect(body).toMatch(/<details class="panel proxy" id="proxy" open>/);
    await browser.send('/forms/answer', { 'state:tax-arrears': 'stopped', saidBy: '係長', by: 'phone' });
    expect(asked()).toMatchObject({
      command: 'answer',
      fields: { section: 'taxation', 'state:tax-arrears': 'stopped', saidBy: '係長', by: 'phone' },
    });
  });

  test('of a task is the task, and of a relay who said it', async () => {
    await pageAs('info-systems-manager', to('task/1/party/crisis'));
    await browser.send('/forms/told', { to: '当直', by: 'phone' });
    expect(asked()).toMatchObject({ command: 'told', fields: { task: '1', to: '当直' } });
    await pageAs('info-systems-manager', to('relay/department/welfare'));
    await browser.send('/forms/relayed', { saidBy: '課長' });
    expect(asked()).toMatchObject({ command: 'relayed', fields: { recipient: 'department/welfare', saidBy: '課長' } });
  });

  test('and refused comes back with the same call and everything that was typed', async () => {
    await pageAs('info-systems-manager', PLANNING);
    server.desk.answerWith({ ok: false, code: 'evidence_incomplete', text: '例:/bcp 連絡済' });
    const { status, body } = await browser.send('/forms/told', { to: '', note: '書きかけ' });
    expect(status).toBe(422);
    expect(body).toContain('id="call-title" tabindex="-1" >企画部');
    expect(body).toContain('value="書きかけ"');
    expect(body).toContain('伝えた「相手」と「手段」を入力してください。');
  });
});
