// Payloads that were good once, and what a broken client, an old version or somebody with bad intent makes of them: fields
// that are gone, of another kind, far too long or of odd letters, in the JSON that stands in a string of it as well.
import fc from 'fast-check';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** So many cases of each payload: enough for every field to be hit by some seed, and quick. */
const CASES = 60;

/** `FUZZ_SEED=… jest test/adapters/fuzz` plays another day; a failure prints the seed that it was. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_191_204);

/** Making a failing case smaller costs hundreds of requests: the seed and the payload say enough. */
export const FUZZING = { seed: SEED, numRuns: CASES, endOnFailure: true } as const;

const GONE = Symbol('gone');
type Wrong = Json | typeof GONE;

const deep = (levels: number): Json => (levels === 0 ? 'x' : { x: [deep(levels - 1)] });

const ODD: readonly Wrong[] = [
  GONE,
  null,
  '',
  ' ',
  '0',
  0,
  -1,
  1.5,
  1e308,
  true,
  false,
  [],
  {},
  [null],
  [[]],
  { value: null },
  '\u0000',
  '\ud800',
  '\u202e税務課\u2066',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '<!channel> <@U000000001>',
  "'; DROP TABLE events; --",
  '{"text":"/bcp status"}',
  'あ'.repeat(6000),
  deep(40),
];

const wrong: fc.Arbitrary<Wrong> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json> },
);

/** One to three of its fields, wherever they stand, are something else. */
export const damaged = (payload: Json): fc.Arbitrary<Json> =>
  fc
    .array(fc.tuple(fc.nat(), wrong), { minLength: 1, maxLength: 3 })
    .map((changes) => folded(changes.reduce<Json>(changedAt, unfolded(payload))));

const changedAt = (payload: Json, [at, value]: readonly [number, Wrong]): Json => {
  const paths = pathsIn(payload);
  const path = paths[at % Math.max(1, paths.length)];
  return path === undefined ? payload : replaced(payload, path, value);
};

type Path = readonly string[];

const pathsIn = (value: Json): readonly Path[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, inner]) => [[name], ...pathsIn(inner).map((path) => [name, ...path])]);

const replaced = (value: Json, [name = '', ...rest]: Path, given: Wrong): Json => {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
    if (key !== name) return [[key, inner]];
    if (rest.length > 0) return [[key, replaced(inner, rest, given)]];
    return given === GONE ? [] : [[key, given]];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
};

const TEXT_OF = '(JSON in a string)';

/** What a button carries is JSON in a string: its fields are fields too. */
const unfolded = (value: Json): Json => {
  if (typeof value === 'string') {
    const inner = objectIn(value);
    return inner === undefined ? value : { [TEXT_OF]: unfolded(inner) };
  }
  return mapped(value, unfolded);
};

const folded = (value: Json): Json => {
  const inner = mapped(value, folded);
  const only = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.entries(inner) : [];
  return only.length === 1 && only[0]?.[0] === TEXT_OF ? JSON.stringify(only[0][1]) : inner;
};

const mapped = (value: Json, one: (inner: Json) => Json): Json => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(one);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, one(inner)]));
};

const objectIn = (text: string): Json | undefined => {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

/** A body that is cut off, has a byte too many or another one, or is something else from the beginning. */
export const damagedText = (body: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.nat({ max: body.length }).map((at) => body.slice(0, at)),
    fc
      .tuple(fc.nat({ max: body.length }), fc.string({ unit: 'binary', maxLength: 3 }))
      .map(([at, put]) => `${body.slice(0, at)}${put.toWellFormed()}${body.slice(at + 1)}`),
    fc.constantFrom('', '{', '[]', 'null', '"x"', '%', 'payload=', 'payload=%7B', '='.repeat(2000), '\u0000'),
    fc.constantFrom('{"x":', '[').map((open) => open.repeat(20_000)),
  );
