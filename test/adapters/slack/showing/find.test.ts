// After a lost answer or a crash Slack itself is asked what is there: in a long channel, in threads, past what others
// wrote, and after people deleted things.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Conversation } from '../../../../src/ports/messenger.ts';
import { instantFromEpochMs } from '../../../../src/time.ts';
import { type SlackRig, slackRig } from '../office/emulator.ts';
import { card, keptSettings, messaging } from '../office/messenger-under-test.ts';

const KEY = '2026-001/report/1';
const LONG_AGO = instantFromEpochMs(0);

let rig: SlackRig;
let channel: string;
let place: Conversation;
beforeAll(async () => {
  rig = await slackRig();
});
afterAll(() => rig.close());
beforeEach(async () => {
  channel = await rig.newChannel();
  place = { platform: 'slack', id: channel };
  rig.proxy.forgetCalls();
});

const metadata = (key: string, at: string) => ({ event_type: 'bcp_post', event_payload: { key, place: at } });

describe('in a channel', () => {
  test('a message is found behind several pages of newer ones', async () => {
    const { messenger } = messaging(rig);
    const ref = await messenger.post(place, card('第1報'), KEY);
    for (let number = 0; number < 450; number += 1) await rig.say(channel, { text: `${number}` });
    expect(await messenger.find(place, KEY, LONG_AGO)).toEqual(ref);
    expect(rig.proxy.callsOf('conversations.history')).toHaveLength(3);
    expect(await messenger.find(place, 'another', LONG_AGO)).toBeUndefined();
  });

  test("a person's or another app's message with the same key is not ours", async () => {
    const { messenger } = messaging(rig);
    await rig.say(channel, { metadata: metadata(KEY, channel) });
    rig.proxy.failNext(
      {
        kind: 'answer',
        body: JSON.stringify({
          ok: true,
          messages: [
            // Another app whose bot shares our user only by pretending.
            { ts: '1795408169.000001', user: rig.bot.botUserId, bot_id: 'B0OTHER', metadata: metadata(KEY, channel) },
          ],
        }),
      },
      'conversations.history',
    );
    expect(await messenger.find(place, KEY, LONG_AGO)).toBeUndefined();
    expect(await messenger.find(place, KEY, LONG_AGO)).toBeUndefined();
    const ref = await messenger.post(place, card('第1報'), KEY);
    expect(await messenger.find(place, KEY, LONG_AGO)).toEqual(ref);
  });

  test('our message as Slack itself shows it, with our bot id, is ours', async () => {
    const { messenger } = messaging(rig);
    const ours = { ts: '1795408169.000001', user: 'U1', bot_id: rig.bot.botId, metadata: metadata(KEY, channel) };
    rig.proxy.failNext(
      { kind: 'answer', body: JSON.stringify({ ok: true, messages: [ours] }) },
      'conversations.history',
    );
    expect(await messenger.find(place, KEY, LONG_AGO)).toEqual({ conversation: place, id: ours.ts });
  });

  test('what was posted before the given time is left alone', async () => {
    const { messenger } = messaging(rig);
    await messenger.post(place, card('第1報'), KEY);
    const later = instantFromEpochMs(Date.now() + 60_000);
    expect(await messenger.find(place, KEY, later)).toBeUndefined();
    expect(rig.proxy.callsOf('conversations.history')[0]?.params).toMatchObject({ include_all_metadata: 'true' });
  });

  test('an edited message keeps its key', async () => {
    const { messenger } = messaging(rig);
    const ref = await messenger.post(place, card('板'), KEY);
    await messenger.update(ref, card('新しい板'));
    expect(await messenger.find(place, KEY, LONG_AGO)).toEqual(ref);
    expect(await rig.seen(channel)).toMatchObject([{ text: '新しい板', edited: true }]);
  });
});

test('in the direct messages of one person it is posted, pinned, edited and found as in a channel', async () => {
  const { messenger } = messaging(rig);
  const direct = { platform: 'slack', id: await rig.directWith(rig.users.tanaka ?? '') };
  const ref = await messenger.post(direct, card('照会'), KEY);
  await messenger.pin(ref);
  await messenger.update(ref, card('回答済み'));
  expect(await messenger.find(direct, KEY, LONG_AGO)).toEqual(ref);
  expect(await rig.seen(direct.id)).toMatchObject([{ key: KEY, text: '回答済み', pinned: true }]);
});

