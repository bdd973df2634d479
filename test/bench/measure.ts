// Taking times: works that are to be compared run in turns, so that whatever else the machine does hits all of them.

export interface Spread {
  readonly n: number;
  readonly p50: number;
  readonly p99: number;
}

export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { n: sorted.length, p50: at(0.5), p99: at(0.99) };
};

const millisecondsOf = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

type Works<Name extends string> = Readonly<Record<Name, (round: number) => unknown>>;

/** Milliseconds of each work in each round, after some rounds that do not count. */
export const inTurns = async <Name extends string>(
  works: Works<Name>,
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
): Promise<Readonly<Record<Name, Spread>>> => {
  const names = Object.keys(works) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of shuffled(names)) {
      const ms = await millisecondsOf(() => works[name](round));
      if (round >= 0) times.get(name)?.push(ms);
    }
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, spreadOf(values)])) as Record<Name, Spread>;
};

/** Whoever always followed the same neighbour would always pay for what it left behind. */
const shuffled = <T>(items: readonly T[]): readonly T[] =>
  items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
