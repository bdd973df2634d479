// The ward of a story that is told through Teams (see chat-ward.ts).
import { z } from 'zod';
import type { PostView } from '../../../src/ports/views.ts';
import { instantFromEpochMs } from '../../../src/time.ts';
import type { SeenInTeams } from '../../adapters/teams/office/connector.ts';
import { type Dialog, readable } from '../../adapters/teams/office/teams-office.ts';
import type { SectionInChat } from '../people.ts';
import { tellTime, tokyoMs } from '../story-clock.ts';
import { type ChatWard, type Fields, required } from './chat-ward.ts';
import { whatDiffersInTeams } from './teams-agreement.ts';
import { staffedOffice } from './teams-people.ts';

/** People move in. */
const EARLIER = '2019-12-04T11:00';
const INCIDENT = '2019-001';
const CRISIS = '危機対策';

export const openTeamsWard = async (begins: string): Promise<ChatWard> => {
  const time = tellTime(EARLIER);
  const clock = { now: () => instantFromEpochMs(Date.now()) };
  const meanwhile = () => [1, 2, 3].forEach(time.passSecond);
  const { office, sections, all, chat, close } = await staffedOffice(clock, meanwhile);
  while (time.now() < tokyoMs(begins)) time.passMinute();
  const { rig, crisis, product, address } = office;
  const read = new Set<string>();
  let statusPost: string | undefined;
  let called = rig.connector.calls.length;

  const asked = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${address}/api/incidents${path}`)).json()) as T;
  const posts = (): Promise<readonly PostView[]> => asked(`/${INCIDENT}/posts`);
  const pass = async (seconds: number): Promise<void> => {
    for (let passed = 0; passed < seconds; passed += 1) if (time.passSecond()) await product.engine.tick();
  };

  /** Until all is shown; Teams' rates may take their time. */
  const settle = async (): Promise<void> => {
    let worked = false;
    while (await product.engine.runOnce()) worked = true;
    if (!worked) return;
    for (let waited = 0; (await posts()).some(({ state }) => state !== 'shown' && state !== 'withheld'); waited += 1) {
      if (waited > 300) throw new Error('five minutes were not enough to show everything');
      await pass(1);
      while (await product.engine.runOnce());
    }
  };

  const section = (name: string): SectionInChat => {
    const found = sections.find((one) => one.name === name);
    if (found === undefined) throw new Error(`there is no ${name}`);
    return found;
  };
  const where = (name: string | undefined): string => (name === undefined ? crisis : (section(name).place ?? crisis));

  /** A thread of the crisis channel that begins with a section's request is that section's. */
  const messagesIn = (place: string): readonly Placed[] => {
    const there = office.posts(place);
    const own = sections.find((one) => one.place === place);
    return there.map((message) => {
      const root = there.find(({ id }) => id === message.thread) ?? message;
      const inThread = sections.find(({ name }) => `${root.summary} `.includes(`】${name} `));
      return { ...message, at: own?.name ?? inThread?.name ?? CRISIS };
    });
  };
  const messages = (): readonly Placed[] =>
    [crisis, ...sections.flatMap(({ place }) => place ?? [])].flatMap(messagesIn);

  const requestOf = (name: string): Placed =>
    required(
      messagesIn(where(name)).findLast(({ at, summary }) => at === name && /【稼働状況の確認/.test(summary)),
      `${name} has no request`,
    );
  const board = (): SeenInTeams => office.message(crisis, /^【(?:障害対応中|終結)】/);
  const nameOf = (aad: string): string =>
    Object.values(rig.people).find(({ aadObjectId }) => aadObjectId === aad)?.name ?? aad;

  /** The dialog of the status post, or of the help in the operator's personal chat. */
  const dialogOf = async (name: string, label: string): Promise<Dialog | string> => {
    if (label === FACTS) return office.opens(name, crisis, board(), label);
    await office.types(name, chat, 'ヘルプ');
    const help = required(rig.connector.seen(chat).at(-1), 'no help');
    return office.opens(name, chat, help, label);
  };

  return {
    sections,
    section,
    fastForward: async (to) => {
      const until = tokyoMs(to);
      while (time.now() < until) {
        time.passMinute();
        await product.engine.tick();
        await settle();
      }
    },
    person: (name) => {
      const types = async (words: string, at?: string): Promise<string> => {
        const lines = await office.types(name, where(at), words);
        await settle();
        await pass(2);
        return lines.join('\n');
      };
      const presses = async (label: string, at?: string, typed?: Fields): Promise<string> => {
        const message = at === undefined ? board() : requestOf(at);
        const answer = await office.presses(name, where(at), message, label, typed);
        await settle();
        return answer;
      };
      const fillsInDialog = async (label: string, typed: Fields): Promise<string> => {
        const answer = await office.submits(name, crisis, await dialogOf(name, label), typed);
        await settle();
        await pass(2);
        return answer;
      };
      return {
        types,
        presses: (label, at) => presses(label, at),
        pressesOn: async (title, label) => {
          const answer = await office.presses(name, crisis, office.message(crisis, title), label);
          await settle();
          return answer;
        },
        fillsIn: async (label, fields, at) => {
          taken(at === undefined ? await fillsInDialog(label, fields) : await presses(label, at, fields));
        },
        takesDown: async (section, fields) => taken(await fillsInDialog(`代理入力:${section}`, fields)),
        notes: async (words) => void (await types(`追記 ${words}`)),
      };
    },
    crisisRead: async (title) => {
      const message = messagesIn(crisis).find(({ at, id }) => at === CRISIS && !read.has(id));
      if (message === undefined || !title.test(message.summary)) {
        throw new Error(`the crisis channel read ${message?.summary ?? 'nothing'}, not ${title}`);
      }
      read.add(message.id);
      return readable(message).join('\n');
    },
    sectionsThatRead: async (title) => {
      const found = messages().filter(({ at, id, summary }) => at !== CRISIS && !read.has(id) && title.test(summary));
      for (const { id } of found) read.add(id);
      return sections.flatMap(({ name }) => found.filter(({ at }) => at === name).map(() => name));
    },
    request: async (name) => readable(requestOf(name)).join('\n'),
    board: async () => readable(board()).join('\n'),
    // The status post stays the same message from the beginning to the end.
    onTop: async () => {
      const { id, summary } = board();
      statusPost ??= id;
      if (id !== statusPost) throw new Error('the status post is another one');
      return [summary, office.message(crisis, /\(第\d+報\)$/).summary];
    },
    unread: async () => messages().flatMap(({ id, at, summary }) => (read.has(id) ? [] : [`${at}: ${summary}`])),
    calledByName: async () => {
      const since = rig.connector.calls.slice(called).filter(({ method }) => method === 'POST');
      called = rig.connector.calls.length;
      return since.flatMap(({ path, body }) => {
        const names = mentionedIn(body).map(nameOf);
        const thread = /;messageid=([^/]+)/.exec(path)?.[1];
        const place = decodeURIComponent(path.split(/[/;]/)[1] ?? '');
        const at = messagesIn(place).find(({ id }) => id === thread)?.at ?? messagesIn(place)[0]?.at ?? place;
        return names.length === 0 ? [] : [`${at}: ${names.join(' ')}`];
      });
    },
    disagreements: async () => {
      const reports = (place: string) =>
        office.posts(place).flatMap(({ summary }) => (/\(第\d+報(?:の訂正)?\)$/.test(summary) ? [summary] : []));
      const elsewhere = reports(all).join() === reports(crisis).join() ? [] : ['全庁 reads otherwise'];
      return [...whatDiffersInTeams(office, await posts()), ...elsewhere];
    },
    view: () => asked(`/${INCIDENT}`),
    close: async () => {
      await close();
      time.end();
    },
  };
};

const FACTS = '連絡事項を更新する';

type Placed = SeenInTeams & { readonly at: string };

const taken = (answer: string): void => {
  if (!/受け付けました|更新しました/.test(answer)) throw new Error(`the form was not taken: ${answer}`);
};

const Mentions = z.object({
  attachments: z.tuple([
    z.object({
      content: z.object({
        msteams: z.object({ entities: z.array(z.object({ mentioned: z.object({ id: z.string() }) })) }),
      }),
    }),
  ]),
});

const mentionedIn = (body: unknown): readonly string[] => {
  const [card] = Mentions.safeParse(body).data?.attachments ?? [];
  return card?.content.msteams.entities.map(({ mentioned }) => mentioned.id) ?? [];
};
