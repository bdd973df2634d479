// 付加: which of the items that are given change something, and what cannot be added or withdrawn (計画 個別3(2)).
import { comparable } from '../../plan/visible-text.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type ItemChange, type WithItems, withItems } from './free-items.ts';

/** More than that nobody listens to on the telephone. */
const MOST_ITEMS = 10;

const titleKey = (title: string): string => comparable(title).replace(/\s+/gu, '');

/** Those that change something, by the title that stands already; a refusal when one of them cannot be. */
export const itemChanges = (
  { items = [] }: WithItems,
  given: readonly ItemChange[],
): readonly ItemChange[] | Refusal => {
  const standing = new Map(items.map((item) => [titleKey(item.title), item]));
  const changes: ItemChange[] = [];
  for (const { title, text } of given) {
    const now = standing.get(titleKey(title));
    if (now === undefined && text === null) {
      return refuse({ code: 'no_such_item', given: title, known: items.map((one) => one.title) });
    }
    if (now?.text !== text) changes.push({ title: now?.title ?? title, text });
  }
  const after = withItems({ items }, changes).items ?? [];
  return after.length > Math.max(MOST_ITEMS, items.length)
    ? refuse({ code: 'too_many_items', most: MOST_ITEMS })
    : changes;
};
