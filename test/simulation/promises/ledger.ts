// What people said and what they were told: every answer that reached them is a promise.
import type { Intent, Reply } from '../../../src/ports/desk.ts';
import type { Saying } from '../people/saying.ts';
import { lived, type World } from '../world/world.ts';

export interface Entry extends Saying {
  readonly at: string;
  /** Undefined: the process died, or the disk failed, before the answer reached them. */
  reply?: Reply;
  /** Events in the log under the command's key when the answer came. */
  eventsWhenAnswered?: number;
}

export interface Ledger {
  readonly entries: Entry[];
  nextKey(): string;
}

export const newLedger = (): Ledger => {
  let keys = 0;
  return {
    entries: [],
    nextKey: () => {
      keys += 1;
      return `key-${keys}`;
    },
  };
};

const STORE_FAULTS: readonly string[] = ['full', 'locked', 'unavailable', 'read_only'];

/** The command was not recorded and its key is still free: it may be said again. */
export const isStoreFault = (reply: Reply): boolean => !reply.ok && STORE_FAULTS.includes(reply.code);

const heard = async (world: World, intent: Intent): Promise<Reply | undefined> => {
  world.coverage.count('commands');
  const reply = await lived(world, 'said', () => world.app.desk.handle(intent));
  world.coverage.count(reply === undefined ? 'neverAnswered' : reply.ok ? 'accepted' : 'refused');
  if (reply?.ok === false && reply.code === 'wrong_office') world.coverage.count('wrongOffices');
  return reply;
};

/** Says it and notes what is answered. */
export const say = async (world: World, ledger: Ledger, saying: Saying): Promise<Entry> => {
  const entry: Entry = { ...saying, at: world.clock.now() };
  ledger.entries.push(entry);
  const reply = await heard(world, saying.intent);
  if (reply !== undefined) entry.reply = reply;
  world.trace(`  ${wordsOf(saying.intent)} -> ${outcomeOf(reply)}`);
  return entry;
};

const wordsOf = ({ asked, by, commandKey = '(no key)' }: Intent): string =>
  `${commandKey} ${by.as || '(nobody)'}: ${asked.kind === 'text' ? asked.text.slice(0, 60) : asked.command}`;

const outcomeOf = (reply: Reply | undefined): string =>
  reply === undefined ? 'no answer' : reply.ok ? `ok ${reply.incident ?? ''}` : reply.code;
