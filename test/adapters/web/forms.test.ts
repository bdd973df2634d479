// Forms: each acts once, comes back filled in when it is refused, and counts only when it is ours.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { shownMark } from '../../../adapters/web/routes/submitted-form.ts';
import { ANSWER_PAGE, browserOf, type ConsoleServer, consoleServer, INCIDENT_PAGE } from './console-server.ts';
import { ID, view } from './fake-desk.ts';

let server: ConsoleServer;
let browser: ReturnType<typeof browserOf>;
beforeEach(async () => {
  server = await consoleServer();
  browser = browserOf(server);
});
afterEach(() => server.close());

const actAs = async (as: string): Promise<void> => {
  await browser.visit('/');
  await browser.send('/actor', { as });
};

describe('acting', () => {
  test('a typed command is said as the chosen actor, in the incident of its page', async () => {
    await actAs('info-systems-manager');
    await browser.visit(INCIDENT_PAGE);
    await browser.send('/commands', { text: '/bcp 報告 now' });
    expect(server.desk.intents).toMatchObject([
      {
        asked: { kind: 'text', text: '/bcp 報告 now' },
        by: { platform: 'web', id: 'local', as: 'info-systems-manager' },
        incident: ID,
      },
    ]);
  });

  test('success leads back to the page, which shows the reply without carrying it in the address', async () => {
    await browser.visit(INCIDENT_PAGE);
    const sent = await browser.send('/commands', { text: '/bcp 催促' });
    expect(sent.status).toBe(303);
    const { location = '' } = sent.headers;
    expect(location).toMatch(new RegExp(`^${INCIDENT_PAGE}\\?reply=web%3A[0-9a-f-]+%3A[0-9a-f]+$`));
    expect((await browser.visit(location)).body).toContain('受け付けました。');
  });

  test('the same form sent twice has the same command key; other words have another', async () => {
    await browser.visit(INCIDENT_PAGE);
    const same = browser.hiddenOf('/commands');
    const sendAgain = (text: string) =>
      browser.visit('/commands', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: `${same}&text=${encodeURIComponent(text)}`,
      });
    await sendAgain('/bcp 報告 now');
    await sendAgain('/bcp 報告 now');
    await sendAgain('/bcp 催促');
    const [first, second, third] = server.desk.intents.map(({ commandKey }) => commandKey);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  test('declaring leads to the page of the new incident', async () => {
    await actAs('info-systems-manager');
    await browser.visit('/declare');
    const fields = { scenario: 'iaas-down', situation: '接続できない', kind: 'drill' };
    const checked = await browser.send('/declare', fields);
    expect([checked.status, server.desk.intents]).toEqual([200, []]);
    const sent = await browser.send('/forms/declare', {});
    expect(sent.headers.location).toContain(`${INCIDENT_PAGE}?reply=`);
    expect(server.desk.intents[0]?.asked).toEqual({
      kind: 'form',
      command: 'declare',
      fields: { ...fields, drill: 'on' },
    });
  });

  test('an instruction has its own form, with the post that gave it, for who may write into the log', async () => {
    await actAs('info-systems-manager');
    const { body } = await browser.visit(INCIDENT_PAGE);
    const [, form = ''] = body.split('action="/forms/instruction"');
    const [inputs = ''] = form.split('</form>');
    for (const name of ['text', 'saidBy', 'to', 'at']) expect(inputs).toContain(`name="${name}"`);
    const fields = { text: '窓口を閉める', saidBy: '副区長', to: '', at: '' };
    await browser.send('/forms/instruction', fields);
    expect(server.desk.intents[0]?.asked).toEqual({ kind: 'form', command: 'instruction', fields });
    await actAs('ward-mayor');
    expect((await browser.visit(INCIDENT_PAGE)).body).not.toContain('/forms/instruction');
  });

  test('a section is made an owner, or is none any more, by its button', async () => {
    await actAs('info-systems-manager');
    expect((await browser.visit(INCIDENT_PAGE)).body).toContain('name="change" value="remove"');
    await browser.send('/forms/owners', { section: 'taxation', change: 'add' });
    expect(server.desk.intents[0]?.asked).toEqual({
      kind: 'form',
      command: 'owners',
      fields: { section: 'taxation', change: 'add' },
    });
  });

  test('a question is answered on the spot', async () => {
    server.desk.answerWith({ ok: true, text: '板', card: { title: '今できること', tone: 'calm', blocks: [] } });
    await browser.visit(INCIDENT_PAGE);
    const { status, body } = await browser.send('/commands', { text: '/bcp ヘルプ' });
    expect(status).toBe(200);
    expect(body).toContain('今できること');
  });

  test('an answer sends what the person changed and leaves out what they only saw', async () => {
    await actAs('taxation');
    await browser.visit(ANSWER_PAGE);
    const screen = {
      'state:tax-arrears': 'running',
      'service:tax-arrears': 'normal',
      'damage:tax-arrears': '',
      'note:tax-arrears': '一行目\r\n二行目',
      'state:tax-web': 'stopped',
      'service:tax-web': '',
      'damage:tax-web': '',
      'note:tax-web': '紙で受付',
    };
    await browser.send('/forms/answer', screen);
    expect(server.desk.intents[0]?.asked).toEqual({
      kind: 'form',
      command: 'answer',
      fields: {
        section: 'taxation',
        'state:tax-arrears': 'running',
        'service:tax-arrears': 'normal',
        'damage:tax-arrears': '',
        'note:tax-arrears': '一行目\n二行目',
      },
    });
  });

  test('answering all at once sends no answer of a single system', async () => {
    await actAs('taxation');
    await browser.visit(ANSWER_PAGE);
    await browser.send('/forms/answer', { state: 'stopped', 'state:tax-arrears': 'running' }, '/forms/answer_all');
    expect(server.desk.intents[0]?.asked).toEqual({
      kind: 'form',
      command: 'answer_all',
      fields: { section: 'taxation', state: 'stopped' },
    });
  });

  test('of the six items only those that the person changed are sent', async () => {
    await actAs('info-systems-manager');
    await browser.visit(INCIDENT_PAGE);
    await browser.send('/forms/update', {
      occurredAt: '',
      situation: '<script>alert("停止")</script>',
      cause: '',
      response: '予備機へ切替え中',
    });
    expect(server.desk.intents[0]?.asked).toMatchObject({ fields: { cause: '', response: '予備機へ切替え中' } });
    const [intent] = server.desk.intents;
    expect(intent?.asked.kind === 'form' && intent.asked.fields).toEqual({
      cause: '',
      response: '予備機へ切替え中',
    });
    expect(intent?.seen).toBe(view.seq);
  });

  test('of what was added to the six items too, whatever its title (個別3(2))', async () => {
    await actAs('info-systems-manager');
    const items = [
      { title: '職員の 参集', text: '60名' },
      { title: '"<b>% 被害', text: '300万円' },
    ];
    server.desk.stand({ ...view, facts: { ...view.facts, items } });
    const { body } = await browser.visit(INCIDENT_PAGE);
    expect(body).toContain('name="item:職員の 参集"');
    expect(body).not.toContain('"<b>');
    await browser.send('/forms/update', {
      'item:職員の 参集': '60名',
      'item:"<b>% 被害': '',
      itemTitle: 'UPS残量',
      itemText: '',
    });
    const [intent] = server.desk.intents;
    expect(intent?.asked.kind === 'form' && intent.asked.fields).toEqual({
      'item:"<b>% 被害': '',
      itemTitle: 'UPS残量',
    });
  });

  test('of a body stuffed with marks only the first five hundred are read', async () => {
    await browser.visit(INCIDENT_PAGE);
    const sent = browser.hiddenOf('/commands');
    const marks = [...Array.from({ length: 499 }, () => '0 none'), shownMark(['a'], ['x']), shownMark(['b'], ['x'])];
    for (const mark of marks) sent.append('_was', mark);
    for (const name of ['a', 'b']) sent.append(name, 'x');
    await browser.visit('/forms/update', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: sent.toString(),
    });
    const asked = server.desk.intents[0]?.asked;
    expect(asked?.kind === 'form' && asked.fields).toEqual({ b: 'x' });
  });
});

