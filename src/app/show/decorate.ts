// What is done to messages beside what they say: pins, and the removal of messages that others have replaced. Each waits by
// itself and holds up no post; what is refused leaves the post shown, is said once, and is asked for again now and then.
import { DeliveryError, type Messenger } from '../../ports/messenger.ts';
import type { Decoration, DecorationSettlement } from '../../ports/store.ts';
import { epochMs, type Instant, instantFromEpochMs } from '../../time.ts';
import type { Delivering } from './delivering.ts';
import { inTime } from './failed-delivery.ts';
import { type Decorated, noteDecoration } from './note-decoration.ts';

const LEASE_MS = 30_000;
const LONGEST_CALL_MS = 25_000;
const MOST_AT_ONCE = 16;
/** A refusal is somebody's to mend: a scope, a right, room among the pins. */
const AFTER_REFUSAL_MS = 10 * 60_000;
const LONGEST_WAIT_MS = 60_000;
/** With the pauses between them some minutes: then what only fails is said too. */
const TRIES_BEFORE_SAID = 8;

/** Takes in hand what is due now; each promise ends with its decoration. */
export const startDecorations = async (delivering: Delivering): Promise<readonly Promise<Decorated>[]> => {
  const { store, clock, owner } = delivering;
  const now = clock.now();
  const leaseUntil = after(now, LEASE_MS);
  const claimed = await store.transaction((tx) => tx.claimDecorations({ owner, now, leaseUntil, limit: MOST_AT_ONCE }));
  return claimed.map((decoration) => decorateOne(decoration, delivering));
};

const after = (instant: Instant, ms: number): Instant => instantFromEpochMs(epochMs(instant) + ms);

const decorateOne = async (decoration: Decoration, delivering: Delivering): Promise<Decorated> => {
  const { store, clock, owner, recording } = delivering;
  const outcome = await decorate(decoration, delivering);
  const { incident, platform, conversation, ref } = decoration;
  const noted = await store.transaction(async (tx) => {
    if (!(await tx.settleDecoration(decoration, owner, outcome.settlement))) return false;
    if (outcome.gone) await tx.showAgain({ platform, conversation }, clock.now(), { ref, gone: true });
    if (outcome.say === undefined && !(outcome.settlement.done && !outcome.gone)) return false;
    return noteDecoration(tx, decoration, outcome.say, delivering);
  });
  if (noted) recording.states.settle(incident);
  return { incident, noted };
};

interface Outcome {
  readonly settlement: DecorationSettlement;
  /** The message it was for is not there any more. */
  readonly gone?: true;
  /** Why it cannot be done, when that is worth saying. */
  readonly say?: string;
}

const DONE: DecorationSettlement = { done: true };

const decorate = async (decoration: Decoration, { messengers, clock, logger }: Delivering): Promise<Outcome> => {
  const { platform, what, incident, postKey } = decoration;
  const messenger = messengers.find((one) => one.platform === platform);
  try {
    if (messenger === undefined)
      throw new DeliveryError('unavailable', 'not configured', { retryAfterMs: AFTER_REFUSAL_MS });
    await inTime(LONGEST_CALL_MS, carryOut(decoration, messenger));
    return { settlement: DONE };
  } catch (error) {
    const outcome = failed(error, decoration, clock.now());
    const code = outcome.settlement.done ? 'gone' : outcome.settlement.error;
    const fields = { platform, incident, post: postKey, what, error: code, word: wordOf(error) };
    if (outcome.say !== undefined && decoration.lastError !== code)
      logger.warn(fields, 'a post is shown, but could not be decorated');
    else logger.debug(fields, 'a decoration is tried again');
    return outcome;
  }
};

const carryOut = async ({ platform, conversation, ref: id, what }: Decoration, messenger: Messenger): Promise<void> => {
  const ref = { conversation: { platform, id: conversation }, id };
  if (what === 'remove') return takeAway(ref, messenger);
  if (messenger.can.pin) await (what === 'pin' ? messenger.pin(ref) : messenger.unpin(ref));
};

/** Where it cannot be removed it is at least no longer on top; a removal that is refused is asked for again. */
const takeAway = async (ref: Parameters<Messenger['unpin']>[0], messenger: Messenger): Promise<void> => {
  try {
    if (messenger.takeAway !== undefined) return await messenger.takeAway(ref);
  } catch (error) {
    if (error instanceof DeliveryError && isRefusal(error) && messenger.can.pin) await messenger.unpin(ref);
    throw error;
  }
  if (messenger.can.pin) await messenger.unpin(ref);
};

const isRefusal = ({ code }: Pick<DeliveryError, 'code'>): boolean =>
  ['rejected', 'unacceptable', 'uneditable', 'auth', 'closed'].includes(code);

const failed = (error: unknown, { what, attempts }: Decoration, now: Instant): Outcome => {
  const code = error instanceof DeliveryError ? error.code : 'failed';
  const isRefused = isRefusal({ code });
  if (code === 'gone') return what === 'pin' ? { settlement: DONE, gone: true } : { settlement: DONE };
  const retryAfterMs = error instanceof DeliveryError ? error.retryAfterMs : undefined;
  const waitMs =
    retryAfterMs ?? (isRefused ? AFTER_REFUSAL_MS : Math.min(LONGEST_WAIT_MS, 1000 * 2 ** Math.min(attempts, 10)));
  const settlement: DecorationSettlement = { done: false, dueAt: after(now, waitMs), error: code, refused: isRefused };
  const worthSaying = what !== 'unpin' && (isRefused || (attempts >= TRIES_BEFORE_SAID && code !== 'rate_limited'));
  return worthSaying ? { settlement, say: wordOf(error) ?? code } : { settlement };
};

/** The platform's own word, such as `missing_scope`, where its failure has one: it says what to mend. */
const wordOf = (error: unknown): string | undefined => {
  const word: unknown = error instanceof DeliveryError ? Reflect.get(error, 'word') : undefined;
  return typeof word === 'string' ? word : undefined;
};
