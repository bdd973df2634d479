// Where what is left over of the events, commands or refusals goes to a neighbour unseen: a `default:` beside their names, or a
// cast to one subject's. The compiler then lists nobody when a subject gets something new.
import { parseSync } from 'oxc-parser';
import { type Node, visit } from './read-source.ts';

/** `names` are the types and codes that only one switch or guard may tell apart. */
export const leftOversIn = (path: string, source: string, names: ReadonlySet<string>): readonly string[] => {
  const found: string[] = [];
  const say = (node: Node, what: string): void => {
    found.push(`${path}:${source.slice(0, node.start).split('\n').length} ${what}`);
  };
  visit(parseSync(path, source).program as unknown as Node, undefined, '', (node) => {
    const fallback = node.type === 'SwitchStatement' ? fallbackOf(node, names) : undefined;
    if (fallback !== undefined) say(fallback, 'has a default beside the types of events, commands or refusals');
    const cast = node.type === 'TSAsExpression' ? castOf(node) : undefined;
    if (cast !== undefined) say(node, `takes something for a ${cast} that may be none`);
  });
  return found;
};

const fallbackOf = (node: Node, names: ReadonlySet<string>): Node | undefined => {
  const cases = nodes(node.cases);
  const isAboutThem =
    isDiscriminant(node.discriminant) && cases.some(({ test }) => isNode(test) && names.has(String(test.value)));
  return isAboutThem ? cases.find(({ test }) => !isNode(test)) : undefined;
};

/** `event.type`, `reason.code`, or either taken out before. */
const isDiscriminant = (node: unknown): boolean => {
  const named = isNode(node) && node.type === 'MemberExpression' ? node.property : node;
  return isNode(named) && /^(?:type|code)$/.test(String(named.name));
};

/** `as TellingEvent`, `as Extract<IncidentEvent, …>`. */
const castOf = ({ typeAnnotation }: Node): string | undefined => {
  if (!isNode(typeAnnotation) || typeAnnotation.type !== 'TSTypeReference') return undefined;
  const { typeName } = typeAnnotation;
  const name = isNode(typeName) ? String(typeName.name) : '';
  return /(?:Event|Command|RefusalReason)$/.test(name) ? name : undefined;
};

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const nodes = (value: unknown): readonly Node[] => [value].flat().filter(isNode);
