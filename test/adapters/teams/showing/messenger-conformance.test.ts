// Teams keeps the promises of every Messenger, in a channel, in a thread of one, and in a chat; and what it promises of
// threads.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Conversation, LinkedPlace, Messenger } from '../../../../src/ports/messenger.ts';
import { type MessengerUnderTest, messengerConformance } from '../../../conformance/messenger.ts';
import { type Connected, card, connected } from '../office/messenger-under-test.ts';
import { type TeamsRig, teamsRig } from '../office/teams-rig.ts';

let rig: TeamsRig;
let ours: Connected;
beforeAll(async () => {
  rig = await teamsRig();
  ours = await connected(rig);
});
afterAll(async () => {
  await ours.close();
  await rig.close();
});

const FORBIDDEN = { kind: 'status', status: 403 } as const;

/** Teams keeps no key of ours: which message was posted by which is remembered here. */
const opened = (linked: readonly [LinkedPlace, LinkedPlace]): MessengerUnderTest => {
  const posted = new Map<string, { readonly key: string; readonly to: string }>();
  // The rates are those of the whole tenant, and every test has turns of its own.
  ours.clock.passMs(1000);
  const { messenger } = ours.teams;
  const noting: Messenger = {
    ...messenger,
    post: async (to, given, key) => {
      const ref = await messenger.post(to, given, key);
      posted.set(ref.id, { key, to: to.id });
      return ref;
    },
  };
  return {
    messenger: noting,
    missingId: '1000000000001',
    linked,
    seen: async ({ id }: Conversation) => {
      const [conversation = ''] = id.split('#');
      return rig.connector.seen(conversation).flatMap(({ id: message, summary }) => {
        const post = posted.get(message);
        return post?.to === id ? [{ key: post.key, title: summary, pinned: false }] : [];
      });
    },
    endEdits: () => rig.connector.failWhen(({ method }) => (method === 'PUT' ? FORBIDDEN : undefined)),
    close: async () => rig.connector.heal(),
  };
};

const installed = async (conversation: string): Promise<string> => {
  expect((await rig.install(conversation)).status).toBe(200);
  return conversation;
};

messengerConformance('Teams, in a channel', async () => {
  const [one, other] = await Promise.all([installed(rig.newChannel()), installed(rig.newChannel())]);
  return opened([{ conversation: one }, { conversation: other }]);
});

messengerConformance('Teams, in a thread of a section', async () => {
  const conversation = await installed(rig.newChannel());
  return opened([
    { conversation, thread: '2026-001/taxation' },
    { conversation, thread: '2026-001/welfare' },
  ]);
});

messengerConformance('Teams, in chats', async () => {
  const [one, other] = await Promise.all([installed(rig.newGroupChat()), installed(rig.personalWith('tanaka'))]);
  return opened([{ conversation: one }, { conversation: other }]);
});

describe('in a channel', () => {
  const posting = async (place: string, ...keys: readonly string[]) => {
    const refs = [];
    for (const key of keys) {
      refs.push(await ours.teams.messenger.post({ platform: 'teams', id: place }, card(key), key));
    }
    return refs.map(({ id }) => id);
  };
  const threads = (place: string) =>
    Object.fromEntries(rig.connector.seen(place).map(({ summary, thread }) => [summary, thread]));

  test('what follows the status post is written below it, so that people are notified', async () => {
    const place = await installed(rig.newChannel());
    const [, board, other] = await posting(
      place,
      '2026-001/notice/1',
      '2026-001/board',
      '2026-002/board',
      '2026-001/report/1',
      '2026-002/report/1',
    );
    expect(threads(place)).toEqual({
      '2026-001/notice/1': undefined,
      '2026-001/board': undefined,
      '2026-002/board': undefined,
      '2026-001/report/1': board,
      '2026-002/report/1': other,
    });
  });

  test('a status post that was deleted is posted anew, and leads what follows', async () => {
    const place = await installed(rig.newChannel());
    const [first = ''] = await posting(place, '2026-001/board');
    rig.connector.remove(place, first);
    await posting(place, '2026-001/report/1');
    const [again] = await posting(place, '2026-001/board');
    await posting(place, '2026-001/report/2');
    expect(threads(place)).toEqual({
      '2026-001/report/1': undefined,
      '2026-001/board': undefined,
      '2026-001/report/2': again,
    });
  });

  test("a section's own thread begins with its first message", async () => {
    const place = await installed(rig.newChannel());
    await posting(place, '2026-001/board');
    const keys = ['2026-001/confirmation/1/taxation', '2026-001/reminder/1/taxation'];
    const [root] = await posting(`${place}#2026-001/taxation`, ...keys);
    expect(threads(place)).toMatchObject({ '2026-001/reminder/1/taxation': root });
    expect(rig.connector.seen(place)[1]?.thread).toBeUndefined();
  });

  test('the thread is known after a restart', async () => {
    const place = await installed(rig.newChannel());
    const [board] = await posting(place, '2026-001/board');
    const again = await connected(rig, { settings: ours.settings });
    await again.teams.messenger.post({ platform: 'teams', id: place }, card('第1報'), '2026-001/report/1');
    expect(threads(place)).toMatchObject({ 第1報: board });
    await again.close();
    rig.reach(ours.origin);
  });

  test('a message carries an Adaptive Card, and what a telephone shows', async () => {
    const place = await installed(rig.newChannel());
    rig.connector.forgetCalls();
    await posting(place, '2026-001/board');
    expect(rig.connector.posts()).toMatchObject([
      {
        path: `/${place}/activities`,
        body: {
          type: 'message',
          summary: '2026-001/board',
          attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } }],
        },
      },
    ]);
  });
});
