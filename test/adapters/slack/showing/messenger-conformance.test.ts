// Slack keeps the promises of every Messenger, in a channel and in a thread of one.
import { afterAll, beforeAll } from '@jest/globals';
import type { Conversation, LinkedPlace } from '../../../../src/ports/messenger.ts';
import { type MessengerUnderTest, messengerConformance } from '../../../conformance/messenger.ts';
import { type SeenInSlack, type SlackRig, slackRig } from '../office/emulator.ts';
import { messaging } from '../office/messenger-under-test.ts';

let rig: SlackRig;
beforeAll(async () => {
  rig = await slackRig();
});
afterAll(() => rig.close());

const MISSING = '1000000000.000001';

const opened = (linked: readonly [LinkedPlace, LinkedPlace], seenIn: typeof inChannel): MessengerUnderTest => ({
  messenger: messaging(rig).messenger,
  missingId: MISSING,
  linked,
  seen: async (conversation) =>
    (await seenIn(conversation)).map(({ key = '', text, pinned }) => ({ key, title: text, pinned })),
  endEdits: () =>
    rig.proxy.failWhen((method) =>
      method === 'chat.update' ? { kind: 'refuse', error: 'edit_window_closed' } : undefined,
    ),
  close: async () => rig.proxy.heal(),
});

const inChannel = ({ id }: Conversation): Promise<readonly SeenInSlack[]> => rig.seen(id);

const inThread = async ({ id }: Conversation): Promise<readonly SeenInSlack[]> => {
  const [channel = ''] = id.split('#');
  const roots = (await rig.seen(channel)).filter(({ place }) => place === id);
  return (await Promise.all(roots.map(({ ts }) => rig.seen(channel, ts)))).flat();
};

messengerConformance('Slack, in a channel', async () => {
  const [one, other] = await Promise.all([rig.newChannel(), rig.newChannel({ secret: true })]);
  return opened([{ conversation: one }, { conversation: other }], inChannel);
});

messengerConformance('Slack, in a thread of a section', async () => {
  const conversation = await rig.newChannel();
  return opened(
    [
      { conversation, thread: '2026-001/taxation' },
      { conversation, thread: '2026-001/welfare' },
    ],
    inThread,
  );
});
