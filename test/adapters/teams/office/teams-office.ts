// The whole program with Teams, and people in front of it: they type, press what was really posted with its inputs filled
// in, and send the dialogs that were really opened. Every card and dialog that passes is checked as Teams would check it.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { AdaptiveCardJson } from '../../../../adapters/teams/render/card-json.ts';
import { loadPlan } from '../../../../src/plan/read/load-plan.ts';
import type { Clock } from '../../../../src/ports/clock.ts';
import type { Logger } from '../../../../src/ports/logger.ts';
import { compose, type LoadedPlan, type Product } from '../../../../src/start-up/compose.ts';
import type { Config } from '../../../../src/start-up/config.ts';
import { listen } from '../../../../src/start-up/listen.ts';
import { instantFromEpochMs } from '../../../../src/time.ts';
import { wardFolder } from '../../../plan/plan-folder.ts';
import { checkContent, checkDialog } from './check-card.ts';
import type { SeenInTeams } from './connector.ts';
import { buttonsOf, filledIn, linesOf } from './read-card.ts';
import { type ActivityJson, type TeamsRig, teamsRig } from './teams-rig.ts';

export type Typed = Readonly<Record<string, string>>;

/** People in front of a program that listens, wherever it runs. */
export interface PeopleInTeams {
  /** Writes these words, with our mention in a channel, below `thread` if given; answers the lines of our reply. */
  types(person: string, conversation: string, words: string, thread?: string): Promise<readonly string[]>;
  /** Fills in the inputs of that message and presses the button of that label; answers what they alone read. */
  presses(person: string, conversation: string, message: SeenInTeams, label: string, typed?: Typed): Promise<string>;
  /** Presses a button that opens a dialog; a sentence when there is none to open. */
  opens(person: string, conversation: string, message: SeenInTeams, label: string): Promise<Dialog | string>;
  /** Sends the dialog; answers what is said then. */
  submits(person: string, conversation: string, dialog: Dialog | string, typed: Typed): Promise<string>;
  /** Sends the dialog, which is shown again with what is to be put right. */
  isShownAgain(person: string, conversation: string, dialog: Dialog | string, typed: Typed): Promise<Dialog>;
  /** Teams tells of something. */
  tells(activity: ActivityJson): Promise<number>;
  /** Our posts there, the oldest first: no people's messages, and no answers to them. */
  posts(conversation: string): readonly SeenInTeams[];
  /** The newest of our posts there of that title. */
  message(conversation: string, title: RegExp): SeenInTeams;
}

export interface Office extends PeopleInTeams {
  readonly rig: TeamsRig;
  readonly product: Product;
  /** The channel in which the crisis is handled. */
  readonly crisis: string;
  readonly address: string;
  /** Until what is wanted is shown, or waits for longer than the rates make it wait. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface Dialog {
  readonly title: string;
  readonly card: AdaptiveCardJson;
}

const QUIET: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

const officeConfig = (rig: TeamsRig, changes: Partial<Config> = {}): Config => ({
  port: 0,
  host: '127.0.0.1',
  databaseUrl: ':memory:',
  planFolder: wardFolder,
  phoneBookFile: 'data/contacts.yaml',
  locale: 'ja',
  logLevel: 'silent',
  admins: [`teams:${aadOf(rig, 'admin')}`],
  teams: rig.config,
  ...changes,
});

export const aadOf = ({ people }: TeamsRig, person: string): string => {
  const found = people[person];
  if (found === undefined) throw new Error(`nobody is called ${person}`);
  return found.aadObjectId;
};

interface OfficeOptions {
  readonly config?: Partial<Config>;
  readonly rig?: TeamsRig;
  /** The machine's when absent; it hurries through the waits then. */
  readonly clock?: Clock;
  /** Nobody reads the log when absent. */
  readonly logger?: Logger;
}

