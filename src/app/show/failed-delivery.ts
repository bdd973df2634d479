// What a failure means for a delivery: tried again and when, posted anew, or parked. Whatever is thrown ends here: an error
// that no messenger should throw is a fault of its driver, and is parked and said like every other.
import { DeliveryError } from '../../ports/messenger.ts';
import { type Delivery, type Settlement, StoreFault } from '../../ports/store.ts';
import { epochMs, type Instant, instantFromEpochMs } from '../../time.ts';

/** Tries before a delivery is parked; with the backoff below about ten minutes. Parked ones are tried again later. */
const MOST_ATTEMPTS = 12;
/** A driver that falls over will mostly fall over again. */
const MOST_OF_A_FAULT = 3;
const LONGEST_WAIT_MS = 60_000;

type Reached = Pick<Settlement, 'ref' | 'shownHash'>;

export const settlementOf = (error: unknown, delivery: Delivery, reached: Reached, now: Instant): Settlement => {
  const { attempts } = delivery;
  const known = knownOf(error);
  const later = (code: string) => ({ dueAt: after(now, known?.retryAfterMs ?? backoffMs(attempts)), error: code });
  if (known === undefined)
    return { ...patient(attempts, MOST_OF_A_FAULT), ...reached, ...later('failed'), uncertain: true };
  const { code } = known;
  switch (code) {
    case 'rejected':
    case 'auth':
    case 'closed':
    case 'unacceptable':
      return { state: 'parked', ...reached, error: code };
    case 'uneditable':
      return postedAnew(reached.ref ?? delivery.ref, now);
    case 'gone':
      // The message was deleted: it is posted anew. Gone without a message means the conversation itself is.
      return delivery.ref === undefined && reached.ref === undefined
        ? { state: 'parked', error: code }
        : { state: 'pending', forgetRef: true, dueAt: now, error: code };
    case 'rate_limited':
      return { state: 'pending', ...reached, ...later(code) };
    case 'unknown_outcome':
      return { ...patient(attempts, MOST_ATTEMPTS), ...reached, ...later(code), uncertain: true };
    case 'unavailable':
      return { ...patient(attempts, MOST_ATTEMPTS), ...reached, ...later(code) };
    case 'failed':
      return { ...patient(attempts, MOST_OF_A_FAULT), ...reached, ...later(code) };
  }
};

/** What still stands there says what does not hold: the new one first, and then the old one goes. Nothing is in doubt. */
const postedAnew = (replaced: string | undefined, now: Instant): Settlement =>
  replaced === undefined
    ? { state: 'parked', error: 'uneditable' }
    : { state: 'pending', forgetRef: true, replaced, uncertain: false, dueAt: now, error: 'uneditable' };

type Known = Pick<DeliveryError, 'code'> & { readonly retryAfterMs?: number | undefined };

const knownOf = (error: unknown): Known | undefined => {
  if (error instanceof DeliveryError) return error;
  return error instanceof StoreFault ? { code: 'unavailable' } : undefined;
};

const patient = (attempts: number, most: number): Pick<Settlement, 'state'> => ({
  state: attempts >= most ? 'parked' : 'pending',
});

const backoffMs = (attempts: number): number => Math.min(LONGEST_WAIT_MS, 500 * 2 ** Math.min(attempts, 10));

const after = (instant: Instant, ms: number): Instant => instantFromEpochMs(epochMs(instant) + ms);

/** A driver that never answers is not waited for for ever; what it may still do is not known. */
export const inTime = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeliveryError('unknown_outcome', 'the driver does not answer')), ms);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
};

export type Trace = Readonly<Record<string, unknown>>;

/** Of what is no ordinary refusal: what it was and where, never its message, which may quote what people wrote. */
export const traceOf = (error: unknown): Trace => {
  const cause = error instanceof DeliveryError ? error.cause : error;
  if (!(cause instanceof Error)) return { fault: typeof cause };
  const code: unknown = Reflect.get(cause, 'code');
  const frames = cause.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    fault: cause.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: frames
      .slice(0, 8)
      .map((line) => line.trim())
      .join(' | '),
  };
};

/** A fault of our own side deserves a trace. */
export const isForeseen = (error: unknown): boolean => {
  const known = knownOf(error);
  return known !== undefined && known.code !== 'failed';
};
