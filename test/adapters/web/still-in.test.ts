// A connection that outlives the session it was opened with.
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import cookieParser from 'cookie-parser';
import express from 'express';
import { stillIn } from '../../../adapters/web/guard/still-in.ts';
import { findVisitor } from '../../../adapters/web/guard/visitor.ts';
import { isDenied } from '../../../src/ports/access.ts';
import { codeOf, DESK, type GateOfATest, gateOfATest, TANAKA } from '../../app/access/gate-of-a-test.ts';

const EVERY_MS = 5;

let gate: GateOfATest;
let server: ReturnType<express.Express['listen']>;
beforeEach(async () => {
  gate = await gateOfATest();
  await gate.managed(TANAKA);
  const app = express();
  app.use(cookieParser(), findVisitor(gate.access), stillIn(gate.access, EVERY_MS));
  app.get('/live', (_req, res) => void res.write('retry: 3000\n\n'));
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const listening = async (cookie: string): Promise<IncomingMessage> => {
  const { port } = server.address() as AddressInfo;
  const asked = get({ port, host: '127.0.0.1', path: '/live', headers: { cookie } });
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return answer.resume();
};

test.each([
  ['its sheet is voided', { type: 'void_sheets', section: 'taxation' }],
  ['it is ended by hand', { type: 'end_session' }],
] as const)('a page that listens is let go when %s', async (_, command) => {
  const opened = await gate.access.openSheet({ code: await codeOf(gate, 'taxation'), from: DESK });
  if (isDenied(opened)) throw new Error(opened.code);
  const answer = await listening(`bcp_login=${opened.key}`);
  const ended = once(answer, 'end');
  await gate.managed(command.type === 'end_session' ? { ...command, session: opened.visitor.session ?? '' } : command);
  await ended;
  expect(answer.complete).toBe(true);
});
