// 付加する情報 (計画 個別3(2)): what people added stands after the six items, under its own title and the next number.
import type { Facts } from '../../incident/event.ts';
import { SIX_ITEMS } from '../vocabulary.ts';

interface Labelled {
  readonly label: string;
  readonly value: string;
}

export const addedItems = ({ items = [] }: Facts): readonly Labelled[] =>
  items.map(({ title, text }) => ({ label: title, value: text }));

export const numberedAfterSix = ({ label, value }: Labelled, at: number): Labelled => ({
  label: `${SIX_ITEMS.length + at + 1} ${label}`,
  value,
});
