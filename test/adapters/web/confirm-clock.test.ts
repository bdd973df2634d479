// Where it is said that the record doubts the clock, one press says that somebody has looked at it.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { HealthFault } from '../../../src/ports/health.ts';
import { on } from '../../incident/given-when-then.ts';
import { browserOf, type ConsoleServer, consoleServer, INCIDENT_PAGE } from './console-server.ts';
import { ID, view } from './fake-desk.ts';

let server: ConsoleServer;
beforeEach(async () => {
  server = await consoleServer();
});
afterEach(() => server.close());

const doubted = async (fault: HealthFault): Promise<void> => {
  const part = { name: 'clock', ok: false, reason: '時計を確認してください。', faults: [fault] };
  server.desk.beReady(Promise.resolve({ ok: false, parts: [part] }));
  expect((await server.ask('/readyz')).status).toBe(503);
};

const CLOCK = { code: 'clock', clock: on('11:20'), other: on('12:00') } as const;
const BUTTON = '>時計が正しいことを確認した</button>';

test.each(['/', INCIDENT_PAGE])('%s', async (path) => {
  await doubted({ ...CLOCK, why: 'before_log' });
  const browser = browserOf(server);
  const { body } = await browser.visit(path);
  expect(body).toContain(BUTTON);
  expect(body).toContain('押してください。</p>');
  const sent = await browser.send('/forms/clock_ok', {});
  expect(sent.status).toBe(303);
  expect(server.desk.intents).toMatchObject([{ asked: { kind: 'form', command: 'clock_ok' }, incident: ID }]);
});

test('not of a clock that a platform or the program knows to be wrong, nor to those who may not', async () => {
  await doubted({ ...CLOCK, why: 'platform', source: 'Slack' });
  expect((await browserOf(server).visit(INCIDENT_PAGE)).body).not.toContain(BUTTON);
  server.clock.passMs(10_000);
  await doubted({ ...CLOCK, why: 'before_log' });
  const section = browserOf(server);
  await section.visit('/');
  await section.send('/actor', { as: 'taxation' });
  const { body } = await section.visit(INCIDENT_PAGE);
  expect(body).toContain('時計を確認してください。');
  expect(body).not.toContain(BUTTON);
});

test('nor on the page of a closed incident', async () => {
  server.desk.stand({ ...view, status: 'closed' });
  await doubted({ ...CLOCK, why: 'before_log' });
  expect((await browserOf(server).visit(INCIDENT_PAGE)).body).not.toContain(BUTTON);
});
