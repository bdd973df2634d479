// Where in a YAML file a place of the plan stands, so that a fault can name its line.
import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, visit } from 'yaml';
import type { PlanPath } from './plan-fault.ts';

export interface Position {
  readonly line: number;
  readonly column: number;
}

export const positionOf = (lines: LineCounter, offset: number): Position => {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
};

/** The position of the value; of its key when the value is a list or a map; of what should hold it when it is absent. */
export const locate = (document: Document, lines: LineCounter, path: PlanPath): Position => {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    const next = child(isAlias(node) ? node.resolve(document) : node, step);
    if (next === undefined) return positionOf(lines, offset);
    offset = next.offset;
    node = next.node;
  }
  const ownOffset = isScalar(node) && node.value !== null ? node.range?.[0] : undefined;
  return positionOf(lines, ownOffset ?? offset);
};

interface Child {
  readonly node: unknown;
  readonly offset: number;
}

const child = (node: unknown, step: string | number): Child | undefined => {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair && isScalar(pair.key) ? { node: pair.value, offset: pair.key.range?.[0] ?? 0 } : undefined;
  }
  if (!isSeq(node) || typeof step !== 'number') return undefined;
  const item = node.items[step];
  return item === undefined ? undefined : { node: item, offset: startOf(item) };
};

const startOf = (node: unknown): number => {
  if (typeof node !== 'object' || node === null || !('range' in node)) return 0;
  return Array.isArray(node.range) ? Number(node.range[0]) : 0;
};

/** Where the text begins that is still open at `offset`: YAML notices a missing quote only at the end of the file. */
export const startOfOpenText = (document: Document, offset: number): number => {
  let start = offset;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[0] < offset && offset <= range[2]) start = range[0];
    },
  });
  return start;
};
