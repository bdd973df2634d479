// What the pages promise to everybody who opens them, with JavaScript or without.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ConsoleMessage } from '../../../src/ports/console-messages.ts';
import { ANSWER_PAGE, browserOf, type ConsoleServer, consoleServer, INCIDENT_PAGE } from './console-server.ts';
import { ID, NOW, view } from './fake-desk.ts';

const board: ConsoleMessage = {
  id: '1',
  key: `${ID}/board`,
  conversation: `${ID}/operations`,
  card: {
    title: '【障害対応中】<img src=x onerror=alert(1)>',
    tone: 'alert',
    blocks: [
      { type: 'fields', fields: [{ label: '"><script>', value: "'</script>" }] },
      { type: 'table', columns: ['課'], rows: [['<b>税務課</b>']] },
      { type: 'actions', actions: [{ label: '<i>', command: '/bcp 頻度 "every 2h"' }] },
    ],
  },
  pinned: true,
  postedAt: NOW,
  updatedAt: NOW,
};

let server: ConsoleServer;
beforeEach(async () => {
  server = await consoleServer({ messages: [board] });
});
afterEach(() => server.close());

const PAGES = [
  '/',
  '/declare',
  INCIDENT_PAGE,
  ANSWER_PAGE,
  `${INCIDENT_PAGE}/log`,
  `${INCIDENT_PAGE}/reports`,
  `${INCIDENT_PAGE}/calls`,
  `${INCIDENT_PAGE}/course`,
  `${INCIDENT_PAGE}/contacts`,
  '/help',
];

test.each(PAGES)('%s says that the plan is a draft, in its frame', async (path) => {
  const { body } = await browserOf(server).visit(path);
  expect(body.split('<strong>【案】</strong> 計画は案・抜粋版です')).toHaveLength(2);
});

test('the kind of cause can be chosen when declaring and later, where the plan has kinds (個別1)', async () => {
  const select = /<select id="declare-causeKind" name="causeKind"[^>]*>\s*<option value="" selected>不明<\/option>/;
  expect((await browserOf(server).visit('/declare')).body).toMatch(select);
  expect((await browserOf(server).visit(INCIDENT_PAGE)).body).not.toContain('name="causeKind"');
  const causeKinds = [{ id: 'disaster', name: '災害' }];
  server.desk.stand({ ...view, facts: { causeKind: 'disaster' }, causeKinds });
  const { body } = await browserOf(server).visit(INCIDENT_PAGE);
  expect(body).toMatch(/name="causeKind"[^>]*>[^<]*<option value="" >不明<\/option><option value="disaster" selected>/);
});

