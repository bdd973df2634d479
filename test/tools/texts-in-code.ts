// The texts of a program: its string literals and the pieces of its templates, without what it imports and without comments.

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

export const visitTexts = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(visitTexts);
  if (!isNode(node) || /^(?:Import|ExportAll)/.test(node.type)) return [];
  const own = textOf(node);
  const inner = Object.entries(node).flatMap(([field, value]) => (IGNORED.has(field) ? [] : visitTexts(value)));
  return own === undefined ? inner : [own, ...inner];
};

const IGNORED: ReadonlySet<string> = new Set(['type', 'start', 'end', 'source']);

const textOf = (node: Node): string | undefined => {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateElement') return (node.value as { readonly cooked?: string }).cooked;
  return undefined;
};
