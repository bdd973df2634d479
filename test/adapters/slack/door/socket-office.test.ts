// The whole program without a public address: everything comes over sockets, one of which dies in between.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { z } from 'zod';
import { checkMessage } from '../office/check-payload.ts';
import { type SlackRig, slackRig } from '../office/emulator.ts';
import { fillIn } from '../office/fill-in.ts';
import { calm, chronology, linesWith, person, posts, until } from '../office/in-the-office.ts';
import { buttonsOf } from '../office/read-blocks.ts';
import { blockActions, eventCallback, slashCommand, viewSubmission } from '../office/sign.ts';
import { type Office, openOffice, triggerFor } from '../office/slack-office.ts';
import { APP_TOKEN, type SocketModeServer, socketModeServer } from '../office/socket-mode-server.ts';
import { ours } from '../office/submit-view.ts';

/** One address for both: Slack's Web API as emulated, and its sockets. */
const frontOf = async (rig: SlackRig, sockets: SocketModeServer) => {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const method = (request.url ?? '').replace(/^\/api\//, '');
    const { authorization = '', 'content-type': type = '' } = request.headers;
    const base = method === 'apps.connections.open' ? sockets.apiUrl : rig.proxy.apiUrl;
    const answer = await fetch(`${base}${method}`, {
      method: 'POST',
      headers: { authorization, 'content-type': type },
      body: Buffer.concat(parts),
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

let rig: SlackRig;
let sockets: SocketModeServer;
let front: Awaited<ReturnType<typeof frontOf>>;
let office: Office;
beforeEach(async () => {
  rig = await slackRig({ checkMessage });
  sockets = await socketModeServer();
  front = await frontOf(rig, sockets);
  const slack = { botToken: rig.token, appToken: APP_TOKEN, apiUrl: front.apiUrl };
  office = await openOffice({ rig, config: { slack } });
  await sockets.until(() => sockets.connections().length > 0);
});
afterEach(async () => {
  await office.close();
  await sockets.close();
  await front.close();
  await rig.close();
});

const Said = z.object({ text: z.string() });

/** Types `/bcp`, on any connection; answers what was acknowledged. */
const types = async (words: string, on?: number, trigger = {}): Promise<string> => {
  const said = slashCommand(words, {
    team_id: rig.bot.teamId,
    api_app_id: rig.bot.appId,
    channel_id: office.crisis,
    user_id: person(office, 'admin'),
    ...trigger,
  });
  const { payload } = await sockets.acked(sockets.deliver('slash_commands', said, on === undefined ? {} : { on }));
  return Said.parse(payload).text;
};

test('a command, a button, a form and an event do their job over sockets, and one line may be cut', async () => {
  const admin = person(office, 'admin');
  const said = await types('declare iaas-down');
  expect(said).toContain('宣言しました');
  const incident = /\d{4}-\d{3}/.exec(said)?.[0] ?? '';
  await calm(office);
  const board = await office.message(office.crisis, /障害対応中/);
  expect(board.pinned).toBe(true);

  // A line dies with a command on it: Slack sends the command once more, on another.
  const [first] = sockets.connections();
  if (first === undefined) throw new Error('no connection');
  const same = { trigger_id: '1.2.same' };
  expect(await types('報告', first.number, same)).toContain('第2報');
  sockets.kill(first.number);
  await sockets.until(() => sockets.connections().some(({ number }) => number !== first.number));
  expect(await types('報告', undefined, same)).toContain('第2報');
  expect(linesWith(await chronology(office, incident), '第3報')).toEqual([]);

  // The board's button opens its form, and the form is taken.
  const [button] = buttonsOf(board.blocks);
  const pressed = blockActions(
    {
      actionId: button?.action_id ?? '',
      value: JSON.stringify(button?.carries),
      user: admin,
      channel: office.crisis,
      messageTs: board.ts,
    },
    { ...ours(office), trigger_id: await triggerFor(admin, rig) },
  );
  await sockets.acked(sockets.deliver('interactive', pressed));
  await until('opened', async () => rig.proxy.callsOf('views.open').length > 0);
  const form = fillIn(office.opened(), { cause: '電源装置の故障' });
  const submitted = viewSubmission(
    {
      callbackId: form.callback_id,
      privateMetadata: form.private_metadata,
      values: form.state.values,
      blocks: form.blocks,
      user: admin,
    },
    ours(office),
  );
  const { payload } = await sockets.acked(sockets.deliver('interactive', submitted));
  expect(payload).toMatchObject({ response_action: 'update' });
  expect(linesWith(await chronology(office, incident), '電源装置の故障')).toHaveLength(1);

  // Slack tells of a deleted board, and it is there again.
  await calm(office);
  await rig.remove(office.crisis, board.ts);
  const told = eventCallback(
    {
      type: 'message',
      subtype: 'message_deleted',
      channel: office.crisis,
      deleted_ts: board.ts,
      ts: '1795420900.000100',
    },
    { team_id: rig.bot.teamId, api_app_id: rig.bot.appId },
  );
  await sockets.acked(sockets.deliver('events_api', told));
  await until('posted anew', async () =>
    (await rig.seen(office.crisis)).some(({ key, pinned }) => key === `${incident}/board` && pinned),
  );
  expect((await posts(office, incident)).every(({ state }) => state === 'shown')).toBe(true);
});

test('with every line cut the program goes on, and hears again once Slack lets it', async () => {
  expect(await types('declare iaas-down')).toContain('宣言しました');
  sockets.refuse('reset');
  for (const { number } of sockets.connections()) sockets.kill(number);
  const console = await fetch(`${office.address}/api/incidents`);
  expect(console.status).toBe(200);
  sockets.accept();
  await sockets.until(() => sockets.connections().length > 0);
  expect(await types('追記 また聞こえる')).toContain('記録に追加しました');
});
