// The console and the fake keep the same promises as every other platform.
import { describe, expect, test } from '@jest/globals';
import { openStore } from '../../../adapters/store/open-store.ts';
import { webMessenger } from '../../../adapters/web/web-messenger.ts';
import type { ConsoleMessages } from '../../../src/ports/console-messages.ts';
import { StoreFault } from '../../../src/ports/store.ts';
import { instantFromEpochMs } from '../../../src/time.ts';
import { messengerConformance } from '../../conformance/messenger.ts';
import { fakeMessenger } from '../../fakes/fake-messenger.ts';

const clock = { now: () => instantFromEpochMs(Date.UTC(2026, 10, 24, 1, 0)) };

messengerConformance('the web console', async () => {
  const { store, consoleMessages: messages } = await openStore({ url: ':memory:' });
  return {
    messenger: webMessenger({ messages, clock }),
    missingId: '999',
    seen: async ({ id }) =>
      (await messages.list(id)).map(({ key, card, pinned }) => ({ key, title: card.title, pinned })),
    close: () => store.close(),
  };
});

messengerConformance('the fake messenger', async () => {
  const messenger = fakeMessenger({ clock });
  return {
    messenger,
    missingId: 'm999',
    endEdits: () => messenger.failWhen((method) => (method === 'update' ? { code: 'uneditable' } : undefined)),
    seen: async ({ id }) => messenger.seen(id).map(({ key, card, pinned }) => ({ key, title: card.title, pinned })),
    close: async () => {},
  };
});

describe('the web console as a place', () => {
  const messagesThat = (fail: () => never): ConsoleMessages => ({
    insert: async () => fail(),
    replace: async () => fail(),
    setPinned: async () => fail(),
    findByKey: async () => fail(),
    list: async () => fail(),
  });

  const unasked = (): never => {
    throw new Error('no message was to be touched');
  };

  test('operators and everyone read one conversation, a section and its manager another', () => {
    const { conversationsFor } = webMessenger({ messages: messagesThat(unasked), clock });
    const place = (audience: Parameters<typeof conversationsFor>[1]) =>
      conversationsFor('2026-001', audience, []).map(({ id }) => id);
    expect(place({ to: 'operations' })).toEqual(['2026-001/operations']);
    expect(place({ to: 'everyone' })).toEqual(['2026-001/operations']);
    expect(place({ to: 'section', section: 'taxation' })).toEqual(['2026-001/taxation']);
    expect(place({ to: 'section_manager', section: 'taxation' })).toEqual(['2026-001/taxation']);
  });

  test('a store that fails makes it unavailable, with the reason', async () => {
    const messages = messagesThat(() => {
      throw new StoreFault('full');
    });
    const messenger = webMessenger({ messages, clock });
    const place = { platform: 'web', id: '2026-001/operations' };
    await expect(messenger.post(place, { title: '', tone: 'calm', blocks: [] }, 'k')).rejects.toMatchObject({
      name: 'DeliveryError',
      code: 'unavailable',
    });
    expect(await messenger.ready()).toEqual({ ok: false, reason: 'full' });
  });
});

describe('the fake messenger fails as it is asked', () => {
  const place = { platform: 'fake', id: '2026-001/operations' };
  const card = { title: '第1報', tone: 'calm', blocks: [] } as const;

  test('before acting, nothing is there; after acting, it is there and nobody was told', async () => {
    const messenger = fakeMessenger({ clock });
    messenger.failWhen(() => ({ code: 'rate_limited', retryAfterMs: 30_000 }));
    await expect(messenger.post(place, card, 'k')).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfterMs: 30_000,
    });
    expect(messenger.seen()).toEqual([]);
    messenger.failWhen(() => ({ code: 'unknown_outcome', afterActing: true }));
    await expect(messenger.post(place, card, 'k')).rejects.toMatchObject({ code: 'unknown_outcome' });
    expect(messenger.seen()).toHaveLength(1);
  });

  test('a message that a person deleted there is gone', async () => {
    const messenger = fakeMessenger({ clock });
    const ref = await messenger.post(place, card, 'k');
    messenger.remove(ref.id);
    await expect(messenger.update(ref, card)).rejects.toMatchObject({ code: 'gone' });
  });
});
