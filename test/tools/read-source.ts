// What one source file reaches for: the modules it imports (types too) and the ambient things it names.
// A real parser, because comments, texts and template literals hold words that only look like imports.
import { parseSync, visitorKeys } from 'oxc-parser';

export interface Reach {
  /** What is imported or named: `./events.ts`, `zod`, `Date.now`, `process.env`, `fetch`. */
  readonly name: string;
  readonly line: number;
}

interface Imported extends Reach {
  readonly typeOnly: boolean;
}

interface SourceReach {
  readonly imports: readonly Imported[];
  readonly ambient: readonly Reach[];
}

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

type LineAt = (offset: number) => number;

/** Names that reach the outside world (or change from one run to the next) without an import. */
const AMBIENT = new Set([
  'process',
  'performance',
  'crypto',
  'console',
  'fetch',
  'globalThis',
  'require',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
]);

export const readSource = (path: string, source: string): SourceReach => {
  const parsed = parseSync(path, source);
  const [error] = parsed.errors;
  if (error !== undefined) throw new Error(`${path} cannot be parsed: ${error.message}`);
  const lineAt: LineAt = (offset) => source.slice(0, offset).split('\n').length;
  const imports: Imported[] = [];
  const ambient: Reach[] = [];
  visit(parsed.program as unknown as Node, undefined, '', (node, parent, field) => {
    const imported = importIn(node, lineAt);
    if (imported !== undefined) imports.push(imported);
    const name = ambientName(node, parent, field);
    if (name !== undefined) ambient.push({ name, line: lineAt(node.start) });
  });
  return { imports, ambient };
};

type Visitor = (node: Node, parent: Node | undefined, field: string) => void;

export const visit = (node: Node, parent: Node | undefined, field: string, see: Visitor): void => {
  see(node, parent, field);
  for (const key of visitorKeys[node.type] ?? []) {
    for (const child of [node[key]].flat()) if (isNode(child)) visit(child, node, key, see);
  }
};

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** `import …`, `export … from`, `import()`, `import('…')` as a type, `import x = require()`. */
const importIn = (node: Node, lineAt: LineAt): Imported | undefined => {
  if (
    !/^(Import(Declaration|Expression)|Export(All|Named)Declaration|TSImportType|TSExternalModuleReference)$/.test(
      node.type,
    )
  ) {
    return undefined;
  }
  const from = node.source ?? node.argument ?? node.expression;
  if (!isNode(from)) return undefined;
  const name = typeof from.value === 'string' ? from.value : '(computed)';
  return { name, line: lineAt(node.start), typeOnly: isTypeOnly(node) };
};

const isTypeOnly = (node: Node): boolean => {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = [node.specifiers ?? []].flat().filter(isNode);
  return specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type');
};

/** The ambient thing this node names, with its first property when that says more: `process.env`, `Date.now`. */
const ambientName = (node: Node, parent: Node | undefined, field: string): string | undefined => {
  if (isPresentDate(node)) return 'new Date()';
  if (node.type !== 'Identifier' || !isReference(parent, field)) return undefined;
  const name = String(node.name);
  const property = parent?.type === 'MemberExpression' && field === 'object' ? propertyName(parent) : undefined;
  if (name === 'Date' && (property === 'now' || property === '(computed)')) return `Date.${property}`;
  if (name === 'Math' && (property === 'random' || property === '(computed)')) return `Math.${property}`;
  if (name === 'Temporal' && property === 'Now') return 'Temporal.Now';
  if (!AMBIENT.has(name)) return undefined;
  return property === undefined ? name : `${name}.${property}`;
};

const isPresentDate = (node: Node): boolean => {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return false;
  const { callee } = node;
  if (!isNode(callee) || callee.type !== 'Identifier' || callee.name !== 'Date') return false;
  // Date(…) without `new` is the present whatever its arguments are.
  return node.type === 'CallExpression' || [node.arguments].flat().length === 0;
};

const propertyName = (member: Node): string | undefined => {
  const { property } = member;
  if (!isNode(property)) return undefined;
  return member.computed === true ? String(property.value ?? '(computed)') : String(property.name);
};

/** False for property names, names in types, and the names of import and export specifiers. */
const isReference = (parent: Node | undefined, field: string): boolean => {
  if (parent === undefined) return true;
  if (field === 'property' || field === 'key') return parent.computed === true;
  if (/^(Import|Export)\w*Specifier$/.test(parent.type) || field === 'label') return false;
  return !parent.type.startsWith('TS') || /^TS(As|NonNull|Satisfies|Instantiation)Expression$/.test(parent.type);
};
