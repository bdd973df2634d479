// The table of rooms: who may import what, and who may reach outside. It stands in docs/architecture.md and nowhere else.
import { textOf } from './repository-files.ts';

export interface Room {
  /** A file, or a folder with its closing slash. */
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
const NO_OUTSIDE = [...NO_CLOCK_NO_CHANCE, ...whole('process', 'globalThis', 'require', 'crypto', 'fetch')];
const PURE = [...NO_OUTSIDE, 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'];

/** The words of the last column. */
const REACHES: Readonly<Record<string, Pick<Room, 'node' | 'without'>>> = {
  nothing: { node: [], without: PURE },
  timers: { node: ['node:crypto'], without: NO_OUTSIDE },
  files: { node: 'any', without: PURE },
  outside: { node: 'any', without: NO_ENVIRONMENT },
  environment: { node: 'any', without: [] },
};

const COLUMNS = ['room', 'holds', 'may import', 'from npm', 'reaches'];

/** The rooms of a document's table. Throws on a row that says what the table has no word for, so that no row goes unread. */
export const roomsIn = (document: string): readonly Room[] => {
  const lines = document.split('\n');
  const head = lines.findIndex((line) => cellsOf(line).join() === COLUMNS.join());
  if (head < 0) throw new Error(`no table of rooms: no line has the columns ${COLUMNS.join(', ')}`);
  const below = lines.slice(head + 2);
  const end = below.findIndex((line) => !line.startsWith('|'));
  return below.slice(0, end < 0 ? undefined : end).flatMap(roomsOfRow);
};

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const roomsOfRow = (line: string): Room[] => {
  const [names = '', , mayImport = '', npm = '', reaches = ''] = cellsOf(line);
  const outside = REACHES[reaches];
  const paths = namesIn(names);
  if (outside === undefined || paths.length === 0) throw new Error(`a row of the table of rooms is unclear: ${line}`);
  const rooms = namesIn(mayImport).map(pathOf);
  return paths.map((name) => ({ path: pathOf(name), rooms, npm: npmOf(npm), ...outside }));
};

/** Names in backticks; a dash for none. */
const namesIn = (cell: string): string[] => {
  const names = [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  if (cell.replaceAll(/`[^`]+`/g, '').replaceAll(/[,\s–]/g, '') !== '') throw new Error(`no list of names: ${cell}`);
  return names;
};

const npmOf = (cell: string): Room['npm'] => {
  if (cell === 'any') return 'any';
  return cell === 'types' ? 'types only' : namesIn(cell);
};

const pathOf = (name: string): string => (name.endsWith('.ts') || name.endsWith('*') ? name : `${name}/`);

const ROOMS = roomsIn(textOf('docs/architecture.md')).toSorted((a, b) => b.path.length - a.path.length);

/** The row with the longest path; undefined when the table has none. */
export const roomOf = (path: string): Room | undefined =>
  ROOMS.find((room) => room.path === path || (room.path.endsWith('/') && path.startsWith(room.path)));

export const mayEnter = (room: Room, target: Room): boolean =>
  room.path === target.path ||
  room.rooms.includes(target.path) ||
  room.rooms.some((allowed) => allowed.endsWith('*') && target.path.startsWith(allowed.slice(0, -1)));
