// The whole program with Slack, and people in front of it: they type, press what was really posted, and fill in what was
// really opened. Every message and form that passes is checked as Slack would check it.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { ModalView } from '@slack/types';
import { loadPlan } from '../../../../src/plan/read/load-plan.ts';
import type { Clock } from '../../../../src/ports/clock.ts';
import type { Logger } from '../../../../src/ports/logger.ts';
import { compose, type LoadedPlan, type Product } from '../../../../src/start-up/compose.ts';
import type { Config } from '../../../../src/start-up/config.ts';
import { listen } from '../../../../src/start-up/listen.ts';
import { instantFromEpochMs } from '../../../../src/time.ts';
import { wardFolder } from '../../../plan/plan-folder.ts';
import { checkMessage, checkView } from './check-payload.ts';
import { type SeenInSlack, type SlackRig, slackRig } from './emulator.ts';
import { fillIn } from './fill-in.ts';
import { linesOf } from './read-blocks.ts';
import {
  blockActions,
  eventCallback,
  formOf,
  interactionForm,
  JSON_TYPE,
  messageShortcut,
  type Payload,
  signedRequest,
  slashCommand,
  viewSubmission,
} from './sign.ts';

export interface Office {
  readonly rig: SlackRig;
  readonly product: Product;
  /** The channel in which the crisis is handled. */
  readonly crisis: string;
  readonly address: string;
  /** Types `/bcp` and these words; answers what they alone read. */
  types(user: string, channel: string, words: string, changes?: Payload): Promise<Read>;
  /** Presses the button of that label on a message; answers what they alone read afterwards, if anything. */
  presses(user: string, channel: string, message: Pressed, label: string): Promise<Read | undefined>;
  /** Fills in the form that was opened last and sends it. */
  submits(user: string, fields: Readonly<Record<string, string>>, viewId?: string): Promise<Submitted>;
  /** Uses 「記録に追加」 on a message. */
  shortcut(user: string, channel: string, text: string, threadTs?: string): Promise<void>;
  /** Slack tells of something. */
  event(event: Payload & { readonly type: string }): Promise<number>;
  /** The form that was opened last. */
  opened(): ModalView;
  /** Until what is wanted is shown: no delivery is due any more. */
  settled(): Promise<void>;
  /** Whether the text of a message in the channel, or in all its threads, matches. */
  message(channel: string, title: RegExp): Promise<SeenInSlack>;
  close(): Promise<void>;
}

export interface Read {
  readonly text: string;
  readonly lines: readonly string[];
  readonly blocks: readonly unknown[];
}

type Pressed = Pick<SeenInSlack, 'blocks' | 'ts'>;

export interface Submitted {
  readonly action: string | undefined;
  readonly errors: readonly string[];
  /** What the form says now, or the next page. */
  readonly view: ModalView | undefined;
}

const QUIET: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
export const machineClock: Clock = { now: () => instantFromEpochMs(Date.now()) };

export const officeConfig = (rig: SlackRig, changes: Partial<Config> = {}): Config => ({
  port: 0,
  host: '127.0.0.1',
  databaseUrl: ':memory:',
  planFolder: wardFolder,
  phoneBookFile: 'data/contacts.yaml',
  locale: 'ja',
  logLevel: 'silent',
  admins: [`slack:${rig.users.admin}`],
  slack: { botToken: rig.token, signingSecret: rig.signingSecret, apiUrl: rig.apiUrl },
  ...changes,
});

interface OfficeOptions {
  readonly clock?: Clock;
  /** Nobody reads the log when absent. */
  readonly logger?: Logger;
  readonly config?: Partial<Config>;
  readonly rig?: SlackRig;
  /** The ward's own when absent. */
  readonly plan?: LoadedPlan;
  /** Nothing is compared or sent but by `settled` and the engine's own calls: for tests that turn the clock. */
  readonly handDriven?: boolean;
}

