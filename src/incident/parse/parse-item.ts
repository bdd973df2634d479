// 付加: what is added to the six items, typed or from the form of the facts: a title and a text, or the title alone to withdraw it.
import type { ItemChange } from '../facts/free-items.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { need, type Parser, textOf } from './command-line.ts';
import type { Fields } from './read-fields.ts';
import { readField, type Setting } from './read-values.ts';

const MOST_TITLE = 40;
const MOST_TEXT = 500;

export const item: Parser = ({ words, options }, _actor, setting) => {
  const [first, ...rest] = words;
  if (first === undefined) return need('item', 'item_title');
  if (options.has('withdraw')) {
    const title = readTitle(textOf(words), setting);
    return isRefusal(title) ? title : { type: 'update', changes: {}, items: [{ title, text: null }] };
  }
  // `被害額:300万円` in one breath means the same as `被害額 300万円`.
  const glue = first.quoted ? null : /^([^:：=＝]+)[:：=＝](.*)$/su.exec(first.raw);
  const [, name = first.raw, glued = ''] = glue ?? [];
  const change = readItem(name, [glued, textOf(rest)].filter(Boolean).join(' '), setting);
  if (isRefusal(change)) return change;
  return change.text === null ? need('item', 'item_text') : { type: 'update', changes: {}, items: [change] };
};

const FIELD = 'item:';

/** `item:<title>` is one that stands already, empty when it is withdrawn; `itemTitle` and `itemText` are a new one. */
export const readItems = (fields: Fields, setting: Setting): readonly ItemChange[] | Refusal => {
  const changes: ItemChange[] = [];
  for (const [name, given] of Object.entries(fields)) {
    if (!name.startsWith(FIELD)) continue;
    const change = readItem(name.slice(FIELD.length), given, setting);
    if (isRefusal(change)) return change;
    changes.push(change);
  }
  const { itemTitle = '', itemText = '' } = fields;
  if (`${itemTitle}${itemText}`.trim() === '') return changes;
  const added = readItem(itemTitle, itemText, setting);
  if (isRefusal(added)) return added;
  return added.text === null
    ? refuse({ code: 'missing_argument', command: 'item', argument: 'item_text' })
    : [...changes, added];
};

const readItem = (givenTitle: string, givenText: string, setting: Setting): ItemChange | Refusal => {
  const title = readTitle(givenTitle, setting);
  if (isRefusal(title)) return title;
  const text = givenText.replaceAll('\r\n', '\n').trim();
  if (text.length > MOST_TEXT) {
    return refuse({ code: 'item_too_long', part: 'item_text', given: givenText, most: MOST_TEXT });
  }
  return { title, text: text === '' ? null : text };
};

/** One line, and none of the names that the plan's own items have, with a number in front or without. */
const readTitle = (given: string, setting: Setting): string | Refusal => {
  const title = given.replace(/\s+/gu, ' ').trim();
  if (title === '') return refuse({ code: 'missing_argument', command: 'item', argument: 'item_title' });
  if (title.length > MOST_TITLE) return refuse({ code: 'item_too_long', part: 'item_title', given, most: MOST_TITLE });
  const field = readField(title.replace(/^[\d\s.．、)）]+/u, ''), setting);
  return isRefusal(field) ? title : refuse({ code: 'title_is_field', given, field });
};