describe('in a thread', () => {
  const thread = (): Conversation => ({ platform: 'slack', id: `${channel}#2026-001/taxation` });

  test('the first message begins it, the next ones are below, and another thread has its own beginning', async () => {
    const { messenger } = messaging(rig);
    const root = await messenger.post(thread(), card('照会'), 'confirmation');
    const reply = await messenger.post(thread(), card('催促'), 'reminder');
    await messenger.post({ ...thread(), id: `${channel}#2026-001/welfare` }, card('照会'), 'confirmation/2');
    expect((await rig.seen(channel)).map(({ text }) => text)).toEqual(['照会', '照会']);
    expect(await rig.seen(channel, root.id)).toMatchObject([{ key: 'confirmation' }, { key: 'reminder' }]);
    expect(await messenger.find(thread(), 'reminder', LONG_AGO)).toEqual(reply);
    expect(await messenger.find(place, 'confirmation', LONG_AGO)).toBeUndefined();
  });

  test('a beginning whose answer was lost is found, and what follows is below it', async () => {
    const { messenger } = messaging(rig);
    rig.proxy.failNext({ kind: 'answer lost' }, 'chat.postMessage');
    await expect(messenger.post(thread(), card('照会'), 'confirmation')).rejects.toMatchObject({
      code: 'unknown_outcome',
    });
    const root = await messenger.find(thread(), 'confirmation', LONG_AGO);
    await messenger.post(thread(), card('催促'), 'reminder');
    expect(await rig.seen(channel)).toHaveLength(1);
    expect(await rig.seen(channel, root?.id)).toMatchObject([{ key: 'confirmation' }, { key: 'reminder' }]);
  });

  test('an answer in it that was lost is found below', async () => {
    const { messenger } = messaging(rig);
    await messenger.post(thread(), card('照会'), 'confirmation');
    rig.proxy.failNext({ kind: 'answer lost' }, 'chat.postMessage');
    await expect(messenger.post(thread(), card('催促'), 'reminder')).rejects.toMatchObject({ code: 'unknown_outcome' });
    expect(await messenger.find(thread(), 'reminder', LONG_AGO)).toMatchObject({ conversation: thread() });
  });

  test('settings that were lost are learnt again from the channel', async () => {
    const root = await messaging(rig).messenger.post(thread(), card('照会'), 'confirmation');
    await messaging(rig).messenger.post(thread(), card('催促'), 'reminder');
    expect((await rig.seen(channel, root.id)).map(({ key }) => key)).toEqual(['confirmation', 'reminder']);
  });

  test('settings that cannot be written do not turn a message into two', async () => {
    const settings = keptSettings();
    const { messenger, logger } = messaging(rig, {
      settings: {
        ...settings,
        set: async (key, value) => {
          if (key.startsWith('slack:thread:')) throw new Error('full');
          settings.values.set(key, value);
        },
      },
    });
    await messenger.post(thread(), card('照会'), 'confirmation');
    await messenger.post(thread(), card('催促'), 'reminder');
    expect(await rig.seen(channel)).toHaveLength(1);
    expect(logger.lines.some(({ level }) => level === 'error')).toBe(true);
  });

  test('after people deleted its beginning, the next message begins it anew', async () => {
    const { messenger } = messaging(rig);
    const root = await messenger.post(thread(), card('照会'), 'confirmation');
    await rig.remove(channel, root.id);
    const next = await messenger.post(thread(), card('催促'), 'reminder');
    await messenger.post(thread(), card('照会'), 'confirmation');
    expect(await rig.seen(channel)).toMatchObject([{ key: 'reminder' }]);
    expect((await rig.seen(channel, next.id)).map(({ key }) => key)).toEqual(['reminder', 'confirmation']);
  });

  test('a beginning that is posted once more begins a new thread, and one Slack will not answer to as well', async () => {
    const { messenger } = messaging(rig);
    const root = await messenger.post(thread(), card('照会'), 'confirmation');
    await rig.remove(channel, root.id);
    const again = await messenger.post(thread(), card('照会'), 'confirmation');
    expect(await rig.seen(channel)).toMatchObject([{ ts: again.id, key: 'confirmation' }]);
    rig.proxy.failNext({ kind: 'refuse', error: 'thread_not_found' }, 'chat.postMessage');
    const anew = await messenger.post(thread(), card('催促'), 'reminder');
    expect((await rig.seen(channel)).map(({ ts }) => ts)).toEqual([again.id, anew.id]);
  });

  test('a beginning of which only the tombstone is left is no place to write below', async () => {
    const { messenger } = messaging(rig);
    const root = await messenger.post(thread(), card('照会'), 'confirmation');
    const tombstone = { ts: root.id, subtype: 'tombstone', user: 'USLACKBOT', text: 'This message was deleted.' };
    rig.proxy.failNext({ kind: 'answer', body: JSON.stringify({ ok: true, messages: [tombstone] }) });
    const next = await messenger.post(thread(), card('催促'), 'reminder');
    expect((await rig.seen(channel)).map(({ ts }) => ts)).toEqual([root.id, next.id]);
  });
});
