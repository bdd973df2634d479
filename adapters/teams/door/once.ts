// What comes again is not done again: whoever brings it a second time waits for what the first time came to.

export interface Once {
  /** The outcome of the work, of this time or the one before; work that failed may be done again. */
  do(key: string, work: () => Promise<void>): Promise<void>;
}

/** `most` keys are remembered, those of the latest; a restart forgets them all. */
export const once = (most: number): Once => {
  const done = new Map<string, Promise<void>>();
  return {
    do: async (key, work) => {
      const before = done.get(key);
      if (before !== undefined) return before;
      const doing = work();
      done.set(key, doing);
      const [oldest] = done.keys();
      if (done.size > most && oldest !== undefined) done.delete(oldest);
      try {
        await doing;
      } catch (error) {
        done.delete(key);
        throw error;
      }
    },
  };
};
