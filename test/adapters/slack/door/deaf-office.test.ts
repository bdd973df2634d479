// A wrong signing secret: every request is refused, and nobody in Slack can tell us. The board and /readyz say it.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { instantFromEpochMs } from '../../../../src/time.ts';
import { formOf, signedRequest, slashCommand } from '../office/sign.ts';
import { type Office, openOffice } from '../office/slack-office.ts';

let office: Office;
let aheadMs = 0;
beforeAll(async () => {
  office = await openOffice({ clock: { now: () => instantFromEpochMs(Date.now() + aheadMs) } });
});
afterAll(() => office.close());

interface Ready {
  readonly ok: boolean;
  readonly parts: readonly { readonly name: string; readonly ok: boolean; readonly reason?: string }[];
}

/** What /readyz says is some seconds old at the most: so much time passes. */
const hearing = async (): Promise<Ready['parts'][number] | undefined> => {
  aheadMs += 6_000;
  const ready: Ready = await (await fetch(`${office.address}/readyz`)).json();
  return ready.parts.find(({ name }) => name === 'slack:hearing');
};

const board = async (): Promise<string> => {
  await office.product.engine.tick();
  await office.settled();
  const { text, blocks } = await office.message(office.crisis, /障害対応中/);
  return `${text} ${JSON.stringify(blocks)}`;
};

test('requests that are all refused are said on the board and in /readyz, until one is genuine again', async () => {
  await office.types(office.rig.users.admin ?? '', office.crisis, 'declare iaas-down');
  await office.settled();
  for (let time = 0; time < 3; time += 1) {
    const forged = await signedRequest({
      url: `${office.address}/slack/events`,
      secret: 'the secret of another app',
      at: Date.now(),
      body: formOf(slashCommand('状況')),
    });
    expect(forged.status).toBe(401);
  }
  expect(await board()).toMatch(/Slackからの受信.*拒否しました.*正しい要求は届いていません/);
  expect(await hearing()).toMatchObject({ ok: false, reason: expect.stringContaining('bad_signature') });

  await office.types(office.rig.users.admin ?? '', office.crisis, '状況');
  expect(await board()).not.toMatch(/拒否しました/);
  expect(await hearing()).toEqual({ name: 'slack:hearing', ok: true });
});
