// Loaded before the program (`--import`) by tests that need another time of day: shifts what Date says the present is,
// and nothing else, so that the program itself has no hook for tests. A file sets the clock while the program runs.
import { readFileSync } from 'node:fs';

const startShiftMs = Number(process.env.CLOCK_SHIFT_MS ?? 0);
const shiftFile = process.env.CLOCK_SHIFT_FILE;
const RealDate = Date;

const shiftMs = (): number => {
  if (shiftFile === undefined) return startShiftMs;
  try {
    return Number(readFileSync(shiftFile, 'utf8'));
  } catch {
    return startShiftMs;
  }
};
const now = (): number => RealDate.now() + shiftMs();

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
});
