// The import rule: every file keeps to its room's row, and no import goes round in a circle.
// Pure: it sees a map of path -> source, so that a test can plant a violation of each rule.
import { posix } from 'node:path';
import { type Reach, readSource } from './read-source.ts';
import { mayEnter, type Room, roomOf } from './rooms.ts';

type Sources = ReadonlyMap<string, string>;

/** One line per violation, in the order of the paths; empty when the tree is clean. */
export const importViolations = (sources: Sources): string[] => {
  const graph = new Map<string, readonly string[]>();
  const violations = [...sources].flatMap(([path, source]) => {
    const { imports, ambient } = readSource(path, source);
    const inTree = imports.filter(({ name }) => name.startsWith('.'));
    graph.set(
      path,
      inTree.map(({ name }) => target(path, name)),
    );
    const room = roomOf(path);
    if (room === undefined) return [`${path}: the table of rooms has no row for this file`];
    return [
      ...imports.flatMap((one) => importFault(path, room, one, one.typeOnly)),
      ...ambient.flatMap((one) => ambientFault(path, room, one)),
    ];
  });
  return [...violations, ...circles(graph)];
};

const target = (importer: string, specifier: string): string => posix.join(posix.dirname(importer), specifier);

const importFault = (path: string, room: Room, reach: Reach, typeOnly: boolean): string[] => {
  const { name, line } = reach;
  const fault = (what: string, rule: string) => [`${path}:${line} imports ${what}: ${label(room)} ${rule}`];
  if (name.startsWith('.')) {
    const file = target(path, name);
    const entered = roomOf(file);
    return entered !== undefined && mayEnter(room, entered) ? [] : fault(file, `may import only ${rooms(room)}`);
  }
  if (name.startsWith('node:')) return nodeFault(name, room, fault);
  if (room.npm === 'any') return [];
  if (room.npm === 'types only') return typeOnly ? [] : fault(name, 'may import npm packages as types only');
  return room.npm.includes(packageOf(name)) ? [] : fault(name, `may import ${list(room.npm)} from npm`);
};

const nodeFault = (name: string, room: Room, fault: (what: string, rule: string) => string[]): string[] => {
  if (name === 'node:process' && room.without.includes('process.env')) return fault(name, ENVIRONMENT_RULE);
  if (room.node === 'any' || room.node.includes(name)) return [];
  return fault(name, `may import ${list(room.node)} from Node`);
};

const ENVIRONMENT_RULE = 'reads no environment: src/start-up/config.ts alone does, and start-up hands it in';

const ambientFault = (path: string, room: Room, { name, line }: Reach): string[] => {
  const [head = name] = name.split('.');
  if (!room.without.includes(name) && !room.without.includes(`${head}.*`)) return [];
  const environment = head === 'process' || head === 'globalThis';
  const rule = environment ? ENVIRONMENT_RULE : 'takes time, chance and the outside world as arguments or ports';
  return [`${path}:${line} uses ${name}: ${label(room)} ${rule}`];
};

const label = (room: Room): string => room.path.replace(/\/$/, '');

const rooms = (room: Room): string => (room.rooms.length === 0 ? 'its own room' : room.rooms.map(bare).join(', '));

const bare = (path: string): string => path.replace(/\/\*?$/, '');

const list = (names: readonly string[]): string => (names.length === 0 ? 'nothing' : `only ${names.join(', ')}`);

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Every file is entered once; meeting a file that is still open closes a circle. */
const circles = (graph: ReadonlyMap<string, readonly string[]>): string[] => {
  const done = new Set<string>();
  const found: string[] = [];
  const enter = (path: string, open: readonly string[]): void => {
    const start = open.indexOf(path);
    if (start >= 0) found.push(`${[...open.slice(start), path].join(' -> ')} is a circular import`);
    if (start >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) enter(next, [...open, path]);
    done.add(path);
  };
  for (const path of graph.keys()) enter(path, []);
  return found;
};
