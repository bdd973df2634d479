// What tests of the whole program in Slack do again and again: people of sections, faults of one channel, waiting until
// everything that can be shown is shown, and reading what the console says meanwhile.
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Clock } from '../../../../src/ports/clock.ts';
import { instantFromEpochMs } from '../../../../src/time.ts';
import type { Fault } from './fault-proxy.ts';
import type { Office, Read } from './slack-office.ts';

export const person = ({ rig }: Office, name: string): string => {
  const id = rig.users[name];
  if (id === undefined) throw new Error(`nobody is called ${name}`);
  return id;
};

/** As the administrator types it in the crisis channel. */
export const order = (office: Office, words: string, channel = office.crisis): Promise<Read> =>
  office.types(person(office, 'admin'), channel, words);

/** A section's own channel, linked, and somebody of it on the list. */
export const section = async (office: Office, name: string, member?: string, channel?: string): Promise<string> => {
  const own = channel ?? (await office.rig.newChannel());
  await order(office, `link section ${name}`, own);
  if (member !== undefined) await order(office, `people add <@${person(office, member)}|${member}> ${name}`, own);
  return own;
};

/** Declares, and answers the incident's id once everything is shown. */
export const declared = async (office: Office, time?: ClockAhead): Promise<string> => {
  const { text } = await order(office, 'declare iaas-down');
  const id = /\d{4}-\d{3}/.exec(text)?.[0];
  if (id === undefined) throw new Error(text);
  await calm(office, time);
  return id;
};

const LONGEST_WAIT_MS = 20_000;
const LOOK_EVERY_MS = 20;

export const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
  const giveUpAt = performance.now() + LONGEST_WAIT_MS;
  while (!(await holds())) {
    if (performance.now() > giveUpAt) throw new Error(`in vain: ${what}`);
    await pause(LOOK_EVERY_MS);
  }
};

const Post = z.object({
  key: z.string(),
  platform: z.string(),
  conversation: z.string(),
  kind: z.string(),
  pinned: z.boolean(),
  state: z.string(),
  text: z.string(),
});
type Post = z.infer<typeof Post>;

const get = async ({ address }: Office, path: string): Promise<unknown> =>
  (await fetch(`${address}/api/incidents${path}`)).json();

export const posts = async (office: Office, incident: string): Promise<readonly Post[]> =>
  z.array(Post).parse(await get(office, `/${incident}/posts`));

const incidents = async (office: Office): Promise<readonly string[]> =>
  z
    .array(z.object({ id: z.string() }))
    .parse(await get(office, ''))
    .map(({ id }) => id);

/** The machine's clock, which a test may set ahead; never by five minutes, or Slack's signatures would be too old. */
export const clockAhead = () => {
  let aheadMs = 0;
  const clock: Clock = { now: () => instantFromEpochMs(Date.now() + aheadMs) };
  return {
    clock,
    pass: (ms: number): void => {
      aheadMs += ms;
    },
  };
};
type ClockAhead = ReturnType<typeof clockAhead>;

/** A report is not unpinned before its successor stands in its place, which may be parked. */
const waitsForNext = ({ kind, pinned }: Post): boolean => kind === 'report' && !pinned;

/** Until nothing is on its way any more: every post is shown, or cannot be. With a clock it hurries through the waits. */
export const calm = async (office: Office, time?: ClockAhead): Promise<void> => {
  let before: string | undefined;
  await until('everything shown or parked', async () => {
    await office.settled();
    time?.pass(200);
    const all = (await Promise.all((await incidents(office)).map((id) => posts(office, id)))).flat();
    const isAtRest = all.every((post) => post.state === 'shown' || post.state === 'parked' || waitsForNext(post));
    const now = isAtRest ? JSON.stringify(all) : undefined;
    const isCalm = now !== undefined && now === before;
    before = now;
    return isCalm;
  });
};

/** The board as the console shows it, whatever happens to Slack. */
export const consoleBoard = async (office: Office, incident: string): Promise<string> =>
  (await posts(office, incident)).find(({ platform, key }) => platform === 'web' && key === 'board')?.text ?? '';

/** The chronology, line by line. */
export const chronology = async (office: Office, incident: string): Promise<readonly string[]> => {
  const said = await fetch(`${office.address}/api/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: `log --incident ${incident}`, as: '' }),
  });
  return z
    .object({ reply: z.string() })
    .parse(await said.json())
    .reply.split('\n');
};

export const linesWith = (lines: readonly string[], part: string): readonly string[] =>
  lines.filter((line) => line.includes(part));

/** Whatever is done to that channel is refused with Slack's word; joining it too. */
export const refuseIn = ({ rig }: Office, channel: string, error: string): void =>
  rig.proxy.failWhen((_method, params): Fault | undefined =>
    params.channel === channel ? { kind: 'refuse', error } : undefined,
  );

/** Keys of what is shown there in Slack, each as often as it is. */
export const keysIn = async ({ rig }: Office, channel: string, thread?: string): Promise<readonly string[]> =>
  (await rig.seen(channel, thread)).flatMap(({ key }) => key ?? []);
