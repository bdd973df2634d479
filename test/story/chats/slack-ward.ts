// The ward of a story that is told through Slack (see chat-ward.ts).
import type { PostView } from '../../../src/ports/views.ts';
import type { SeenInSlack } from '../../adapters/slack/office/emulator.ts';
import { linesOf, mentionsIn } from '../../adapters/slack/office/read-blocks.ts';
import type { Read } from '../../adapters/slack/office/slack-office.ts';
import { OPERATOR, type SectionInChat } from '../people.ts';
import { tellTime, tokyoMs } from '../story-clock.ts';
import { type ChatWard, type Fields, required } from './chat-ward.ts';
import { allIn, whatDiffers } from './slack-agreement.ts';
import { idOf, staffedOffice } from './slack-people.ts';

const INCIDENT = '2019-001';
const CRISIS = '危機対策';

export const openSlackWard = async (begins: string): Promise<ChatWard> => {
  const time = tellTime(begins);
  const { office, sections, all, close } = await staffedOffice();
  const { rig, crisis, product, address } = office;
  const read = new Set<string>();
  let called = rig.proxy.calls.length;
  let forms = 0;

  const asked = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${address}/api/incidents${path}`)).json()) as T;
  const posts = (): Promise<readonly PostView[]> => asked(`/${INCIDENT}/posts`);

  /** Until all is shown; Slack's rates may take their time. */
  const settle = async (): Promise<void> => {
    let worked = false;
    while (await product.engine.runOnce()) worked = true;
    if (!worked) return;
    for (let waited = 0; (await posts()).some(({ state }) => state !== 'shown' && state !== 'withheld'); waited += 1) {
      if (waited > 300) throw new Error('five minutes were not enough to show everything');
      if (time.passSecond()) await product.engine.tick();
      while (await product.engine.runOnce());
    }
  };

  const section = (name: string): SectionInChat => {
    const found = sections.find((one) => one.name === name);
    if (found === undefined) throw new Error(`there is no ${name}`);
    return found;
  };

  const placeOf = (conversation: string): string => {
    const [channel, thread = ''] = conversation.split('#');
    if (thread === '' && channel === crisis) return CRISIS;
    const own = sections.find(({ id, place }) => (thread === '' ? place === channel : thread === `${INCIDENT}/${id}`));
    return own?.name ?? conversation;
  };

  const messagesIn = async (channels: readonly string[]): Promise<readonly Placed[]> => {
    const found = await Promise.all(channels.map((channel) => allIn(rig, channel)));
    return found.flat().map((message) => ({ ...message, at: placeOf(message.place ?? '') }));
  };
  /** In the order of their places, and in each the oldest first. */
  const messages = () => messagesIn([crisis, ...sections.flatMap(({ place }) => place ?? [])]);

  const requestOf = async (name: string): Promise<Placed> => {
    const all = await messagesIn([where(name)]);
    const last = all.findLast(({ at, key }) => at === name && key?.includes('/confirmation/') === true);
    return required(last, `${name} has no request`);
  };
  const inCrisis = async (): Promise<readonly SeenInSlack[]> =>
    (await rig.seen(crisis)).filter(({ place }) => place === crisis);
  const boardMessage = async (): Promise<SeenInSlack> =>
    required(
      (await inCrisis()).find(({ key }) => key?.endsWith('/board') === true),
      'no board',
    );

  const names = new Map(Object.entries(rig.users).map(([name, id]) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;

  const where = (name: string | undefined): string => (name === undefined ? crisis : (section(name).place ?? crisis));

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
      const id = idOf(rig, name);
      const press = async (label: string, at: string | undefined): Promise<Read | undefined> => {
        const message = at === undefined ? await boardMessage() : await requestOf(at);
        const answer = await office.presses(id, where(at), message, label);
        await settle();
        return answer;
      };
      const submit = async (fields: Fields): Promise<void> => {
        forms += 1;
        const { errors } = await office.submits(id, fields, `V0STORY${forms}`);
        if (errors.length > 0) throw new Error(`the form was not taken: ${JSON.stringify(errors)}`);
        await settle();
      };
      const fillsIn = async (label: string, fields: Fields, at?: string): Promise<void> => {
        await press(label, at);
        await submit(fields);
      };
      return {
        types: async (words, at) => {
          const answer = await office.types(id, where(at), words);
          await settle();
          return wordsOf(answer);
        },
        presses: async (label, at) => wordsOf(await press(label, at)),
        pressesOn: async (title, label) => {
          const message = (await inCrisis()).findLast((one) => title.test(titleOf(one)));
          const answer = await office.presses(id, crisis, required(message, `no message ${title}`), label);
          await settle();
          return wordsOf(answer);
        },
        fillsIn,
        takesDown: (section, fields) => fillsIn('回答する', fields, section),
        // Written below the board, and 「記録に追加」 used on it.
        notes: async (words) => {
          await office.shortcut(id, crisis, words, (await boardMessage()).ts);
          await submit({});
        },
      };
    },
    crisisRead: async (title) => {
      const message = (await inCrisis()).find(({ ts }) => !read.has(ts));
      if (message === undefined || !title.test(titleOf(message))) {
        throw new Error(
          `the crisis channel read ${message === undefined ? 'nothing' : titleOf(message)}, not ${title}`,
        );
      }
      read.add(message.ts);
      return linesOf(message.blocks).join('\n');
    },
    sectionsThatRead: async (title) => {
      const unread = (await messages()).filter(({ at, ts }) => at !== CRISIS && !read.has(ts));
      const found = unread.filter((message) => title.test(titleOf(message)));
      for (const { ts } of found) read.add(ts);
      return sections.flatMap(({ name }) => found.filter(({ at }) => at === name).map(() => name));
    },
    request: async (name) => linesOf((await requestOf(name)).blocks).join('\n'),
    board: async () => linesOf((await boardMessage()).blocks).join('\n'),
    onTop: async () => (await rig.seen(crisis)).filter(({ pinned }) => pinned).map(titleOf),
    unread: async () =>
      (await messages()).filter(({ ts }) => !read.has(ts)).map((message) => `${message.at}: ${titleOf(message)}`),
    calledByName: async () => {
      const since = rig.proxy.calls.slice(called).filter(({ method }) => method === 'chat.postMessage');
      called = rig.proxy.calls.length;
      const posted = since.flatMap(({ params }) => {
        const everybody = [...new Set(mentionedIn(params))].map(nameOf);
        const { place } = (params.metadata as { event_payload: { place: string } }).event_payload;
        return everybody.length === 0 ? [] : [`${placeOf(place)}: ${everybody.join(' ')}`];
      });
      const edited = (await messages()).filter((message) => message.edited);
      const strangers = edited.flatMap(({ at, key, text, blocks }) => {
        const may = key?.includes('/confirmation/') === true ? [section(at).staff, OPERATOR] : [];
        return mentionedIn({ text, blocks }).flatMap((id) =>
          may.includes(nameOf(id)) ? [] : [`${at}: ${nameOf(id)}`],
        );
      });
      return [...posted, ...strangers];
    },
    disagreements: async () => {
      const reports = async (channel: string) =>
        (await rig.seen(channel)).filter(({ key }) => key?.includes('/report/')).map(({ text }) => text);
      const elsewhere = (await reports(all)).join() === (await reports(crisis)).join() ? [] : ['全庁 reads otherwise'];
      return [...(await whatDiffers(rig, await posts(), INCIDENT)), ...elsewhere];
    },
    view: () => asked(`/${INCIDENT}`),
    close: async () => {
      await close();
      time.end();
    },
  };
};

type Placed = SeenInSlack & { readonly at: string };

const titleOf = ({ blocks }: SeenInSlack): string => linesOf(blocks)[0] ?? '';

const wordsOf = (read: Read | undefined): string => (read === undefined ? '' : [read.text, ...read.lines].join('\n'));

const mentionedIn = ({ text, blocks }: Readonly<Record<string, unknown>>): readonly string[] => [
  ...[...String(text).matchAll(/<[@!]([^>|]+)/g)].map(([, id = '']) => id.replace('subteam^', '')),
  ...mentionsIn(blocks),
];
