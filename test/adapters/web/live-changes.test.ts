// What open pages are told without asking: that the server is there, as of when, that something changed, and that a session is over.
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { BEAT_MS } from '../../../adapters/web/routes/live-changes.ts';
import { codeOf, type GateOfATest, gateOfATest, PASSWORD, TANAKA } from '../../app/access/gate-of-a-test.ts';
import { type ConsoleServer, consoleServer } from './console-server.ts';
import { ID, NOW } from './fake-desk.ts';

const INCIDENT_LIVE = `/incidents/${ID}/live`;
/** Only the heartbeat's own timer is the test's: sockets need theirs. */
const OTHER_TIMERS = [
  'Date',
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setTimeout',
  'clearTimeout',
] as const;

let server: ConsoleServer;
let gate: GateOfATest;
const opened: AbortController[] = [];
beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: [...OTHER_TIMERS] });
  gate = await gateOfATest();
  server = await consoleServer({ gate });
});
afterEach(async () => {
  for (const one of opened.splice(0)) one.abort();
  await server.close();
  jest.useRealTimers();
});

const listen = async (path: string, cookie?: string) => {
  const hanging = new AbortController();
  opened.push(hanging);
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, {
    signal: hanging.signal,
    headers: cookie === undefined ? {} : { cookie },
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let said = '';
  let isOver = false;
  const hear = async (): Promise<void> => {
    const part = await reader?.read();
    said += part?.value ?? '';
    isOver = part?.done ?? true;
  };
  return {
    status: response.status,
    response,
    /** Everything heard until that is among it. */
    until: async (words: string): Promise<string> => {
      while (!said.includes(words) && !isOver) await hear();
      const heard = said;
      said = '';
      expect(heard).toContain(words);
      return heard;
    },
    end: async (): Promise<string> => {
      while (!isOver) await hear();
      return said;
    },
    leave: () => hanging.abort(),
  };
};

const openPages = async (many: number): Promise<void> => {
  while (server.desk.listeners.size !== many) await new Promise((resolve) => setImmediate(resolve));
};

describe('a live page', () => {
  test('asked for its head only ends at once', async () => {
    const { status, headers } = await server.ask('/live', { method: 'HEAD' });
    expect([status, headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect(server.desk.listeners.size).toBe(0);
  });

  test('tells no other site when something happens', async () => {
    for (const path of ['/live', INCIDENT_LIVE]) {
      expect((await server.ask(path, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    }
    expect(server.desk.listeners.size).toBe(0);
  });

  test('hears of a change to its incident, and stops listening when it is closed', async () => {
    const page = await listen(INCIDENT_LIVE);
    expect(page.response.headers.get('content-type')).toContain('text/event-stream');
    await page.until(`event: changed\ndata: ${ID}\n\n`);
    server.desk.change('2026-777');
    server.desk.change(ID);
    expect(await page.until('changed')).toBe(`event: changed\ndata: ${ID}\n\n`);
    expect(server.desk.listeners.size).toBe(1);
    page.leave();
    await openPages(0);
  });
});

describe('the heartbeat', () => {
  test('comes at once and then every three seconds, with the server’s own time', async () => {
    const page = await listen('/live');
    expect(await page.until('changed')).toContain(`event: beat\ndata: ${NOW}\n\n`);
    server.clock.passMs(BEAT_MS);
    jest.advanceTimersByTime(BEAT_MS);
    expect(await page.until('beat')).toBe(`event: beat\ndata: ${server.clock.now()}\n\n`);
  });

  test('is all that a page hears on which nothing changes', async () => {
    const page = await listen('/live?only=beat');
    await page.until('event: beat');
    server.desk.change(ID);
    jest.advanceTimersByTime(BEAT_MS);
    expect(await page.until('beat')).not.toContain('changed');
    expect(server.desk.listeners.size).toBe(0);
  });

  test('stops with the last page, and begins again with the next', async () => {
    const first = await listen('/live');
    expect(jest.getTimerCount()).toBe(1);
    first.leave();
    await openPages(0);
    expect(jest.getTimerCount()).toBe(0);
    await (await listen('/live')).until('beat');
    expect(jest.getTimerCount()).toBe(1);
  });
});

describe('a stream', () => {
  const cookieOf = (set: string | null): string => /bcp_login=[^;]+/.exec(set ?? '')?.[0] ?? '';
  const come = async (path: string, body: object): Promise<string> => {
    const { headers } = await server.json(path, body);
    return cookieOf(String(headers['set-cookie']));
  };

  test.each(['its sheet was voided', 'its session was ended by hand'])(
    'ends within a beat when %s; those of others go on',
    async (why) => {
      await gate.managed(TANAKA);
      const code = await codeOf(gate, 'taxation');
      const section = await listen(INCIDENT_LIVE, await come('/api/access', { code }));
      const operator = await listen(INCIDENT_LIVE, await come('/api/login', { login: 'tanaka', password: PASSWORD }));
      await section.until('changed');
      await operator.until('changed');
      const { sessions } = await gate.access.overview();
      const session = sessions.find(({ holder }) => holder.startsWith('sheet:'))?.id ?? '';
      await gate.managed(
        why.includes('voided') ? { type: 'void_sheets', section: 'taxation' } : { type: 'end_session', session },
      );
      jest.advanceTimersByTime(BEAT_MS);
      expect(await section.end()).toContain('event: ended');
      await openPages(1);
      jest.advanceTimersByTime(BEAT_MS);
      await operator.until('beat');
    },
  );

  test('of this machine ends when people have to come in', async () => {
    const page = await listen('/live');
    await page.until('changed');
    await gate.managed(TANAKA);
    jest.advanceTimersByTime(BEAT_MS);
    expect(await page.end()).toContain('event: ended');
  });

  test('more than thirty of one browser are not opened, and take nobody else’s place', async () => {
    await gate.managed(TANAKA);
    const mine = await come('/api/login', { login: 'tanaka', password: PASSWORD });
    const [last] = await Promise.all(Array.from({ length: 30 }, () => listen('/live', mine)));
    const refused = await server.ask('/live', { headers: { cookie: mine } });
    expect([refused.status, Number(refused.headers['retry-after']) > 0]).toEqual([503, true]);
    expect(refused.body).toContain('画面');
    const other = await come('/api/access', { code: await codeOf(gate, 'taxation') });
    expect((await listen('/live', other)).status).toBe(200);
    last?.leave();
    await openPages(30);
    expect((await listen('/live', mine)).status).toBe(200);
  });
});
