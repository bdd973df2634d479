// Notes entries, refusals and changes of access in the log of links and people, in the transaction in which they happen.
import { randomUUID } from 'node:crypto';
import type { AccessEvent } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store, StoreTransaction } from '../../ports/store.ts';
import { accessLine } from '../../posts/directory/access-words.ts';
import { vocabulary } from '../../posts/vocabulary.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Directories } from '../directories.ts';
import type { PasswordCost } from './passwords.ts';

export interface Gate {
  readonly store: Store;
  readonly clock: Clock;
  readonly directories: Directories;
  readonly plan: Plan;
  readonly texts: Texts;
  /** The console's own name among the platforms. */
  readonly platform: string;
  /** Less in tests that log in a hundred times. */
  readonly passwordCost?: PasswordCost;
  /** Of what is done just now: it is kept with its outcome, so that the same press does nothing twice. */
  readonly commandKey?: string;
}

export const noteAccess = async (
  { clock, directories, plan, texts, commandKey }: Gate,
  tx: StoreTransaction,
  events: readonly AccessEvent[],
  actor: Actor,
): Promise<readonly string[]> => {
  if (events.length === 0) return [];
  const words = vocabulary(plan, texts);
  const noted = events.map((event) => ({ event, what: accessLine(event, words) }));
  const { seq: expectedSeq } = await directories.within(tx);
  await tx.appendDirectory({
    expectedSeq,
    commandKey: commandKey ?? `access:${randomUUID()}`,
    at: clock.now(),
    actor,
    events: noted,
  });
  if (commandKey !== undefined) await keepOutcome(tx, commandKey, noted, clock, texts);
  return noted.map(({ what }) => what);
};

/** As many sentences as a person reads; the log has them all. */
const MOST_SAID = 5;

const keepOutcome = async (
  tx: StoreTransaction,
  commandKey: string,
  noted: readonly { readonly what: string }[],
  clock: Clock,
  { words }: Texts,
): Promise<void> => {
  const said = noted.slice(0, MOST_SAID).map(({ what }) => what);
  const more = noted.length > said.length ? [words.andOthers(noted.length - said.length)] : [];
  const reply = JSON.stringify({ ok: true, text: [...said, ...more].join('\n') });
  await tx.saveOutcome({ commandKey, fingerprint: 'access', at: clock.now(), reply });
};
