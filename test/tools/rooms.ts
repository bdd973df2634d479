// The table of rooms as data: who may import what, and who may reach outside.

export interface Room {
  /** A file, or a folder with its closing slash. The first row that matches a path is its room. */
  readonly path: string;
  /** Rooms it may import beside itself; `src/*` is all of src. */
  readonly rooms: readonly string[];
  readonly npm: 'any' | 'types only' | readonly string[];
  readonly node: 'any' | readonly string[];
  /** Ambient names it must not use; `name.*` is any property of it. */
  readonly without: readonly string[];
}

/** The name itself and everything reached through it. */
const whole = (...names: string[]): string[] => names.flatMap((name) => [name, `${name}.*`]);

// The application asks the Clock port and the Logger port; timers are its own.
const NO_CLOCK_NO_CHANCE = [
  'Date.now',
  'new Date()',
  'Temporal.Now',
  'Math.random',
  ...whole('performance', 'console'),
];
// A bare `process` may be taken apart later; `process.on` and `process.pid` are no environment.
const NO_ENVIRONMENT = ['process', 'process.env', 'globalThis.process'];
const APP = [...NO_CLOCK_NO_CHANCE, ...whole('process', 'globalThis', 'require', 'crypto', 'fetch')];
const PURE = [...APP, 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'];

const PURE_ROOMS = ['src/plan/', 'src/incident/', 'src/directory/', 'src/reporting/', 'src/posts/', 'src/time.ts'];

const startUp = (path: string, rooms: readonly string[], without: readonly string[]): Room => ({
  path,
  rooms,
  npm: 'any',
  node: 'any',
  without,
});

const pure = (path: string, rooms: readonly string[], npm: Room['npm']): Room => ({
  path,
  rooms,
  npm,
  node: [],
  without: PURE,
});

const ROOMS: readonly Room[] = [
  startUp('src/main.ts', ['src/*'], []),
  startUp('src/start.ts', ['src/*'], []),
  startUp('src/start-memory.ts', ['src/*'], []),
  startUp('src/log-output.ts', ['src/*'], []),
  startUp('src/remember-plan.ts', ['src/*'], NO_ENVIRONMENT),
  startUp('src/compose.ts', ['src/*', 'adapters/*'], NO_ENVIRONMENT),
  startUp('src/compose-channels.ts', ['src/*', 'adapters/*'], NO_ENVIRONMENT),
  startUp('src/compose-contacts.ts', ['src/*'], NO_ENVIRONMENT),
  startUp('src/config.ts', ['src/*'], []),
  startUp('src/config/', ['src/*'], NO_ENVIRONMENT),
  startUp('src/cli.ts', ['src/*', 'adapters/*'], []),
  startUp('src/cli/', ['src/*', 'adapters/*'], []),
  pure('src/time.ts', [], []),
  // The one impure file of the plan: it reads the files, so no pure room may import it.
  {
    path: 'src/plan/load-plan.ts',
    rooms: ['src/plan/', 'src/time.ts'],
    npm: ['yaml', 'zod'],
    node: 'any',
    without: PURE,
  },
  pure('src/plan/', ['src/time.ts'], ['zod', 'yaml', 'fastest-levenshtein']),
  // Reads the file of contacts: impure as load-plan.ts is.
  {
    path: 'src/contacts/load-contacts.ts',
    rooms: ['src/contacts/', 'src/plan/', 'src/time.ts'],
    npm: [],
    node: 'any',
    without: PURE,
  },
  pure('src/contacts/', ['src/plan/', 'src/time.ts'], ['zod', 'yaml', '@holiday-jp/holiday_jp']),
  pure('src/directory/', ['src/plan/', 'src/time.ts'], []),
  pure('src/incident/', ['src/plan/', 'src/directory/', 'src/time.ts'], ['fastest-levenshtein']),
  pure('src/reporting/', ['src/plan/', 'src/incident/', 'src/time.ts'], ['fastest-levenshtein']),
  pure(
    'src/posts/',
    ['src/plan/', 'src/incident/', 'src/directory/', 'src/reporting/', 'src/time.ts'],
    ['fastest-levenshtein'],
  ),
  pure('src/ports/', PURE_ROOMS, 'types only'),
  {
    path: 'src/app/',
    rooms: [...PURE_ROOMS, 'src/ports/'],
    npm: [],
    node: ['node:crypto'],
    without: APP,
  },
];

const TEST: Room = { path: 'test/', rooms: ['src/*', 'adapters/*'], npm: 'any', node: 'any', without: [] };

/** Undefined when the table has no row for the path. */
export const roomOf = (path: string): Room | undefined => {
  if (path.startsWith('test/')) return TEST;
  const [adapter] = path.match(/^adapters\/[^/]+\//) ?? [];
  if (adapter !== undefined) {
    return { path: adapter, rooms: ['src/ports/', 'src/posts/'], npm: 'any', node: 'any', without: NO_ENVIRONMENT };
  }
  return ROOMS.find((room) => room.path === path || (room.path.endsWith('/') && path.startsWith(room.path)));
};

export const mayEnter = (room: Room, target: Room): boolean =>
  room.path === target.path ||
  room.rooms.includes(target.path) ||
  room.rooms.some((allowed) => allowed.endsWith('*') && target.path.startsWith(allowed.slice(0, -1)));
