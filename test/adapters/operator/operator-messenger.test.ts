// What people do by hand keeps the promises of every other channel, and holds nothing that the bot does itself.
import { expect, test } from '@jest/globals';
import { operatorMessenger } from '../../../adapters/operator/operator-messenger.ts';
import { openStore } from '../../../adapters/store/open-store.ts';
import { StoreFault } from '../../../src/ports/store.ts';
import { instantFromEpochMs } from '../../../src/time.ts';
import { messengerConformance } from '../../conformance/messenger.ts';

const clock = { now: () => instantFromEpochMs(Date.UTC(2026, 10, 24, 1, 0)) };

messengerConformance('what people do by hand', async () => {
  const { store, consoleMessages: messages } = await openStore({ url: ':memory:' });
  return {
    messenger: operatorMessenger({ messages, clock, served: [] }),
    missingId: '999',
    audiences: [
      { to: 'channel', channel: 'cabinet' },
      { to: 'channel', channel: 'groupware-mail', recipient: 'section/taxation' },
    ],
    seen: async ({ id }) =>
      (await messages.list(id)).map(({ key, card, pinned }) => ({ key, title: card.title, pinned })),
    close: () => store.close(),
  };
});

const unasked = async (): Promise<never> => {
  throw new StoreFault('full');
};
const messages = { insert: unasked, replace: unasked, setPinned: unasked, findByKey: unasked, list: unasked };

test('a channel that a driver serves is nobody’s work, and no chat’s post is', () => {
  const { conversationsFor } = operatorMessenger({ messages, clock, served: ['file-server'] });
  const places = (audience: Parameters<typeof conversationsFor>[1]) =>
    conversationsFor('2026-001', audience, []).map(({ id }) => id);
  expect(places({ to: 'channel', channel: 'file-server' })).toEqual([]);
  expect(places({ to: 'operations' })).toEqual([]);
  expect(places({ to: 'channel', channel: 'cabinet' })).toEqual(['operator/2026-001/cabinet']);
  expect(places({ to: 'channel', channel: 'outside-mail', recipient: 'party/nisc' })).toEqual([
    'operator/2026-001/outside-mail/party/nisc',
  ]);
});

test('showing it to a person is no evidence that somebody was told', () => {
  expect(operatorMessenger({ messages, clock, served: [] }).evidence).toBeUndefined();
});

test('a store that fails makes it unavailable, and nothing is half done', async () => {
  const { post, find } = operatorMessenger({ messages, clock, served: [] });
  const place = { platform: 'operator', id: 'operator/2026-001/cabinet' };
  const card = { title: '第1報', tone: 'calm', blocks: [] } as const;
  await expect(post(place, card, '2026-001/official/report/1@cabinet')).rejects.toMatchObject({ code: 'unavailable' });
  await expect(find(place, 'x', clock.now())).rejects.toMatchObject({ code: 'unavailable' });
});
