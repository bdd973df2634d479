// The plan that the last start checked, kept as JSON: reading and checking YAML is a third of a start, and the files
// rarely change in between. The key is every byte it depends on, so another plan or another program reads anew.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoadedPlan } from '../plan/read/load-plan.ts';
import { START_MEMORY } from './start-memory.ts';

const REMEMBERED = join(START_MEMORY, 'plan.json');
const PLAN_ROOM = fileURLToPath(new URL('../plan', import.meta.url));

export const loadRememberedPlan = async (folder: string, memory = REMEMBERED): Promise<LoadedPlan> => {
  const key = keyOf(folder);
  const remembered = key === undefined ? undefined : recall(memory, key);
  if (remembered !== undefined) return remembered;
  const { loadPlan } = await import('../plan/read/load-plan.ts');
  const loaded = loadPlan(folder);
  if (loaded.ok && key !== undefined) remember(memory, `${key} ${loaded.hash}`, loaded.json);
  return loaded;
};

/** Undefined when something cannot be read: loading says what. */
const keyOf = (folder: string): string | undefined => {
  const key = createHash('sha256');
  try {
    for (const place of [PLAN_ROOM, folder]) {
      for (const name of readdirSync(place, { recursive: true, encoding: 'utf8' }).sort()) {
        if (!/\.(ts|ya?ml)$/i.test(name)) continue;
        const bytes = readFileSync(join(place, name));
        key.update(`${name} ${bytes.length}\n`).update(bytes);
      }
    }
    return key.digest('hex');
  } catch {
    return undefined;
  }
};

/** First line: key and hash of the plan; the rest is the plan's JSON, as it was when it was checked. */
const recall = (memory: string, key: string): LoadedPlan | undefined => {
  try {
    const text = readFileSync(memory, 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    const hash = createHash('sha256').update(json).digest('hex');
    return text.slice(0, end) === `${key} ${hash}` ? { ok: true, plan: JSON.parse(json), hash, json } : undefined;
  } catch {
    return undefined;
  }
};

const remember = (memory: string, head: string, json: string): void => {
  const part = `${memory}.${process.pid}`;
  try {
    mkdirSync(dirname(memory), { recursive: true });
    writeFileSync(part, `${head}\n${json}`);
    renameSync(part, memory);
  } catch {
    // An installation that may not be written to has no memory.
  }
};
