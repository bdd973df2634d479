// 連絡状況: what the page shows to whom, what its forms send, and how a refused one comes back.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ConsoleMessage, operatorTray } from '../../../src/ports/console-messages.ts';
import { browserOf, type ConsoleServer, consoleServer, INCIDENT_PAGE } from './console-server.ts';
import { ID, NOW } from './fake-desk.ts';
import { tellingOf } from './fake-telling.ts';

const PAGE = `${INCIDENT_PAGE}/contacts`;
const TASKS = `${INCIDENT_PAGE}/tasks`;
const CHANNELS = `${INCIDENT_PAGE}/channels`;
const PRINT = `${INCIDENT_PAGE}/print`;
const PAGES = [PAGE, TASKS, CHANNELS, PRINT];

const byHand = (id: string, key: string, place: string, title: string): ConsoleMessage => ({
  id,
  key: `${ID}/${key}`,
  conversation: `${operatorTray(ID)}${place}`,
  card: { title, tone: 'calm', blocks: [{ type: 'text', text: '</textarea><script>alert(1)</script>' }] },
  pinned: false,
  postedAt: NOW,
  updatedAt: NOW,
});

const TRAY = [
  byHand('1', 'official/report/1@cabinet', 'cabinet', '古い第1報'),
  byHand('2', 'official/report/2@cabinet', 'cabinet', '掲載する第2報'),
  byHand('3', 'official/request/1@groupware-mail@section/taxation', 'groupware-mail/section/taxation', '税務課あて'),
  byHand('4', 'official/task/3@outside-mail@party/nisc', 'outside-mail/party/nisc', 'NISCあて'),
  byHand('5', 'official/task/5@outside-mail@party/x', 'outside-mail/party/x', '済んだ措置の文面'),
];

let server: ConsoleServer;
let browser: ReturnType<typeof browserOf>;
beforeEach(async () => {
  server = await consoleServer({ messages: TRAY });
  browser = browserOf(server);
});
afterEach(() => server.close());

const pageAs = async (as: string, path = PAGE): Promise<string> => {
  await browser.visit('/');
  await browser.send('/actor', { as });
  return (await browser.visit(path)).body;
};

/** All that the four pages offer to them. */
const allAs = async (as: string): Promise<string> => {
  const bodies: string[] = [];
  for (const path of PAGES) bodies.push(await pageAs(as, path));
  return bodies.join('\n');
};

/** The one form of the open page that has this id, sent with these fields; `to` is the button’s own action. */
const sendForm = (body: string, id: string, fields: Readonly<Record<string, string>>, to?: string) => {
  const form = body.match(new RegExp(`<form[^>]*id="form-${id}"[\\s\\S]*?</form>`))?.[0] ?? '';
  const sent = new URLSearchParams();
  for (const [input] of form.matchAll(/<input type="hidden"[^>]*>/g)) {
    sent.append(/name="([^"]*)"/.exec(input)?.[1] ?? '', /value="([^"]*)"/.exec(input)?.[1] ?? '');
  }
  for (const [name, value] of Object.entries(fields)) sent.set(name, value);
  return browser.visit(to ?? /action="([^"]*)"/.exec(form)?.[1] ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: sent.toString(),
  });
};

const asked = () => server.desk.intents.at(-1)?.asked;

