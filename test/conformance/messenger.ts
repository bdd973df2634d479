// What every platform promises, whatever is behind it: src/ports/messenger.ts, sentence by sentence.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Card, Conversation, LinkedPlace, Messenger } from '../../src/ports/messenger.ts';
import type { Audience } from '../../src/posts/post.ts';
import { type Instant, instantFromEpochMs } from '../../src/time.ts';

export interface MessengerUnderTest {
  readonly messenger: Messenger;
  /** An id that no message there has. */
  readonly missingId: string;
  /** For a platform whose conversations people link: two different ones of it. */
  readonly linked?: readonly [LinkedPlace, LinkedPlace];
  /** For one of the plan's own channels, which shows nobody else's posts: two audiences with two places in one incident. */
  readonly audiences?: readonly [Audience, Audience];
  /** From now on the platform edits no message any more, for good; only where that can be. */
  endEdits?(): void;
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
const OTHER_INCIDENT = '2026-002';

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
    describe('rendering', () => renderingConformance(() => opened));
    describe('editing and pinning', () => changingConformance(() => opened));
    describe('refusing', () => refusingConformance(() => opened));
    describe('places', () => placesConformance(() => opened));
  });
};

/** Two conversations: two links' or two audiences' where there are such; elsewhere those of two incidents. */
const placesOf = (underTest: MessengerUnderTest): readonly [Conversation, Conversation] => {
  const [place, other] = placesThere(underTest);
  if (place === undefined || other === undefined) throw new Error('a messenger under test has two places');
  return [place, other];
};

const placesThere = ({ messenger, linked, audiences }: MessengerUnderTest): readonly Conversation[] => {
  const ofIncident = (incident: string, links: readonly LinkedPlace[]) =>
    messenger.conversationsFor(incident, { to: 'operations' }, links);
  if (linked !== undefined) return ofIncident(INCIDENT, linked);
  if (audiences === undefined) return [...ofIncident(INCIDENT, []), ...ofIncident(OTHER_INCIDENT, [])];
  return audiences.flatMap((audience) => messenger.conversationsFor(INCIDENT, audience, []));
};

const postingConformance = (opened: () => MessengerUnderTest): void => {
  test('what was posted is seen, and found by its key', async () => {
    const { messenger, seen } = opened();
    const [place] = placesOf(opened());
    const ref = await messenger.post(place, card('第1報'), `${INCIDENT}/report/1`);
    expect(await seen(place)).toEqual([{ key: `${INCIDENT}/report/1`, title: '第1報', pinned: false }]);
    if (messenger.can.find) expect(await messenger.find(place, `${INCIDENT}/report/1`, LONG_AGO)).toEqual(ref);
  });

  test('a key that was never posted is not found, nor one from another conversation', async () => {
    const { messenger } = opened();
    if (!messenger.can.find) return;
    const [place, other] = placesOf(opened());
    await messenger.post(place, card('第1報'), `${INCIDENT}/report/1`);
    expect(await messenger.find(place, `${INCIDENT}/report/2`, LONG_AGO)).toBeUndefined();
    expect(await messenger.find(other, `${INCIDENT}/report/1`, LONG_AGO)).toBeUndefined();
  });

  test('each post is its own message, in the order it was posted', async () => {
    const { messenger, seen } = opened();
    const [place] = placesOf(opened());
    const refs = [];
    for (const serial of [1, 2, 3]) {
      refs.push(await messenger.post(place, card(`第${serial}報`), `${INCIDENT}/report/${serial}`));
    }
    expect(new Set(refs.map(({ id }) => id)).size).toBe(3);
    expect((await seen(place)).map(({ title }) => title)).toEqual(['第1報', '第2報', '第3報']);
  });

  test('Japanese, rare kanji, signs and line ends arrive as they were written', async () => {
    const { messenger, seen } = opened();
    const [place] = placesOf(opened());
    const title = '【訓練】髙橋・𠮷野課 <b>&"停止"</b> 27番 ※①\n二行目';
    await messenger.post(place, card(title), `${INCIDENT}/notice/1`);
    expect((await seen(place)).map((message) => message.title)).toEqual([title]);
  });
};

/** Whoever looks into it falls over, as over a block that nobody foresaw. */
const unrenderable: Card = {
  tone: 'calm',
  get title(): never {
    throw new TypeError('no title');
  },
  get blocks(): never {
    throw new TypeError('no such block');
  },
};