export const openOffice = async (options: OfficeOptions = {}): Promise<Office> => {
  const rig = options.rig ?? (await slackRig({ checkMessage }));
  const plan = options.plan ?? wardPlan();
  const product = await compose(
    officeConfig(rig, options.config),
    plan,
    options.clock ?? machineClock,
    options.logger ?? QUIET,
  );
  if (options.handDriven === true) await product.engine.stop();
  const server = await listen(product.app, { port: 0, host: '127.0.0.1' });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const mailbox = await openMailbox();
  const crisis = await rig.newChannel();

  const send = (body: string, contentType?: string): Promise<Response> =>
    signedRequest({
      url: `${address}/slack/events`,
      secret: rig.signingSecret,
      at: Date.now(),
      body,
      ...(contentType === undefined ? {} : { contentType }),
    });
  const ours = () => ({ team: { id: rig.bot.teamId, domain: 'ward' }, api_app_id: rig.bot.appId });

  const formsOpened = (): number => rig.proxy.callsOf('views.open').length;
  const opened = (): ModalView => {
    const view = rig.proxy.callsOf('views.open').at(-1)?.params.view as ModalView | undefined;
    if (view === undefined) throw new Error('no form was opened');
    checkView(view);
    return view;
  };

  return {
    rig,
    product,
    crisis,
    address,
    opened,
    types: async (user, channel, words, changes = {}) => {
      const { teamId, appId } = rig.bot;
      const said = slashCommand(words, {
        team_id: teamId,
        api_app_id: appId,
        channel_id: channel,
        user_id: user,
        response_url: mailbox.url,
        ...changes,
      });
      const response = await send(formOf(said));
      if (response.status !== 200) throw new Error(`/bcp ${words}: ${response.status}`);
      return readOf(await response.json());
    },
    presses: async (user, channel, message, label) => {
      const button = buttonOf(message.blocks, label);
      mailbox.empty();
      const formsBefore = formsOpened();
      const pressed = blockActions(
        { actionId: button.action_id, value: button.value, user, channel, messageTs: message.ts },
        { ...ours(), response_url: mailbox.url, trigger_id: await triggerFor(user, rig) },
      );
      const response = await send(interactionForm(pressed));
      if (response.status !== 200) throw new Error(`${label}: ${response.status}`);
      // What they read comes after the acknowledgement: a form that opened, or words of their own.
      const answer = await mailbox.next(() => formsOpened() > formsBefore);
      return answer === undefined ? undefined : readOf(answer);
    },
    submits: async (user, fields, viewId = 'V0OPENED01') => {
      const form = fillIn(opened(), fields);
      const payload = viewSubmission(
        {
          callbackId: form.callback_id,
          privateMetadata: form.private_metadata,
          values: form.state.values,
          blocks: form.blocks,
          user,
          viewId,
        },
        ours(),
      );
      const response = await send(interactionForm(payload));
      if (response.status !== 200) throw new Error(`the form: ${response.status}`);
      return submittedOf(await response.text());
    },
    shortcut: async (user, channel, text, threadTs) => {
      const used = messageShortcut(
        {
          callbackId: 'note',
          text,
          messageTs: `${Math.floor(Date.now() / 1000)}.000100`,
          ...(threadTs === undefined ? {} : { threadTs }),
        },
        {
          team: ours().team,
          user: { id: user, team_id: rig.bot.teamId },
          channel: { id: channel, name: 'crisis' },
          trigger_id: await triggerFor(user, rig),
        },
      );
      const formsBefore = formsOpened();
      await send(interactionForm(used));
      await until(() => formsOpened() > formsBefore);
    },
    event: async (event) => {
      const told = eventCallback(event, { team_id: rig.bot.teamId, api_app_id: rig.bot.appId });
      return (await send(JSON.stringify(told), JSON_TYPE)).status;
    },
    settled: async () => {
      while (await product.engine.runOnce());
      if (options.handDriven === true) return;
      // The engine works by itself too: twice in a row there is nothing to do, and nothing on its way.
      for (let calm = 0; calm < 2; calm += 1) {
        if ((await product.engine.runOnce()) || (await isOnItsWay(address))) calm = -1;
      }
    },
    message: async (channel, title) => {
      const found = (await rig.seen(channel)).find((message) => title.test(message.text));
      if (found === undefined) throw new Error(`no message ${title} in ${channel}`);
      return found;
    },
    close: async () => {
      await stopServer(server);
      await product.close();
      await mailbox.close();
      if (options.rig === undefined) await rig.close();
    },
  };
};

const wardPlan = (): LoadedPlan => {
  const loaded = loadPlan(wardFolder);
  if (!loaded.ok) throw new Error('the plan of the ward has faults');
  return loaded;
};

const isOnItsWay = async (address: string): Promise<boolean> => {
  const read = async (path: string) => (await (await fetch(`${address}/api/incidents${path}`)).json()) as unknown[];
  const incidents = (await read('')) as { readonly id: string }[];
  const posts = await Promise.all(incidents.map(({ id }) => read(`/${id}/posts`)));
  return (posts.flat() as { readonly state: string }[]).some(({ state }) => state === 'sending');
};

const LONGEST_WAIT_MS = 5_000;

/** Or for some seconds: what never comes is missed where it is looked for. */
const until = async (holds: () => boolean): Promise<void> => {
  const giveUpAt = performance.now() + LONGEST_WAIT_MS;
  while (!holds() && performance.now() < giveUpAt) await setImmediate();
};

/** Good for one form within three seconds. */
export const triggerFor = async (user: string, rig: SlackRig): Promise<string> => {
  const made = await rig.call('views.generateTriggerId', { user_id: user }, rig.token);
  return (made as { readonly trigger_id: string }).trigger_id;
};

const readOf = (message: unknown): Read => {
  checkMessage(message);
  const { text, blocks } = message as { text: string; blocks: readonly unknown[] };
  return { text, lines: linesOf(blocks), blocks };
};

const submittedOf = (body: string): Submitted => {
  if (body === '') return { action: undefined, errors: [], view: undefined };
  const { response_action: action, errors = {}, view } = JSON.parse(body);
  if (view !== undefined) checkView(view);
  return { action, errors: Object.values(errors), view };
};

interface Button {
  readonly action_id: string;
  readonly value: string;
}

const buttonOf = (blocks: readonly unknown[], label: string): Button => {
  const elements = blocks.flatMap((block) => (block as { elements?: readonly unknown[] }).elements ?? []);
  const found = elements.find((one) => (one as { text?: { text?: string } }).text?.text === label);
  if (found === undefined) throw new Error(`no button ${label} in ${JSON.stringify(blocks).slice(0, 500)}`);
  return found as Button;
};

/** Where answers to a response_url arrive. */
const openMailbox = async () => {
  let letters: unknown[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    letters.push(JSON.parse(body));
    response.end('ok');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    /** The next letter, or nothing once something else has happened instead. */
    next: async (instead: () => boolean): Promise<unknown> => {
      await until(() => letters.length > 0 || instead());
      return letters.at(-1);
    },
    empty: () => {
      letters = [];
    },
    close: () => stopServer(server),
  };
};

const stopServer = async (server: Server): Promise<void> => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
};
