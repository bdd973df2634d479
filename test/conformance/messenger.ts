// What every platform promises, whatever is behind it: src/ports/messenger.ts, sentence by sentence.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Card, Conversation, Messenger } from '../../src/ports/messenger.ts';
import { type Instant, instantFromEpochMs } from '../../src/time.ts';

export interface MessengerUnderTest {
  readonly messenger: Messenger;
  /** An id that no message there has. */
  readonly missingId: string;
  /** What a person reads there now: each message's key, title and whether it is pinned. */
  seen(conversation: Conversation): Promise<readonly SeenThere[]>;
  close(): Promise<void>;
}

interface SeenThere {
  readonly key: string;
  readonly title: string;
  readonly pinned: boolean;
}

const LONG_AGO: Instant = instantFromEpochMs(0);
const INCIDENT = '2026-001';

const card = (title: string): Card => ({ title, tone: 'calm', blocks: [{ type: 'text', text: title }] });

/** `open` gives an empty platform each time; the suite closes it. */
export const messengerConformance = (name: string, open: () => Promise<MessengerUnderTest>): void => {
  describe(name, () => {
    let opened: MessengerUnderTest;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    describe('posting', () => postingConformance(() => opened));
    describe('editing and pinning', () => changingConformance(() => opened));
    describe('places', () => placesConformance(() => opened));
  });
};

const placeOf = (messenger: Messenger): Conversation => {
  const [place] = messenger.conversationsFor(INCIDENT, { to: 'operations' });
  if (place === undefined) throw new Error('a messenger under test shows posts for the operators');
  return place;
};

const postingConformance = (opened: () => MessengerUnderTest): void => {
  test('what was posted is seen, and found by its key', async () => {
    const { messenger, seen } = opened();
    const place = placeOf(messenger);
    const ref = await messenger.post(place, card('第1報'), `${INCIDENT}/report/1`);
    expect(await seen(place)).toEqual([{ key: `${INCIDENT}/report/1`, title: '第1報', pinned: false }]);
    if (messenger.can.find) expect(await messenger.find(place, `${INCIDENT}/report/1`, LONG_AGO)).toEqual(ref);
  });

  test('a key that was never posted is not found, nor one from another conversation', async () => {
    const { messenger } = opened();
    if (!messenger.can.find) return;
    const place = placeOf(messenger);
    await messenger.post(place, card('第1報'), `${INCIDENT}/report/1`);
    const [other = place] = messenger.conversationsFor('2026-002', { to: 'operations' });
    expect(await messenger.find(place, `${INCIDENT}/report/2`, LONG_AGO)).toBeUndefined();
    expect(await messenger.find(other, `${INCIDENT}/report/1`, LONG_AGO)).toBeUndefined();
  });

  test('each post is its own message, in the order it was posted', async () => {
    const { messenger, seen } = opened();
    const place = placeOf(messenger);
    const refs = [];
    for (const serial of [1, 2, 3]) {
      refs.push(await messenger.post(place, card(`第${serial}報`), `${INCIDENT}/report/${serial}`));
    }
    expect(new Set(refs.map(({ id }) => id)).size).toBe(3);
    expect((await seen(place)).map(({ title }) => title)).toEqual(['第1報', '第2報', '第3報']);
  });

  test('Japanese, rare kanji, signs and line ends arrive as they were written', async () => {
    const { messenger, seen } = opened();
    const place = placeOf(messenger);
    const title = '【訓練】髙橋・𠮷野課 <b>&"停止"</b> 27番 ※①\n二行目';
    await messenger.post(place, card(title), `${INCIDENT}/notice/1`);
    expect((await seen(place)).map((message) => message.title)).toEqual([title]);
  });
};

const changingConformance = (opened: () => MessengerUnderTest): void => {
  const posted = async () => {
    const { messenger, seen } = opened();
    const place = placeOf(messenger);
    const ref = await messenger.post(place, card('未回答 15課'), `${INCIDENT}/board`);
    return { messenger, seen, place, ref };
  };

  test('an update changes the message in place', async () => {
    const { messenger, seen, place, ref } = await posted();
    if (!messenger.can.update) return;
    await messenger.update(ref, card('未回答 14課'));
    expect(await seen(place)).toEqual([{ key: `${INCIDENT}/board`, title: '未回答 14課', pinned: false }]);
  });

  test('pinning twice is success, and so is unpinning twice', async () => {
    const { messenger, seen, place, ref } = await posted();
    if (!messenger.can.pin) return;
    await messenger.pin(ref);
    await messenger.pin(ref);
    expect((await seen(place)).map(({ pinned }) => pinned)).toEqual([true]);
    await messenger.unpin(ref);
    await messenger.unpin(ref);
    expect((await seen(place)).map(({ pinned }) => pinned)).toEqual([false]);
  });

  test('an update leaves the pin where it is', async () => {
    const { messenger, seen, place, ref } = await posted();
    if (!messenger.can.pin || !messenger.can.update) return;
    await messenger.pin(ref);
    await messenger.update(ref, card('未回答 0課'));
    expect(await seen(place)).toMatchObject([{ title: '未回答 0課', pinned: true }]);
  });

  test('updating or pinning a message that is gone says so; unpinning it is success', async () => {
    const { messenger, ref } = await posted();
    const missing = { ...ref, id: opened().missingId };
    const gone = { name: 'DeliveryError', code: 'gone' };
    if (messenger.can.update) await expect(messenger.update(missing, card('板'))).rejects.toMatchObject(gone);
    if (!messenger.can.pin) return;
    await expect(messenger.pin(missing)).rejects.toMatchObject(gone);
    await expect(messenger.unpin(missing)).resolves.toBeUndefined();
  });
};

const placesConformance = (opened: () => MessengerUnderTest): void => {
  test('every place is on this platform, and incidents do not share one', () => {
    const { messenger } = opened();
    const audience = { to: 'section', section: 'taxation' } as const;
    const places = ['2026-001', '2026-002'].flatMap((incident) => messenger.conversationsFor(incident, audience));
    expect(places.every(({ platform }) => platform === messenger.platform)).toBe(true);
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
  });

  test('it says that it is ready', async () => {
    expect(await opened().messenger.ready()).toEqual({ ok: true });
  });
};
