// A ward in a story: time is a verb, people are nouns, and every message that somebody gets must be part of the story.
import { fileURLToPath } from 'node:url';
import { operatorMessenger } from '../../adapters/operator/operator-messenger.ts';
import { openStore } from '../../adapters/store/open-store.ts';
import { webMessenger } from '../../adapters/web/web-messenger.ts';
import { changes as changesOf } from '../../src/app/changes.ts';
import { directories } from '../../src/app/directories.ts';
import { incidentStates } from '../../src/app/incident-states.ts';
import { openDesk } from '../../src/app/open-desk.ts';
import { type Engine, engine as engineOf } from '../../src/app/show/keep-shown.ts';
import { loadPlan } from '../../src/plan/read/load-plan.ts';
import type { Desk } from '../../src/ports/desk.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { plainText } from '../../src/posts/plain-text.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { type Instant, parseInstant, plusMinutes } from '../../src/time.ts';

export interface Ward {
  /** Lets the minutes pass up to that moment of Tokyo, the clock ticking in each. */
  fastForward(to: string): Promise<void>;
  /** The machine stands still until then, and starts again. */
  powerCutUntil(at: string): Promise<void>;
  person(as: string): Person;
  /** Takes the oldest unread message of the operations room, which must have that title; answers its whole text. */
  operationsRead(title: RegExp): Promise<string>;
  /** The sections that find an unread message of that title, in the plan's order; it is read then. */
  sectionsThatRead(title: RegExp): Promise<readonly string[]>;
  /**
   * What the operator puts up, reads out or hands over of that title, because no driver serves the channel: the channels,
   * with the section where each has a text of its own. It is in hand then.
   */
  byHand(title: RegExp): Promise<readonly string[]>;
  /** What a section's newest request says now. */
  request(section: string): Promise<string>;
  board(): Promise<string>;
  /** Titles of what is pinned, oldest first. */
  pinned(): Promise<readonly string[]>;
  /** Messages that the story has not mentioned: `<place>: <title>`. */
  unread(): Promise<readonly string[]>;
  /** Every text that anybody can see. */
  everyText(): Promise<readonly string[]>;
  readonly sections: readonly string[];
  desk(): Desk;
  close(): Promise<void>;
}

export interface Person {
  /** Answers the reply, as the program gives it to them at once. */
  says(words: string): Promise<string>;
}

const QUIET: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const PLAN_FOLDER = fileURLToPath(new URL('../../data/plan', import.meta.url));
const OPERATIONS = 'operations';

const tokyo = (text: string): Instant => {
  const at = parseInstant(`${text}:00+09:00`);
  if (at === undefined) throw new Error(`${text} is no time`);
  return at;
};

export const openWard = async (begins: string): Promise<Ward> => {
  let now = tokyo(begins);
  const clock = { now: () => now };
  const loaded = loadPlan(PLAN_FOLDER);
  if (!loaded.ok) throw new Error('the plan of the ward has faults');
  const { plan, hash, json } = loaded;
  const { store, consoleMessages } = await openStore({ url: ':memory:', now });
  const texts = textsIn('ja');

  const start = (): { readonly engine: Engine; readonly desk: Desk } => {
    const messengers = [
      webMessenger({ messages: consoleMessages, clock }),
      operatorMessenger({ messages: consoleMessages, clock, served: [] }),
    ];
    const states = incidentStates({ plan, hash });
    const recording = { states, texts };
    const changes = changesOf();
    const linked = directories(store);
    const engine = engineOf(
      { store, messengers, clock, logger: QUIET, recording, owner: 'story', directories: linked },
      changes,
    );
    // In a story time passes only when it is told.
    void engine.stop();
    const handling = {
      ...recording,
      directories: linked,
      chats: [],
      admins: [],
      store,
      clock,
      logger: QUIET,
      plan,
      planHash: hash,
      planJson: json,
    };
    return { engine, desk: openDesk(handling, messengers, changes, engine.wake) };
  };

  let running = start();
  const read = new Set<string>();

  const settle = async (): Promise<void> => {
    while (await running.engine.runOnce());
  };

  const sectionName = (id: string): string => plan.sections.find((section) => section.id === id)?.name ?? id;

  const messages = async (): Promise<readonly Seen[]> =>
    (await consoleMessages.list('')).map(({ id, key, conversation, card, pinned }) => {
      const byHand = conversation.startsWith('operator/');
      const place = conversation.replace(byHand ? /^operator\/[^/]+\// : /^[^/]+\//, '');
      const name = byHand ? place.replace(/\/section\/(.+)$/, (_, id) => ` ${sectionName(id)}`) : sectionName(place);
      return { id, key, place: name, byHand, title: card.title, text: plainText(card), pinned };
    });

  /** The oldest unread message there. */
  const next = async (place: string): Promise<Seen | undefined> =>
    (await messages()).find((message) => message.place === place && !read.has(message.id));

  return {
    fastForward: async (to) => {
      const until = tokyo(to);
      while (now < until) {
        now = plusMinutes(now, 1);
        await running.engine.tick();
        await settle();
      }
    },
    powerCutUntil: async (at) => {
      now = tokyo(at);
      running = start();
      await running.engine.start();
      await settle();
    },
    person: (as) => ({
      says: async (words) => {
        const by = { platform: 'web', id: 'local', as };
        const reply = await running.desk.handle({ asked: { kind: 'text', text: words }, by });
        await settle();
        return reply.text;
      },
    }),
    operationsRead: async (title) => {
      const message = await next(OPERATIONS);
      if (message === undefined || !title.test(message.title)) {
        throw new Error(`at ${now} operations read ${message?.title ?? 'nothing'} and not ${title}`);
      }
      read.add(message.id);
      return message.text;
    },
    sectionsThatRead: async (title) => {
      const unread = (await messages()).filter(
        ({ id, place, byHand }) => place !== OPERATIONS && !byHand && !read.has(id),
      );
      const found = unread.filter((message) => title.test(message.title));
      for (const { id } of found) read.add(id);
      return plan.sections.flatMap(({ name }) => found.filter(({ place }) => place === name).map(() => name));
    },
    byHand: async (title) => {
      const found = (await messages()).filter(({ id, byHand, title: of }) => byHand && !read.has(id) && title.test(of));
      for (const { id } of found) read.add(id);
      return found.map(({ place }) => place);
    },
    request: async (section) =>
      (await messages()).findLast(({ key, place }) => place === section && key.includes('/confirmation/'))?.text ?? '',
    board: async () => (await messages()).find(({ key }) => key.endsWith('/board'))?.text ?? '',
    pinned: async () => (await messages()).filter(({ pinned }) => pinned).map(({ title }) => title),
    unread: async () =>
      (await messages()).filter(({ id }) => !read.has(id)).map(({ place, title }) => `${place}: ${title}`),
    everyText: async () => (await messages()).map(({ text }) => text),
    sections: plan.sections.map(({ name }) => name),
    desk: () => running.desk,
    close: () => store.close(),
  };
};

interface Seen {
  readonly id: string;
  readonly key: string;
  /** A section's name, or `operations`; by hand, a channel, and a section's name after it. */
  readonly place: string;
  readonly byHand: boolean;
  readonly title: string;
  readonly text: string;
  readonly pinned: boolean;
}