/** Nothing is compared or sent but by `settled` and the engine's own calls, and the rates are waited for by its clock. */
export const openOffice = async (options: OfficeOptions = {}): Promise<Office> => {
  const rig = options.rig ?? (await teamsRig({ checkCard: checkContent }));
  let aheadMs = 0;
  const clock = options.clock ?? { now: () => instantFromEpochMs(Date.now() + aheadMs) };
  const config = officeConfig(rig, options.config);
  const product = await compose(config, wardPlan(), clock, options.logger ?? QUIET);
  await product.engine.stop();
  const server = await listen(product.app, { port: 0, host: '127.0.0.1' });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  rig.reach(address);
  const crisis = rig.newChannel();
  await rig.install(crisis);
  const settled = async (): Promise<void> => {
    let rounds = 0;
    for (let calm = 0; calm < MOST_CALM; calm += 1) {
      rounds += 1;
      if (rounds > MOST_ROUNDS) throw new Error('there is always something to do');
      if (await product.engine.runOnce()) calm = -1;
      else aheadMs += waitMs(calm);
    }
  };

  return {
    rig,
    product,
    crisis,
    address,
    settled,
    ...peopleInTeams(rig),
    close: async () => {
      server.closeAllConnections();
      await closed(server);
      await product.close();
      if (options.rig === undefined) await rig.close();
    },
  };
};

export const peopleInTeams = (rig: TeamsRig): PeopleInTeams => {
  const answers = new Set<string>();

  const invoke = async (person: string, conversation: string, activity: ActivityJson): Promise<unknown> => {
    const response = await rig.send({ ...rig.from(person, conversation), type: 'invoke', ...activity });
    if (response.status !== 200) throw new Error(`${JSON.stringify(activity)}: ${response.status}`);
    const body = await response.text();
    return body === '' ? {} : JSON.parse(body);
  };
  const posts = (conversation: string): readonly SeenInTeams[] =>
    rig.connector.seen(conversation).filter((one) => isOurs(one) && !answers.has(one.id));

  const sent = async (person: string, conversation: string, dialog: Dialog | string, typed: Typed) => {
    if (typeof dialog === 'string') throw new Error(`no dialog is open: ${dialog}`);
    const [send] = buttonsOf(dialog.card).filter(({ type }) => type === 'Submit');
    const data = filledIn(dialog.card, send?.label ?? '', typed);
    return dialogIn(await invoke(person, conversation, { name: 'task/submit', value: { data } }));
  };
  return {
    types: async (person, conversation, words, thread) => {
      const before = new Set(rig.connector.seen(conversation).map(({ id }) => id));
      const id = rig.connector.write(conversation, words, thread);
      const below = rig.from(person, conversation, isChannel(conversation) ? (thread ?? id) : undefined);
      const said = withMentions(rig, words);
      const inChannel = isChannel(conversation) ? [mentionOfUs(rig)] : [];
      const response = await rig.say(person, conversation, said.text, {
        id,
        conversation: below.conversation,
        entities: [...inChannel, ...said.entities],
      });
      if (response.status !== 200) throw new Error(`${words}: ${response.status}`);
      const isAnswer = (one: SeenInTeams): boolean => isOurs(one) && !before.has(one.id);
      const answer = await found(words, () => rig.connector.seen(conversation).find(isAnswer));
      answers.add(answer.id);
      return readable(answer);
    },
    presses: async (person, conversation, message, label, typed) => {
      const { verb = '', data } = buttonWith(message, label);
      const given = typed === undefined && verb !== 'answer' ? data : filledIn(cardOf(message), label, typed ?? {});
      const body = await invoke(person, conversation, {
        name: 'adaptiveCard/action',
        replyToId: message.id,
        value: { action: { type: 'Action.Execute', verb, data: given }, trigger: 'manual' },
      });
      return Pressed.parse(body).value;
    },
    opens: async (person, conversation, message, label) => {
      const { data } = buttonWith(message, label);
      const value = { data, context: { theme: 'default' } };
      return dialogIn(await invoke(person, conversation, { name: 'task/fetch', replyToId: message.id, value }));
    },
    submits: async (person, conversation, dialog, typed) => {
      const answer = await sent(person, conversation, dialog, typed);
      if (typeof answer !== 'string') throw new Error(`another dialog: ${answer.title}`);
      return answer;
    },
    isShownAgain: async (person, conversation, dialog, typed) => {
      const answer = await sent(person, conversation, dialog, typed);
      if (typeof answer === 'string') throw new Error(`no dialog any more: ${answer}`);
      return answer;
    },
    tells: async (activity) => (await rig.send(activity)).status,
    posts,
    message: (conversation, title) => {
      const all = posts(conversation);
      const last = all.findLast(({ summary }) => title.test(summary));
      if (last === undefined) throw new Error(`no ${title} among ${all.map(({ summary }) => summary).join(' ')}`);
      return last;
    },
  };
};