describe('every page', () => {
  test.each(PAGES)('%s says its language, and loads nothing from outside nor inline', async (path) => {
    const { status, body, headers } = await browserOf(server).visit(path);
    expect(status).toBe(200);
    expect(body).toContain('<html lang="ja">');
    expect(body).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
    expect(body).not.toMatch(/<style|<script(?! src="\/assets\/)|\son\w+="|\sstyle="/);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests/);
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  test.each(PAGES)('%s has forms that need no script, each with its own nonce', async (path) => {
    const { body } = await browserOf(server).visit(path);
    const all = [...body.matchAll(/<form\b[^>]*>/g)].map(([form]) => form);
    // A form that only asks for a file changes nothing.
    for (const form of all) expect(form).toMatch(/method="(?:post|get)" action="\/[a-z]/);
    const forms = all.filter((form) => form.includes('method="post"'));
    expect(forms.length).toBeGreaterThan(0);
    const nonces = [...body.matchAll(/name="_key" value="([^"]+)"/g)].map(([, nonce]) => nonce);
    expect(new Set(nonces).size).toBe(forms.length);
  });

  test.each(PAGES)('%s lets no browser fill in what an earlier visit had chosen', async (path) => {
    const { body, headers } = await browserOf(server).visit(path);
    for (const [form] of body.matchAll(/<form\b[^>]*>/g)) expect(form).toContain('autocomplete="off"');
    expect(headers['cache-control']).toBe('no-store');
  });

  test.each(PAGES)('%s names every input', async (path) => {
    const browser = browserOf(server);
    await browser.visit('/');
    await browser.send('/actor', { as: 'info-systems-manager' });
    const { body } = await browser.visit(path);
    const ids = [...body.matchAll(/<(?:input type="text"|textarea|select) id="([^"]+)"/g)].map(([, id]) => id);
    for (const id of ids) expect(body).toContain(`<label for="${id}">`);
    expect([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).toHaveLength(
      new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).size,
    );
  });

  test('texts are shown as they were written and never become markup', async () => {
    const { body } = await browserOf(server).visit(INCIDENT_PAGE);
    expect(body).not.toMatch(/<script>|<img|<b>税務課|<i>/);
    expect(body).toContain('【障害対応中】&lt;img src=x onerror=alert(1)&gt;');
    expect(body).toContain('value="/bcp 頻度 &quot;every 2h&quot;"');
  });

  test('no character that shows nothing or turns the direction reaches a page', async () => {
    const situation = 'a\u0000b\u001b[31mc\u009bd\u202ee\u2066f\nｇ';
    server.desk.stand({ ...view, facts: { situation } });
    const { body } = await browserOf(server).visit(INCIDENT_PAGE);
    expect(body).toContain('ab[31mcdef\nｇ');
    expect(body).not.toMatch(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u);
  });

  test('a page that does not exist is 404 with the way back', async () => {
    for (const path of [
      '/incidents/2026-999',
      '/incidents/2026-001/sections/nowhere',
      '/etc/passwd',
      '//evil.example',
    ]) {
      const { status, body } = await server.ask(path);
      expect([path, status]).toEqual([path, 404]);
      expect(body).toContain('href="/"');
    }
  });

  test.each(['/.//[', '/.//evil.example', '/%', '/incidents/%ff'])(
    'the broken address %s is answered in our own words',
    async (path) => {
      const { status, body } = await server.ask(path);
      expect([400, 404]).toContain(status);
      expect(body).toContain('href="/"');
      expect(body).not.toMatch(/<form|Error|node_modules/);
      expect(server.errors).toEqual([]);
    },
  );

  test('the first page does not wait for a store that is locked', async () => {
    await server.ask('/readyz');
    server.desk.beReady(new Promise(() => {}));
    server.clock.passMs(60_000);
    expect((await server.ask('/')).body).toContain('full');
    expect((await server.ask('/')).status).toBe(200);
  });

  test('style and script come from here, with a tag to ask again by', async () => {
    for (const asset of ['console.js', 'base.css']) {
      const { status, headers } = await server.ask(`/assets/${asset}`);
      expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=0']);
      const again = await server.ask(`/assets/${asset}`, { headers: { 'if-none-match': headers.etag } });
      expect(again.status).toBe(304);
    }
    expect((await server.ask('/assets/../web-console.ts')).status).toBe(404);
  });
});

describe('the first page', () => {
  test('recalls to a section what it owes outside any incident, and to whoever keeps the list of people what all owe', async () => {
    const browser = browserOf(server);
    await browser.visit('/');
    await browser.send('/actor', { as: 'taxation' });
    const own = (await browser.visit('/')).body;
    expect(own).toContain('年度当初の連絡先・名簿の確認をお願いします');
    expect(own).not.toContain('連絡先・名簿の確認の期限を過ぎています');
    await browser.send('/actor', { as: 'info-systems-manager' });
    const all = (await browser.visit('/')).body;
    expect(all.indexOf('期限を過ぎています')).toBeLessThan(all.indexOf('年度当初の連絡先'));
    expect(all).toContain('href="/readiness?section=roads"');
  });
});

describe('what monitoring tells', () => {
  test('stands on the first page, and leads to a declaration with what is known filled in; no other words get in', async () => {
    const browser = browserOf(server);
    await browser.visit('/');
    await browser.send('/actor', { as: 'info-systems-manager' });
    const { body } = await browser.visit('/');
    expect(body).toContain('【監視】共用ストレージの応答がない(発生中3件)');
    expect(body).toContain('href="/declare?alert=0123456789abcdef"');
    const declared = (await browser.visit('/declare?alert=0123456789abcdef&situation=somebody')).body;
    expect(declared).toContain('監視(alertmanager)からの通知:共用ストレージの応答がない</textarea>');
    expect(declared).not.toContain('somebody');
    expect((await browser.visit('/declare?alert=such')).body).not.toContain('監視(alertmanager)');
  });
});

describe('the page of an incident', () => {
  test('shows the next report with the time left, who is silent, and what was not delivered', async () => {
    const { body } = await browserOf(server).visit(INCIDENT_PAGE);
    expect(body).toContain('12時00分予定');
    expect(body).toContain('あと2時間0分');
    expect(body).toContain('未回答 1課');
    expect(body).toMatch(/届けられていない投稿[\s\S]*Slack[\s\S]*C1: 第1報/);
    expect(body).toMatch(/グループウェアメール<\/b> 【稼働状況の確認依頼】税務課/);
    expect(body).not.toContain('section/taxation');
    expect(body).toContain(`href="${ANSWER_PAGE}"`);
  });

  test('offers a section its own question first, and no operation that it may not do', async () => {
    const browser = browserOf(server);
    await browser.visit('/');
    await browser.send('/actor', { as: 'taxation' });
    const { body } = await browser.visit(INCIDENT_PAGE);
    expect(body).toContain('税務課 稼働状況の回答');
    expect(body).not.toContain('action="/forms/update"');
    expect(body).not.toContain('action="/forms/resolve"');
  });
});

describe('a section’s answer page', () => {
  test('has each system with number and name, and stands on the answers of this round', async () => {
    const { body } = await browserOf(server).visit(ANSWER_PAGE);
    expect(body).toContain('<b>17</b> 滞納整理支援システム');
    expect(body).toMatch(/name="state:tax-arrears" value=""\s+checked/);
    expect(body).toMatch(/name="state:tax-web" value="stopped"\s+checked/);
    expect(body).toContain('税務課 9時50分');
  });

  test('asks who said it only of those who may answer for others', async () => {
    const browser = browserOf(server);
    await browser.visit(ANSWER_PAGE);
    await browser.send('/actor', { as: 'taxation' });
    expect((await browser.visit(ANSWER_PAGE)).body).not.toContain('name="saidBy"');
    await browser.send('/actor', { as: 'info-systems-manager' });
    expect((await browser.visit(ANSWER_PAGE)).body).toContain('name="saidBy"');
  });

  test('says when the section was not asked', async () => {
    const { body } = await browserOf(server).visit(`${INCIDENT_PAGE}/sections/public-relations`);
    expect(body).toContain('まだ稼働状況の確認を依頼していません');
  });
});

describe('answering all at once', () => {
  test('is explained by what is offered', async () => {
    const { body } = await browserOf(server).visit(ANSWER_PAGE);
    expect(body).toContain('この課の全てのシステムをまとめて回答します。');
  });

  test('of a single system is a confirmation that nothing has changed', async () => {
    server.desk.askOf((row) => row.id === 'tax-web');
    const { body } = await browserOf(server).visit(ANSWER_PAGE);
    expect(body).toContain('formaction="/forms/answer_unchanged"');
    expect(body).not.toContain('まとめて回答');
    expect(body).toContain('前回と変わらないときは');
  });
});

describe('a closed incident', () => {
  test('has no deadline any more', async () => {
    expect((await browserOf(server).visit(ANSWER_PAGE)).body).toContain('回答期限');
    server.desk.stand({ ...view, status: 'closed' });
    expect((await browserOf(server).visit(ANSWER_PAGE)).body).not.toContain('回答期限');
  });
});

describe('what is overdue or late', () => {
  const actAs = async (as: string) => {
    const browser = browserOf(server);
    await browser.visit('/');
    await browser.send('/actor', { as });
    return browser;
  };

  test('is said in words in the strip, in the matrix and on the own page once the time is over, and not before', async () => {
    const section = await actAs('taxation');
    for (const path of [INCIDENT_PAGE, ANSWER_PAGE]) {
      const { body } = await section.visit(path);
      expect(body).not.toMatch(/うち期限超過|<small class="overdue">/);
      expect(body).toMatch(/回答期限 10時30分<\/span>|回答期限 10時30分\s+<span class="left "[^>]*>あと30分/);
    }
    server.clock.passMs(30 * 60_000);
    const { body } = await section.visit(INCIDENT_PAGE);
    expect(body).toContain('うち期限超過 1課');
    expect(body).toContain('<small class="overdue">期限超過</small>');
    expect(body).toContain('>期限になりました</span>');
    for (const [minutes, said] of [
      [54, '期限を54分過ぎています'],
      [60, '期限を1時間54分過ぎています'],
    ] as const) {
      server.clock.passMs(minutes * 60_000);
      for (const path of [INCIDENT_PAGE, ANSWER_PAGE])
        expect((await section.visit(path)).body).toContain(`>${said}</span>`);
    }
  });

  test('a report whose time has passed ends in words, with no number', async () => {
    const at = async (minutes: number) => {
      server.clock.passMs(minutes * 60_000);
      return (await browserOf(server).visit(INCIDENT_PAGE)).body;
    };
    expect(await at(125)).toContain('>発信の時刻です</span>');
    const late = await at(5);
    expect(late).toContain('>予定時刻を過ぎています(未発信)</span>');
    expect(late).not.toContain('あと-');
    expect(late).not.toContain('まもなく');
  });

  test('an answer that came after its time is counted beside the others', async () => {
    const [first, ...others] = view.systems;
    const at = { saidAt: NOW, enteredAt: NOW };
    const answer = { answeredBy: '税務課', means: 'web', ...at, late: true };
    if (first !== undefined)
      server.desk.stand({ ...view, systems: [{ ...first, state: 'stopped', answer }, ...others] });
    expect((await browserOf(server).visit(INCIDENT_PAGE)).body).toContain('期限後回答 1');
  });
});

test('the button that leads to a panel opens it, and the panel has its name', async () => {
  const button = { label: '連絡事項を更新する', form: 'facts', incident: ID } as const;
  const other = await consoleServer({
    messages: [{ ...board, card: { ...board.card, blocks: [{ type: 'actions', actions: [button] }] } }],
  });
  const browser = browserOf(other);
  const [, href = ''] = /href="([^"]*)">連絡事項を更新する<\/a>/.exec((await browser.visit(INCIDENT_PAGE)).body) ?? [];
  const { body } = await browser.visit(href.split('#')[0] ?? '');
  expect(body).toMatch(/<details class="panel to-fill" id="panel-update" open><summary>連絡事項を更新する<\/summary>/);
  expect(href).toContain('#panel-update');
  await other.close();
});

test('the help lists what the chosen office may do, official channels too, and the rest under others', async () => {
  const browser = browserOf(server);
  await browser.visit('/');
  await browser.send('/actor', { as: 'info-systems-manager' });
  const { body } = await browser.visit('/help');
  const [own = '', others = ''] = body.split('他の役割の方ができること');
  for (const usage of [
    '/bcp 連絡済',
    '/bcp 展開済',
    '/bcp 手段',
    '/bcp パターン',
    '/bcp 判断',
    '/bcp 漏えい',
    '/bcp 事業者',
  ])
    expect([usage, own.includes(usage)]).toEqual([usage, true]);
  expect(others).toContain('/bcp 承認');
  await browser.visit('/');
  await browser.send('/actor', { as: 'taxation' });
  const [section = ''] = (await browser.visit('/help')).body.split('他の役割の方ができること');
  expect(section).toContain('/bcp 回答');
  expect(section).not.toContain('/bcp 連絡済');
});
