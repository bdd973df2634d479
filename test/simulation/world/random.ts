// All chance in a simulated world comes from its seed, so that a failure can be played again step by step.

export interface Chance {
  /** 0 <= n < below. */
  int(below: number): number;
  happens(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** One of the names, as often as its weight says. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name;
}

/** mulberry32: small, fast, and the same on every machine. */
const mulberry32 = (seed: number) => {
  let state = seed | 0;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const chanceFrom = (seed: number): Chance => {
  const next = mulberry32(seed);
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    happens: (probability) => next() < probability,
    pick: (choices) => {
      const chosen = choices[int(choices.length)];
      if (chosen === undefined) throw new Error('nothing to choose from');
      return chosen;
    },
    weighted: (weights) => {
      const names = Object.keys(weights) as (keyof typeof weights)[];
      let left = next() * names.reduce((sum, name) => sum + weights[name], 0);
      const chosen = names.find((name) => {
        left -= weights[name];
        return left < 0;
      });
      if (chosen === undefined) throw new Error('nothing to choose from');
      return chosen;
    },
  };
};
