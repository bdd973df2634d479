// The program's first lines: Node's compile cache, which halves a start, and then the program itself.
import { enableCompileCache, flushCompileCache } from 'node:module';
import { START_MEMORY } from './start-up/start-memory.ts';

// Where it cannot be written a start is slower and nothing else.
enableCompileCache(START_MEMORY);
const { start } = await import('./start-up/start.ts');
await start();
// Now and not when the process ends: one that is killed leaves it too.
setImmediate(flushCompileCache);
