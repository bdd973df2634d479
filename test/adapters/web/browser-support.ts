// Since when browsers read what a style or a script uses, by MDN's compatibility data.
import { createRequire } from 'node:module';
import { type Block, type CssNode, parse, walk } from 'css-tree';
import { parseSync, Visitor } from 'oxc-parser';

/** The oldest that an office may have: of late 2019, and the long-lived Firefox of that year. */
const OLDEST = { chrome: 79, edge: 79, firefox: 68 } as const;

interface Compat {
  readonly support: Readonly<Record<string, Support | readonly Support[]>>;
}
interface Support {
  readonly version_added?: string | boolean | null;
  readonly version_removed?: string | boolean;
  readonly flags?: unknown;
  readonly prefix?: string;
  readonly partial_implementation?: boolean;
}
interface Entry {
  readonly __compat?: Compat;
  readonly [name: string]: Entry | Compat | undefined;
}

const require = createRequire(import.meta.url);
const data = require('@mdn/browser-compat-data') as Readonly<Record<string, Entry>>;

const entryAt = (...path: readonly string[]): Entry | undefined =>
  path.reduce<Entry | undefined>((entry, name) => entry?.[name] as Entry | undefined, data as Entry);

/** The browsers that do not read it; undefined where nothing is known of it. */
const missingIn = (entry: Entry | undefined): readonly string[] | undefined => {
  const support = entry?.__compat?.support;
  if (support === undefined) return undefined;
  return Object.entries(OLDEST).flatMap(([browser, oldest]) => {
    const said = [support[browser] ?? []].flat() as readonly Support[];
    const reads = said.some(
      ({ version_added: since, version_removed: until, flags, prefix }) =>
        typeof since === 'string' &&
        Number.parseFloat(since.replace('≤', '')) <= oldest &&
        until === undefined &&
        flags === undefined &&
        prefix === undefined,
    );
    return reads ? [] : [`${browser} ${oldest}`];
  });
};

const tooNew = (what: string, entry: Entry | undefined): readonly string[] => {
  const missing = missingIn(entry);
  return missing === undefined || missing.length === 0 ? [] : [`${what}: not in ${missing.join(', ')}`];
};

const ofProperty = (property: string, value: CssNode): readonly string[] => {
  // By its old name, which older browsers know.
  if (property.startsWith('-') || property === 'grid-gap') return [];
  const entry = entryAt('css', 'properties', property);
  const found = [...(entry === undefined ? [`${property}: unknown`] : tooNew(property, entry))];
  walk(value, (node) => {
    if (node.type === 'Identifier') {
      const keyword = entry?.[node.name] as Entry | undefined;
      found.push(...tooNew(`${property}: ${node.name}`, keyword));
    }
    if (node.type === 'Function') {
      const name = node.name;
      const known = entryAt('css', 'types', name) ?? entryAt('css', 'types', 'color', name);
      found.push(...tooNew(`${name}()`, known));
    }
    if (node.type === 'Dimension') found.push(...tooNew(node.unit, entryAt('css', 'types', 'length', node.unit)));
  });
  return found;
};

const ofBlock = ({ children }: Block): readonly string[] => {
  const before = new Set<string>();
  return children.toArray().flatMap((node) => {
    if (node.type !== 'Declaration' || before.has(node.property)) return [];
    before.add(node.property);
    return ofProperty(node.property, node.value);
  });
};

export const newInStyle = (text: string): readonly string[] => {
  const found: string[] = [];
  walk(parse(text, { parseAtrulePrelude: true }), function (node) {
    // What stands before it, or around it, is read instead.
    const isAsked = this.atrule?.name === 'supports';
    if (node.type === 'Block' && !isAsked) found.push(...ofBlock(node));
    if (node.type === 'Atrule') found.push(...tooNew(`@${node.name}`, entryAt('css', 'at-rules', node.name)));
    if (node.type === 'Feature') found.push(...tooNew(node.name, entryAt('css', 'at-rules', 'media', node.name)));
    if (node.type === 'FeatureRange') found.push('a range in a query');
    if (node.type === 'NestingSelector') found.push('&');
    if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector')
      found.push(...tooNew(`:${node.name}`, entryAt('css', 'selectors', node.name)));
  });
  return [...new Set(found)];
};

/** Every interface and every built-in object that has a member of that name. */
const ownersOf = (name: string): readonly Entry[] =>
  [entryAt('api'), entryAt('javascript', 'builtins')].flatMap((kinds) =>
    Object.values(kinds ?? {}).flatMap((owner) => {
      const member = (owner as Entry | undefined)?.[name] ?? (owner as Entry | undefined)?.[`${name}_static`];
      return member === undefined ? [] : [member as Entry];
    }),
  );

/** Of whose object a member is cannot be seen: it is too new when it is so of all that have one of its name. */
const ofMember = (name: string): readonly string[] => {
  const owners = ownersOf(name);
  const known = owners.flatMap((one) => missingIn(one)?.length ?? []);
  return known.length > 0 && known.every((missing) => missing > 0) ? [`.${name}`] : [];
};

/** Of an object of our own a name says nothing. */
export const ownNames = (name: string, text: string): readonly string[] => {
  const own: string[] = [];
  new Visitor({
    Property: ({ key }) => {
      if (key.type === 'Identifier') own.push(key.name);
    },
  }).visit(parseSync(name, text).program);
  return own;
};

export const newInScript = (name: string, text: string, own: readonly string[] = []): readonly string[] => {
  const { program } = parseSync(name, text);
  const found: string[] = [];
  new Visitor({
    MemberExpression: ({ property, computed }) => {
      if (!computed && property.type === 'Identifier') found.push(...ofMember(property.name));
    },
    Identifier: ({ name: used }) => {
      if (/^[A-Z]/.test(used))
        found.push(...tooNew(used, entryAt('api', used) ?? entryAt('javascript', 'builtins', used)));
    },
  }).visit(program);
  return [...new Set(found)].filter((one) => !own.includes(one.slice(1)));
};
