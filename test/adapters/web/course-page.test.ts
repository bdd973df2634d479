// 経過図 in the console and as a file: a picture that needs no script, and tables that say the same.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type ConsoleServer, consoleServer, INCIDENT_PAGE } from './console-server.ts';
import { ID } from './fake-desk.ts';

let server: ConsoleServer;
beforeEach(async () => {
  server = await consoleServer();
});
afterEach(() => server.close());

const FILE = `/api/incidents/${ID}/course.svg`;

test('the page has the picture with its name, and all it shows as tables', async () => {
  const { status, body } = await server.ask(`${INCIDENT_PAGE}/course`);
  expect(status).toBe(200);
  expect(body).toMatch(
    /<svg[^>]*role="img"\s+aria-labelledby="course-picture"[^>]*><title id="course-picture">2026-001の経過/,
  );
  expect(body).toContain('<td>第2報 遅れて発信(予定 9時15分)</td>');
  expect(body).toContain('<td>未発信</td>');
  expect(body).toContain('<td>公表:する</td>');
  // Whoever is silent comes first.
  expect(body).toMatch(/広聴・広報課<\/th>[\s\S]*未回答 1件[\s\S]*29分[\s\S]*期限超過/);
  expect(body).toContain(`href="${FILE}"`);
});

test('no text of it becomes markup, and nothing in it has a style or a script of its own', async () => {
  for (const path of [`${INCIDENT_PAGE}/course`, FILE]) {
    const { body } = await server.ask(path);
    expect(body).not.toContain('<script>alert');
    expect(body).toContain('&lt;script&gt;alert(1)');
    expect(body).not.toMatch(/ style=|<style|NaN|undefined/);
  }
});

test('the file is an SVG by itself, which loads and runs nothing', async () => {
  const { status, headers, body } = await server.ask(FILE);
  expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
  expect(headers['content-security-policy']).toBe("default-src 'none'");
  expect(body).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 1200 \d+"/);
  expect(body).not.toMatch(/(?:href|src)=/);
});

test('of an incident that is not there is a refusal, and it is only read', async () => {
  expect((await server.ask('/api/incidents/2026-999/course.svg')).status).toBe(404);
  expect((await server.ask('/incidents/2026-999/course')).status).toBe(404);
  expect((await server.json(FILE, {})).status).toBe(405);
});
