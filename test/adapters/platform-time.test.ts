// What time a platform's answers say it is, heard from their `Date`: whatever else they say.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { slackApi } from '../../adapters/slack/line/web-api.ts';
import { sendOnce } from '../../adapters/teams/line/connector-request.ts';
import { hearDate } from '../../src/ports/clock.ts';
import type { Instant } from '../../src/time.ts';

const THEIRS = 'Thu, 04 Dec 2025 03:00:00 GMT';
const INSTANT = '2025-12-04T12:00:00.000+09:00';
const clock = { now: () => INSTANT as Instant };

const platform = createServer((_request, response) => {
  response.writeHead(200, { Date: THEIRS, 'Content-Type': 'application/json' });
  response.end('{"ok":true,"id":"1"}');
});
let address = '';
beforeAll(async () => {
  await new Promise<void>((listening) => platform.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(platform.address() as AddressInfo).port}/`;
});
afterAll(() => new Promise((closed) => platform.close(closed)));

test('Slack', async () => {
  const heard: string[] = [];
  const witness = { heard: (source: string, theirs: Instant) => void heard.push(`${source} ${theirs}`) };
  await slackApi({ token: 'xoxb-of-the-tests', apiUrl: address, clock, witness }).send('auth.test', {});
  expect(heard).toEqual([`Slack ${INSTANT}`]);
});

test('Teams', async () => {
  const heard: string[] = [];
  const witness = { heard: (source: string, theirs: Instant) => void heard.push(`${source} ${theirs}`) };
  const send = sendOnce({ clock, witness, isServiceUrl: () => true });
  await send({ method: 'GET', url: `${address}v3/conversations/1`, headers: {} });
  expect(heard).toEqual([`Teams ${INSTANT}`]);
});

test('an answer without a date, or with none that is one, says nothing', () => {
  const heard: string[] = [];
  const witness = { heard: (source: string) => void heard.push(source) };
  hearDate(witness, 'Slack', null);
  hearDate(witness, 'Slack', 'yesterday');
  expect(heard).toEqual([]);
});
