// What a person sees of a card, as lines; what they can press, and what Teams sends when they do.
import type { AdaptiveCardJson } from '../../../../adapters/teams/render/card-json.ts';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const partsOf = (node: Node): readonly Node[] =>
  ['body', 'items', 'actions'].flatMap((name) => {
    const inner = node[name];
    return Array.isArray(inner) ? inner.filter(isNode) : [];
  });

const everyNode = (node: Node): readonly Node[] => [node, ...partsOf(node).flatMap(everyNode)];

/** Texts and inputs; what is folded away is left out unless asked for. */
export const linesOf = (card: AdaptiveCardJson, folded = false): readonly string[] => textsIn({ ...card }, folded);

const textsIn = (node: Node, folded: boolean): readonly string[] => {
  if (node.isVisible === false && !folded) return [];
  switch (node.type) {
    case 'TextBlock':
      return [String(node.text)];
    case 'RichTextBlock':
      return [Array.isArray(node.inlines) ? node.inlines.map((run) => (isNode(run) ? run.text : run)).join('') : ''];
    case 'Input.Text':
    case 'Input.ChoiceSet':
      return [`[${String(node.label)}]`];
    case 'Input.Toggle':
      return [`[${String(node.title)}]`];
    default:
      return partsOf(node).flatMap((inner) => textsIn(inner, folded));
  }
};

interface Pressable {
  readonly label: string;
  readonly type: string;
  readonly verb: string | undefined;
  readonly data: Node;
  readonly style: string | undefined;
}

/** Every button, folded away or not, in the order they stand. */
export const buttonsOf = (card: AdaptiveCardJson): readonly Pressable[] =>
  everyNode({ ...card })
    .filter(({ type }) => String(type).startsWith('Action.'))
    .map(({ title, type, verb, data, style }) => ({
      label: String(title),
      type: String(type).slice('Action.'.length),
      verb: typeof verb === 'string' ? verb : undefined,
      data: isNode(data) ? data : {},
      style: typeof style === 'string' ? style : undefined,
    }));

/** What stands in the inputs, by id. */
export const inputsOf = (card: AdaptiveCardJson): Readonly<Record<string, string>> =>
  Object.fromEntries(
    everyNode({ ...card })
      .filter(({ type }) => String(type).startsWith('Input.'))
      .map(({ id, value, valueOff }) => [String(id), String(value ?? valueOff ?? '')]),
  );

/** What comes back when a person fills in `typed` and presses the button of that label. */
export const filledIn = (card: AdaptiveCardJson, label: string, typed: Readonly<Record<string, string>>): Node => {
  const button = buttonsOf(card).find((one) => one.label === label);
  if (button === undefined) throw new Error(`there is no ${label}`);
  const inputs = inputsOf(card);
  const unknown = Object.keys(typed).find((name) => !Object.hasOwn(inputs, name));
  if (unknown !== undefined) throw new Error(`the card has no ${unknown}`);
  return { ...button.data, ...inputs, ...typed };
};
