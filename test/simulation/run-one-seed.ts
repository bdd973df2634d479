// `SEED=17 npm run sim`: plays one seed and tells everything that happens; without SEED, a seed of the moment.
import { BrokenPromise } from './promises/broken-promise.ts';
import { runSeed } from './run-seed.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const steps = process.env.STEPS === undefined ? {} : { steps: Number(process.env.STEPS) };

console.log(`seed ${seed}`);
try {
  const counts = await runSeed(seed, { ...steps, tell: (line) => console.log(line) });
  console.log(`seed ${seed}: every promise was kept`, counts);
} catch (error) {
  const { cause } = error as Error;
  console.error(cause instanceof BrokenPromise ? `seed ${seed}: ${cause.message}` : error);
  process.exitCode = 1;
}