describe('the page', () => {
  test('says of what may have been sent that nobody knows', async () => {
    expect(await pageAs('info-systems-staff')).toContain('<p class="warning">【送信済みの可能性あり】確認依頼 税務課');
  });

  test('shows the counts, who was told how, and how far the other pages of it have got', async () => {
    const { body } = await browser.visit(PAGE);
    expect(body).toMatch(/class="counts">連絡済 1\/4、未達 1、未了の措置 4件/);
    expect(body).toMatch(/税務課<\/span>[\s\S]*?連絡済[\s\S]*?第1報 電話[\s\S]*?課長 10時/);
    expect(body).toMatch(new RegExp(`<a href="${TASKS}">措置・判断</a> <span>未了の措置 \\d件`));
    expect(body).toMatch(
      new RegExp(`<a href="${CHANNELS}">連絡手段</a> <span>利用可 \\d/\\d / 職員が掲載・送付するもの 3件`),
    );
  });

  test('of tasks shows each with its rule, and what has still to be confirmed', async () => {
    const { body } = await browser.visit(TASKS);
    expect(body).toMatch(/根拠<\/dt><dd>P6\(3\)エ/);
    expect(body).toMatch(/<summary>担当・根拠・要確認<\/summary>/);
    expect(body).toContain('(残り:メール)');
    expect(body).toMatch(/済んだ措置[\s\S]*手段:電話/);
  });

  test('is one of several of the incident, and says which', async () => {
    for (const path of PAGES) {
      const { body } = await browser.visit(path);
      expect(body).toContain(`<a href="${path}" aria-current="page">`);
      // In the line at a desk, and in the menu of a telephone: one of the two is seen.
      expect(body.match(/aria-current="page"/g)).toHaveLength(2);
      expect(body.match(/<h1>/g)).toHaveLength(1);
    }
  });

  test('never lets a text become markup', async () => {
    const body = await allAs('info-systems-manager');
    expect(body).not.toMatch(/<img|<script>|<\/textarea><script/);
    expect(body.split('&lt;img src=x onerror=alert(1)&gt;').length).toBeGreaterThan(8);
  });

  test('warns of a channel that an answer puts in doubt, and asks a person to say', async () => {
    const { body } = await browser.visit(CHANNELS);
    expect(body).toContain('全庁キャビネットは「利用不可」と思われます。');
    await sendForm(body, 'proposal-cabinet', { state: 'down', because: '開けない' });
    expect(asked()).toEqual({
      kind: 'form',
      command: 'channel',
      fields: { channel: 'cabinet', state: 'down', because: '開けない' },
    });
  });

  test('is reached from the incident, with the counts beside the link', async () => {
    const { body } = await browser.visit(INCIDENT_PAGE);
    expect(body).toMatch(new RegExp(`連絡済 1/4[\\s\\S]*?<a href="${PAGE}">連絡状況を見る</a>`));
  });

  test.each(['/bcp 連絡状況', '/bcp contacts'])(
    'is where the board’s button “%s” leads, without a command',
    async (command) => {
      await server.close();
      const [first] = TRAY;
      if (first === undefined) throw new Error('no message');
      const actions = [{ label: '連絡状況を見る', command }];
      const board = {
        ...first,
        key: `${ID}/board`,
        conversation: `${ID}/operations`,
        card: { title: '板', tone: 'calm', blocks: [{ type: 'actions', actions }] },
        pinned: true,
      } as const;
      server = await consoleServer({ messages: [board] });
      const { body } = await browserOf(server).visit(INCIDENT_PAGE);
      expect(body).toContain(`href="${PAGE}">連絡状況を見る</a></div>`);
      expect(body).not.toContain(`value="${command}"`);
    },
  );

  test('of an incident that is not there is 404', async () => {
    for (const path of ['/incidents/2026-999/contacts', `${PAGE}/`, `${PAGE}/../contacts/x`]) {
      expect([path, (await server.ask(path)).status]).toEqual([path, 404]);
    }
  });

  test('renews itself, region by region, and no region is named twice', async () => {
    const expected = { [PAGE]: 'row-department-planning', [TASKS]: 'task-3', [CHANNELS]: 'tray', [PRINT]: 'print' };
    for (const [path, region] of Object.entries(expected)) {
      const { body } = await browser.visit(path);
      expect(body).toContain(`data-live-from="${INCIDENT_PAGE}/live"`);
      const regions = [...body.matchAll(/id="([^"]+)" data-live/g)].map(([, id]) => id);
      expect(regions).toEqual(expect.arrayContaining(['contacts-head', region]));
      expect(new Set(regions).size).toBe(regions.length);
    }
  });
});