const mentionOfUs = ({ config }: TeamsRig) => ({
  type: 'mention',
  text: '<at>BCP</at>',
  mentioned: { id: `28:${config.appId}`, name: 'BCP' },
});

/** `@tanaka` becomes a mention of a person as Teams writes it. */
const withMentions = ({ people }: TeamsRig, words: string) => {
  const called = Object.values(people).filter(({ name }) => words.split(' ').includes(`@${name}`));
  return {
    text: called.reduce((text, { name }) => text.replace(`@${name}`, `<at>${name}</at>`), words),
    entities: called.map(({ id, name }) => ({ type: 'mention', text: `<at>${name}</at>`, mentioned: { id, name } })),
  };
};

/** Most rates are over in some seconds, none lasts longer than half a minute: so many looks with nothing to do are the end. */
const waitMs = (calm: number): number => (calm < 10 ? 200 : 3_000);
const MOST_CALM = 20;
const MOST_ROUNDS = 2_000;

const isOurs = ({ card }: SeenInTeams): boolean => card !== undefined;
const isChannel = (conversation: string): boolean => conversation.endsWith('@thread.tacv2');

/** A sentence, or the card as it is now. */
const Pressed = z.object({
  statusCode: z.literal(200),
  value: z.union([
    z.string(),
    z.custom<AdaptiveCardJson>((card) => typeof card === 'object').transform((card) => linesOf(card, true).join('\n')),
  ]),
});
const Task = z.object({
  task: z.discriminatedUnion('type', [
    z.object({ type: z.literal('message'), value: z.string() }),
    z.object({ type: z.literal('continue'), value: z.object({ title: z.string(), card: z.looseObject({}) }) }),
  ]),
});

const dialogIn = (body: unknown): Dialog | string => {
  const { task } = Task.parse(body);
  if (task.type === 'message') return task.value;
  const { title, card } = task.value;
  const dialog = { title, card: card.content as AdaptiveCardJson };
  checkDialog(dialog);
  return dialog;
};

/** What the connector keeps was checked when it arrived. */
export const cardOf = ({ card }: SeenInTeams): AdaptiveCardJson => card as AdaptiveCardJson;

export const readable = (message: SeenInTeams): readonly string[] => linesOf(cardOf(message), true);

const buttonWith = (message: SeenInTeams, label: string) => {
  const buttons = buttonsOf(cardOf(message));
  const button = buttons.find((one) => one.label === label);
  if (button === undefined) throw new Error(`no ${label} among ${buttons.map((one) => one.label).join(' ')}`);
  return button;
};

const LONGEST_WAIT_MS = 10_000;

const found = async <T>(what: string, look: () => T | undefined): Promise<T> => {
  const giveUpAt = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    const one = look();
    if (one !== undefined) return one;
    if (performance.now() > giveUpAt) throw new Error(`in vain: ${what}`);
    await setImmediate();
  }
};

const wardPlan = (): LoadedPlan => {
  const loaded = loadPlan(wardFolder);
  if (!loaded.ok) throw new Error('the plan of the ward has faults');
  return loaded;
};

const closed = (server: Server): Promise<unknown> => new Promise((resolve) => server.close(resolve));
