// The routes that Express was given, read from the program itself: a test that wants to try all of them needs no list of its own.
import type { Express } from 'express';

export interface Route {
  readonly path: string;
  matches(path: string): boolean;
}

interface Layer {
  readonly route?: { readonly path: string | RegExp | readonly (string | RegExp)[] };
  readonly handle: { readonly stack?: readonly Layer[] };
  match(path: string): boolean;
}

/** Under which a router of its own stands. Express does not say it: a new one is added here. */
const PREFIXES = ['/api', '/access', '/assets'];

const EVERYTHING = '/nothing-that-there-is';

export const routesOf = (app: Express): readonly Route[] =>
  inStack((app as unknown as { router: { stack: readonly Layer[] } }).router.stack, '');

const inStack = (stack: readonly Layer[], prefix: string): readonly Route[] =>
  stack.flatMap((layer) => {
    const { route, handle } = layer;
    if (route !== undefined) return [routeOf(layer, route.path, prefix)];
    return handle.stack === undefined ? [] : inStack(handle.stack, `${prefix}${prefixOf(layer)}`);
  });

const routeOf = (layer: Layer, path: string | RegExp | readonly (string | RegExp)[], prefix: string): Route => ({
  path: `${prefix}${[path].flat().map(String).join(' | ')}`,
  matches: (asked) =>
    asked.startsWith(prefix) && layer.match(asked.slice(prefix.length) === '' ? '/' : asked.slice(prefix.length)),
});

const prefixOf = (layer: Layer): string => {
  if (layer.match(EVERYTHING)) return '';
  const prefix = PREFIXES.find((one) => layer.match(`${one}${EVERYTHING}`));
  if (prefix === undefined) throw new Error('a router stands under a path that PREFIXES does not name');
  return prefix;
};