describe('what is offered', () => {
  test('is nothing to record for who may only look', async () => {
    for (const who of ['ward-mayor', 'taxation']) {
      const body = await allAs(who);
      expect(body).toContain('閲覧のみです');
      expect(body).not.toMatch(/action="\/forms\//);
      expect(body).toContain(`${INCIDENT_PAGE}/print/calls.pdf`);
    }
  });

  test('is what each right allows', async () => {
    const body = await allAs('info-systems-manager');
    for (const command of ['told', 'relayed', 'send', 'decided', 'leak', 'council', 'channel', 'pattern', 'provider']) {
      expect(body).toContain(`action="/forms/${command}"`);
    }
  });

  test('is a tick only where something can be ticked', async () => {
    const body = await allAs('info-systems-manager');
    expect(body).toContain('id="form-told-department-planning"');
    expect(body).toContain('formaction="/forms/unreached"');
    expect(body).toContain('id="form-relayed-department-welfare"');
    expect(body).not.toContain('id="form-told-section-taxation"');
    // On hold: a call that was made anyway is recorded as such.
    expect(body).toContain('id="form-told-task-4"');
    expect(body).toContain('name="held" value="on"');
    expect(body).not.toContain('id="form-told-task-2"');
    expect(body).toContain('id="form-decided-task-2"');
    expect(body.match(/action="\/forms\/send"/g)).toHaveLength(1);
  });

  test('says of which report it is: a newer one may go out during the call', async () => {
    const body = await pageAs('info-systems-manager');
    expect(body).toMatch(/id="form-relayed-department-welfare"[\s\S]*?<p class="hint">対象:第1報\(訂正\)/);
  });

  test('after the end is what can still be recorded, and no more', async () => {
    server.desk.standTold({ ...tellingOf(ID), open: false });
    const body = await allAs('info-systems-manager');
    expect(body).toContain('この事象は終結しています。');
    expect(body).toContain('action="/forms/told"');
    expect(body).toContain('action="/forms/decided"');
    expect(body).not.toMatch(/action="\/forms\/(?:leak|council|provider)/);
  });
});

describe('a form', () => {
  test.each([
    [
      TASKS,
      'told-task-1',
      { to: '係長', by: 'phone', at: '9:10', note: '' },
      'told',
      { task: '1', to: '係長', by: 'phone', at: '9:10', note: '' },
    ],
    [PAGE, 'told-channel-cabinet', { note: '' }, 'told', { recipient: 'channel/cabinet', note: '' }],
    [
      PAGE,
      'relayed-department-welfare',
      { saidBy: '課長' },
      'relayed',
      { recipient: 'department/welfare', contact: 'report/1', saidBy: '課長' },
    ],
    [TASKS, 'send-task-3', {}, 'send', { task: '3' }],
    [
      TASKS,
      'decided-task-2',
      { will: 'yes', saidBy: '課長' },
      'decided',
      { decision: 'mayor', will: 'yes', saidBy: '課長' },
    ],
    [TASKS, 'leak', { leak: 'unknown' }, 'leak', { leak: 'unknown' }],
    [TASKS, 'council-held', { from: '' }, 'council', { held: 'on', from: '' }],
    [CHANNELS, 'pattern', { pattern: 'a', because: '' }, 'pattern', { pattern: 'a', because: '' }],
    [TASKS, 'provider-heard', { notice: 'broad', text: '停止' }, 'provider', { notice: 'broad', text: '停止' }],
    [TASKS, 'provider-told', { 'section:taxation': 'on' }, 'provider_told', { 'section:taxation': 'on' }],
    [TASKS, 'provider-times', { times: '不明' }, 'provider_times', { times: '不明' }],
  ])('of %s: %s says what it is about', async (path, id, given, command, fields) => {
    const body = await pageAs('info-systems-manager', path);
    await sendForm(body, id, given);
    expect(asked()).toEqual({ kind: 'form', command, fields });
    expect(server.desk.intents.at(-1)?.incident).toBe(ID);
  });

  test('of one row says told or unreached, by its button', async () => {
    const body = await pageAs('info-systems-manager');
    await sendForm(body, 'told-department-planning', { note: '不在' }, '/forms/unreached');
    expect(asked()).toMatchObject({ command: 'unreached', fields: { recipient: 'department/planning', note: '不在' } });
  });

  test('that was accepted leads back to its place on the page', async () => {
    const body = await pageAs('info-systems-manager');
    const { status, headers } = await sendForm(body, 'told-department-planning', { to: '課長', by: 'phone' });
    expect(status).toBe(303);
    expect(headers.location).toMatch(new RegExp(`^${PAGE}\\?reply=[^#]+#row-department-planning$`));
  });

  test.each(['"><script>', '//evil.example', 'a b', '%0d%0aSet-Cookie:x'])(
    'cannot lead anywhere else (%s)',
    async (back) => {
      const body = await pageAs('info-systems-manager', TASKS);
      const { headers } = await sendForm(body, 'told-task-1', { to: '係長', by: 'phone', _back: back });
      expect(headers.location).toMatch(new RegExp(`^${TASKS}\\?reply=[^#]+$`));
    },
  );

  test('that was refused comes back open, with the reason in its place and what was typed', async () => {
    const before = await pageAs('info-systems-manager', TASKS);
    server.desk.answerWith({ ok: false, code: 'wrong_office', text: '担当は<b>です。' });
    const { status, body } = await sendForm(before, 'told-task-1', { to: '係長 "甲"', by: '', note: '折返し待ち' });
    expect(status).toBe(422);
    expect(body).toMatch(/id="fold-told-task-1" open/);
    const form = body.match(/<form[^>]*id="form-told-task-1"[\s\S]*?<\/form>/)?.[0] ?? '';
    expect(form).toContain('担当は&lt;b&gt;です。');
    expect(form).toContain('value="係長 &quot;甲&quot;"');
    expect(form).toContain('value="折返し待ち"');
    expect(body.match(/class="refused-here"/g)).toHaveLength(1);
  });
});

describe('what is missing of a contact', () => {
  test('is said with the names of the fields in its form, and with those of the options where it was typed', async () => {
    const before = await pageAs('info-systems-manager', TASKS);
    const typed = '/bcp 連絡済 企画部 --to 庶務係 --by 電話';
    server.desk.answerWith({ ok: false, code: 'evidence_incomplete', text: `例:${typed}` });
    const { body } = await sendForm(before, 'told-task-1', {});
    expect(body).toContain('伝えた「相手」と「手段」を入力してください。');
    expect(body).not.toContain(typed);
    expect((await sendForm(body, 'command', { text: '連絡済 1' })).body).toContain(typed);
  });
});

test('what is missing of a decision or a notice is said with the names of the fields', async () => {
  let body = await pageAs('info-systems-manager', TASKS);
  for (const [form, said] of [
    ['decided-publication', '「判断者」を入力してください。'],
    ['provider-heard', '「連絡の種類」を選んでください。'],
  ] as const) {
    server.desk.answerWith({ ok: false, code: 'missing_argument', text: '使い方:/bcp 判断' });
    ({ body } = await sendForm(body, form, {}));
    expect(body).toContain(said);
    expect(body).not.toContain('使い方:/bcp 判断');
  }
});

describe('what is put up or sent by hand', () => {
  test('is what has still to be delivered, as a text to copy, with what to do', async () => {
    const body = await pageAs('info-systems-manager', CHANNELS);
    expect(body).toContain('掲載する第2報');
    expect(body).toContain('この内容を全庁キャビネットに掲載してください。');
    expect(body).toContain('&lt;/textarea&gt;&lt;script&gt;');
    expect(body).toContain('税務課あて');
    expect(body).toContain('NISCあて');
    expect(body).not.toContain('古い第1報');
    expect(body).not.toContain('済んだ措置の文面');
  });

  test('is ticked there when it is for one recipient, and elsewhere when it is not', async () => {
    const body = await pageAs('info-systems-manager', CHANNELS);
    await sendForm(body, 'tray-told-2', { note: '' });
    expect(asked()).toMatchObject({ command: 'told', fields: { recipient: 'channel/cabinet' } });
    expect(body).not.toContain('id="form-tray-told-4"');
    expect(body).toContain('「措置・判断」の画面で記録してください。');
  });

  test('is not spoken of while nothing is done by hand', async () => {
    await server.close();
    server = await consoleServer();
    expect((await browserOf(server).visit(CHANNELS)).body).not.toContain('職員が掲載・送付するもの</h2>');
  });
});
