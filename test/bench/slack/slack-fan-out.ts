// From `/bcp declare` typed in Slack until the board, the first report, their pins and the fifteen sections' requests are
// there, in turns with the same calls made bare: each channel's in their order, all channels at once, as fast as the
// emulator answers and Slack's documented rates allow.
import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { type RateLimits, rateLimits } from '../../../adapters/slack/line/rate-limits.ts';
import { instantFromEpochMs } from '../../../src/time.ts';
import { wardPlan } from '../../plan/plan-folder.ts';
import { spreadOf } from '../measure.ts';
import { type Row, times } from '../print-table.ts';
import { startProduct } from '../server-process.ts';
import type { Answered } from './slack-emulator.ts';
import { ADMIN, readyToHear, setUpWard, slackEnvironment, TOKEN, type, type Ward } from './slack-ward.ts';

/** Each declares once and pins twice; Slack allows twenty pins a minute. */
const ROUNDS = 8;
/** Within this time of the last call nothing more was owed. */
const QUIET_MS = 400;
/** The board and the report. */
const PINNED = 2;
/** Both, what was declared, how the means of contact are set, and the question of the leak. */
const IN_CRISIS_CHANNEL = 5;

interface Said {
  readonly channel: string;
  readonly pinned: boolean;
  readonly text: string;
  readonly blocks: unknown;
  readonly metadata: unknown;
}

export const fanOutRows = async (folder: string): Promise<readonly Row[]> => {
  const emulator = fork(fileURLToPath(new URL('./slack-emulator.ts', import.meta.url)));
  const [apiUrl] = (await once(emulator, 'message')) as [string];
  const slack = new WebClient(TOKEN, { slackApiUrl: apiUrl, retryConfig: { retries: 0 } });
  const product = await startProduct(join(folder, 'fan-out.sqlite'), slackEnvironment(apiUrl));
  try {
    await readyToHear(product.url);
    const ward = await newWard(slack);
    await setUpWard(product.url, ward);
    // In a channel of its own each time: one channel takes sixty messages a minute.
    const declare = async () => {
      const crisis = await newChannel(slack);
      return { crisis, ms: await declared(product.url, { ...ward, crisis }, emulator) };
    };
    const { crisis } = await declare();
    const messages = await saidIn({ ...ward, crisis }, slack);
    const limits = rateLimits({ now: () => instantFromEpochMs(Date.now()) });
    const bare = async (): Promise<number> => {
      const channel = await newChannel(slack);
      return said(
        messages.map((one) => (one.channel === crisis ? { ...one, channel } : one)),
        slack,
        limits,
        emulator,
      );
    };
    await bare();
    const [ours, floors]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push((await declare()).ms);
      floors.push(await bare());
    }
    const [measured, floor] = [spreadOf(ours), spreadOf(floors)];
    const what = `${messages.length} messages, ${PINNED} pins`;
    return [{ what, measured, floor, ratio: `${times(measured.p50, floor.p50)} (<= 1.2)` }];
  } finally {
    await product.stop();
    emulator.disconnect();
  }
};

const Made = z.object({ channel: z.object({ id: z.string() }) });

/** With our bot in every channel, because it made them. */
const newWard = async (slack: WebClient): Promise<Omit<Ward, 'crisis'>> => {
  const channels = new Map<string, string>();
  for (const { id } of wardPlan().sections) channels.set(id, await newChannel(slack));
  return { channels };
};

const newChannel = async (slack: WebClient): Promise<string> =>
  Made.parse(await slack.conversations.create({ name: randomUUID() })).channel.id;

const declared = async (url: string, ward: Ward, emulator: ChildProcess): Promise<number> => {
  const shown = lastOf({ messages: ward.channels.size + IN_CRISIS_CHANNEL, pins: PINNED }, emulator);
  const start = performance.timeOrigin + performance.now();
  await type(url, { user: ADMIN, channel: ward.crisis, words: 'declare iaas-down --again' }, '宣言しました');
  return (await shown) - start;
};

/** Each message after the one before it in its channel, and after that one's pin; no call before its turn. */
const said = async (
  messages: readonly Said[],
  slack: WebClient,
  limits: RateLimits,
  emulator: ChildProcess,
): Promise<number> => {
  const shown = lastOf({ messages: messages.length, pins: PINNED }, emulator);
  const inTurn = async (method: string, args: Readonly<Record<string, unknown>> & { readonly channel: string }) => {
    for (let ms = limits.take(method, args.channel); ms > 0; ms = limits.take(method, args.channel)) await wait(ms);
    return slack.apiCall(method, args);
  };
  const start = performance.timeOrigin + performance.now();
  const byChannel = Object.values(Object.groupBy(messages, ({ channel }) => channel));
  const sending = byChannel.map(async (inOne = []) => {
    for (const { channel, pinned, ...message } of inOne) {
      const { ts: timestamp } = Posted.parse(await inTurn('chat.postMessage', { channel, ...message }));
      if (pinned) await inTurn('pins.add', { channel, timestamp });
    }
  });
  await Promise.all(sending);
  return (await shown) - start;
};

/** When the last of so many calls was answered; resolves once nothing more comes. */
const lastOf = async (wanted: { readonly messages: number; readonly pins: number }, emulator: ChildProcess) => {
  const seen = { messages: 0, pins: 0 };
  let last = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  const see = ({ method, at }: Answered): void => {
    if (method === 'chat.postMessage') seen.messages += 1;
    else if (method === 'pins.add') seen.pins += 1;
    else return;
    last = at;
    if (seen.messages >= wanted.messages && seen.pins >= wanted.pins) resolve();
  };
  emulator.on('message', see);
  await promise;
  await wait(QUIET_MS);
  emulator.off('message', see);
  if (seen.messages !== wanted.messages || seen.pins !== wanted.pins) {
    throw new Error(`wanted ${JSON.stringify(wanted)}, seen ${JSON.stringify(seen)}`);
  }
  return last;
};

const Posted = z.object({ ts: z.string() });
const History = z.object({
  messages: z.array(
    z.object({
      subtype: z.string().optional(),
      ts: z.string(),
      text: z.string(),
      blocks: z.unknown(),
      metadata: z.unknown(),
    }),
  ),
});
const Pins = z.object({ items: z.array(z.object({ message: z.object({ ts: z.string() }) })) });

/** What the product posted, and where; in each channel the oldest first. */
const saidIn = async ({ crisis, channels }: Ward, slack: WebClient): Promise<readonly Said[]> => {
  const all: Said[] = [];
  for (const channel of [crisis, ...channels.values()]) {
    const { messages } = History.parse(await slack.conversations.history({ channel, include_all_metadata: true }));
    const { items } = Pins.parse(await slack.pins.list({ channel }));
    const pins = new Set(items.map(({ message }) => message.ts));
    for (const { subtype, ts, ...message } of messages.toReversed()) {
      if (subtype === undefined) all.push({ channel, pinned: pins.has(ts), ...message });
    }
  }
  return all;
};