const renderingConformance = (opened: () => MessengerUnderTest): void => {
  const failed = { name: 'DeliveryError', code: 'failed' };

  test('a card that cannot be rendered fails by itself: nothing has left, and what follows goes through', async () => {
    const { messenger, seen } = opened();
    const [place] = placesOf(opened());
    await expect(messenger.post(place, unrenderable, `${INCIDENT}/report/1`)).rejects.toMatchObject(failed);
    expect(await seen(place)).toEqual([]);
    await messenger.post(place, card('第2報'), `${INCIDENT}/report/2`);
    expect((await seen(place)).map(({ title }) => title)).toEqual(['第2報']);
  });

  test('an update that cannot be rendered leaves the message as it is', async () => {
    const { messenger, seen } = opened();
    if (!messenger.can.update) return;
    const [place] = placesOf(opened());
    const ref = await messenger.post(place, card('未回答 15課'), `${INCIDENT}/board`);
    await expect(messenger.update(ref, unrenderable)).rejects.toMatchObject(failed);
    expect((await seen(place)).map(({ title }) => title)).toEqual(['未回答 15課']);
  });
};

const changingConformance = (opened: () => MessengerUnderTest): void => {
  const posted = async () => {
    const { messenger, seen } = opened();
    const [place] = placesOf(opened());
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

const refusingConformance = (opened: () => MessengerUnderTest): void => {
  const posted = async () => {
    const { messenger, seen } = opened();
    const [place] = placesOf(opened());
    const ref = await messenger.post(place, card('未回答 15課'), `${INCIDENT}/board`);
    const titles = async () => (await seen(place)).map(({ title }) => title);
    return { messenger, place, ref, titles };
  };

  test('a message that can never be edited again says so, and another can be posted in its place', async () => {
    const { messenger, place, ref, titles } = await posted();
    const { endEdits } = opened();
    if (endEdits === undefined) return;
    endEdits();
    const uneditable = { name: 'DeliveryError', code: 'uneditable' };
    await expect(messenger.update(ref, card('未回答 14課'))).rejects.toMatchObject(uneditable);
    await messenger.post(place, card('未回答 14課'), `${INCIDENT}/board`);
    await messenger.takeAway?.(ref);
    expect(await titles()).toEqual(messenger.takeAway === undefined ? ['未回答 15課', '未回答 14課'] : ['未回答 14課']);
  });

  test('a message is taken away, and taking away one that is gone is success', async () => {
    const { messenger, ref, titles } = await posted();
    if (messenger.takeAway === undefined) return;
    await messenger.takeAway(ref);
    await messenger.takeAway(ref);
    await messenger.takeAway({ ...ref, id: opened().missingId });
    expect(await titles()).toEqual([]);
  });

  test('a post in its smallest form is a message like others', async () => {
    const { messenger, ref, titles } = await posted();
    if (!messenger.linked) return;
    await messenger.update(ref, { ...card('第2報'), plain: true });
    expect((await titles()).map((title) => title.split('\n', 1)[0])).toEqual(['第2報']);
  });
};

const placesConformance = (opened: () => MessengerUnderTest): void => {
  const sectionPlaces = (messenger: Messenger, links: readonly LinkedPlace[]): readonly Conversation[] => {
    const audiences = opened().audiences ?? [{ to: 'section', section: 'taxation' }];
    return [INCIDENT, OTHER_INCIDENT].flatMap((incident) =>
      audiences.flatMap((audience) => messenger.conversationsFor(incident, audience, links)),
    );
  };

  test('two audiences of a channel have two places in one incident', () => {
    const { messenger, audiences } = opened();
    if (audiences === undefined) return;
    const places = audiences.flatMap((audience) => messenger.conversationsFor(INCIDENT, audience, []));
    expect(new Set(places.map(({ id }) => id)).size).toBe(2);
  });

  test('every place is on this platform', () => {
    const { messenger, linked = [] } = opened();
    const places = sectionPlaces(messenger, linked);
    expect(places.length).toBeGreaterThan(0);
    expect(places.every(({ platform }) => platform === messenger.platform)).toBe(true);
  });

  test('incidents share no place, but where people link them: there they have those, and none that is not linked', () => {
    const { messenger, linked } = opened();
    const places = sectionPlaces(messenger, linked ?? []);
    if (linked === undefined) expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
    else expect(sectionPlaces(messenger, [])).toEqual([]);
    expect(messenger.linked).toBe(linked !== undefined);
  });

  test('it says that it is ready', async () => {
    expect(await opened().messenger.ready()).toEqual({ ok: true });
  });
};
