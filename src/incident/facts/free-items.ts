// 付加する情報 (計画 個別3(2)): what the situation calls for beside the six items, each with a title. It is changed and withdrawn by
// its title.

export interface FreeItem {
  readonly title: string;
  readonly text: string;
}

/** null: withdrawn. */
export interface ItemChange {
  readonly title: string;
  readonly text: string | null;
}

export interface WithItems {
  readonly items?: readonly FreeItem[];
}

/** In the order in which they were added; one that is changed keeps its place. */
export const withItems = <F extends WithItems>(facts: F, changes: readonly ItemChange[]): F => {
  if (changes.length === 0) return facts;
  const { items: before = [], ...rest } = facts;
  const items = changes.reduce<readonly FreeItem[]>(withItem, before);
  return (items.length === 0 ? rest : { ...rest, items }) as F;
};

const withItem = (items: readonly FreeItem[], { title, text }: ItemChange): readonly FreeItem[] => {
  if (text === null) return items.filter((one) => one.title !== title);
  return items.some((one) => one.title === title)
    ? items.map((one) => (one.title === title ? { title, text } : one))
    : [...items, { title, text }];
};

/** The titles of those that were added, changed or withdrawn. */
export const changedItems = (before: WithItems, after: WithItems): readonly string[] => {
  const [was, is] = [before, after].map(({ items = [] }) => new Map(items.map(({ title, text }) => [title, text])));
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].filter(
    (title) => was?.get(title) !== is?.get(title),
  );
};
