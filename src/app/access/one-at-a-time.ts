// Log-ins wait for each other: those of one account and of one address go one by one, so that a hundred tries at once count as a
// hundred, and no address takes up the time of all the others.

export interface Turns {
  /** Undefined when too many wait already; else what the work gives, once it was its turn. */
  take<T>(queues: readonly string[], work: () => Promise<T>): Promise<T | undefined>;
}

interface Most {
  /** In all. */
  readonly waiting: number;
  /** In one queue, the one at work included. */
  readonly inOneQueue: number;
  readonly atOnce: number;
}

export const turns = ({ waiting, inOneQueue, atOnce }: Most): Turns => {
  const lengths = new Map<string, number>();
  const ends = new Map<string, Promise<unknown>>();
  const idle: (() => void)[] = [];
  let all = 0;
  let working = 0;

  const enter = async (): Promise<void> => {
    if (working < atOnce) working += 1;
    else await new Promise<void>((resolve) => idle.push(resolve));
  };
  /** Handed on, or given back. */
  const leave = (): void => {
    const next = idle.shift();
    if (next === undefined) working -= 1;
    else next();
  };
  const change = (queue: string, by: number): void => {
    const length = (lengths.get(queue) ?? 0) + by;
    if (length > 0) lengths.set(queue, length);
    else {
      lengths.delete(queue);
      ends.delete(queue);
    }
  };

  return {
    take: async (queues, work) => {
      const isFull = queues.some((queue) => (lengths.get(queue) ?? 0) >= inOneQueue);
      if (isFull || all >= waiting) return undefined;
      all += 1;
      for (const queue of queues) change(queue, 1);
      const before = queues.map((queue) => ends.get(queue));
      const { promise: done, resolve: finish } = Promise.withResolvers<void>();
      for (const queue of queues) ends.set(queue, done);
      try {
        await Promise.all(before);
        await enter();
        try {
          return await work();
        } finally {
          leave();
        }
      } finally {
        finish();
        all -= 1;
        for (const queue of queues) change(queue, -1);
      }
    },
  };
};
