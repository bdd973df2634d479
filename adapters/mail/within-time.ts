// Work that is broken off when its time is over, or when the transport closes.

export const withinTime = async <T>(
  ms: number,
  closing: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  const over = new AbortController();
  const end = (): void => over.abort(brokenOff('closing'));
  const timer = setTimeout(() => over.abort(brokenOff('timeout')), ms);
  closing.addEventListener('abort', end);
  if (closing.aborted) end();
  try {
    return await work(over.signal);
  } finally {
    clearTimeout(timer);
    closing.removeEventListener('abort', end);
  }
};

/** For work that knows nothing of signals: it is left alone, and nobody waits for it any more. */
export const unlessOver = async <T>(signal: AbortSignal, work: T | Promise<T>): Promise<T> => {
  const over = Promise.withResolvers<never>();
  const end = (): void => over.reject(signal.reason);
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  try {
    return await Promise.race([work, over.promise]);
  } finally {
    signal.removeEventListener('abort', end);
  }
};

const brokenOff = (code: 'timeout' | 'closing'): Error => Object.assign(new Error(`broken off: ${code}`), { code });
