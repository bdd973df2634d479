// Every address and every form that an operator comes to, and every route there is, tried by those whose it is not: nobody, a
// section, a sheet for drills, a voided sheet. What is new is tried as well, because all of it is found by following links.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PASSWORD, TANAKA } from '../../app/access/gate-of-a-test.ts';
import { ward } from '../../incident/given-when-then.ts';
import { crawl, type Found, type FoundForm } from './crawl.ts';
import { realConsole } from './real-console.ts';
import { routesOf } from './routes-of.ts';

const ADMINISTRATOR = { platform: 'web', id: 'local', label: 'この機器の管理者' };
const OWN = 'taxation';
const HOSTILE = '=1+1"><script>alert(1)</script><img src=x onerror=alert(1)>\u202Eうそ';
const UNSAFE = /<script>alert|<img src=x|\u202E|=1\+1"/;

type Console = Awaited<ReturnType<typeof realConsole>>;
interface Session {
  readonly cookie: string;
  readonly 'x-csrf-token': string;
}

let running: Console;
let operator: Session;
let found: Found;

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${running.address}${path}`, { redirect: 'manual', ...init });
const comingIn = async (path: string, body: object): Promise<Session> => {
  const headers = { 'content-type': 'application/json' };
  const came = await ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(came.status).toBe(200);
  const cookies = came.headers.getSetCookie().map((one) => one.split(';')[0]);
  return { cookie: cookies.join('; '), 'x-csrf-token': came.headers.get('x-csrf-token') ?? '' };
};
const bySheet = async (drill: boolean): Promise<Session> => {
  const made = await running.access.manage({ type: 'make_sheets', sections: [OWN], only: {}, drill }, ADMINISTRATOR);
  return comingIn('/api/access', { code: ('sheets' in made ? made.sheets?.[0]?.code : undefined) ?? '' });
};
const says = async (session: Session, text: string): Promise<void> => {
  const headers = { 'content-type': 'application/json', ...session };
  const answer = await ask('/api/commands', { method: 'POST', headers, body: JSON.stringify({ text }) });
  expect([text, await answer.text(), answer.status]).toEqual([text, expect.any(String), 200]);
};
const readBy = (session: Session) => async (path: string) => {
  const answer = await ask(path, { headers: { cookie: session.cookie } });
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', body: await answer.text() };
};
const WHO = { _who_post: '主事', _who_name: '仮山田' };
const sends = (session: Session | undefined, { action, fields }: FoundForm, more: object = {}): Promise<Response> => {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value]));
  const token = session?.['x-csrf-token'] ?? '';
  for (const [name, value] of Object.entries({ ...WHO, _token: token, ...more })) body.set(name, String(value));
  return ask(action, { method: 'POST', headers: session === undefined ? {} : { cookie: session.cookie }, body });
};
/** All that is recorded of incidents, and who may come in. */
const recorded = async (): Promise<string> => {
  const read = readBy(operator);
  const incidents = JSON.parse((await read('/api/incidents')).body) as { id: string }[];
  const all = await Promise.all(incidents.map(async ({ id }) => (await read(`/api/incidents/${id}/posts`)).body));
  const log = await Promise.all(incidents.map(async ({ id }) => (await read(`/incidents/${id}/log.csv`)).body));
  const { accounts, sheets, tokens } = await running.access.overview();
  return JSON.stringify([incidents, all, log, accounts, sheets, tokens]);
};

/** These open the door, or shut it behind oneself; who may act as what is asked with each thing that is sent. */
const AT_THE_DOOR = ['/login', '/s', '/logout', '/actor'];
const formsBeyond = (): readonly FoundForm[] => found.forms.filter(({ action }) => !AT_THE_DOOR.includes(action));

beforeAll(async () => {
  running = await realConsole();
  const offices = ward.roles.map(({ id }) => id);
  await running.access.manage({ ...TANAKA, offices } as typeof TANAKA, ADMINISTRATOR);
  operator = await comingIn('/api/login', { login: 'tanaka', password: PASSWORD });
  for (const text of ['宣言 iaas-down 本番', 'パターン a', '更新 漏えい あり']) await says(operator, text);
  await running.settled();
  found = await crawl(readBy(operator), HOSTILE);
});
afterAll(() => running.close());

test('reading all there is changes nothing', async () => {
  expect(found.pages.size).toBeGreaterThan(60);
  expect(new Set(found.forms.map(({ action }) => action)).size).toBeGreaterThan(15);
  const now = await recorded();
  await crawl(readBy(operator), HOSTILE);
  expect(await recorded()).toBe(now);
});

test('the routes of the console are the ones that are tried here', () => {
  const tried = [...found.pages.keys(), ...found.forms.map(({ action }) => action), ...BESIDE];
  const paths = tried.map((one) => one.split('?')[0] ?? '');
  const left = routesOf(running.app).filter(({ matches }) => !paths.some(matches));
  expect(left.map(({ path }) => path)).toEqual([]);
});

/** What no page leads to: for scripts, and for machines that look whether it is well. */
const ID = '2025-001';
const BESIDE = [
  ...[
    '/healthz',
    '/readyz',
    '/api/login',
    '/api/access',
    '/api/me',
    '/api/commands',
    '/api/incidents',
    '/api/readiness',
    '/api/findings',
    '/api/drills',
    // Whoever tells of alerts has a secret of their own (test/adapters/alerts).
    '/hooks/alerts',
  ],
  ...['', '/posts', '/contacts', '/now', '/drill', '/course.svg'].map((part) => `/api/incidents/${ID}${part}`),
  ...['/live', `/incidents/${ID}/live`, '/s/abcdefghjkmnpqrs', '/login', '/s'],
  ...['reset', 'end'].map((action) => `/access/${action}`),
];
const OPEN_TO_ALL = /^\/(?:assets\/|login|s(?:\/|$)|language\/|healthz$|readyz$|hooks\/alerts$|api\/(?:login|access)$)/;

const seenByNobody = async (headers: Readonly<Record<string, string>>): Promise<void> => {
  for (const path of [...found.pages.keys(), ...BESIDE].filter((one) => !OPEN_TO_ALL.test(one))) {
    const answer = await ask(path, { headers });
    const told = await answer.text();
    const isPage = !path.startsWith('/api/') && !/\/live(?:$|\?)/.test(path);
    expect([path, answer.status]).toEqual([path, isPage ? 303 : 401]);
    if (isPage) expect(answer.headers.get('location')).toMatch(/^\/login\?to=/);
    expect([path, told.includes('税務課'), told.includes('統合仮想')]).toEqual([path, false, false]);
  }
};

describe('nobody', () => {
  test('reads anything', () => seenByNobody({}));

  test('sends anything', async () => {
    const before = await recorded();
    for (const form of formsBeyond())
      expect([form.action, (await sends(undefined, form)).status]).toEqual([form.action, 401]);
    expect(await recorded()).toBe(before);
  });
});

describe('a section', () => {
  /** A word for the record, the handover of its own shift, and its own answer. */
  const itsOwn = ({ action, page, fields }: FoundForm): boolean =>
    ['/forms/note', '/forms/handover'].includes(action) ||
    page.startsWith(`/incidents/${ID}/sections/${OWN}`) ||
    fields.some(([name, value]) => name === 'section' && value === OWN);

  test('records nothing by any form of others, whatever page it claims to stand on', async () => {
    const clerk = await bySheet(false);
    const before = await recorded();
    const tried = formsBeyond().filter((form) => !itsOwn(form));
    expect(tried.length).toBeGreaterThan(100);
    for (const form of tried) {
      const { status } = await sends(clerk, form);
      // What is declared is shown once more before anything is: that is refused.
      const refused = refusedAs(form.action);
      expect([form.action, form.page, status]).toEqual([form.action, form.page, refused]);
    }
    expect(await recorded()).toBe(before);
  });

  test('with a sheet for drills records nothing at all in a real incident, its own neither', async () => {
    const clerk = await bySheet(true);
    const before = await recorded();
    for (const form of formsBeyond()) await sends(clerk, form);
    await ask('/api/commands', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...clerk },
      body: JSON.stringify({ text: '回答 17 停止' }),
    });
    expect(await recorded()).toBe(before);
  });

  test('whose sheet was voided reads and sends nothing more', async () => {
    const clerk = await bySheet(false);
    expect((await ask('/', { headers: { cookie: clerk.cookie } })).status).toBe(200);
    await running.access.manage({ type: 'void_sheets', section: OWN }, ADMINISTRATOR);
    const before = await recorded();
    await seenByNobody({ cookie: clerk.cookie });
    for (const form of formsBeyond()) expect((await sends(clerk, form)).status).toBe(401);
    expect(await recorded()).toBe(before);
  });
});

/** No time is typed where one may be left out, and the ward's mayor decides. */
const acceptable = (form: FoundForm): FoundForm => ({
  ...form,
  fields: form.fields.map(([name, value]) => {
    if (/^(?:at|times|from|held|estimate|occurredAt|eta)$/.test(name)) return [name, ''];
    return [name, name === 'saidBy' ? `区長 ${value}` : value];
  }),
});

/** Of a table for spreadsheets. */
const cellsOf = (csv: string): readonly string[] =>
  [...csv.matchAll(/(?:^|,|\n|\uFEFF)("(?:[^"]|"")*"|[^,\r\n"]*)/g)].map(([, cell = '']) => cell.replace(/^"/, ''));

describe('at the end', () => {
  test('what is typed into every field of every form is text on every page, in every file and in every header', async () => {
    const takingOneselfOut = ['/access/disable', '/access/reset', '/access/end'];
    const forms = formsBeyond().filter(({ action }) => !takingOneselfOut.includes(action));
    // The end comes last.
    const [last, first] = [forms.filter(({ action }) => action === '/forms/resolve'), forms];
    const inOrder = [...first.filter((one) => !last.includes(one)), ...last];
    const actions = new Set<string>();
    for (const form of inOrder.flatMap((one) => [one, acceptable(one)])) {
      const answer = await sends(operator, form, { _was: '', _key: '' });
      if (answer.status === 303) actions.add(form.action);
      const said = await answer.text();
      expect([form.action, answer.status < 500]).toEqual([form.action, true]);
      expect([form.action, said.match(UNSAFE)]).toEqual([form.action, null]);
      expect(answer.headers.get('location') ?? '/').toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
    }
    // It was taken, too, and not only refused.
    expect(actions.size).toBeGreaterThan(11);
    await running.settled();
    const after = await crawl(readBy(operator), HOSTILE);
    const shown = [...after.pages.values()].filter((body) => body.includes('うそ'));
    expect(shown.length).toBeGreaterThan(10);
    for (const [path, body] of after.pages) {
      if (path.includes('/log.csv')) {
        expect(body).toContain('alert(1)');
        expect(cellsOf(body).filter((cell) => /^[=+@\t-]/.test(cell))).toEqual([]);
      } else if (!path.startsWith('/api/')) expect([path, body.match(UNSAFE)]).toEqual([path, null]);
    }
    const svg = after.pages.get(`/api/incidents/${ID}/course.svg`) ?? '';
    expect(svg).toMatch(/^<svg/);
    expect(svg.match(UNSAFE)).toBe(null);
  });
});

/** Who may come in is no page of theirs; whose plan it is, is asked before what is in the form. */
const refusedAs = (action: string): number => {
  if (action === '/declare') return 200;
  if (action.startsWith('/access')) return 404;
  return action.startsWith('/readiness/plan/') ? 403 : 422;
};