describe('a refused form', () => {
  test('comes back with the reason on top and everything that was typed', async () => {
    await actAs('info-systems-manager');
    await browser.visit(INCIDENT_PAGE);
    server.desk.answerWith({ ok: false, code: 'bad_time', text: '「正午ごろ」を時刻として読み取れません。' });
    const { status, body } = await browser.send('/forms/update', {
      occurredAt: '正午ごろ',
      response: '</textarea><script>対応中</script>',
    });
    expect(status).toBe(422);
    expect(body).toMatch(/role="alert"[\s\S]*「正午ごろ」を時刻として読み取れません。/);
    expect(body).toContain('value="正午ごろ"');
    expect(body).toContain('&lt;/textarea&gt;&lt;script&gt;対応中&lt;/script&gt;</textarea>');
    expect(body).toMatch(/<details class="panel to-fill" id="panel-update" open>/);
  });

  test('after a colleague’s change it keeps the typed text, and sent again it counts for what stands now', async () => {
    await actAs('info-systems-manager');
    await browser.visit(INCIDENT_PAGE);
    server.desk.answerWith({ ok: false, code: 'changed_meanwhile', text: '原因は、更新されています。' });
    server.desk.stand({
      ...view,
      seq: view.seq + 1,
      facts: { ...view.facts, cause: '空調の故障', response: '業者を手配' },
    });
    const { body } = await browser.send('/forms/update', {
      occurredAt: '',
      situation: view.facts.situation ?? '',
      cause: '交換機の故障',
    });
    expect(body).toContain('>交換機の故障</textarea>');
    expect(body).toContain('>業者を手配</textarea>');
    server.desk.answerWith({ ok: true, text: '受け付けました。', incident: ID });
    await browser.send('/forms/update', { cause: '交換機の故障', response: '業者を手配' });
    const sent = server.desk.intents.at(-1);
    expect(sent?.asked.kind === 'form' && sent.asked.fields).toEqual({ cause: '交換機の故障' });
    expect(sent?.seen).toBe(view.seq + 1);
  });

  test('an answer for others without who said it leads to those fields, by their names on the page', async () => {
    await actAs('info-systems-manager');
    await browser.visit(ANSWER_PAGE);
    server.desk.stand({ ...view, sections: view.sections.map((one) => ({ ...one, answered: one.of })) });
    server.desk.answerWith({ ok: false, code: 'proxy_incomplete', text: '--said-by も指定してください。' });
    const { status, body } = await browser.send('/forms/answer', { 'state:tax-arrears': 'stopped', saidBy: '係長' });
    expect(status).toBe(422);
    expect(body).toMatch(/<details class="panel proxy" id="proxy" open>/);
    expect(body).toContain('href="#answer-by"');
    expect(body).toMatch(/role="alert"[\s\S]*「回答した人」[\s\S]*「聴いた手段」/);
    expect(body).not.toContain('--said-by');
    const again = await browser.send('/forms/answer', { 'state:tax-arrears': 'stopped' });
    expect(again.body).toMatch(/<details class="panel proxy" id="proxy" open>/);
    expect(again.body).toContain('href="#answer-saidBy"');
  });

  test('a typed command is in the box again', async () => {
    await browser.visit(INCIDENT_PAGE);
    server.desk.answerWith({ ok: false, code: 'unknown_command', text: '「せんげん」というコマンドはありません。' });
    const { status, body } = await browser.send('/commands', { text: 'せんげん "全て"' });
    expect(status).toBe(422);
    expect(body).toMatch(/name="text" value="せんげん &quot;全て&quot;"/);
  });

  test('when nobody is chosen to act as, the choice is asked for and belongs to that form', async () => {
    await browser.visit(ANSWER_PAGE);
    server.desk.answerWith({ ok: false, code: 'not_allowed', text: '閲覧のみ' });
    const refused = await browser.send('/forms/answer', { 'state:tax-arrears': 'stopped' });
    expect(refused.body).toMatch(/name="_as" form="form-answer"/);
    expect(refused.body).toMatch(/name="state:tax-arrears" value="stopped"\s+checked/);
    server.desk.answerWith({ ok: true, text: '受け付けました。', incident: ID });
    const sent = await browser.send('/forms/answer', { 'state:tax-arrears': 'stopped', _as: 'taxation' });
    expect(sent.status).toBe(303);
    expect(server.desk.intents.at(-1)?.by.as).toBe('taxation');
    expect((await browser.visit(INCIDENT_PAGE)).body).toContain('<option value="taxation" selected>');
  });

  test('a store that cannot write is 503, and what was typed is kept', async () => {
    await browser.visit(INCIDENT_PAGE);
    server.desk.answerWith({ ok: false, code: 'full', text: 'ディスクの空きがありません。' });
    const { status, body } = await browser.send('/commands', { text: '/bcp 報告 now' });
    expect(status).toBe(503);
    expect(body).toContain('ディスクの空きがありません。');
    expect(body).toContain('value="/bcp 報告 now"');
  });
});

