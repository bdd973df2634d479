// 備え on the console: a page, its print and its JSON; and what the real program records and shows there.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ConsoleServer, consoleServer } from './console-server.ts';
import { realConsole } from './real-console.ts';

describe('the page', () => {
  let server: ConsoleServer;
  beforeEach(async () => {
    server = await consoleServer({});
  });
  afterEach(() => server.close());

  test('is reached from every page, prints, and says which part of the systems it shows', async () => {
    expect((await server.ask('/help')).body).toContain('<a href="/readiness">備え</a>');
    const { status, body } = await server.ask('/readiness');
    expect(status).toBe(200);
    expect(body).toContain('足りないもの1件');
    expect(body).toContain('450件のうち1件目から200件目まで');
    expect(body).toContain('href="/readiness?from=200"');
    const pdf = await server.ask('/readiness.pdf');
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.body).toContain('備え');
  });

  test('is none for a section that is none', async () => {
    expect((await server.ask('/readiness?section=nobody')).status).toBe(404);
  });

  test('is JSON for scripts, and only to be read', async () => {
    const { status, body } = await server.ask('/api/readiness');
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({
      sections: [{ id: 'taxation', plan: 'unset', linked: [], people: 0 }],
      missing: [{ what: 'plan', owner: 'taxation' }],
    });
    expect((await server.json('/api/readiness', {})).status).toBe(405);
  });
});

test('what a section confirms is on its page and in the JSON, and a button records what is due', async () => {
  const real = await realConsole();
  try {
    const readiness = async () => JSON.parse((await real.browser.visit('/api/readiness')).body);
    const say = async (text: string, as: string) => {
      const answer = await fetch(`${real.address}/api/commands`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text, as }),
      });
      return (await answer.json()) as { ok: boolean };
    };
    const before = await readiness();
    expect(before.systems).toHaveLength(38);
    expect(before.sections.find((one: { id: string }) => one.id === 'taxation')).toEqual({
      ...{ id: 'taxation', name: '税務課', plan: 'unset', linked: [], people: 0 },
    });
    expect(await say('名簿確認', 'taxation')).toMatchObject({ ok: true });
    const after = await readiness();
    expect(after.sections.find((one: { id: string }) => one.id === 'taxation').contactsConfirmedAt).toBe('2025-12-04');
    expect(after.missing).toHaveLength(before.missing.length - 1);
    const { status, body } = await real.browser.visit('/readiness?section=taxation');
    expect({ status, confirmed: body.includes('令和7年12月4日') }).toEqual({ status: 200, confirmed: true });
    expect(body).toContain('滞納整理支援システム');
    expect(body).not.toContain('戸籍情報総合システム</td>');
  } finally {
    await real.close();
  }
});
