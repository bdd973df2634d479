// One seed from beginning to end: steps and checks, then everything heals and the world must come in order.
import { checkAfterStep } from './promises/checks.ts';
import { converge } from './promises/convergence.ts';
import { countLogs } from './promises/count-logs.ts';
import type { Coverage } from './promises/coverage.ts';
import { newLedger } from './promises/ledger.ts';
import { nextStep, type Run } from './steps.ts';
import { newWorld, type Sabotage, type World } from './world/world.ts';

export interface SeedOptions {
  readonly steps?: number;
  readonly sabotage?: Sabotage;
  /** Hears every line as it happens. */
  readonly tell?: (line: string) => void;
}

const STEPS = 60;
const LAST_LINES = 30;

/** Throws with the seed, the last lines and the way to play it again, when a promise is broken. */
export const runSeed = async (seed: number, options: SeedOptions = {}): Promise<Partial<Coverage>> => {
  const { steps = STEPS, sabotage, tell } = options;
  const lines: string[] = [];
  const world = newWorld(
    seed,
    (line) => {
      lines.push(line);
      tell?.(line);
    },
    sabotage,
  );
  const run: Run = { world, ledger: newLedger(), chronicles: new Map() };
  try {
    await live(run, steps);
  } catch (error) {
    throw new Error(failureText(seed, lines, error), { cause: error });
  } finally {
    await world.store.close();
  }
  countLogs(world.coverage, run.chronicles.values());
  world.coverage.count('posts', sumOf(world.platforms));
  world.coverage.count('postsOutside', sumOf(world.platforms.filter(({ messenger }) => messenger.outside)));
  return world.coverage.counts;
};

const live = async (run: Run, steps: number): Promise<void> => {
  for (let step = 1; step <= steps; step += 1) {
    await nextStep(run);
    await checkAfterStep(run.world, run.chronicles, run.ledger, step % 8 === 0);
  }
  await converge(run);
};

const failureText = (seed: number, lines: readonly string[], error: unknown): string =>
  [
    `seed ${seed}: ${error instanceof Error ? `${error.name} ${error.message}` : String(error)}`,
    ...lines.slice(-LAST_LINES),
    `Play it again: SEED=${seed} npm run sim`,
  ].join('\n');

const sumOf = (platforms: World['platforms']): number =>
  platforms.reduce((sum, { messages }) => sum + messages.length, 0);