describe('a refusal', () => {
  test('is said at the field that it is about, for a screen reader too', async () => {
    await browser.visit(INCIDENT_PAGE);
    const about = { missing: ['text'] };
    server.desk.answerWith({ ok: false, code: 'missing_argument', text: '「内容」が空欄です。', about });
    const { body } = await browser.send('/forms/note', { text: '' });
    expect(body).toMatch(/<textarea id="note-text"[^>]*aria-describedby="note-text-fault" aria-invalid="true"/);
    expect(body).toContain('<p class="field-fault" id="note-text-fault">「内容」が空欄です。</p>');
    expect(body).toContain('href="#note-text"');
  });

  test('of what cannot be read is said at the field that holds it', async () => {
    await browser.visit(INCIDENT_PAGE);
    const about = { given: 'あとで' };
    server.desk.answerWith({ ok: false, code: 'bad_time', text: '「あとで」を時刻として読み取れません。', about });
    const { body } = await browser.send('/forms/note', { text: '電話', at: 'あとで' });
    expect(body).toMatch(/<input type="text" id="note-at"[^>]*aria-invalid="true"/);
    expect(body).not.toMatch(/id="note-text"[^>]*aria-invalid/);
  });
});

describe('a form that is not ours', () => {
  test.each([
    ['without a token', { _token: '' }],
    ['with a made-up token', { _token: 'a'.repeat(64) }],
  ])('%s changes nothing, and keeps what was typed', async (_name, fields) => {
    await browser.visit(INCIDENT_PAGE);
    const { status, body } = await browser.send('/commands', { ...fields, text: '/bcp 終結' });
    expect(status).toBe(403);
    expect(body).toContain('もう一度送信してください');
    expect(body).toContain('value="/bcp 終結"');
    expect(server.desk.intents).toEqual([]);
  });

  test('from a browser without our cookies changes nothing', async () => {
    await browser.visit(INCIDENT_PAGE);
    browser.cookies.clear();
    expect((await browser.send('/forms/resolve', { because: '理由' })).status).toBe(403);
    await browser.visit('/');
    browser.cookies.clear();
    expect((await browser.send('/actor', { as: 'info-systems-manager' })).status).toBe(403);
    expect(server.desk.intents).toEqual([]);
  });

  test('a form left open while the process was restarted still counts', async () => {
    await browser.visit(INCIDENT_PAGE);
    const restarted = await consoleServer();
    try {
      const fields = browser.hiddenOf('/commands');
      fields.set('text', '/bcp 報告 now');
      const { status } = await restarted.ask('/commands', {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        },
        body: fields.toString(),
      });
      expect(status).toBe(303);
      expect(restarted.desk.intents).toHaveLength(1);
    } finally {
      await restarted.close();
    }
  });

  test('cookies are for this site and this server only', async () => {
    const { headers } = await browser.visit('/');
    for (const cookie of headers['set-cookie'] ?? []) expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    expect(headers['set-cookie']).toHaveLength(2);
  });

  test('following a link from elsewhere does not end the session that other windows use', async () => {
    const { headers, body } = await server.ask(ANSWER_PAGE, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers.refresh).toBe(`0; url=${ANSWER_PAGE}`);
    expect(body).not.toContain('<form');
  });

  test('the page to go back to is always ours', async () => {
    await browser.visit('/');
    for (const _page of [
      'https://evil.example/',
      '//evil.example/',
      '/\\evil.example',
      '/.//evil.example',
      'javascript:alert(1)',
    ]) {
      await browser.visit('/');
      expect((await browser.send('/actor', { as: 'taxation', _page })).headers.location).toBe('/');
    }
  });

  test('one over 64 KB is 413 and says what to do', async () => {
    await browser.visit(INCIDENT_PAGE);
    const { status, body } = await browser.send('/forms/update', { situation: 'あ'.repeat(8_000) });
    expect(status).toBe(413);
    expect(body).toContain('64 KB');
    expect(body).toContain('短くして送信してください');
    expect(server.desk.intents).toEqual([]);
  });

  test('what nobody expected is a sentence with a number, not a stack', async () => {
    await browser.visit(INCIDENT_PAGE);
    server.desk.answerWith(() => {
      throw new Error('秘密');
    });
    const { status, body } = await browser.send('/commands', { text: '/bcp 状況' });
    expect(status).toBe(500);
    expect(body).toContain(String(server.errors[0]?.failure));
    expect(body).not.toMatch(/秘密|\.ts/);
  });
});
